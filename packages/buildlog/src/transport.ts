import type { LogLine } from './format.ts'

// CSI, OSC, APC and other string sequences, and two-byte escapes; none of the quantifiers nest.
const ANSI =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this removes
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|[\]PX^_][^\u0007\u001b\r\n]{0,4096}(?:\u0007|\u001b\\)?|[ -/]{0,4}[0-~])/g

/** Text without terminal escape sequences. */
export function stripAnsi(text: string): string {
  return text.includes('\u001b') ? text.replace(ANSI, '') : text
}

// RFC 3339, with or without brackets (Jenkins), with the stream tag of GitLab (`00O `, `01E+`) behind it.
const STAMP = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?\]?(?: \d\d[OE][ +]| |$)/
const GH_COLUMNS = /^[^\t]{1,300}\t[^\t]{1,300}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/
const PREFIXES = [
  // Google Cloud Build
  /^Step #\d{1,4}(?: - "[^"]{0,200}")?:(?: |$)/,
  // ssh actions
  /^(?:out|err):(?: |$)/,
  // Maven and Quarkus
  /^\[(?:INFO|WARNING|ERROR|DEBUG)\](?: (?:\[[A-Za-z][\w.$-]{0,200}\](?: |$))?|$)/,
]

export interface CleanLine extends LogLine {
  /** Bytes that stood before the text; undefined where they cannot be counted (escape sequences, other scripts). */
  readonly prefixBytes: number | undefined
}

/** What every line carries in front of what the build client wrote. */
export interface Stripped {
  readonly text: string
  readonly timeMs: number | undefined
}

export function stripPrefix(text: string): Stripped {
  let rest = text.startsWith('\uFEFF') ? text.slice(1) : text
  rest = rest.replace(GH_COLUMNS, '')
  if (rest.startsWith('\uFEFF')) rest = rest.slice(1)
  const stamp = STAMP.exec(rest)
  const timeMs = stamp ? timeOf(stamp) : undefined
  if (stamp && timeMs !== undefined) rest = rest.slice(stamp[0].length)
  for (const prefix of PREFIXES) rest = rest.replace(prefix, '')
  return { text: rest, timeMs }
}

function timeOf(stamp: RegExpExecArray): number | undefined {
  const [, seconds = '', fraction = '0', zone = 'Z'] = stamp
  const timeMs = Date.parse(`${seconds.replace(' ', 'T')}${zone}`)
  return Number.isNaN(timeMs) ? undefined : timeMs + Number(`0.${fraction}`) * 1000
}

// The first lines of a build, wherever they stand in a line: what is before them is the prefix of this log.
const FIRST_LINE =
  /^(.{1,200}?)(?=#0 building with "[^"]{0,200}" instance using \S{1,80} driver\s*$|#1 \[(?:[^\]]{1,100} )?internal\] load )/

/**
 * Removes what a CI system, a terminal or a tool puts around each line. Prefixes that it does not know are learned from
 * the first line of a build.
 */
export class Transport {
  private learned: string | undefined

  clean(raw: string): CleanLine {
    // Most logs have no prefix at all.
    if (raw.startsWith('#') && !raw.includes('\u001b'))
      return { text: withoutEndCr(raw), timeMs: undefined, prefixBytes: 0 }
    const plain = stripAnsi(raw).replace(/^\r+|\r+$/g, '')
    const stripped = stripPrefix(plain)
    const text = this.stripLearned(stripped.text)
    const prefix = plain.slice(0, plain.length - text.length)
    const isExact = raw.startsWith(prefix) && isAscii(prefix)
    return { text, timeMs: stripped.timeMs, prefixBytes: isExact ? prefix.length : undefined }
  }

  private stripLearned(text: string): string {
    if (this.learned !== undefined && text.startsWith(this.learned)) return text.slice(this.learned.length)
    if (text.startsWith('#') || !(text.includes('#0 building with "') || text.includes('#1 ['))) return text
    const prefix = FIRST_LINE.exec(text)?.[1]
    if (prefix === undefined) return text
    this.learned = prefix
    return text.slice(prefix.length)
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

export function withoutEndCr(text: string): string {
  return text.endsWith('\r') ? text.replace(/\r+$/, '') : text
}
