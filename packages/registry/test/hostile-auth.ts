import { type FakeRequest, failure, json } from '@ci-kit/testing/fake-registry'
import { type Case, challenge, fault, HOST, limited, REPO, realm, text, to } from './worlds.ts'

export const authCases = (): readonly Case[] => [
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
  { name: 'a token service that is not there', token: () => text(404), is: 'unreachable token-service', says: /404/ },
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
]
