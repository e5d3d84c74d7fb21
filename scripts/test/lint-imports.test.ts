import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { lintImports } from '../imports/lint.ts'
import { parseImports } from '../imports/specifiers.ts'
import { repositoryRoot } from '../root.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'))
  write('packages/core/package.json', '{"dependencies":{"@actions/core":"1","@actions/cache":"1"}}')
  write('packages/core/src/log.ts', "import * as core from '@actions/core'\nexport const log = core.info\n")
  write('packages/core/src/cache.ts', "export const load = () => import('@actions/cache')\n")
  write('packages/testing/src/runner.ts', "import { log } from '../../testing/src/other.ts'\nexport const run = log\n")
  write('packages/buildlog/src/parse.ts', "import { StringDecoder } from 'node:string_decoder'\nvoid StringDecoder\n")
  write('packages/buildlog/test/parse.test.ts', "import { readFileSync } from 'node:fs'\nvoid readFileSync\n")
  write('actions/one/package.json', '{"dependencies":{"@ci-kit/core":"1"}}')
  write('actions/one/src/main.ts', "import { log } from '@ci-kit/core/log'\nexport const main = log\n")
  write('actions/one/test/main.test.ts', "import { run } from '@ci-kit/testing/runner'\nvoid run\n")
  write('actions/two/package.json', '{"devDependencies":{"yaml":"2"}}')
  write('actions/two/src/yaml.ts', "import { parse } from 'yaml'\nvoid parse\n")
  write('actions/two/src/main.ts', 'export const two = 2\n')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('lintImports', () => {
  it('accepts the directions that the layout means', () => {
    expect(lintImports(root)).toEqual({ files: 9, imports: 8, problems: [] })
  })

  it.each([
    ['action-imports-action', 'actions/one/src/x.ts', "import { two } from '../../two/src/main.ts'"],
    ['action-imports-action', 'actions/one/src/x.ts', "import type { two } from '../../two/src/main.ts'"],
    ['action-imports-action', 'actions/one/src/x.ts', "import '@ci-kit/action-two/main'"],
    ['action-imports-action', 'actions/one/test/x.ts', "export * from '../../two/src/main.ts'"],
    ['action-imports-action', 'actions/one/src/x.ts', "export type { T } from '../../two/src/main.ts'"],
    ['action-imports-action', 'actions/one/src/x.ts', "export type T = import('../../two/src/main.ts').T"],
    ['action-imports-action', 'actions/one/src/x.ts', "void import('../../two/src/main.ts')"],
    ['action-imports-action', 'actions/one/src/x.ts', "import x = require('../../two/src/main.ts')"],
    ['action-imports-action', 'actions/one/src/x.mts', "void require('../../two/src/main.ts')"],
    ['package-imports-action', 'packages/core/src/x.ts', "import '../../../actions/one/src/main.ts'"],
    ['package-imports-action', 'packages/core/test/x.ts', "import '@ci-kit/action-one/main'"],
    ['runner', 'actions/one/src/x.ts', "import * as core from '@actions/core'"],
    ['runner', 'packages/buildlog/src/x.ts', "import * as exec from '@actions/exec/lib/exec'"],
    ['lazy', 'packages/core/src/x.ts', "import { saveCache } from '@actions/cache'"],
    ['testing', 'actions/one/src/x.ts', "import { run } from '@ci-kit/testing/runner'"],
    ['testing', 'packages/core/src/x.ts', "import { run } from '../../testing/src/runner.ts'"],
    ['domain', 'packages/buildlog/src/x.ts', "import { log } from '@ci-kit/core/log'"],
    ['domain', 'packages/buildlog/test/x.ts', "import type { log } from '../../core/src/log.ts'"],
    ['domain', 'packages/buildlog/src/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['domain', 'packages/buildlog/src/x.ts', "import process from 'process'"],
    ['relative', 'actions/one/src/x.ts', "import { log } from '../../../packages/core/src/log.ts'"],
    ['outside', 'packages/core/src/x.ts', "import '../../../scripts/build.ts'"],
    ['undeclared', 'actions/one/src/x.ts', "import { parse } from '@ci-kit/buildlog/parse'"],
    ['undeclared', 'packages/buildlog/src/x.ts', "import { parse } from 'yaml'"],
    ['computed', 'packages/core/src/x.ts', 'export const load = (name: string) => import(name)'],
  ])('finds %s in %s: %s', (rule, path, source) => {
    write(path, `// first line\n${source}\n`)
    const problems = lintImports(root).problems.filter(problem => problem.includes(`[${rule}]`))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:${rule === 'computed' ? 1 : 2}: `))
  })

  it('does not take an import in a comment or a text for one', () => {
    write('actions/one/src/x.ts', "// import '@actions/core'\nexport const text = \"import '@actions/core'\"\n")
    expect(lintImports(root).problems).toEqual([])
  })

  it('names the file that does not parse', () => {
    write('actions/one/src/broken.ts', 'import {')
    expect(() => lintImports(root)).toThrow('actions/one/src/broken.ts does not parse')
  })
})

describe('parseImports', () => {
  it('tells lazy and type-only imports apart', () => {
    expect(parseImports("import type { A } from 'a'\nvoid import('b')\nimport 'c'")).toEqual([
      { specifier: 'a', isLazy: false, isTypeOnly: true },
      { specifier: 'b', isLazy: true, isTypeOnly: false },
      { specifier: 'c', isLazy: false, isTypeOnly: false },
    ])
  })
})

describe('the command', () => {
  const command = [
    join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs'),
    join(repositoryRoot, 'scripts/lint-imports.ts'),
  ]

  it('ends with 0 on a clean tree and with 1 and the place when a violation is planted', () => {
    expect(execFileSync(process.execPath, [...command, '--root', root], { encoding: 'utf8' })).toContain(
      '0 break a rule',
    )
    write('actions/one/src/x.ts', "import { two } from '../../two/src/main.ts'\nvoid two\n")
    const { status, stderr } = spawnSync(process.execPath, [...command, '--root', root], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^actions\/one\/src\/x\.ts:1: \[action-imports-action\]/),
    })
  })

  it('fails on a directory that has nothing to judge', () => {
    const { status } = spawnSync(process.execPath, [...command, '--root', join(root, 'none')], { encoding: 'utf8' })
    expect(status).toBe(1)
  })
})
