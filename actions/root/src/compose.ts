import { type Content, md, plainText, strong } from '@ci-kit/core/markup'
import type { Block, Figure, Report, Section, Verdict } from '@ci-kit/core/report'
import { ORDER, type Part, worstOf } from './parts.ts'

export interface WholeJob {
  readonly title: string | undefined
  /** What the engine says of the job: success, failure or cancelled; undefined where it does not say. */
  readonly jobStatus: string | undefined
}

const SIGNS = { pass: '✅', warn: '⚠️', fail: '❌', unknown: '❓', 'nothing-to-do': '➖' } as const

/** One report of all parts: the verdict of the whole, a line for each part, then what each found. */
export function composeReport(parts: readonly Part[], job: WholeJob): Report {
  const reports = parts.flatMap(part => part.reports)
  return {
    title: job.title ?? 'Disk, build and tags',
    verdict: verdictOf(parts, job),
    figures: [],
    sections: [overview(parts), ...parts.flatMap(sectionsOf)],
    nextSteps: distinct(byWeight(parts).flatMap(part => part.reports.flatMap(report => report.nextSteps))),
    annotations: reports.flatMap(report => report.annotations ?? []),
  }
}

/** The worst of the parts; a job that failed elsewhere is not a good one because its parts are. */
export function verdictOf(parts: readonly Part[], { jobStatus }: WholeJob): Verdict {
  const judged = parts.flatMap(({ state, title, text }) => (state === 'nothing-to-do' ? [] : [{ state, title, text }]))
  const kind = worstOf(judged.map(({ state }) => state))
  const titles = judged.map(({ title }, index) => (index === 0 ? title : title.toLowerCase()))
  const fine =
    titles.length === 0 ? 'nothing was asked' : `${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} fine`
  const [worst, ...others] = judged.filter(({ state }) => state === kind)
  const more = others.length === 0 ? '' : `; ${others.map(({ title }) => title.toLowerCase()).join(' and ')} too`
  const text = kind === 'pass' || worst === undefined ? fine : md`${worst.title}: ${worst.text}${more}`
  // A build that failed is why the job did; one that was stopped may be.
  if (kind === 'fail' || jobStatus === undefined || jobStatus === 'success') return { kind, text }
  if (jobStatus === 'cancelled') return { kind: 'unknown', text: md`The job was cancelled. ${text}` }
  return { kind: 'fail', text: md`The job failed${kind === 'unknown' ? '' : ' in another step'}. ${text}` }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

function overview(parts: readonly Part[]): Section {
  const rows = parts.map(({ title, state, text }) => [md`${SIGNS[state]} ${strong(title)}`, text])
  const columns = [{ title: 'Part' }, { title: 'Result' }]
  return { value: 100, blocks: [{ kind: 'table', columns, rows }] }
}

/** Open when there is something to see; what is as it should be is one line to open. */
function sectionsOf(part: Part): readonly Section[] {
  if (part.state === 'nothing-to-do') return []
  const isOpen = part.isOpen || part.state !== 'pass'
  const isPlain = ({ collapsed }: Section): boolean => collapsed !== true
  const figures = part.reports.flatMap(report => report.figures)
  const sections = part.reports.flatMap(report => report.sections)
  const folded = sections
    .filter(section => !isPlain(section))
    .map(section => ({ ...section, title: md`${part.title}: ${lower(plainText(section.title ?? 'Details'))}` }))
  const open = sections.filter(isPlain)
  if (isOpen) {
    const head: Section = { title: part.title, value: 96, blocks: figureBlocks(figures) }
    // A heading stays also where there is no figure under it.
    const blocks: readonly Block[] = head.blocks.length > 0 ? head.blocks : [{ kind: 'paragraph', text: part.text }]
    return [{ ...head, blocks }, ...open.map(section => ({ ...section, isSub: true })), ...folded]
  }
  const blocks = [...figureBlocks(figures), ...open.flatMap(titledBlocks)]
  return [{ title: md`${part.title}: figures`, collapsed: true, value: 30, blocks }, ...folded]
}

function figureBlocks(figures: readonly Figure[]): readonly Block[] {
  if (figures.length === 0) return []
  const columns = [{ title: 'Figure' }, { title: 'Value' }, { title: 'Of what' }]
  return [{ kind: 'table', columns, rows: figures.map(({ label, value, note }) => [label, strong(value), note ?? '']) }]
}

function titledBlocks({ title, blocks }: Section): readonly Block[] {
  return title === undefined ? blocks : [{ kind: 'paragraph', text: strong(title) }, ...blocks]
}

/** What has to be done first stands first. */
function byWeight(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => weight(a) - weight(b))
}

function weight({ state }: Part): number {
  return state === 'nothing-to-do' ? ORDER.length : ORDER.indexOf(state)
}

function distinct(steps: readonly Content[]): readonly Content[] {
  return [...new Map(steps.map(step => [plainText(step), step])).values()]
}
