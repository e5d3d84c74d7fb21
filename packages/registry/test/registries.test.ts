import { describe, expect, it } from '@jest/globals'
import { asker } from './ask.ts'
import type { Profile } from './profiles.ts'
import { PRODUCTS } from './profiles-products.ts'
import { SERVICES } from './profiles-services.ts'
import { worldOf } from './registries.ts'
import { image, REPO } from './worlds.ts'

type Login = 'right' | 'wrong' | 'none'

function ask(profile: Profile, login: Login, realms = profile.trustedRealms ?? []) {
  const world = worldOf(profile)
  const wrong = { ...profile.login, password: 'old', ...(profile.login.identityToken ? { identityToken: 'old' } : {}) }
  const logins = { right: [profile.login], wrong: [wrong], none: [] }[login]
  const { client } = asker({ hosts: world.hosts, logins, trustedRealms: realms })
  const where = { registry: profile.registry, repository: profile.repository ?? REPO }
  return { client, where, world }
}

describe.each([...SERVICES, ...PRODUCTS].map(profile => [profile.name, profile] as const))('%s', (_, profile) => {
  it('has what is there, its blobs wherever they are, and one token for all', async () => {
    const { client, where, world } = ask(profile, 'right')
    const found = await client.fetchManifest(where, 'tag')
    expect([found.kind, found.evidence.as]).toEqual(['present', profile.login.source])
    const head = await client.headManifest(where, 'tag')
    expect(head).toMatchObject({ kind: 'present', value: { digest: image.digest } })
    const config = await client.fetchBlob(where, image.blobs[0]?.digest ?? '', 1 << 20)
    expect(config.kind).toBe('present')
    const size = image.blobs[0]?.size
    expect((await client.headBlob(where, image.blobs[0]?.digest ?? '', size)).kind).toBe('present')
    expect(world.storage.authorizations).toEqual([])
    const tokens = Object.values(world.hosts)
      .flatMap(host => host.requests)
      .filter(
        ({ url }) =>
          url.href.includes('scope=') || url.pathname === new URL(profile.realm ?? 'https://x/none').pathname,
      )
    expect(tokens).toHaveLength(profile.realm === undefined ? 0 : 1)
  })

  it('says absent of a tag, and of a repository what it can', async () => {
    const { client, where } = ask(profile, 'right')
    for (const answer of [await client.fetchManifest(where, 'none'), await client.headManifest(where, 'none')])
      expect(answer.kind).toBe('absent')
    const other = { ...where, repository: `${where.repository}/none` }
    expect((await client.fetchManifest(other, 'tag')).kind).toBe(profile.absentRepositoryIs)
  })

  it.each(['wrong', 'none'] as const)('is denied with a login that is %s, never absent', async login => {
    const { client, where } = ask(profile, login)
    for (const answer of [await client.fetchManifest(where, 'tag'), await client.headManifest(where, 'none')]) {
      expect(answer).toMatchObject({
        kind: 'denied',
        evidence: { as: login === 'none' ? 'anonymous' : profile.login.source },
      })
      expect(answer.evidence.product).toBe(profile.product)
    }
  })

  if (profile.trustedRealms !== undefined) {
    it('shows no login to a token service at another host that is not trusted, and says how to', async () => {
      const { client, where, world } = ask(profile, 'right', [])
      const found = await client.fetchManifest(where, 'tag')
      expect(found).toMatchObject({ kind: 'denied', hint: expect.stringContaining('trusted-realms') })
      const foreign = Object.entries(world.hosts).filter(([name]) => name !== profile.registry)
      expect(foreign.flatMap(([, host]) => host.requests).filter(one => one.headers.has('authorization'))).toEqual([])
    })
  }
})
