import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseChallenges } from '../src/challenge.ts'
import { findCredential, parseDockerConfig } from '../src/docker-config.ts'
import { parseManifest } from '../src/manifest.ts'
import { judgeRealm, registryOrigin } from '../src/origins.ts'
import { formatReference, parseReference } from '../src/reference.ts'
import { retryAfterMs } from '../src/retry-hints.ts'

describe('parseChallenges', () => {
  const show = (headers: readonly string[]) =>
    parseChallenges(headers).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])

  it.each([
    [
      'as distribution writes it',
      ['Bearer realm="https://a/token",service="s",scope="repository:x:pull"'],
      [['bearer', { realm: 'https://a/token', service: 's', scope: 'repository:x:pull' }]],
    ],
    ['in capitals, with spaces', ['BEARER  Realm = "x" ,  SERVICE="y"'], [['bearer', { realm: 'x', service: 'y' }]]],
    [
      'without quotes',
      ['Bearer realm=https://a/token,service=s'],
      [['bearer', { realm: 'https://a/token', service: 's' }]],
    ],
    ['with escapes in quotes', ['Basic realm="a \\"b\\" \\\\c, d=e"'], [['basic', { realm: 'a "b" \\c, d=e' }]]],
    [
      'two in one header',
      ['Basic realm="a", Bearer realm="b",service="s"'],
      [
        ['basic', { realm: 'a' }],
        ['bearer', { realm: 'b', service: 's' }],
      ],
    ],
    [
      'two in two headers',
      ['Bearer realm="b"', 'Basic realm="a"'],
      [
        ['bearer', { realm: 'b' }],
        ['basic', { realm: 'a' }],
      ],
    ],
    [
      'a scheme alone',
      ['Negotiate', 'Basic realm="a"'],
      [
        ['negotiate', {}],
        ['basic', { realm: 'a' }],
      ],
    ],
    ['with empty items', [', ,Bearer realm="b", ,service="s",'], [['bearer', { realm: 'b', service: 's' }]]],
    ['an empty value', ['Bearer realm="",scope=""'], [['bearer', { realm: '', scope: '' }]]],
    ['a parameter twice: the first counts', ['Bearer realm="a",realm="b"'], [['bearer', { realm: 'a' }]]],
    ['a quote without an end', ['Bearer realm="a,service=s'], [['bearer', { realm: 'a,service=s' }]]],
    ['nothing', [''], []],
  ] as const)('%s', (_, headers, expected) => {
    expect(show(headers)).toEqual(expected)
  })

  it('never throws, and ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }),
        headers => void parseChallenges(headers),
      ),
      { numRuns: 2000 },
    )
  })

  it('takes time in proportion to the header', () => {
    for (const text of ['Bearer a="', ',,', 'a=', '\\"'].map(part => part.repeat(50_000))) {
      const start = cpuMs()
      parseChallenges([text])
      expect(cpuMs() - start).toBeLessThan(3000)
    }
  })
})

describe('parseReference', () => {
  const sha = `sha256:${'a'.repeat(64)}`
  it.each([
    ['ghcr.io/org/app:tag', 'ghcr.io/org/app:tag'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['org/app:1', 'docker.io/org/app:1'],
    ['index.docker.io/org/app:1', 'docker.io/org/app:1'],
    ['localhost/app:1', 'localhost/app:1'],
    ['127.0.0.1:5000/app:1', '127.0.0.1:5000/app:1'],
    ['[::1]:5000/app:1', '[::1]:5000/app:1'],
    ['GHCR.io/org/app:Tag', 'ghcr.io/org/app:Tag'],
    ['ghcr.io/My-Org/App:Tag', 'ghcr.io/my-org/app:Tag'],
    ['Alpine:3', 'docker.io/library/alpine:3'],
    ['localhost:5000/A/b:1', 'localhost:5000/a/b:1'],
    [`ghcr.io/org/app@${sha}`, `ghcr.io/org/app@${sha}`],
    [`ghcr.io/org/app:1@${sha}`, `ghcr.io/org/app:1@${sha}`],
    ['a.example/b__c/d-e.f:x_y.Z-1', 'a.example/b__c/d-e.f:x_y.Z-1'],
  ])('%s', (text, expected) => {
    const parsed = parseReference(text)
    expect(parsed.ok ? formatReference(parsed.value) : parsed.reason).toBe(expected)
  })

  it.each([
    ['ghcr.io/org/app', 'neither a tag nor a digest'],
    ['ghcr.io/org/app:-x', 'characters that tags cannot have'],
    ['ghcr.io/org/app@sha256:abc', 'no digest'],
    ['ghcr.io/../x:1', 'no name of a repository'],
    ['evil.example?x/org/app:1', 'no'],
    ['a@b.example/org/app:1', 'no digest'],
    ['ghcr.io:99999/org/app:1', 'no host name'],
    ['', 'neither'],
    [`ghcr.io/${'a'.repeat(700)}:1`, 'longer'],
  ])('refuses %s', (text, reason) => {
    const parsed = parseReference(text)
    expect(parsed.ok ? '' : parsed.reason).toContain(reason)
  })

  it('gives back what it accepted, and nothing that changes an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), text => {
        const parsed = parseReference(text)
        if (!parsed.ok) return
        const again = parseReference(formatReference(parsed.value))
        expect(again).toEqual(parsed)
        expect(`${parsed.value.registry}/${parsed.value.repository}:${parsed.value.tag ?? ''}`).toMatch(
          /^[A-Za-z0-9.[\]:_/-]+$/,
        )
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the configuration of docker', () => {
  const auth = Buffer.from('user:pa:ss').toString('base64')
  const config = (fields: object) => {
    const parsed = parseDockerConfig(JSON.stringify(fields))
    if (typeof parsed === 'string') throw new Error(parsed)
    return parsed
  }
  const none = async () => ({ kind: 'nothing' })

  it.each([
    ['a host', { 'ghcr.io': { auth } }, 'ghcr.io', { username: 'user', password: 'pa:ss' }],
    [
      'an address of old versions',
      { 'https://ghcr.io/v1/': { auth } },
      'ghcr.io',
      { username: 'user', password: 'pa:ss' },
    ],
    ['Docker Hub', { 'https://index.docker.io/v1/': { auth } }, 'docker.io', { username: 'user', password: 'pa:ss' }],
    [
      'a port',
      { 'localhost:5000': { username: 'u', password: 'p' } },
      'localhost:5000',
      { username: 'u', password: 'p' },
    ],
    ['an identity token', { 'x.azurecr.io': { identitytoken: 'idt' } }, 'x.azurecr.io', { identityToken: 'idt' }],
  ])('has the login of %s', async (_, auths, registry, expected) => {
    expect(await findCredential(config({ auths }), registry, none)).toMatchObject(expected)
  })

  it('asks a helper of the registry before the store, and each by the right name', async () => {
    const asked: string[] = []
    const run = async (helper: string, server: string) => {
      asked.push(`${helper} ${server}`)
      const own = '{"Username":"_dcgcloud_token","Secret":"s"}'
      return { kind: 'answer', text: helper === 'gcloud' ? own : '{"Username":"<token>","Secret":"idt"}' }
    }
    const parsed = config({ credsStore: 'desktop', credHelpers: { 'gcr.io': 'gcloud' } })
    expect(await findCredential(parsed, 'gcr.io', run)).toMatchObject({ password: 's' })
    expect(await findCredential(parsed, 'docker.io', run)).toMatchObject({ identityToken: 'idt' })
    expect(asked).toEqual(['gcloud gcr.io', 'desktop https://index.docker.io/v1/'])
  })

  it.each(['../../bin/sh', 'a b', '-x', 'a;b', ''])('runs no helper called %j', async name => {
    const run = async () => ({ kind: 'answer', text: '{"Username":"u","Secret":"s"}' })
    expect(
      await findCredential(config({ credsStore: name, credHelpers: { 'a.example': name } }), 'a.example', run),
    ).toBeUndefined()
  })

  it('never throws for what a file holds', () => {
    fc.assert(
      fc.property(fc.json(), text => void parseDockerConfig(text)),
      { numRuns: 500 },
    )
    for (const text of ['', '{', '[]', '{"auths":[]}', '{"auths":{"x":null}}', '{"auths":{"x":{"auth":"%%%"}}}'])
      expect(() => parseDockerConfig(text)).not.toThrow()
  })
})

describe('parseManifest', () => {
  it('never throws, whatever a registry sends', () => {
    const value = fc.object({
      key: fc.constantFrom('mediaType', 'manifests', 'layers', 'config', 'digest', 'size', '__proto__', 'annotations'),
      maxDepth: 4,
    })
    fc.assert(
      fc.property(
        value,
        fields => void parseManifest(Buffer.from(JSON.stringify(fields)), 'application/vnd.oci.image.index.v1+json'),
      ),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => void parseManifest(bytes, undefined)),
      { numRuns: 500 },
    )
  })
})

describe('where a registry may lead', () => {
  const rules = { insecureRegistries: ['plain.example:5000'], trustedRealms: ['tokens.example'] }
  it.each([
    ['docker.io', 'https://registry-1.docker.io'],
    ['ghcr.io', 'https://ghcr.io'],
    ['localhost:5000', 'http://localhost:5000'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['[::1]:5000', 'http://[::1]:5000'],
    ['plain.example:5000', 'http://plain.example:5000'],
    ['plain.example:5001', 'https://plain.example:5001'],
    ['127.0.0.1.evil.example', 'https://127.0.0.1.evil.example'],
  ])('%s is asked at %s', (registry, origin) => {
    expect(registryOrigin(registry, rules)).toBe(origin)
  })

  it.each([
    ['/token', 'https://ghcr.io', 'trusted'],
    ['https://ghcr.io/token', 'https://ghcr.io', 'trusted'],
    ['https://tokens.example/token', 'https://ghcr.io', 'trusted'],
    ['https://GHCR.io:8443/token', 'https://ghcr.io', 'trusted'],
    ['https://nexus.example/token', 'https://nexus.example:8083', 'trusted'],
    ['https://ghcr.io./token', 'https://ghcr.io', 'anonymous-only'],
    ['https://gitlab.com/jwt/auth', 'https://registry.gitlab.com', 'trusted'],
    ['https://gitlab.com.evil.example/jwt/auth', 'https://registry.gitlab.com', 'anonymous-only'],
    ['https://gitlab.com:444/jwt/auth', 'https://registry.gitlab.com', 'anonymous-only'],
    ['//evil.example/token', 'https://ghcr.io', 'anonymous-only'],
    ['https://auth.docker.io/token', 'https://registry-1.docker.io', 'trusted'],
    ['https://auth.docker.io/token', 'https://evil.example', 'anonymous-only'],
    ['https://auth.docker.io.evil.example/token', 'https://registry-1.docker.io', 'anonymous-only'],
    ['https://ghcr.io@evil.example/token', 'https://ghcr.io', 'refused'],
    ['http://ghcr.io/token', 'https://ghcr.io', 'refused'],
    ['http://localhost:1/token', 'http://127.0.0.1:5000', 'anonymous-only'],
    ['http://evil.example/token', 'http://127.0.0.1:5000', 'refused'],
    ['ftp://ghcr.io/token', 'https://ghcr.io', 'refused'],
    ['javascript:alert(1)', 'https://ghcr.io', 'refused'],
  ])('a realm %s of %s is %s', (realm, origin, kind) => {
    expect(judgeRealm(realm, origin, rules).kind).toBe(kind)
  })
})

describe('retryAfterMs', () => {
  const NOW = Date.UTC(2026, 0, 1)
  const ask = (headers: Readonly<Record<string, string>>, body = '') =>
    retryAfterMs(
      {
        kind: 'response',
        status: 429,
        headers: new Map(Object.entries(headers).map(([k, v]) => [k, [v]])),
        body: Buffer.from(body),
        isPublicAddress: true,
      },
      NOW,
    )

  it.each([
    ['seconds', { 'retry-after': '120' }, '', 120_000],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' }, '', 120_000],
    [
      'a date by the clock of the registry',
      { 'retry-after': 'Thu, 01 Jan 2026 10:02:00 GMT', date: 'Thu, 01 Jan 2026 10:00:00 GMT' },
      '',
      120_000,
    ],
    ['a date that has passed', { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }, '', 0],
    ['a field of the drafts', { ratelimit: 'limit=100, remaining=0, reset=50' }, '', 50_000],
    ['its new form', { ratelimit: '"default";r=0;t=30' }, '', 30_000],
    ['one that says that there is more', { ratelimit: '"default";r=5;t=30' }, '', undefined],
    [
      'an epoch of Docker Hub',
      { 'x-ratelimit-reset': String(NOW / 1000 + 60), 'x-ratelimit-remaining': '0' },
      '',
      60_000,
    ],
    ['the words of a body', {}, '{"errors":[{"message":"retry-after: 880.092us, allowed: 44000/minute"}]}', 1],
    ['minutes in a body', {}, 'Retry-After: 2m', 120_000],
    ['nothing', {}, 'slow down', undefined],
    ['nonsense', { 'retry-after': 'soon' }, '', undefined],
    ['something negative', { 'retry-after': '-1' }, '', undefined],
  ] as const)('reads %s', (_, headers, body, expected) => {
    expect(ask(headers, body)).toBe(expected)
  })
})
