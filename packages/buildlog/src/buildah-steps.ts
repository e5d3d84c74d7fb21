import type { BuildahStep } from './buildah-line.ts'
import {
  addOutput,
  finishStep,
  hitStep,
  instructionOf,
  type Stage,
  type Step,
  StepBuild,
  stageNameOf,
} from './step-build.ts'

// More than any Dockerfile has; every line may belong to each of them.
const MAX_STAGES = 200

interface OpenStage {
  readonly stage: Stage
  readonly key: string
  readonly stages: number | undefined
  last: Step
  isOpen: boolean
}

interface Arrow {
  readonly id: string
  readonly text: string
}

type Line = 'step' | 'arrow' | 'commit' | 'text'

/**
 * The steps of one buildah build, and which of them an unnamed line belongs to.
 *
 * A step ends with `--> ID`, directly followed by the next step or the commit; that pair is what closes it, since a
 * command may print either line alone. With `--layers=false` there are no such lines. With `--jobs` or a stage that
 * waits for another, several steps are open; then a line belongs to the one that began last, and when the step after
 * another one follows, the line is handed to that one.
 */
export class BuildahSteps {
  readonly build = new StepBuild('buildah')
  isFinished = false
  private readonly stages: OpenStage[] = []
  private hasLayers = false
  private isParallel = false
  private previous: Line = 'step'
  /** The stage that the last `--> ID` was given to. */
  private closed: OpenStage | undefined
  private hitId: string | undefined

  get current(): Step | undefined {
    return this.openStage()?.last ?? this.stages.at(-1)?.last
  }

  /** A command may be running. */
  get isBusy(): boolean {
    return !this.isFinished && this.openStage() !== undefined
  }

  /** Whether a line that looks like a step is the next one, the first of another build, or what a command printed. */
  judge(line: BuildahStep, hasFailed: boolean): 'next' | 'new-build' | 'output' {
    const isFirst = line.index === 1
    if (this.isFinished || (hasFailed && isFirst)) return 'new-build'
    const known = this.find(line)
    if (!this.isTrusted()) return 'output'
    if (known && line.declared === known.last.declared && line.index > known.last.index) return 'next'
    const isOldStage = line.declared === undefined && /^FROM\s/i.test(line.instruction)
    if (!known && this.stages.length >= MAX_STAGES) return 'output'
    if (isOldStage) return 'next'
    const isSameFile = this.stages[0]?.stages === line.stages && line.stages !== undefined
    if (!known && isFirst && isSameFile) return 'next'
    if (isFirst && /^FROM\s/i.test(line.instruction)) return 'new-build'
    return 'output'
  }

  begin(line: BuildahStep, timeMs: number | undefined): void {
    const isNewStage = line.declared === undefined && /^FROM\s/i.test(line.instruction)
    const known = isNewStage ? undefined : this.find(line)
    if (known) this.settleBefore(known, timeMs)
    const stage = known?.stage ?? this.build.addStage(stageName(line), (line.stage ?? this.stages.length + 1) - 1)
    const last = this.build.addStep(stage, { ...line, timeMs })
    if (last.isFrom) finishStep(last, undefined)
    else this.isParallel ||= this.stages.some(other => other !== known && isWorking(other))
    const opened = known ?? { stage, key: keyOf(line), stages: line.stages, last, isOpen: true }
    opened.last = last
    opened.isOpen = !last.isFrom
    // The stage that was printed last is the first to be asked.
    if (known) this.stages.splice(this.stages.indexOf(known), 1)
    this.stages.push(opened)
    this.closed = undefined
    this.hitId = undefined
    this.previous = 'step'
  }

  hit({ id, text }: Arrow): void {
    const open = this.openStage()
    if (!open || text !== '' || open.last.vertex?.hasOutput) {
      this.output(`${text}--> Using cache ${id}`)
      return
    }
    hitStep(open.last)
    this.hitId = id
    this.previous = 'arrow'
  }

  image({ id, text }: Arrow, timeMs: number | undefined): void {
    if (this.previous === 'commit') {
      this.finishAll(timeMs)
      return
    }
    const open = this.openStage()
    if (text !== '' && open) addOutput(open.last, text)
    if (!open) this.denyHit(id)
    else this.close(open, id, timeMs)
    this.previous = 'arrow'
  }

  private close(open: OpenStage, id: string, timeMs: number | undefined): void {
    if (this.hitId !== undefined && !this.hitId.startsWith(id)) unhit(open.last)
    finishStep(open.last, timeMs)
    open.isOpen = false
    this.closed = open
    // Without layers only the end of a stage has an image.
    this.hasLayers ||= open.last.index < (open.last.declared ?? Infinity)
  }

  /** A command printed the two lines of a hit; then the true image ID is one too many. */
  private denyHit(id: string): void {
    if (this.isParallel || !this.closed || this.hitId === undefined || this.hitId.startsWith(id)) return
    unhit(this.closed.last)
    finishStep(this.closed.last, undefined)
  }

  commit(text: string): void {
    const last = this.stages.at(-1)?.last
    const isLast = last !== undefined && (last.declared === undefined || last.index === last.declared)
    if (isLast) this.previous = 'commit'
    else this.output(text)
  }

  /** The ID of the whole image alone in a line: the end, where nothing runs. */
  result(text: string): void {
    if (this.previous === 'text' && this.openStage()) this.output(text)
    else this.finishAll(undefined)
  }

  output(text: string): void {
    // `--> ID` was output: the next step would have followed.
    if (this.previous === 'arrow' && this.closed && !this.isParallel && !this.closed.last.vertex?.wasCached)
      this.reopen(this.closed)
    this.closed = undefined
    this.previous = 'text'
    const open = this.openStage()
    if (open) addOutput(open.last, text)
  }

  /** The open step of that instruction, or the current one where the message quotes it in another form. */
  findOpen(instruction: string): Step | undefined {
    const open = this.stages.filter(one => one.isOpen || one.last.isFrom).map(one => one.last)
    const word = instruction.split(/\s/, 1)[0]?.toUpperCase()
    const same = open.find(step => step.vertex && instructionOf(step.vertex).trim() === instruction.trim())
    return (
      same ??
      open.findLast(
        step =>
          step.vertex &&
          instructionOf(step.vertex)
            .toUpperCase()
            .startsWith(word ?? ''),
      )
    )
  }

  private isTrusted(): boolean {
    return this.previous !== 'text' || !this.hasLayers || this.isParallel || !this.openStage()?.last.vertex?.hasOutput
  }

  private find(line: BuildahStep): OpenStage | undefined {
    const key = keyOf(line)
    return this.stages.findLast(one => one.key === key)
  }

  private openStage(): OpenStage | undefined {
    const open = this.stages.filter(one => one.isOpen)
    return open.findLast(one => !isWaiting(one, open)) ?? open.at(-1)
  }

  /** The next step of a stage proves that the one before has ended, so a line given to another stage was this one's. */
  private settleBefore(known: OpenStage, timeMs: number | undefined): void {
    if (!known.isOpen) return
    const other = this.closed
    if (other && other !== known && this.previous === 'arrow') {
      if (other.last.vertex?.wasCached && this.hitId !== undefined) {
        unhit(other.last)
        hitStep(known.last)
      }
      this.reopen(other)
    }
    finishStep(known.last, timeMs)
    known.isOpen = false
  }

  private reopen(stage: OpenStage): void {
    stage.isOpen = true
    if (stage.last.vertex) stage.last.vertex.last = undefined
  }

  private finishAll(timeMs: number | undefined): void {
    for (const one of this.stages) {
      if (one.isOpen) finishStep(one.last, timeMs)
      one.isOpen = false
    }
    this.isFinished = true
  }
}

function keyOf({ platform = '', stage }: BuildahStep): string {
  return `${platform} ${stage ?? ''}`
}

function stageName({ platform, stage, stages, instruction }: BuildahStep): string | undefined {
  const name = stageNameOf(instruction) ?? ((stages ?? 1) > 1 ? `stage-${(stage ?? 1) - 1}` : undefined)
  return platform === undefined ? name : `${platform} ${name ?? ''}`.trimEnd()
}

/** COPY --from waits for its stage; until then nothing that is printed is its own. */
function isWaiting({ last }: OpenStage, open: readonly OpenStage[]): boolean {
  const from = last.vertex && /\s--from=(\S+)/.exec(instructionOf(last.vertex))?.[1]
  return from !== undefined && open.some(one => one.stage.name === from || String(one.stage.place) === from)
}

function isWorking({ isOpen, last }: OpenStage): boolean {
  return isOpen && last.vertex !== undefined && !/\s--from=/.test(instructionOf(last.vertex))
}

function unhit({ vertex }: Step): void {
  if (!vertex) return
  vertex.wasCached = false
  vertex.cachedLines = 0
  vertex.last = undefined
}
