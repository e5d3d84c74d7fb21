/** A version of Semantic Versioning 2.0.0, numbers of any size. */
export interface SemVer {
  readonly major: bigint
  readonly minor: bigint
  readonly patch: bigint
  /** The identifiers after `-`; a release has none. */
  readonly prerelease: readonly string[]
  /** The identifiers after `+`; they have no part in precedence. */
  readonly build: readonly string[]
}

// A version of a thousand characters is no version; the limit keeps numbers and comparisons small.
const MAX_LENGTH = 512
const NUMBER = '(0|[1-9][0-9]*)'
const CORE = new RegExp(`^v?${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?$`)

/** With an optional leading `v`; undefined for everything that the specification refuses. */
export function parseSemVer(text: string): SemVer | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const match = CORE.exec(text.trim())
  if (match === null) return undefined
  const [, major = '', minor = '', patch = '', prerelease, build] = match
  const before = prerelease?.split('.') ?? []
  const after = build?.split('.') ?? []
  if (!before.every(isPrereleaseIdentifier) || after.includes('')) return undefined
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease: before, build: after }
}

export function renderSemVer(version: SemVer): string {
  return `${renderWithoutBuild(version)}${version.build.length === 0 ? '' : `+${version.build.join('.')}`}`
}

export function renderWithoutBuild({ major, minor, patch, prerelease }: SemVer): string {
  return `${major}.${minor}.${patch}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`
}

/** Precedence: negative, 0 or positive; build metadata does not count. */
export function compareSemVer(a: SemVer, b: SemVer): number {
  return (
    compareNumbers(a.major, b.major) ||
    compareNumbers(a.minor, b.minor) ||
    compareNumbers(a.patch, b.patch) ||
    comparePrerelease(a.prerelease, b.prerelease)
  )
}

export function compareNumbers(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A release comes after its pre-releases; numbers come before words, and fewer identifiers before more. */
export function comparePrerelease(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const order = compareIdentifiers(left, right)
    if (order !== 0) return order
  }
  return 0
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)]
  if (isNumberA && isNumberB) return compareNumbers(BigInt(a), BigInt(b))
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

function isPrereleaseIdentifier(identifier: string): boolean {
  return identifier !== '' && !/^0[0-9]+$/.test(identifier)
}
