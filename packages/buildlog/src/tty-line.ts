const HEADER = /^\[\+\] Building (\d{1,9}(?:\.\d{1,3})?)s(?: \((\d{1,6})\/(\d{1,6})\))?(.*)$/
const ROW = /^ {0,4}=> (.*)$/
const TIMER = /^(.*?)( +)(\d{1,9}\.\d)s$/
const STATE = /^(?:(?:CACHED|ERROR|CANCELED) ){1,3}/
// The row of a vertex in a paste without a header; anything else that begins with an arrow can be anything.
const STEP_ROW = /^ {0,4}=> (?:(?:CACHED|ERROR|CANCELED) ){0,3}\[[^\]]{1,300}\] \S.* \d{1,9}\.\ds$/

export type TtyLine =
  | TtyHeader
  | TtyRow
  /** Output of a step that is running: only such steps show any. */
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'other' }

export interface TtyHeader {
  readonly kind: 'header'
  readonly seconds: number
  readonly completed: number | undefined
  readonly isFinished: boolean
  /** `driver:name` at the right edge. */
  readonly builder: string | undefined
}

export interface TtyRow {
  readonly kind: 'vertex' | 'status'
  readonly name: string
  /** Undefined when the line holds no timer: it was wrapped, or its end is lost. */
  readonly seconds: number | undefined
  /** There is no room between the name and the timer, so the terminal may have cut the name. */
  readonly mayBeCut: boolean
  readonly isCached: boolean
  readonly isError: boolean
  readonly isCanceled: boolean
}

/** Reads one line of the display that BuildKit draws on a terminal. Compose's own `[+] Building 2/2` is none. */
export function parseTtyLine(text: string): TtyLine {
  const line = text.trimEnd()
  if (line.startsWith('[+] ')) return parseHeader(line) ?? { kind: 'other' }
  const row = ROW.exec(line)?.[1]
  if (row === undefined) return { kind: 'other' }
  if (row === '=> #' || row.startsWith('=> # ')) return { kind: 'output', text: row.slice(5) }
  return parseRow(row)
}

function parseHeader(line: string): TtyHeader | undefined {
  const [, seconds, completed, , rest = ''] = HEADER.exec(line) ?? []
  if (seconds === undefined) return undefined
  const words = rest.trim().split(/\s+/)
  const builder = words.find(word => word.includes(':'))
  return {
    kind: 'header',
    seconds: Number(seconds),
    completed: completed === undefined ? undefined : Number(completed),
    isFinished: words.includes('FINISHED'),
    builder: builder?.slice(builder.indexOf(':') + 1),
  }
}

function parseRow(row: string): TtyRow {
  const [, timed, gap = '', seconds] = TIMER.exec(row) ?? []
  const whole = timed ?? row
  const isStatus = whole.startsWith('=> ')
  const state = isStatus ? '' : (STATE.exec(whole)?.[0] ?? '')
  return {
    kind: isStatus ? 'status' : 'vertex',
    // The cut is made in bytes and may leave half a character.
    name: whole.slice(isStatus ? 3 : state.length).replace(/\uFFFD+$/, ''),
    seconds: seconds === undefined ? undefined : Number(seconds),
    mayBeCut: gap.length <= 2,
    isCached: state.includes('CACHED '),
    isError: state.includes('ERROR '),
    isCanceled: state.includes('CANCELED '),
  }
}

/** Whether a line proves that BuildKit drew it. */
export function isTtyStart(text: string): boolean {
  const line = text.trimEnd()
  return (line.startsWith('[+] ') && parseHeader(line) !== undefined) || STEP_ROW.test(line)
}
