import { decodeEntities } from './terminal/entities.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}
export interface Task {
  readonly section: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly isCritical: boolean
}
export type Chart =
  | { readonly kind: 'pie' | 'bars'; readonly title: string; readonly unit: string; readonly bars: readonly Bar[] }
  | { readonly kind: 'gantt'; readonly title: string; readonly tasks: readonly Task[] }
  | { readonly kind: 'unknown'; readonly title: string }

// Factors to seconds; `x` and `X` are mermaid's date formats for milliseconds and seconds.
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
])

/** The figures of a mermaid pie, xychart or gantt; any other drawing, or one without figures, is `unknown`. */
export function parseChart(source: string): Chart {
  const lines = source.split('\n').map(line => line.trim())
  const body = lines.filter(line => line !== '' && !line.startsWith('%%') && line !== '---')
  const start = body.findIndex(line => /^(?:pie|gantt|xychart)\b/.test(line))
  const kind = /^[a-z]+/.exec(body[start] ?? '')?.[0]
  const chart = kind === 'pie' ? parsePie(body) : kind === 'gantt' ? parseGantt(body) : parseXy(body)
  const size = chart.kind === 'gantt' ? chart.tasks.length : chart.bars.length
  return kind === undefined || size === 0 ? { kind: 'unknown', title: chart.title } : chart
}

function parsePie(lines: readonly string[]): Chart & { kind: 'pie' | 'bars' } {
  const bars = lines.flatMap(line => {
    const match = /^"(.*)"\s*:\s*([0-9.]+)$/.exec(line)
    return match === null ? [] : [{ label: label(match[1] ?? ''), value: Number(match[2]) }]
  })
  return { kind: 'pie', title: titleOf(lines), unit: '', bars: bars.filter(bar => Number.isFinite(bar.value)) }
}

function parseXy(lines: readonly string[]): Chart & { kind: 'pie' | 'bars' } {
  const list = (start: RegExp) => lines.map(line => start.exec(line)?.[1]).find(found => found !== undefined)
  const names = splitList(list(/^x-axis\b[^[]*\[(.*)\]$/) ?? '')
  const values = splitList(list(/^bar\b[^[]*\[(.*)\]$/) ?? list(/^line\b[^[]*\[(.*)\]$/) ?? '').map(Number)
  const unit = label(list(/^y-axis\s+("[^"]*"|[^\s"0-9-]\S*)/) ?? '')
  const bars = values.map((value, index) => ({ label: names[index] ?? String(index + 1), value }))
  return { kind: 'bars', title: titleOf(lines), unit, bars: bars.filter(bar => Number.isFinite(bar.value)) }
}

function parseGantt(lines: readonly string[]): Chart & { kind: 'gantt' } {
  const format = lines.map(line => /^dateFormat\s+(\S+)/.exec(line)?.[1]).find(found => found !== undefined)
  const ends = new Map<string, number>()
  const tasks: Task[] = []
  let section = ''
  for (const line of lines) {
    const heading = /^section\s+(.*)/.exec(line)
    if (heading !== null) section = label(heading[1] ?? '')
    const task = heading === null ? parseTask(line, { format, ends, section, last: tasks.at(-1)?.end ?? 0 }) : undefined
    if (task !== undefined) tasks.push(task)
  }
  return { kind: 'gantt', title: titleOf(lines), tasks }
}

interface GanttState {
  readonly format: string | undefined
  readonly ends: Map<string, number>
  readonly section: string
  readonly last: number
}

function parseTask(line: string, { format, ends, section, last }: GanttState): Task | undefined {
  const match = /^([^:]+):([^:]+)$/.exec(line)
  if (match === null) return undefined
  const all = (match[2] ?? '').split(',').map(part => part.trim())
  const fields = all.filter(part => !/^(?:crit|active|done|milestone)$/.test(part))
  const endField = fields.at(-1) ?? ''
  const after = /^after\s+(\S+)/.exec(fields.at(-2) ?? '')
  const start = after === null ? (seconds(fields.at(-2) ?? '', format) ?? last) : (ends.get(after[1] ?? '') ?? last)
  const length = /^[0-9.]+[a-z]+$/.test(endField) ? seconds(endField, format) : undefined
  const end = length === undefined ? seconds(endField, format) : start + length
  if (end === undefined || end < start) return undefined
  if (fields.length > 2) ends.set(fields[0] ?? '', end)
  return { section, label: label(match[1] ?? ''), start, end, isCritical: all.includes('crit') }
}

function seconds(text: string, format: string | undefined): number | undefined {
  const match = /^([0-9]{1,15}(?:\.[0-9]{1,6})?)(ms|s|m|h|d)?$/.exec(text)
  const factor = UNITS.get(match?.[2] ?? (format === 'x' ? 'ms' : 's'))
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor
}

function titleOf(lines: readonly string[]): string {
  const found = lines.map(line => /(?:^|^pie\s+(?:showData\s+)?)title\s*:?\s+(.*)/.exec(line)?.[1])
  return label(found.find(title => title !== undefined) ?? '')
}

/** The items of `[a, "b, c", d]`. */
function splitList(text: string): string[] {
  return (text.match(/"[^"]*"|[^,"]+/g) ?? []).map(label).filter(item => item !== '')
}

/** A text of mermaid, which quotes with `"` and writes `#35;` or `#quot;` where HTML has `&#35;` and `&quot;`. */
function label(text: string): string {
  const bare = text.trim().replace(/^"(.*)"$/, '$1')
  const decimal = bare.replace(/#([0-9]{1,7});/g, '&#$1;')
  return decodeEntities(decimal.replace(/#([a-z]{2,8});/gi, '&$1;'))
}
