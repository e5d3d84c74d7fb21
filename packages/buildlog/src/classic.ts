import type { BuildState } from './build-state.ts'
import { type ClassicLine, parseClassicLine, runFailure, type StepLine, stepFailure } from './classic-line.ts'
import { DockerPush } from './docker-push.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import {
  addOutput,
  failVertex,
  finishStep,
  hitStep,
  type Stage,
  type Step,
  StepBuild,
  stageNameOf,
} from './step-build.ts'

// A log of retries that were all cut off inside a command; beyond this the rest is output of the last one.
const MAX_INNER = 3

/** A command whose end was not seen. */
interface Running {
  readonly container: string
  readonly step: Step | undefined
  /** Its image ID was the line before, so that the next step may follow (`--rm=false`). */
  hasImage: boolean
  failure: string | undefined
  /** What looks like the start of another build; it is one only if this command's end never comes. */
  inner: { readonly parser: ClassicParser; readonly builds: BuildState[] } | undefined
}

/**
 * The classic builder (`DOCKER_BUILDKIT=0`). Steps are counted over the whole Dockerfile, so i/n is no position within
 * the stage.
 *
 * The output of a command stands between ` ---> Running in ID` and `Removing intermediate container ID`; a command can
 * hardly guess its ID, so nothing in between is believed. With `--rm=false` the second line is missing: the command has
 * ended when an image ID and the next step follow each other directly. A command that prints these two lines itself
 * is found out when the true second line comes; only with `--rm=false` does it deceive this parser.
 */
export class ClassicParser implements FormatParser {
  private build: StepBuild | undefined
  private stage: Stage | undefined
  private step: Step | undefined
  /** The last line was the step's own, so that ` ---> Using cache` may follow. */
  private isFresh = false
  private isFinished = false
  private running: Running | undefined
  /** A command whose end was inferred, and the steps that were believed since. */
  private doubted: { readonly running: Running; readonly steps: Step[] } | undefined
  private removesContainers = false
  private failure: string | undefined
  private push = new DockerPush()
  private readonly sink: BuildSink
  private readonly depth: number

  constructor(sink: BuildSink, depth = 0) {
    this.sink = sink
    this.depth = depth
  }

  /** A command runs that has not failed: whatever comes is its output. */
  get isBusy(): boolean {
    return this.running !== undefined && this.running.failure === undefined
  }

  recognises({ text }: LogLine): boolean {
    const { kind } = parseClassicLine(text.trimEnd())
    return kind === 'step' || kind === 'context'
  }

  line({ text, timeMs }: LogLine): void {
    const trimmed = text.trimEnd()
    const line = parseClassicLine(trimmed)
    if (line.kind === 'removed' && this.removed(line, timeMs)) return
    if (this.running) this.runningLine(this.running, line, { text: trimmed, timeMs })
    else this.idleLine(line, { text: trimmed, timeMs })
  }

  finish(): void {
    this.settle()
    const inner = this.running?.inner
    inner?.parser.finish()
    for (const build of inner?.builds ?? []) this.sink.begin(build)
    this.build = undefined
    this.running = undefined
  }

  private settle(): void {
    const failure = this.failure ?? this.running?.failure
    if (!this.build) return
    if (failure !== undefined) {
      this.build.state.finalError = failure
      failVertex(this.step?.vertex ?? this.build.addVertex('building the image'), failure)
    }
    this.build.settle()
  }

  private begin(): StepBuild {
    this.settle()
    this.build = new StepBuild('classic')
    this.stage = undefined
    this.step = undefined
    this.isFinished = false
    this.failure = undefined
    this.doubted = undefined
    this.removesContainers = false
    this.push = new DockerPush()
    this.sink.begin(this.build.state)
    return this.build
  }

  /** Whether the line ends the command that runs, or one that was wrongly believed to have ended. */
  private removed(line: ClassicLine & { kind: 'removed' }, timeMs: number | undefined): boolean {
    const doubted = this.doubted
    const isDoubted = doubted?.running.container === line.container
    if (!isDoubted && this.running?.container !== line.container) return false
    // An old daemon prints the image ID first: then the steps behind it do not exist yet and nothing is taken back.
    if (isDoubted) this.takeBack(doubted)
    this.doubted = undefined
    if (this.step) addOutput(this.step, line.text)
    this.removesContainers = true
    this.running = undefined
    this.failure = undefined
    this.build?.noteTime(timeMs)
    return true
  }

  private takeBack({ running, steps }: { readonly running: Running; readonly steps: Step[] }): void {
    this.build?.dropSteps(steps)
    this.stage = this.build?.stages.at(-1)
    this.step = running.step
    if (this.step?.vertex) this.step.vertex.last = undefined
    this.isFinished = false
  }

  private runningLine(running: Running, line: ClassicLine, { text, timeMs }: LogLine): void {
    const isNext = line.kind === 'step' && this.follows(line)
    const isEnd = line.kind === 'built' && this.step?.index === this.step?.declared
    if (running.hasImage && !this.removesContainers && (isNext || isEnd)) {
      if (this.step) finishStep(this.step, timeMs)
      this.doubted ??= { running, steps: [] }
      this.running = undefined
      this.idleLine(line, { text, timeMs })
      return
    }
    running.hasImage = line.kind === 'image'
    running.failure = runFailure(text) ?? running.failure
    const isStart = line.kind === 'context' || (line.kind === 'step' && line.index === 1)
    if (isStart && !running.inner && this.depth < MAX_INNER) {
      const builds: BuildState[] = []
      const parser = new ClassicParser({ begin: build => builds.push(build) }, this.depth + 1)
      running.inner = { parser, builds }
    }
    if (running.inner) running.inner.parser.line({ text, timeMs })
    else if (this.step && running.failure !== text) addOutput(this.step, text)
  }

  private idleLine(line: ClassicLine, { text, timeMs }: LogLine): void {
    const wasFresh = this.isFresh
    this.isFresh = line.kind === 'step'
    if (line.kind === 'context') {
      if (!this.build || this.build.hasSteps) this.begin()
    } else if (line.kind === 'step') {
      this.addStep(line, timeMs)
    } else if (line.kind === 'cache') {
      if (wasFresh && this.step && !this.step.isFrom) hitStep(this.step)
    } else if (line.kind === 'image') {
      if (this.step && this.failure === undefined) finishStep(this.step, timeMs)
    } else if (line.kind === 'running') {
      this.running = {
        container: line.container,
        step: this.step,
        hasImage: false,
        failure: undefined,
        inner: undefined,
      }
    } else if (line.kind === 'built') {
      if (this.step) finishStep(this.step, timeMs)
      this.isFinished = true
    } else this.readWords(text)
    this.build?.noteTime(timeMs)
  }

  /** The daemon's own words, where no command runs. */
  private readWords(text: string): void {
    if (!this.build) return
    if (this.isFinished) this.push.line(this.build, text)
    else if (this.step?.vertex?.last === undefined) this.failure ??= stepFailure(text)
    else this.failure ??= runFailure(text)
  }

  private follows({ index, declared }: StepLine): boolean {
    return this.step !== undefined && index === this.step.index + 1 && declared === this.step.declared
  }

  private addStep(line: StepLine, timeMs: number | undefined): void {
    // Lines may be missing, but no build goes back.
    const isLater = this.step && line.index > this.step.index && line.declared === this.step.declared
    const isFirst = this.build && !this.build.hasSteps
    const build = this.build && !this.isFinished && (isLater || isFirst) ? this.build : this.begin()
    if (this.step) finishStep(this.step, timeMs)
    this.failure = undefined
    this.stage = stageFor(build, this.stage, line.instruction)
    this.step = build.addStep(this.stage, { ...line, timeMs })
    this.doubted?.steps.push(this.step)
  }
}

/** A FROM opens a stage; ARGs may stand before the first one. */
function stageFor(build: StepBuild, current: Stage | undefined, instruction: string): Stage {
  if (!current) return build.addStage(stageNameOf(instruction))
  if (!/^FROM\s/i.test(instruction)) return current
  if (current.steps.some(step => step.isFrom) || current.place > 0) return build.addStage(stageNameOf(instruction))
  build.nameStage(current, stageNameOf(instruction))
  return current
}
