/** Widths of the consoles that Windows PowerShell wraps to when it writes what a native command printed. */
const WIDTHS: readonly number[] = [80, 120]
const BEGINS_LINE =
  /^(?:\s*$|#(?:\d|\*\*\*)|-{6}|\uFEFF|\d{4}-\d\d-\d\dT|\[[^\]]{1,60}\] |\[\+\] | => | ?-{2,3}> |Step \d|STEP \d|COMMIT\b|INFO\[|time="|\{"|(?:ERROR|Error|error): |\s{0,4}\d{1,6} \| )/

/**
 * Joins lines that were cut at the width of a console. A line of exactly that width is held back until the next line
 * shows whether it goes on; the first line that is wider proves that nothing wraps there.
 */
export class Unwrapper {
  private pending: string | undefined
  private widths = WIDTHS
  private readonly textOf: (line: string) => string

  /** `textOf` gives what a line says without the prefixes of its transport. */
  constructor(textOf: (line: string) => string) {
    this.textOf = textOf
  }

  get isPending(): boolean {
    return this.pending !== undefined
  }

  /** Complete lines; a physical line without its line end comes in. */
  push(line: string): readonly string[] {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    const before = this.pending
    this.pending = undefined
    if (this.widths.length > 0) this.widths = this.widths.filter(width => text.length <= width)
    const isPart = before !== undefined && this.goesOn(text)
    const whole = isPart ? before + text : line
    const done = before !== undefined && !isPart ? [before] : []
    if (!this.widths.includes(text.length)) return [...done, whole]
    this.pending = whole
    return done
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
