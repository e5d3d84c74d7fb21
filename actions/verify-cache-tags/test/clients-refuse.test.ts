import { blobOf, type FakeImage, fakeIndex, TYPES } from '@ci-kit/testing/fake-images'
import { type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { amd64, codes, index, run, withTag } from './setup.ts'

const [config = amd64, layer = amd64] = amd64.blobs
const text = (type: string, body: string): FakeImage => ({ ...blobOf(type, body), manifests: [], blobs: [] })
const changed = (image: FakeImage, from: string, to: string): FakeImage => ({
  ...image,
  ...blobOf(image.mediaType, Buffer.from(image.bytes).toString().replace(from, to)),
})

describe('what clients refuse to pull', () => {
  const SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
  const nested = fakeIndex([index])
  const cases: readonly (readonly [string, FakeImage, readonly string[]])[] = [
    ['a configuration of another size', changed(amd64, `"size":${config.size}`, '"size":7'), ['error damaged']],
    [
      'an index that is listed as an image',
      changed(nested, `"mediaType":"${TYPES.index}","digest"`, `"mediaType":"${TYPES.manifest}","digest"`),
      ['error damaged'],
    ],
    [
      'the first format',
      text(SCHEMA1, JSON.stringify({ schemaVersion: 1, fsLayers: [{ blobSum: layer.digest }] })),
      ['warning legacy-format'],
    ],
  ]

  it.each(cases)('is named: %s', async (_, image, expected) => {
    expect(codes(await run(withTag(image), { tags: 'tag' }))).toEqual(expected)
  })
})

describe('what is in the place of a blob', () => {
  const answering = (digest: string, answer: ReturnType<typeof failure>): FakeRegistryOptions => ({
    behave: ({ url }) => (url.pathname.endsWith(digest) ? answer : undefined),
  })
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>sign in' }

  it.each([
    ['a page instead of a layer', layer.digest, page, 'blobs', ['unknown bad-answer']],
    ['a page instead of a configuration', config.digest, page, 'manifests', ['unknown bad-answer']],
    ['a refusal of a configuration', config.digest, failure(403, 'DENIED', 'x'), 'blobs', ['unknown denied']],
    ['a refusal of what only the age needs', config.digest, failure(403, 'DENIED', 'x'), 'manifests', []],
  ])('is not taken for it: %s', async (_, digest, answer, depth, expected) => {
    const found = await run(withTag(amd64, { auth: 'none', ...answering(digest, answer) }), { tags: 'tag', depth })
    expect(codes(found)).toEqual(expected)
  })
})
