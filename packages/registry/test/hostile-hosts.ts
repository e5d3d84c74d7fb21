import { failure } from '@ci-kit/testing/fake-registry'
import { type Case, text, to } from './worlds.ts'

export const hostCases = (): readonly Case[] => [
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
    // As nobody, /v2/, and with the login.
    maxRequests: 3,
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
]
