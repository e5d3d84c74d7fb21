import { compareDotted, type Dotted, parseDotted } from '@ci-kit/version/dotted'
import { comparePep440, isPep440Prerelease, type Pep440, parsePep440, renderPep440 } from '@ci-kit/version/pep440'
import { comparePrerelease, parseSemVer } from '@ci-kit/version/semver'

export type Scheme = 'semver' | 'pep440'

/** A version in the terms that rules speak in. */
export interface Version {
  readonly scheme: Scheme
  /** As it was written. */
  readonly raw: string
  /** Without build metadata; of PEP 440 the normal form. */
  readonly full: string
  /** Undefined where the version has no such number. */
  readonly major: string | undefined
  readonly minor: string | undefined
  readonly patch: string | undefined
  readonly prerelease: string
  readonly build: string
  /** `rc`, `beta`, `nightly`; undefined for a release, and for a pre-release without a word. */
  readonly channel: string | undefined
  readonly isPrerelease: boolean
  /** A release that everybody may get: no pre-release, and of PEP 440 no post-release and no local version. */
  readonly isStable: boolean
  /** False for `1.2`, `1.2.3.4` and `2024.01.02`, which are read as dotted numbers. */
  readonly isStrict: boolean
  readonly parsed: Parsed
}

type Parsed =
  | { readonly scheme: 'semver'; readonly version: Dotted }
  | { readonly scheme: 'pep440'; readonly version: Pep440 }

const READERS = { semver: memoised(readDotted), pep440: memoised(readPep440) } as const

export function readVersion(scheme: Scheme, text: string): Version | undefined {
  return READERS[scheme](text)
}

// Each rule reads every earlier version; more names than this are read again.
const MAX_KNOWN = 100_000

function memoised(read: (text: string) => Version | undefined): (text: string) => Version | undefined {
  const known = new Map<string, Version | undefined>()
  return text => {
    if (known.has(text)) return known.get(text)
    const version = read(text)
    if (known.size < MAX_KNOWN) known.set(text, version)
    return version
  }
}

function readDotted(text: string): Version | undefined {
  const version = parseDotted(text)
  if (version === undefined) return undefined
  const { parts, prerelease, build } = version
  const before = prerelease.join('.')
  return {
    scheme: 'semver',
    raw: text,
    full: `${parts.join('.')}${before === '' ? '' : `-${before}`}`,
    major: parts[0],
    minor: parts[1],
    patch: parts[2],
    prerelease: before,
    build: build.join('.'),
    channel: channelOf(prerelease),
    isPrerelease: prerelease.length > 0,
    isStable: prerelease.length === 0,
    isStrict: parseSemVer(text) !== undefined,
    parsed: { scheme: 'semver', version },
  }
}

/** The first word of a pre-release: `rc` of `rc.1` and of `rc1`. */
function channelOf(prerelease: readonly string[]): string | undefined {
  for (const identifier of prerelease) {
    const word = /^[A-Za-z-]*[A-Za-z]/.exec(identifier)?.[0]
    if (word !== undefined) return word.toLowerCase()
  }
  return undefined
}

const PEP440_CHANNELS = { a: 'alpha', b: 'beta', rc: 'rc' } as const

function readPep440(text: string): Version | undefined {
  const version = parsePep440(text)
  if (version === undefined) return undefined
  const { release, pre, post, dev, local } = version
  const isPrerelease = isPep440Prerelease(version)
  return {
    scheme: 'pep440',
    raw: text,
    full: renderPep440(version),
    major: `${release[0] ?? 0n}`,
    minor: `${release[1] ?? 0n}`,
    patch: `${release[2] ?? 0n}`,
    prerelease: renderPep440({ ...version, epoch: 0n, release: [], local: [] }).replace(/^\./, ''),
    build: local.join('.'),
    channel: pre === undefined ? (dev === undefined ? undefined : 'dev') : PEP440_CHANNELS[pre[0]],
    isPrerelease,
    isStable: !isPrerelease && post === undefined && local.length === 0,
    isStrict: true,
    parsed: { scheme: 'pep440', version },
  }
}

/**
 * A total order, so that whatever order versions are published in, the same one wins: precedence, then build metadata,
 * then the text.
 */
export function compareVersions(a: Version, b: Version): number {
  return comparePrecedence(a, b) || compareBuilds(a.build, b.build) || compareTexts(withoutV(a.raw), withoutV(b.raw))
}

function comparePrecedence(left: Version, right: Version): number {
  const [a, b] = [left.parsed, right.parsed]
  if (a.scheme === 'semver' && b.scheme === 'semver') return compareDotted(a.version, b.version)
  if (a.scheme === 'pep440' && b.scheme === 'pep440') return comparePep440(a.version, b.version)
  // Plain names may mix both; PEP 440 reads most of the other, and where it does not there is no order.
  const [readA, readB] = [parsePep440(left.raw), parsePep440(right.raw)]
  return readA === undefined || readB === undefined ? 0 : comparePep440(readA, readB)
}

/** None comes before any, so the other way round than pre-releases. */
function compareBuilds(a: string, b: string): number {
  if (a === '' || b === '') return Number(a !== '') - Number(b !== '')
  return comparePrerelease(a.split('.'), b.split('.'))
}

function withoutV(text: string): string {
  return text.replace(/^v/, '')
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A name with a version at its end: `v1.2.3`, `api/v1.2.3`, `api@1.2.3`. The stem tells components apart. */
export function findVersion(name: string): { readonly stem: string; readonly version: Version } | undefined {
  const match = /^([\s\S]*?)(v?[0-9]+(?:\.[0-9]+)+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/.exec(name.slice(0, 600))
  const [, stem = '', text = ''] = match ?? []
  // Digits and letters right before a version belong to a name, such as `release1.2`; a separator ends one.
  if (match === null || /[0-9A-Za-z]$/.test(stem)) return findPythonVersion(name)
  const version = readVersion('semver', text)
  return version === undefined ? undefined : { stem, version }
}

/** `1.2.3rc2`, with two numbers at least, so that `20200110-RC2` stays a name. */
function findPythonVersion(name: string): { readonly stem: string; readonly version: Version } | undefined {
  const version = /^v?(?:[0-9]+!)?[0-9]+\.[0-9]/.test(name) ? readVersion('pep440', name) : undefined
  return version === undefined ? undefined : { stem: '', version }
}
