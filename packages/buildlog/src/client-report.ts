import { addSource, addWarning, type BuildState, cutText, type VertexState } from './build-state.ts'
import { PushBehindBuild } from './docker-push.ts'
import type { SourceLine } from './facts.ts'
import { parseLintText } from './lint-text.ts'

const RULE = '------'
const SOURCE_RULE = /^-{20}$/
const SOURCE_LINE = /^\s{0,12}((?:\d|\*\*\*){1,9}) \|(?: (>>>))?(.*)$/s
const SOURCE_HEAD = /^(\S[^\r\n]{0,1000}):((?:\d|\*\*\*){1,9})$/
// Windows PowerShell puts the program in front of its first line of stderr, and a record of an error behind it.
const RECORD_HEAD = /^[\w.-]{1,60} : (?=\S{1,1000}:\d{1,9}$)/
const MAX_RECORD_LINES = 10
const LINT_HEAD = /^ ?(?:\d|\*\*\*){1,9} warnings? found/
const FINAL = /^(?:ERROR|Error|error): (.*)$/s
const TARGET_FINAL =
  /^(?:target \S{1,200}: |service "[^"]{1,200}": |failed to execute bake: |Service '[^']{1,200}' )?failed to (?:solve|build)\b/
// What a build client says about a build; other tools in the same log say ERROR too.
const CLIENT_WORDS =
  /failed to|process "|denied|unauthorized|Unavailable|rpc error|context canceled|cannot connect|dockerfile parse|not found|no such|exec format|deadline/i

// BuildKit prints the last ten lines of a failed step (logsBufferSize in printer.go).
const MAX_BLOCK_LINES = 12
const MAX_SOURCE_LINES = 200

type Mode =
  | { readonly kind: 'idle' }
  /** `------` was read; the name of a failed vertex must follow. */
  | { readonly kind: 'opened' }
  /** Between the name and the closing rule; `left` holds the output lines that the block may still quote. */
  | { readonly kind: 'quoting'; readonly left: string[]; count: number }
  /** `FILE:LINE` was read; its rule must follow, behind no more than `gap` lines. */
  | { readonly kind: 'source-head'; readonly file: string; readonly line: number; readonly gap: number }
  | { readonly kind: 'source'; readonly file: string; readonly line: number; readonly lines: SourceLine[] }

/**
 * What the build client prints behind the progress: the failure block of each failed vertex, the excerpt of the
 * Dockerfile, lint warnings, the last error, and what `docker push` says after that. The block quotes output of the step without `#N`, so whatever stands
 * in it is believed to be output as long as the step is known to have printed it.
 */
export class ClientReport {
  private mode: Mode = { kind: 'idle' }
  private readonly push = new PushBehindBuild()

  /** Inside a failure block nothing is a header. */
  get isQuoting(): boolean {
    return this.mode.kind === 'opened' || this.mode.kind === 'quoting'
  }

  /** The client has begun its last words, so the build's progress is over. */
  hasReported = false

  reset(): void {
    this.mode = { kind: 'idle' }
    this.hasReported = false
    this.push.reset()
  }

  /** Whether the line was part of the client's report on this build. */
  line(build: BuildState, text: string): boolean {
    switch (this.mode.kind) {
      case 'opened':
        return this.readName(build, text)
      case 'quoting':
        return this.readQuote(this.mode, text)
      case 'source-head':
        return this.readSourceRule(this.mode, build, text)
      case 'source':
        return this.readSource(this.mode, build, text)
      case 'idle':
        return this.readIdle(build, text)
    }
  }

  private readIdle(build: BuildState, text: string): boolean {
    const line = text.trimEnd()
    if (line === RULE && hasFailed(build)) {
      this.mode = { kind: 'opened' }
      return true
    }
    const own = line.replace(RECORD_HEAD, '')
    const head = SOURCE_HEAD.exec(own)
    if (head) {
      const gap = own === line ? 0 : MAX_RECORD_LINES
      this.mode = { kind: 'source-head', file: head[1] ?? '', line: Number(head[2]) || 0, gap }
      return true
    }
    const isReport =
      readLint(build, line) || (!hasFailed(build) && this.push.line(build, line)) || readFinalError(build, line)
    this.hasReported ||= isReport
    return isReport
  }

  private readName(build: BuildState, text: string): boolean {
    this.mode = { kind: 'idle' }
    const name = /^ > (.*):$/s.exec(text.trimEnd())?.[1]
    if (name === undefined) return this.readIdle(build, text)
    const vertex = findFailed(build, name)
    if (!vertex) return false
    this.hasReported = true
    this.mode = { kind: 'quoting', left: [...vertex.tail], count: 0 }
    return true
  }

  private readQuote(mode: Mode & { kind: 'quoting' }, text: string): boolean {
    const line = text.trimEnd()
    if (line === '') return true
    // A line that came in two parts loses its seconds in the block, so the quote may be the end of an output line.
    // Quotes keep the order of the output, but may skip lines.
    const at = mode.left.findIndex(output => output.trimEnd().endsWith(line))
    mode.count += 1
    if (at >= 0) mode.left.splice(0, at + 1)
    else if (line === RULE || mode.count > MAX_BLOCK_LINES) this.mode = { kind: 'idle' }
    return true
  }

  private readSourceRule(mode: Mode & { kind: 'source-head' }, build: BuildState, text: string): boolean {
    if (SOURCE_RULE.test(text.trimEnd())) {
      this.mode = { kind: 'source', file: cutText(mode.file), line: mode.line, lines: [] }
      return true
    }
    if (mode.gap > 0) {
      this.mode = { ...mode, gap: mode.gap - 1 }
      return false
    }
    this.mode = { kind: 'idle' }
    return this.readIdle(build, text)
  }

  private readSource(mode: Mode & { kind: 'source' }, build: BuildState, text: string): boolean {
    const match = SOURCE_LINE.exec(text.trimEnd())
    if (match && mode.lines.length < MAX_SOURCE_LINES) {
      const [, line = '', mark, source = ''] = match
      // ` 12 | >>> RUN x` or ` 12 |     RUN x`: the mark takes the place of four blanks.
      const indent = mark === undefined ? /^ {0,5}/ : /^ ?/
      mode.lines.push({
        line: Number(line) || 0,
        text: cutText(source.replace(indent, '')),
        isMarked: mark !== undefined,
      })
      return true
    }
    this.mode = { kind: 'idle' }
    addSource(build, { file: mode.file, line: mode.line, lines: mode.lines })
    return SOURCE_RULE.test(text.trimEnd()) || this.readIdle(build, text)
  }
}

function hasFailed(build: BuildState): boolean {
  for (const vertex of build.vertices.values()) if (vertex.last?.kind === 'error') return true
  return false
}

function findFailed(build: BuildState, name: string): VertexState | undefined {
  for (const vertex of build.vertices.values()) {
    if (vertex.last?.kind === 'error' && vertex.names.some(known => known.trimEnd() === cutText(name))) return vertex
  }
  return undefined
}

function readLint(build: BuildState, line: string): boolean {
  if (LINT_HEAD.test(line)) return true
  if (!/^ - [A-Z]\w{2,80}: /.test(line) || build.vertices.size === 0) return false
  addWarning(build, parseLintText(line.slice(3)))
  return true
}

function readFinalError(build: BuildState, line: string): boolean {
  const message = FINAL.exec(line)?.[1] ?? (TARGET_FINAL.test(line) ? line : undefined)
  if (message === undefined) return false
  if (!hasFailed(build) && !CLIENT_WORDS.test(message)) return false
  build.finalError = cutText(message)
  return true
}
