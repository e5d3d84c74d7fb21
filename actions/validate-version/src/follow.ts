import { agreementOf } from '@ci-kit/version/equality'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { keyOf } from '@ci-kit/version/version-key'
import { compareStatement, writtenOf } from './compare.ts'
import type { Past } from './past.ts'

/** Whether a file that differs is wrong, or has a version line of its own. Nothing is guessed: `unknown` is an answer. */
export type Membership =
  | { readonly counts: 'yes'; readonly why: string }
  | { readonly counts: 'no'; readonly why: string }
  | { readonly counts: 'unknown'; readonly why: string }

export interface FollowFacts {
  readonly statement: Statement
  /** At the earlier tags of the line, the nearest first; empty when there are none, or none can be read. */
  readonly past: readonly Past[]
  /** Whether the line has earlier tags at all. */
  readonly hasEarlier: boolean
  /** Whether it stands at the root of what the tag speaks for. */
  readonly isMain: boolean
  /** Whether nothing at that root states a version, and no other file another one. */
  readonly isOnly: boolean
  /** Whether another file there follows the tag. */
  readonly hasFollower: boolean
  /** Whether no file says the tag's version, and all that differ say one. */
  readonly isAlone: boolean
  /** Whether it has the tag's numbers and says that they are not released. */
  readonly isUnreleased: boolean
  /** Whether it says the release that the tag is a candidate of. */
  readonly isReleaseOfTag: boolean
  /** Whether it is at least of the same major version. */
  readonly isNear: boolean
  /** Whether the tag is a number alone, far above it: r116 at 1.1.3 counts something else. */
  readonly isCounter: boolean
}

/** By what the file said at the earlier tags: who agreed then has to agree now. */
export function membershipOf({ statement, ...circumstances }: FollowFacts): Membership {
  const now = writtenOf(statement)
  const all = circumstances.past.flatMap(one => {
    const text = one.said(statement)
    return text === undefined ? [] : [{ ...one, text, agrees: agreed(one.version, text, statement) }]
  })
  const told = all.filter(one => one.isRecent)
  const [last] = told
  if (now === undefined || last === undefined) return withoutPast(circumstances)
  const candidate = circumstances.isReleaseOfTag ? candidateBefore(now.text, all) : undefined
  if (candidate !== undefined) {
    const why = `the pre-releases of this line say the release that they lead to: ${candidate.text} at ${candidate.tag}`
    return { counts: 'unknown', why }
  }
  const before = told.find(one => one.agrees)
  if (before !== undefined) return agreedBefore({ before: before.tag, last: last.tag }, told, circumstances)
  const { text: then } = last
  const isMain = circumstances.isMain || circumstances.isOnly
  // Elsewhere 1.0.0 at every pre-release of it is just a 1.0.0.
  const isMoving = circumstances.isMain || new Set(told.map(one => one.text)).size > 1
  if (isMain && isMoving && isLate(now.text, told)) {
    return { counts: 'yes', why: `it goes along with the tags, yet never says the same: ${then} at ${last.tag}` }
  }
  if (isMain && circumstances.isUnreleased) {
    return { counts: 'yes', why: 'it has the numbers of the tag, and says that they are not released' }
  }
  const once = isMain ? all.find(one => one.agrees) : undefined
  if (once !== undefined) return agreedOnce(once.tag, circumstances)
  if (then === now.text)
    return { counts: 'no', why: `it said ${then} at ${last.tag} as well, so it does not follow the tags` }
  return { counts: 'no', why: `it said ${then} at ${last.tag}, so it has versions of its own` }
}

/** 2.3 at 2.3-RC1, as a vote on the files of a release has it: a rule where the last release before it had it so, too. */
function candidateBefore(now: string, all: readonly (Told & { readonly tag: string })[]) {
  const candidate = all.find(one => isPreRelease(one.version) && !hasNumbersOf(one.version, now))
  const isRule =
    candidate !== undefined && hasNumbersOf(candidate.version, candidate.text) && !isPreRelease(candidate.text)
  return isRule ? candidate : undefined
}

export function isPreRelease(text: string): boolean {
  const key = keyOf({ text, scheme: undefined })
  return key.kind === 'version' && key.after.length > 0 && key.after[0] !== 'post'
}

/** 1.2.0-SNAPSHOT at each v1.2.0, or each version one tag late: the release is wrong every time. */
function isLate(now: string, told: readonly Told[]): boolean {
  if (told.every(one => hasNumbersOf(one.version, one.text)) || goesAlong(told)) return true
  return isSame(now, told[0]?.version ?? '') && told.length > 1 && isBehind(told)
}

/** 2.10.3 at v2.10.2, 2.10.2 at v2.10.1: of the same line each time, and another one each time. */
function goesAlong(told: readonly Told[]): boolean {
  const lineOf = (text: string): string => /^v?[0-9]+\.[0-9]+(?=\.)/.exec(text)?.[0].replace('v', '') ?? ''
  const isOfLine = told.every(one => lineOf(one.text) !== '' && lineOf(one.text) === lineOf(one.version))
  return isOfLine && told.length > 2 && new Set(told.map(one => one.text)).size === told.length
}

/** Left behind long ago: it is wrong where nothing else at the root says the version. */
function agreedOnce(tag: string, { hasFollower }: Circumstances): Membership {
  return hasFollower
    ? { counts: 'unknown', why: `it agreed with ${tag} last, and others at the root go on` }
    : { counts: 'yes', why: `it agreed with ${tag} and was left behind since` }
}

/** The root may have been forgotten once; a part that has skipped a version before may do so again. */
function agreedBefore(
  { before, last }: { readonly before: string; readonly last: string },
  told: readonly (Told & { readonly agrees: boolean })[],
  { isMain, isOnly, past }: Circumstances,
): Membership {
  // One tag of several is a coincidence, or the first of a new part.
  const isRegular = told.every(one => one.agrees) && (isMain || isOnly || told.length > 1 || past.length === 1)
  if (isRegular) {
    return {
      counts: 'yes',
      why: `it agreed with ${told.length === 1 ? last : `the last ${told.length} tags, ${last} the nearest`}`,
    }
  }
  const isTwice = told.filter(one => one.agrees).length > 1
  if (!isMain && !(isOnly && isTwice))
    return { counts: 'unknown', why: 'it agreed with some of the last tags and not with others' }
  return {
    counts: 'yes',
    why: before === last ? `it agreed with ${last}` : `it agreed with ${before}, and not with ${last} after it`,
  }
}

type Told = { readonly version: string; readonly text: string }

function agreed(version: string, text: string, statement: Statement): boolean {
  return compareStatement({ text: version, isFloating: false, isNightly: false }, statement, text).kind !== 'differs'
}

function isSame(a: string, b: string): boolean {
  return agreementOf({ text: a, scheme: undefined }, { text: b, scheme: undefined }).kind !== 'different'
}

/** Each says what the tag before it was: the bump comes after the tag, every time. */
function isBehind(told: readonly Told[]): boolean {
  return told.slice(0, -1).every((one, i) => isSame(one.text, told[i + 1]?.version ?? ''))
}

/** 1.2.0-SNAPSHOT at v1.2.0: the release shipped as what comes before it. */
function hasNumbersOf(version: string, text: string): boolean {
  const [tag, own] = [keyOf({ text: version, scheme: undefined }), keyOf({ text, scheme: undefined })]
  return tag.kind === 'version' && own.kind === 'version' && tag.numbers.join('.') === own.numbers.join('.')
}

type Circumstances = Omit<FollowFacts, 'statement'>

function withoutPast(circumstances: Circumstances): Membership {
  const { past, hasEarlier, isMain, hasFollower, isAlone, isNear, isCounter } = circumstances
  if (isCounter) return { counts: 'unknown', why: 'the tag is one number far above it, and may count something else' }
  if (past.length > 0) {
    const why = `it stated no version at ${past[0]?.tag ?? 'the tag before'}, so whether it follows the tags cannot be told`
    return isMain && !hasFollower && isNear
      ? { counts: 'yes', why: 'it is new, and no other file of the root states the version' }
      : { counts: 'unknown', why }
  }
  if (hasEarlier) {
    const why = 'the earlier tags are not in the checkout, so whether it follows them cannot be told'
    return isMain ? { counts: 'yes', why: 'it is at the root of the repository' } : { counts: 'unknown', why }
  }
  if (isMain) return { counts: 'yes', why: 'it is at the root of the repository, and there is no earlier tag' }
  return hasFollower || !isAlone || !isNear
    ? { counts: 'unknown', why: 'there is no earlier tag, so whether it follows the tags cannot be told' }
    : { counts: 'yes', why: 'no other file states a version, and there is no earlier tag' }
}
