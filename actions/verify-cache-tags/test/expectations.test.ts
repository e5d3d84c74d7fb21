import { readFileSync } from 'node:fs'
import { digestOf } from '@ci-kit/registry/digest'
import { type FakeImage, fakeCache, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { FakeRegistry, type FakeRegistryOptions } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { amd64, arm64, codes, HOST, index, made, other, REPO, run, withTag } from './setup.ts'

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
    ['a child of an index', arm64.digest, 'manifests', '', 'child-missing'],
    ['a configuration', amd64.blobs[0]?.digest ?? '', 'blobs', '', 'blob-missing'],
    ['a configuration that is asked for', amd64.blobs[0]?.digest ?? '', 'manifests', 'label:a=b', 'blob-missing'],
    ['a layer', amd64.blobs[1]?.digest ?? '', 'blobs', '', 'blob-missing'],
  ])('%s that is gone', async (_, digest, depth, expectation, code) => {
    const found = await run(withTag(index).delete(REPO, digest), { tags: `tag ${expectation}`, depth })
    expect(found.outputs.get('missing')).toEqual(['tag'])
    expect(codes(found)).toContain(`error ${code}`)
    expect(found.summary).toContain(digest.slice(7, 19).slice(0, 4))
  })

  it.each([
    ['that GET has as well', 'GET', ['error damaged']],
    ['that only HEAD states', 'HEAD', []],
  ])('a layer of another size %s', async (_, liar, expected) => {
    const digest = amd64.blobs[1]?.digest ?? ''
    const behave: FakeRegistryOptions['behave'] = ({ url, method }) =>
      (method === 'HEAD' || method === liar) && url.pathname.endsWith(digest)
        ? { status: 200, body: 'x'.repeat(7) }
        : undefined
    expect(codes(await run(withTag(index, { behave }), { tags: 'tag', depth: 'blobs' }))).toEqual(expected)
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

describe('inputs', () => {
  it.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ tags: '' }, 'neither tags nor report-from is given'],
    [{ image: 'ghcr.io/-org/app', tags: 'x' }, 'is no name of a repository'],
    [{ image: 'ghcr.io/org/app:1', tags: 'x' }, 'it has a tag or digest, which belongs in the input tags'],
    [{ image: '', tags: 'cache-python' }, 'the input image is not given'],
    [{ tags: 'tag size=big' }, 'size=±25%'],
    [{ tags: 'tag siez=1MB' }, 'size in place of "siez"'],
    [{ tags: 'tag colour=red' }, 'one of digest, same-as'],
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
