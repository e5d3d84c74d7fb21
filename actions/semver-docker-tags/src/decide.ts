import { tagOf } from './context.ts'
import { type Candidate, type EvaluateOptions, isTest } from './evaluate.ts'
import { expand, type World } from './expressions.ts'
import { compareForTag, type Group, Groups, type History } from './history.ts'
import { toTag } from './tag-text.ts'
import { namesIn, parseTemplate } from './template.ts'
import { readVersion, type Version } from './versions.ts'

export type Outcome = 'emitted' | 'held-back' | 'skipped'

/** What became of one rule, and why, in one sentence. */
export interface Decision {
  readonly rule: string
  readonly type: string
  readonly priority: number | undefined
  readonly input: string
  readonly value: string
  readonly tag: string
  readonly outcome: Outcome
  readonly code: string
  readonly why: string
  /** Whether a later version may take this tag, so that it is no name for one image alone. */
  readonly isRolling: boolean
  /** Something that a person should look at. */
  readonly isWarning: boolean
}

export interface Policy {
  readonly moves: 'forward' | 'always'
  readonly zero: 'strict' | 'loose'
  /** Undefined when it is not needed, or could not be found out. */
  readonly history: History | undefined
  readonly evaluate: EvaluateOptions
}

type Draft = Omit<Decision, 'rule' | 'type' | 'priority' | 'input' | 'value'>

/** Every candidate in order, then `latest`. */
export function decide(candidates: readonly Candidate[], world: World, policy: Policy): readonly Decision[] {
  const seen = new Map<string, string>()
  const decisions = candidates.map(candidate => {
    const draft = decideOne(candidate, seen, policy)
    if (draft.outcome === 'emitted') seen.set(draft.tag, candidate.text)
    const { rule, input, text } = candidate
    return { rule: rule.line, type: rule.type, priority: rule.priority, input, value: text, ...draft }
  })
  return [...decisions, ...decideLatest(candidates, world, { policy, seen })]
}

function decideOne(candidate: Candidate, seen: ReadonlyMap<string, string>, policy: Policy): Draft {
  if (candidate.skip !== undefined) return draft('skipped', '', candidate.skip)
  const { tag, repair } = toTag(candidate.text)
  if (tag === '') return { ...draft('skipped', '', { code: 'empty', why: `${repair}` }), isWarning: true }
  const isRolling = isRollingRule(candidate)
  const collision = collide(tag, candidate.text, seen)
  if (collision !== undefined) return { ...collision, isRolling }
  const held = holdBack(candidate, candidate.value, policy)
  if (held !== undefined) return { ...draft('held-back', tag, held), isRolling }
  const why = repair ?? candidate.note ?? reason(candidate, policy)
  const code = repair === undefined ? 'given' : 'repaired'
  return { ...draft('emitted', tag, { code, why }), isRolling, isWarning: repair !== undefined }
}

function draft(outcome: Outcome, tag: string, { code, why }: { readonly code: string; readonly why: string }): Draft {
  return { tag, outcome, code, why, isRolling: false, isWarning: false }
}

function collide(tag: string, text: string, seen: ReadonlyMap<string, string>): Draft | undefined {
  const other = seen.get(tag)
  if (other === undefined) return undefined
  if (other === text) return draft('skipped', tag, { code: 'same-tag', why: `${tag} is given by a rule above` })
  const why = `${text} and ${other} both become ${tag}, so only the first is given`
  return { ...draft('skipped', tag, { code: 'collision', why }), isWarning: true }
}

function isRollingRule({ rule, value, subject }: Candidate): boolean {
  if (rule.type === 'sha') return false
  if (rule.type === 'ref') return rule.attributes.get('event') !== 'tag'
  if (rule.type === 'raw') return value === 'latest'
  if (rule.type !== 'semver' && rule.type !== 'pep440') return rule.type !== 'match'
  const names = namesIn(parseTemplate(rule.attributes.get('pattern') ?? ''))
  const isWhole = ['raw', 'version', 'patch', 'build', 'prerelease'].some(name => names.has(name))
  return !isWhole && (subject?.version.isStable === true || names.has('channel'))
}

interface Held {
  readonly code: string
  readonly why: string
}

/** Why a tag stays where it is; undefined when it may be given. */
function holdBack(candidate: Candidate, value: string, policy: Policy): Held | undefined {
  const { subject, rule } = candidate
  if (subject === undefined) return undefined
  const zero = policy.zero === 'strict' ? holdZero(candidate, subject.version) : undefined
  if (zero !== undefined) return zero
  if (policy.moves === 'always') return undefined
  if (rule.type === 'raw' && subject.version.isPrerelease) return prerelease(subject.version)
  if (rule.type === 'ref' || policy.history === undefined) return undefined
  const groups = groupsOf(candidate, policy.history, policy.evaluate)
  const { highest } = rule.type === 'raw' ? groups.all : groups.of(value)
  return compare(subject.version, highest, `${candidate.text} stays`)
}

const known = new WeakMap<Candidate, Groups>()

/** The versions of a history are read once for each rule. */
function groupsOf(candidate: Candidate, history: History, options: EvaluateOptions): Groups {
  const groups = known.get(candidate) ?? new Groups(candidate, history, options)
  known.set(candidate, groups)
  return groups
}

function compare(version: Version, highest: Version | undefined, what: string): Held | undefined {
  if (highest === undefined || compareForTag(highest, version) <= 0) return undefined
  const order = highest.isStable === version.isStable ? 'is higher' : 'is a release'
  return { code: 'older', why: `${what} with ${highest.raw}, which ${order}, so ${version.raw} does not take it` }
}

/** `v1.2.0 is the highest of 3 versions with this tag, ahead of v1.1.0`. */
function ahead(version: Version, { versions }: Group, what: string): string {
  const others = versions.filter(one => one.raw !== version.raw)
  const next = others.reduce<Version | undefined>(
    (best, one) => (best === undefined || compareForTag(one, best) > 0 ? one : best),
    undefined,
  )
  if (next === undefined) return `${version.raw} is the only ${what}`
  return `${version.raw} is the highest of ${others.length + 1} ${what.replace(/^\w+/, '$&s')}, ahead of ${next.raw}`
}

function holdZero({ rule }: Candidate, version: Version): Held | undefined {
  if (rule.type !== 'semver' || version.major === undefined || !/^0+$/.test(version.major) || !version.isStable)
    return undefined
  const names = namesIn(parseTemplate(rule.attributes.get('pattern') ?? ''))
  const has = (name: string): boolean => names.has(name)
  if (!has('major') || has('raw') || has('version') || has('patch')) return undefined
  if (!has('minor')) {
    return {
      code: 'major-zero',
      why: `${version.raw} promises no compatibility within 0, so no tag stands for all of 0.x (zero: strict)`,
    }
  }
  if (version.patch === undefined || !/^0+$/.test(version.minor ?? '')) return undefined
  return {
    code: 'minor-zero',
    why: `${version.raw} promises no compatibility within 0.0, so no tag stands for all of 0.0.x (zero: strict)`,
  }
}

function prerelease(version: Version): Held {
  return { code: 'pre-release', why: `${version.raw} is a pre-release, and a pre-release never takes latest` }
}

function reason(candidate: Candidate, { history, moves, evaluate }: Policy): string {
  const { rule, subject, input } = candidate
  if (subject === undefined || rule.type === 'ref') return `${rule.type} of ${input || 'this run'}`
  if (moves === 'always') return `from ${subject.version.raw}; moves: always compares nothing`
  if (history === undefined) return `from ${subject.version.raw}, with nothing to compare it with`
  const groups = groupsOf(candidate, history, evaluate)
  return ahead(subject.version, rule.type === 'raw' ? groups.all : groups.of(candidate.value), 'version with this tag')
}

interface LatestWorld {
  readonly policy: Policy
  readonly seen: ReadonlyMap<string, string>
}

/** The first rule that gives a tag decides, as its type says, unless flavor does. */
function decideLatest(
  candidates: readonly Candidate[],
  world: World,
  { policy, seen }: LatestWorld,
): readonly Decision[] {
  const { flavor } = policy.evaluate
  const first = candidates.find(candidate => candidate.skip === undefined && toTag(candidate.text).tag !== '')
  if (first === undefined) return []
  const before = flavor.prefixOnLatest ? expand(flavor.prefix, world) : ''
  const after = flavor.suffixOnLatest ? expand(flavor.suffix, world) : ''
  const text = `${before}latest${after}`
  const { tag, repair } = toTag(text)
  const base = {
    rule: `flavor latest=${flavor.latest}`,
    type: 'latest',
    priority: undefined,
    input: first.input,
    value: text,
  }
  const speaker = first.subject === undefined ? candidates.find(one => one.subject !== undefined) : first
  const made = latestDraft(first, { world, policy, tag, speaker })
  const collision = made.outcome === 'emitted' ? collide(tag, text, seen) : undefined
  const isRepaired = collision === undefined && made.outcome === 'emitted' && repair !== undefined
  return [{ ...base, ...(collision ?? made), ...(isRepaired ? { why: repair, isWarning: true } : {}), isRolling: true }]
}

interface LatestOptions {
  readonly world: World
  readonly policy: Policy
  readonly tag: string
  /** The candidate that has a version, where there is one. */
  readonly speaker: Candidate | undefined
}

function latestDraft(first: Candidate, { world, policy, tag, speaker }: LatestOptions): Draft {
  const { flavor } = policy.evaluate
  if (flavor.latest === 'false') return draft('skipped', tag, { code: 'latest-off', why: 'flavor says latest=false' })
  const gitTag = tagOf(world.context.ref)
  if (gitTag !== undefined && isTest(gitTag, policy.evaluate)) {
    return draft('held-back', tag, { code: 'test-tag', why: `${gitTag} is a tag for tests, which never takes latest` })
  }
  const version = speaker?.subject?.version
  if (flavor.latest === 'auto' && !first.takesLatest) {
    if (version?.isPrerelease === true) return draft('held-back', tag, prerelease(version))
    const why = `latest=auto follows the first rule that gives a tag, and ${first.rule.line} takes no latest`
    return draft('skipped', tag, { code: 'latest-auto', why })
  }
  const held = policy.moves === 'always' || speaker === undefined ? undefined : holdLatest(speaker, policy)
  if (held !== undefined) return draft('held-back', tag, held)
  return draft('emitted', tag, { code: 'given', why: latestReason(speaker, policy) })
}

function holdLatest(first: Candidate, policy: Policy): Held | undefined {
  const { subject, rule } = first
  // What a match takes out of a tag is the version that its author means.
  const version = rule.type === 'match' ? readVersion('semver', first.value) : subject?.version
  if (version?.isPrerelease === true) return prerelease(version)
  if (subject === undefined || policy.history === undefined) return undefined
  return compare(subject.version, groupsOf(first, policy.history, policy.evaluate).all.highest, 'latest stays')
}

function latestReason(speaker: Candidate | undefined, { history, moves, evaluate }: Policy): string {
  const version = speaker?.subject?.version
  if (speaker === undefined || version === undefined)
    return 'there is no version to compare, so the newest run has latest'
  if (moves === 'always') return `from ${version.raw}; moves: always compares nothing`
  if (history === undefined) return `from ${version.raw}, with nothing to compare it with`
  return ahead(version, groupsOf(speaker, history, evaluate).all, 'release')
}
