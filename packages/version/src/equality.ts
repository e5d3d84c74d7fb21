import type { SchemeName } from './scheme-name.ts'
import { keyOf, type VersionKey } from './version-key.ts'

/** A version as it is written somewhere; a tag has no scheme of its own. */
export interface Written {
  readonly text: string
  readonly scheme: SchemeName | undefined
}

/** `spelling` is the same version written in another way: `8.2.0.alpha`, `8.2.0-alpha` and `8.2.0a0`. */
export type Agreement =
  | { readonly kind: 'same' }
  | { readonly kind: 'spelling' }
  | { readonly kind: 'different'; readonly by: Difference; readonly reason: string }

/** The first part that differs, as it counts: `build` alone is no other version in most schemes. */
export type Difference = 'no-version' | 'numbers' | 'prerelease' | 'build'

/** An equivalence over texts and their schemes: `same` and `spelling` together are reflexive, symmetric and transitive. */
export function agreementOf(a: Written, b: Written): Agreement {
  const [left, right] = [keyOf(a), keyOf(b)]
  if (a.text === b.text && a.scheme === b.scheme) return { kind: 'same' }
  const by = differenceOf(left, right)
  if (by !== undefined) return { kind: 'different', by, reason: reasonOf(by, left, right) }
  return withoutV(a.text) === withoutV(b.text) ? { kind: 'same' } : { kind: 'spelling' }
}

function differenceOf(a: VersionKey, b: VersionKey): Difference | undefined {
  if (a.kind === 'opaque' || b.kind === 'opaque') {
    return a.kind === 'opaque' && b.kind === 'opaque' && a.text === b.text ? undefined : 'no-version'
  }
  if (a.epoch !== b.epoch || !isSame(a.numbers, b.numbers)) return 'numbers'
  if (!isSame(a.after, b.after)) return 'prerelease'
  return isSame(a.build, b.build) ? undefined : 'build'
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

const DEVELOPMENT = ['dev', 'nightly', 'git', 'wip', 'unreleased']

/** Whether it says of itself that it is not released: `-SNAPSHOT`, `.dev0`, `-dev`. */
export function isDevelopment(version: Written): boolean {
  const key = keyOf(version)
  return key.kind === 'version' && key.after.some(word => DEVELOPMENT.includes(word))
}

function reasonOf(by: Difference, a: VersionKey, b: VersionKey): string {
  if (by === 'no-version') return 'one of them is no version'
  if (by === 'numbers') return 'the numbers differ'
  if (by === 'build') return 'the build metadata differs'
  const [left, right] = [afterOf(a), afterOf(b)]
  const isDev = (words: readonly string[]): boolean => words.some(word => DEVELOPMENT.includes(word))
  if (isDev(left) !== isDev(right)) return 'one is a version in development, the other is not'
  if (left.length === 0 || right.length === 0) {
    const other = left.length === 0 ? right : left
    return other[0] === 'post' ? 'one is a post-release of the other' : 'one is a pre-release, the other a release'
  }
  return 'the pre-releases differ'
}

function afterOf(key: VersionKey): readonly string[] {
  return key.kind === 'version' ? key.after : []
}

function withoutV(text: string): string {
  return text.trim().replace(/^[vV](?=[0-9])/, '')
}
