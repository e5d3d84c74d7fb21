import { bar } from '@ci-kit/core/bar'
import { formatCount, formatDuration, formatNumber, formatPercent } from '@ci-kit/core/format'
import { type Content, code, md, text } from '@ci-kit/core/markup'
import type { Block, Section } from '@ci-kit/core/report'
import { findingText, type Judgement } from './judge.ts'
import { costShares, slowestSteps } from './misses.ts'

const SLOWEST = 8
const BAR_WIDTH = 12

const LEVELS = { error: 'error', unknown: 'could not find out', warning: 'warning' } as const

/** What was found, when the verdict line cannot hold it all. */
export function findingsSection({ findings }: Judgement): readonly Section[] {
  if (findings.length < 2) return []
  const rows = findings.map(finding => [LEVELS[finding.level], code(finding.code), text(findingText(finding), 500)])
  const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }]
  return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows }] }]
}

export function slowestSection({ builds }: Judgement): readonly Section[] {
  const steps = slowestSteps(
    builds.map(build => build.facts),
    SLOWEST,
  )
  const longest = steps[0]?.seconds ?? 0
  if (longest < 1) return []
  const rows = steps.map(step => [
    code(step.names[0] ?? '', 160),
    seconds(step.seconds),
    bar((step.seconds ?? 0) / longest, BAR_WIDTH),
    step.status === 'cached-then-pulled' ? 'hit, layers pulled' : step.status,
  ])
  const columns = [{ title: 'Step' }, { title: 'Time', align: 'right' }, { title: '' }, { title: 'Result' }] as const
  return [{ title: 'Slowest steps', value: 60, blocks: [{ kind: 'table', columns, rows }] }]
}

export function costSection({ builds }: Judgement): readonly Section[] {
  const shares = costShares(builds.map(build => build.facts))
  const total = shares.reduce((sum, share) => sum + share.seconds, 0)
  if (total < 1) return []
  const rows = shares.map(share => [
    share.label,
    formatNumber(share.count),
    seconds(share.seconds),
    formatPercent(share.seconds / total),
    bar(share.seconds / total, BAR_WIDTH),
  ])
  const columns = [
    { title: 'What' },
    { title: 'Vertices', align: 'right' },
    { title: 'Time', align: 'right' },
    { title: 'Share', align: 'right' },
    { title: '' },
  ] as const
  const note = md`Of ${formatDuration(total * 1000)} of work, added up over vertices that may have run side by side.`
  const slices = shares
    .filter(share => share.seconds >= 0.1)
    .map(({ label, seconds: value }) => ({ label, value: Math.round(value * 10) / 10 }))
  const chart: Block[] = slices.length > 1 ? [{ kind: 'pie', title: 'Seconds of work', slices }] : []
  return [
    {
      title: 'Where the time went',
      value: 70,
      blocks: [{ kind: 'paragraph', text: note }, { kind: 'table', columns, rows }, ...chart],
    },
  ]
}

export function pushSection({ builds }: Judgement): readonly Section[] {
  const pushes = builds.flatMap(build => build.facts.pushes)
  if (pushes.length === 0) return []
  const rows = pushes.map(push => [
    code(push.reference, 300),
    push.digest === undefined ? 'not printed' : code(push.digest, 200),
    push.status === 'unknown' ? 'not known: the log ends before' : push.status,
  ])
  const columns = [{ title: 'Reference' }, { title: 'Digest' }, { title: 'Result' }]
  return [{ title: 'Pushed', value: 85, blocks: [{ kind: 'table', columns, rows }] }]
}

export function lintSection({ builds }: Judgement): readonly Section[] {
  const warnings = builds.flatMap(build => build.facts.warnings)
  if (warnings.length === 0) return []
  const rows = warnings.map(({ rule, message, line }) => [code(rule ?? 'warning', 100), text(message, 400), line ?? ''])
  const columns = [{ title: 'Rule' }, { title: 'What' }, { title: 'Line', align: 'right' }] as const
  const title = `${formatCount(warnings.length, 'warning')} on the Dockerfile`
  return [{ title, collapsed: true, value: 40, blocks: [{ kind: 'table', columns, rows }] }]
}

/** How everything above was counted, and from what. */
export function countsSection({ builds }: Judgement): readonly Section[] {
  if (builds.length === 0) return []
  const columns = [
    { title: 'Build' },
    { title: 'Log' },
    { title: 'Format' },
    { title: 'Builder' },
    { title: 'Vertices' },
  ]
  const rows = builds.map(({ path, facts }, index) => {
    const { vertices, cached, cachedThenPulled, done, errors, canceled, unfinished } = facts
    const counts = `${vertices}: ${cached} cached (${cachedThenPulled} then pulled), ${done} done, ${errors} failed, ${canceled} canceled, ${unfinished} unfinished`
    return [index + 1, code(path, 200), facts.format, text(facts.builder ?? 'not stated', 200), counts]
  })
  const rules: Content[] = [
    'A step is a vertex with a position such as [builder 2/5] that is not FROM. It is a hit when BuildKit printed CACHED for it; a step that printed DONE 0.0s is not.',
    'Not measured: a hit rate weighted by time, which needs the history of earlier builds.',
  ]
  const blocks: Block[] = [
    { kind: 'table', columns, rows },
    { kind: 'list', items: rules },
  ]
  return [{ title: 'How this was counted', collapsed: true, value: 20, blocks }]
}

export function seconds(value: number | undefined): string {
  return value === undefined ? '' : formatDuration(Math.round(value * 1000))
}
