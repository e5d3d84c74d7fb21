import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const HEX = '3a'.repeat(32)
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
