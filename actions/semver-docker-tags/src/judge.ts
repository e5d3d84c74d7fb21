import type { Decision } from './decide.ts'
import type { Existing } from './existing.ts'
import type { Request } from './inputs.ts'

export interface Finding {
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly fix: string
}

export interface JudgeFacts {
  readonly decisions: readonly Decision[]
  readonly existing: readonly Existing[]
  readonly images: readonly string[]
  /** Why the earlier versions are not known, where they are needed. */
  readonly unknownHistory: { readonly why: string; readonly fix: string; readonly known?: unknown } | undefined
  readonly version: string
}

/** What a person should know, the worst first. */
export function judge(request: Request, facts: JudgeFacts): readonly Finding[] {
  const found = [
    ...noTags(facts),
    ...existingFindings(request, facts),
    ...historyFinding(facts),
    ...decisionFindings(facts),
  ]
  const isStrict = request.strict === true
  return found
    .map(one => (isStrict ? { ...one, level: 'error' as const } : one))
    .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
}

function noTags({ version, decisions }: JudgeFacts): readonly Finding[] {
  if (version !== '') return []
  const held = decisions.filter(one => one.outcome === 'held-back').length
  const message =
    held === 0
      ? 'no rule gives a tag for this run'
      : `no tag is given: ${held} ${held === 1 ? 'was' : 'were'} held back, and no rule gives a tag of this version alone`
  const fix =
    held === 0
      ? 'add a rule for this event to tags, such as type=ref,event=branch, or leave the step out with if:'
      : 'add type=semver,pattern={{version}} to tags'
  return [{ level: 'warning', code: 'no-tags', message, fix }]
}

function existingFindings(request: Request, { existing }: JudgeFacts): readonly Finding[] {
  const policy = request.existing ?? 'allow'
  if (policy === 'allow') return []
  const unknown = existing
    .filter(one => one.state === 'unknown')
    .map(
      (one): Finding => ({
        level: 'error',
        code: 'registry-unknown',
        message: `whether ${one.image}:${one.tag} exists could not be found out: ${one.message}`,
        fix: 'docker/login-action before this step, or existing: allow',
      }),
    )
  if (policy === 'skip') return unknown
  const there = existing
    .filter(one => one.state === 'present')
    .map(
      (one): Finding => ({
        level: 'error',
        code: 'tag-exists',
        message: `${one.image}:${one.tag} exists already`,
        fix: 'publish a new version, or existing: skip to leave out what is there',
      }),
    )
  return [...there, ...unknown]
}

function historyFinding({ unknownHistory }: JudgeFacts): readonly Finding[] {
  if (unknownHistory === undefined) return []
  const { why, fix, known } = unknownHistory
  const looked = known === undefined ? 'without a look at earlier versions' : 'after a look at some earlier versions'
  const message = `rolling tags were given ${looked}: ${why}`
  return [{ level: 'warning', code: 'versions-unknown', message, fix }]
}

const FIXES: ReadonlyMap<string, string> = new Map([
  ['collision', 'give one of the rules a prefix= or suffix= of its own'],
  ['repaired', 'change the value, or give it a prefix= that begins with a letter'],
  ['empty', 'give the rule a value= or prefix= with letters or digits'],
])

function decisionFindings({ decisions }: JudgeFacts): readonly Finding[] {
  const warnings = decisions.filter(one => one.isWarning).map(toFinding)
  // A rule that finds no version in a tag is most often a slip; other events are what rules are for.
  const missed = decisions.filter(one => ['no-version', 'no-match', 'no-group', 'no-such-part'].includes(one.code))
  return [...warnings, ...missed.map(toFinding)]
}

function toFinding({ code, rule, why }: Decision): Finding {
  const fix = FIXES.get(code) ?? 'change the rule, or turn it off for such tags with enable='
  return { level: 'warning', code, message: `${rule}: ${why}`, fix }
}
