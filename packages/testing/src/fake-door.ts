import type { AnnotationPlace, Door } from '@ci-kit/core/door'
import type { AnnotationKind, OutputValue } from '@ci-kit/core/report'

export interface MadeAnnotation extends AnnotationPlace {
  readonly kind: AnnotationKind
  readonly message: string
}

export interface DoorFaults {
  /** The runner offers no file for outputs. */
  readonly noOutputs?: boolean
  /** The runner offers no summary. */
  readonly noSummary?: boolean
  /** Writing an output fails. */
  readonly brokenOutputs?: boolean
  /** Writing the summary fails. */
  readonly brokenSummary?: boolean
}

/** A runner that remembers what it was told. */
export class FakeDoor implements Door {
  readonly annotations: MadeAnnotation[] = []
  readonly outputs = new Map<string, OutputValue>()
  readonly variables = new Map<string, string>()
  readonly states = new Map<string, string>()
  readonly secrets: string[] = []
  readonly groups: string[] = []
  readonly debugMessages: string[] = []
  log = ''
  progress = ''
  summary = ''
  exitCode: number | undefined
  readonly #faults: DoorFaults

  constructor(faults: DoorFaults = {}) {
    this.#faults = faults
  }

  write(text: string): void {
    this.log += text
  }

  writeProgress(text: string): void {
    this.progress += text
  }

  annotate(kind: AnnotationKind, message: string, place: AnnotationPlace): void {
    this.annotations.push({ kind, message, ...place })
  }

  debug(message: string): void {
    this.debugMessages.push(message)
  }

  startGroup(name: string): void {
    this.groups.push(name)
  }

  endGroup(): void {
    this.groups.push('')
  }

  maskSecret(secret: string): void {
    this.secrets.push(secret)
  }

  setOutput(name: string, value: OutputValue): boolean {
    if (this.#faults.brokenOutputs === true) throw new Error('no space left on the device')
    if (this.#faults.noOutputs === true) return false
    this.outputs.set(name, value)
    return true
  }

  exportVariable(name: string, value: string): void {
    this.variables.set(name, value)
  }

  saveState(name: string, value: string): boolean {
    this.states.set(name, value)
    return true
  }

  summaryBytes(): number | undefined {
    return this.#faults.noSummary === true ? undefined : Buffer.byteLength(this.summary)
  }

  appendSummary(markdown: string): void {
    if (this.#faults.brokenSummary === true) throw new Error('no space left on the device')
    this.summary += markdown
  }

  setExitCode(code: 0 | 1): void {
    this.exitCode = code
  }
}
