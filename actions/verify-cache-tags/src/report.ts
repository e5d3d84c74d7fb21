import { formatCount, formatDuration, formatNumber } from '@ci-kit/core/format'
import { type Content, code, join, md } from '@ci-kit/core/markup'
import type { Annotation, Figure, Report } from '@ci-kit/core/report'
import { digestSection, evidenceSection, holdsSection, howSection } from './detail-sections.ts'
import type { Finding } from './findings.ts'
import type { Request } from './inputs.ts'
import type { Judgement } from './judge.ts'
import { findingsSection, tagsSection, twinsSection } from './sections.ts'

export interface RunFacts {
  readonly requests: number
  readonly elapsedMs: number
  readonly waitedMs: number
  readonly nowMs: number
  /** The worst finding becomes the error of the step. */
  readonly isRed: boolean
}

const MAX_STEPS = 12
const MAX_NAMES = 4

/** The summary: verdict, figures, one row for each tag, what is wrong with its evidence, what to do. */
export function renderReport(request: Request, judgement: Judgement, run: RunFacts): Report {
  return {
    title: request.title ?? 'Cache tags',
    verdict: { kind: judgement.verdict, text: verdictText(judgement, request) },
    figures: figuresOf(judgement, run),
    sections: [
      ...tagsSection(judgement, run.nowMs),
      ...twinsSection(judgement),
      ...findingsSection(judgement),
      ...evidenceSection(judgement),
      ...digestSection(judgement),
      ...holdsSection(judgement),
      ...howSection(request),
    ],
    nextSteps: nextSteps(judgement),
    annotations: annotationsOf(judgement, run.isRed),
  }
}

function verdictText({ findings, checks }: Judgement, request: Request): Content {
  const [worst, ...others] = findings.filter(finding => finding.level !== 'note')
  if (worst === undefined) {
    const depth = { tag: '', manifests: ', with every manifest below', blobs: ', with every manifest and layer below' }[
      request.depth
    ]
    const count = checks.length === 1 ? '1 tag is' : `All ${formatNumber(checks.length)} tags are`
    return md`${count} there and as expected${depth}`
  }
  const same = others.filter(finding => finding.level === worst.level).length
  const more = same === 0 ? '' : `; ${formatCount(same, 'more problem')} below`
  return md`${worst.message}${more}`
}

function figuresOf({ checks }: Judgement, run: RunFacts): readonly Figure[] {
  const count = (...states: readonly string[]): number => checks.filter(check => states.includes(check.state)).length
  const unknown = count('unknown')
  const waited = run.waitedMs > 0 ? `, of which ${formatDuration(run.waitedMs)} waiting for the registry` : ''
  return [
    { label: 'As expected', value: `${count('as-expected', 'warned')} of ${checks.length}` },
    {
      label: 'Missing or incomplete',
      value: count('missing', 'incomplete'),
      note: 'only what the registry itself says is absent',
    },
    { label: 'Not as expected', value: count('drifted') },
    ...(unknown === 0 ? [] : [{ label: 'Not known', value: unknown, note: 'denied, rate-limited or unreachable' }]),
    {
      label: 'Asked',
      value: formatCount(run.requests, 'request'),
      note: `in ${formatDuration(Math.round(run.elapsedMs))}${waited}`,
    },
  ]
}

function nextSteps({ findings }: Judgement): readonly Content[] {
  const namesByFix = new Map<string, readonly string[]>()
  for (const { fix, level, name } of findings) {
    if (fix === undefined || level === 'note') continue
    const names = namesByFix.get(fix) ?? []
    if (!names.includes(name)) namesByFix.set(fix, [...names, name])
  }
  return [...namesByFix].slice(0, MAX_STEPS).map(([fix, names]) => md`${namesText(names)}: ${fix}`)
}

/** For whom a step is, so that nobody has to look it up further above. */
function namesText(names: readonly string[]): Content {
  const shown = names.slice(0, MAX_NAMES).map(name => code(name, 200))
  const more = names.length > MAX_NAMES ? [`${names.length - MAX_NAMES} more`] : []
  return join([...shown, ...more], ', ')
}

const KINDS = { error: 'error', unknown: 'warning', warning: 'warning', note: 'notice' } as const

/** The worst is the error of a red step itself, so it is not annotated twice. */
function annotationsOf({ findings }: Judgement, isRed: boolean): readonly Annotation[] {
  const rest = isRed ? findings.slice(1) : findings
  return rest
    .filter(finding => finding.level !== 'note')
    .map(finding => ({ kind: KINDS[finding.level], title: finding.code, message: annotationText(finding) }))
}

function annotationText({ message, fix }: Finding): string {
  return fix === undefined ? message : `${message}. Fix: ${fix}`
}
