import type { Written } from './equality.ts'
import { compareNumbers } from './semver.ts'
import { keyOf, type VersionKey } from './version-key.ts'

/**
 * An order over versions of unknown or mixed schemes, as tags are: numbers first, then development, pre-releases by their
 * words, the release, what comes after it. What is no version comes first.
 */
export function compareWritten(a: Written, b: Written): number {
  return compareKeys(keyOf(a), keyOf(b))
}

export function compareKeys(a: VersionKey, b: VersionKey): number {
  if (a.kind === 'opaque' || b.kind === 'opaque') {
    if (a.kind !== b.kind) return a.kind === 'opaque' ? -1 : 1
    return a.kind === 'opaque' && b.kind === 'opaque' ? compareText(a.text, b.text) : 0
  }
  return (
    compareNumbers(BigInt(a.epoch), BigInt(b.epoch)) ||
    compareTokens(a.numbers, b.numbers, '0') ||
    compareTokens(a.after, b.after, END) ||
    compareTokens(a.build, b.build, END)
  )
}

// The place of the release among the words after the numbers.
const END = '\u0000end'
const PLACES: ReadonlyMap<string, number> = new Map([
  ['dev', 0],
  ['nightly', 1],
  ['alpha', 3],
  ['beta', 4],
  ['milestone', 5],
  ['pre', 6],
  ['preview', 6],
  ['rc', 7],
  [END, 8],
  ['post', 9],
  ['sp', 9],
])
const OTHER_WORD = 2

function compareTokens(a: readonly string[], b: readonly string[], end: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i] ?? end, b[i] ?? end]
    const order = placeOf(left, i) - placeOf(right, i) || compareSame(left, right)
    if (order !== 0) return order
  }
  return 0
}

/** 1.0-1 comes before 1.0, yet 1.0-rc.1.2 after 1.0-rc.1: only right after the numbers is the end a release. */
function placeOf(token: string, i: number): number {
  const place = isNumber(token) ? -1 : (PLACES.get(token) ?? OTHER_WORD)
  if (i === 0) return place
  if (token === 'dev') return -3
  return token === END ? -2 : place
}

function compareSame(a: string, b: string): number {
  return isNumber(a) && isNumber(b) ? compareNumbers(BigInt(a), BigInt(b)) : compareText(a, b)
}

function isNumber(token: string): boolean {
  return /^[0-9]+$/.test(token)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
