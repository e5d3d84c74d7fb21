import { readFileSync } from 'node:fs'
import { digestOf } from '@ci-kit/registry/digest'
import { type FakeImage, fakeCache, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { FakeCache } from '@ci-kit/testing/fake-network'
import { FakeRegistry, type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import { expectGolden } from './golden.ts'
import { verifyIn, type World } from './world.ts'

const REPO = 'org/app'
const HOST = 'registry.example'
const amd64 = fakeImage({ platform: 'linux/amd64', layers: ['a', 'b'], labels: { app: 'shop', title: 'my app' } })
const arm64 = fakeImage({ platform: 'linux/arm64', layers: ['a', 'c'], labels: { app: 'shop', title: 'my app' } })
const index = fakeIndex([amd64, arm64], { attestations: true })
const other = fakeIndex([fakeImage({ layers: ['z'] })])

const made = (options: FakeRegistryOptions = {}): FakeRegistry => new FakeRegistry({ auth: 'bearer', ...options })
const withTag = (image: FakeImage, options: FakeRegistryOptions = {}): FakeRegistry =>
  made(options).push(REPO, 'tag', image)

function run(
  fake: FakeRegistry,
  inputs: Readonly<Record<string, string>>,
  more: Partial<World> = {},
): Promise<FakeRun> {
  return verifyIn({ hosts: { [HOST]: fake }, inputs: { image: `${HOST}/${REPO}`, ...inputs }, ...more })
}

const codes = (found: FakeRun): readonly string[] => {
  const [text = '{}'] = [...found.files.written.values()]
  const report = JSON.parse(text) as {
    readonly findings?: readonly { readonly level: string; readonly code: string }[]
  }
  return (report.findings ?? []).map(({ level, code }) => `${level} ${code}`)
}

describe('what is expected of a tag', () => {
  const cases: readonly (readonly [string, FakeImage, string, readonly string[]])[] = [
    [
      'everything that holds',
      index,
      `kind=image platforms=linux/amd64,linux/arm64 max-age=14d label:app=shop label:title="my app" attestations=true digest=${index.digest} media-type=${index.mediaType} size=<1MB`,
      [],
    ],
    ['another kind', fakeCache('index'), 'kind=image', ['error kind-differs']],
    ['a cache that is an image', index, 'kind=cache', ['error kind-differs']],
    ['a platform that is not there', index, 'platforms=linux/amd64,linux/s390x', ['error platform-missing']],
    ['a platform of an image without an index', amd64, 'platforms=linux/amd64', []],
    [
      'a variant in place of its family',
      fakeIndex([fakeImage({ platform: 'linux/arm64/v8' })]),
      'platforms=linux/arm64',
      [],
    ],
    ['a label with another value', index, 'label:app=other', ['error label-differs', 'error label-differs']],
    ['a label that is not there', amd64, 'label:none=x', ['error label-differs']],
    ['an age', fakeImage({ created: '2025-01-01T00:00:00Z' }), 'max-age=14d', ['error too-old']],
    [
      'the age of the older platform',
      fakeIndex([amd64, fakeImage({ platform: 'linux/arm64', created: '2025-01-01T00:00:00Z' })]),
      'max-age=14d',
      ['error too-old'],
    ],
    [
      'an age that is not stated',
      fakeImage({ created: '1970-01-01T00:00:00Z' }),
      'max-age=14d',
      ['unknown age-not-known'],
    ],
    [
      'the age of a cache',
      fakeCache('manifest', { created: '2025-01-01T00:00:00Z' }),
      'max-age=14d',
      ['error too-old'],
    ],
    ['another digest', index, `digest=${other.digest}`, ['error digest-differs']],
    ['the same digest by sha512', index, `digest=${digestOf(index.bytes, 'sha512')}`, []],
    [
      'another media type',
      index,
      'media-type=application/vnd.oci.image.manifest.v1+json',
      ['error media-type-differs'],
    ],
    ['a size that is too small', index, 'size=>1GB', ['error size-differs']],
    ['a size within a range', index, 'size=10B..1MB', []],
    ['attestations that are not there', other, 'attestations=true', ['error attestation-missing']],
    ['attestations that must not be there', index, 'attestations=false', ['error attestation-present']],
    ['an index of nothing', fakeIndex([]), '', ['error empty-index']],
    [
      'an index of only itself and blobs that are no cache',
      fakeIndex([fakeIndex([fakeIndex([amd64])])]),
      'kind=image',
      [],
    ],
    [
      'indexes within indexes, too deep',
      [1, 2, 3, 4, 5, 6].reduce<FakeImage>(inner => fakeIndex([inner]), amd64),
      '',
      ['unknown too-much'],
    ],
    [
      'more manifests than anybody has',
      fakeIndex(Array.from({ length: 1003 }, (_, i) => fakeImage({ layers: [`l${i}`] }))),
      '',
      ['unknown too-much'],
    ],
  ]

  it.each(cases)('%s', async (_, image, expectations, expected) => {
    const found = await run(withTag(image), { tags: `tag ${expectations}` })
    expect(codes(found)).toEqual(expected)
    const verdict = expected.some(code => code.startsWith('error')) ? 'fail' : expected.length > 0 ? 'unknown' : 'pass'
    expect([found.outputs.get('verdict'), found.door.exitCode]).toEqual([verdict, verdict === 'fail' ? 1 : 0])
  })

  it.each([
    ['a child of an index', arm64.digest, 'manifests', 'child-missing'],
    ['a configuration', amd64.blobs[0]?.digest ?? '', 'manifests', 'blob-missing'],
    ['a layer', amd64.blobs[1]?.digest ?? '', 'blobs', 'blob-missing'],
  ])('%s that is gone', async (_, digest, depth, code) => {
    const found = await run(withTag(index).delete(REPO, digest), { tags: 'tag', depth })
    expect([codes(found), found.outputs.get('missing')]).toEqual([[`error ${code}`], ['tag']])
    expect(found.summary).toContain(digest.slice(7, 19).slice(0, 4))
  })

  it('a layer of another size', async () => {
    const digest = amd64.blobs[1]?.digest ?? ''
    const behave: FakeRegistryOptions['behave'] = ({ url, method }) =>
      method === 'HEAD' && url.pathname.endsWith(digest) ? { status: 200, body: 'x'.repeat(7) } : undefined
    expect(codes(await run(withTag(index, { behave }), { tags: 'tag', depth: 'blobs' }))).toEqual(['error damaged'])
  })

  it('a type in the header that is not the one in the manifest', async () => {
    const behave = (type: string): FakeRegistryOptions => ({
      behave: ({ url }) =>
        url.pathname.endsWith('/tag')
          ? { status: 200, headers: { 'content-type': type }, body: amd64.bytes }
          : undefined,
    })
    expect(
      codes(await run(withTag(amd64, behave('application/vnd.docker.distribution.manifest.v2+json')), { tags: 'tag' })),
    ).toEqual(['error media-type-mismatch'])
    expect(codes(await run(withTag(amd64, behave('text/plain; charset=utf-8')), { tags: 'tag' }))).toEqual([
      'warning media-type-mismatch',
    ])
  })

  it('a tag alone costs one HEAD request, and reads nothing', async () => {
    const fake = withTag(index, { auth: 'none' })
    const found = await run(fake, { tags: 'tag', depth: 'tag' })
    expect([found.outputs.get('digests'), fake.requests.map(request => request.method)]).toEqual([
      { tag: index.digest },
      ['HEAD'],
    ])
  })
})

describe('twins', () => {
  const twins = (second: FakeImage) => withTag(index).push(REPO, 'tag-2026Q1', second)

  it('of the quarter are the same digest, by the clock or by the input', async () => {
    expect(codes(await run(twins(index), { tags: 'tag', quarterly: 'true' }))).toEqual([])
    expect(codes(await run(twins(other), { tags: 'tag', quarterly: 'true' }))).toEqual(['error twin-differs'])
    const missing = await run(twins(index), { tags: 'tag', quarterly: 'true', quarter: '2026Q3' })
    expect([codes(missing), missing.outputs.get('missing')]).toEqual([['error twin-missing'], ['tag-2026Q3']])
    expect(codes(await run(twins(other), { tags: 'tag quarterly=false\ntag-2026Q1', quarterly: 'true' }))).toEqual([])
  })

  it.each([
    ['2025-12-31T23:59:59Z', '2025Q4'],
    ['2026-03-31T23:59:59Z', '2026Q1'],
    ['2026-04-01T00:00:00Z', '2026Q2'],
    ['2026-12-31T23:59:59Z', '2026Q4'],
  ])('at %s are those of %s', async (time, quarter) => {
    const { quarterOf } = await import('../src/quarter.ts')
    expect(quarterOf(Date.parse(time))).toBe(quarter)
  })

  it('may be in another registry, which is shown no login of this one', async () => {
    const far = new FakeRegistry({ auth: 'basic', password: 'x' }).push('mirror/app', 'tag', index)
    const near = withTag(index, { password: 'secret-password' })
    const world = { hosts: { [HOST]: near, 'mirror.example': far } }
    const found = await run(
      near,
      { tags: 'tag same-as=mirror.example/mirror/app:tag', username: 'user', password: 'secret-password' },
      world,
    )
    expect([codes(found), far.authorizations]).toEqual([['unknown denied'], []])
    const open = new FakeRegistry().push('mirror/app', 'tag', other)
    const differs = await run(
      near,
      { tags: 'tag same-as=mirror.example/mirror/app:tag', username: 'user', password: 'secret-password' },
      { hosts: { [HOST]: near, 'mirror.example': open } },
    )
    expect([codes(differs), differs.outputs.get('drifted')]).toEqual([['error twin-differs'], ['tag']])
  })
})

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

describe('inputs', () => {
  it.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ tags: '' }, 'neither tags nor report-from is given'],
    [{ image: 'UPPER/case', tags: 'x' }, 'it must be in lower case'],
    [{ image: 'ghcr.io/org/app:1', tags: 'x' }, 'it has a tag or digest, which belongs in the input tags'],
    [{ image: '', tags: 'cache-python' }, 'the input image is not given'],
    [{ tags: 'tag size=big' }, 'size=±25%'],
    [{ tags: 'tag siez=1MB' }, 'one of digest, same-as'],
    [{ tags: 'tag max-age=14' }, 'max-age=14d'],
    [{ tags: 'tag label:x="open' }, 'a closing quote'],
    [{ tags: 'tag kind=thing' }, 'kind=image or kind=cache'],
    [{ tags: 'tag platforms=linux' }, 'platforms=linux/amd64'],
    [{ tags: 'tag size=±10%' }, 'needs a baseline'],
    [{ tags: 'tag', record: 'true' }, 'record needs a baseline'],
    [{ tags: 'tag', username: 'x' }, 'username is given without password'],
    [
      { image: '', tags: 'a.example/b:c\nd.example/e:f', username: 'x', password: 'secret-password' },
      'it is not clear for which',
    ],
    [{ tags: 'tag', quarter: '2026Q5' }, 'a quarter such as 2026Q4'],
    [{ tags: 'tag', depth: 'all' }, 'one of tag, manifests, blobs'],
    [{ tags: '-rf' }, 'a tag does not begin with -'],
    [{ tags: 'tag', 'max-growth': '25' }, 'a percentage such as 25%'],
  ])('%j are refused with a reason', async (inputs, reason) => {
    const fake = made()
    const found = await run(fake, inputs)
    expect(found.annotations[0]?.message).toContain(reason)
    expect([found.outputs.get('verdict'), found.door.exitCode, fake.requests]).toEqual(['unknown', 1, []])
  })

  it('have the same defaults in the code as in action.yml', async () => {
    const { parse } = await import('yaml')
    const { readRequest } = await import('../src/inputs.ts')
    const { inputs } = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as {
      readonly inputs: Readonly<Record<string, { readonly default?: string }>>
    }
    const given = Object.entries(inputs).flatMap(([name, { default: value }]) =>
      value === undefined || ['token', 'title', 'summary'].includes(name) ? [] : [[name, value] as const],
    )
    const read = (values: ReadonlyMap<string, string>) =>
      readRequest({ values, mask: () => undefined, warn: text => expect(text).toBe('') })
    const own = [
      ['image', 'a.example/b'],
      ['tags', 'x'],
    ] as const
    expect(read(new Map([...own, ...given]))).toEqual(read(new Map(own)))
  })

  it('may have comments, quotes and odd spaces in their lines', async () => {
    const found = await run(withTag(index), { tags: `# what the build needs\n\t tag   label:title='my app'  \n` })
    expect(codes(found)).toEqual([])
  })
})
