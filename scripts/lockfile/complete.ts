/** An entry of package-lock.json, as far as it matters here. */
export interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly peer?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>
  readonly [field: string]: unknown
}

export interface MissingPackage {
  readonly name: string
  readonly version: string
  readonly neededBy: string
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * The optional dependencies that the lockfile names without an entry. npm leaves out those that the registry at hand
 * does not have, such as binaries for another system, and `npm ci` then refuses the lockfile everywhere.
 */
export function missingPackages({ packages }: Lockfile): readonly MissingPackage[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => ({ name, version, neededBy: path })),
  )
}

/** Adds an entry for each of these, limited to the system that its name states, so that no other tries to fetch it. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = new Map(Object.entries(lockfile.packages))
  for (const { name, version, neededBy } of missingPackages(lockfile)) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      throw new Error(`${name}@${version} of ${neededBy}: the version is a range, so what it locks cannot be known`)
    }
    const { dev, peer } = packages.get(neededBy) ?? {}
    packages.set(`node_modules/${name}`, {
      version,
      ...readPlatform(name),
      ...(dev === true ? { dev } : {}),
      optional: true,
      ...(peer === true ? { peer } : {}),
    })
  }
  const [root = ['', {}] as const, ...rest] = packages
  const sorted = rest.sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lockfile, packages: Object.fromEntries([root, ...sorted]) }
}

function readPlatform(name: string): Readonly<Record<string, readonly string[]>> {
  const words = name.split(/[/-]/)
  const has = (word: string) => words.some(other => other === word || (word === 'arm' && other.startsWith('armv')))
  const cpu = PROCESSORS.filter(processor => has(processor) || (processor === 'ppc64' && has('ppc64le'))).slice(0, 1)
  const os = SYSTEMS.filter(has)
  if (cpu.length === 0 && os.length === 0) throw new Error(`${name}: its name does not say for which system it is`)
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : []
  return Object.fromEntries(Object.entries({ cpu, libc, os }).filter(([, values]) => values.length > 0))
}

/** Looks where Node would: next to the package that needs it, then outwards. */
function isLocked(packages: Lockfile['packages'], from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true
    if (base === '' || !base.includes('/node_modules/')) return `node_modules/${name}` in packages
  }
}
