import { FakeRegistry, type FakeRequest, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { asker, LOGIN, PASSWORD } from './ask.ts'
import { HOST, image, REPO, where } from './worlds.ts'

const basic = `Basic ${Buffer.from(`user:${PASSWORD}`).toString('base64')}`

/** A registry that asks for no login, and shows less to nobody: Artifactory calls it hiding unauthorized resources. */
function hiding(status: number, auth: 'none' | 'bearer' | 'basic', isRight: (request: FakeRequest) => boolean) {
  const registry: FakeRegistry = new FakeRegistry({
    auth,
    password: PASSWORD,
    behave: request => {
      const { pathname } = request.url
      if (pathname === '/token' || pathname === '/v2/' || isRight(request)) return undefined
      return request.headers.has('authorization') && auth !== 'bearer'
        ? failure(401, 'UNAUTHORIZED', 'wrong password')
        : status === 400
          ? { status, body: 'no basic auth credentials' }
          : failure(status, status === 404 ? 'NAME_UNKNOWN' : 'DENIED', 'not for you')
    },
  })
  return registry.push(REPO, 'tag', image)
}

const shown = (request: FakeRequest) => request.headers.get('authorization') === basic
const withToken = (request: FakeRequest) => request.headers.get('authorization')?.startsWith('Bearer ') === true

describe('a registry that hides what it has', () => {
  it.each([
    ['404, and /v2/ is open', hiding(404, 'none', shown)],
    ['404, and /v2/ asks for a password', hiding(404, 'basic', shown)],
    ['404, and /v2/ asks for a token', hiding(404, 'bearer', withToken)],
    ['403, and /v2/ is open', hiding(403, 'none', shown)],
    ['403, and /v2/ asks for a token', hiding(403, 'bearer', withToken)],
    ['400 in words, and /v2/ asks for a password', hiding(400, 'basic', shown)],
  ])('from nobody with %s, is shown the login', async (_, registry) => {
    const { client } = asker({ hosts: { [HOST]: registry } })
    for (const found of [await client.fetchManifest(where, 'tag'), await client.headManifest(where, 'tag')])
      expect([found.kind, found.evidence.as]).toEqual(['present', 'the inputs'])
    expect((await client.fetchManifest(where, 'none')).kind).toBe('absent')
  })

  it('is denied, not absent, when it refuses the login', async () => {
    const { client } = asker({ hosts: { [HOST]: hiding(404, 'none', shown) }, logins: [{ ...LOGIN, password: 'old' }] })
    expect(await client.fetchManifest(where, 'tag')).toMatchObject({ kind: 'denied', evidence: { as: 'the inputs' } })
    expect((await client.fetchManifest(where, 'other')).kind).toBe('denied')
  })

  it('is taken at its word by those who have nothing to show, with one request', async () => {
    const registry = hiding(404, 'none', shown)
    const { client } = asker({ hosts: { [HOST]: registry }, logins: [] })
    expect((await client.fetchManifest(where, 'tag')).kind).toBe('absent')
    expect(registry.requests).toHaveLength(1)
  })

  it('is not believed absent when it cannot be reached with the login', async () => {
    const registry = hiding(404, 'none', shown)
    const flaky = {
      answer: (request: FakeRequest) =>
        request.headers.has('authorization') ? ({ fault: 'reset' } as const) : registry.answer(request),
    }
    const { client } = asker({ hosts: { [HOST]: flaky } })
    expect((await client.fetchManifest(where, 'tag')).kind).toBe('unreachable')
  })
})
