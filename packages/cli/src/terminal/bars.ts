import { formatPercent } from '@ci-kit/core/format'
import type { Chart, Task } from '../chart.ts'
import { type Line, type Span, span } from './styled.ts'
import { textWidth } from './width.ts'
import { pad, truncate } from './wrap.ts'

const BAR_COLUMNS = 30
const LABEL_COLUMNS = 32

/** A chart as text: one line with a bar for each figure. */
export function renderBars(chart: Chart, width: number): Line[] {
  const title = chart.title === '' ? [] : [[span(chart.title, 'bold')]]
  switch (chart.kind) {
    case 'unknown':
      return [[span(`[drawing${chart.title === '' ? '' : `: ${chart.title}`}; see the page]`, 'dim')]]
    case 'gantt':
      return [...title, ...ganttLines(chart.tasks, width)]
    default:
      return [...title, ...barLines(chart, width)]
  }
}

function barLines(chart: Chart & { kind: 'pie' | 'bars' }, width: number): Line[] {
  const total = chart.bars.reduce((sum, bar) => sum + bar.value, 0)
  const base = chart.kind === 'pie' ? total : chart.bars.reduce((most, bar) => Math.max(most, bar.value), 0)
  const labels = column(chart.bars.map(bar => bar.label))
  const values = chart.bars.map(bar => `${number(bar.value)}${chart.unit === '' ? '' : ` ${chart.unit}`}`)
  const valueColumns = longest(values)
  const columns = barColumns(width, labels.width + valueColumns + 11)
  return chart.bars.map((bar, index) => {
    const share = base > 0 ? Math.max(0, bar.value) / base : 0
    const percent = chart.kind === 'pie' ? `  ${formatPercent(share).padStart(5)}` : ''
    const [full, rest] = barParts(share, columns)
    const value = pad([span(values[index] ?? '')], valueColumns, 'right')
    return [...labels.cell(bar.label), span(full, 'cyan'), span(rest, 'dim'), span('  '), ...value, span(percent)]
  })
}

function ganttLines(tasks: readonly Task[], width: number): Line[] {
  const first = tasks.reduce((least, task) => Math.min(least, task.start), Number.POSITIVE_INFINITY)
  const last = tasks.reduce((most, task) => Math.max(most, task.end), 0)
  const labels = column(tasks.map(task => task.label))
  const columns = barColumns(width, labels.width + 13)
  const place = (time: number) => (last > first ? Math.round(((time - first) / (last - first)) * columns) : 0)
  return tasks.flatMap((task, index): Line[] => {
    const from = Math.min(place(task.start), columns - 1)
    const size = Math.max(1, place(task.end) - from)
    const after = ' '.repeat(Math.max(0, columns - from - size))
    const seconds = `${number(task.end - task.start)} s`.padStart(9)
    const bar = span('█'.repeat(size), task.isCritical ? 'red' : 'cyan')
    const line = [...labels.cell(task.label), span('·'.repeat(from), 'dim'), bar, span(after), span(`  ${seconds}`)]
    const isNewSection = task.section !== '' && task.section !== tasks[index - 1]?.section
    return isNewSection ? [[span(task.section, 'bold', 'dim')], line] : [line]
  })
}

function column(labels: readonly string[]): { readonly width: number; readonly cell: (label: string) => Span[] } {
  const width = Math.min(LABEL_COLUMNS, longest(labels))
  return { width, cell: label => [...pad(truncate([span(label)], width), width), span('  ')] }
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(span(text).text)), 0)
}

function barColumns(width: number, taken: number): number {
  return Math.max(5, Math.min(BAR_COLUMNS, width - taken))
}

/** A bar as its full and its empty part; full only for all of it, empty only for nothing. */
function barParts(share: number, columns: number): [string, string] {
  const near = Math.min(columns - 1, Math.max(1, Math.round(share * columns)))
  const size = share <= 0 ? 0 : share >= 1 ? columns : near
  return ['█'.repeat(size), '░'.repeat(columns - size)]
}

/** At most two decimals, and a blank between thousands, so that nobody takes it for a decimal comma. */
function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 }).replaceAll(',', '\u00a0')
}
