import { fakeCache, fakeImage } from '@ci-kit/testing/fake-images'
import { FakeCache } from '@ci-kit/testing/fake-network'
import { FakeRegistry, type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import { expectGolden } from './golden.ts'
import { amd64, arm64, codes, HOST, index, made, other, REPO, run, withTag } from './setup.ts'
import type { World } from './world.ts'

describe('reports of other actions', () => {
  const report = (fields: object): World['files'] => ({ 'report.json': JSON.stringify({ version: 1, ...fields }) })
  const inputs = { 'report-from': 'report.json', image: '' }

  it.each([
    ['what was pushed', { pushed: [{ reference: `${HOST}/${REPO}:tag`, digest: index.digest }] }, []],
    [
      'another digest',
      { pushed: [{ reference: `${HOST}/${REPO}:tag`, digest: other.digest }] },
      ['error digest-differs'],
    ],
    ['a digest that is not known', { pushed: [{ reference: `${HOST}/${REPO}:tag`, digest: null }] }, []],
    [
      'a list of tags',
      { tags: [{ reference: `${HOST}/${REPO}:tag` }, { reference: `${HOST}/${REPO}:none` }] },
      ['error missing'],
    ],
  ])('say %s', async (_, fields, expected) => {
    expect(codes(await run(withTag(index), inputs, { files: report(fields) ?? {} }))).toEqual(expected)
  })

  it.each([
    ['no JSON', '{', 'report-unusable'],
    ['another version', '{"version":2,"pushed":[]}', 'report-unusable'],
    ['no list', '{"version":1}', 'report-unusable'],
    ['a bad digest', '{"version":1,"pushed":[{"reference":"a.example/b:c","digest":"x"}]}', 'report-unusable'],
    ['a bad reference', '{"version":1,"pushed":[{"reference":"-x","digest":null}]}', 'report-unusable'],
    ['nothing at the path', undefined, 'report-missing'],
  ])('with %s are refused', async (_, text, code) => {
    const found = await run(made(), inputs, { files: text === undefined ? {} : { 'report.json': text } })
    expect([found.door.exitCode, found.annotations[0]?.message]).toEqual([1, expect.stringContaining(code)])
  })

  it('wait until the registry serves what was pushed', async () => {
    let asked = 0
    const fake = withTag(index, {
      auth: 'none',
      behave: ({ url }) => {
        if (!url.pathname.endsWith('/tag')) return undefined
        asked += 1
        return asked < 4 ? failure(404, 'MANIFEST_UNKNOWN', 'x') : undefined
      },
    })
    const found = await run(
      fake,
      { ...inputs, 'wait-for': '1m' },
      { files: report({ pushed: [{ reference: `${HOST}/${REPO}:tag`, digest: index.digest }] }) ?? {} },
    )
    expect([codes(found), asked]).toEqual([[], 4])
    expect(found.summary).toContain('waiting for the registry')
  })

  it('wait no longer than they are told', async () => {
    const found = await run(
      withTag(other),
      { tags: `tag digest=${index.digest}`, 'wait-for': '30s' },
      { arrange: made => void made },
    )
    expect(codes(found)).toEqual(['error digest-differs'])
    expect(found.clock.nowMs() - Date.UTC(2026, 0, 1)).toBeLessThanOrEqual(31_000)
  })
})

describe('the baseline', () => {
  const grown = fakeImage({ layers: ['a', 'b', 'x'.repeat(5000)] })

  it('is recorded by a good run, and compared with by the next, through the cache', async () => {
    const cache = new FakeCache()
    const inputs = { tags: 'tag size=±25%', baseline: 'cache', record: 'true', 'max-growth': '50%' }
    let runs = 0
    // Each run is a minute later, as its entry of the cache is another one.
    const arrange = (made: FakeRun) => {
      runs += 1
      made.clock.advance(runs * 60_000)
    }
    expect(codes(await run(withTag(index), inputs, { cache, arrange }))).toEqual(['note no-baseline'])
    expect(codes(await run(withTag(index), inputs, { cache, arrange }))).toEqual([])
    const bad = await run(withTag(grown), inputs, { cache, arrange })
    expect([codes(bad), bad.outputs.get('drifted')]).toEqual([['error size-differs', 'error grown'], ['tag']])
    expect(codes(await run(withTag(index), { ...inputs, record: 'false' }, { cache, arrange }))).toEqual([])
    expect(cache.entries.size).toBe(2)
  })

  it('is a file as well, and keeps since when a digest is there', async () => {
    const first = await run(withTag(index), { tags: 'tag', baseline: 'b.json', record: 'true' })
    const text = first.files.written.get('b.json') ?? ''
    const again = await run(
      withTag(index),
      { tags: 'tag digest=baseline size=±1%', baseline: 'b.json' },
      { files: { 'b.json': text } },
    )
    expect(codes(again)).toEqual([])
    expect(again.summary).toContain('2026-01-01')
    const moved = await run(
      withTag(other),
      { tags: 'tag digest=baseline', baseline: 'b.json' },
      { files: { 'b.json': text } },
    )
    expect(codes(moved)).toEqual(['error digest-differs'])
  })

  it('is made by the first run that expects its digest, when that records', async () => {
    const inputs = { tags: 'tag digest=baseline', baseline: 'b.json' }
    expect(codes(await run(withTag(index), inputs))).toEqual(['unknown no-baseline'])
    const first = await run(withTag(index), { ...inputs, record: 'true' })
    expect([first.outputs.get('verdict'), first.summary]).toEqual([
      'pass',
      expect.stringContaining('no record of it yet'),
    ])
    const files = { 'b.json': first.files.written.get('b.json') ?? '' }
    expect(codes(await run(withTag(index), inputs, { files }))).toEqual([])
  })

  it('that cannot be had is said, and nothing else is lost', async () => {
    const cache = new FakeCache()
    cache.problem = 'no cache service here'
    const found = await run(withTag(index), { tags: 'tag', baseline: 'cache', record: 'true' }, { cache })
    expect([codes(found), found.outputs.get('verdict')]).toEqual([['warning no-cache-service'], 'warn'])
    expect(found.summary).toContain('no cache service here')
  })

  it('is missing: the size is not known to be right', async () => {
    const found = await run(withTag(index), { tags: 'tag size=±25%', baseline: 'cache' })
    expect([codes(found), found.outputs.get('verdict')]).toEqual([['unknown no-baseline'], 'unknown'])
  })

  it('that is another file is refused, and stays', async () => {
    const found = await run(
      withTag(index),
      { tags: 'tag', baseline: 'package.json', record: 'true' },
      { files: { 'package.json': '{"name":"x"}' } },
    )
    expect(found.annotations[0]?.message).toContain('baseline-unusable')
    expect(found.files.written.has('package.json')).toBe(false)
  })
})

describe('the job token', () => {
  const token = { token: 'job-token-value', tags: 'ghcr.io/org/app:tag', image: '' }
  const ghcr = () =>
    new FakeRegistry({ auth: 'bearer', user: 'octocat', password: 'job-token-value' }).push(REPO, 'tag', index)

  it('is for the registry of its own server', async () => {
    const found = await run(made(), token, {
      hosts: { 'ghcr.io': ghcr() },
      environment: { serverUrl: 'https://github.com' },
    })
    expect(found.outputs.get('verdict')).toBe('pass')
    expect(found.door.secrets).toContain('job-token-value')
  })

  it.each([
    ['https://github.example', 'ghcr.io'],
    ['https://github.com', HOST],
    ['https://github.com', 'evil-ghcr.io'],
    ['https://github.com', 'docker.io'],
  ])('of %s is not shown to %s', async (serverUrl, registry) => {
    const fake = new FakeRegistry({ auth: 'bearer', password: 'x' })
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
    const found = await run(
      fake,
      { ...token, tags: `${registry}/org/app:tag` },
      { hosts: { [host]: fake }, environment: { serverUrl } },
    )
    expect([found.outputs.get('verdict'), fake.authorizations]).toEqual(['unknown', []])
  })

  it('that lacks a permission leads to the permission', async () => {
    const denied = new FakeRegistry({ auth: 'bearer', password: 'another' })
    const found = await run(made(), token, {
      hosts: { 'ghcr.io': denied },
      environment: { serverUrl: 'https://github.com' },
    })
    expect(found.summary).toContain('packages: read')
  })
})

describe('what is asked', () => {
  const all = new Set(index.manifests.flatMap(image => image.blobs.map(blob => blob.digest))).size
  it.each([
    ['no blob', 'tag', 'manifests', 0],
    ['its two configurations, for an age', 'tag max-age=3650d', 'manifests', 2],
    ['its two configurations, for a label', 'tag label:app=shop', 'manifests', 2],
    ['every blob', 'tag', 'blobs', all],
  ])('of an index is, beside its manifests, %s', async (_, tags, depth, blobs) => {
    const fake = withTag(index, { open: ['*'] })
    const found = await run(fake, { tags, depth })
    expect(found.outputs.get('verdict')).toBe('pass')
    expect(fake.requests.filter(({ url }) => url.pathname.includes('/blobs/'))).toHaveLength(blobs)
    expect(found.summary.includes('not asked')).toBe(blobs === 0)
  })

  it.each(['manifests', 'blobs'])('is one challenge, one token and each object once, with depth %s', async depth => {
    const fake = withTag(index).push(REPO, 'same', index).push(REPO, 'cache', fakeCache('index')).push(REPO, 'x', amd64)
    const found = await run(fake, { tags: 'tag\nsame\ncache\nx\ntag same-as=x', depth, 'fail-on': 'never' })
    const asked = fake.requests.map(({ url, headers }) => `${url.pathname} ${headers.has('authorization')}`)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.filter(one => one.endsWith('false'))).toHaveLength(2)
    expect(found.outputs.get('digests')).toMatchObject({ same: index.digest })
  })
})

describe('the summary', () => {
  it('shows what is as expected', async () => {
    const fake = withTag(index).push(REPO, 'tag-2026Q1', index).push(REPO, 'cache', fakeCache('index'))
    const found = await run(fake, { tags: 'tag platforms=linux/amd64 quarterly=true\ncache kind=cache' })
    expectGolden('as-expected.md', found.summary)
  })

  it('shows what is wrong, its evidence and what to do', async () => {
    const fake = withTag(index)
      .push(REPO, 'broken', index)
      .push(REPO, 'old', fakeCache('manifest', { created: '2025-06-01T00:00:00Z' }))
    fake.push(REPO, 'limited', amd64).delete(REPO, arm64.digest)
    const limited = new FakeRegistry({ behave: () => ({ status: 429, headers: { 'retry-after': '3600' } }) })
    const denied = new FakeRegistry({ auth: 'bearer', password: 'x' })
    const hosts = { [HOST]: fake, 'busy.example': limited, 'closed.example': denied }
    const tags = 'broken\nnope\nold max-age=14d\nbusy.example/a:b\nclosed.example/a:b\ngone.example/a:b'
    const found = await run(fake, { tags, 'prewarm-workflow': 'prewarm.yml' }, { hosts })
    expectGolden('wrong.md', found.summary)
    expect(found.outputs.get('missing')).toEqual(['broken', 'nope'])
  })

  it('shows what a dry run would ask, and asks nothing', async () => {
    const fake = withTag(index)
    const found = await run(fake, {
      tags: 'tag',
      quarterly: 'true',
      'dry-run': 'true',
      username: 'user',
      password: 'secret-password',
    })
    expect([fake.requests, found.door.exitCode]).toEqual([[], 0])
    expectGolden('dry-run.md', found.summary)
  })

  it('counts one manifest as one', async () => {
    const found = await run(withTag(index), { tags: 'tag', 'dry-run': 'true' })
    expect(found.summary).toContain('1 manifest would be asked for, and then what is below it')
  })

  it('has null in the report for all that a missing tag has not', async () => {
    const found = await run(withTag(index), { tags: 'nope', 'fail-on': 'never' })
    const [text = ''] = [...found.files.written.values()]
    expect(JSON.parse(text)).toMatchObject({ tags: [{ name: 'nope', digest: null, mediaType: null, content: null }] })
  })

  it('lets no text of a registry out of its place', async () => {
    const labels = Object.fromEntries(hostileStrings.slice(0, 60).map((text, i) => [`k${i}`, text]))
    const behave: FakeRegistryOptions['behave'] = ({ url }) =>
      url.pathname.endsWith('/denied')
        ? failure(403, hostileStrings[5] ?? '', '</td><script>alert(1)</script>\n::error::x\r##[error]y')
        : undefined
    const fake = withTag(fakeImage({ labels }), { behave })
    const tags = ['denied', ...Object.keys(labels).map(key => `tag label:${key}=x`)].join('\n')
    const found = await run(fake, { tags })
    expect(found.summary).not.toMatch(/<script|<h1|<img|\]\(https:\/\/evil/)
    expect(found.logText).not.toMatch(/^::error::x|##\[error\]y/m)
  })
})
