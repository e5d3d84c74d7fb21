import { clip } from './clean.ts'
import { codeBlock } from './code-block.ts'
import { assertNever } from './errors.ts'
import { escapeMermaid } from './escape.ts'
import { formatNumber } from './format.ts'
import { inlineMarkdown } from './inline.ts'
import type { Content } from './markup.ts'
import { NOTHING_CUT, type Rendered } from './rendered.ts'
import type { Block, Column, List, Pie, Table } from './report.ts'

// More slices than this cannot be told apart in a pie.
const MAX_SLICES = 12
const NOTE_ROOM_BYTES = 80

/** The block within `roomBytes`: tables and lists lose what is at their end, code its middle or an end, the others are left out. */
export function renderBlock(block: Block, roomBytes: number): Rendered {
  switch (block.kind) {
    case 'paragraph':
      return whole(`${inlineMarkdown(block.text)}\n`, roomBytes)
    case 'table':
      return renderTable(block, roomBytes)
    case 'list':
      return renderList(block, roomBytes)
    case 'pie':
      return whole(pieChart(block), roomBytes)
    case 'code':
      return codeBlock(block, roomBytes)
    default:
      return assertNever(block)
  }
}

function whole(markdown: string, roomBytes: number): Rendered {
  if (markdown.trim() === '') return { markdown: '', cut: NOTHING_CUT }
  return fits(markdown, roomBytes)
    ? { markdown, cut: NOTHING_CUT }
    : { markdown: '', cut: { ...NOTHING_CUT, blocks: 1 } }
}

function fits(markdown: string, roomBytes: number): boolean {
  return Buffer.byteLength(markdown) <= roomBytes
}

function renderTable(table: Table, roomBytes: number): Rendered {
  if (table.columns.length === 0 || table.rows.length === 0) return { markdown: '', cut: NOTHING_CUT }
  const head = `${row(table.columns.map(column => column.title))}|${table.columns.map(delimiter).join('|')}|\n`
  const total = Math.max(table.totalRows ?? 0, table.rows.length)
  const room = roomBytes - Buffer.byteLength(head)
  const { kept, text } = take(rowLines(table), room, total > table.rows.length)
  const cut = table.rows.length - kept
  if (kept === 0) return { markdown: '', cut: { ...NOTHING_CUT, rows: cut } }
  const note = total > kept ? `\n${moreNote(total - kept, 'row')}\n` : ''
  return { markdown: head + text + note, cut: { ...NOTHING_CUT, rows: cut } }
}

function renderList(list: List, roomBytes: number): Rendered {
  const total = Math.max(list.totalItems ?? 0, list.items.length)
  const { kept, text } = take(itemLines(list), roomBytes, total > list.items.length)
  const cut = list.items.length - kept
  if (kept === 0) return { markdown: '', cut: { ...NOTHING_CUT, items: cut } }
  const note = total > kept ? `\n${moreNote(total - kept, 'item')}\n` : ''
  return { markdown: text + note, cut: { ...NOTHING_CUT, items: cut } }
}

function* rowLines(table: Table): Generator<string> {
  for (const cells of table.rows) yield row(table.columns.map((_, i) => cells[i] ?? ''))
}

function* itemLines(list: List): Generator<string> {
  for (const [i, item] of list.items.entries())
    yield `${list.ordered === true ? `${i + 1}.` : '-'} ${inlineMarkdown(item)}\n`
}

/** As many lines as fit; unless all do, room is left for the note that says how many do not. */
function take(lines: Iterable<string>, roomBytes: number, needsNote: boolean): { kept: number; text: string } {
  const parts: string[] = []
  const sizes: number[] = []
  let used = 0
  let overflowed = false
  for (const line of lines) {
    const size = Buffer.byteLength(line)
    if (used + size > roomBytes) {
      overflowed = true
      break
    }
    parts.push(line)
    sizes.push(size)
    used += size
  }
  while ((overflowed || needsNote) && used + NOTE_ROOM_BYTES > roomBytes && parts.length > 0) {
    parts.pop()
    used -= sizes.pop() ?? 0
    overflowed = true
  }
  return { kept: parts.length, text: parts.join('') }
}

function moreNote(count: number, noun: string): string {
  return `_… ${formatNumber(count)} more ${noun}${count === 1 ? '' : 's'} not shown_`
}

function row(cells: readonly Content[]): string {
  return `| ${cells.map(cell => inlineMarkdown(cell, 'cell')).join(' | ')} |\n`
}

function delimiter(column: Column): string {
  if (column.align === 'right') return '---:'
  return column.align === 'center' ? ':---:' : '---'
}

/** A mermaid pie of the slices above 0; the smallest are added up when there are too many; nothing when none is left. */
function pieChart(pie: Pie): string {
  const slices = pie.slices
    .filter(slice => Number.isFinite(slice.value) && slice.value > 0)
    .toSorted((a, b) => b.value - a.value)
  if (slices.length === 0) return ''
  const shown = slices.length > MAX_SLICES ? slices.slice(0, MAX_SLICES - 1) : slices
  const rest = slices.slice(shown.length)
  const all =
    rest.length === 0
      ? shown
      : [...shown, { label: `${rest.length} others`, value: rest.reduce((sum, s) => sum + s.value, 0) }]
  const labels = distinctLabels(all.map(slice => slice.label))
  const lines = all.map((slice, i) => `    "${labels[i] ?? ''}" : ${sliceValue(slice.value)}`)
  const title = clip(escapeMermaid(pie.title), 100)
  return ['```mermaid', title === '' ? 'pie showData' : `pie showData title ${title}`, ...lines, '```', ''].join('\n')
}

/** Mermaid's grammar knows no exponent, and drops a slice of 0. */
function sliceValue(value: number): string {
  return String(Number(Math.min(Math.max(value, 0.01), 1e15).toFixed(2)))
}

/** Mermaid keeps one slice for each label, so equal ones are numbered. */
function distinctLabels(labels: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return labels.map(label => {
    const base = clip(escapeMermaid(label), 60) || '(empty)'
    let distinct = base
    for (let n = 2; used.has(distinct); n += 1) distinct = `${base} (${n})`
    used.add(distinct)
    return distinct
  })
}
