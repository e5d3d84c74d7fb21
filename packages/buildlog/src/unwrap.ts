/** Widths that Windows PowerShell wraps to when it writes what a native command printed; one less than some consoles have. */
const WIDTHS: readonly number[] = [79, 80, 119, 120]
// PowerShell says this of a program's first line of stderr, and the line is long enough to be wrapped itself.
const RECORD_LINE = /^ {1,8}\+ CategoryInfo(?: {1,20}: | {1,20}$)/
/** In a console of any width that PowerShell works in. */
const MIN_RECORD_WIDTH = 20
/** What the scanner keeps of one line; a dump of equally wide lines must not pile up. */
const MAX_JOINED_CHARS = 16_384
const BEGINS_LINE =
  /^(?:\s*$|#(?:\d|\*\*\*)|-{6}|\uFEFF|\d{4}-\d\d-\d\dT|\[[^\]]{1,60}\] |\[\+\] | => | ?-{2,3}> |Step \d|STEP \d|COMMIT\b|INFO\[|time="|\{"|(?:ERROR|Error|error): |\s{0,4}\d{1,6} \| )/

/**
 * Joins lines that were cut at the width of a console. A line of exactly that width is held back until the next line
 * shows whether it goes on; the first line that is wider proves that nothing wraps there.
 *
 * Where PowerShell has left its record of an error, the width is that of the record, and lines may also be broken
 * behind a blank (it depends on the language of Windows): the next word had no room.
 */
export class Unwrapper {
  private pending: string | undefined
  private widths = WIDTHS
  /** The width of PowerShell's record, or 0. */
  private recordWidth = 0
  private pendingWidth = 0
  private hasJoined = false
  private readonly textOf: (line: string) => string

  /** `textOf` gives what a line says without the prefixes of its transport. */
  constructor(textOf: (line: string) => string) {
    this.textOf = textOf
  }

  /** Whether every line has to be looked at, since this one may go on or lines have been joined before. */
  get isNeeded(): boolean {
    return this.pending !== undefined || this.recordWidth > 0 || (this.hasJoined && this.widths.length > 0)
  }

  /** Complete lines; a physical line without its `\n` comes in. */
  push(line: string): readonly string[] {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    const before = this.pending
    this.pending = undefined
    this.measure(text)
    const isPart = before !== undefined && before.length < MAX_JOINED_CHARS && this.goesOn(text) && this.hadNoRoom(text)
    this.hasJoined ||= isPart
    const whole = isPart ? before + text : text
    const done = before !== undefined && !isPart ? [before] : []
    if (!this.mayGoOn(text)) return [...done, whole]
    this.pending = whole
    this.pendingWidth = text.length
    return done
  }

  private measure(text: string): void {
    if (this.widths.length > 0) this.widths = this.widths.filter(width => text.length <= width)
    if (text.length > this.recordWidth) this.recordWidth = 0
    if (text.length >= MIN_RECORD_WIDTH && RECORD_LINE.test(text)) this.recordWidth = text.length
  }

  private mayGoOn(text: string): boolean {
    if (this.recordWidth > 0) return text.length >= this.recordWidth - 1 || (text.endsWith(' ') && text.trim() !== '')
    return this.widths.includes(text.length)
  }

  /** Whether the first word of a line was too long for the line before. */
  private hadNoRoom(line: string): boolean {
    if (this.recordWidth === 0) return true
    const [word = ''] = /^\s*\S*/.exec(line) ?? []
    return this.pendingWidth + word.length >= this.recordWidth
  }

  /** A wrapped line goes on with nothing in front; whatever has a prefix begins a line. */
  private goesOn(line: string): boolean {
    return this.textOf(line) === line && !BEGINS_LINE.test(line)
  }

  finish(): readonly string[] {
    const last = this.pending
    this.pending = undefined
    return last === undefined ? [] : [last]
  }
}
