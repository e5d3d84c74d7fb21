import { compareSemVer, parseSemVer, renderSemVer, type SemVer } from '../semver.ts'
import { checkText, found, refused, type Scheme } from './scheme.ts'
import { problemOf } from './semver.ts'

/** A version of a Go module. */
export interface GoVersion {
  readonly version: SemVer
  /** A module of major version 2 or more without a go.mod. */
  readonly isIncompatible: boolean
  /** The commit that a version without a tag stands for. */
  readonly pseudo: Pseudo | undefined
}

export interface Pseudo {
  /** `yyyymmddhhmmss`, UTC. */
  readonly time: string
  /** Twelve digits of the commit. */
  readonly revision: string
  /** The tagged version before it: none, a pre-release, or the release below the number that is written. */
  readonly form: 'no-base' | 'after-prerelease' | 'after-release'
}

export const go: Scheme<GoVersion> = {
  name: 'go',
  title: 'the version of a Go module',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const { text } = checked
    if (!text.startsWith('v')) return refused('it does not begin with v')
    const version = parseSemVer(text)
    if (version === undefined) return refused(problemOf(text))
    const build = version.build.join('.')
    if (build !== '' && build !== 'incompatible') {
      return refused(`Go versions have no build metadata but +incompatible, and this one has +${build.slice(0, 60)}`)
    }
    if (build !== '' && version.major < 2n) return refused('+incompatible is for major version 2 and above')
    return found({ version: { ...version, build: [] }, isIncompatible: build !== '', pseudo: pseudoOf(version) })
  },
  canonical: ({ version, isIncompatible }) => `v${renderSemVer(version)}${isIncompatible ? '+incompatible' : ''}`,
  // The modules reference: +incompatible does not count, since one version never has both forms.
  compare: (a, b) => compareSemVer(a.version, b.version),
  isPrerelease: ({ version }) => version.prerelease.length > 0,
}

/** `v0.0.0-time-revision`, `vX.Y.Z-pre.0.time-revision`, `vX.Y.(Z+1)-0.time-revision`. */
function pseudoOf({ minor, patch, prerelease }: SemVer): Pseudo | undefined {
  const match = /^(?:(.*)\.)?([0-9]{14})-([0-9a-f]{12})$/.exec(prerelease.join('.'))
  if (match === null) return undefined
  const [, before, time = '', revision = ''] = match
  if (before === undefined) return minor === 0n && patch === 0n ? { time, revision, form: 'no-base' } : undefined
  if (before === '0') return patch > 0n ? { time, revision, form: 'after-release' } : undefined
  return before.endsWith('.0') ? { time, revision, form: 'after-prerelease' } : undefined
}

/** What the path of a module says of its major version: `/v2`, or `.v2` on gopkg.in; 0 and 1 have nothing. */
export function majorOfModulePath(path: string): bigint | undefined {
  const match = path.startsWith('gopkg.in/') ? /\.v([0-9]+)(?:-unstable)?$/.exec(path) : /\/v([0-9]+)$/.exec(path)
  const digits = match?.[1]
  return digits === undefined ? undefined : BigInt(digits)
}

/** Why a module with this path cannot be published as this version; undefined when it can. */
export function modulePathProblem(path: string, version: GoVersion): string | undefined {
  const { major } = version.version
  const said = majorOfModulePath(path)
  if (path.startsWith('gopkg.in/')) {
    return said === undefined || said === major ? undefined : `its module path ends in .v${said}, not .v${major}`
  }
  if (said !== undefined && said < 2n) return `its module path ends in /v${said}, which no module may have`
  if (major < 2n)
    return said === undefined ? undefined : `its module path ends in /v${said}, so the tag must be v${said}.x.y`
  if (said === undefined) return `its module path has no /v${major}, so Go does not find this version`
  return said === major ? undefined : `its module path ends in /v${said}, not /v${major}`
}
