import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RegistryName } from '@ci-kit/published/published'
import type { Body } from './loopback.ts'

/** A package that a registry has as 1.2.3, and the client that is told of that registry the way its users tell it. */
export interface Ecosystem {
  readonly registry: RegistryName
  readonly subject: string
  /** A name that the registry does not know. */
  readonly nobody: string
  readonly there: string
  readonly absent: string
  readonly withdrawn: string | undefined
  readonly contentType?: string
  /** The program, and the Debian package that has it; undefined where the lab needs it for more than this. */
  readonly program: string
  readonly debian?: string
  readonly files: (url: string) => Readonly<Record<string, Body>>
  /** What it serves while it does not know of the package yet, beside the files that do not tell of it. */
  readonly before?: () => Readonly<Record<string, Body>>
  /** The paths that tell of the package. */
  readonly victims: RegExp
  /** How a manifest names the registry at an address as its own, where one can; `corp` is in the settings then. */
  readonly target?: (url: string) => string
  /** Writes the settings of a user below a home and returns the variables of the environment. */
  readonly settings: (url: string, home: string) => Readonly<Record<string, string>>
}

const VERSIONS = { there: '1.2.3', absent: '9.9.9' }
const DEMO = { subject: 'demo', nobody: 'nobody', ...VERSIONS }

function write(home: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), text)
  }
}

const CRATE = 'the bytes of a crate'

export const cargo: Ecosystem = {
  registry: 'crates',
  program: 'cargo',
  ...DEMO,
  withdrawn: '1.1.0',
  victims: /demo/,
  files: url => {
    const cksum = createHash('sha256').update(CRATE).digest('hex')
    const line = (vers: string, yanked: boolean): string =>
      JSON.stringify({ name: 'demo', vers, deps: [], cksum, features: {}, yanked })
    return {
      '/config.json': JSON.stringify({ dl: `${url}/dl`, api: url }),
      '/de/mo/demo': `${line('1.1.0', true)}\n${line('1.2.3', false)}\n`,
    }
  },
  settings: (url, home) => {
    const source = `[source.crates-io]\nreplace-with = "lab"\n[source.lab]\nregistry = "sparse+${url}/"\n`
    write(home, { 'cargo/config.toml': `${source}[net]\nretry = 0\n[http]\ntimeout = 2\n` })
    return { CARGO_HOME: join(home, 'cargo') }
  },
  target: () => 'corp',
}

export const go: Ecosystem = {
  registry: 'go',
  program: 'go',
  subject: 'example.com/demo',
  nobody: 'example.com/nobody',
  there: 'v1.2.3',
  absent: 'v1.9.9',
  withdrawn: 'v1.1.0',
  victims: /demo/,
  files: () => {
    const at = '/example.com/demo/@v'
    const info = (version: string): string => JSON.stringify({ Version: version, Time: '2024-01-02T03:04:05Z' })
    const mod = 'module example.com/demo\n\ngo 1.20\n\nretract v1.1.0 // it deletes what it reads\n'
    return {
      [`${at}/list`]: 'v1.1.0\nv1.2.3\n',
      '/example.com/demo/@latest': info('v1.2.3'),
      [`${at}/v1.1.0.info`]: info('v1.1.0'),
      [`${at}/v1.2.3.info`]: info('v1.2.3'),
      [`${at}/v1.1.0.mod`]: 'module example.com/demo\n\ngo 1.20\n',
      [`${at}/v1.2.3.mod`]: mod,
    }
  },
  settings: (url, home) => ({
    GOPROXY: url,
    GONOSUMDB: '*',
    GOFLAGS: '',
    GOPATH: join(home, 'go'),
    GOMODCACHE: join(home, 'go/pkg/mod'),
    GOENV: 'off',
  }),
}

// Marshal is the format of these files, and Ruby alone writes it.
const GEM_INDEX = `
require 'rubygems/package'
require 'zlib'
def index(prefix, list)
  { 'specs' => list, 'latest_specs' => list, 'prerelease_specs' => [] }.each do |name, specs|
    Zlib::GzipWriter.open(prefix + name) { |io| io.write(Marshal.dump(specs)) }
  end
end
spec = Gem::Specification.new do |s|
  s.name, s.version, s.summary, s.authors, s.files = 'demo', '1.2.3', 'demo', ['lab'], []
end
Gem::Package.build(spec, true)
File.binwrite('gemspec', Zlib::Deflate.deflate(Marshal.dump(spec)))
index('', [['demo', Gem::Version.new('1.2.3'), 'ruby']])
index('empty_', [])
`
const GEM_INDEXES = ['specs', 'latest_specs', 'prerelease_specs']

export const gem: Ecosystem = {
  registry: 'rubygems',
  program: 'gem',
  debian: 'ruby',
  ...DEMO,
  // The index forgets what was yanked.
  withdrawn: undefined,
  victims: /specs\.4\.8|demo/,
  files: () => gemFiles().full,
  before: () => gemFiles().empty,
  settings: (url, home) => {
    write(home, { '.gemrc': `:sources:\n- ${url}/\n:backtrace: false\n` })
    return {
      HOME: home,
      GEMRC: join(home, '.gemrc'),
      GEM_HOME: join(home, 'gems'),
      GEM_SPEC_CACHE: join(home, 'cache'),
    }
  },
  target: url => `${url}/`,
}

interface GemFiles {
  readonly full: Readonly<Record<string, Body>>
  readonly empty: Readonly<Record<string, Body>>
}

let gemCache: GemFiles | undefined

function gemFiles(): GemFiles {
  if (gemCache !== undefined) return gemCache
  const folder = mkdtempSync(join(tmpdir(), 'ci-kit-gem-'))
  try {
    execFileSync('ruby', ['-e', GEM_INDEX], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    const read = (name: string): Body => readFileSync(join(folder, name))
    const indexes = (prefix: string): GemFiles['full'] =>
      Object.fromEntries(GEM_INDEXES.map(name => [`/${name}.4.8.gz`, read(`${prefix}${name}`)]))
    const spec = { '/quick/Marshal.4.8/demo-1.2.3.gemspec.rz': read('gemspec') }
    gemCache = {
      full: { ...indexes(''), ...spec, '/gems/demo-1.2.3.gem': read('demo-1.2.3.gem') },
      empty: indexes('empty_'),
    }
    return gemCache
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What its repository has as its jar; Maven does not look into it. */
export const JAR = 'the bytes of a jar'

export const maven: Ecosystem = {
  registry: 'maven',
  program: 'mvn',
  debian: 'maven',
  subject: 'org.example:demo',
  nobody: 'org.example:nobody',
  ...VERSIONS,
  withdrawn: undefined,
  victims: /demo/,
  files: () => {
    const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>demo</artifactId><version>1.2.3</version></project>\n`
    const sha1 = createHash('sha1').update(pom).digest('hex')
    const at = '/org/example/demo'
    return {
      [`${at}/1.2.3/demo-1.2.3.pom`]: pom,
      [`${at}/1.2.3/demo-1.2.3.pom.sha1`]: sha1,
      [`${at}/1.2.3/demo-1.2.3.jar`]: JAR,
      [`${at}/1.2.3/demo-1.2.3.jar.sha1`]: createHash('sha1').update(JAR).digest('hex'),
      [`${at}/maven-metadata.xml`]: `<metadata><groupId>org.example</groupId><artifactId>demo</artifactId><versioning><versions><version>1.2.3</version></versions></versioning></metadata>\n`,
    }
  },
  settings: (url, home) => {
    const mirror = `<mirror><id>lab</id><mirrorOf>*,!corp</mirrorOf><url>${url}</url></mirror>`
    write(home, { '.m2/settings.xml': `<settings><mirrors>${mirror}</mirrors></settings>\n` })
    return { HOME: home, MAVEN_OPTS: `-Duser.home=${home} -XX:TieredStopAtLevel=1` }
  },
  target: url => `corp ${url}`,
}

export const composer: Ecosystem = {
  registry: 'packagist',
  program: 'composer',
  debian: 'composer',
  subject: 'acme/demo',
  nobody: 'acme/nobody',
  ...VERSIONS,
  withdrawn: undefined,
  victims: /demo/,
  files: url => {
    const version = {
      name: 'acme/demo',
      version: '1.2.3',
      version_normalized: '1.2.3.0',
      dist: { type: 'zip', url: `${url}/demo.zip` },
    }
    return {
      '/packages.json': JSON.stringify({ packages: [], 'metadata-url': '/p2/%package%.json' }),
      '/p2/acme/demo.json': JSON.stringify({ packages: { 'acme/demo': [version] } }),
      '/p2/acme/demo~dev.json': JSON.stringify({ packages: { 'acme/demo': [] } }),
    }
  },
  settings: (url, home) => {
    const repositories = [{ 'packagist.org': false }, { type: 'composer', url }]
    write(home, { 'composer/config.json': JSON.stringify({ repositories, config: { 'secure-http': false } }) })
    return {
      COMPOSER_HOME: join(home, 'composer'),
      COMPOSER_CACHE_DIR: join(home, 'composer-cache'),
      COMPOSER_ALLOW_SUPERUSER: '1',
    }
  },
}

export const npm: Ecosystem = {
  registry: 'npm',
  program: 'npm',
  ...DEMO,
  withdrawn: '1.1.0',
  victims: /demo/,
  files: url => {
    const dist = { tarball: `${url}/demo/-/demo-1.2.3.tgz`, shasum: '0'.repeat(40) }
    const time = { created: '2024-01-01T00:00:00Z', '1.1.0': '2024-01-01T00:00:00Z', '1.2.3': '2024-01-02T00:00:00Z' }
    const versions = { '1.2.3': { name: 'demo', version: '1.2.3', dist } }
    return { '/demo': JSON.stringify({ name: 'demo', 'dist-tags': { latest: '1.2.3' }, versions, time }) }
  },
  settings: (url, home) => {
    write(home, { '.npmrc': `registry=${url}/\nfetch-timeout=3000\n` })
    return { NPM_CONFIG_USERCONFIG: join(home, '.npmrc'), NPM_CONFIG_CACHE: join(home, 'npm-cache') }
  },
  target: url => `${url}/`,
}

export const pip: Ecosystem = {
  registry: 'pypi',
  program: 'python3',
  ...DEMO,
  withdrawn: '1.1.0',
  victims: /demo/,
  contentType: 'application/vnd.pypi.simple.v1+json',
  files: () => {
    const file = (version: string, yanked: string | false): object => {
      const filename = `demo-${version}.tar.gz`
      return { filename, url: `/files/${filename}`, hashes: {}, yanked }
    }
    const files = [file('1.1.0', 'it deletes'), file('1.2.3', false)]
    return { '/simple/demo/': JSON.stringify({ meta: { 'api-version': '1.0' }, name: 'demo', files }) }
  },
  settings: (url, home) => {
    write(home, { 'pip.conf': `[global]\nindex-url = ${url}/simple/\nretries = 0\ntimeout = 3\n` })
    return {
      PIP_CONFIG_FILE: join(home, 'pip.conf'),
      PIP_FIND_LINKS: '',
      PIP_DEFAULT_TIMEOUT: '3',
      PIP_CACHE_DIR: join(home, 'pip-cache'),
    }
  },
}
