import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { check, npm, python, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

/** Tags in the order in which they are made, each with its own files. */
function history(...tags: readonly string[]): void {
  for (const tag of tags) {
    const version = tag.replace(/^v/, '')
    const isNpm = version.split('.').length > 2
    repository.commit(isNpm ? { 'package.json': npm(version) } : { 'a.txt': tag }, tag)
  }
}

describe('the place among the tags', () => {
  it.each([
    [['v1.0.0', 'v1.1.0'], [], true, 'latest'],
    [['v2.4.8', 'v3.0.0', 'v2.4.9'], [], false, '2.x'],
    [['v2.4.8', 'v2.5.0', 'v2.4.9'], [], false, '2.4.x'],
    [['v2.4.8', 'v2.4.7'], ['warning not-above'], false, '2.4.x'],
    [['v1.8.0', 'v2.0.0', 'v1.9.0'], [], false, '1.x'],
    [['v1.0.0', 'v2.0.0', 'v1.0.0-rc.1'], ['warning not-above'], false, 'rc'],
    [['v2.0.0-rc.1', 'v2.0.0-rc.2'], [], false, 'rc'],
    [['v2.0.0-rc.2', 'v2.0.0-rc.1'], ['warning not-above'], false, 'rc'],
    [['v2.0.0-rc.1', 'v2.0.0-beta.2'], [], false, 'beta'],
    [['v2.0.0-rc.1', 'v2.0.0'], [], true, 'latest'],
    [['v1.0.0', '1.0.0'], ['warning tagged-twice'], true, 'latest'],
    [['v4.0.0', 'v4', 'v4.1.0'], [], true, 'latest'],
    [['v2024.1.0', 'v2024.2.0'], [], true, 'latest'],
    [['v1.0.0', 'v1.0.0-nightly.1'], [], false, 'nightly'],
  ])('%j: %j', async (tags, findings, isLatest, channel) => {
    history(...tags)
    const told = await check(repository, tags.at(-1))
    expect([told.findings, told.report.isLatest, told.report.channel]).toEqual([findings, isLatest, channel])
  })

  it('is told by the commits where all were made in one second', async () => {
    history('v1.0.0')
    repository.holdTime()
    history('v1.1.0', 'v1.2.0')
    expect((await check(repository, 'v1.1.0', { inputs: { tag: 'v1.1.0' } })).report.isLatest).toBe(true)
    expect((await check(repository, 'v1.2.0')).report.isLatest).toBe(true)
  })

  it('is no step back when a candidate and its release are one commit', async () => {
    repository.commit({ 'a.txt': '' }, 'v1.0.0', 'v1.0.0-rc.1')
    expect((await check(repository, 'v1.0.0-rc.1')).findings).toEqual([])
  })

  it('counts earlier tags alone: an old one is judged as it was', async () => {
    history('v1.0.0', 'v1.1.0', 'v2.0.0')
    const told = await check(repository, 'v1.1.0', { inputs: { tag: 'v1.1.0' } })
    expect([told.verdict, told.findings, told.report.isLatest]).toEqual(['pass', [], true])
    expect(told.run.summary).toContain('those of v1.1.0')
  })

  it.each([
    ['v1.2.3', 'v1.2.4', []],
    ['v1.2.3', 'v1.3.0', []],
    ['v1.2.3', 'v2.0.0', []],
    ['v1.2.3', 'v1.2.5', ['error skipped-version']],
    ['v1.2.3', 'v1.3.1', ['error skipped-version']],
    ['v1.2.3', 'v3.0.0', ['error skipped-version']],
    ['v1.2', 'v1.3', []],
    ['v2024.10', 'v2025.1', []],
  ])('asked for the next number, %s then %s is %j', async (before, tag, findings) => {
    history(before, tag)
    expect((await check(repository, tag, { inputs: { monotonic: 'next' } })).findings).toEqual(findings)
  })

  it('is not known where the tags are not', async () => {
    history('v1.0.0')
    const told = await check(repository, 'v1.0.0', { refuses: args => args[0] === 'for-each-ref' })
    expect([told.verdict, told.report.isLatest]).toEqual(['pass', 'unknown'])
  })

  it('is on a release branch', async () => {
    history('v1.0.0')
    repository.git('checkout', '--quiet', '-b', 'topic')
    history('v1.1.0')
    const inputs = { 'release-branch': 'main\nrelease/*' }
    expect((await check(repository, 'v1.1.0', { inputs })).findings).toEqual(['error not-on-branch'])
    repository.git('branch', 'release/1.1')
    expect((await check(repository, 'v1.1.0', { inputs })).findings).toEqual([])
    const none = await check(repository, 'v1.1.0', { inputs: { 'release-branch': 'trunk' } })
    expect(none.findings).toEqual(['warning branch-unknown'])
  })
})

describe('the purpose', () => {
  it.each([
    ['v1.2.4', 'release', 'fail'],
    ['test-v1.2.4', 'test', 'warn'],
    ['docker-rebuild-v1.2.3', 'rebuild', 'pass'],
    ['docker-rebuild-v1.2.4', 'rebuild', 'fail'],
    ['v1.2.3-nightly.20240101', 'nightly', 'pass'],
    ['nightly', 'nightly', 'pass'],
    ['nightly-2024-01-02', 'nightly', 'pass'],
  ])('of %s is %s, and its verdict %s', async (tag, purpose, verdict) => {
    repository.commit({ 'package.json': npm('1.2.3') }, 'v1.2.3')
    repository.commit({ 'a.txt': '' }, tag)
    const told = await check(repository, tag)
    expect([told.run.outputs.get('purpose'), told.verdict]).toEqual([purpose, verdict])
  })

  it('is what the input says', async () => {
    repository.commit({ 'package.json': npm('1.2.3') }, 'v1.2.4')
    expect((await check(repository, 'v1.2.4', { inputs: { purpose: 'test' } })).verdict).toBe('warn')
  })
})

describe('the trigger', () => {
  const STEPS =
    'jobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: org/ci-kit/validate-version@v1\n'

  it.each([
    ['on: push\n', []],
    ["on:\n  push:\n    tags: ['v*']\n", []],
    ['on: [push, pull_request]\n', []],
    ['on:\n  push:\n    branches: [main]\n', ['warning never-on-tags .github/workflows/ci.yml:2']],
    ['on:\n  push:\n    paths: [src/**]\n  pull_request:\n', ['warning never-on-tags .github/workflows/ci.yml:2']],
    ['on: pull_request\n', ['warning never-on-tags .github/workflows/ci.yml:1']],
    ["on:\n  push:\n    branches: [main]\n    tags: ['v*']\n    paths: [src/**]\n", []],
    ['on:\n  release:\n    types: [published]\n', []],
    ['on: {{{\n', []],
  ])('%j', async (on, findings) => {
    repository.commit({ 'package.json': npm('1.0.0'), '.github/workflows/ci.yml': `${on}${STEPS}` })
    expect((await check(repository)).findings).toEqual(findings)
  })

  const STARTED = ['warning never-on-tags .github/workflows/ci.yml:1']

  it.each([
    ["github.ref == 'refs/heads/main'", STARTED],
    [`\${{ success() && github.ref_type == 'branch' }}`, STARTED],
    ["startsWith(github.ref, 'refs/heads/')", STARTED],
    ["github.event_name == 'pull_request'", STARTED],
    ["github.ref == 'refs/heads/main' || github.ref_type == 'tag'", []],
    ["!(github.ref == 'refs/heads/main')", []],
    ["github.ref != 'refs/heads/main'", []],
    ["startsWith(github.ref, 'refs/tags/')", []],
    ["contains(github.ref, 'refs/heads/')", []],
  ])('looks at the condition %s of the job and of the step', async (condition, findings) => {
    const job = STEPS.replace('    runs-on', `    if: ${JSON.stringify(condition)}\n    runs-on`)
    const step = `${STEPS}        if: ${JSON.stringify(condition)}\n`
    for (const steps of [job, step]) {
      repository.commit({ 'package.json': npm('1.0.0'), '.github/workflows/ci.yml': `on: push\n${steps}` })
      expect((await check(repository)).findings).toEqual(findings)
    }
  })

  it('knows that a push which ignores all tags starts nothing', async () => {
    const on = "on:\n  push:\n    tags-ignore: ['**']\n"
    repository.commit({ 'package.json': npm('1.0.0'), '.github/workflows/ci.yml': `${on}${STEPS}` })
    expect((await check(repository)).findings).toEqual(['warning never-on-tags .github/workflows/ci.yml:2'])
  })

  it('is right when one of several workflows starts on tags', async () => {
    const files = {
      '.github/workflows/ci.yml': `on: pull_request\n${STEPS}`,
      '.github/workflows/release.yml': `on: push\n${STEPS}`,
    }
    repository.commit({ 'package.json': npm('1.0.0'), ...files })
    expect((await check(repository)).findings).toEqual([])
  })
})

describe('Go modules', () => {
  it.each([
    ['v1.2.3', 'example.com/m', []],
    ['v2.0.0', 'example.com/m/v2', []],
    ['v2.0.0', 'example.com/m', ['error go-module-path go.mod:1']],
    ['v1.2.3', 'example.com/m/v2', ['error go-module-path go.mod:1']],
    ['1.2.3', 'example.com/m', ['notice go-version go.mod:1']],
    ['v1.2', 'example.com/m', ['notice go-version go.mod:1']],
  ])('%s of %s: %j', async (tag, path, findings) => {
    repository.commit({ 'go.mod': `module ${path}\n\ngo 1.22\n` }, tag)
    expect((await check(repository, tag)).findings.filter(one => one.includes('go-'))).toEqual(findings)
  })

  it('are found below the root by the prefix of the tag', async () => {
    repository.commit(
      { 'go.mod': 'module example.com/m\n', 'mod/sub/go.mod': 'module example.com/m/mod/sub\n' },
      'v1.0.0',
      'mod/sub/v2.0.0',
    )
    expect((await check(repository, 'mod/sub/v2.0.0')).findings).toContain('error go-module-path mod/sub/go.mod:1')
  })

  it('of a program with earlier tags of that number are left alone', async () => {
    for (const tag of ['v2.0.0', 'v2.1.0']) repository.commit({ 'go.mod': 'module example.com/m\n', 'a.txt': tag }, tag)
    expect((await check(repository, 'v2.1.0')).verdict).toBe('pass')
  })
})

describe('what repairs it', () => {
  it('is the commit with the bump, when that came after the tag', async () => {
    repository.commit({ 'pyproject.toml': python('1.0.0') }, 'v1.0.0')
    repository.commit({ 'a.txt': '' }, 'v1.1.0')
    repository.commit({ 'b.txt': '' })
    const bump = repository.commit({ 'pyproject.toml': python('1.1.0') })
    repository.git('checkout', '--quiet', '--detach', 'v1.1.0')
    const { report } = await check(repository, 'v1.1.0')
    expect(report.repair?.bump).toMatchObject({ commit: bump, place: 'after', commits: 2 })
    const commands = report.repair?.steps.map(one => one.command)
    expect(commands).toEqual([
      `git tag --force v1.1.0 ${bump.slice(0, 12)} && git push --force origin refs/tags/v1.1.0`,
      'git tag v1.1.1 && git push origin v1.1.1',
    ])
  })

  it('is a diff that git can apply, when no commit has it', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'pyproject.toml': python('1.0.0') }, 'v1.1.0-rc.1')
    const { report } = await check(repository, 'v1.1.0-rc.1')
    expect(report.repair?.bump).toBeUndefined()
    expect(report.repair?.commands).toContain('npm version 1.1.0-rc.1 --no-git-tag-version')
    repository.write({ 'fix.diff': report.repair?.diff ?? '' })
    repository.git('apply', '--unidiff-zero', 'fix.diff')
    const again = await check(repository, 'v1.1.0-rc.1')
    expect(again.verdict).toBe('pass')
    expect(again.report.sources.map(one => one.written)).toEqual(['1.1.0-rc.1', '1.1.0rc1'])
  })
})
