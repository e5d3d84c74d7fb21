import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { check, npm, npmLock, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

describe('which files count', () => {
  it('counts a root that says the release is in development, whatever it said before', async () => {
    repository.commit({ 'gradle.properties': 'version=0.22.5-SNAPSHOT\n' }, 'v0.23.0-dev-1')
    repository.commit({ 'gradle.properties': 'version=0.23.0-SNAPSHOT\n' }, 'v0.23.0')
    const told = await check(repository, 'v0.23.0')
    expect(told.findings).toEqual(['error differs gradle.properties:1'])
    expect(told.report.sources[0]?.why).toContain('not released')
  })

  it('does not count what only describes the project, and starts with what its template has', async () => {
    repository.commit({}, 'v0.1.0')
    repository.commit({ 'sonar-project.properties': 'sonar.projectVersion=1.0\n' }, 'v0.2.0')
    const told = await check(repository, 'v0.2.0')
    expect(told.findings).toEqual(['notice may-differ sonar-project.properties:1'])
  })

  it('does not take one version of a part that agreed once for a rule', async () => {
    repository.commit({ 'bundled/__init__.py': '__version__ = "1.5"\n' }, 'v1.5')
    repository.commit({}, 'v1.5.1')
    repository.commit({}, 'v1.5.2')
    expect((await check(repository, 'v1.5.2')).findings).toEqual(['notice may-differ bundled/__init__.py:1'])
  })

  it.each([
    ['CMakeLists.txt', 'project(demo VERSION 2.0.0)\n'],
    ['DESCRIPTION', 'Package: demo\nVersion: 2.0.0\n'],
    ['demo_version.h', '#define DEMO_VERSION_MAJOR 2\n#define DEMO_VERSION_MINOR 0\n#define DEMO_VERSION_PATCH 0\n'],
  ])('passes the numbers of a pre-release in %s, which has room for no more', async (file, text) => {
    repository.commit({ [file]: text }, 'v2.0.0-rc1', 'v2.0.1-rc1')
    expect((await check(repository, 'v2.0.0-rc1')).findings).toEqual([])
    expect((await check(repository, 'v2.0.1-rc1')).verdict).toBe('fail')
  })

  it('reads the last word of the repository in a prefix as the whole', async () => {
    repository.commit({ 'package.json': npm('2.4.0') }, 'LANG_2_5')
    const told = await check(repository, 'LANG_2_5', { repository: 'octo/commons-lang' })
    expect(told.findings).toEqual(['error differs package.json:3'])
  })

  it('takes a revision of a release for that release', async () => {
    repository.commit({ 'package.json': npm('1.1.2') }, 'v1.1.2')
    repository.commit({}, 'v1.1.2-r1')
    expect((await check(repository, 'v1.1.2-r1')).verdict).toBe('pass')
  })

  it('takes a build for another platform for that release', async () => {
    repository.commit({ VERSION: '2.9.1\n' }, '2_9_1')
    repository.commit({}, '2_9_1-Python_3.10', '2_9_1-rc_3')
    expect((await check(repository, '2_9_1-Python_3.10')).verdict).toBe('pass')
    expect((await check(repository, '2_9_1-rc_3')).verdict).toBe('fail')
  })

  it('reads the fourth number of a gem in the three of npm', async () => {
    repository.commit({ VERSION: '6.1.2.1\n', 'package.json': npm('6.1.2-1') }, 'v6.1.2.1')
    expect((await check(repository, 'v6.1.2.1')).verdict).toBe('pass')
  })

  it('takes a build number among versions for no version', async () => {
    repository.commit({ 'package.json': npm('2.7.1') }, 'v2.7.1')
    repository.commit({}, 'v999')
    repository.commit({ 'package.json': npm('2.8.0') }, 'v2.8.0')
    expect((await check(repository, 'v999')).findings).toEqual(['warning no-version'])
    expect((await check(repository, 'v2.8.0')).findings).toEqual([])
  })

  it('only warns of files that disagree where the tag carries no version', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), VERSION: '2.0.0\n' }, 'before-rewrite')
    const told = await check(repository, 'before-rewrite')
    expect([told.verdict, told.run.hasFailed]).toEqual(['warn', false])
  })

  it('counts a root that goes along with the tags and is always one ahead', async () => {
    for (const patch of [0, 1, 2, 3]) repository.commit({ VERSION: `2.10.${patch + 1}\n` }, `v2.10.${patch}`)
    expect((await check(repository, 'v2.10.3')).findings).toEqual(['error differs VERSION:1'])
  })

  it('knows a line whose candidates say the release that they lead to, and no first candidate', async () => {
    repository.commit({ VERSION: '1.0.0\n' }, 'v1.0.0-rc1', 'v1.0.0')
    repository.commit({ VERSION: '1.1.0\n' }, 'v1.1.0-rc1', 'v1.1.0')
    expect((await check(repository, 'v1.1.0-rc1')).findings).toEqual(['notice may-differ VERSION:1'])
    expect((await check(repository, 'v1.0.0-rc1')).findings).toEqual(['error differs VERSION:1'])
    repository.commit({ VERSION: '1.2.0\n' }, 'v1.2.0-alpha1', 'v1.2.0-alpha2')
    expect((await check(repository, 'v1.2.0-alpha2')).findings).toEqual(['notice may-differ VERSION:1'])
    repository.commit({ VERSION: '1.2.0rc1\n' }, 'v1.2.0-rc1')
    repository.commit({ VERSION: '1.3.0\n' }, 'v1.3.0-rc1')
    expect((await check(repository, 'v1.3.0-rc1')).findings).toEqual(['error differs VERSION:1'])
  })

  it.each([
    ['r116', 'notice may-differ VERSION:1'],
    ['v2', 'error differs VERSION:1'],
  ])('takes a first tag %s at 1.1.3 for what it may be', async (tag, finding) => {
    repository.commit({ VERSION: '1.1.3\n' }, tag)
    expect((await check(repository, tag)).findings).toEqual([finding])
  })

  it('does not count a new file of another major version', async () => {
    repository.commit({}, 'v1.5.1')
    repository.commit({ 'setup.cfg': '[metadata]\nname = bindings\nversion = 0.2.0\n' }, 'v1.5.2')
    expect((await check(repository, 'v1.5.2')).findings).toEqual(['notice may-differ setup.cfg:3'])
  })

  it('fails when git cannot list the files of the tag', async () => {
    repository.commit({ 'package.json': npm('1.0.0') }, 'v1.0.0')
    repository.commit({})
    const refuses = (args: readonly string[]): boolean => args[0] === 'ls-tree'
    const told = await check(repository, undefined, { inputs: { tag: 'v1.0.0' }, refuses })
    expect(told.run.hasFailed).toBe(true)
  })

  it('says once that a lockfile is behind, though npm writes the version twice', async () => {
    repository.commit({ 'package.json': npm('1.2.3'), 'package-lock.json': npmLock('1.2.2') }, 'v1.2.3')
    const told = await check(repository, 'v1.2.3')
    expect(told.findings.filter(one => one.includes('lock-behind'))).toEqual(['error lock-behind package-lock.json:3'])
  })
})
