import { type ClientOptions, RegistryClient } from '@ci-kit/registry/client'
import { RegistryWriter } from '@ci-kit/registry/writer'
import { blobOf, descriptorOf, type FakeImage, fakeImage, TYPES } from '@ci-kit/testing/fake-images'
import { FakeClock } from '@ci-kit/testing/fake-ports'
import { FakeRegistry, type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { describe, expect, it } from '@jest/globals'
import { type CacheConfig, parseCacheConfig, renderCacheConfig } from '../src/config.ts'
import { type CacheImports, joinReferences } from '../src/registry.ts'
import { factsOf } from './configs.ts'

const HOST = 'registry.example'
const PASSWORD = 'hunter2-hunter2'
const ref = (name: string): string => `${HOST}/org/app:cache-${name}`

/** Steps in a row, each with a layer of its own. */
function steps(...names: readonly string[]): CacheConfig {
  const layers = names.map((name, at) => ({
    blob: blobOf(TYPES.layer, name).digest,
    parent: at === 0 ? undefined : at - 1,
    annotations: undefined,
  }))
  const records = names.map((name, at) => ({
    digest: blobOf('step', name).digest,
    inputs: at === 0 ? [] : [[{ record: at - 1, selector: '' }]],
    results: [{ layers: [at], isChain: false, createdAt: '2026-01-01T00:00:00Z' }],
  }))
  return { layers, records }
}

function cacheImage(names: readonly string[], layout: 'manifest' | 'index' = 'manifest', text?: string): FakeImage {
  const layers = names.map(name => blobOf(TYPES.layer, name))
  const config = blobOf(TYPES.cacheConfig, text ?? renderCacheConfig(steps(...names)))
  const type = TYPES[layout]
  const parts =
    layout === 'index'
      ? { manifests: [...layers, config].map(descriptorOf) }
      : { config: descriptorOf(config), layers: layers.map(descriptorOf) }
  const root = blobOf(type, { schemaVersion: 2, mediaType: type, ...parts })
  return { ...root, manifests: [], blobs: [config, ...layers] }
}

const made = (options: FakeRegistryOptions = {}): FakeRegistry =>
  new FakeRegistry({ auth: 'bearer', password: PASSWORD, ...options })
    .push('org/app', 'cache-base', cacheImage(['a', 'b']))
    .push('org/app', 'cache-python', cacheImage(['a', 'b', 'python']))
    .push('org/app', 'cache-node', cacheImage(['a', 'b', 'node', 'web'], 'index'))
    .push('org/app', 'cache-image', fakeImage())
    .push('org/app', 'cache-broken', cacheImage(['a'], 'manifest', '{"layers":[{"blob":"x"}]}'))

async function joined(fake: FakeRegistry, names: readonly string[]) {
  const clock = new FakeClock()
  const options: ClientOptions = {
    credentials: async () => [{ source: 'the test', username: 'user', password: PASSWORD }],
    insecureRegistries: [],
    trustedRealms: [],
    userAgent: 'test',
    deadlineMs: clock.monotonicMs() + 60_000,
    concurrency: 8,
  }
  const ports = { send: fakeSend({ hosts: { [HOST]: fake }, clock }), clock, random: () => 0.5, mask: () => undefined }
  const client = new RegistryClient(options, ports)
  const writer = (where: { registry: string; repository: string }) => new RegistryWriter(where, options, ports)
  const imports = await joinReferences(
    names.map(name => (name.includes('/') ? name : ref(name))),
    { client, writer },
  )
  return { imports, client, writes: fake.requests.filter(({ method }) => method === 'POST' || method === 'PUT').length }
}

async function configAt({ imports, client }: { imports: CacheImports; client: RegistryClient }): Promise<CacheConfig> {
  const digest = imports.references[0]?.split('@')[1] ?? ''
  const where = { registry: HOST, repository: 'org/app' }
  const read = await client.fetchManifest(where, digest)
  if (read.kind !== 'present' || read.value.manifest.kind !== 'manifest') throw new Error(read.kind)
  const blob = await client.fetchBlob(where, read.value.manifest.config?.digest ?? '', 1e6)
  if (blob.kind !== 'present') throw new Error(blob.kind)
  const parsed = parseCacheConfig(blob.value)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

describe('caches of one repository', () => {
  it('become one that has all of them, of either layout', async () => {
    const done = await joined(made(), ['python', 'node'])
    expect(done.imports.references).toEqual([
      expect.stringMatching(/^registry\.example\/org\/app@sha256:[0-9a-f]{64}$/),
    ])
    expect(done.imports.joins).toEqual([{ reference: done.imports.references[0], of: [ref('python'), ref('node')] }])
    const all = new Set([...factsOf(steps('a', 'b', 'python')), ...factsOf(steps('a', 'b', 'node', 'web'))])
    expect(factsOf(await configAt(done))).toEqual(all)
  })

  it('are written once for all runs with the same', async () => {
    const fake = made()
    const [first, again] = [
      await joined(fake, ['base', 'python', 'node']),
      await joined(fake, ['base', 'python', 'node']),
    ]
    expect([again.imports, again.writes]).toEqual([first.imports, first.writes])
  })

  it('need no write where one covers the others', async () => {
    const { imports, writes } = await joined(made({ readOnly: true }), ['base', 'node'])
    expect([imports, writes]).toEqual([
      { references: [ref('node')], joins: [{ reference: ref('node'), of: [ref('base'), ref('node')] }], left: [] },
      0,
    ])
  })

  it('stay as they are where nothing may be written, and it is said why', async () => {
    const { imports } = await joined(made({ readOnly: true }), ['python', 'node'])
    expect(imports).toMatchObject({ references: [ref('python'), ref('node')], joins: [] })
    expect(imports.left).toEqual([
      { reference: ref('python'), why: expect.stringContaining('nothing can be written beside them: denied') },
      { reference: ref('node'), why: expect.stringContaining('denied') },
    ])
  })

  it('stay as they are where BuildKit would not read what all have together', async () => {
    const long = (name: string): string => `${name} ${'x'.repeat(700_000)}`
    const fake = made()
    for (const name of ['p', 'q']) {
      const text = JSON.stringify({ records: [{ digest: long(name) }] })
      fake.push('org/app', `cache-${name}`, cacheImage([], 'manifest', text))
    }
    const { imports, writes } = await joined(fake, ['p', 'q'])
    expect([imports.references, writes]).toEqual([[ref('p'), ref('q')], 0])
    expect(imports.left[0]?.why).toContain('1 MiB')
  })
})

describe('what is no cache', () => {
  it.each([
    ['image', 'it is no cache of its own, such as an image with its cache inline'],
    ['broken', 'its configuration cannot be read: layers[0].blob is no digest'],
  ])('is left as it is given, beside the joined: %s', async (name, why) => {
    const { imports } = await joined(made(), [name, 'python', 'node'])
    expect(imports.references).toEqual([expect.stringContaining('@sha256:'), ref(name)])
    expect(imports.left).toEqual([{ reference: ref(name), why: expect.stringContaining(why) }])
  })

  it('leaves one cache alone as it is', async () => {
    const { imports, writes } = await joined(made(), ['python', 'image'])
    expect([imports.references, imports.joins, writes]).toEqual([[ref('python'), ref('image')], [], 0])
  })
})

describe('what is not there', () => {
  it.each([
    [['gone', 'python', 'node'], [expect.stringContaining('@sha256:')]],
    [['gone', 'python'], [ref('python')]],
    [
      ['gone', 'lost'],
      [ref('gone'), ref('lost')],
    ],
  ])('is not asked of the builder, unless nothing is there: %j', async (names, references) => {
    const { imports } = await joined(made(), names)
    expect(imports.references).toEqual(references)
    expect(imports.left[0]).toEqual({ reference: ref('gone'), why: 'it is not there' })
  })
})

describe('nothing to join', () => {
  it('asks nobody', async () => {
    const fake = made()
    const alone = await joined(fake, ['python', `${HOST}/org/other:cache`, 'no/reference at all', 'python'])
    expect(alone.imports.references).toEqual([ref('python'), `${HOST}/org/other:cache`, 'no/reference at all'])
    expect(fake.requests).toEqual([])
  })

  it('is what a registry that fails leaves', async () => {
    const { imports } = await joined(made({ behave: () => failure(500, 'NO', 'out of order') }), ['python', 'node'])
    expect([imports.references, imports.joins]).toEqual([[ref('python'), ref('node')], []])
    expect(imports.left.map(({ why }) => why).join()).toContain('out of order')
  })
})
