import { endVertex } from './build-state.ts'
import type { KanikoEvent } from './kaniko-line.ts'
import { KanikoPushes } from './kaniko-pushes.ts'
import {
  addOutput,
  failVertex,
  finishStep,
  hitStep,
  instructionOf,
  type Stage,
  type Step,
  StepBuild,
} from './step-build.ts'

// What changes the file system; kaniko looks up nothing else in its cache. As in BuildKit the rest are no steps.
const STEP = /^(?:RUN|COPY|ADD|WORKDIR)\s/i
// A Dockerfile has far fewer instructions, and a build far fewer stages.
const MAX_ANNOUNCED = 1_000

/** One build of kaniko, event by event. */
export class KanikoBuild {
  readonly build = new StepBuild('kaniko')
  /** A command runs, so that what looks like a message may be its output. */
  isRunning = false
  /** The result was pushed, or was not to be. */
  hasEnded = false
  private readonly pushes = new KanikoPushes(this.build)
  private readonly names: { readonly base: string; readonly name: string }[] = []
  private stage: Stage | undefined
  private isStageOpen = false
  private step: Step | undefined
  /** Hits that were announced and not run yet. */
  private hits: string[] = []
  /** The lookups of the stage are over. */
  private isUnpacked = false
  /** `--single-snapshot`: no snapshot tells where a command ends. */
  private isSingleSnapshot = false

  get hasSteps(): boolean {
    return this.build.hasSteps
  }

  /** Whether this event is possible while a command runs: layers are uploaded meanwhile, and a snapshot ends it. */
  isPossible(event: KanikoEvent): boolean {
    if (!this.isRunning) return true
    if (event.kind === 'push') return this.pushes.isLayer(event.text)
    if (event.kind === 'instruction') return this.isSingleSnapshot
    return ['snapshot', 'running', 'cache-push', 'pushed'].includes(event.kind)
  }

  output(text: string): void {
    if (this.isRunning && this.step) addOutput(this.step, text)
  }

  event(event: KanikoEvent, timeMs: number | undefined): void {
    switch (event.kind) {
      case 'stage-name':
        if (this.names.length < MAX_ANNOUNCED) this.names.push({ base: event.base, name: event.name })
        break
      case 'triggers':
        this.beginStage(undefined)
        break
      case 'stage':
        this.beginStage(event.base)
        break
      case 'stage-end':
        this.endStage(timeMs)
        break
      case 'hit':
        this.announce(event.text)
        break
      case 'miss':
        this.current()
        break
      case 'unpacking':
        this.current()
        this.isUnpacked = true
        break
      case 'instruction':
        this.instruction(event.text, timeMs)
        break
      case 'extracting':
      case 'running':
      case 'snapshot':
        this.progress(event.kind, timeMs)
        break
      default:
        this.transfer(event, timeMs)
    }
  }

  /** The log has ended, or kaniko has given up with this message. */
  finish(failure: string | undefined): void {
    if (failure !== undefined) {
      this.build.state.finalError = failure
      const isStep = /failed to (?:execute command|take snapshot|save)/.test(failure)
      const culprit = isStep ? this.step?.vertex : /pushing image/.test(failure) ? this.pushes.open : undefined
      failVertex(culprit ?? this.build.addVertex('building the image'), failure)
    }
    this.addUnrunHits()
    this.build.settle()
  }

  private beginStage(base: string | undefined): void {
    const isFresh = this.stage && this.isStageOpen && this.stage.steps.length === 0 && !this.isUnpacked
    if (!isFresh || !this.stage) {
      this.endStage(undefined)
      this.openStage()
    }
    if (this.stage) this.nameStage(this.stage, base)
  }

  private openStage(): Stage {
    const stage = this.build.addStage(undefined)
    this.stage = stage
    this.isStageOpen = true
    this.isUnpacked = false
    this.isSingleSnapshot = false
    this.hits = []
    this.nameStage(stage, undefined)
    return stage
  }

  /** Only stages with a name are listed; where the bases do not agree, an unnamed one is in between. */
  private nameStage(stage: Stage, base: string | undefined): void {
    const listed = this.names[stage.place]
    const isSame = listed !== undefined && (base === undefined || listed.base === base)
    this.build.nameStage(stage, isSame ? listed.name : undefined)
  }

  private endStage(timeMs: number | undefined): void {
    if (this.step) finishStep(this.step, timeMs)
    this.addUnrunHits()
    this.step = undefined
    this.isStageOpen = false
    this.isRunning = false
  }

  private current(): Stage {
    return this.stage && this.isStageOpen ? this.stage : this.openStage()
  }

  private announce(instruction: string): void {
    this.current()
    if (!this.isUnpacked && this.hits.length < MAX_ANNOUNCED) this.hits.push(instruction)
  }

  private instruction(text: string, timeMs: number | undefined): void {
    const stage = this.current()
    if (this.step) finishStep(this.step, timeMs)
    this.isRunning = false
    this.step = undefined
    if (STEP.test(text)) this.step = this.addStep(stage, text, timeMs)
    else {
      const vertex = this.build.addVertex(text)
      if (vertex) endVertex(vertex, { kind: 'done', seconds: undefined })
    }
  }

  private addStep(stage: Stage, instruction: string, timeMs: number | undefined): Step {
    const step = this.build.addStep(stage, { index: stage.steps.length + 1, declared: undefined, instruction, timeMs })
    const at = this.hits.indexOf(instruction)
    if (at >= 0) {
      this.hits.splice(at, 1)
      hitStep(step)
    }
    return step
  }

  /** A stage that was not run to its end has hits all the same. */
  private addUnrunHits(): void {
    for (const text of this.hits.splice(0)) {
      if (this.stage && STEP.test(text)) {
        const index = this.stage.steps.length + 1
        hitStep(this.build.addStep(this.stage, { index, declared: undefined, instruction: text, timeMs: undefined }))
      }
    }
  }

  private progress(kind: 'extracting' | 'running' | 'snapshot', timeMs: number | undefined): void {
    const { step } = this
    const isRun = step?.vertex !== undefined && /^RUN\s/i.test(instructionOf(step.vertex))
    if (kind === 'running') this.isRunning ||= isRun
    else if (kind === 'extracting') {
      if (step && !this.isRunning) hitStep(step)
    } else if (!step) this.isSingleSnapshot ||= this.isUnpacked && this.stage?.steps.length === 0
    // Before a command there is a first snapshot of everything.
    else if (!isRun || this.isRunning) {
      finishStep(step, timeMs)
      this.isRunning = false
    }
  }

  private transfer(event: KanikoEvent, timeMs: number | undefined): void {
    if (event.kind === 'cache-push') this.pushes.beginLayer(event.text)
    else if (event.kind === 'cache-push-failed') this.pushes.failLayer(event.text)
    else if (event.kind === 'all-pushed') this.pushes.endAll()
    else if (event.kind === 'pushed') this.hasEnded = this.pushes.end(event.text) || this.hasEnded
    else if (event.kind === 'push' && !this.pushes.isLayer(event.text)) {
      this.endStage(timeMs)
      this.pushes.begin(event.text)
    } else if (event.kind === 'no-push') {
      this.endStage(timeMs)
      this.hasEnded = true
    }
  }
}
