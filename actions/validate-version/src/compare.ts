import { agreementOf, type Written } from '@ci-kit/version/equality'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { schemeOf } from '@ci-kit/version/schemes/table'
import type { Said } from '@ci-kit/version/statement'
import { keyOf } from '@ci-kit/version/version-key'

/** What a file's version is held against: the tag's, or that of another file. */
export interface Reference {
  readonly text: string
  /** `v4` moves along with 4.x.y: only the numbers that it has count. */
  readonly isFloating: boolean
  /** A nightly carries the numbers of the version to come, and an ending of its own. */
  readonly isNightly: boolean
  /** `3.9.0` of the tag 3.9.0-amd, where 3.9.0 has a tag as well: one release in several variants. */
  readonly variantOf?: string | undefined
}

export type Comparison =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'spelling'; readonly reason: string }
  | { readonly kind: 'differs'; readonly reason: string }

/** A tag is read as the file's own scheme would read it too; packaging schemes would take its pre-release for a revision. */
export function compareWith(reference: Reference, version: Written): Comparison {
  const plain = { text: reference.text, scheme: undefined }
  const agreement = agreementOf(plain, version)
  if (agreement.kind === 'same' || version.text === reference.text) return { kind: 'agrees' }
  if (agreement.kind === 'spelling' || isOneInItsScheme(reference.text, version)) {
    return { kind: 'spelling', reason: `${version.text} is ${reference.text} in the spelling of ${titleOf(version)}` }
  }
  if (isFourPart(reference.text, version)) {
    return { kind: 'spelling', reason: `${version.text} is ${reference.text} where there is room for three numbers` }
  }
  if (reference.isFloating && beginsWith(version, plain)) {
    return { kind: 'spelling', reason: `the tag moves along with ${reference.text}.x` }
  }
  if (reference.variantOf !== undefined && isVariant(reference.variantOf, version)) {
    return { kind: 'spelling', reason: `the tag is a variant of ${reference.variantOf}` }
  }
  if (agreement.by === 'build') return compareBuilds(plain, version)
  if (agreement.by === 'prerelease' && reference.isNightly) {
    return { kind: 'spelling', reason: 'a nightly has the numbers of the version to come' }
  }
  return { kind: 'differs', reason: agreement.reason }
}

/**
 * Kinds whose format has numbers only: 2.0.0 there is all that v2.0.0-rc1 can have, and nobody can write more. A header
 * is one where it gives the numbers one by one.
 */
const NUMBERS_ONLY = new Set([
  '.NET assembly',
  'Browser extension',
  'Chef cookbook',
  'CMake project',
  'Haskell package',
  'Info.plist',
  'R package',
  'ROS package',
  'TYPO3 extension',
  'Visual Studio extension',
  'Windows app package',
  'Windows resource',
  'WiX installer',
  'Xcode project',
])

/** As `compareWith`, with what the kind of a file has no room for. */
export function compareStatement(reference: Reference, { kind, said, scheme }: Statement, text: string): Comparison {
  const comparison = compareWith(reference, { text, scheme })
  const isByParts = kind === 'C header' && said.kind === 'version' && said.composed !== undefined
  if (comparison.kind !== 'differs' || !(NUMBERS_ONLY.has(kind) || isByParts)) return comparison
  const [tag, own] = [keyOf({ text: reference.text, scheme: undefined }), keyOf({ text, scheme })]
  const hasRoom = tag.kind === 'opaque' || own.kind === 'opaque' || own.after.length > 0 || tag.after.length === 0
  if (hasRoom || tag.numbers.join('.') !== own.numbers.join('.')) return comparison
  return { kind: 'spelling', reason: `${kind} has room for the numbers only` }
}

/** Rails' gem 6.1.2.1 is 6.1.2-1 at npm. */
function isFourPart(text: string, { text: own, scheme }: Written): boolean {
  return scheme === 'semver' && /^[0-9]+(?:\.[0-9]+){3}$/.test(text) && own === text.replace(/\.([0-9]+)$/, '-$1')
}

function isVariant(base: string, version: Written): boolean {
  return agreementOf({ text: base, scheme: undefined }, version).kind !== 'different'
}

function isOneInItsScheme(text: string, version: Written): boolean {
  const { scheme } = version
  if (scheme === undefined || scheme === 'debian' || scheme === 'rpm') return false
  return schemeOf(scheme).parse(text).ok && agreementOf({ text, scheme }, version).kind !== 'different'
}

function titleOf({ scheme }: Written): string {
  return scheme === undefined ? 'its file' : schemeOf(scheme).title
}

/** Build metadata on one side alone is none of the version: Flutter's 1.2.3+45 is tagged v1.2.3. */
function compareBuilds(a: Written, b: Written): Comparison {
  const [left, right] = [keyOf(a), keyOf(b)]
  const isOneSided =
    left.kind === 'version' && right.kind === 'version' && (left.build.length === 0 || right.build.length === 0)
  return isOneSided
    ? { kind: 'spelling', reason: 'only one of them has build metadata, which is no part of the version' }
    : { kind: 'differs', reason: 'the build metadata differs' }
}

function beginsWith(version: Written, start: Written): boolean {
  const [whole, part] = [keyOf(version), keyOf(start)]
  if (whole.kind !== 'version' || part.kind !== 'version' || whole.after.length > 0) return false
  return numbersIn(start.text).every((number, i) => number === (whole.numbers[i] ?? '0'))
}

function numbersIn(text: string): readonly string[] {
  return (/^[0-9]+(?:\.[0-9]+)*/.exec(text)?.[0] ?? '').split('.').map(number => number.replace(/^0+(?=[0-9])/, ''))
}

/** The version that a place says, put together where it is written in pieces. */
export function versionOf(said: Said): string | undefined {
  return said.kind === 'version' ? (said.composed ?? said.written) : undefined
}

export function writtenOf(statement: Statement): Written | undefined {
  const text = versionOf(statement.said)
  return text === undefined ? undefined : { text, scheme: statement.scheme }
}
