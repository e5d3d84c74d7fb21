import { blobOf, fakeImage } from '@ci-kit/testing/fake-images'
import { FakeRegistry, type FakeRegistryOptions, type Handler, json } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { asker, PASSWORD } from './ask.ts'
import { HOST, REPO, where } from './worlds.ts'

const image = fakeImage()
const made = (options: FakeRegistryOptions = {}): FakeRegistry =>
  new FakeRegistry({ auth: 'bearer', password: PASSWORD, ...options }).push(REPO, 'a', image).push(REPO, 'b', image)

describe('lists', () => {
  it('are read page by page, within the registry alone', async () => {
    const pages = [
      { ...json(200, { tags: ['a', 'b'] }), headers: { link: '</v2/org/app/tags/list?last=b>; rel="next"' } },
      {
        ...json(200, { tags: ['c', '../x', 7] }),
        headers: { link: '<https://evil.example/v2/org/app/tags/list>; rel="next"' },
      },
    ]
    const evil = new FakeRegistry()
    const fake = made({
      auth: 'none',
      behave: ({ url }) => (url.pathname.endsWith('/tags/list') ? pages.shift() : undefined),
    })
    const { client } = asker({ hosts: { [HOST]: fake, 'evil.example': evil } })
    const found = await client.listTags(where)
    expect(found).toMatchObject({ kind: 'present', value: { values: ['a', 'b', 'c'], isComplete: false } })
    expect(evil.requests).toEqual([])
  })

  it('end when they turn in a circle', async () => {
    const page = { ...json(200, { tags: ['a'] }), headers: { link: '</v2/org/app/tags/list>; rel=next' } }
    const fake = made({ auth: 'none', behave: ({ url }) => (url.pathname.endsWith('/tags/list') ? page : undefined) })
    const { client } = asker({ hosts: { [HOST]: fake } })
    expect(await client.listTags(where)).toMatchObject({ kind: 'present', value: { values: ['a'], isComplete: false } })
    expect(fake.requests).toHaveLength(1)
  })

  it.each([
    ['all of them', 3, undefined, { values: ['a', 'b', 'c'], isComplete: true }],
    ['as many as are wanted', 2, undefined, { values: ['a', 'b'], isComplete: false }],
    [
      'with the next page in the second of two headers',
      9,
      ['</x>; rel="preload"', '<?last=c>; rel="next"'],
      { isComplete: true },
    ],
  ])('say whether there is more: %s', async (_, max, links, expected) => {
    const behave: Handler = ({ url }) => {
      if (!url.pathname.endsWith('/tags/list')) return undefined
      const isFirst = url.search === ''
      const body = { tags: isFirst ? ['a', 'b', 'c'] : ['d'] }
      return { ...json(200, body), headers: isFirst && links !== undefined ? { link: links } : {} }
    }
    const { client } = asker({ hosts: { [HOST]: made({ auth: 'none', behave }) } })
    const found = await client.listTags(where, max)
    expect(found).toMatchObject({ kind: 'present', value: expected })
    if (links) expect(found).toMatchObject({ value: { values: ['a', 'b', 'c', 'd'] } })
  })

  it('of referrers are not known where a success is no list, and nothing stands for it', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }
    const fake = made({ auth: 'none', behave: ({ url }) => (url.pathname.includes('/referrers/') ? page : undefined) })
    const { client } = asker({ hosts: { [HOST]: fake } })
    expect(await client.listReferrers(where, image.digest)).toMatchObject({ kind: 'unreachable', reason: 'bad-answer' })
  })

  it('of referrers fall back to the tag that stands for them', async () => {
    const fake = made({ auth: 'none' })
    const type = 'application/vnd.oci.image.index.v1+json'
    const entry = {
      mediaType: image.mediaType,
      digest: image.digest,
      size: 1,
      artifactType: 'application/vnd.in-toto+json',
    }
    const index = blobOf(type, { schemaVersion: 2, mediaType: type, manifests: [entry] })
    fake.push(REPO, image.digest.replace(':', '-'), { ...index, blobs: [], manifests: [] })
    const { client } = asker({ hosts: { [HOST]: fake } })
    expect(await client.listReferrers(where, image.digest)).toMatchObject({
      kind: 'present',
      value: { values: ['application/vnd.in-toto+json'], isComplete: true },
    })
  })
})
