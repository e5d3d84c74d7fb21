import type { LintWarning, LogFormat, SourceExcerpt } from './facts.ts'

const MAX_NAMES = 32
const MAX_PUSHES = 200
const MAX_WARNINGS = 500
const MAX_SOURCES = 32

/**
 * What all builds of one log may take together. A build of a thousand targets has some ten thousand vertices; more
 * than this is a log made to exhaust memory.
 */
export interface Limits {
  verticesLeft: number
  textLeft: number
}

export function newLimits(): Limits {
  return { verticesLeft: 20_000, textLeft: 8_000_000 }
}

// BuildKit repeats the last ten lines of a failed step (logsBufferSize in printer.go); so many are kept of each.
const TAIL_LINES = 10
export const MAX_TAIL_CHARS = 500

/** A name or message longer than this is cut: a heredoc or an expanded ARG can be as long as its author likes. */
export const MAX_TEXT = 8_192

export type Terminal =
  | { readonly kind: 'cached' }
  | { readonly kind: 'done'; readonly seconds: number | undefined }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'canceled' }

/** What a status line of an exporter said last about one reference. */
export interface PushState {
  reference: string
  digest: string | undefined
  seconds: number | undefined
  isDone: boolean
}

/** What `docker push` said behind the build. */
export interface ClientPush {
  reference: string
  digest: string | undefined
  status: 'pushed' | 'failed' | 'unknown'
}

/** One vertex while its log is being read. */
export interface VertexState {
  readonly id: string
  readonly limits: Limits
  names: string[]
  wasCached: boolean
  cachedLines: number
  /** A DONE came after CACHED. */
  wasPulled: boolean
  last: Terminal | undefined
  hasOutput: boolean
  hasDownload: boolean
  pushes: PushState[]
  /** Digest of the manifest or manifest list that was exported last. */
  exportedDigest: string | undefined
  /** The first name that an exporter gave its image. */
  imageName: string | undefined
  /** Seconds that an exporter says it pushed layers for. */
  pushSeconds: number
  isMasked: boolean
  /** The printer left it (`#N ...`) while it ran, so it will come back to it. */
  isPaused: boolean
  tail: string[]
}

/** One build while its log is being read. Formats write to it; `factsOf` reads it. */
export interface BuildState {
  readonly format: LogFormat
  /** Shared by all builds of a log once the parser's sink has begun the build. */
  limits: Limits
  builder: string | undefined
  readonly vertices: Map<string, VertexState>
  droppedVertices: number
  readonly warnings: LintWarning[]
  readonly sources: SourceExcerpt[]
  readonly clientPushes: ClientPush[]
  finalError: string | undefined
  firstTimeMs: number | undefined
  lastTimeMs: number | undefined
  /** Wall seconds that the log states itself (`[+] Building 45.2s`). */
  statedSeconds: number | undefined
}

export function newBuild(format: LogFormat): BuildState {
  return {
    format,
    limits: newLimits(),
    builder: undefined,
    vertices: new Map(),
    droppedVertices: 0,
    warnings: [],
    sources: [],
    clientPushes: [],
    finalError: undefined,
    firstTimeMs: undefined,
    lastTimeMs: undefined,
    statedSeconds: undefined,
  }
}

function newVertex(id: string, limits: Limits): VertexState {
  return {
    id,
    limits,
    names: [],
    wasCached: false,
    cachedLines: 0,
    wasPulled: false,
    last: undefined,
    hasOutput: false,
    hasDownload: false,
    pushes: [],
    exportedDigest: undefined,
    imageName: undefined,
    pushSeconds: 0,
    isMasked: false,
    isPaused: false,
    tail: [],
  }
}

/** The vertex of that id, made when it is new; undefined when the build has too many (then it is counted). */
export function vertexOf(build: BuildState, id: string): VertexState | undefined {
  const known = build.vertices.get(id)
  if (known) return known
  if (build.limits.verticesLeft <= 0) {
    build.droppedVertices += 1
    return undefined
  }
  build.limits.verticesLeft -= 1
  const vertex = newVertex(id, build.limits)
  build.vertices.set(id, vertex)
  return vertex
}

export function addName(vertex: VertexState, name: string): void {
  const cut = cutText(name)
  if (vertex.names.length >= MAX_NAMES || vertex.names.includes(cut)) return
  vertex.names.push(spendText(vertex.limits, cut))
}

export function endVertex(vertex: VertexState, terminal: Terminal): void {
  if (terminal.kind === 'cached') {
    vertex.wasCached = true
    vertex.cachedLines += 1
  }
  if (terminal.kind === 'done' && vertex.wasCached) vertex.wasPulled = true
  vertex.last =
    terminal.kind === 'error' ? { kind: 'error', message: spendText(vertex.limits, terminal.message) } : terminal
}

export function addWarning(build: BuildState, warning: LintWarning): void {
  const isKnown = build.warnings.some(
    known => known.message === warning.message && (known.line === warning.line || warning.line === undefined),
  )
  if (isKnown || build.warnings.length >= MAX_WARNINGS) return
  build.warnings.push({ ...warning, message: spendText(build.limits, warning.message) })
}

export function addSource(build: BuildState, source: SourceExcerpt): void {
  if (build.sources.length >= MAX_SOURCES) return
  const lines = source.lines.map(line => ({ ...line, text: spendText(build.limits, line.text) }))
  build.sources.push({ ...source, file: spendText(build.limits, source.file), lines })
}

/** Adds lines of output, cut to what is kept, and drops the oldest beyond the number that is kept. */
export function addToTail(vertex: VertexState, lines: readonly string[]): void {
  const cut = lines.slice(-TAIL_LINES).map(line => line.slice(0, MAX_TAIL_CHARS))
  setTail(vertex, [...vertex.tail, ...cut].slice(-TAIL_LINES))
}

/** Replaces the last lines of a vertex's output; keeps none once the log has used up what it may. */
export function setTail(vertex: VertexState, tail: readonly string[]): void {
  const { limits } = vertex
  limits.textLeft += lengthOf(vertex.tail) - lengthOf(tail)
  vertex.tail = limits.textLeft > 0 ? [...tail] : []
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}

export function noteTime(build: BuildState, timeMs: number): void {
  if (build.firstTimeMs === undefined || timeMs < build.firstTimeMs) build.firstTimeMs = timeMs
  if (build.lastTimeMs === undefined || timeMs > build.lastTimeMs) build.lastTimeMs = timeMs
}

const PUSH = /^pushing manifest for (\S+?)(?:@([a-z0-9]+:[0-9a-f]{32,}))?(?: (\d+(?:\.\d+)?)s)?( done)?$/
const PUSH_LAYERS = /^pushing layers (\d+(?:\.\d+)?)s done$/
const NAMING = /^naming to (\S{1,1000})/
const EXPORTED = /^(?:exporting (?:manifest list|manifest)|writing image) (sha\d+:[0-9a-f]{32,})/
const DOWNLOAD = /^(?:sha256:[0-9a-f]{12,}|extracting sha256:)/

/** Notes what a status line (`pushing manifest for ...`, `extracting ...`) tells about its vertex. */
export function noteStatus(vertex: VertexState, text: string): void {
  if (DOWNLOAD.test(text)) vertex.hasDownload = true
  const layers = PUSH_LAYERS.exec(text)
  if (layers) vertex.pushSeconds += Number(layers[1])
  const named = vertex.imageName === undefined ? NAMING.exec(text) : null
  if (named) vertex.imageName = spendText(vertex.limits, named[1] ?? '')
  const exported = EXPORTED.exec(text)
  if (exported) vertex.exportedDigest = exported[1]
  const push = text.startsWith('pushing manifest for ') ? PUSH.exec(text) : null
  if (push) {
    const [, reference = '', digest, seconds, done] = push
    notePush(vertex, {
      reference,
      digest,
      seconds: seconds === undefined ? undefined : Number(seconds),
      isDone: done !== undefined,
    })
  }
}

export function notePush(vertex: VertexState, push: PushState): void {
  const known = vertex.pushes.find(one => one.reference === push.reference)
  if (!known) {
    if (vertex.pushes.length >= MAX_PUSHES) return
    vertex.pushes.push({ ...push, reference: spendText(vertex.limits, push.reference) })
    return
  }
  known.digest = push.digest ?? known.digest
  known.seconds = push.seconds ?? known.seconds
  known.isDone ||= push.isDone
}

export function cutText(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`
}

/** Cut as `cutText` does, and shorter once the log has used up what it may. */
function spendText(limits: Limits, text: string): string {
  const cut = limits.textLeft > 0 ? cutText(text) : text.slice(0, 80)
  limits.textLeft -= cut.length
  return cut
}
