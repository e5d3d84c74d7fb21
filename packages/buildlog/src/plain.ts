import {
  addName,
  addToTail,
  addWarning,
  type BuildState,
  endVertex,
  newBuild,
  noteStatus,
  noteTime,
  setTail,
  type VertexState,
  vertexOf,
} from './build-state.ts'
import { ClientReport } from './client-report.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { parseLintText } from './lint-text.ts'
import { MaskedIds } from './masked-ids.ts'
import { isStatusText, type PlainLine, parsePlainLine } from './plain-line.ts'
import { RestartWatch } from './restart.ts'

type NumberedLine = Exclude<PlainLine, { kind: 'builder' }>

/** The parser of `--progress plain`, for every BuildKit since 0.8. */
export class PlainParser implements FormatParser {
  private build: BuildState | undefined
  private current: VertexState | undefined
  /** The text behind `#` that the current vertex is printed with; masking may make it differ from its id. */
  private currentToken = ''
  private ids = new MaskedIds()
  private readonly client = new ClientReport()
  private readonly restart = new RestartWatch()
  private readonly sink: BuildSink

  constructor(sink: BuildSink) {
    this.sink = sink
  }

  /** The `#N` whose output lines may be skipped without looking at them, or undefined when every line matters. */
  get outputToken(): string | undefined {
    return this.current && !this.client.isQuoting ? this.currentToken : undefined
  }

  get isQuoting(): boolean {
    return this.client.isQuoting
  }

  get isBusy(): boolean {
    return this.current !== undefined || this.client.isQuoting
  }

  recognises({ text }: LogLine): boolean {
    return text.startsWith('#') && parsePlainLine(text) !== undefined
  }

  /** Output lines of the current vertex that were skipped: the last ones, as printed behind `#N `. */
  output(lines: readonly string[]): void {
    if (!this.current || lines.length === 0) return
    this.current.hasOutput = true
    addToTail(this.current, lines)
  }

  line(line: LogLine): void {
    // Blank lines say nothing: CI systems drop and add them.
    if (line.text === '') return
    const build = this.build
    if (build && this.client.isQuoting && this.client.line(build, line.text)) return
    const parsed = parsePlainLine(line.text)
    if (!parsed) {
      if (build && this.client.line(build, line.text) && line.timeMs !== undefined) noteTime(build, line.timeMs)
      return
    }
    if (parsed.kind === 'builder') this.begin(parsed.text)
    else this.numbered(parsed)
    if (this.build && line.timeMs !== undefined) noteTime(this.build, line.timeMs)
  }

  finish(): void {
    const merged = this.restart.settle()
    if (merged) this.build = merged
    this.current = undefined
    this.client.reset()
  }

  private begin(builder: string | undefined): BuildState {
    this.finish()
    const build = newBuild('buildkit-plain')
    build.builder = builder
    this.use(build)
    this.sink.begin(build)
    return build
  }

  private use(build: BuildState): void {
    this.build = build
    this.ids = new MaskedIds()
    this.restart.begin()
  }

  private numbered(line: NumberedLine): void {
    const build = this.build ?? this.begin(undefined)
    if (line.kind === 'text' && line.token !== this.currentToken) {
      this.header(build, line.token, line.text)
      return
    }
    // `#0 0.043 text` is how BuildKit 0.10 and 0.11 print the output of the current vertex.
    const vertex = line.token === '0' && this.current ? this.current : this.vertexFor(build, line.token)
    if (vertex) this.event(build, vertex, line)
  }

  private event(build: BuildState, vertex: VertexState, line: NumberedLine): void {
    switch (line.kind) {
      case 'text':
        noteStatus(vertex, line.text)
        break
      case 'output':
        this.current = vertex
        this.output([line.text])
        break
      case 'warning':
        addWarning(build, parseLintText(line.text))
        break
      case 'pause':
        vertex.isPaused = true
        this.leave()
        break
      default:
        endVertex(vertex, line)
        vertex.isPaused = false
        if (line.kind === 'done' || line.kind === 'cached') setTail(vertex, [])
        this.leave()
    }
  }

  private leave(): void {
    this.current = undefined
    this.currentToken = ''
  }

  private header(build: BuildState, token: string, name: string): void {
    const id = this.ids.resolve(token)
    const next = this.restart.header(build, { id, name }, this.client.hasReported)
    if (next.kind === 'new-build') {
      this.header(this.begin(undefined), token, name)
      return
    }
    this.build = next.build
    if (next.isConfirmed) this.confirm(next.build)
    const vertex = vertexOf(next.build, id)
    if (!vertex) {
      this.leave()
      return
    }
    if (token !== id) vertex.isMasked = true
    this.current = vertex
    this.currentToken = token
    // Only where the log was cut can a status come before any header.
    if (vertex.names.length === 0 && vertex.last === undefined && isStatusText(name)) noteStatus(vertex, name)
    else addName(vertex, name)
  }

  private confirm(build: BuildState): void {
    this.client.reset()
    this.ids = new MaskedIds()
    this.ids.resolve('2')
    this.sink.begin(build)
  }

  /** The vertex that a line without a name is about. */
  private vertexFor(build: BuildState, token: string): VertexState | undefined {
    if (this.current && token === this.currentToken) return this.current
    const vertex = vertexOf(build, this.ids.resolve(token))
    if (vertex) this.currentToken = token
    return vertex
  }
}
