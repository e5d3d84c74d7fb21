import type { Tokens } from 'marked'
import { renderInline } from './inline.ts'
import { type Line, lineWidth, type Span, span } from './styled.ts'
import { pad, truncate, wrap } from './wrap.ts'

const GAP = 2
// A column is never made narrower than this, unless it needs less.
const MIN_COLUMN = 6
// A cell that needs more lines than this is cut with an ellipsis; the page has all of it.
const MAX_CELL_LINES = 4

type Align = 'left' | 'right' | 'center'

/** A GFM table as aligned columns within the width; cells wrap, and numbers keep to the right where the table says so. */
export function renderTable(table: Tokens.Table, width: number): Line[] {
  const header = table.header.map(cell => renderInline(cell.tokens, ['bold']))
  const rows = table.rows.map(row => row.map(cell => renderInline(cell.tokens)))
  const aligns = table.align.map((align): Align => align ?? 'left')
  const widths = columnWidths([header, ...rows], width)
  const rule = widths.map(size => '─'.repeat(size)).join(' '.repeat(GAP))
  const isHeaderEmpty = header.every(cell => lineWidth(cell) === 0)
  const head = isHeaderEmpty ? [] : [...renderRow(header, widths, aligns), [span(rule, 'dim')]]
  return [...head, ...rows.flatMap(row => renderRow(row, widths, aligns))]
}

/** The natural widths when they fit, else the wide columns shrunk until they do. */
function columnWidths(rows: readonly Span[][][], width: number): number[] {
  const count = rows[0]?.length ?? 0
  const natural = Array.from({ length: count }, (_, column) =>
    rows.reduce((size, row) => Math.max(size, naturalWidth(row[column] ?? [])), 1),
  )
  const room = Math.max(count, width - GAP * (count - 1))
  return shrink(natural, room)
}

function naturalWidth(cell: readonly Span[]): number {
  return wrap(cell, Number.MAX_SAFE_INTEGER).reduce((size, line) => Math.max(size, lineWidth(line)), 0)
}

/** Levels the widest columns down to a common size, as water finds its level; narrow columns keep what they need. */
function shrink(natural: readonly number[], room: number): number[] {
  const sum = (cap: number) => natural.reduce((total, size) => total + Math.min(size, cap), 0)
  const widest = Math.max(1, ...natural)
  if (sum(widest) <= room) return [...natural]
  let low = 1
  let high = widest
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sum(middle) <= room) low = middle
    else high = middle - 1
  }
  const cap = Math.max(low, MIN_COLUMN)
  let spare = Math.max(0, room - sum(cap))
  return natural.map(size => {
    if (size <= cap) return size
    const extra = Math.min(spare, size - cap)
    spare -= extra
    return cap + extra
  })
}

function renderRow(cells: readonly Span[][], widths: readonly number[], aligns: readonly Align[]): Line[] {
  const columns = widths.map((size, column) => cellLines(cells[column] ?? [], size))
  const height = Math.max(1, ...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths.flatMap((size, column): Span[] => {
      const cell = pad(columns[column]?.[line] ?? [], size, aligns[column] ?? 'left')
      return column === 0 ? [...cell] : [span(' '.repeat(GAP)), ...cell]
    }),
  )
}

function cellLines(cell: readonly Span[], width: number): Line[] {
  const lines = wrap(cell, width)
  if (lines.length <= MAX_CELL_LINES) return lines
  const rest = lines
    .slice(MAX_CELL_LINES - 1)
    .flatMap(line => (line.at(-1)?.text.endsWith(' ') ? line : [...line, span(' ')]))
  return [...lines.slice(0, MAX_CELL_LINES - 1), truncate(rest, width)]
}
