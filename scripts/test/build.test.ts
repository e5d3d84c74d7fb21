import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Tree } from '../dist/tree.ts'
import { compareTrees, readTree } from '../dist/tree.ts'
import { repositoryRoot } from '../root.ts'
import { makeMiniRepository } from './mini-repository.ts'

const tsx = join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs')
let base = ''
let first = ''

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'build-'))
  first = join(base, 'first')
  makeMiniRepository(first)
  expect(script('build', first)).toMatchObject({ status: 0, stderr: '' })
}, 120_000)
afterAll(() => rmSync(base, { recursive: true, force: true }))

function script(name: 'build' | 'check-dist', root: string) {
  const args = [tsx, join(repositoryRoot, 'scripts', `${name}.ts`), '--root', root]
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: base, env: { PATH: process.env.PATH, ...env } })
}

function texts(tree: Tree): Map<string, string> {
  return new Map([...tree].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

/** What a build leaves in build/, but for its copy of ncc, which the next one uses. */
function leftovers(root: string): readonly string[] {
  const dir = join(root, 'build')
  return existsSync(dir) ? readdirSync(dir).filter(name => !/^ncc-[\d.]+$/.test(name)) : []
}

describe('npm run build', () => {
  it('writes the release tree and nothing else', () => {
    const paths = [...readTree(join(first, 'dist')).keys()]
    expect(paths.filter(path => !path.startsWith('lib/'))).toEqual([
      'LICENSE',
      'README.md',
      'action.yml',
      'alpha/README.md',
      'alpha/action.yml',
      'alpha/index.js',
      'beta/README.md',
      'beta/action.yml',
      'beta/index.js',
      'cli/example/build.log',
      'cli/index.js',
      'index.js',
      'package.json',
    ])
    expect(paths.filter(path => path.startsWith('lib/'))).toEqual(
      expect.arrayContaining(['lib/LICENSES.txt', 'lib/index.js', expect.stringMatching(/^lib\/\d+\.index\.js$/)]),
    )
    expect(leftovers(first)).toEqual([])
  })

  it('makes stubs that run their action, from any directory, as a tree of their own', () => {
    const moved = join(base, 'moved')
    mkdirSync(moved)
    // A package.json above the release tree must not decide how its files are loaded.
    writeFileSync(join(moved, 'package.json'), '{"type":"commonjs"}')
    for (const [path, bytes] of readTree(join(first, 'dist'))) {
      mkdirSync(dirname(join(moved, 'v1', path)), { recursive: true })
      writeFileSync(join(moved, 'v1', path), bytes)
    }
    expect(node([join(moved, 'v1/alpha/index.js')])).toMatchObject({
      status: 0,
      stdout: '<hello from alpha>\nalpha sets verdict,report\n',
      stderr: '',
    })
    expect(node([join(moved, 'v1/beta/index.js')])).toMatchObject({
      status: 0,
      stdout: '<hello from beta>\nbeta sets verdict,report\n',
      stderr: '',
    })
  })

  it('makes the command line, which ends with the status that it returns', () => {
    expect(node([join(first, 'dist/cli/index.js'), 'x', 'y', 'z'])).toMatchObject({ status: 3, stdout: 'x+y+z\n' })
  })

  it('keeps what an action needs out of the chunk that every action loads', () => {
    const lib = texts(readTree(join(first, 'dist', 'lib')))
    const holders = [...lib].filter(([, text]) => text.includes('exports.left = name')).map(([path]) => path)
    expect(holders).toHaveLength(1)
    expect(holders).not.toContain('index.js')
  })

  it('points runs.main and the links of the documentation into the release tree', () => {
    const dist = texts(readTree(join(first, 'dist')))
    expect(dist.get('alpha/action.yml')).toMatch(/^ {2}main: index\.js$/m)
    expect(dist.get('action.yml')).toMatch(/^ {2}main: index\.js$/m)
    for (const [path, text] of dist) {
      if (!path.endsWith('.md')) continue
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
        const onMain = /^(\.\.\/)+(?:blob|raw)\/main\//.test(target)
        expect([path, target, onMain || dist.has(posix.join(posix.dirname(path), target.replace(/#.*/, '')))]).toEqual([
          path,
          target,
          true,
        ])
      }
    }
    expect(dist.get('README.md')).toContain('[alpha](alpha/README.md#inputs) [how](../../blob/main/CONTRIBUTING.md)')
    expect(dist.get('README.md')).toContain('![picture](../../raw/main/docs/a.png)')
    expect(dist.get('alpha/README.md')).toContain('[licence](../LICENSE) [home](../README.md)')
  })

  it('carries the licence of each bundled package', () => {
    const licences = readFileSync(join(first, 'dist/lib/LICENSES.txt'), 'utf8')
    expect(licences).toContain('left 1.2.3 (ISC)')
    expect(licences).toContain('The licence of left.')
  })

  it('copies example files byte for byte', () => {
    expect(readFileSync(join(first, 'dist/cli/example/build.log'), 'utf8')).toBe('#1 [internal] load\r\n')
  })

  it('makes the same bytes in another directory, and no path of either', () => {
    const second = join(base, 'a much longer', 'path', 'to-the', 'second')
    makeMiniRepository(second)
    expect(script('build', second)).toMatchObject({ status: 0 })
    expect(compareTrees(readTree(join(first, 'dist')), readTree(join(second, 'dist')))).toEqual([])
    for (const text of texts(readTree(join(second, 'dist'))).values()) {
      expect(text).not.toContain(base)
      expect(text).not.toContain(repositoryRoot)
    }
  }, 120_000)

  it.each([
    [
      'an import that cannot be resolved',
      {
        'packages/topic/src/greet.ts':
          "// @ts-expect-error\nimport { x } from 'nowhere-to-be-found'\nexport const greet = (n: string): string => n + x\n",
      },
      'nowhere-to-be-found',
    ],
    [
      'a type error',
      { 'packages/topic/src/greet.ts': 'export const greet: (name: string) => string = 1\n' },
      "'number' is not assignable",
    ],
    [
      'a package without a licence text',
      {
        'node_modules/left/LICENSE.md': '',
        'node_modules/left/index.js': "exports.left = require('right')",
        'node_modules/right/index.js': 'module.exports = n => n',
        'node_modules/right/package.json': '{"name":"right","version":"2.0.0"}',
      },
      'right 2.0.0 (no licence field) ships no licence text',
    ],
    [
      'an action.yml that points elsewhere',
      { 'action.yml': 'name: a\ndescription: b\nruns:\n  using: node24\n  main: lib.js\n' },
      'write "main: dist/index.js"',
    ],
    [
      'an action.yml without a description',
      { 'actions/beta/action.yml': 'name: beta\nruns:\n  using: node24\n  main: ../../dist/beta/index.js\n' },
      'actions/beta/action.yml: description is missing',
    ],
  ])(
    'fails on %s, says so, and leaves dist/ as it was',
    (_, files, message) => {
      const root = mkdtempSync(join(base, 'bad-'))
      makeMiniRepository(root, { ...files, 'dist/kept.txt': 'kept' })
      const { status, stderr } = script('build', root)
      expect(stderr).toContain(message)
      expect(status).toBe(1)
      expect([...readTree(join(root, 'dist')).keys()]).toEqual(['kept.txt'])
      expect(leftovers(root)).toEqual([])
    },
    60_000,
  )
})

describe('the root action', () => {
  it('is a program of the same library, which knows the inputs of its parts and their defaults', () => {
    const root = join(base, 'with-parts')
    const manifest = readFileSync(join(first, 'actions/alpha/action.yml'), 'utf8').replaceAll('alpha', 'prepare-disk')
    makeMiniRepository(root, {
      'actions/prepare-disk/action.yml': manifest,
      'actions/prepare-disk/README.md': '# prepare-disk\n',
      'actions/prepare-disk/src/main.ts': readFileSync(join(first, 'actions/alpha/src/main.ts'), 'utf8'),
    })
    expect(script('build', root)).toMatchObject({ status: 0, stderr: '' })
    expect(node([join(root, 'dist/index.js')])).toMatchObject({
      status: 0,
      stdout:
        'hello from the root {"prepare-disk":{"name":"prepare-disk","inputs":[["name","world"]]}}\nci-kit sets \n',
      stderr: '',
    })
  }, 60_000)
})

describe('npm run check:dist', () => {
  it('accepts the tree that the build made, and names every file that is not of it', () => {
    const root = join(base, 'checked')
    makeMiniRepository(root)
    expect(script('build', root).status).toBe(0)
    expect(script('check-dist', root)).toMatchObject({ status: 0 })
    writeFileSync(join(root, 'dist/alpha/index.js'), `${readFileSync(join(root, 'dist/alpha/index.js'), 'utf8')} `)
    writeFileSync(join(root, 'dist/lib/left-over.js'), '')
    rmSync(join(root, 'dist/LICENSE'))
    const { status, stderr } = script('check-dist', root)
    expect(status).toBe(1)
    expect(stderr).toContain('dist/LICENSE: missing')
    expect(stderr).toMatch(/dist\/alpha\/index\.js: different \(first difference at byte \d+\)/)
    expect(stderr).toContain('dist/lib/left-over.js: extra')
    expect(stderr).toContain('Fix: npm run build')
  }, 120_000)
})
