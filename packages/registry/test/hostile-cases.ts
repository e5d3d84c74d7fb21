import { fakeImage } from '@ci-kit/testing/fake-images'
import {
  type FakeAnswer,
  type FakeRegistryOptions,
  type FakeRequest,
  failure,
  type Handler,
  json,
} from '@ci-kit/testing/fake-registry'

export const HOST = 'registry.example'
export const REPO = 'org/app'
export const where = { registry: HOST, repository: REPO }
export const image = fakeImage()
const OCI = 'application/vnd.oci.image.manifest.v1+json'

export interface Case {
  readonly name: string
  readonly options?: FakeRegistryOptions
  /** What the registry does with a request for a manifest; undefined is what it should do. */
  readonly manifest?: Handler
  /** What its token service does. */
  readonly token?: Handler
  readonly ask?: 'get' | 'head' | 'digest' | 'config'
  /** `kind`, or `kind reason`, or `kind CODE`. */
  readonly is: string
  readonly says?: RegExp
  /** More than these requests are a flood. */
  readonly maxRequests?: number
}

export const text = (status: number, body = '', type = 'text/html'): FakeAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
})
const fault = (kind: 'reset' | 'hang' | 'truncate' | 'drip' | 'refuse') => (): FakeAnswer => ({ fault: kind })
const to =
  (location: string): Handler =>
  () => ({ status: 307, headers: { location } })
const realm = (address: string): FakeRegistryOptions => ({ auth: 'bearer', realm: address, open: [] })
const challenge =
  (value: string | readonly string[]): Handler =>
  () => ({
    ...failure(401, 'UNAUTHORIZED', 'no'),
    headers: { 'www-authenticate': value },
  })
const manifestOf =
  (fields: object): Handler =>
  () =>
    text(200, JSON.stringify({ schemaVersion: 2, mediaType: OCI, ...fields }), OCI)
export const limited = (headers: Readonly<Record<string, string>>, body = '{}'): FakeAnswer => ({
  status: 429,
  headers,
  body,
})
/** The answer a number of times, and then what is right. */
const first = (times: number, answer: FakeAnswer): Handler => {
  let left = times
  return () => (left-- > 0 ? answer : undefined)
}
const everyHop: Handler = ({ url }) => ({
  status: 307,
  headers: { location: `/hop${Number(/\d+$/.exec(url.pathname)?.[0] ?? 0) + 1}` },
})

export const cases = (): readonly Case[] => [
  {
    name: 'a web server that is no registry',
    options: { behave: () => text(404, '<h1>Not Found</h1>') },
    is: 'unreachable not-a-registry',
  },
  {
    name: 'a web server that answers every path with a page',
    options: { behave: () => text(200, '<h1>Hello</h1>') },
    is: 'unreachable bad-answer',
  },
  {
    name: 'a parked domain that redirects',
    options: { behave: to('https://evil.example/') },
    is: 'unreachable bad-answer',
  },
  {
    name: 'a tag that is not there',
    manifest: () => failure(404, 'MANIFEST_UNKNOWN', 'x'),
    is: 'absent MANIFEST_UNKNOWN',
    maxRequests: 1,
  },
  {
    name: 'a repository that is not there',
    manifest: () => failure(404, 'NAME_UNKNOWN', 'x'),
    is: 'absent NAME_UNKNOWN',
  },
  { name: 'a 404 without a body from a registry', manifest: () => ({ status: 404 }), is: 'absent' },
  { name: 'a 404 that means denied', manifest: () => failure(404, 'DENIED', 'x'), is: 'denied DENIED' },
  {
    name: 'a 404 that means slow down',
    manifest: () => failure(404, 'TOOMANYREQUESTS', 'x'),
    is: 'rate-limited TOOMANYREQUESTS',
  },
  {
    name: 'a 401 that asks for nothing',
    manifest: () => failure(401, 'UNAUTHORIZED', 'x'),
    is: 'denied UNAUTHORIZED',
    maxRequests: 2,
  },
  { name: 'a 401 with a scheme that nobody has', manifest: challenge('Negotiate abc=='), is: 'denied', maxRequests: 2 },
  {
    name: 'a Bearer challenge without a realm',
    manifest: challenge('Bearer service="x"'),
    is: 'denied',
    maxRequests: 2,
  },
  { name: 'a realm that is a file', options: realm('file:///etc/passwd'), is: 'denied' },
  { name: 'a realm without TLS', options: realm('http://evil.example/token'), is: 'denied' },
  { name: 'a realm with a user name of its own', options: realm('https://a:b@evil.example/token'), is: 'denied' },
  { name: 'a realm at another host', options: realm('https://evil.example/token'), is: 'denied' },
  {
    name: 'a realm whose name begins like ours',
    options: realm(`https://${HOST}.evil.example/token`),
    is: 'unreachable token-service',
  },
  {
    name: 'a realm that resolves to a private network',
    options: realm('https://internal.example/token'),
    is: 'unreachable token-service',
    says: /private network/,
  },
  {
    name: 'a realm that is an address of a cloud',
    options: realm('https://169.254.169.254/latest'),
    is: 'unreachable token-service',
    says: /private network/,
  },
  {
    name: 'a second challenge that leads elsewhere',
    options: { auth: 'bearer', open: ['*'] },
    manifest: ({ headers }) =>
      headers.has('authorization')
        ? challenge('Bearer realm="https://evil.example/token"')({} as FakeRequest)
        : undefined,
    is: 'denied',
    maxRequests: 8,
  },
  {
    name: 'a challenge without an end',
    manifest: challenge(`Bearer realm="https://${HOST}/token"`),
    is: 'denied',
    maxRequests: 8,
  },
  {
    name: 'a token service that redirects',
    token: to('https://evil.example/token'),
    is: 'unreachable token-service',
    says: /307/,
  },
  {
    name: 'a token with a line end in it',
    token: () => json(200, { token: 'a\r\nx-evil: 1' }),
    is: 'unreachable token-service',
    says: /no usable token/,
  },
  { name: 'a token that is a number', token: () => json(200, { token: 7 }), is: 'unreachable token-service' },
  {
    name: 'a token of two megabytes',
    token: () => json(200, { token: 'x'.repeat(2 << 20) }),
    is: 'unreachable token-service',
    says: /longer than/,
  },
  { name: 'a token service that sends a page', token: () => text(200, '<html>'), is: 'unreachable token-service' },
  { name: 'a token service that fails', token: () => text(500), is: 'unreachable token-service', says: /500/ },
  { name: 'a token service that refuses', token: () => failure(403, 'DENIED', 'no access'), is: 'denied DENIED' },
  {
    name: 'a token service that is busy for an hour',
    token: () => limited({ 'retry-after': '3600' }),
    is: 'rate-limited',
    maxRequests: 3,
  },
  { name: 'a token service that hangs', token: fault('hang'), is: 'unreachable token-service' },
  {
    name: 'a token under its other name',
    token: ({ url }) => json(200, { access_token: `fake-registry-token-${REPO}`, service: url.host }),
    is: 'present',
  },
  { name: 'a refusal with status 403', manifest: () => failure(403, 'DENIED', 'x'), is: 'denied DENIED' },
  {
    name: 'an error message with status 200',
    manifest: () => failure(200, 'MANIFEST_UNKNOWN', 'x'),
    is: 'unreachable bad-answer',
    says: /error message/,
  },
  { name: 'nothing with status 200', manifest: () => ({ status: 200 }), is: 'unreachable bad-answer', says: /empty/ },
  { name: 'status 204', manifest: () => ({ status: 204 }), is: 'unreachable bad-answer', says: /204/ },
  {
    name: 'half a manifest',
    manifest: () => text(200, '{"schemaVersion":2,', OCI),
    is: 'unreachable bad-answer',
    says: /no JSON/,
  },
  {
    name: 'a manifest nested a thousand levels deep',
    manifest: () => text(200, '['.repeat(1000), OCI),
    is: 'unreachable bad-answer',
    says: /deeper/,
  },
  {
    name: 'a manifest of five megabytes',
    manifest: () => text(200, ' '.repeat(5 << 20), OCI),
    is: 'unreachable too-large',
  },
  {
    name: 'a size that is negative',
    manifest: manifestOf({ config: { digest: image.digest, size: -1 }, layers: [] }),
    is: 'unreachable bad-answer',
    says: /size/,
  },
  {
    name: 'a size that is no safe number',
    manifest: manifestOf({ config: { digest: image.digest, size: 2 ** 60 }, layers: [] }),
    is: 'unreachable bad-answer',
  },
  {
    name: 'a digest that is a path',
    manifest: manifestOf({ config: { digest: '../../x', size: 1 }, layers: [] }),
    is: 'unreachable bad-answer',
    says: /digest/,
  },
  {
    name: 'a media type that is no manifest',
    manifest: () => text(200, '{"mediaType":"text/plain"}', OCI),
    is: 'unreachable bad-answer',
  },
  {
    name: 'other bytes than the digest that was asked for',
    ask: 'digest',
    manifest: () => text(200, JSON.stringify({ mediaType: OCI, layers: [] }), OCI),
    is: 'unreachable bad-answer',
    says: /its bytes have the digest/,
  },
  {
    name: 'a digest header that is wrong, over good bytes',
    manifest: ({ url }) =>
      url.pathname.endsWith('/tag')
        ? {
            status: 200,
            headers: { 'content-type': OCI, 'docker-content-digest': `sha256:${'0'.repeat(64)}` },
            body: image.bytes,
          }
        : undefined,
    is: 'present',
  },
  { name: 'bytes that change on the way, each time', manifest: corrupting(), is: 'unreachable bad-answer' },
  {
    name: 'a redirect to itself',
    manifest: ({ url }) => ({ status: 307, headers: { location: url.href } }),
    is: 'unreachable redirect-refused',
    maxRequests: 9,
  },
  {
    name: 'a redirect to ever other places',
    manifest: everyHop,
    options: { behave: req => (req.url.pathname.startsWith('/hop') ? everyHop(req) : undefined) },
    is: 'unreachable redirect-refused',
    says: /more than 5/,
  },
  {
    name: 'a redirect away from TLS',
    manifest: to('http://evil.example/x'),
    is: 'unreachable redirect-refused',
    says: /TLS/,
  },
  {
    name: 'a redirect into a private network',
    manifest: to('https://internal.example/x'),
    is: 'unreachable address-refused',
  },
  {
    name: 'a redirect to an address of a private network',
    manifest: to('https://10.0.0.1/x'),
    is: 'unreachable address-refused',
  },
  {
    name: 'a redirect with a user name',
    manifest: to('https://a:b@evil.example/x'),
    is: 'unreachable redirect-refused',
  },
  { name: 'a redirect to a file', manifest: to('file:///etc/passwd'), is: 'unreachable redirect-refused' },
  { name: 'a redirect without an address', manifest: () => ({ status: 302 }), is: 'unreachable redirect-refused' },
  {
    name: 'a redirect to a host that sends something else',
    manifest: to('https://evil.example/x'),
    is: 'unreachable bad-answer',
  },
  { name: 'a limit of two seconds', manifest: first(1, limited({ 'retry-after': '2' })), is: 'present' },
  {
    name: 'a limit in the words of a body',
    manifest: first(1, limited({}, 'toomanyrequests: retry-after: 880.092us, allowed: 44000/minute')),
    is: 'present',
  },
  {
    name: 'a limit of an hour',
    manifest: () => limited({ 'retry-after': '3600' }),
    is: 'rate-limited',
    maxRequests: 3,
  },
  {
    name: 'a limit until a date',
    manifest: () => limited({ 'retry-after': 'Thu, 01 Jan 2026 02:00:00 GMT' }),
    is: 'rate-limited',
    maxRequests: 3,
  },
  {
    name: 'a limit in the RateLimit field',
    manifest: () => limited({ ratelimit: '"default";r=0;t=900' }),
    is: 'rate-limited',
    maxRequests: 3,
  },
  { name: 'a limit without an end', manifest: () => limited({}), is: 'rate-limited' },
  { name: 'a nonsensical Retry-After', manifest: first(1, limited({ 'retry-after': '-5 bananas' })), is: 'present' },
  { name: 'a Retry-After of years', manifest: () => limited({ 'retry-after': '99999999999' }), is: 'rate-limited' },
  {
    name: 'maintenance for an hour',
    manifest: () => ({ status: 503, headers: { 'retry-after': '3600' } }),
    is: 'unreachable server-error',
    maxRequests: 3,
  },
  { name: 'errors without an end', manifest: () => text(502), is: 'unreachable server-error', maxRequests: 8 },
  { name: 'two errors, and then an answer', manifest: first(2, text(500)), is: 'present' },
  { name: 'a request timeout, and then an answer', manifest: first(1, text(408)), is: 'present' },
  { name: 'a connection that is cut each time', manifest: fault('reset'), is: 'unreachable reset' },
  { name: 'a connection that is cut twice', manifest: first(2, { fault: 'reset' }), is: 'present' },
  { name: 'an answer that is cut each time', manifest: fault('truncate'), is: 'unreachable reset' },
  { name: 'no answer at all', manifest: fault('hang'), is: 'unreachable timeout' },
  { name: 'an answer of one byte a minute', manifest: fault('drip'), is: 'unreachable timeout' },
  { name: 'nothing that listens', options: { behave: fault('refuse') }, is: 'unreachable refused' },
  {
    name: 'HEAD that finds nothing where GET does',
    ask: 'head',
    manifest: ({ method }) => (method === 'HEAD' ? { status: 404 } : undefined),
    is: 'present',
  },
  {
    name: 'HEAD that is not allowed',
    ask: 'head',
    manifest: ({ method }) => (method === 'HEAD' ? { status: 405 } : undefined),
    is: 'present',
  },
  {
    name: 'HEAD without a digest',
    ask: 'head',
    manifest: ({ method }) => (method === 'HEAD' ? { status: 200 } : undefined),
    is: 'present',
  },
  {
    name: 'HEAD with a digest that is none',
    ask: 'head',
    manifest: ({ method }) =>
      method === 'HEAD' ? { status: 200, headers: { 'docker-content-digest': 'md5:x' } } : undefined,
    is: 'present',
  },
  {
    name: 'a configuration with other bytes',
    ask: 'config',
    options: { behave: ({ url }) => (url.pathname.includes('/blobs/') ? text(200, 'other') : undefined) },
    is: 'unreachable bad-answer',
  },
  {
    name: 'a configuration that is endless',
    ask: 'config',
    options: { behave: ({ url }) => (url.pathname.includes('/blobs/') ? text(200, 'x'.repeat(1 << 21)) : undefined) },
    is: 'unreachable too-large',
  },
]

function corrupting(): Handler {
  let count = 0
  return ({ url }) => {
    if (!url.pathname.endsWith('/tag')) return undefined
    const bytes = Buffer.from(image.bytes)
    count += 1
    bytes[bytes.length - 3 - count] = 0x20
    return { status: 200, headers: { 'content-type': OCI, 'docker-content-digest': image.digest }, body: bytes }
  }
}
