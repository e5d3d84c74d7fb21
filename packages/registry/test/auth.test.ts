import { fakeImage } from '@ci-kit/testing/fake-images'
import { FakeRegistry, type FakeRegistryOptions, failure, json } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../src/credentials.ts'
import { asker, LOGIN, PASSWORD } from './ask.ts'

const HOST = 'registry.example'
const REPO = 'org/app'
const where = { registry: HOST, repository: REPO }
const image = fakeImage()
const made = (options: FakeRegistryOptions = {}): FakeRegistry =>
  new FakeRegistry({ auth: 'bearer', password: PASSWORD, ...options }).push(REPO, 'a', image).push(REPO, 'b', image)
const tokensAsked = (fake: FakeRegistry): number => fake.requests.filter(({ url }) => url.pathname === '/token').length

describe('a login', () => {
  it('costs one challenge and one token for any number of tags, asked side by side', async () => {
    const fake = made()
    const { client } = asker({ hosts: { [HOST]: fake } })
    const found = await Promise.all(
      Array.from({ length: 40 }, (_, i) => client.fetchManifest(where, i % 2 ? 'a' : 'b')),
    )
    expect(new Set(found.map(one => one.kind))).toEqual(new Set(['present']))
    expect(tokensAsked(fake)).toBe(1)
    expect(fake.requests).toHaveLength(1 + 1 + 40)
  })

  it('costs one more token, and no challenge, for another repository', async () => {
    const fake = made().push('org/other', 'a', image)
    const { client } = asker({ hosts: { [HOST]: fake } })
    await client.fetchManifest(where, 'a')
    expect((await client.fetchManifest({ ...where, repository: 'org/other' }, 'a')).kind).toBe('present')
    expect([tokensAsked(fake), fake.requests.length]).toEqual([2, 5])
  })

  it('is not used where everybody may read', async () => {
    const fake = made({ auth: 'none' })
    const { client } = asker({ hosts: { [HOST]: fake } })
    await Promise.all([client.fetchManifest(where, 'a'), client.fetchManifest(where, 'b')])
    expect([fake.authorizations, fake.requests.length]).toEqual([[], 2])
  })

  it('is a password where the registry asks for one', async () => {
    const { client } = asker({ hosts: { [HOST]: made({ auth: 'basic' }) } })
    const found = await client.fetchManifest(where, 'a')
    expect([found.kind, found.evidence.as]).toEqual(['present', 'the inputs'])
  })

  it('that has expired is left out for a public image', async () => {
    const fake = made({ open: [REPO] })
    const stale: Credential = { source: 'the docker configuration', username: 'user', password: 'expired' }
    const { client } = asker({ hosts: { [HOST]: fake }, logins: [stale] })
    const found = await client.fetchManifest(where, 'a')
    expect([found.kind, found.evidence.as]).toEqual(['present', 'anonymous'])
  })

  it('that has expired is followed by the next one', async () => {
    const stale: Credential = { source: 'the docker configuration', username: 'user', password: 'expired' }
    const { client } = asker({ hosts: { [HOST]: made() }, logins: [stale, LOGIN] })
    expect((await client.fetchManifest(where, 'a')).evidence.as).toBe('the inputs')
  })

  it('that ECR Public answers with 400 is left out', async () => {
    const stale: Credential = { source: 'the docker configuration', username: 'AWS', password: 'expired' }
    const fake = made({
      open: [REPO],
      behave: ({ url, headers }) =>
        url.pathname === '/token' && headers.has('authorization')
          ? failure(400, 'DENIED', 'Your authorization token has expired')
          : undefined,
    })
    const { client } = asker({ hosts: { [HOST]: fake }, logins: [stale] })
    expect((await client.fetchManifest(where, 'a')).kind).toBe('present')
  })

  it('that is refused is not tried again by each request', async () => {
    const fake = made()
    const wrong = { ...LOGIN, password: 'wrong' }
    const { client } = asker({ hosts: { [HOST]: fake }, logins: [wrong] })
    await client.fetchManifest(where, 'a')
    const before = fake.requests.length
    const again = await client.fetchManifest(where, 'b')
    expect([again.kind, again.evidence.as]).toEqual(['denied', 'the inputs'])
    expect(fake.requests.length).toBe(before)
  })

  it.each([
    ['another name of the repository', 'repository:mirror/org/app:pull', 'repository:mirror/org/app:pull'],
    ['more than to pull', 'repository:mirror/app:push,pull,delete', 'repository:mirror/app:pull'],
    ['several names', 'repository:a/b:pull  repository:c:*', 'repository:a/b:pull repository:c:pull'],
    ['only to push', `repository:${REPO}-x:push`, ''],
    ['the catalogue, and words', 'registry:catalog:* aws * user/read', ''],
    ['what it should', `repository:${REPO}:pull`, ''],
  ])('gets a token for what the challenge asks to see: %s', async (_, scope, more) => {
    const asked: string[][] = []
    const fake = made({
      behave({ url, headers }) {
        if (url.pathname === '/token') asked.push(url.searchParams.getAll('scope'))
        if (url.pathname === '/token') return json(200, { token: `fake-registry-token-${REPO}` })
        if (headers.has('authorization')) return undefined
        const header = `Bearer realm="https://${HOST}/token",service="s",scope="${scope}"`
        return { ...failure(401, 'UNAUTHORIZED', 'x'), headers: { 'www-authenticate': header } }
      },
    })
    const { client } = asker({ hosts: { [HOST]: fake } })
    expect((await client.fetchManifest(where, 'a')).kind).toBe('present')
    expect(asked).toEqual([[`repository:${REPO}:pull`, ...more.split(' ').filter(Boolean)]])
  })

  it('gets one more token, once, where only its refusal says what else is to be seen', async () => {
    let refusals = 0
    const fake = made({
      behave({ url, headers }) {
        const scopes = url.searchParams.getAll('scope')
        if (url.pathname === '/token') return json(200, { token: `for-${scopes.length}` })
        if (!headers.has('authorization')) return undefined
        refusals += 1
        const header = `Bearer realm="https://${HOST}/token",error="insufficient_scope",scope="repository:m${refusals}:pull"`
        return { ...failure(401, 'UNAUTHORIZED', 'x'), headers: { 'www-authenticate': header } }
      },
    })
    const { client } = asker({ hosts: { [HOST]: fake } })
    expect((await client.fetchManifest(where, 'a')).kind).toBe('denied')
    // The login and nobody, with each of two tokens at most.
    expect([tokensAsked(fake), refusals]).toEqual([3, 3])
  })

  it.each([
    ['exchanged for a token', undefined, 1],
    ['shown as a password to a service that knows no exchange', 404, 2],
  ])('with an identity token is %s', async (_, status, requests) => {
    const identity: Credential = { source: 'docker-credential-x', username: '<token>', identityToken: 'identity-token' }
    const good = json(200, { access_token: `fake-registry-token-${REPO}` })
    const fake = made({
      behave: ({ url, method, body, headers }) => {
        if (url.pathname !== '/token') return undefined
        if (method === 'POST')
          return status === undefined && body.includes('refresh_token=identity-token') ? good : { status: 404 }
        return headers.get('authorization')?.startsWith('Basic ') ? good : undefined
      },
    })
    const { client, masked } = asker({ hosts: { [HOST]: fake }, logins: [identity] })
    expect((await client.fetchManifest(where, 'a')).kind).toBe('present')
    expect([tokensAsked(fake), masked.includes('identity-token')]).toEqual([requests, true])
  })

  it('is renewed, as the same one, when its token has run out', async () => {
    let [issued, valid] = [0, '']
    const issue = () => {
      issued += 1
      valid = `t${issued}`
      return json(200, { token: valid, expires_in: 60 })
    }
    const fake = made({
      behave: ({ url, headers }) => {
        if (url.pathname === '/token') return issue()
        if (headers.get('authorization') === `Bearer ${valid}`)
          return { status: 200, headers: { 'content-type': image.mediaType }, body: image.bytes }
        return undefined
      },
    })
    const { client, clock } = asker({ hosts: { [HOST]: fake }, deadlineMs: Number.MAX_SAFE_INTEGER })
    expect((await client.fetchManifest(where, 'a')).kind).toBe('present')
    clock.advance(61_000)
    const found = await client.fetchManifest(where, 'b')
    expect([found.kind, found.evidence.as, issued]).toEqual(['present', 'the inputs', 2])
  })

  it('masks the password, the pair and the token before it shows them', async () => {
    const { client, masked } = asker({ hosts: { [HOST]: made() } })
    await client.fetchManifest(where, 'a')
    expect(masked).toEqual([PASSWORD, `user:${PASSWORD}`, `fake-registry-token-${REPO}`])
  })

  it('at Docker Hub goes to its token service at another host', async () => {
    const service = made({ auth: 'none' })
    const hub = new FakeRegistry({ auth: 'bearer', password: PASSWORD, realm: 'https://auth.docker.io/token' }).push(
      'library/alpine',
      '3',
      image,
    )
    const tokens = new FakeRegistry({ password: PASSWORD })
    const { client } = asker({ hosts: { 'registry-1.docker.io': hub, 'auth.docker.io': tokens, [HOST]: service } })
    const found = await client.fetchManifest({ registry: 'docker.io', repository: 'library/alpine' }, '3')
    expect([found.kind, tokens.authorizations.length, service.requests.length]).toEqual(['present', 1, 0])
  })

  it.each([
    ['only when it is named', ['tokens.example'], 'present', 1],
    ['not otherwise', [], 'denied', 0],
  ])('goes to a token service at another host %s', async (_, trustedRealms, kind, seen) => {
    const fake = made({ realm: 'https://tokens.example/token' })
    const tokens = new FakeRegistry({ password: PASSWORD })
    const { client } = asker({ hosts: { [HOST]: fake, 'tokens.example': tokens }, trustedRealms })
    const found = await client.fetchManifest(where, 'a')
    expect([found.kind, tokens.authorizations.length]).toEqual([kind, seen])
    if (found.kind === 'denied') expect(found.hint).toContain('trusted-realms')
  })

  it('does not follow a redirect to a storage', async () => {
    const storage = new FakeRegistry({ behave: () => ({ status: 200, body: image.blobs[0]?.bytes ?? '' }) })
    const fake = made({
      behave: ({ url }) =>
        url.pathname.includes('/blobs/')
          ? { status: 307, headers: { location: 'https://storage.example/x?sig=1' } }
          : undefined,
    })
    const { client } = asker({ hosts: { [HOST]: fake, 'storage.example': storage } })
    await client.fetchManifest(where, 'a')
    const blob = await client.fetchBlob(where, image.blobs[0]?.digest ?? '', 1 << 20)
    expect([blob.kind, storage.requests.length, storage.authorizations]).toEqual(['present', 1, []])
    expect(blob.evidence.url).toBe('https://storage.example/x')
  })
})

describe('a redirect', () => {
  const away = (location: string) => ({ status: 307, headers: { location } })

  it('within the registry keeps the login', async () => {
    const fake = made({
      behave: ({ url }) => (url.pathname.endsWith('/manifests/moved') ? away(`/v2/${REPO}/manifests/a`) : undefined),
    })
    const { client } = asker({ hosts: { [HOST]: fake } })
    await client.fetchManifest(where, 'b')
    expect((await client.fetchManifest(where, 'moved')).kind).toBe('present')
  })

  it('that leaves the registry and comes back has lost it', async () => {
    const elsewhere = new FakeRegistry({ behave: () => away(`https://${HOST}/v2/${REPO}/manifests/a`) })
    const fake = made({
      behave: ({ url }) =>
        url.pathname.endsWith('/manifests/moved') ? away('https://elsewhere.example/x') : undefined,
    })
    const { client } = asker({ hosts: { [HOST]: fake, 'elsewhere.example': elsewhere } })
    await client.fetchManifest(where, 'b')
    expect([(await client.fetchManifest(where, 'moved')).kind, elsewhere.authorizations]).toEqual(['denied', []])
  })

  it('to another port of the same host loses it', async () => {
    const elsewhere = new FakeRegistry({
      behave: () => ({ status: 200, headers: { 'content-type': image.mediaType }, body: image.bytes }),
    })
    const fake = made({
      behave: ({ url }) => (url.pathname.endsWith('/manifests/moved') ? away(`https://${HOST}:8443/x`) : undefined),
    })
    const { client } = asker({ hosts: { [HOST]: fake, [`${HOST}:8443`]: elsewhere } })
    await client.fetchManifest(where, 'b')
    expect([(await client.fetchManifest(where, 'moved')).kind, elsewhere.authorizations]).toEqual(['present', []])
  })
})
