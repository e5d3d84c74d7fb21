import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { chart, check, npm, npmLock, python, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

describe('the tag and the files', () => {
  it('agree', async () => {
    const files = { 'package.json': npm('1.2.3'), 'package-lock.json': npmLock('1.2.3') }
    repository.commit({ ...files, 'pyproject.toml': python('1.2.3') }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect([told.verdict, told.findings, told.run.hasFailed]).toEqual(['pass', [], false])
    expect(told.sources.every(one => one.endsWith('agrees counts'))).toBe(true)
    expect(told.sources.length).toBeGreaterThanOrEqual(3)
    expect(Object.fromEntries(told.run.outputs)).toMatchObject({
      version: '1.2.3',
      major: '1',
      minor: '2',
      patch: '3',
      prerelease: '',
      'is-latest': 'true',
      channel: 'latest',
      purpose: 'release',
    })
  })

  it('agree in another spelling', async () => {
    repository.commit({ 'package.json': npm('8.2.0-alpha'), 'pyproject.toml': python('8.2.0a0') }, 'v8.2.0.alpha')
    const told = await check(repository, 'v8.2.0.alpha')
    expect([told.verdict, told.findings]).toEqual(['pass', []])
    expect(told.sources.map(one => one.split(' ')[1])).toEqual(['spelling', 'spelling'])
    expect(told.run.outputs.get('prerelease')).toBe('alpha')
  })

  it('names every file that differs in one run, each on its line', async () => {
    const files = { 'package.json': npm('1.2.2'), 'package-lock.json': npmLock('1.2.2') }
    repository.commit({ ...files, 'pyproject.toml': python('1.2.2') }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect(told.verdict).toBe('fail')
    expect(told.findings).toEqual(
      expect.arrayContaining([
        'error differs package.json:3',
        'error differs pyproject.toml:6',
        'error differs package-lock.json:3',
      ]),
    )
    expect(told.run.annotations.find(one => one.file === 'pyproject.toml')).toMatchObject({ kind: 'error', line: 6 })
    expect(told.run.hasFailed).toBe(true)
  })

  it('differ when a release ships as what comes before it', async () => {
    repository.commit({ 'pyproject.toml': python('1.2.3.dev0') }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect(told.findings).toEqual(['error differs pyproject.toml:6'])
    expect(told.report.findings[0]?.message).toContain('in development')
  })

  it('differ also when every release before has done the same', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      repository.commit({ 'pyproject.toml': python(`${version}.dev0`) }, `v${version}`)
    }
    const told = await check(repository, 'v1.2.0')
    expect(told.findings).toEqual(['error differs pyproject.toml:6'])
    expect(told.report.sources[0]?.why).toContain('never says the same')
  })

  it('differ when the bump always comes after the tag', async () => {
    const late = [
      ['1.0.0', '0.9.0'],
      ['1.1.0', '1.0.0'],
      ['1.2.0', '1.1.0'],
    ]
    for (const [tag, version] of late) repository.commit({ 'package.json': npm(version ?? '') }, `v${tag}`)
    expect((await check(repository, 'v1.2.0')).findings).toEqual(['error differs package.json:3'])
  })

  it('pass when no file states a version, since the tag is it', async () => {
    repository.commit({ 'main.c': 'int main(void) { return 0; }\n' }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect([told.verdict, told.sources]).toEqual(['pass', []])
    expect(told.run.summary).toContain('stands in the tag alone')
  })

  it('are not all: a lockfile that the bump has left behind is an error of its own', async () => {
    repository.commit({ 'package.json': npm('1.2.3'), 'package-lock.json': npmLock('1.2.2') }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect(told.findings).toContain('error lock-behind package-lock.json:3')
    const finding = told.report.findings.find(one => one.code === 'lock-behind')
    expect(finding?.fix).toContain('npm install --package-lock-only')
  })

  it('agree when the file alone has build metadata', async () => {
    repository.commit({ 'pubspec.yaml': 'name: app\nversion: 1.2.3+45\n', 'package.json': npm('1.2.3+45') }, 'v1.2.3')
    expect((await check(repository, 'v1.2.3')).verdict).toBe('pass')
  })

  it('agree with a variant of a release', async () => {
    repository.commit({ 'package.json': npm('3.9.0') }, '3.9.0', '3.9.0-amd')
    expect((await check(repository, '3.9.0-amd')).verdict).toBe('pass')
    repository.commit({ 'package.json': npm('3.9.0') }, '3.9.0-rc.1')
    expect((await check(repository, '3.9.0-rc.1')).verdict).toBe('fail')
  })

  it('agree with a tag that moves along', async () => {
    repository.commit({ 'package.json': npm('4.2.1') }, 'v4.2.1', 'v4', 'v4.2')
    for (const tag of ['v4', 'v4.2', 'v4.2.1']) expect((await check(repository, tag)).verdict).toBe('pass')
  })
})

describe('files with versions of their own', () => {
  it('do not count when they differed at the tag before', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'charts/app/Chart.yaml': chart('0.3.0') }, 'v1.0.0')
    repository.commit({ 'package.json': npm('1.1.0'), 'charts/app/Chart.yaml': chart('0.4.0') }, 'v1.1.0')
    const told = await check(repository, 'v1.1.0')
    expect([told.verdict, told.findings]).toEqual(['pass', []])
    const source = told.report.sources.find(one => one.file.endsWith('Chart.yaml'))
    expect(source).toMatchObject({ verdict: 'differs', counts: false })
  })

  it('count when they agreed at the tag before', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'charts/app/Chart.yaml': chart('1.0.0') }, 'v1.0.0')
    repository.commit({ 'package.json': npm('1.1.0') }, 'v1.1.0')
    const told = await check(repository, 'v1.1.0')
    expect(told.findings).toEqual(['error differs charts/app/Chart.yaml:3'])
    expect(told.report.sources.find(one => one.file.endsWith('Chart.yaml'))?.why).toBe('it agreed with v1.0.0')
  })

  it('do not count at the root when they have not moved for releases', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      repository.commit({ 'package.json': npm('0.0.7', 'tools'), 'pyproject.toml': python(version) }, `v${version}`)
    }
    const told = await check(repository, 'v1.2.0')
    expect([told.verdict, told.findings]).toEqual(['pass', []])
  })

  it('count at the root when they were left behind, however long ago', async () => {
    const versions = Array.from({ length: 9 }, (_, i) => `1.${i}.0`)
    for (const [i, version] of versions.entries())
      repository.commit(i === 0 ? { 'package.json': npm(version) } : {}, `v${version}`)
    expect((await check(repository, 'v1.8.0')).findings).toEqual(['error differs package.json:3'])
  })

  it('count below the root where they are all that states a version', async () => {
    for (const [tag, version] of [
      ['1.0.0', '1.0.0'],
      ['1.1.0', '1.0.0'],
      ['1.2.0', '1.2.0'],
      ['1.3.0', '1.2.0'],
    ]) {
      repository.commit({ 'src/app/package.json': npm(version ?? '') }, `v${tag}`)
    }
    expect((await check(repository, 'v1.3.0')).findings).toEqual(['error differs src/app/package.json:3'])
  })

  it('are not known to count when they agreed with some of the tags only', async () => {
    const inner = (version: string) => ({ 'crates/inner/package.json': npm(version, 'inner') })
    repository.commit({ 'package.json': npm('1.0.0'), ...inner('1.0.0') }, 'v1.0.0')
    repository.commit({ 'package.json': npm('1.1.0') }, 'v1.1.0')
    repository.commit({ 'package.json': npm('1.2.0'), ...inner('1.2.0') }, 'v1.2.0')
    repository.commit({ 'package.json': npm('1.3.0') }, 'v1.3.0')
    const told = await check(repository, 'v1.3.0')
    expect([told.verdict, told.findings]).toEqual(['pass', ['notice may-differ crates/inner/package.json:3']])
  })

  it('cannot be told on the first tag, and that is said', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'charts/app/Chart.yaml': chart('0.3.0') }, 'v1.0.0')
    const told = await check(repository, 'v1.0.0')
    expect([told.verdict, told.findings]).toEqual(['pass', ['notice may-differ charts/app/Chart.yaml:3']])
  })

  it('count when the input names them, and not when it excludes them', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'charts/app/Chart.yaml': chart('0.3.0') }, 'v1.0.0')
    const named = await check(repository, 'v1.0.0', { inputs: { sources: 'charts/app/Chart.yaml' } })
    expect(named.verdict).toBe('fail')
    const excluded = await check(repository, 'v1.0.0', { inputs: { exclude: 'charts/**' } })
    expect([excluded.findings, excluded.sources]).toEqual([[], ['package.json:3 agrees counts']])
  })
})

describe('parts of a monorepo', () => {
  const AT = {
    'packages/api/package.json': npm('1.2.3', '@scope/api'),
    'packages/web/package.json': npm('4.5.6', '@scope/web'),
    'package.json': '{ "name": "root", "private": true }\n',
    'python/pyproject.toml': python('0.9.0', 'client'),
  }

  it.each([
    ['@scope/api@1.2.3', 'packages/api/package.json'],
    ['api@1.2.3', 'packages/api/package.json'],
    ['packages/api/v1.2.3', 'packages/api/package.json'],
    ['web-v4.5.6', 'packages/web/package.json'],
    ['py-v0.9.0', 'python/pyproject.toml'],
    ['v4.5.6-web', 'packages/web/package.json'],
  ])('%s is held against %s alone', async (tag, file) => {
    repository.commit(AT, tag)
    const told = await check(repository, tag)
    expect([told.verdict, told.findings]).toEqual(['pass', []])
    expect(told.sources.filter(one => one.endsWith('counts'))).toEqual([expect.stringContaining(`${file}:`)])
    repository.git('tag', '-d', tag)
    const wrong = tag.replace(/[0-9]+\.[0-9]+\.[0-9]+/, '7.7.7')
    repository.git('tag', wrong)
    expect((await check(repository, wrong)).findings).toEqual([expect.stringContaining(`error differs ${file}:`)])
  })

  it('with tags of their own do not count for the tag of the whole', async () => {
    const files = { ...AT, 'package.json': npm('2.0.0', 'root') }
    repository.commit(files, 'v2.0.0', '@scope/api@1.2.3', 'web-v4.5.6', 'py-v0.9.0')
    const told = await check(repository, 'v2.0.0')
    expect([told.verdict, told.findings]).toEqual(['pass', []])
  })

  it('are not guessed from a prefix that names none, unless all tags have it', async () => {
    repository.commit(AT, 'v1.0.0', 'v1.1.0', 'ops-v3.0.0')
    const told = await check(repository, 'ops-v3.0.0')
    expect([told.verdict, told.run.hasFailed]).toEqual(['unknown', false])
    const own = new Repository()
    try {
      own.commit({ 'package.json': npm('8.1.2', 'curl') }, 'curl-8_1_1', 'curl-8_1_2')
      expect((await check(own, 'curl-8_1_2', { repository: 'octo/other' })).verdict).toBe('pass')
    } finally {
      own.remove()
    }
  })
})

describe('on a branch', () => {
  it('the files are held against each other', async () => {
    const files = { 'package.json': npm('1.3.0'), 'package-lock.json': npmLock('1.3.0') }
    repository.commit({ ...files, 'pyproject.toml': python('1.2.0') })
    expect((await check(repository)).findings).toEqual(['error differs pyproject.toml:6'])
  })

  it('a development version of the next release is right, and an own line is left alone', async () => {
    const files = { 'package.json': npm('1.0.0'), 'pyproject.toml': python('1.0.0') }
    repository.commit({ ...files, 'charts/app/Chart.yaml': chart('0.3.0') }, 'v1.0.0')
    repository.commit({ 'package.json': npm('1.1.0-dev'), 'pyproject.toml': python('1.1.0.dev0') })
    expect((await check(repository)).findings).toEqual([])
  })

  it('the version is above the last tag only when that is asked', async () => {
    repository.commit({ 'package.json': npm('1.0.0') }, 'v1.0.0')
    repository.commit({ 'main.c': '' })
    expect((await check(repository)).findings).toEqual([])
    const asked = await check(repository, undefined, { inputs: { monotonic: 'line' } })
    expect(asked.findings).toEqual(['error tagged-twice'])
  })
})
