import type { Ran } from '../src/ports.ts'
import type { Published, Question } from '../src/published.ts'
import { type FakeWorld, said } from './fake-ports.ts'

/** A name, what is asked, the world it is asked in, and what must come out. */
export type Case = readonly [string, Partial<Question>, FakeWorld, Partial<Published> | { readonly reason: unknown }]

const always = (program: string, ran: Ran): FakeWorld => ({ programs: { [program]: () => ran } })
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
  ['denied', {}, npmError('E403', '403 Forbidden'), { kind: 'unknown', reason: expect403() }],
  ['no login', {}, npmError('E401', 'Unable to authenticate'), { kind: 'unknown' }],
  ['a server that fails', {}, npmError('E500', '500 Internal Server Error'), { kind: 'unknown' }],
  ['no connection', {}, npmError('ECONNREFUSED', 'connect ECONNREFUSED'), { kind: 'unknown' }],
  ['no words', {}, always('npm', said('', '')), { kind: 'unknown' }],
  ['rubbish', {}, always('npm', said('<html>')), { kind: 'unknown' }],
  ['another shape', {}, npm({ versions: { a: 1 } }), { kind: 'unknown' }],
  ['npm is missing', {}, {}, { kind: 'unknown', reason: 'npm is not installed on this runner' }],
  ['npm hangs', {}, always('npm', { kind: 'timeout', seconds: 120 }), { kind: 'unknown' }],
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

function expect403(): string {
  return 'npm says E403: 403 Forbidden'
}

const PAGE = 'http://127.0.0.1:9/simple/foo-bar/'
const HEX = '3a'.repeat(32)
const fetched = `Fetched page ${PAGE} as text/html`
const found = (file: string): string =>
  `  Found link http://127.0.0.1:9/p/${file}#sha256=${HEX} (from ${PAGE}), version: 1`
const skipped = (why: string, file: string): string =>
  `  Skipping link: ${why}: http://127.0.0.1:9/p/${file}#sha256=${HEX} (from ${PAGE}) (requires-python:>=3.7)`
const failed = (why: string): string => `Could not fetch URL ${PAGE}: ${why} - skipping`
const NOTHING = 'ERROR: No matching distribution found for foo-bar'
const pip = (...lines: readonly string[]): FakeWorld => ({
  programs: { python3: () => said(lines.join('\n'), NOTHING) },
  digests: { 'dist/foo_bar-1.2.3.tar.gz': HEX, 'other/foo_bar-1.2.3.tar.gz': '00' },
})
const QUESTION = { subject: 'Foo.Bar', version: '1.2.3' }

export const PYPI: readonly Case[] = [
  ['a source distribution', QUESTION, pip(fetched, found('foo-bar-1.2.3.tar.gz')), { kind: 'yes' }],
  ['a wheel', QUESTION, pip(fetched, found('foo_bar-1.2.3-py3-none-any.whl')), { kind: 'yes' }],
  [
    'a wheel for another platform',
    QUESTION,
    pip(fetched, skipped("none of the wheel's tags (cp39-win32) are compatible", 'foo_bar-1.2.3-cp39-cp39-win32.whl')),
    { kind: 'yes' },
  ],
  [
    'another version',
    QUESTION,
    pip(fetched, found('foo_bar-1.2.30.tar.gz'), found('foo-bar-11.2.3.tar.gz')),
    { kind: 'no' },
  ],
  [
    'another spelling',
    { subject: 'foo-bar', version: '1.0rc1' },
    pip(fetched, found('foo-bar-1.0.0-rc1.tar.gz')),
    { kind: 'yes' },
  ],
  ['another project', QUESTION, pip(fetched, found('foo-1.2.3.tar.gz')), { kind: 'no' }],
  [
    'yanked with a reason that lies',
    QUESTION,
    pip(fetched, skipped('yanked for reason: Found link x (from y)', 'foo_bar-1.2.3.tar.gz')),
    { kind: 'withdrawn' },
  ],
  [
    'one file yanked of two',
    QUESTION,
    pip(fetched, skipped('yanked for reason: x', 'foo_bar-1.2.3.tar.gz'), found('foo_bar-1.2.3-py3-none-any.whl')),
    { kind: 'yes' },
  ],
  [
    'a local version in a wheel',
    { subject: 'foo-bar', version: '1.2.3+cu118' },
    pip(fetched, found('foo_bar-1.2.3%2Bcu118-py3-none-any.whl')),
    { kind: 'yes' },
  ],
  ['no such project', QUESTION, pip(failed(`404 Client Error: Not Found for url: ${PAGE}`)), { kind: 'no' }],
  ['denied', QUESTION, pip(failed('403 Client Error: Forbidden')), { kind: 'unknown' }],
  ['no login', QUESTION, pip(failed('401 Client Error: Unauthorized')), { kind: 'unknown' }],
  ['no connection', QUESTION, pip(failed('connection error: Max retries exceeded')), { kind: 'unknown' }],
  ['one of two indexes fails', QUESTION, pip(fetched, failed('connection error: x')), { kind: 'unknown' }],
  [
    'one of two indexes fails, the other has it',
    QUESTION,
    pip(failed('connection error: x'), fetched, found('foo-bar-1.2.3.zip')),
    { kind: 'yes' },
  ],
  [
    'a page of another kind',
    QUESTION,
    pip(`WARNING: Skipping page ${PAGE} because the GET request got Content-Type: Unknown.`),
    { kind: 'unknown' },
  ],
  [
    'an old pip',
    QUESTION,
    { programs: { python3: () => said('', 'ERROR: unknown command "index"') } },
    { kind: 'unknown' },
  ],
  [
    'no pip',
    QUESTION,
    { programs: { python3: () => said('', '/usr/bin/python3: No module named pip') } },
    { kind: 'unknown' },
  ],
  [
    'the same bytes',
    { ...QUESTION, artifacts: ['dist/foo_bar-1.2.3.tar.gz'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'same' },
  ],
  [
    'other bytes',
    { ...QUESTION, artifacts: ['other/foo_bar-1.2.3.tar.gz'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'other' },
  ],
  [
    'a file that is not there',
    { ...QUESTION, artifacts: ['dist/foo_bar-1.2.3.zip'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'not-compared' },
  ],
  ['an option as name', { subject: '--index-url', version: '1' }, pip(fetched), { kind: 'unknown' }],
]

const LOCK = `version = 4\n\n[[package]]\nname = "demo"\nversion = "1.2.3"\nchecksum = "${HEX}"\n\n[[package]]\nname = "ci-kit-question"\n`
const cargo = (stderr: string, lock?: string): FakeWorld => ({
  programs: { cargo: () => said('', stderr, lock === undefined ? 101 : 0) },
  files: lock === undefined ? {} : { '/scratch/Cargo.lock': lock },
  digests: { 'a.crate': HEX, 'b.crate': '00' },
})
const CRATE = { subject: 'demo', version: '1.2.3' }
const refused = (detail: string, name = 'demo'): string =>
  `    Updating index\nerror: failed to select a version for the requirement \`${name} = "=1.2.3"\`\n${detail}\nlocation searched: index`

export const CRATES: readonly Case[] = [
  ['there', CRATE, cargo('     Locking 1 package', LOCK), { kind: 'yes', bytes: 'not-compared' }],
  ['the same bytes', { ...CRATE, artifacts: ['a.crate'] }, cargo('', LOCK), { kind: 'yes', bytes: 'same' }],
  ['other bytes', { ...CRATE, artifacts: ['b.crate'] }, cargo('', LOCK), { kind: 'yes', bytes: 'other' }],
  ['yanked', CRATE, cargo(refused('  version 1.2.3 is yanked')), { kind: 'withdrawn' }],
  [
    'other versions only',
    CRATE,
    cargo(refused("candidate versions found which didn't match: 1.2.2, 1.2.1")),
    { kind: 'no' },
  ],
  ['no such crate', CRATE, cargo('error: no matching package named `demo` found'), { kind: 'no' }],
  ['a dependency of it is yanked', CRATE, cargo(refused('  version 1.2.3 is yanked', 'else')), { kind: 'unknown' }],
  [
    'no connection',
    CRATE,
    cargo('error: failed to get `demo` as a dependency\nCaused by:\n  download of config.json failed'),
    { kind: 'unknown' },
  ],
  ['a manifest in the name', { subject: 'x"\n[dependencies]', version: '1.2.3' }, cargo('', LOCK), { kind: 'unknown' }],
  ['no cargo', CRATE, {}, { kind: 'unknown', reason: 'cargo is not installed on this runner' }],
]

const go = (stdout: string, stderr = ''): FakeWorld => always('go', said(stdout, stderr))
const MODULE = { subject: 'example.com/m/v2', version: 'v2.0.1' }
export const GO: readonly Case[] = [
  ['there', MODULE, go('{"Path": "example.com/m/v2", "Version": "v2.0.1"}'), { kind: 'yes' }],
  ['retracted', MODULE, go('{"Version": "v2.0.1", "Retracted": ["broken \\"x\\""]}'), { kind: 'withdrawn' }],
  [
    'unknown to the proxy',
    MODULE,
    go('', 'go: example.com/m/v2@v2.0.1: reading http://p/@v/v2.0.1.info: 404 Not Found\n\tserver response: not found'),
    { kind: 'no' },
  ],
  ['gone', MODULE, go('', 'go: example.com/m/v2@v2.0.1: reading http://p/@v/v2.0.1.info: 410 Gone'), { kind: 'no' }],
  [
    'no such tag',
    MODULE,
    go('', 'go: example.com/m/v2@v2.0.1: invalid version: unknown revision v2.0.1'),
    { kind: 'no' },
  ],
  ['forbidden', MODULE, go('', 'go: x: reading http://p/@v/v2.0.1.info: 403 Forbidden'), { kind: 'unknown' }],
  [
    'no connection',
    MODULE,
    go('', 'go: x: Get "http://p": dial tcp 127.0.0.1:9: connect: connection refused'),
    { kind: 'unknown' },
  ],
  ['switched off', MODULE, go('', 'go: x: module lookup disabled by GOPROXY=off'), { kind: 'unknown' }],
  ['without its v', { ...MODULE, version: '2.0.1' }, go('{}'), { kind: 'unknown' }],
]

const mvn = (stdout: string, code: number): FakeWorld => always('mvn', said(stdout, '', code))
const POM = { subject: 'org.example:core', version: '1.2.3' }
const NOT_FOUND =
  "[ERROR] Failed to execute goal: Couldn't download artifact: Could not find artifact org.example:core:pom:1.2.3 in central (http://r)"
export const MAVEN: readonly Case[] = [
  ['there', POM, mvn('', 0), { kind: 'yes' }],
  ['not there', POM, mvn(NOT_FOUND, 1), { kind: 'no' }],
  [
    'one of two repositories fails',
    POM,
    mvn(`[WARNING] Could not transfer artifact org.example:core:pom:1.2.3 from/to x\n${NOT_FOUND}`, 1),
    { kind: 'unknown' },
  ],
  [
    'the plugin is not there',
    POM,
    mvn('[ERROR] Plugin x: Could not find artifact org.apache.maven.plugins:y:pom:1 in central', 1),
    { kind: 'unknown' },
  ],
  ['an option as coordinates', { subject: '-Dexec:x', version: '1' }, mvn('', 0), { kind: 'unknown' }],
]

const gem = (stdout: string, stderr = ''): FakeWorld => ({
  programs: { gem: () => said(stdout, stderr, 0) },
  digests: { '/scratch/demo-1.2.3.gem': '11', 'pkg/demo-1.2.3.gem': '11' },
})
const GEM = { subject: 'demo', version: '1.2.3' }
const NO_GEM = "ERROR:  Could not find a valid gem 'demo' (= 1.2.3)"
export const RUBYGEMS: readonly Case[] = [
  ['there', GEM, gem('Downloaded demo-1.2.3\n'), { kind: 'yes', bytes: 'not-compared' }],
  [
    'the same bytes',
    { ...GEM, artifacts: ['pkg/demo-1.2.3.gem'] },
    gem('Downloaded demo-1.2.3\n'),
    { kind: 'yes', bytes: 'same' },
  ],
  ['not there', GEM, gem('', `${NO_GEM} in any repository\nERROR:  Possible alternatives: demos`), { kind: 'no' }],
  [
    'no connection, although it ends with 0',
    GEM,
    gem('', `${NO_GEM}, here is why:\n  Unable to download data from http://g/ - refused`),
    { kind: 'unknown' },
  ],
  ['no words', GEM, gem(''), { kind: 'unknown' }],
]

const dotnet = (stdout: string, code: number): FakeWorld => always('dotnet', said(stdout, '', code))
const NUPKG = { subject: 'Demo.Core', version: '1.2.3' }
export const NUGET: readonly Case[] = [
  ['there', NUPKG, dotnet('Restored', 0), { kind: 'yes' }],
  [
    'no such version',
    NUPKG,
    dotnet('error NU1102: Unable to find package Demo.Core with version (= 1.2.3)', 1),
    { kind: 'no' },
  ],
  [
    'no such package',
    NUPKG,
    dotnet('error NU1101: Unable to find package Demo.Core. No packages exist with this id', 1),
    { kind: 'no' },
  ],
  [
    'a source fails',
    NUPKG,
    dotnet('error NU1102: Demo.Core\nerror NU1301: Unable to load the service index', 1),
    { kind: 'unknown' },
  ],
  ['no SDK', NUPKG, dotnet('No .NET SDKs were found.', 145), { kind: 'unknown' }],
]

const composer = (stdout: string, stderr = ''): FakeWorld => always('composer', said(stdout, stderr))
const PHP = { subject: 'acme/demo', version: 'v1.2.3' }
export const PACKAGIST: readonly Case[] = [
  ['there, without its v', PHP, composer('{"name": "acme/demo", "versions": ["dev-main", "1.2.3"]}'), { kind: 'yes' }],
  ['not there', PHP, composer('{"versions": ["1.2.30"]}'), { kind: 'no' }],
  ['no such package', PHP, composer('', 'Package "acme/demo" not found'), { kind: 'no' }],
  ['no connection', PHP, composer('', 'The "packages.json" file could not be downloaded'), { kind: 'unknown' }],
]

const mix = (stdout: string, code = 0): FakeWorld => always('mix', said(stdout, '', code))
const HEX_PACKAGE = { subject: 'demo', version: '1.2.3' }
export const HEX_PM: readonly Case[] = [
  ['there', HEX_PACKAGE, mix('Config: {:demo, "~> 1.2"}\nLicenses: MIT'), { kind: 'yes' }],
  [
    'retired',
    HEX_PACKAGE,
    mix('Config: {:demo, "~> 1.2"}\nThis version has been retired (security)'),
    { kind: 'withdrawn' },
  ],
  ['not there', HEX_PACKAGE, mix('No release with name demo 1.2.3', 1), { kind: 'no' }],
  ['no Hex', HEX_PACKAGE, mix('** (Mix) The task "hex.info" could not be found', 1), { kind: 'unknown' }],
]

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
