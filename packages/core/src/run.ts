import type { Problem } from './errors.ts'
import type { RawInputs } from './inputs.ts'
import type { Log } from './log.ts'
import type { Ports } from './ports.ts'
import type { OutputValue, Report } from './report.ts'

/** One run of one action: the same in a workflow, on a person's machine and in a test. */
export interface Run {
  readonly inputs: RawInputs
  readonly log: Log
  readonly ports: Ports
  readonly state: StepState
  /** Outputs before the report, or without one: a step whose post step reports has outputs of its own. */
  setOutputs(outputs: Readonly<Record<string, OutputValue>>): void
  /** Outputs, summary (as the input `summary` says) and annotations. Once, at the end. */
  report(report: Report, outputs: Readonly<Record<string, OutputValue>>): Promise<void>
  /** Marks the step red; called after the report. */
  fail(problem: Problem): void
  /**
   * Writes `{ version: 1, action, ...fields }` as JSON where later steps can read it, and returns the path for the output `report`;
   * empty, with a notice, when the directory cannot be written.
   */
  writeReportFile(fields: Readonly<Record<string, unknown>>): Promise<string>
}

/** What the main step of an action hands to its own post step. */
export interface StepState {
  /** `undefined` in the main step, and for what it did not save. */
  read(name: string): string | undefined
  /** Where the runner keeps no state there is no post step either, so nothing is lost. */
  save(name: string, value: string): void
}

export type Main = (run: Run) => Promise<void>

/** What the runner must know of an action; the build takes it from action.yml. */
export interface ActionSpec {
  readonly name: string
  /** Every output, so that each is set whatever happens. */
  readonly outputs: readonly string[]
}
