export interface Ended {
  readonly code: number | undefined
  readonly signal: string | undefined
}

export interface Answer {
  readonly code: number | undefined
  readonly text: string
}

/** The machine, as this action sees it. */
export interface BuildWorld {
  /**
   * Runs a program to its end. It writes to the end of the log itself, so that its last words are there even when this
   * process is ended first; `onChunk` gets what was written, in pieces. Rejects when it cannot be started.
   */
  run(command: readonly string[], about: RunRequest): Promise<Ended>
  /** Runs a program that answers soon; without a code when it could not be started or took too long. */
  ask(command: readonly string[], timeoutMs: number): Promise<Answer>
  /** Makes the file, or empties it. */
  startLog(path: string): Promise<void>
}

export interface RunRequest {
  readonly logFile: string
  readonly onChunk: (chunk: Uint8Array) => void
}
