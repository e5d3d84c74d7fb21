import type { AnnotationKind, OutputValue } from './report.ts'

export interface AnnotationPlace {
  readonly title?: string | undefined
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
}

/** What the runner can be told. The real one speaks through @actions/core; tests read back what a fake was told. */
export interface Door {
  /** To the log, as it is: the caller has made sure that it holds no command, or means one. */
  write(text: string): void
  /** To the person at a terminal. */
  writeProgress(text: string): void
  annotate(kind: AnnotationKind, message: string, place: AnnotationPlace): void
  debug(message: string): void
  startGroup(name: string): void
  endGroup(): void
  maskSecret(secret: string): void
  /** False when the runner offers no file for outputs; throws when there is one and it cannot be written. */
  setOutput(name: string, value: OutputValue): boolean
  /** A variable for the steps that follow. */
  exportVariable(name: string, value: string): void
  /** For this action's own post step. False when the runner offers no file for it; throws as `setOutput` does. */
  saveState(name: string, value: string): boolean
  /** The bytes that this step's summary holds; undefined when the runner offers no summary. */
  summaryBytes(): number | undefined
  /** Throws when the file cannot be written. */
  appendSummary(markdown: string): void
  /** 1 is a red step. */
  setExitCode(code: 0 | 1): void
}
