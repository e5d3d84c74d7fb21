import { decide, type Policy } from './decide.ts'
import { type Candidate, evaluateRules } from './evaluate.ts'
import type { World } from './expressions.ts'
import { compareForTag, type History } from './history.ts'
import { boundTime } from './pattern-time.ts'
import type { Rule } from './rules.ts'
import { toTag } from './tag-text.ts'
import type { Version } from './versions.ts'

/** Where a rolling tag points after all tags were published in the order in which they were made. */
export interface ReplayedTag {
  readonly tag: string
  /** The Git tag that it points at when it only moves forward. */
  readonly forward: string
  /** Where every run moves it. */
  readonly always: string
  readonly moves: number
}

export interface Difference {
  readonly at: string
  readonly tag: string
  readonly staysAt: string
}

export interface Replay {
  readonly published: number
  readonly tags: readonly ReplayedTag[]
  /** Each time that a run would have moved a tag backwards, the first one first. */
  readonly differences: readonly Difference[]
}

interface Holder {
  readonly name: string
  readonly version: Version
}

interface State {
  forward: Holder
  always: string
  moves: number
}

/** Runs the rules over every tag of the history, in its order, as if each were pushed. */
export function replay(
  rules: readonly Rule[],
  world: World,
  { policy, history }: { readonly policy: Policy; readonly history: History },
): Replay {
  const states = new Map<string, State>()
  const differences: Difference[] = []
  let published = 0
  // All at once: a timer for each name would take longer than the names.
  for (const rule of rules.filter(isAboutVersions)) boundTime(rule, history.names, policy.evaluate)
  for (const name of history.names) {
    const own = { ...world, context: { ...world.context, eventName: 'push', ref: `refs/tags/${name}` } }
    const given = rollingTags(rules, own, policy)
    if (given.length > 0) published += 1
    for (const { tag, version } of given) {
      const before = states.get(tag)
      const isForward = before === undefined || compareForTag(version, before.forward.version) >= 0
      if (!isForward) differences.push({ at: name, tag, staysAt: before.forward.name })
      const forward = isForward ? { name, version } : before.forward
      states.set(tag, { forward, always: name, moves: (before?.moves ?? 0) + 1 })
    }
  }
  const tags = [...states].map(([tag, { forward, always, moves }]) => ({ tag, forward: forward.name, always, moves }))
  return { published, tags, differences }
}

interface Given {
  readonly tag: string
  readonly version: Version
}

/** What a push of this tag gives when nothing is compared; values of pre-releases and of zero are judged as ever. */
function rollingTags(rules: readonly Rule[], world: World, policy: Policy): readonly Given[] {
  const candidates = evaluateRules(rules.filter(isAboutVersions), world, policy.evaluate)
  const first = candidates.find(candidate => candidate.subject !== undefined)
  const version = first?.subject?.version
  if (version === undefined) return []
  const emitted = decide(candidates, world, { ...policy, moves: 'forward', history: undefined })
  return emitted
    .filter(decision => decision.outcome === 'emitted' && decision.code !== 'same-tag')
    .map(({ tag, value }) => ({ tag, version: versionOf(candidates, value) ?? version }))
}

function isAboutVersions(rule: Rule): boolean {
  return ['semver', 'pep440', 'match', 'ref'].includes(rule.type)
}

function versionOf(candidates: readonly Candidate[], value: string): Version | undefined {
  return candidates.find(candidate => toTag(candidate.text).tag === toTag(value).tag)?.subject?.version
}
