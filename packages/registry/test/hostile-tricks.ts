import { failure, json } from '@ci-kit/testing/fake-registry'
import { type Case, challenge, HOST, image, manifestOf, OCI, REPO, realm, text, to } from './worlds.ts'

const PRIVATE = /private network/

/** Spellings of addresses in a private network, and of hosts that look like another. */
const realms: readonly Case[] = [
  ['in decimal', 'https://2852039166/latest'],
  ['in hexadecimal', 'https://0xA9FEA9FE/latest'],
  ['in octal', 'https://0251.0376.0251.0376/latest'],
  ['as IPv4 within IPv6', 'https://[::ffff:10.0.0.1]/token'],
  ['as translated IPv4', 'https://[64:ff9b::169.254.169.254]/token'],
  ['as this machine', 'https://[::1]/token'],
].map(([how, address]) => ({
  name: `a realm in a private network, written ${how}`,
  options: realm(address ?? ''),
  is: 'unreachable token-service',
  says: PRIVATE,
}))

const redirects: readonly Case[] = [
  ['in decimal', 'https://167772161/x'],
  ['without scheme', '//10.0.0.1/x'],
  ['with backslashes', '\\\\10.0.0.1\\x'],
  ['as IPv4 within IPv6', 'https://[::ffff:10.0.0.1]/x'],
  ['as this machine', 'https://127.1/x'],
].map(([how, location]) => ({
  name: `a redirect into a private network, written ${how}`,
  manifest: to(location ?? ''),
  is: 'unreachable address-refused',
  says: PRIVATE,
}))

const blob = (fields: object) => ({
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: image.digest,
  size: 1,
  ...fields,
})

export const trickCases = (): readonly Case[] => [
  ...realms,
  ...redirects,
  { name: 'a realm at our host with a dot at its end', options: realm(`https://${HOST}./token`), is: 'denied' },
  {
    name: 'a realm whose letters look like ours',
    options: realm('https://rėgistry.example/token'),
    is: 'denied',
  },
  { name: 'a realm that is a script', options: realm('javascript:alert(1)'), is: 'denied' },
  {
    name: 'two realms in one challenge',
    manifest: challenge(`Bearer realm="https://evil.example/token",realm="https://${HOST}/token"`),
    is: 'denied',
  },
  {
    name: 'a challenge that hides a second one in a quoted text',
    manifest: challenge(`Bearer realm="https://evil.example/token\\",service=\\"x"`),
    is: 'unreachable token-service',
  },
  {
    name: 'a realm with a secret in its query',
    options: realm(`https://${HOST}/token?key=hunter2-hunter2`),
    token: () => failure(403, 'DENIED', 'no'),
    is: 'denied DENIED',
  },
  {
    name: 'a token that has run out when it arrives, each time',
    options: {
      auth: 'bearer',
      open: ['*'],
      behave: request =>
        request.url.pathname === '/token' ? json(200, { token: 'x', expires_in: 0.0001 }) : undefined,
    },
    is: 'denied',
    maxRequests: 9,
  },
  {
    name: 'a token service that repeats what it was shown',
    token: ({ headers }) => failure(403, headers.get('authorization') ?? '', headers.get('authorization') ?? ''),
    is: 'denied',
  },
  {
    name: 'a manifest with a prototype of its own',
    manifest: () =>
      text(200, `{"__proto__":{"mediaType":"${OCI}","layers":[]},"constructor":{"prototype":{"polluted":true}}}`, OCI),
    is: 'unreachable bad-answer',
  },
  {
    name: 'a manifest whose fields are there twice',
    manifest: () =>
      text(200, `{"mediaType":"text/plain","mediaType":"${OCI}","layers":[],"config":{"digest":"x","size":1}}`, OCI),
    is: 'unreachable bad-answer',
    says: /digest/,
  },
  {
    name: 'a size without an end',
    manifest: () =>
      text(200, `{"mediaType":"${OCI}","config":{"digest":"${image.digest}","size":1e999},"layers":[]}`, OCI),
    is: 'unreachable bad-answer',
    says: /size/,
  },
  {
    name: 'a size that is a text',
    manifest: manifestOf({ config: blob({ size: '1' }), layers: [] }),
    is: 'unreachable bad-answer',
    says: /size/,
  },
  {
    name: 'a size with a fraction',
    manifest: manifestOf({ config: blob({ size: 1.5 }), layers: [] }),
    is: 'unreachable bad-answer',
    says: /size/,
  },
  ...[
    `md5:${'0'.repeat(32)}`,
    `sha256:${'0'.repeat(63)}`,
    `SHA256:${'0'.repeat(64)}`,
    `sha256:${'A'.repeat(64)}`,
    `sha256+b64:${'0'.repeat(64)}`,
  ].map(
    (digest): Case => ({
      name: `a digest that is ${digest.slice(0, 12)}`,
      manifest: manifestOf({ config: blob({ digest }), layers: [] }),
      is: 'unreachable bad-answer',
      says: /digest/,
    }),
  ),
  {
    name: 'more layers than anything has',
    manifest: manifestOf({ config: blob({}), layers: Array(10_001).fill(blob({})) }),
    is: 'unreachable bad-answer',
    says: /more than 10000/,
  },
  {
    name: 'a digest header that is there twice, the first one wrong',
    manifest: ({ url }) =>
      url.pathname.endsWith('/tag')
        ? {
            status: 200,
            headers: { 'content-type': OCI, 'docker-content-digest': [`sha256:${'0'.repeat(64)}`, image.digest] },
            body: image.bytes,
          }
        : undefined,
    is: 'present',
  },
  {
    name: 'bytes that are no text',
    manifest: () => ({ status: 200, headers: { 'content-type': OCI }, body: Buffer.of(0xff, 0xfe, 0x7b, 0x7d) }),
    is: 'unreachable bad-answer',
  },
  {
    name: 'a repository that is answered for another',
    manifest: ({ url }) => (url.pathname.includes(REPO) ? failure(404, 'NAME_UNKNOWN', 'org/other') : undefined),
    is: 'absent NAME_UNKNOWN',
  },
  { name: 'a status that nobody knows', manifest: () => text(299), is: 'unreachable bad-answer', says: /299/ },
  { name: 'something kept back by law', manifest: () => text(451), is: 'denied' },
  {
    name: 'an image kept back by a policy',
    manifest: () => failure(412, 'PROJECTPOLICYVIOLATION', 'vulnerable'),
    is: 'denied PROJECTPOLICYVIOLATION',
  },
]
