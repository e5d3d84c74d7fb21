import type { VerdictKind } from '@ci-kit/core/report'
import { shortDigest } from '@ci-kit/registry/digest'
import { formatReference } from '@ci-kit/registry/reference'
import type { Baseline, BaselineRecord } from './baseline.ts'
import type { PartTrouble, PresentFacts } from './facts.ts'
import { type Advice, absentFix, type Finding, failureFinding, prewarmFix } from './findings.ts'
import { judgeContent } from './judge-content.ts'
import { digestFindings, twinFindings, typeFindings } from './judge-identity.ts'
import type { Checked } from './verify.ts'

export interface JudgedCheck extends Checked {
  readonly findings: readonly Finding[]
  readonly before: BaselineRecord | undefined
  readonly state: State
}

export type State = 'as-expected' | 'missing' | 'incomplete' | 'drifted' | 'unknown' | 'warned'

export interface Judgement {
  readonly verdict: VerdictKind
  readonly checks: readonly JudgedCheck[]
  /** The worst first. */
  readonly findings: readonly Finding[]
}

export interface JudgeOptions {
  readonly baseline: Baseline | undefined
  readonly isRecording: boolean
  readonly maxGrowth: number | undefined
  readonly advice: Advice
}

const RANK = { error: 0, unknown: 1, warning: 2, note: 3 } as const
const MAX_NAMED_PARTS = 6

export function judge(checked: readonly Checked[], options: JudgeOptions): Judgement {
  const checks = checked.map(one => judgeCheck(one, options))
  const findings = [...baselineFindings(options), ...checks.flatMap(check => check.findings)]
  const sorted = [...findings].sort((a, b) => RANK[a.level] - RANK[b.level])
  return { verdict: verdictOf(sorted), checks, findings: sorted }
}

function verdictOf(findings: readonly Finding[]): VerdictKind {
  const levels = new Set(findings.map(finding => finding.level))
  if (levels.has('error')) return 'fail'
  if (levels.has('unknown')) return 'unknown'
  return levels.has('warning') ? 'warn' : 'pass'
}

function judgeCheck(one: Checked, options: JudgeOptions): JudgedCheck {
  const before = options.baseline?.records.get(formatReference(one.check.reference))
  const findings = findingsOf(one, before, options)
  return { ...one, before, findings, state: stateOf(one, findings) }
}

function stateOf({ facts }: Checked, findings: readonly Finding[]): State {
  if (facts.kind === 'absent') return 'missing'
  const errors = findings.filter(finding => finding.level === 'error')
  if (errors.some(finding => finding.group === 'missing')) return 'incomplete'
  if (errors.length > 0) return 'drifted'
  if (findings.some(finding => finding.level === 'unknown')) return 'unknown'
  return findings.some(finding => finding.level === 'warning') ? 'warned' : 'as-expected'
}

function findingsOf(one: Checked, before: BaselineRecord | undefined, options: JudgeOptions): readonly Finding[] {
  const { check, facts } = one
  const { advice } = options
  if (facts.kind === 'absent') {
    const { repository, registry } = check.reference
    const code = facts.evidence.code === undefined ? '' : ` (${facts.evidence.code})`
    const message = `${check.name} is absent: ${registry}/${repository} does not have it${code}`
    return [
      {
        level: 'error',
        code: 'missing',
        group: 'missing',
        name: check.name,
        message,
        fix: absentFix(check.reference, advice),
        evidence: [facts.evidence],
      },
    ]
  }
  if (facts.kind !== 'present')
    return [failureFinding(check.name, check.name, facts, { reference: check.reference, advice })]
  const { content } = facts
  const { maxGrowth, isRecording } = options
  return [
    ...partFindings(one, facts, advice),
    ...digestFindings(one, facts, { before, isRecording }),
    ...one.twins.flatMap(twin => twinFindings(one, facts, { twin, advice })),
    ...typeFindings(one, facts),
    ...(content === undefined ? [] : judgeContent({ check, facts, content, before, maxGrowth, isRecording, advice })),
  ]
}

/** What is gone is one finding with all of its names; what could not be asked is one for each reason. */
function partFindings({ check }: Checked, { content }: PresentFacts, advice: Advice): readonly Finding[] {
  if (content === undefined) return []
  const { name, reference } = check
  const gone = content.troubles.filter(({ trouble }) => trouble.kind === 'absent')
  const damaged = content.troubles.filter(({ trouble }) => trouble.kind === 'damaged')
  const found: Finding[] = []
  if (gone.length > 0) found.push(goneFinding(name, gone, content.isIndex, advice))
  for (const part of damaged) {
    const { trouble } = part
    if (trouble.kind !== 'damaged') continue
    const message = `${name} is damaged: ${partName(part)}: ${trouble.message}`
    found.push({
      level: 'error',
      code: 'damaged',
      group: 'missing',
      name,
      message,
      fix: prewarmFix(advice),
      evidence: [trouble.evidence],
    })
  }
  const byCode = new Map<string, Finding>()
  for (const part of content.troubles) {
    const { trouble } = part
    if (trouble.kind === 'absent' || trouble.kind === 'damaged') continue
    // What only the age in the summary wanted changes nothing, as long as it may be as it should.
    const isWrong = trouble.kind === 'unreachable' && trouble.reason === 'bad-answer'
    if (part.isExtra === true && !isWrong && check.expect.platforms === undefined) continue
    const finding = failureFinding(name, `${partName(part)} of ${name}`, trouble, { reference, advice })
    if (!byCode.has(finding.code)) byCode.set(finding.code, finding)
  }
  const limits = content.limits.map(
    limit =>
      ({
        level: 'unknown',
        code: 'too-much',
        group: 'other',
        name,
        message: `${name} was not looked at as a whole: ${limit}`,
        fix: 'verify its parts by their digests',
        evidence: [],
      }) as const,
  )
  return [...found, ...byCode.values(), ...limits]
}

function goneFinding(name: string, gone: readonly PartTrouble[], isIndex: boolean, advice: Advice): Finding {
  const named = gone.slice(0, MAX_NAMED_PARTS).map(partName).join(', ')
  const more = gone.length > MAX_NAMED_PARTS ? `, and ${gone.length - MAX_NAMED_PARTS} more` : ''
  const isChild = isIndex && gone.some(({ what }) => what === 'manifest')
  const cause = isChild
    ? 'look for a clean-up of untagged versions, which deletes such parts, and let it keep what a tagged index lists'
    : 'look for a clean-up or garbage collection of the registry, which deletes such parts'
  const message = `${name} is there, but parts of it are gone: ${named}${more}`
  const evidence = gone.slice(0, MAX_NAMED_PARTS).map(({ trouble }) => trouble.evidence)
  return {
    level: 'error',
    code: isChild ? 'child-missing' : 'blob-missing',
    group: 'missing',
    name,
    message,
    fix: `${cause}; then ${prewarmFix(advice)}`,
    evidence,
  }
}

function partName({ what, platform, digest }: PartTrouble): string {
  return `${platform === undefined ? '' : `${platform} `}${what} ${shortDigest(digest)}`
}

function baselineFindings({ baseline }: JudgeOptions): readonly Finding[] {
  if (baseline?.problem === undefined) return []
  return [
    {
      level: 'warning',
      code: 'no-cache-service',
      group: 'other',
      name: 'baseline',
      message: `the baseline could not be read: ${baseline.problem}`,
      fix: 'give a file as baseline, or run where there is a cache service',
      evidence: [],
    },
  ]
}
