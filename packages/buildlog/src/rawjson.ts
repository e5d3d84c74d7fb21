import {
  addName,
  addToTail,
  addWarning,
  type BuildState,
  endVertex,
  MAX_TAIL_CHARS,
  newBuild,
  noteStatus,
  noteTime,
  setTail,
  type Terminal,
  type VertexState,
  vertexOf,
} from './build-state.ts'
import { ClientReport } from './client-report.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { type Interval, mergeIntervals, totalSeconds } from './intervals.ts'
import { parseLintText } from './lint-text.ts'
import {
  parseSolveStatus,
  type SolveStatus,
  type StreamLog,
  type StreamStatus,
  type StreamVertex,
} from './solve-status.ts'
import { stripAnsi } from './transport.ts'

const MAX_DIGESTS = 50_000
const DEFINITION =
  /^\[(?:(\S+) )?internal\] load (?:build definition|local bake definitions|remote build context|git source)/

/** What is printed as one vertex: a vertex of the stream, or a progress group of several. */
interface Node {
  /** Undefined until it is first shown: BuildKit numbers vertices when it prints them. */
  state: VertexState | undefined
  readonly name: string
  readonly members: Map<string, StreamVertex>
  readonly intervals: Map<number, Interval>
  /** A group of weak members only stays hidden. */
  isShown: boolean
  lastEnd: string
  /** Output after the last line end. */
  partial: string
}

/** The parser of `--progress rawjson` and `docker buildx history logs`: one client.SolveStatus per line. */
export class RawJsonParser implements FormatParser {
  private build: BuildState | undefined
  private nodes = new Map<string, Node>()
  private definitions = new Set<string>()
  private readonly client = new ClientReport()
  private readonly sink: BuildSink

  constructor(sink: BuildSink) {
    this.sink = sink
  }

  get isQuoting(): boolean {
    return this.client.isQuoting
  }

  recognises({ text }: LogLine): boolean {
    return /^\{"(?:vertexes|statuses|logs|warnings)":\[/.test(text)
  }

  line({ text }: LogLine): void {
    const status = text.startsWith('{') ? parseSolveStatus(text) : undefined
    if (status) this.status(status)
    else if (this.build) this.client.line(this.build, text)
  }

  finish(): void {
    this.client.reset()
  }

  private status(status: SolveStatus): void {
    for (const vertex of status.vertexes) this.vertex(vertex)
    for (const one of status.statuses) this.progress(one)
    for (const log of status.logs) this.log(log)
    for (const warning of status.warnings) {
      if (!this.build) continue
      const parsed = parseLintText(warning.short)
      addWarning(this.build, { ...parsed, file: warning.file, line: warning.line ?? parsed.line })
    }
  }

  private vertex(vertex: StreamVertex): void {
    if (vertex.digest === '') return
    const build = this.buildFor(vertex)
    const node = this.nodeFor(vertex)
    if (!node) return
    if (isSkipMark(node, vertex)) return
    const known = node.members.get(vertex.digest)
    // A message without a start does not reset what is known of a vertex that has started.
    if (!known || known.started === undefined || vertex.started !== undefined) node.members.set(vertex.digest, vertex)
    if (vertex.started !== undefined) {
      node.intervals.set(vertex.started, { start: vertex.started, stop: vertex.completed })
      if (!vertex.group?.isWeak) node.isShown = true
      noteTime(build, vertex.started)
      if (vertex.completed !== undefined) noteTime(build, vertex.completed)
    }
    if (node.intervals.size === 0 || !node.isShown) return
    node.state ??= vertexOf(build, String(build.vertices.size + 1))
    if (!node.state) return
    addName(node.state, vertex.group ? node.name : vertex.name)
    this.settle(node, node.state)
  }

  /** Records the end of a node when its last interval has one, each end once. */
  private settle(node: Node, state: VertexState): void {
    const merged = mergeIntervals(node.intervals.values())
    if (merged.at(-1)?.stop === undefined) return
    const members = [...node.members.values()]
    const error = members.find(member => member.error !== '')?.error ?? ''
    const isCached = members.every(member => member.isCached)
    const seconds = totalSeconds(merged)
    const end = `${error}|${isCached}|${seconds}`
    if (end === node.lastEnd) return
    node.lastEnd = end
    const terminal = terminalOf(error, isCached, seconds)
    if (terminal.kind === 'cached' && state.last?.kind === 'cached') return
    if (terminal.kind === 'cached' || terminal.kind === 'done') setTail(state, [])
    endVertex(state, terminal)
  }

  private progress(status: StreamStatus): void {
    const state = this.nodes.get(status.vertex)?.state
    if (!state) return
    const { started, completed } = status
    const isDone = completed !== undefined
    const seconds = isDone && started !== undefined ? (completed - started) / 1000 : 0
    // The display prints no time of a hundredth or less.
    const time = seconds > 0.01 ? ` ${seconds.toFixed(1)}s` : ''
    noteStatus(state, `${status.id}${time}${isDone ? ' done' : ''}`)
  }

  private log(log: StreamLog): void {
    const node = this.nodes.get(log.vertex)
    if (!node?.state) return
    node.state.hasOutput = true
    const starts = [...node.intervals.values()].map(interval => interval.start)
    const seconds = ((log.timestamp ?? 0) - Math.max(...starts)) / 1000
    const text = `${node.partial}${log.data.slice(-16_384)}`
    const lines = text.split('\n')
    node.partial = (lines.pop() ?? '').slice(0, MAX_TAIL_CHARS)
    addToTail(
      node.state,
      lines.map(line => tailLine(seconds, line)),
    )
  }

  private nodeFor(vertex: StreamVertex): Node | undefined {
    const key = vertex.group ? `group ${vertex.group.id}` : vertex.digest
    const known = this.nodes.get(key)
    if (known) {
      if (key !== vertex.digest) this.nodes.set(vertex.digest, known)
      return known
    }
    if (this.nodes.size >= MAX_DIGESTS) return undefined
    const node: Node = {
      state: undefined,
      name: vertex.group?.name ?? vertex.name,
      members: new Map(),
      intervals: new Map(),
      isShown: vertex.group === undefined,
      lastEnd: '',
      partial: '',
    }
    this.nodes.set(key, node)
    this.nodes.set(vertex.digest, node)
    return node
  }

  /** The build that a vertex belongs to: each build loads its definition, or that of each target, once. */
  private buildFor(vertex: StreamVertex): BuildState {
    const definition = DEFINITION.exec(vertex.name)
    const isNew = !this.nodes.has(vertex.digest) || this.restarts(vertex)
    const key = definition ? (definition[1] ?? '') : undefined
    if (this.build && !(key !== undefined && isNew && this.definitions.has(key) && this.hasEnded())) {
      if (key !== undefined && vertex.started !== undefined) this.definitions.add(key)
      return this.build
    }
    const build = newBuild('buildkit-rawjson')
    this.client.reset()
    this.nodes = new Map()
    this.definitions = new Set(key !== undefined && vertex.started !== undefined ? [key] : [])
    this.build = build
    this.sink.begin(build)
    return build
  }

  private restarts(vertex: StreamVertex): boolean {
    const node = this.nodes.get(vertex.digest)
    return node !== undefined && vertex.started !== undefined && !node.intervals.has(vertex.started)
  }

  /** Nothing is open, and something other than loading has been done: a build that could be over. */
  private hasEnded(): boolean {
    const states = [...(this.build?.vertices.values() ?? [])]
    const hasWork = states.some(
      state => state.last?.kind === 'error' || !/^\[[^\]]*\b(?:internal|auth)\]/.test(state.names[0] ?? ''),
    )
    return hasWork && states.every(state => state.last !== undefined)
  }
}

function terminalOf(error: string, isCached: boolean, seconds: number): Terminal {
  if (error.endsWith('context canceled')) return { kind: 'canceled' }
  // Plain progress shows the first line of a message beside its vertex, so that is what a failure is known by.
  if (error !== '') return { kind: 'error', message: error.split('\n', 1)[0] ?? '' }
  return isCached ? { kind: 'cached' } : { kind: 'done', seconds }
}

/**
 * When a step starts, BuildKit marks its inputs as cached at that moment (solver/progress.go), even one that is still
 * running: no hit.
 */
function isSkipMark(node: Node, { isCached, started, completed }: StreamVertex): boolean {
  if (!isCached || started === undefined || started !== completed) return false
  return [...node.intervals.values()].some(
    ({ start, stop }) => start < started && (stop === undefined || stop > started),
  )
}

function tailLine(seconds: number, text: string): string {
  const decimals = seconds < 10 ? 3 : seconds < 100 ? 2 : 1
  return `${Math.max(0, seconds).toFixed(decimals)} ${stripAnsi(text).replace(/\r+$/, '')}`
}
