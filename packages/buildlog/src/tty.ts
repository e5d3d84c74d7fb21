import { type BuildState, cutText, endVertex, newBuild, noteTime, setTail, type VertexState } from './build-state.ts'
import { ClientReport } from './client-report.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { addOutputOf, instructionOf } from './step-build.ts'
import { TtyFrames, type TtyVertex } from './tty-frames.ts'
import { isTtyStart, parseTtyLine, type TtyHeader, type TtyRow } from './tty-line.ts'
import { settleFrames } from './tty-verdict.ts'

const RULE = '------'
const BLOCK_NAME = /^ > (.*):$/s
const BLOCK_LINE = /^(?:#\d{1,9} )?\d{1,9}\.\d{1,3} (.*)$/s
const MAX_STATUSES = 200

/** Captures of the display that BuildKit draws on a terminal: pasted screens, or every frame that was drawn. */
export class TtyParser implements FormatParser {
  private build: BuildState | undefined
  private frames: TtyFrames | undefined
  private current: TtyVertex | undefined
  /** The start of a row whose timer is missing, perhaps because the paste was wrapped. */
  private wrapped: string | undefined
  /** The failed vertex whose output is being quoted, `name` before its name is known. */
  private block: 'name' | VertexState | undefined
  private isBehindBlock = false
  private client = new ClientReport()
  private readonly sink: BuildSink

  constructor(sink: BuildSink) {
    this.sink = sink
  }

  /** A failure block quotes what a command printed. */
  get isBusy(): boolean {
    return this.block !== undefined || this.isBehindBlock
  }

  recognises({ text }: LogLine): boolean {
    return isTtyStart(text)
  }

  line({ text, timeMs }: LogLine): void {
    if (!this.readBlock(text)) this.readLine(text)
    if (this.build && timeMs !== undefined) noteTime(this.build, timeMs)
  }

  finish(): void {
    this.flushWrapped()
    if (!this.build || !this.frames) return
    settleFrames(this.frames, this.client.hasReported || this.build.finalError !== undefined)
    explainFailure(this.build)
    this.build = undefined
    this.frames = undefined
    this.isBehindBlock = false
    this.current = undefined
    this.block = undefined
  }

  private begin(header: TtyHeader | undefined): TtyFrames {
    this.finish()
    this.build = newBuild('buildkit-tty')
    this.build.builder = header?.builder
    this.frames = new TtyFrames(this.build)
    this.client = new ClientReport()
    this.sink.begin(this.build)
    return this.frames
  }

  private readLine(text: string): void {
    const line = parseTtyLine(text)
    if (line.kind === 'other' && this.joinWrapped(text)) return
    this.flushWrapped()
    if (line.kind === 'header') this.header(line)
    else if (line.kind === 'output') this.output(line.text)
    else if (line.kind === 'other') this.readClient(text)
    else if (line.seconds === undefined) this.wrapped = text.trimEnd()
    else this.row(line)
  }

  private joinWrapped(text: string): boolean {
    if (this.wrapped === undefined || text.trim() === '' || text.trimEnd() === RULE) return false
    const joined = parseTtyLine(this.wrapped + text)
    if ((joined.kind !== 'vertex' && joined.kind !== 'status') || joined.seconds === undefined) return false
    this.wrapped = undefined
    this.row(joined)
    return true
  }

  /** A row that has lost its timer still names a vertex. */
  private flushWrapped(): void {
    const line = this.wrapped === undefined ? undefined : parseTtyLine(this.wrapped)
    this.wrapped = undefined
    if (line?.kind === 'vertex' || line?.kind === 'status') this.row(line)
  }

  private header(header: TtyHeader): void {
    const last = this.frames?.header
    const isNew = !this.frames || last?.isFinished || this.client.hasReported || header.seconds < (last?.seconds ?? 0)
    const frames = isNew || !this.frames ? this.begin(header) : this.frames
    frames.begin(header)
    this.current = undefined
    if (!this.build) return
    this.build.builder ??= header.builder
    this.build.statedSeconds = header.seconds
  }

  private row(row: TtyRow): void {
    if (row.kind === 'status') {
      if (this.current && this.current.statuses.length < MAX_STATUSES) this.current.statuses.push(row)
      return
    }
    if (row.name.startsWith('WARN: ')) return
    const frames = this.frames && !this.client.hasReported ? this.frames : this.begin(undefined)
    this.current = frames.row(row)
    // The failure block that follows looks for failed vertices.
    if (row.isError && this.current) {
      frames.noteFailed(this.current)
      endVertex(this.current.vertex, { kind: 'error', message: '' })
    }
  }

  private output(text: string): void {
    if (!this.current) return
    if (!this.current.hasTerminal) setTail(this.current.vertex, [])
    this.current.hasTerminal = true
    addOutputOf(this.current.vertex, text.trimEnd())
  }

  /** Whether the line belongs to a failure block; a terminal's block quotes the whole output of the step. */
  private readBlock(text: string): boolean {
    const line = text.trimEnd()
    if (this.block === undefined) {
      if (line !== RULE || !this.frames || this.frames.failed.length === 0) return false
      this.flushWrapped()
      this.block = 'name'
      return true
    }
    if (this.block === 'name') {
      this.block = this.failedVertex(BLOCK_NAME.exec(line)?.[1])
      return this.block !== undefined
    }
    if (line === RULE) {
      this.block = undefined
      this.isBehindBlock = true
    } else addOutputOf(this.block, BLOCK_LINE.exec(text)?.[1] ?? text)
    return true
  }

  /** The block has the whole name of a vertex that the display may have cut. */
  private failedVertex(name: string | undefined): VertexState | undefined {
    if (name === undefined) return undefined
    const failed = this.frames?.failed.find(({ row }) => name.startsWith(row.name))
    if (!failed) return undefined
    failed.vertex.names[0] = name
    setTail(failed.vertex, [])
    return failed.vertex
  }

  private readClient(text: string): void {
    if (!this.build || text.trim() === '') return
    const isKnown = this.client.line(this.build, text)
    // Docker 20.10 ends with the bare message of the solver.
    if (!isKnown && this.isBehindBlock) this.build.finalError ??= cutText(text.trimEnd())
    this.isBehindBlock = false
  }
}

/** The display shows no messages; the client's last word has the one that ended the build. */
function explainFailure(build: BuildState): void {
  const message = build.finalError?.replace(/^(?:failed to build: )?failed to solve: /, '')
  if (message === undefined) return
  const failed = [...build.vertices.values()].filter(vertex => vertex.last?.kind === 'error')
  const culprit = failed.find(vertex => message.includes(commandOf(vertex))) ?? failed[0]
  if (culprit) endVertex(culprit, { kind: 'error', message })
}

function commandOf(vertex: VertexState): string {
  return instructionOf(vertex).replace(/^\w+ /, '').slice(0, 40) || '\u0000'
}
