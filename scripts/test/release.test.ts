import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { movesTag, movingTag, parseVersion } from '../release/version.ts'
import { repositoryRoot } from '../root.ts'
import { makeMiniRepository } from './mini-repository.ts'

const tsx = join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs')
// The identity and configuration of the person who runs the tests must not matter, nor those of a hook around them.
const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
}
let base = ''
let template = ''
let source = ''
let bare = ''

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'release-'))
  template = join(base, 'template')
  makeMiniRepository(template, { '.gitignore': 'node_modules/\nbuild/\n', '.gitattributes': 'dist/** -text\n' })
  script(template, 'build', '--root', template)
  git(template, 'init', '--quiet', '--initial-branch', 'main')
  git(template, 'add', '--all')
  commit(template, 'first')
}, 60_000)
afterAll(() => rmSync(base, { recursive: true, force: true }))
function script(cwd: string, name: string, ...args: string[]) {
  return spawnSync(process.execPath, [tsx, join(repositoryRoot, 'scripts', `${name}.ts`), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
}

function run(...args: string[]) {
  return script(source, 'release', '--root', source, ...args)
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

function commit(cwd: string, message: string): void {
  git(
    cwd,
    '-c',
    'user.name=A Person',
    '-c',
    'user.email=person@example.org',
    'commit',
    '--quiet',
    '--all',
    '-m',
    message,
  )
}

function tags(cwd: string): readonly string[] {
  return git(cwd, 'tag', '--list')
    .split('\n')
    .filter(name => name !== '')
}

describe('npm run release', () => {
  beforeEach(() => {
    source = mkdtempSync(join(base, 'source-'))
    bare = mkdtempSync(join(base, 'bare-'))
    cpSync(template, source, { recursive: true, verbatimSymlinks: true })
    git(bare, 'init', '--quiet', '--bare')
  })

  it('pushes a commit whose tree is dist/, with the version and the moving tag on it', () => {
    expect(run('v0.1.0', '--repository', bare)).toMatchObject({ status: 0, stderr: '' })
    expect(tags(bare)).toEqual(['v0.1.0', 'v1'])
    expect(git(bare, 'rev-parse', 'v1^{tree}')).toBe(git(source, 'rev-parse', 'HEAD:dist'))
    expect(git(bare, 'rev-parse', 'v1')).toBe(git(bare, 'rev-parse', 'v0.1.0'))
    expect(git(source, 'rev-parse', 'v1', 'v0.1.0')).toBe(git(bare, 'rev-parse', 'v1', 'v0.1.0'))
    expect(git(bare, 'ls-tree', '--name-only', 'v1', 'alpha/')).toBe(
      'alpha/README.md\nalpha/action.yml\nalpha/index.js',
    )
    expect(git(bare, 'show', '-s', '--format=%an %s %b', 'v1')).toBe(
      `A Person ci-kit v0.1.0 The tree is dist/ of ${git(source, 'rev-parse', 'HEAD')}.`,
    )
  }, 60_000)

  it('moves v1 to the next release and leaves the version before where it was', () => {
    expect(run('v0.1.0', '--repository', bare).status).toBe(0)
    const before = git(bare, 'rev-parse', 'v0.1.0')
    writeFileSync(
      join(source, 'packages/topic/src/greet.ts'),
      "export const greet = (name: string): string => 'bye ' + name\n",
    )
    expect(script(source, 'build', '--root', source).status).toBe(0)
    commit(source, 'second')
    expect(run('v1.0.0', '--repository', bare)).toMatchObject({ status: 0, stderr: '' })
    expect(git(bare, 'rev-parse', 'v0.1.0')).toBe(before)
    expect(git(bare, 'rev-parse', 'v1')).toBe(git(bare, 'rev-parse', 'v1.0.0'))
    expect(git(bare, 'rev-parse', 'v1')).not.toBe(before)
  }, 120_000)

  it('leaves v1 where it is for an older version and for a prerelease', () => {
    expect(run('v1.2.0', '--repository', bare).status).toBe(0)
    const v1 = git(bare, 'rev-parse', 'v1')
    for (const tag of ['v1.1.9', 'v0.9.0', 'v1.3.0-rc.1']) {
      const { status, stdout } = run(tag, '--repository', bare)
      expect([tag, status, stdout.includes('v1 stays')]).toEqual([tag, 0, true])
    }
    expect(git(bare, 'rev-parse', 'v1')).toBe(v1)
    expect(tags(bare)).toEqual(['v0.9.0', 'v1', 'v1.1.9', 'v1.2.0', 'v1.3.0-rc.1'])
  }, 120_000)

  it('makes the same commit again from the same source', () => {
    expect(run('v0.1.0').status).toBe(0)
    const first = git(source, 'rev-parse', 'v0.1.0')
    git(source, 'tag', '--delete', 'v0.1.0', 'v1')
    expect(run('v0.1.0').status).toBe(0)
    expect(git(source, 'rev-parse', 'v0.1.0')).toBe(first)
  }, 60_000)

  it.each(['0.1.0', 'v1', 'v1.2', 'v01.2.3', 'v1.2.3+build', 'v1.2.3 ', 'latest', '../x', 'v1.2.3-'])(
    'refuses %j as a version',
    tag => {
      expect(run(tag, '--repository', bare)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('a tag such as v1.2.3'),
      })
    },
  )

  it.each([
    ['a changed file', () => writeFileSync(join(source, 'README.md'), 'changed\n'), 'the work tree has 1 changes'],
    ['a file that is not committed', () => writeFileSync(join(source, 'new.txt'), ''), '?? new.txt'],
    [
      'a committed dist/ that is stale',
      () => {
        writeFileSync(join(source, 'dist/alpha/index.js'), 'edited\n')
        commit(source, 'edit dist by hand')
      },
      'dist/alpha/index.js: different',
    ],
    [
      'an executable file in dist/',
      () => {
        chmodSync(join(source, 'dist/alpha/index.js'), 0o755)
        commit(source, 'make it executable')
      },
      'alpha/index.js has the mode 100755',
    ],
    ['a version that is released here', () => git(source, 'tag', 'v0.1.0'), 'v0.1.0 exists in this repository'],
    [
      'a version that is released there',
      () => git(source, 'push', '--quiet', bare, 'HEAD:refs/tags/v0.1.0'),
      'a released version never changes',
    ],
    [
      'a repository that refuses one of the tags',
      () => {
        writeFileSync(
          join(bare, 'hooks/update'),
          '#!/bin/sh\ncase $1 in */v1) echo "v1 is protected" >&2; exit 1;; esac\n',
        )
        chmodSync(join(bare, 'hooks/update'), 0o755)
      },
      'v1 is protected',
    ],
    [
      'a repository that is not there',
      () => rmSync(bare, { recursive: true }),
      'does not appear to be a git repository',
    ],
  ])(
    'refuses %s and leaves every tag as it was',
    (_, spoil, message) => {
      spoil()
      const before = { here: tags(source), there: git(source, 'ls-remote', '.', 'refs/tags/*') }
      const { status, stderr } = run('v0.1.0', '--repository', bare)
      expect(stderr).toContain(message)
      expect(stderr).toMatch(/^not released: /)
      expect(status).toBe(1)
      expect({ here: tags(source), there: git(source, 'ls-remote', '.', 'refs/tags/*') }).toEqual(before)
      if (!message.includes('git repository')) expect(tags(bare)).not.toContain('v1')
    },
    60_000,
  )

  it('changes nothing in a dry run, which still checks everything', () => {
    expect(run('v0.1.0', '--repository', bare, '--dry-run')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('would tag v0.1.0 and v1 at'),
    })
    expect([...tags(bare), ...tags(source)]).toEqual([])
    writeFileSync(join(source, 'README.md'), 'changed\n')
    expect(run('v0.1.0', '--repository', bare, '--dry-run').status).toBe(1)
  }, 60_000)
})

describe('the moving tag', () => {
  it.each([
    ['v0.1.0', 'v1'],
    ['v1.9.9', 'v1'],
    ['v2.0.0', 'v2'],
    ['v10.0.1', 'v10'],
  ])('of %s is %s', (tag, expected) => {
    const version = parseVersion(tag)
    expect(version && movingTag(version)).toBe(expected)
  })

  it.each([
    ['v1.10.0', ['v1.9.0', 'v1', 'other'], true],
    ['v1.9.1', ['v1.10.0'], false],
    ['v1.9.1', ['v2.0.0', 'v1.9.2-rc.1'], true],
    ['v2.0.0-beta', [], false],
  ])('follows to %s beside %j: %s', (tag, existing, expected) => {
    const version = parseVersion(tag)
    expect(version && movesTag(version, existing)).toBe(expected)
  })
})
