import type { Case } from './case.ts'
import type { FakeWorld } from './fake-ports.ts'

const RELEASE = '/repos/o/r/releases/tags/v1.2.3'
const REPOSITORY = { subject: 'o/r', version: 'v1.2.3' }
const forge = (answers: FakeWorld['forge']): FakeWorld => ({ forge: answers ?? {} })
export const GITHUB: readonly Case[] = [
  ['a release', REPOSITORY, forge({ [RELEASE]: { kind: 'found', value: {} } }), { kind: 'yes' }],
  ['none', REPOSITORY, forge({ '/repos/o/r': { kind: 'found', value: {} } }), { kind: 'no' }],
  ['a repository that cannot be seen', REPOSITORY, forge({}), { kind: 'unknown' }],
  [
    'denied',
    REPOSITORY,
    forge({ [RELEASE]: { kind: 'failed', status: 403, message: 'Forbidden' } }),
    { kind: 'unknown' },
  ],
  [
    'no token',
    REPOSITORY,
    forge({ [RELEASE]: { kind: 'failed', status: undefined, message: 'no token was given' } }),
    { kind: 'unknown' },
  ],
  ['a path as name', { subject: 'o/r/../x', version: '1' }, forge({}), { kind: 'unknown' }],
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
