import { type FakeAnswer, FakeRegistry, type FakeRequest, json } from '@ci-kit/testing/fake-registry'
import type { Profile } from './profiles.ts'
import { image, REPO, text } from './worlds.ts'

const ACCESS = 'issued-token'
const EMPTY = 'issued-token-that-opens-nothing'

/** The hosts of a profile: the registry, its token service, and the storage of its blobs. */
export function worldOf(profile: Profile): {
  readonly hosts: Readonly<Record<string, FakeRegistry>>
  readonly registry: FakeRegistry
  readonly storage: FakeRegistry
} {
  const host = profile.registry === 'docker.io' ? 'registry-1.docker.io' : profile.registry
  const realm = profile.realm === undefined ? undefined : new URL(profile.realm)
  const token = (request: FakeRequest) =>
    request.url.origin === realm?.origin && request.url.pathname === realm.pathname
      ? issue(profile, request)
      : undefined
  const storage = new FakeRegistry({
    // An address that was signed for GET, as S3 has them.
    behave: ({ method }) =>
      method === 'HEAD'
        ? { status: 403, body: '' }
        : text(200, image.blobs[0] ? Buffer.from(image.blobs[0].bytes).toString() : ''),
  })
  const behave = (request: FakeRequest) => token(request) ?? serve(profile, request)
  const registry = new FakeRegistry({ behave })
  const tokens = realm === undefined || realm.host === host ? {} : { [realm.host]: new FakeRegistry({ behave: token }) }
  const away = profile.storage?.startsWith('https:') ? { [new URL(profile.storage).host]: storage } : {}
  return { hosts: { ...tokens, ...away, [host]: registry }, registry, storage }
}

function basic({ login: { username, password } }: Profile): string {
  return `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`
}

function issue(profile: Profile, { method, headers, body }: FakeRequest): FakeAnswer {
  const given = headers.get('authorization')
  const { identityToken } = profile.login
  const isExchange = identityToken !== undefined && method === 'POST'
  const isRight = isExchange
    ? new URLSearchParams(body).get('refresh_token') === identityToken
    : given === basic(profile) && identityToken === undefined
  if (isRight) return json(200, { [profile.tokenField ?? 'token']: ACCESS })
  if (given !== undefined || isExchange) return profile.wrongLogin
  return profile.noToken ?? json(200, { [profile.tokenField ?? 'token']: EMPTY })
}

function serve(profile: Profile, request: FakeRequest): FakeAnswer | undefined {
  const { pathname } = request.url
  if (profile.storage !== undefined && pathname === profile.storage)
    return text(200, Buffer.from(image.blobs[0]?.bytes ?? '').toString())
  const given = request.headers.get('authorization')
  const right = profile.realm === undefined ? basic(profile) : `Bearer ${ACCESS}`
  const answer = given === right ? content(profile, request) : refuse(profile, given)
  if ('fault' in answer) return answer
  const isHead = request.method === 'HEAD'
  return { ...answer, headers: { ...profile.headers, ...answer.headers }, ...(isHead ? { body: '' } : {}) }
}

function refuse(profile: Profile, given: string | undefined): FakeAnswer {
  const {
    realm,
    service,
    challenge = [`Bearer realm="${realm}",service="${service}",scope="repository:x:pull"`],
  } = profile
  const isWrong = given !== undefined && realm === undefined
  const answer = isWrong ? profile.wrongLogin : profile.refusal
  if ('fault' in answer) return answer
  // A refusal with another status has no challenge; the first answer to nobody always has one.
  const status = given === undefined ? 401 : answer.status
  return {
    ...answer,
    status,
    headers: { ...(status === 401 ? { 'www-authenticate': challenge } : {}), ...answer.headers },
  }
}

function content(profile: Profile, { url: { pathname } }: FakeRequest): Exclude<FakeAnswer, { fault: unknown }> {
  const [, repository = '', kind = '', name = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(pathname) ?? []
  if (pathname === '/v2/') return json(200, {})
  const isThere = repository === (profile.repository ?? REPO)
  const absent = isThere ? profile.absentTag : profile.absentRepository
  if (isThere && kind === 'manifests' && (name === 'tag' || name === image.digest)) {
    return {
      status: 200,
      headers: { 'content-type': image.mediaType, 'docker-content-digest': image.digest },
      body: image.bytes,
    }
  }
  const blob = image.blobs.find(one => one.digest === name)
  if (isThere && blob !== undefined) {
    return profile.storage === undefined
      ? { status: 200, body: blob.bytes }
      : {
          status: 307,
          headers: { location: profile.storage.includes('?') ? profile.storage : `${profile.storage}?X-Signature=1` },
        }
  }
  if ('fault' in absent) throw new Error('a profile has no faults')
  return absent
}
