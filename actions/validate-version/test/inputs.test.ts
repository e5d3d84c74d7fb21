import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { check, npm, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

describe('the input sources', () => {
  const FILES = {
    'app.json': '{\n  "app": { "version": "1.2.3" }, "list": [{ "v": "1.2.2" }]\n}\n',
    'conf/app.toml': '[tool."my.app"]\nversion = "1.2.3"\n',
    'app.yaml': 'app:\n  version: 1.2.3\n',
    'version.tpl': '#define NAME "x"\r\n#define VERSION "1.2.3"\r\n',
    'VERSION.md': 'The version is 1.2.2.\n',
    'slow.txt': `${'a'.repeat(40)}b\n`,
  }

  it.each([
    ['app.json#/app/version', 'app.json:2 agrees counts', []],
    ['app.json#/list/0/v', 'app.json:2 differs counts', ['error differs app.json:2']],
    ['app.json#app.version', 'app.json:2 agrees counts', []],
    ['conf/app.toml#tool."my.app".version', 'conf/app.toml:2 agrees counts', []],
    ['app.yaml#app.version', 'app.yaml:2 agrees counts', []],
    ['version.tpl =~ VERSION "([^"]+)"', 'version.tpl:2 agrees counts', []],
    ['VERSION.md =~ is ([0-9.]+[0-9])', 'VERSION.md:1 differs counts', ['error differs VERSION.md:1']],
    ['gone.txt =~ (.+)', 'gone.txt:1 unreadable', ['error unreadable gone.txt:1']],
    ['app.json#/app/gone', 'app.json:1 unreadable', ['error unreadable app.json:1']],
    ['app.json#/app', 'app.json:1 unreadable', ['error unreadable app.json:1']],
    ['slow.txt =~ ^((?:a+)+)$', 'slow.txt:1 unreadable', ['error unreadable slow.txt:1']],
    ['version.tpl =~ NOTHING (.+)', 'version.tpl:1 unreadable', ['error unreadable version.tpl:1']],
  ])('%s is %s', async (sources, source, findings) => {
    repository.commit(FILES, 'v1.2.3')
    const told = await check(repository, 'v1.2.3', { inputs: { sources } })
    expect([told.sources.filter(one => one.startsWith(source.split(':')[0] ?? '')), told.findings]).toEqual([
      [source],
      findings,
    ])
  })

  it.each([
    ['a =~ (', 'no regular expression'],
    ['a =~ x', '0 groups'],
    ['a =~ (x)(y)', '2 groups'],
    ['a#', 'the way to a field'],
    ['#/x', 'the way to a field'],
  ])('refuses %s', async (sources, message) => {
    repository.commit({ 'package.json': npm('1.2.3') }, 'v1.2.3')
    const { run } = await check(repository, 'v1.2.3', { inputs: { sources } })
    expect(run.annotations.find(one => one.kind === 'error')?.message).toContain(message)
  })
})

describe('other inputs', () => {
  it('require: any is content with one file', async () => {
    repository.commit({ 'package.json': npm('1.2.3'), 'app.json': '{"version":"1.2.2"}' }, 'v1.2.3')
    const inputs = { sources: 'app.json#/version' }
    expect((await check(repository, 'v1.2.3', { inputs })).verdict).toBe('fail')
    expect((await check(repository, 'v1.2.3', { inputs: { ...inputs, require: 'any' } })).verdict).toBe('pass')
  })

  it('tag-prefix and component say what the tag is one of', async () => {
    repository.commit(
      { 'package.json': npm('2.0.0', 'root'), 'api/package.json': npm('1.2.3', 'api') },
      'svc-1.2.3',
      'api_1.2.3',
    )
    const byName = await check(repository, 'api_1.2.3', { inputs: { component: 'api' } })
    expect([byName.verdict, byName.sources.filter(one => one.endsWith('counts'))]).toEqual([
      'pass',
      ['api/package.json:3 agrees counts'],
    ])
    const other = await check(repository, 'svc-1.2.3', { inputs: { component: 'api' } })
    expect(other.findings).toEqual(['warning no-version'])
    const prefixed = await check(repository, 'api_1.2.3', { inputs: { 'tag-prefix': 'api_' } })
    expect(prefixed.verdict).toBe('pass')
  })

  it.each([
    ['api', '@shop/api@1.2.3'],
    ['@shop/api', 'api-v1.2.3'],
    ['packages/api', 'packages/api/v1.2.3'],
    ['packages/api', 'api/v1.2.3'],
  ])('component %s has the tag %s', async (component, tag) => {
    const files = { 'package.json': npm('2.0.0', 'root'), 'packages/api/package.json': npm('1.2.3', '@shop/api') }
    repository.commit(files, tag)
    const { verdict, sources } = await check(repository, tag, { inputs: { component } })
    const counting = sources.filter(one => one.endsWith('counts'))
    expect([verdict, counting]).toEqual(['pass', ['packages/api/package.json:3 agrees counts']])
  })

  it('component takes plain tags where the part has none of its own', async () => {
    const files = { 'package.json': npm('2.0.0', 'root'), 'api/package.json': npm('1.2.3', 'api') }
    repository.commit(files, 'v1.2.3')
    const inputs = { component: 'api' }
    expect((await check(repository, 'v1.2.3', { inputs })).verdict).toBe('pass')
    expect((await check(repository, 'v1.2.4', { inputs })).findings).toEqual(['error differs api/package.json:3'])
    repository.commit({ ...files, 'api/package.json': npm('1.2.5', 'api') }, 'api@1.2.5')
    expect((await check(repository, 'v1.2.3', { inputs })).findings).toEqual(['warning no-version'])
  })

  it('component holds a branch against plain tags where the part has none of its own', async () => {
    const api = (version: string) => ({ 'package.json': npm('9.0.0', 'root'), 'api/package.json': npm(version, 'api') })
    const onBranch = async () =>
      (await check(repository, undefined, { inputs: { component: 'api', monotonic: 'line' } })).findings
    repository.commit(api('1.2.3'), 'v1.2.3', 'web@7.0.0')
    repository.commit(api('1.2.2'))
    expect(await onBranch()).toEqual(['error not-above'])
    repository.commit(api('1.2.2'), 'api@1.2.1')
    expect(await onBranch()).toEqual([])
  })

  it('component has its own tag from the first one on', async () => {
    const files = { 'package.json': npm('2.0.0', 'root'), 'api/package.json': npm('1.0.0', 'api') }
    repository.commit(files, 'v2.0.0')
    repository.commit(files)
    const first = await check(repository, undefined, { inputs: { component: 'api', tag: 'api@1.0.0' } })
    expect([first.verdict, first.findings]).toEqual(['pass', []])
  })

  it('tag names a tag that is not made yet', async () => {
    repository.commit({ 'package.json': npm('1.2.3') })
    expect((await check(repository, undefined, { inputs: { tag: 'v1.2.3' } })).verdict).toBe('pass')
    expect((await check(repository, undefined, { inputs: { tag: 'refs/tags/v1.2.4' } })).verdict).toBe('fail')
  })

  it('scheme decides how the outputs are spelled', async () => {
    repository.commit({ 'a.txt': '' }, 'v1.2rc1')
    const semver = await check(repository, 'v1.2rc1')
    const python = await check(repository, 'v1.2rc1', { inputs: { scheme: 'pep440' } })
    expect([semver, python].map(one => one.run.outputs.get('version'))).toEqual(['1.2.0-rc1', '1.2rc1'])
    expect(python.run.outputs.get('patch')).toBe('')
  })

  it('fail-on decides what makes the step red', async () => {
    repository.commit({ 'package.json': npm('1.2.3') }, 'test-v1.2.4')
    const hasFailed = async (inputs: Readonly<Record<string, string>>): Promise<boolean> =>
      (await check(repository, 'test-v1.2.4', { inputs })).run.hasFailed
    expect([
      await hasFailed({}),
      await hasFailed({ 'fail-on': 'warning' }),
      await hasFailed({ 'fail-on': 'never' }),
    ]).toEqual([false, true, false])
  })

  it('a folder that is no checkout is judged by its files', async () => {
    repository.write({ 'package.json': npm('1.2.3') })
    const told = await check(repository, 'v1.2.3', { refuses: () => true })
    expect([told.verdict, told.sources]).toEqual(['pass', ['package.json:3 agrees counts']])
  })
})
