import { bar } from '@ci-kit/core/bar'
import { formatDuration, formatNumber, formatPercent } from '@ci-kit/core/format'
import { type Content, code, join, md } from '@ci-kit/core/markup'
import type { Figure, Report, Section } from '@ci-kit/core/report'
import { describeDisk } from '@ci-kit/disk/predict'
import { bothSizes, gigabytes } from './gigabytes.ts'
import type { Request } from './inputs.ts'
import { describe, type Judgement, type SpaceFacts } from './judge.ts'
import type { Facts } from './prepare.ts'
import { freedBytes } from './report-json.ts'
import { keptSection, piecesSection, planSection, refusedSection, usersSection } from './sections.ts'
import type { FileSystem } from './world.ts'

// In a narrow column the percentage would stand alone in the next line.
const NO_BREAK = '\u00a0'

/** The summary: verdict, figures, df before and after, pieces, what was refused, what fills the disk, what stayed. */
export function renderReport(request: Request, facts: Facts, judgement: Judgement): Report {
  return {
    title: request.title ?? 'Disk space',
    verdict: { kind: judgement.verdict, text: verdictText(request, facts, judgement) },
    figures: figuresOf(facts, judgement),
    sections: [
      dfSection(facts),
      ...planSection(request, facts),
      ...piecesSection(facts),
      ...refusedSection(facts),
      ...usersSection(facts),
      ...keptSection(facts),
    ],
    nextSteps: nextSteps(request, facts, judgement),
  }
}

function verdictText(request: Request, facts: Facts, { finding, tightest }: Judgement): Content {
  if (finding !== undefined) return finding.message
  const free =
    tightest === undefined ? '' : `${gigabytes(tightest.after.availableBytes)} free on ${describe(tightest.space)}`
  if (facts.spaces.every(({ planned }) => planned === undefined)) return `${free}: enough, nothing was touched`
  if (request.dryRun) return `${free}; a dry run, nothing was touched`
  const freed = freedBytes(facts)
  const promised = facts.spaces.some(({ rows }) => rows.some(row => row.outcome === 'promised'))
  const later = promised ? '; more is being deleted in the background' : ''
  return `${free}, after freeing ${gigabytes(freed)} in ${formatDuration(facts.seconds * 1000)}${later}`
}

function figuresOf(facts: Facts, { tightest }: Judgement): readonly Figure[] {
  if (tightest === undefined) return []
  const { target } = facts
  const wanted = target.targetBytes > target.minBytes ? `; target ${bothSizes(target.targetBytes)}` : ''
  return [
    {
      label: 'Free',
      value: bothSizes(tightest.after.availableBytes),
      note: `on ${describe(tightest.space)}; needed ${bothSizes(target.minBytes)}${wanted}`,
    },
    { label: 'Freed', value: bothSizes(freedBytes(facts)), note: 'what the file system shows, before against after' },
    { label: 'Time', value: formatDuration(facts.seconds * 1000), note: 'measuring, planning and removing' },
  ]
}

function dfSection({ spaces }: Facts): Section {
  const row = (one: SpaceFacts, when: string, figures: FileSystem): readonly Content[] => {
    const used = figures.totalBytes === 0 ? 0 : 1 - figures.availableBytes / figures.totalBytes
    return [
      code(one.space.mount?.point ?? one.space.paths[0] ?? ''),
      when,
      bothSizes(figures.totalBytes),
      bothSizes(figures.availableBytes),
      gigabytes(Math.max(0, figures.rootBytes - figures.availableBytes)),
      figures.inodes === 0 ? 'as needed' : formatNumber(figures.freeInodes),
      `${bar(used)} ${formatPercent(used)}`.replaceAll(' ', NO_BREAK),
    ]
  }
  const rows = spaces.flatMap(one =>
    one.rows.length === 0
      ? [row(one, 'now', one.space.before)]
      : [row(one, 'before', one.space.before), row(one, 'after', one.after)],
  )
  const columns = ['Mounted on', 'When', 'Size', 'Available', 'Reserved for root', 'Free inodes', 'Used']
  return {
    title: 'File systems',
    value: 90,
    blocks: [
      {
        kind: 'table',
        columns: columns.map((title, index) => ({ title, align: index > 1 && index < 6 ? 'right' : 'left' })),
        rows,
      },
      { kind: 'paragraph', text: join(spaces.map(spaceNote), '; ') },
    ],
  }
}

function spaceNote({ space, readSeconds }: SpaceFacts): Content {
  const [first = '', ...rest] = space.paths
  const others = rest.length === 0 ? '' : ` and ${rest.join(', ')}`
  const speed =
    readSeconds === undefined ? '' : `, ${describeDisk(readSeconds)} (${(readSeconds * 1000).toFixed(1)} ms a read)`
  return md`${code(first)}${others}: ${describe(space)}${speed}`
}

function nextSteps(request: Request, facts: Facts, { finding }: Judgement): readonly Content[] {
  const restraints = [...new Set(facts.spaces.flatMap(one => (one.planned && one.restraint ? [one.restraint] : [])))]
  const steps: Content[] = finding?.fix === undefined ? [] : [sentence(finding.fix)]
  if (finding === undefined) steps.push(...restraints.map(text => sentence(`nothing was removed: ${text}`)))
  if (request.dryRun && finding === undefined && facts.spaces.some(one => one.planned !== undefined)) {
    steps.push(md`Leave out ${code('dry-run')} to remove what the plan names.`)
  }
  if (facts.isRoot === false) {
    steps.push('Let the user of this step run sudo without a password: without it, files of other users stay.')
  }
  return steps
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
}
