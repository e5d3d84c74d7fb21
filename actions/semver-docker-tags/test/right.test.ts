import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isTagText, mapVersionText, toTag, unmapVersionText } from '../src/tag-text.ts'
import { decisionsOf, errorOf, type Given, runWith, tagsOf } from './given.ts'

const BY_BRANCH = 'latest={{is_default_branch}}\nsuffix=-x,onlatest={{is_not_default_branch}}'
const VERSION = 'type=semver,pattern={{version}}'
const MINOR = 'type=semver,pattern={{major}}.{{minor}}'
const MAJOR = 'type=semver,pattern={{major}}'

const ROWS: readonly (readonly [string, Given, readonly string[]])[] = [
  [
    'keeps a comma in a quoted pattern',
    { ref: 'refs/tags/release12', tags: ['type=match,"pattern=^release\\d{1,2}"'] },
    ['release12', 'latest'],
  ],
  [
    'keeps it in three quotes too',
    { ref: 'refs/tags/release12', tags: ['type=match,"""pattern=^release\\d{1,2}"""'] },
    ['release12', 'latest'],
  ],
  [
    'reads a line that is in quotes as a whole',
    {
      ref: 'refs/tags/release12',
      tags: ['"type=match,""pattern=^release\\d{1,2}"""', '"type=raw,value=a"', '"b"', '"type=raw",value=c'],
    },
    ['release12', 'a', 'b', 'c', 'latest'],
  ],
  [
    'keeps a comma within an expression',
    { tags: ["type=raw,value={{date 'MMMM D, YYYY'}},suffix=-x", "{{date 'D,M'}}"] },
    ['January-10-2020-x', '10-1'],
  ],
  [
    'takes all that match= matched when it has no group',
    { ref: 'refs/tags/p1/v1.0.0', tags: [`${VERSION},match=\\d+.\\d+.\\d+$`] },
    ['1.0.0', 'latest'],
  ],
  [
    'reads single digits as numbers',
    { ref: 'refs/tags/p1/v10.2.33', tags: [`${VERSION},match=v(\\d.\\d.\\d)$`, 'type=match,pattern=\\d.\\d'] },
    ['10.2.33', '10.2', 'latest'],
  ],
  [
    'reads single digits in brackets as numbers too',
    { ref: 'refs/tags/v10.2.33', tags: ['type=match,pattern=v([0-9].[0-9]\\.[0-9])$,group=1'] },
    ['10.2.33', 'latest'],
  ],
  [
    'reads single digits as written where there are no dots',
    { ref: 'refs/tags/20200110', tags: ['type=match,pattern=\\d.\\d'] },
    ['202', 'latest'],
  ],
  [
    'expands expressions on latest',
    { ref: 'refs/tags/v1.0.0', inputs: { flavor: 'prefix={{sha}}-,onlatest=true' }, tags: [VERSION] },
    ['860c190-1.0.0', '860c190-latest'],
  ],
  [
    'expands onlatest and latest',
    { ref: 'refs/heads/main', inputs: { flavor: BY_BRANCH }, tags: ['type=ref,event=branch'] },
    ['main-x', 'latest'],
  ],
  [
    'expands onlatest and latest on another branch',
    { ref: 'refs/heads/dev', inputs: { flavor: BY_BRANCH }, tags: ['type=ref,event=branch'] },
    ['dev-x'],
  ],
  ['gives latest once', { ref: 'refs/tags/v1.0.0', tags: [VERSION, 'latest'] }, ['1.0.0', 'latest']],
  ['takes a leading . or - off', { tags: ['.foo', 'type=raw,value=-bar'] }, ['foo', 'bar']],
  ['does not escape for HTML', { ref: "refs/heads/a&b'c<d", tags: ['{{branch}}'] }, ['a-b-c-d']],
  [
    'knows another branch on create',
    { ref: 'refs/heads/x', event: 'create', tags: ['always', 'type=raw,default,enable={{is_default_branch}}'] },
    ['always'],
  ],
  [
    'keeps build metadata',
    {
      ref: 'refs/tags/v1.2.3+build.5',
      tags: ['type=semver,pattern={{raw}}', 'type=semver,pattern={{version}}+{{build}}', VERSION],
    },
    ['v1.2.3_build.5', '1.2.3_build.5', '1.2.3', 'latest'],
  ],
  [
    'has the parts of a pre-release',
    {
      ref: 'refs/tags/v2.0.0-rc.1',
      tags: ['type=semver,pattern={{channel}}', 'type=semver,pattern={{major}}-{{prerelease}}'],
    },
    ['rc', '2-rc.1'],
  ],
  [
    'keeps PEP 440 epochs and local versions apart',
    { ref: 'refs/tags/1!1.2.3+ubuntu.1', tags: ['type=pep440,pattern={{version}}'] },
    ['1__1.2.3_ubuntu.1'],
  ],
  ['takes enable in any case', { tags: ['type=raw,a,enable=True', 'type=raw,b,enable=FALSE'] }, ['a']],
  ['gives a release candidate no latest', { ref: 'refs/tags/v2.0.8-beta.67' }, ['v2.0.8-beta.67']],
  ['gives a Python release candidate no latest', { ref: 'refs/tags/1.2.3rc2' }, ['1.2.3rc2']],
  ['gives no 0 for 0.x', { ref: 'refs/tags/v0.3.1', tags: [VERSION, MINOR, MAJOR] }, ['0.3.1', '0.3', 'latest']],
  ['gives no 0.0 for 0.0.x', { ref: 'refs/tags/v0.0.1', tags: [VERSION, MINOR, MAJOR] }, ['0.0.1', 'latest']],
  [
    'gives them when told so',
    { ref: 'refs/tags/v0.0.1', tags: [VERSION, MINOR, MAJOR], inputs: { zero: 'loose' } },
    ['0.0.1', '0.0', '0', 'latest'],
  ],
  ['reads two parts', { ref: 'refs/tags/v1.2', tags: [VERSION, MAJOR] }, ['1.2', '1', 'latest']],
  ['reads four parts', { ref: 'refs/tags/1.2.3.4', tags: [VERSION, MINOR] }, ['1.2.3.4', '1.2', 'latest']],
  [
    'reads calendar versions with zeros',
    { ref: 'refs/tags/2024.01.02', tags: [VERSION, MINOR, MAJOR] },
    ['2024.01.02', '2024.01', '2024', 'latest'],
  ],
  [
    'gives a rebuild the tags of its version',
    { ref: 'refs/tags/docker-rebuild-v1.2.3', tags: [VERSION, MINOR, 'type=ref,event=tag'] },
    ['1.2.3', '1.2', 'v1.2.3', 'latest'],
  ],
  [
    'gives a tag for tests none of the stable ones',
    { ref: 'refs/tags/test-v1.2.3', tags: [VERSION, MINOR, 'type=match,pattern=v(.*),group=1', 'type=ref,event=tag'] },
    ['test-v1.2.3'],
  ],
  [
    'gives a merge queue the tag of its pull request',
    { ref: 'refs/heads/gh-readonly-queue/main/pr-12-0123abc', event: 'merge_group' },
    ['pr-12'],
  ],
  [
    'takes component as the start of its tags',
    { ref: 'refs/tags/api/v1.2.3', tags: [`${VERSION},component=api`, `${VERSION},component=web,suffix=-web`] },
    ['1.2.3', 'latest'],
  ],
  [
    'takes tag-prefix as it is',
    { ref: 'refs/tags/api@1.2.3', tags: [VERSION], inputs: { 'tag-prefix': 'api@' } },
    ['1.2.3', 'latest'],
  ],
  [
    'reads conditions',
    { tags: ['{{#if is_default_branch}}default{{else}}other{{/if}}', '{{#unless tag}}no-tag{{/unless}}'] },
    ['default', 'no-tag'],
  ],
]

describe('semver-docker-tags', () => {
  it.each(ROWS)('%s', async (_name, given, expected) => {
    expect(await tagsOf(given)).toEqual(expected)
  })

  it('says that two rules collide, and which', async () => {
    const [, second] = await decisionsOf({ tags: ['a/b', 'a#b'] })
    expect(second).toMatchObject({
      outcome: 'skipped',
      code: 'collision',
      why: 'a#b and a/b both become a-b, so only the first is given',
    })
  })

  it('cuts what is too long so that it stays distinct', async () => {
    const long = 'x'.repeat(200)
    const tags = await tagsOf({ tags: [`${long}a`, `${long}b`] })
    expect(new Set(tags).size).toBe(2)
    expect(tags.every(isTagText)).toBe(true)
  })

  it('refuses what is empty after the repair, and says so', async () => {
    const [only] = await decisionsOf({ tags: ['---'] })
    expect(only).toMatchObject({ outcome: 'skipped', code: 'empty', why: 'nothing is left of "---"' })
  })

  it('takes a rule for channels as it is: a release gives it nothing, and strict is content', async () => {
    const tags = [VERSION, 'type=semver,pattern={{channel}}', 'type=semver,pattern={{version}}_{{build}}']
    const run = await runWith({ ref: 'refs/tags/v1.0.0', tags, versions: ['v0.9.0'], inputs: { strict: 'true' } })
    expect([run.hasFailed, run.outputs.get('verdict')]).toEqual([false, 'pass'])
    expect(run.outputs.get('tag-names')).toBe('1.0.0\nlatest')
    expect(
      await errorOf({
        ref: 'refs/tags/1.2',
        tags: [VERSION, 'type=semver,pattern={{patch}}'],
        inputs: { strict: 'true' },
        versions: [],
      }),
    ).toMatch(/1\.2 has no patch/)
  })

  it('is red with strict when there is no tag, or a warning', async () => {
    expect(await errorOf({ ref: 'refs/tags/x', tags: [VERSION], inputs: { strict: 'true' } })).toMatch(
      /^no-tags: no rule gives a tag/,
    )
    expect(await errorOf({ tags: ['a/b', 'a#b'], inputs: { strict: 'true' } })).toMatch(/^collision: /)
  })

  it('is green with a warning otherwise, and every output is set', async () => {
    const run = await runWith({ ref: 'refs/tags/x', tags: [VERSION] })
    expect([
      run.door.exitCode,
      run.outputs.get('verdict'),
      run.outputs.get('tags'),
      run.outputs.get('version'),
    ]).toEqual([0, 'warn', '', ''])
  })

  it.each([
    ['type=match,pattern=(a+)+$', undefined],
    ['type=semver,pattern={{version}},match=^(?=(a|a)*b)v(.*)', ['v1.0.0']],
  ])('ends a regular expression that would take for ever: %s', async (rule, versions) => {
    const ref = `refs/tags/${'a'.repeat(60)}!`
    const given = versions === undefined ? { ref, tags: [rule] } : { ref, tags: [rule], versions }
    expect(await errorOf(given)).toMatch(/^slow-pattern: the rule .* takes more than 2 s on "aaa/)
  })

  it('ends one that is slow on the tags of a component alone', async () => {
    const given = { ref: `refs/tags/api/${'a'.repeat(60)}!`, tags: ['type=match,pattern=^(a+)+$,component=api'] }
    expect(await errorOf(given)).toMatch(/^slow-pattern: /)
  })

  it('ends one that only an earlier tag makes slow', async () => {
    const tags = ['type=semver,pattern={{version}},match=^v((?:[0-9.]+)+)$']
    const given = { ref: 'refs/tags/v1.0.0', tags, versions: ['v0.9.0', `v${'1'.repeat(60)}x`] }
    expect(await errorOf(given)).toMatch(/^slow-pattern: .* on 2 names/)
  })

  it('warns of versions that are not read', async () => {
    const run = await runWith({ tags: ['x'], versions: ['v1.0.0'], inputs: { 'versions-from': 'git' } })
    expect(run.annotations.map(one => one.message).join()).toContain('versions has 1 line, which versions-from: git')
  })

  it('warns of an expression that nobody knows', async () => {
    const run = await runWith({ tags: ['x{{brnch}}'] })
    expect(run.annotations.map(one => one.message).join()).toContain('did you mean {{branch}}?')
  })

  it('never gives what is no tag, whatever the names are', async () => {
    for (const text of hostileStrings) {
      const { tag } = toTag(text)
      expect(tag === '' || isTagText(tag)).toBe(true)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const { tag } = toTag(text)
        return tag === '' || isTagText(tag)
      }),
    )
    const ref = `refs/heads/${hostileStrings.join('')}`
    for (const tag of await tagsOf({ ref, tags: ['type=ref,event=branch', '{{branch}}', 'type=sha'] }))
      expect(isTagText(tag)).toBe(true)
  })

  it('maps build metadata so that it can be read back', () => {
    for (const text of ['1.2.3+build.5', '1!2.0+ubuntu.1', '1.2.3-rc.1'])
      expect(unmapVersionText(mapVersionText(text))).toBe(text)
  })
})
