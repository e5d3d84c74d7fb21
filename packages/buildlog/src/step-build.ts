import {
  addName,
  addToTail,
  type BuildState,
  cutText,
  endVertex,
  newBuild,
  noteTime,
  setTail,
  type VertexState,
  vertexOf,
} from './build-state.ts'
import type { LogFormat } from './facts.ts'

/** The instructions of a Dockerfile; what a tool prints as a step begins with one of them. */
export const INSTRUCTION =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?=\s|$)/i
const FROM = /^FROM\s/i
const STAGE_NAME = /^FROM\s.*\sAS\s+([\w.-]{1,200})\s*$/i

/** A step of a tool that prints no vertices, only the instructions that it goes through. */
export interface Step {
  /** Undefined when the build has more steps than are kept. */
  readonly vertex: VertexState | undefined
  readonly index: number
  /** n of i/n; undefined where the tool prints none. */
  readonly declared: number | undefined
  readonly startMs: number | undefined
  readonly isFrom: boolean
  /** An ARG before the first FROM makes no image, so no cache can have it: it is no step of a stage. */
  readonly isPreamble: boolean
}

export interface Stage {
  /** As in `FROM x AS name`; unnamed stages are called after their place, as BuildKit does. */
  name: string | undefined
  readonly place: number
  readonly steps: Step[]
}

export interface NewStep {
  readonly index: number
  readonly declared: number | undefined
  readonly instruction: string
  readonly timeMs: number | undefined
}

/** The name that `FROM x AS name` gives to a stage. */
export function stageNameOf(instruction: string): string | undefined {
  return STAGE_NAME.exec(cutText(instruction))?.[1]
}

/**
 * A build of a tool that runs one Dockerfile step after the other (classic builder, buildah, kaniko), kept in the
 * terms of BuildKit: a vertex for each step, named `[stage i/n] INSTRUCTION`, with i and n as the tool prints them.
 */
export class StepBuild {
  readonly state: BuildState
  readonly stages: Stage[] = []
  private lastId = 0

  constructor(format: LogFormat) {
    this.state = newBuild(format)
  }

  get hasSteps(): boolean {
    return this.stages.length > 0
  }

  addStage(name: string | undefined, place: number = this.stages.length): Stage {
    const stage: Stage = { name, place, steps: [] }
    this.stages.push(stage)
    // A lone stage without a name has no label; it gets one once there are others.
    const [first] = this.stages
    if (this.stages.length === 2 && first && first.name === undefined) this.label(first)
    return stage
  }

  nameStage(stage: Stage, name: string | undefined): void {
    stage.name = name
    this.label(stage)
  }

  addStep(stage: Stage, { index, declared, instruction, timeMs }: NewStep): Step {
    const isFrom = FROM.test(instruction)
    const isPreamble =
      /^ARG\s/i.test(instruction) &&
      index === stage.steps.length + 1 &&
      !stage.steps.some(step => !step.isPreamble) &&
      stage.place === 0
    const vertex = this.addVertex(isPreamble ? instruction : `[${index}/${declared ?? index}] ${instruction}`)
    const step: Step = { vertex, index, declared, startMs: timeMs, isFrom, isPreamble }
    if (vertex) stage.steps.push(step)
    this.labelStep(stage, step, declared ?? index)
    return step
  }

  /** A vertex that is no step: a push, a cache export. */
  addVertex(name: string): VertexState | undefined {
    this.lastId += 1
    const vertex = vertexOf(this.state, String(this.lastId))
    if (vertex) addName(vertex, name)
    return vertex
  }

  /** Takes back steps that turned out to be output of the step before them. */
  dropSteps(steps: readonly Step[]): void {
    for (const step of steps.slice().reverse()) {
      const stage = this.stages.at(-1)
      if (!step.vertex || stage?.steps.at(-1) !== step) continue
      this.state.vertices.delete(step.vertex.id)
      stage.steps.pop()
      if (stage.steps.length === 0) this.stages.pop()
    }
  }

  noteTime(timeMs: number | undefined): void {
    if (timeMs !== undefined) noteTime(this.state, timeMs)
  }

  /** Gives every stage its final label; n is what was seen where the tool prints none. */
  settle(): void {
    for (const stage of this.stages) this.label(stage)
  }

  private label(stage: Stage): void {
    const seen = stage.steps.at(-1)?.index ?? 0
    for (const step of stage.steps) this.labelStep(stage, step, step.declared ?? seen)
  }

  private labelStep(stage: Stage, { vertex, index, isPreamble }: Step, declared: number): void {
    if (!vertex || isPreamble) return
    const key = stage.name ?? (this.stages.length > 1 ? `stage-${stage.place}` : '')
    const position = `${key === '' ? '' : `${key} `}${index}/${declared}`
    vertex.names[0] = `[${position}] ${instructionOf(vertex)}`
  }
}

/** The instruction that a step's vertex was named after. */
export function instructionOf(vertex: VertexState): string {
  const name = vertex.names[0] ?? ''
  return name.startsWith('[') ? name.slice(name.indexOf('] ') + 2) : name
}

export function hitStep({ vertex }: Step): void {
  if (vertex && !vertex.wasCached) endVertex(vertex, { kind: 'cached' })
}

/** A hit stays a hit: the tools print the image of a step, cached or not. */
export function finishStep({ vertex, startMs }: Step, timeMs: number | undefined): void {
  if (!vertex || vertex.wasCached || vertex.last?.kind === 'done') return
  const seconds = startMs === undefined || timeMs === undefined ? undefined : Math.max(0, timeMs - startMs) / 1000
  endVertex(vertex, { kind: 'done', seconds })
  setTail(vertex, [])
}

export function failVertex(vertex: VertexState | undefined, message: string): void {
  if (vertex) endVertex(vertex, { kind: 'error', message })
}

export function addOutput({ vertex }: Step, text: string): void {
  if (vertex) addOutputOf(vertex, text)
}

/** Keeps the line as one of the last of the vertex's output. */
export function addOutputOf(vertex: VertexState, text: string): void {
  if (text === '') return
  vertex.hasOutput = true
  addToTail(vertex, [text])
}
