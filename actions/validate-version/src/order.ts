import { agreementOf } from '@ci-kit/version/equality'
import { keyOf } from '@ci-kit/version/version-key'
import type { Finding } from './finding.ts'
import { compareVersions, isFloating, type LineTag } from './line.ts'

export type OrderPolicy = 'line' | 'next' | 'off'

export interface OrderFacts {
  readonly tag: string
  readonly version: string
  readonly commit: string | undefined
  /** The tags of the line that were made before this one, from the highest version to the lowest. */
  readonly earlier: readonly LineTag[]
  readonly policy: OrderPolicy
  /** One of several tags of a release. */
  readonly isVariant: boolean
  readonly level: 'error' | 'warning'
}

interface Numbered extends LineTag {
  readonly numbers: readonly bigint[]
  /** The word of a pre-release; empty for a release. */
  readonly channel: string
  /** Only numbers come after the numbers of the release. */
  readonly isNumberedAgain: boolean
}

/** What is odd about the place of a version among the earlier tags of its line. */
export function judgeOrder(facts: OrderFacts): readonly Finding[] {
  const { policy, level, tag, earlier } = facts
  if (policy === 'off' || facts.isVariant) return []
  // What is tagged on the same commit was released together: the candidate that became the release.
  const others = numbered(earlier).filter(other => other.commit === undefined || other.commit !== facts.commit)
  const own = numberedOf({ name: tag, version: facts.version, commit: facts.commit, seconds: undefined })
  if (own === undefined) return []
  // 2.6.10-2 is a pre-release in SemVer, and a second build of 2.6.10 to others.
  const ahead = own.isNumberedAgain ? undefined : aheadOf(own, others)
  const backward: readonly Finding[] =
    ahead === undefined
      ? []
      : [
          {
            level,
            code: 'not-above',
            message: `${facts.version} is below ${ahead.version}, which ${ahead.name} has released before in the same line`,
            fix: `take a version above ${ahead.version}, or monotonic: off`,
          },
        ]
  return [...duplicates(facts), ...backward, ...(policy === 'next' ? skipped(own, others, level) : [])]
}

function duplicates({ tag, version, commit, earlier, level }: OrderFacts): readonly Finding[] {
  const same = earlier.find(
    other =>
      other.name !== tag &&
      (commit === undefined || other.commit !== commit) &&
      agreementOf({ text: version, scheme: undefined }, { text: other.version, scheme: undefined }).kind !==
        'different',
  )
  if (same === undefined) return []
  const message = `${version} has the tag ${same.name} already, on another commit`
  return [{ level, code: 'tagged-twice', message, fix: `delete ${tag}, and take the next version` }]
}

function numbered(tags: readonly LineTag[]): readonly Numbered[] {
  return tags.filter(tag => !isFloating(tag.version, tags)).flatMap(tag => numberedOf(tag) ?? [])
}

function numberedOf(tag: LineTag): Numbered | undefined {
  const key = keyOf({ text: tag.version, scheme: undefined })
  if (key.kind === 'opaque') return undefined
  return {
    ...tag,
    numbers: key.numbers.map(BigInt),
    channel: channelIn(key.after),
    isNumberedAgain: /^[0-9]/.test(key.after[0] ?? ''),
  }
}

function channelIn(after: readonly string[]): string {
  if (after.length === 0 || after[0] === 'post') return ''
  return after.find(word => /^[a-z]/.test(word)) ?? 'next'
}

/** The tag that this one should be above: of its own release line, or of the line above where it opens a new one. */
function aheadOf(own: Numbered, others: readonly Numbered[]): Numbered | undefined {
  const isAbove = (other: Numbered): boolean => compareVersions(other.version, own.version) > 0
  if (own.channel !== '') {
    return others.find(
      other =>
        isAbove(other) &&
        ((other.channel === '' && isSame(other, own, 9)) || (other.channel === own.channel && isSame(other, own, 9))),
    )
  }
  const releases = others.filter(other => other.channel === '')
  for (const length of [2, 1, 0]) {
    const line = releases.filter(other => isSame(other, own, length))
    // The widest line that has a tag decides: 2.4.9 after 3.0.0 is right where there is a 2.4.
    if (line.length > 0)
      return line.find(isAbove) !== undefined && !hasBelow(line, own, length) ? line.find(isAbove) : undefined
  }
  return undefined
}

/** A gap may be closed by nobody: 2.4.7 after 2.4.8 goes back, yet 1.9.0 after 2.0.0 goes on from 1.8. */
function hasBelow(line: readonly Numbered[], own: Numbered, length: number): boolean {
  if (length > 0) return false
  return line.some(other => compareVersions(other.version, own.version) < 0)
}

function isSame(a: Numbered, b: Numbered, length: number): boolean {
  const count = Math.min(length, Math.max(a.numbers.length, b.numbers.length))
  return Array.from({ length: count }, (_, i) => i).every(i => (a.numbers[i] ?? 0n) === (b.numbers[i] ?? 0n))
}

function skipped(own: Numbered, others: readonly Numbered[], level: 'error' | 'warning'): readonly Finding[] {
  const base = others.find(other => other.channel === '' && compareVersions(other.version, own.version) < 0)
  const hasPrereleases = others.some(other => isSame(other, own, 9))
  // A year counts time, so any later one is the next.
  if (base === undefined || hasPrereleases || (own.numbers[0] ?? 0n) >= 1900n || isNext(base.numbers, own.numbers))
    return []
  const wanted = nextNumbers(base.numbers).map(numbers => numbers.join('.'))
  return [
    {
      level,
      code: 'skipped-version',
      message: `${own.version} does not follow ${base.version}; next are ${wanted.join(', ')}`,
      fix: `take ${wanted[0] ?? ''}, or monotonic: line`,
    },
  ]
}

function isNext(base: readonly bigint[], own: readonly bigint[]): boolean {
  return nextNumbers(base).some(next => [0, 1, 2, 3].every(i => (next[i] ?? 0n) === (own[i] ?? 0n)))
}

/** Patch, minor, major: one number more, zeros after it. */
function nextNumbers(base: readonly bigint[]): readonly (readonly bigint[])[] {
  return [2, 1, 0].map(place =>
    [0, 1, 2].map(i => (i < place ? (base[i] ?? 0n) : i === place ? (base[i] ?? 0n) + 1n : 0n)),
  )
}

export interface Standing {
  readonly isLatest: boolean | 'unknown'
  readonly channel: string
}

/** Whether this release is the highest of its line, and by what name people would ask for it. */
export function standingOf(version: string, earlier: readonly LineTag[] | undefined): Standing {
  const own = numberedOf({ name: '', version, commit: undefined, seconds: undefined })
  if (own === undefined) return { isLatest: false, channel: '' }
  if (own.channel !== '') return { isLatest: false, channel: own.channel }
  if (earlier === undefined) return { isLatest: 'unknown', channel: '' }
  const above = numbered(earlier).filter(other => other.channel === '' && compareVersions(other.version, version) > 0)
  if (above.length === 0) return { isLatest: true, channel: 'latest' }
  const [major = 0n, minor = 0n] = own.numbers
  return {
    isLatest: false,
    channel: above.some(other => !isSame(other, own, 1)) ? `${major}.x` : `${major}.${minor}.x`,
  }
}
