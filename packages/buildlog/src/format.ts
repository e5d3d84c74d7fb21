import type { BuildState } from './build-state.ts'

/** One line of a log: no terminator, no transport prefix, no ANSI. */
export interface LogLine {
  readonly text: string
  /** Milliseconds since the epoch where the transport stamps its lines. */
  readonly timeMs: number | undefined
}

/** Where a format's parser puts the builds that it finds; bounded, so that a hostile log cannot exhaust memory. */
export interface BuildSink {
  /** Begins a build and makes it current. */
  begin(build: BuildState): void
}

/** A parser of one log format. The dispatcher offers it lines; it never throws on odd input. */
export interface FormatParser {
  /** While true, every line belongs to this format: a step's output may look like anything. */
  readonly isBusy?: boolean
  /** While true, a line is quoted output of a step, whose `\r` is its own. */
  readonly isQuoting?: boolean
  /** Whether this line can only be the start of, or belong to, this format. Cheap; called on lines that nobody claims. */
  recognises(line: LogLine): boolean
  /** Takes a line while this format is the active one. */
  line(line: LogLine): void
  /** The input has ended or another format has taken over: settle what is pending. */
  finish(): void
}
