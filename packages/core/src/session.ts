import { join } from 'node:path'
import { MAX_ANNOTATIONS, selectAnnotations, unannotated } from './annotations.ts'
import { clip } from './clean.ts'
import type { Door } from './door.ts'
import { messageOf, type Problem, problemText } from './errors.ts'
import { failureReport } from './failure-report.ts'
import type { RawInputs } from './inputs.ts'
import { RunLog } from './log.ts'
import { Redactor, secretForms } from './mask.ts'
import { OutputWriter } from './outputs.ts'
import type { Ports } from './ports.ts'
import { renderMarkdown, SUMMARY_BUDGET_BYTES } from './render.ts'
import type { AnnotationKind, OutputValue, Report } from './report.ts'
import type { ActionSpec, Run, StepState } from './run.ts'

// What a failure may add when the report has used its whole budget; both stay below the runner's 1 MiB.
const FAILURE_BUDGET_BYTES = 40_000
// A log is no place for a megabyte of summary.
const LOG_SUMMARY_BUDGET_BYTES = 100_000

export interface SessionWorld {
  readonly action: ActionSpec
  readonly door: Door
  readonly ports: Ports
  readonly inputs: ReadonlyMap<string, string>
  readonly states?: ReadonlyMap<string, string>
}

interface Pending {
  readonly report: Report
  readonly leftOver: ReadonlyMap<AnnotationKind, number>
  readonly budgetBytes: number
}

/** A Run over a door and ports, with the end that `start` gives it. */
export class Session implements Run {
  readonly inputs: RawInputs
  readonly log: RunLog
  readonly ports: Ports
  readonly state: StepState
  readonly #world: SessionWorld
  readonly #redactor = new Redactor()
  readonly #outputs: OutputWriter
  #pending: Pending | undefined
  #hasFailed = false
  #isClosed = false

  constructor(world: SessionWorld) {
    this.#world = world
    this.ports = world.ports
    const redact = (text: string): string => this.#redactor.redact(text)
    this.log = new RunLog({ ...world.ports, door: world.door, redact })
    this.#outputs = new OutputWriter(world.door, this.log)
    this.state = {
      read: name => world.states?.get(name.toLowerCase()),
      save: (name, value) => this.#saveState(name, value),
    }
    this.inputs = {
      values: world.inputs,
      mask: secret => this.#mask(secret),
      warn: message => this.log.warning(message),
    }
  }

  #saveState(name: string, value: string): void {
    try {
      if (!this.#world.door.saveState(name, value)) this.log.debug(`no state is kept here, so ${name} is not`)
    } catch (error) {
      this.log.notice(`the state for the post step cannot be written: ${messageOf(error)}`)
    }
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }

  setOutputs(outputs: Readonly<Record<string, OutputValue>>): void {
    if (!this.#isClosed) this.#outputs.set(outputs)
  }

  async report(report: Report, outputs: Readonly<Record<string, OutputValue>>): Promise<void> {
    if (this.#isClosed) return
    this.#outputs.set(outputs)
    const used = new Map(this.log.used)
    const errors = used.get('error') ?? 0
    // The error that fail() makes must not be the eleventh, which the runner drops.
    if (report.verdict.kind === 'fail' && !this.#hasFailed && errors < MAX_ANNOTATIONS) used.set('error', errors + 1)
    const annotations = report.annotations ?? []
    for (const annotation of selectAnnotations(annotations, used)) this.log.annotate(annotation)
    this.#summarise({ report, leftOver: unannotated(annotations, used), budgetBytes: SUMMARY_BUDGET_BYTES })
  }

  fail(problem: Problem): void {
    if (this.#isClosed) return
    this.#hasFailed = true
    this.#world.door.setExitCode(1)
    this.log.error(problemText(problem))
    this.#writePending()
  }

  async writeReportFile(fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { action, ports } = this.#world
    // One action may report for another that it is made of.
    const name = typeof fields.action === 'string' ? fields.action : action.name
    const path = join(ports.environment.tempDirectory, 'ci-kit', `${name}-${ports.random.token().slice(0, 16)}.json`)
    try {
      await ports.files.writeText(
        path,
        `${JSON.stringify({ version: 1, action: action.name, ...this.#redactor.redactAll(fields) }, undefined, 2)}\n`,
      )
      return path
    } catch (error) {
      this.log.notice(`the report file cannot be written: ${messageOf(error)}`)
      return ''
    }
  }

  /** The end of a main that returned: every output that it did not set is empty. */
  finish(): void {
    this.#outputs.setMissing(this.#world.action.outputs)
    this.#isClosed = true
    this.#world.door.setExitCode(this.#hasFailed ? 1 : 0)
  }

  /** The end of a main that gave no answer: a red step, a report that says why, all outputs set. */
  async abort(problem: Problem): Promise<void> {
    if (this.#isClosed) return
    this.fail(problem)
    const { action } = this.#world
    const known = { verdict: 'unknown', report: await this.#failureFile(problem) }
    this.#outputs.set(Object.fromEntries(Object.entries(known).filter(([name]) => action.outputs.includes(name))))
    this.#outputs.setMissing(action.outputs)
    const report = failureReport(problem, this.inputs.values.get('title')?.trim() || action.name)
    this.#summarise({ report, leftOver: new Map(), budgetBytes: SUMMARY_BUDGET_BYTES + FAILURE_BUDGET_BYTES })
    this.#isClosed = true
  }

  async #failureFile(problem: Problem): Promise<string> {
    if (!this.#world.action.outputs.includes('report')) return ''
    return await this.writeReportFile({ verdict: 'unknown', error: problem })
  }

  #mask(secret: string): void {
    const forms = secretForms(secret)
    this.#redactor.add(forms)
    // Outside a runner the command would print what it should hide.
    if (this.ports.environment.isRunner) for (const form of forms) this.#world.door.maskSecret(form)
  }

  #summarise(pending: Pending): void {
    const policy = this.inputs.values.get('summary')?.trim()
    if (policy === 'never') return
    this.#pending = pending
    if (policy !== 'on-failure' || this.#hasFailed || pending.report.verdict.kind === 'fail') this.#writePending()
  }

  #writePending(): void {
    if (this.#pending === undefined) return
    const { report, leftOver, budgetBytes } = this.#pending
    this.#pending = undefined
    const { door } = this.#world
    const redacted = this.#redactor.redactAll(report)
    const render = (budget: number): string => renderMarkdown(redacted, budget, leftOver)
    try {
      const bytes = door.summaryBytes()
      if (bytes !== undefined) {
        const markdown = render(budgetBytes - bytes - 1)
        if (markdown === '') this.log.notice('the summary of this step is full, so the report is not in it')
        else door.appendSummary(bytes === 0 ? markdown : `\n${markdown}`)
        if (this.ports.environment.isGitea) this.#showInLog(render)
        return
      }
    } catch (error) {
      this.log.notice(`the summary cannot be written: ${clip(messageOf(error), 300)}`)
    }
    this.log.untrusted(render(LOG_SUMMARY_BUDGET_BYTES))
  }

  /** Before 1.27 Gitea shows no summaries, and a step cannot tell whether its server and its runner do. */
  #showInLog(render: (budget: number) => string): void {
    const { door } = this.#world
    door.startGroup('Report')
    this.log.untrusted(render(LOG_SUMMARY_BUDGET_BYTES))
    door.endGroup()
  }
}
