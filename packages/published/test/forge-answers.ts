import type { Case } from './case.ts'
import type { FakeWorld } from './fake-ports.ts'

const RELEASE = '/repos/o/r/releases/tags/v1.2.3'
const REPOSITORY = { subject: 'o/r', version: 'v1.2.3' }
const forge = (answers: FakeWorld['forge']): FakeWorld => ({ forge: answers ?? {} })
const failed = (status: number | undefined, message: string): FakeWorld =>
  forge({ [RELEASE]: { kind: 'failed', status, message } })
const found = (value: unknown): FakeWorld => forge({ [RELEASE]: { kind: 'found', value } })
const repository = (value: unknown): FakeWorld => forge({ '/repos/o/r': { kind: 'found', value } })
const LOGIN = 'give the step a login that may read the package (token: with `contents: read`)'

export const GITHUB: readonly Case[] = [
  ['a release', REPOSITORY, found({ tag_name: 'v1.2.3' }), { kind: 'yes' }],
  ['none', REPOSITORY, repository({ full_name: 'o/r' }), { kind: 'no' }],
  ['none, in a repository that has moved', REPOSITORY, repository({ full_name: 'new/name' }), { kind: 'no' }],
  ['a page instead of a release', REPOSITORY, found('<html>'), { kind: 'unknown' }],
  ['the release of another tag', REPOSITORY, found({ tag_name: 'v1.2.4' }), { kind: 'unknown' }],
  ['a page instead of the repository', REPOSITORY, repository('<html>'), { kind: 'unknown' }],
  ['a repository that cannot be seen', REPOSITORY, forge({}), { kind: 'unknown', fix: LOGIN }],
  ['a token that is over', REPOSITORY, failed(401, 'Bad credentials'), { kind: 'unknown', fix: LOGIN }],
  [
    'denied',
    REPOSITORY,
    failed(403, 'Resource not accessible by integration'),
    { kind: 'unknown', reason: 'the release could not be asked for: 403 Resource not accessible by integration' },
  ],
  [
    'the rate limit, which is also a 403',
    REPOSITORY,
    failed(403, 'API rate limit exceeded for installation ID 1.'),
    {
      kind: 'unknown',
      fix: 'run the step again later; a login (token: with `contents: read`) often has a higher limit',
    },
  ],
  [
    'a server that fails',
    REPOSITORY,
    failed(502, 'Bad Gateway'),
    { kind: 'unknown', fix: 'the registry has a fault; run the step again when it is over' },
  ],
  ['no token', REPOSITORY, failed(undefined, 'no token was given'), { kind: 'unknown', fix: LOGIN }],
  ['a path as name', { subject: 'o/r/../x', version: '1' }, forge({}), { kind: 'unknown' }],
  ['a path as owner', { subject: '../r', version: '1' }, forge({}), { kind: 'unknown' }],
]

export const OCI: readonly Case[] = [
  [
    'there',
    { subject: 'r.example/a', version: '1' },
    { resolveImage: async () => ({ kind: 'present', digest: 'sha256:1' }) },
    { kind: 'yes' },
  ],
  ['not there', { subject: 'r.example/a', version: '1' }, {}, { kind: 'no' }],
  [
    'denied',
    { subject: 'r.example/a', version: '1' },
    { resolveImage: async () => ({ kind: 'unknown', reason: '401', fix: 'log in' }) },
    { kind: 'unknown', reason: '401' },
  ],
]
