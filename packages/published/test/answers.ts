import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const HEX = '3a'.repeat(32)
const LOCK = `version = 4\n\n[[package]]\nname = "demo"\nversion = "1.2.3"\nchecksum = "${HEX}"\n\n[[package]]\nname = "ci-kit-question"\n`
const cargo = (stderr: string, lock?: string): FakeWorld => ({
  programs: { cargo: () => said('', stderr, lock === undefined ? 101 : 0) },
  files: lock === undefined ? {} : { '/scratch/Cargo.lock': lock },
  digests: { 'a.crate': HEX, 'b.crate': '00' },
})
const OFFLINE = 'let cargo use the network (it is told to stay offline), or leave this registry out of published'
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
  [
    'a page instead of the index, which cargo skips',
    CRATE,
    cargo(
      '0.1s  INFO cargo::sources::registry::index: failed to parse "de/mo/demo" registry package: expected value\nerror: no matching package named `demo` found',
    ),
    { kind: 'unknown' },
  ],
  [
    'offline by its settings, which hides the crate',
    CRATE,
    cargo(
      "error: no matching package named `demo` found\nAs a reminder, you're using offline mode (--offline) which can cause surprises",
    ),
    { kind: 'unknown', fix: OFFLINE },
  ],
  ['a manifest in the name', { subject: 'x"\n[dependencies]', version: '1.2.3' }, cargo('', LOCK), { kind: 'unknown' }],
  ['no cargo', CRATE, {}, { kind: 'unknown', reason: 'cargo is not installed on this runner' }],
]

const go = (stdout: string, stderr = ''): FakeWorld => always('go', said(stdout, stderr))
const MODULE = { subject: 'example.com/m/v2', version: 'v2.0.1' }
export const GO: readonly Case[] = [
  ['there', MODULE, go('{"Path": "example.com/m/v2", "Version": "v2.0.1"}'), { kind: 'yes' }],
  [
    'there, of the tagged commit',
    { ...MODULE, commit: 'ab12' },
    go('{"Version": "v2.0.1", "Origin": {"VCS": "git", "Hash": "ab12"}}'),
    { kind: 'yes', bytes: 'same' },
  ],
  [
    'there, of another commit: the tag has moved',
    { ...MODULE, commit: 'cd34' },
    go('{"Version": "v2.0.1", "Origin": {"VCS": "git", "Hash": "ab12"}}'),
    { kind: 'yes', bytes: 'other' },
  ],
  [
    'there, of a commit that the proxy does not tell',
    { ...MODULE, commit: 'cd34' },
    go('{"Version": "v2.0.1"}'),
    { kind: 'yes', bytes: 'not-compared' },
  ],
  ['no JSON', MODULE, go('"Version": "v2.0.1"'), { kind: 'unknown' }],
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
  [
    'a repository that the proxy cannot see',
    MODULE,
    go(
      '',
      "go: example.com/m/v2@v2.0.1: reading http://p/@v/v2.0.1.info: 404 Not Found\n\tserver response: not found: git ls-remote: exit status 128:\n\tfatal: could not read Username for 'https://forge': terminal prompts disabled",
    ),
    { kind: 'unknown' },
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

const composer = (stdout: string, stderr = ''): FakeWorld => always('composer', said(stdout, stderr))
const PHP = { subject: 'acme/demo', version: 'v1.2.3' }
export const PACKAGIST: readonly Case[] = [
  ['there, without its v', PHP, composer('{"name": "acme/demo", "versions": ["dev-main", "1.2.3"]}'), { kind: 'yes' }],
  [
    'there, of the tagged commit',
    { ...PHP, commit: 'ab12' },
    composer('{"versions": ["v1.2.3"], "source": {"reference": "ab12"}}'),
    { kind: 'yes', bytes: 'same' },
  ],
  [
    'there, of another repository that is split off',
    { ...PHP, commit: 'cd34' },
    composer('{"versions": ["v1.2.3"], "source": {"reference": "ab12"}}'),
    { kind: 'yes', bytes: 'not-compared' },
  ],
  ['not there', PHP, composer('{"versions": ["1.2.30"]}'), { kind: 'no' }],
  ['no such package', PHP, composer('', 'Package "acme/demo" not found'), { kind: 'no' }],
  [
    'what it remembers of a repository that fails',
    PHP,
    composer(
      '{"versions": ["1.2.2"]}',
      'http://r could not be fully loaded (HTTP/1.1 500), package information was loaded from the local cache and may be out of date',
    ),
    { kind: 'unknown', fix: 'the registry has a fault; run the step again when it is over' },
  ],
  [
    'there, as it remembers',
    PHP,
    composer('{"versions": ["1.2.3"]}', 'http://r could not be fully loaded (HTTP/1.1 500)'),
    { kind: 'yes' },
  ],
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
  [
    'there, with a dependency of an odd name',
    HEX_PACKAGE,
    mix('Config: {:demo, "~> 1.2"}\nDependencies:\n  retired ~> 1.0'),
    { kind: 'yes' },
  ],
  [
    'denied, although it ends with 0',
    HEX_PACKAGE,
    mix('Failed to retrieve release information\nAuthentication failed (401)'),
    { kind: 'unknown', reason: 'mix did not answer: Authentication failed (401)' },
  ],
  ['not there', HEX_PACKAGE, mix('No release with name demo 1.2.3', 1), { kind: 'no' }],
  ['no Hex', HEX_PACKAGE, mix('** (Mix) The task "hex.info" could not be found', 1), { kind: 'unknown' }],
]
