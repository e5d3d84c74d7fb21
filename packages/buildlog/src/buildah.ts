import { endVertex, notePush, type VertexState } from './build-state.ts'
import { type BuildahLine, type BuildahStep, parseBuildahLine } from './buildah-line.ts'
import { BuildahSteps } from './buildah-steps.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { failVertex } from './step-build.ts'

/**
 * buildah and podman. Each stage counts its own steps, `[S/T] STEP i/n`. No line says which step it belongs to, so
 * `BuildahSteps` decides by order; what a command prints is believed only where it fits that order exactly.
 */
export class BuildahParser implements FormatParser {
  private steps: BuildahSteps | undefined
  private failure:
    | { readonly message: string; readonly vertex: VertexState | undefined; readonly isSure: boolean }
    | undefined
  /** Copying an image after the build: a push when a command line said so. */
  private copying: VertexState | undefined
  private pushReference: string | undefined
  private readonly sink: BuildSink

  constructor(sink: BuildSink) {
    this.sink = sink
  }

  /** A step is open that has not failed: whatever comes may be its output. */
  get isBusy(): boolean {
    return this.steps?.isBusy === true && this.failure?.isSure !== true
  }

  recognises({ text }: LogLine): boolean {
    return parseBuildahLine(text.trimEnd()).kind === 'step'
  }

  line({ text, timeMs }: LogLine): void {
    const trimmed = text.trimEnd()
    const line = parseBuildahLine(trimmed)
    if (line.kind === 'step') this.step(line, { text: trimmed, timeMs })
    else if (this.steps) this.other(this.steps, line, { text: trimmed, timeMs })
    this.steps?.build.noteTime(timeMs)
  }

  finish(): void {
    const steps = this.steps
    if (!steps) return
    if (this.failure) {
      steps.build.state.finalError = this.failure.message
      failVertex(this.failure.vertex ?? steps.build.addVertex('building the image'), this.failure.message)
    }
    steps.build.settle()
    this.steps = undefined
    this.failure = undefined
    this.copying = undefined
    this.pushReference = undefined
  }

  private begin(): BuildahSteps {
    this.finish()
    this.steps = new BuildahSteps()
    this.sink.begin(this.steps.build.state)
    return this.steps
  }

  private step(line: BuildahStep, { text, timeMs }: LogLine): void {
    const verdict = this.steps ? this.steps.judge(line, this.failure?.isSure ?? false) : 'new-build'
    if (verdict === 'output') {
      this.steps?.output(text)
      return
    }
    const steps = this.steps && verdict === 'next' ? this.steps : this.begin()
    this.failure = undefined
    steps.begin(line, timeMs)
  }

  private other(steps: BuildahSteps, line: BuildahLine, { text, timeMs }: LogLine): void {
    if (line.kind === 'push-command' && !steps.isBusy) this.pushReference = line.reference
    else if (steps.isFinished) this.afterBuild(steps, line)
    else if (line.kind === 'cache') steps.hit(line)
    else if (line.kind === 'image') steps.image(line, timeMs)
    else if (line.kind === 'commit') steps.commit(text)
    else if (line.kind === 'result') steps.result(text)
    else if (line.kind === 'failed-step') this.failedStep(steps, line, text)
    else if (line.kind === 'error') this.error(steps, line.message, text)
    else this.text(steps, line, text)
  }

  private text(steps: BuildahSteps, line: BuildahLine, text: string): void {
    if (line.kind === 'noise' || line.kind === 'copying' || line.kind === 'written') return
    if (this.failure && !this.failure.isSure) this.failure = undefined
    steps.output(text)
  }

  private failedStep(steps: BuildahSteps, line: BuildahLine & { kind: 'failed-step' }, text: string): void {
    const vertex = steps.findOpen(line.instruction)?.vertex
    // An unknown instruction never becomes a step.
    if (!vertex && steps.isBusy) steps.output(text)
    else this.failure = { message: `building at STEP "${line.instruction}": ${line.message}`, vertex, isSure: true }
  }

  /** Any program says `Error:`; where a command runs, it is the build's only if nothing comes after it. */
  private error(steps: BuildahSteps, message: string, text: string): void {
    const step = steps.current
    const isSure = !step?.vertex?.hasOutput
    if (this.failure?.isSure) return
    this.failure = { message, vertex: step?.vertex, isSure }
    if (!isSure) steps.output(text)
  }

  private afterBuild(steps: BuildahSteps, line: BuildahLine): void {
    if (line.kind === 'copying') this.copying ??= this.beginCopy(steps)
    else if (line.kind === 'written' && this.copying) {
      this.endCopy(this.copying)
      endVertex(this.copying, { kind: 'done', seconds: undefined })
      this.copying = undefined
    } else if (line.kind === 'error' && this.copying) {
      this.failure = { message: line.message, vertex: this.copying, isSure: true }
    }
  }

  private beginCopy(steps: BuildahSteps): VertexState | undefined {
    const reference = this.pushReference
    const vertex = steps.build.addVertex(
      reference === undefined ? 'copying the image' : `pushing ${reference} with podman`,
    )
    if (vertex && reference !== undefined)
      notePush(vertex, { reference, digest: undefined, seconds: undefined, isDone: false })
    return vertex
  }

  private endCopy(vertex: VertexState): void {
    for (const push of vertex.pushes) push.isDone = true
    this.pushReference = undefined
  }
}
