import { FakeRegistry, type Handler, json } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { asker, PASSWORD } from './ask.ts'
import { cases } from './hostile-cases.ts'
import { type Case, HOST, image, limited, REPO, text, where } from './worlds.ts'

/** As they stand in a URL after it was parsed, whatever spelling led there. */
const TRAPS = [
  'evil.example',
  'internal.example',
  `${HOST}.`,
  new URL('https://rėgistry.example').host,
  '169.254.169.254',
  '10.0.0.1',
  '127.0.0.1',
  '[::1]',
  '[::ffff:a00:1]',
  '[64:ff9b::a9fe:a9fe]',
]

function world(one: Case) {
  const { manifest, token, options = {} } = one
  const behave: Handler = request => {
    const { pathname } = request.url
    if (token !== undefined && pathname === '/token') return token(request)
    if (manifest !== undefined && pathname.includes('/manifests/'))
      return manifest(request) ?? options.behave?.(request)
    return options.behave?.(request)
  }
  const auth = options.auth ?? (token === undefined ? 'none' : 'bearer')
  const registry = new FakeRegistry({ password: PASSWORD, ...options, auth, behave }).push(REPO, 'tag', image)
  // Whoever gets here by a trick is given what it wants, and everything it shows is kept.
  const evil = new FakeRegistry({
    behave: ({ url }) => (url.pathname === '/token' ? json(200, { token: 'stolen' }) : text(200, 'evil')),
  })
  const hosts = {
    [HOST]: registry,
    ...Object.fromEntries(TRAPS.map(host => [host, evil])),
  }
  return { registry, evil, asking: { hosts, privateHosts: ['internal.example'] } }
}

describe('a registry that misbehaves', () => {
  it('is tested in at least 40 ways', () => {
    expect(cases().length).toBeGreaterThanOrEqual(40)
  })

  it.each(cases().map(one => [one.name, one] as const))('%s', async (_, one) => {
    const { registry, evil, asking } = world(one)
    const { client, clock, startMs } = asker(asking)
    const config = image.blobs[0]?.digest ?? ''
    const outcome = await {
      get: () => client.fetchManifest(where, 'tag'),
      head: () => client.headManifest(where, 'tag'),
      digest: () => client.fetchManifest(where, image.digest),
      config: () => client.fetchBlob(where, config, 1 << 20),
    }[one.ask ?? 'get']()
    const detail =
      outcome.kind === 'unreachable' ? outcome.reason : outcome.kind === 'present' ? undefined : outcome.evidence.code
    const [kind, wanted] = one.is.split(' ')
    expect([outcome.kind, wanted === undefined ? undefined : detail]).toEqual([kind, wanted])
    if (one.says) expect(outcome.evidence.message).toMatch(one.says)
    expect(clock.monotonicMs() - startMs).toBeLessThanOrEqual(60_000 + 100)
    expect(evil.authorizations).toEqual([])
    expect(client.requestCount).toBeLessThanOrEqual(one.maxRequests ?? 20)
    expect(JSON.stringify(outcome)).not.toContain(PASSWORD)
    expect(registry.requests.length).toBeGreaterThan(0)
  })

  it('says when to come back, in seconds and as a date', async () => {
    const seconds = asker(world({ name: '', is: '', manifest: () => limited({ 'retry-after': '3600' }) }).asking)
    const date = asker(
      world({ name: '', is: '', manifest: () => limited({ 'retry-after': 'Thu, 01 Jan 2026 01:00:00 GMT' }) }).asking,
    )
    for (const { client, startMs } of [seconds, date]) {
      const outcome = await client.fetchManifest(where, 'tag')
      expect(outcome.kind).toBe('rate-limited')
      const retryAtMs = outcome.kind === 'rate-limited' ? outcome.retryAtMs : undefined
      expect((retryAtMs ?? 0) - startMs).toBeGreaterThanOrEqual(3_600_000 - 1000)
      expect((retryAtMs ?? 0) - startMs).toBeLessThan(3_605_000)
    }
  })

  it('is left alone by all requests once it asks for that', async () => {
    const { asking, registry } = world({ name: '', is: '', manifest: () => limited({ 'retry-after': '3600' }) })
    const { client } = asker(asking)
    const kinds = await Promise.all(
      Array.from({ length: 40 }, () => client.fetchManifest(where, 'tag').then(one => one.kind)),
    )
    expect(new Set(kinds)).toEqual(new Set(['rate-limited']))
    // The first one alone, and those that were on their way with it.
    expect(registry.requests.length).toBeLessThanOrEqual(9)
  })
})
