import { failure, type Handler } from '@ci-kit/testing/fake-registry'
import { type Case, image, manifestOf, OCI, text } from './worlds.ts'

export const contentCases = (): readonly Case[] => [
  {
    name: 'an error message with status 200',
    manifest: () => failure(200, 'MANIFEST_UNKNOWN', 'x'),
    is: 'unreachable bad-answer',
    says: /error message/,
  },
  { name: 'nothing with status 200', manifest: () => ({ status: 200 }), is: 'unreachable bad-answer', says: /empty/ },
  { name: 'status 204', manifest: () => ({ status: 204 }), is: 'unreachable bad-answer', says: /204/ },
  {
    name: 'a part of a manifest that nobody asked for',
    ask: 'digest',
    manifest: () => ({ ...text(206, JSON.stringify({ mediaType: OCI, config: {}, layers: [] }), OCI) }),
    is: 'unreachable bad-answer',
    says: /206/,
  },
  {
    name: 'a byte order mark before a manifest',
    manifest: () => text(200, `\uFEFF${Buffer.from(image.bytes).toString()}`, OCI),
    is: 'unreachable bad-answer',
    says: /no JSON/,
  },
  {
    name: 'an image that is an index, too',
    manifest: manifestOf({ config: { digest: image.digest, size: 1 }, layers: [], manifests: [] }),
    is: 'unreachable bad-answer',
    says: /but has manifests/,
  },
  {
    name: 'a page for a login',
    manifest: () => text(200, '<html>log in</html>', 'text/html; charset=utf-8'),
    is: 'unreachable bad-answer',
    says: /a web page, not a manifest/,
  },
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
  ...[500, 501].map(
    (status): Case => ({
      name: `HEAD that is answered ${status}, while GET works`,
      ask: 'head',
      manifest: ({ method }) => (method === 'HEAD' ? { status } : undefined),
      is: 'present',
    }),
  ),
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
