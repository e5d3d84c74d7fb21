import { compareNumbers } from '../semver.ts'
import { checkText, comparePadded, compareText, found, isDigits, refused, type Scheme } from './scheme.ts'

/** A Gem::Version: numbers and words. */
export interface GemVersion {
  /** As RubyGems prints it, `-` as `.pre.`. */
  readonly text: string
  /** Zeros that say nothing left out: at the end, and before the first word. */
  readonly segments: readonly (bigint | string)[]
}

const SHAPE = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

export const rubygems: Scheme<GemVersion> = {
  name: 'rubygems',
  title: 'the version of RubyGems',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    if (!SHAPE.test(checked.text)) return refused(problemOf(checked.text))
    const text = checked.text.replaceAll('-', '.pre.')
    return found({ text, segments: canonicalSegments(text) })
  },
  canonical: version => version.text,
  compare: (a, b) => comparePadded(a.segments, b.segments, { filler: 0n, compare: compareSegments }),
  isPrerelease: version => /[a-zA-Z]/.test(version.text),
}

function canonicalSegments(text: string): readonly (bigint | string)[] {
  const all = (text.match(/[0-9]+|[a-zA-Z]+/g) ?? []).map(part => (isDigits(part) ? BigInt(part) : part))
  const firstWord = all.findIndex(part => typeof part === 'string')
  const [numbers, rest] = firstWord === -1 ? [all, []] : [all.slice(0, firstWord), all.slice(firstWord)]
  return [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)]
}

function withoutTrailingZeros<T>(parts: readonly (T | bigint)[]): readonly (T | bigint)[] {
  let end = parts.length
  while (end > 0 && parts[end - 1] === 0n) end -= 1
  return parts.slice(0, end)
}

/** Words come before numbers, so that 1.a is before 1. */
function compareSegments(a: bigint | string, b: bigint | string): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return typeof a === 'string' ? -1 : 1
}

function problemOf(text: string): string {
  if (!/^[0-9]/.test(text)) return 'it does not begin with a number'
  const odd = /[^0-9A-Za-z.-]/.exec(text)?.[0]
  return odd === undefined
    ? 'it has an empty part between dots or dashes'
    : `${JSON.stringify(odd)} may not stand in it; only letters, digits, dots and - may`
}
