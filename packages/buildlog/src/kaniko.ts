import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { KanikoBuild } from './kaniko-build.ts'
import { isKanikoMessage, type KanikoLine, kanikoEvent, kanikoFailure, parseKanikoLine } from './kaniko-line.ts'

// The first things that kaniko says; some are said again for each stage.
const START =
  /^(?:Resolved base name |Retrieving image |No base image|Built cross stage deps: |Using dockerignore file: )/

/**
 * kaniko. It prints no i/n: steps are counted in order of appearance, and n is what was seen. A hit is announced
 * (`Using caching version of cmd: X`) before the stage runs and extracted when its turn comes; the two lines are one
 * hit. The output of a command stands between `Running: [...]` and `Taking snapshot of`; a command that prints the
 * latter line itself deceives this parser from there on.
 */
export class KanikoParser implements FormatParser {
  private build: KanikoBuild | undefined
  private failure: string | undefined
  private seconds = 0
  private readonly sink: BuildSink

  constructor(sink: BuildSink) {
    this.sink = sink
  }

  /** A command runs that has not failed: whatever comes is its output. */
  get isBusy(): boolean {
    return this.build?.isRunning === true && this.failure === undefined
  }

  recognises({ text }: LogLine): boolean {
    const line = parseKanikoLine(text)
    return line ? isKanikoMessage(line.text) : kanikoFailure(text) !== undefined && text.startsWith('error ')
  }

  line({ text, timeMs }: LogLine): void {
    const line = parseKanikoLine(text)
    if (line) this.message({ ...line, timeMs: line.timeMs ?? timeMs }, text)
    else this.output(text.trimEnd())
    this.build?.build.noteTime(timeMs ?? line?.timeMs)
  }

  finish(): void {
    this.build?.finish(this.failure)
    this.build = undefined
    this.failure = undefined
    this.seconds = 0
  }

  private current(): KanikoBuild {
    if (this.build) return this.build
    this.build = new KanikoBuild()
    this.sink.begin(this.build.build.state)
    return this.build
  }

  private message(line: KanikoLine, text: string): void {
    if (this.isStart(line)) this.finish()
    const build = this.current()
    const event = kanikoEvent(line.text)
    if (!build.isPossible(event)) {
      this.output(text.trimEnd())
      return
    }
    if (line.before !== '') build.output(line.before)
    // Uploads go on while a command runs; anything else shows that it went well.
    if (!build.isRunning || event.kind === 'snapshot') this.failure = undefined
    if (line.seconds !== undefined) {
      this.seconds = Math.max(this.seconds, line.seconds)
      build.build.state.statedSeconds = this.seconds
    }
    build.event(event, line.seconds === undefined ? line.timeMs : line.seconds * 1000)
  }

  private isStart({ text, seconds }: KanikoLine): boolean {
    const { build } = this
    if (!build || !START.test(text)) return false
    if (this.failure !== undefined || build.hasEnded) return true
    return !build.isRunning && build.hasSteps && seconds !== undefined && seconds < this.seconds
  }

  private output(text: string): void {
    const failure = kanikoFailure(text)
    if (failure === undefined) {
      this.build?.output(text)
      return
    }
    const isNext = this.build?.hasEnded && !failure.startsWith('error pushing image')
    if (this.failure !== undefined || isNext) this.finish()
    const build = this.current()
    const before = text.slice(0, text.length - failure.length)
    if (before !== '') build.output(before)
    this.failure = failure
  }
}
