import { fakeCache } from '@ci-kit/testing/fake-images'
import { FakeRegistry, type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../src/manifest.ts'
import { asker, PASSWORD } from './ask.ts'

const HOST = 'registry.example'
const where = { registry: HOST, repository: 'org/app' }
const cache = fakeCache('manifest')
const layers = cache.blobs.slice(1).map(
  ({ mediaType, digest, size }, at): Descriptor => ({
    mediaType,
    digest,
    size,
    annotations: new Map(at === 0 ? [['buildkit/createdat', 'then']] : []),
  }),
)
const config = { mediaType: 'application/vnd.buildkit.cacheconfig.v0', text: '{"layers":[],"records":[]} é' }
const made = (options: FakeRegistryOptions = {}): FakeRegistry =>
  new FakeRegistry({ auth: 'bearer', password: PASSWORD, ...options }).push('org/app', 'a', cache)
const put = (fake: FakeRegistry, hosts = {}) => asker({ hosts: { [HOST]: fake, ...hosts } }).writer(where)

describe('a new manifest', () => {
  it.each(['bearer', 'basic', 'none'] as const)('is there by its digest, with its configuration (%s)', async auth => {
    const fake = made({ auth })
    const { client, writer } = asker({ hosts: { [HOST]: fake } })
    const done = await writer(where).putManifest({ config, layers })
    if (done.kind !== 'present') throw new Error(JSON.stringify(done))
    const read = await client.fetchManifest(where, done.value)
    expect(read).toMatchObject({ kind: 'present', value: { manifest: { kind: 'manifest', layers } } })
    const stated = read.kind === 'present' && read.value.manifest.kind === 'manifest' && read.value.manifest.config
    if (!stated) throw new Error('no configuration')
    const blob = await client.fetchBlob(where, stated.digest, 1000)
    expect(blob.kind === 'present' && Buffer.from(blob.value).toString()).toBe(config.text)
    expect(await client.listTags(where)).toMatchObject({ kind: 'present', value: { values: ['a'] } })
  })

  it('is written once', async () => {
    const fake = made()
    const first = await put(fake).putManifest({ config, layers })
    const again = await put(fake).putManifest({ config, layers })
    expect(again).toMatchObject({ kind: 'present', value: first.kind === 'present' && first.value })
    const writes = fake.requests.filter(
      ({ method, url }) => method !== 'GET' && method !== 'HEAD' && url.pathname !== '/token',
    )
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT'])
  })

  it('needs a login that may write', async () => {
    const done = await put(made({ readOnly: true })).putManifest({ config, layers })
    expect(done.kind).toBe('denied')
  })

  it('has only layers that are there', async () => {
    const [layer] = layers
    if (layer === undefined) throw new Error('no layer')
    const strange = { ...layer, digest: `sha256:${'0'.repeat(64)}` }
    const done = await put(made()).putManifest({ config, layers: [strange] })
    expect(done).toMatchObject({ kind: 'unreachable', evidence: { code: 'MANIFEST_BLOB_UNKNOWN' } })
  })

  it.each([
    ['at another host', 'https://elsewhere.example/v2/org/app/blobs/uploads/a1'],
    ['on another port', `https://${HOST}:8443/v2/org/app/blobs/uploads/a1`],
    ['without encryption', `http://${HOST}/v2/org/app/blobs/uploads/a1`],
    ['that is none', 'https://['],
  ])('is not sent to an address %s', async (_, location) => {
    const other = new FakeRegistry()
    const fake = made({
      behave: ({ method, headers }) =>
        method === 'POST' && headers.get('authorization') !== undefined
          ? { status: 202, headers: { location } }
          : undefined,
    })
    const done = await put(fake, { 'elsewhere.example': other }).putManifest({ config, layers })
    expect(done).toMatchObject({ kind: 'unreachable', reason: 'bad-answer' })
    expect(other.requests).toEqual([])
  })

  it.each([
    [413, 'unreachable'],
    [429, 'rate-limited'],
    [500, 'unreachable'],
    [507, 'unreachable'],
  ])('says that a registry answered %i', async (status, kind) => {
    const fake = made({ behave: ({ method }) => (method === 'PUT' ? failure(status, 'NO', 'no') : undefined) })
    expect((await put(fake).putManifest({ config, layers })).kind).toBe(kind)
  })
})
