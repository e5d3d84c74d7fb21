import { type Counts, unannotated } from './annotations.ts'
import { renderBlock } from './blocks.ts'
import { clip } from './clean.ts'
import { formatCount, formatNumber } from './format.ts'
import { inlineHtml, inlineMarkdown } from './inline.ts'
import { type Content, plainText, strong } from './markup.ts'
import { type Cut, NOTHING_CUT } from './rendered.ts'
import type { Report, Section, VerdictKind } from './report.ts'

// The runner drops a step summary above 1 MiB, so stop early and say so.
export const SUMMARY_BUDGET_BYTES = 1_000_000

const FOOTER_ROOM_BYTES = 700

const ICONS: Readonly<Record<VerdictKind, string>> = { pass: '✅', warn: '⚠️', fail: '❌', unknown: '❓' }

interface Part {
  readonly markdown: string
  readonly cut: Cut
}

interface RenderedSection extends Part {
  readonly section: Section
}

/**
 * The report as GitHub's Markdown within the budget: verdict, figures, open sections, next steps, collapsed sections, and one line
 * on what was cut. The result is empty when not even the verdict fits.
 */
export function renderMarkdown(
  report: Report,
  budgetBytes: number = SUMMARY_BUDGET_BYTES,
  leftOver: Counts = unannotated(report.annotations ?? []),
): string {
  const whole = renderWithin(report, leftOver, budgetBytes)
  if (whole.footer === '') return whole.body
  const cut = renderWithin(report, leftOver, budgetBytes - Math.min(FOOTER_ROOM_BYTES, Math.floor(budgetBytes / 2)))
  return Buffer.byteLength(cut.body) + Buffer.byteLength(cut.footer) <= budgetBytes ? cut.body + cut.footer : cut.body
}

function renderWithin(
  report: Report,
  leftOver: Counts,
  roomBytes: number,
): { readonly body: string; readonly footer: string } {
  let room = roomBytes
  const spend = <T extends Part>(part: T): T => {
    room -= Buffer.byteLength(part.markdown)
    return part
  }
  const verdict = spend(renderVerdict(report, room))
  if (verdict.markdown === '') return { body: '', footer: '' }
  const title = spend(optional(heading('##', report.title), room))
  const figures = spend(renderFigures(report, room))
  const nextSteps = spend(renderNextSteps(report, room))
  const notes = spend(optional(annotationNote(leftOver), room))
  const sections = byValue(report.sections).map(section => spend({ ...renderSection(section, room), section }))
  const place = (isCollapsed: boolean): string => inOrder(report.sections, sections, isCollapsed)
  const parts = [title, verdict, figures].map(part => part.markdown)
  const body = [...parts, place(false), nextSteps.markdown, place(true), notes.markdown].join('')
  return { body, footer: cutNote(report, sections, [figures, nextSteps]) }
}

function renderVerdict(report: Report, room: number): Part {
  const line = (content: Content): string => `${ICONS[report.verdict.kind]} ${inlineMarkdown(strong(content))}\n\n`
  const full = line(report.verdict.text)
  if (Buffer.byteLength(full) <= room) return { markdown: full, cut: NOTHING_CUT }
  const plain = plainText(report.verdict.text)
  for (let length = Math.min(plain.length, room); length > 0; length = Math.floor(length / 2)) {
    const short = line(clip(plain, length))
    if (Buffer.byteLength(short) <= room) return { markdown: short, cut: NOTHING_CUT }
  }
  return { markdown: '', cut: NOTHING_CUT }
}

function optional(markdown: string, room: number): Part {
  return { markdown: Buffer.byteLength(markdown) <= room ? markdown : '', cut: NOTHING_CUT }
}

function heading(marks: string, title: Content | undefined): string {
  const line = title === undefined ? '' : inlineMarkdown(title)
  return line === '' ? '' : `${marks} ${line}\n\n`
}

function renderFigures(report: Report, room: number): Part {
  const hasNotes = report.figures.some(figure => figure.note !== undefined)
  const columns = [{ title: 'Figure' }, { title: 'Value' }, ...(hasNotes ? [{ title: 'Of what' }] : [])]
  const rows = report.figures.map(figure => [figure.label, strong(figure.value), figure.note ?? ''])
  return withBlankLine(renderBlock({ kind: 'table', columns, rows }, room - 1))
}

function renderNextSteps(report: Report, room: number): Part {
  const title = '### Next steps\n\n'
  if (report.nextSteps.length === 0) return { markdown: '', cut: NOTHING_CUT }
  const list = renderBlock(
    { kind: 'list', items: report.nextSteps, ordered: report.nextSteps.length > 1 },
    room - title.length - 1,
  )
  return list.markdown === '' ? list : { markdown: `${title}${list.markdown}\n`, cut: list.cut }
}

function renderSection(section: Section, room: number): Part {
  const [open, close] = frame(section)
  let left = room - Buffer.byteLength(open + close)
  let cut = NOTHING_CUT
  let body = ''
  for (const block of section.blocks) {
    const part = withBlankLine(renderBlock(block, left - 1))
    left -= Buffer.byteLength(part.markdown)
    body += part.markdown
    cut = sum(cut, part.cut)
  }
  return { markdown: body === '' ? '' : open + body + close, cut }
}

/** What stands before and after the blocks. A blank line after `</summary>` and before `</details>` lets Markdown be read between. */
function frame(section: Section): readonly [string, string] {
  if (section.collapsed !== true) return [heading(section.isSub === true ? '####' : '###', section.title), '']
  return [`<details>\n<summary>${inlineHtml(section.title ?? 'Details')}</summary>\n\n`, '</details>\n\n']
}

function withBlankLine(part: Part): Part {
  return part.markdown === '' ? part : { markdown: `${part.markdown}\n`, cut: part.cut }
}

function byValue(sections: readonly Section[]): readonly Section[] {
  return sections.toSorted((a, b) => b.value - a.value)
}

function inOrder(order: readonly Section[], rendered: readonly RenderedSection[], isCollapsed: boolean): string {
  const markdown = new Map(rendered.map(part => [part.section, part.markdown]))
  const wanted = order.filter(section => (section.collapsed === true) === isCollapsed)
  return wanted.map(section => markdown.get(section) ?? '').join('')
}

function annotationNote(leftOver: Counts): string {
  const counts = [...leftOver].filter(([, count]) => count > 0).map(([kind, count]) => formatCount(count, kind))
  if (counts.length === 0) return ''
  const isOne = counts.length === 1 && [...leftOver.values()].includes(1)
  return `_… and ${counts.join(', ').replace(/^(\S+) /, '$1 more ')} ${isOne ? 'was' : 'were'} not annotated_\n\n`
}

function cutNote(report: Report, sections: readonly RenderedSection[], fixed: readonly Part[]): string {
  const gone = sections.filter(part => part.markdown === '' && Object.values(part.cut).some(count => count > 0))
  const kept = [...fixed, ...sections.filter(part => part.markdown !== '')].reduce(
    (total, part) => sum(total, part.cut),
    NOTHING_CUT,
  )
  const counted: readonly (readonly [number, string])[] = [
    [gone.length, 'section'],
    [kept.rows, 'table row'],
    [kept.items, 'list item'],
    [kept.lines, 'line of output'],
    [kept.blocks, 'paragraph or chart'],
  ]
  const counts = counted.filter(([count]) => count > 0).map(([count, noun]) => formatCount(count, noun, plural(noun)))
  if (counts.length === 0) return ''
  const titles = report.sections.filter(section => gone.some(part => part.section === section))
  const named = titles.slice(0, 3).map(section => inlineMarkdown(clip(plainText(section.title ?? 'Details'), 30)))
  const names = named.length === 0 ? '' : ` (${named.join(', ')}${titles.length > named.length ? ', …' : ''})`
  const limit = formatNumber(SUMMARY_BUDGET_BYTES)
  return `_Cut to keep this step's summary within ${limit} bytes: ${counts.join(', ').replace(/sections?/, `$&${names}`)}._\n`
}

function plural(noun: string): string {
  if (noun.startsWith('line')) return 'lines of output'
  return noun.startsWith('paragraph') ? 'paragraphs or charts' : `${noun}s`
}

function sum(a: Cut, b: Cut): Cut {
  return { rows: a.rows + b.rows, items: a.items + b.items, lines: a.lines + b.lines, blocks: a.blocks + b.blocks }
}
