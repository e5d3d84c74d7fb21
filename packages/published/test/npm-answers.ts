import type { Ran } from '../src/ports.ts'
import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const npm = (value: unknown, code = 0): FakeWorld => always('npm', said(JSON.stringify(value), '', code))
const TIMES = { created: 'x', modified: 'x', '1.0.0': 'x', '1.1.0': 'x', '1.2.0': 'x' }
const npmError = (code: string, summary: string): FakeWorld => npm({ error: { code, summary, detail: '' } }, 1)
const TARBALL = {
  programs: { npm: npmTarball },
  digests: { 'a/p-1.2.3.tgz': '00'.repeat(64), 'b/p-1.2.3.tgz': 'ff'.repeat(64) },
}

function npmTarball({ args }: { readonly args: readonly string[] }): Ran {
  if (args[1] === 'p') return said(JSON.stringify({ versions: '1.2.3', time: { '1.2.3': 'x' } }))
  return said(JSON.stringify(`sha512-${Buffer.alloc(64).toString('base64')}`))
}

export const NPM: readonly Case[] = [
  [
    'one of several',
    { version: '1.1.0' },
    npm({ versions: ['1.0.0', '1.1.0'], time: TIMES }),
    { kind: 'yes', bytes: 'not-compared' },
  ],
  ['the only one', { version: '1.0.0' }, npm({ versions: '1.0.0', time: TIMES }), { kind: 'yes' }],
  ['not yet', { version: '2.0.0' }, npm({ versions: ['1.0.0', '1.1.0'], time: TIMES }), { kind: 'no' }],
  ['unpublished', { version: '1.2.0' }, npm({ versions: ['1.0.0', '1.1.0'], time: TIMES }), { kind: 'withdrawn' }],
  ['build metadata', { version: '1.0.0+build.5' }, npm({ versions: ['1.0.0'], time: TIMES }), { kind: 'yes' }],
  ['not a time by inheritance', { version: '2.0.0' }, npm({ versions: ['1.0.0'], time: {} }), { kind: 'no' }],
  ['unpublished as a whole', {}, npm({ time: { unpublished: { time: 'x' } } }), { kind: 'withdrawn' }],
  ['unpublished as a whole, as an error', {}, npmError('E404', 'Unpublished on 2024-01-01'), { kind: 'withdrawn' }],
  ['a package nobody knows', {}, npmError('E404', 'Not Found - GET http://127.0.0.1:9/p'), { kind: 'no' }],
  [
    'a package with a scope that nobody knows, for one who is logged in',
    { subject: '@a/p' },
    npmWithoutPackage('me', 0),
    { kind: 'no' },
  ],
  [
    'a package with a scope that may be hidden',
    { subject: '@a/p' },
    npmWithoutPackage('', 1),
    { kind: 'unknown', fix: 'give npm a login that may read the package (a token in .npmrc)' },
  ],
  ['denied', {}, npmError('E403', '403 Forbidden'), { kind: 'unknown', reason: expect403() }],
  ['no login', {}, npmError('E401', 'Unable to authenticate'), { kind: 'unknown' }],
  ['a server that fails', {}, npmError('E500', '500 Internal Server Error'), { kind: 'unknown' }],
  ['no connection', {}, npmError('ECONNREFUSED', 'connect ECONNREFUSED'), { kind: 'unknown' }],
  ['no words', {}, always('npm', said('', '')), { kind: 'unknown' }],
  ['rubbish', {}, always('npm', said('<html>')), { kind: 'unknown' }],
  ['another shape', {}, npm({ versions: { a: 1 } }), { kind: 'unknown' }],
  ['npm is missing', {}, {}, { kind: 'unknown', reason: 'npm is not installed on this runner' }],
  ['npm hangs', {}, always('npm', { kind: 'timeout', seconds: 120, stdout: '', stderr: '' }), { kind: 'unknown' }],
  ['npm is killed', {}, always('npm', { kind: 'broken', message: 'it was ended by SIGKILL' }), { kind: 'unknown' }],
  ['the same bytes', { version: '1.2.3', artifacts: ['a/p-1.2.3.tgz'] }, TARBALL, { kind: 'yes', bytes: 'same' }],
  [
    'other bytes',
    { version: '1.2.3', artifacts: ['a/p-1.2.3.tgz', 'b/p-1.2.3.tgz'] },
    TARBALL,
    { kind: 'yes', bytes: 'other' },
  ],
  ['no tarball', { version: '1.2.3', artifacts: ['a/p-1.2.3.whl'] }, TARBALL, { kind: 'yes', bytes: 'not-compared' }],
  ['an option as name', { subject: '--registry=http://evil.example' }, npm({}), { kind: 'unknown' }],
  ['an address as name', { subject: 'http://evil.example/x.tgz' }, npm({}), { kind: 'unknown' }],
  ['a path as version', { version: 'file:../x' }, npm({}), { kind: 'unknown' }],
]

function npmWithoutPackage(name: string, code: number): FakeWorld {
  const missing = { error: { code: 'E404', summary: 'Not Found', detail: '' } }
  const run = ({ args }: { readonly args: readonly string[] }): Ran =>
    args[0] === 'whoami' ? said(name, '', code) : said(JSON.stringify(missing), '', 1)
  return { programs: { npm: run } }
}

function expect403(): string {
  return 'npm says E403: 403 Forbidden'
}
