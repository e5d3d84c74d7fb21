/** What is comment and what is string in a language, as far as a search for a version must know. */
export interface Syntax {
  readonly lineComments?: readonly string[]
  /** A line comment counts only at the start of a line or after a space, as in shells and YAML. */
  readonly needsSpace?: boolean
  readonly blockComments?: readonly (readonly [open: string, close: string])[]
  /** Quotes of strings that end on their line. */
  readonly quotes?: readonly string[]
  /** Quotes of strings that may go over lines, such as `"""`; tried first. */
  readonly longQuotes?: readonly string[]
  /** Whether a backslash hides the next character of a string; true when left out. */
  readonly hasEscapes?: boolean
}

/** Three views of one text, of the same length, so that an offset in one is an offset in all. */
export interface Source {
  readonly text: string
  /** Comments are blanks. */
  readonly code: string
  /** Comments and the content of strings are blanks: what looks like code here is code. */
  readonly bare: string
}

// A version, a name or a path is far shorter; the bound keeps the scan linear when quotes never close.
const MAX_STRING = 2000

/** Never throws; an unclosed string is no string, an unclosed comment goes to the end. */
export function scanSource(text: string, syntax: Syntax): Source {
  const code: string[] = []
  const bare: string[] = []
  let done = 0
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const flush = (until: number) => {
    const plain = text.slice(done, until)
    code.push(plain)
    bare.push(plain)
    done = until
  }
  const starts = startsOf(syntax)
  while (at < text.length) {
    starts.lastIndex = at
    const start = starts.exec(text)
    if (start === null) break
    at = start.index
    const comment = commentEnd(text, at, syntax)
    const string = comment === undefined ? stringEnd(text, at, syntax) : undefined
    const end = comment ?? string?.end
    if (end === undefined) {
      at += 1
      continue
    }
    flush(at)
    if (string === undefined) {
      code.push(blank(text.slice(at, end)))
      bare.push(blank(text.slice(at, end)))
    } else {
      const { width } = string
      code.push(text.slice(at, end))
      bare.push(text.slice(at, at + width), blank(text.slice(at + width, end - width)), text.slice(end - width, end))
    }
    done = end
    at = end
  }
  flush(text.length)
  return { text, code: code.join(''), bare: bare.join('') }
}

/** Finds the next character that may begin a comment or a string. */
function startsOf({ lineComments = [], blockComments = [], quotes = [], longQuotes = [] }: Syntax): RegExp {
  const firsts = [...lineComments, ...blockComments.map(([open]) => open), ...quotes, ...longQuotes].map(mark =>
    mark.charAt(0),
  )
  if (firsts.length === 0) return /(?!)/g
  return new RegExp(`[${[...new Set(firsts)].map(c => (/[\w\n]/.test(c) ? c : `\\${c}`)).join('')}]`, 'g')
}

function commentEnd(text: string, at: number, syntax: Syntax): number | undefined {
  for (const [open, close] of syntax.blockComments ?? []) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end === -1 ? text.length : end + close.length
  }
  const isLine = (syntax.lineComments ?? []).some(mark => text.startsWith(mark, at))
  if (!isLine || (syntax.needsSpace === true && at > 0 && !/\s/.test(text.charAt(at - 1)))) return undefined
  return lineEnd(text, at)
}

/** The offset of the line's end, before `\r\n` or `\n`. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end === -1) return text.length
  return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end
}

function stringEnd(text: string, at: number, syntax: Syntax): { end: number; width: number } | undefined {
  const escapes = syntax.hasEscapes !== false
  for (const quote of syntax.longQuotes ?? []) {
    if (!text.startsWith(quote, at)) continue
    const end = text.indexOf(quote, at + quote.length)
    return end === -1 ? undefined : { end: end + quote.length, width: quote.length }
  }
  const quote = (syntax.quotes ?? []).find(one => text.startsWith(one, at))
  if (quote === undefined) return undefined
  const limit = Math.min(text.length, at + MAX_STRING)
  for (let i = at + quote.length; i < limit; i += 1) {
    const c = text.charAt(i)
    if (c === '\n') return undefined
    if (c === '\\' && escapes) i += 1
    else if (text.startsWith(quote, i)) return { end: i + quote.length, width: quote.length }
  }
  return undefined
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** A piece of a file's text, and where it begins. */
export interface Span {
  readonly text: string
  readonly offset: number
}

// Lines of manifests are short; what is longer is data, and no expression is to run over it.
const MAX_LINE = 2000

/** The lines of a text, without their ends, each cut at a length that keeps expressions fast. */
export function* linesOf(text: string): Generator<Span> {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const stop = next === -1 ? text.length : next
    const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop
    yield { text: text.slice(start, Math.min(end, start + MAX_LINE)), offset: start }
    if (next === -1) return
    start = next + 1
  }
}

/** The named groups of each line that matches; `pattern` needs the flags `d` and `u`, or it has no places. */
export function* lineMatches(text: string, pattern: RegExp): Generator<ReadonlyMap<string, Span>> {
  for (const line of linesOf(text)) {
    const match = pattern.exec(line.text)
    if (match !== null) yield groupsOf(match, line.offset)
  }
}

/** The named groups that took part in a match, with `base` added to their places. */
export function groupsOf(match: RegExpExecArray, base: number): ReadonlyMap<string, Span> {
  const groups = new Map<string, Span>()
  for (const [name, text] of Object.entries(match.groups ?? {})) {
    const range = match.indices?.groups?.[name]
    if (range !== undefined && typeof text === 'string') groups.set(name, { text, offset: base + range[0] })
  }
  return groups
}
