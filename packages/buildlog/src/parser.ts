import { Buffer } from 'node:buffer'
import { factsOf } from './build-facts.ts'
import { type BuildState, newLimits } from './build-state.ts'
import { BuildahParser } from './buildah.ts'
import { ClassicParser } from './classic.ts'
import { Decoder } from './decoder.ts'
import type { LogFacts } from './facts.ts'
import type { BuildSink, FormatParser, LogLine } from './format.ts'
import { KanikoParser } from './kaniko.ts'
import { LineScanner } from './line-scanner.ts'
import { PlainParser } from './plain.ts'
import { parsePlainLine } from './plain-line.ts'
import { RawJsonParser } from './rawjson.ts'
import { stripAnsi, Transport, withoutEndCr } from './transport.ts'
import { TtyParser } from './tty.ts'
import { Unwrapper } from './unwrap.ts'

const MAX_BUILDS = 200
// Any tool may say ERROR; what a build client says without a build names its own things.
const ORPHAN =
  /^(?:(?:ERROR|Error|error): )?(?=.{0,300}?(?:failed to (?:build|solve|read dockerfile)|docker daemon|error during connect|prepare context|invalid tag|invalid reference format|buildx|buildkit|Dockerfile|no builder|requested access to the resource is denied))(?:failed |Cannot |cannot |error |unable |invalid |denied: |unauthorized: |could not |no builder|multiple |resolve |open |target |docker|buildx|"docker)/is

/**
 * Reads a build log of any known format. Push bytes in any split, then call `finish` once.
 * Never throws on odd input; memory is bounded and time linear in the input.
 */
export class LogParser {
  private readonly builds: BuildState[] = []
  private readonly limits = newLimits()
  private droppedBuilds = 0
  private bytes = 0
  private readonly decoder = new Decoder(utf8 => this.scanner.push(utf8))
  private readonly scanner: LineScanner
  private readonly transport = new Transport()
  private readonly unwrapper = new Unwrapper(line => this.transport.clean(line).text)
  private readonly plain: PlainParser
  private readonly formats: readonly FormatParser[]
  private active: FormatParser | undefined
  private prefixBytes: number | undefined
  private orphanError: string | undefined

  constructor() {
    this.scanner = new LineScanner({
      line: (bytes, start, end) => this.physicalLine(bytes.toString('utf8', start, end)),
      skipped: lines => this.plain.output(lines.map(line => withoutEndCr(stripAnsi(line)))),
    })
    const sink: BuildSink = { begin: build => this.begin(build) }
    this.plain = new PlainParser(sink)
    const others = [RawJsonParser, TtyParser, ClassicParser, BuildahParser, KanikoParser]
    this.formats = [this.plain, ...others.map(Parser => new Parser(sink))]
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length
    this.decoder.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }

  finish(): LogFacts {
    this.decoder.finish()
    this.scanner.finish()
    for (const line of this.unwrapper.finish()) this.logicalLine(line)
    for (const format of this.formats) format.finish()
    return {
      builds: this.builds.map(factsOf),
      droppedBuilds: this.droppedBuilds,
      bytes: this.bytes,
      encoding: this.decoder.encoding,
      isBinary: this.decoder.isBinary,
      longLines: this.scanner.longLines,
      orphanError: this.orphanError,
    }
  }

  private begin(build: BuildState): void {
    build.limits = this.limits
    if (this.builds.length < MAX_BUILDS) this.builds.push(build)
    else this.droppedBuilds += 1
  }

  private physicalLine(raw: string): void {
    for (const line of this.unwrapper.push(raw)) this.logicalLine(line)
    const canSkip = this.active === this.plain && this.prefixBytes !== undefined && !this.unwrapper.isNeeded
    this.scanner.setOutput(canSkip ? this.plain.outputToken : undefined, this.prefixBytes ?? 0)
  }

  private logicalLine(raw: string): void {
    const line = this.transport.clean(raw)
    this.prefixBytes = line.prefixBytes
    // A `\r` inside the output of a step is the step's own; anywhere else it ends a line.
    const isWhole =
      !line.text.includes('\r') || this.active?.isQuoting === true || parsePlainLine(line.text)?.kind === 'output'
    for (const text of isWhole ? [line.text] : line.text.split(/\r+/)) this.dispatch({ text, timeMs: line.timeMs })
  }

  private dispatch(line: LogLine): void {
    const { active } = this
    const isPlain = active === this.plain && (line.text.startsWith('#') || line.text === '')
    if (!isPlain && !active?.isBusy && !active?.recognises(line)) {
      const next = this.formats.find(format => format !== active && format.recognises(line))
      if (next) {
        active?.finish()
        this.active = next
      }
    }
    if (this.active) this.active.line(line)
    else this.orphanError ??= orphanError(line.text)
  }
}

function orphanError(text: string): string | undefined {
  return ORPHAN.test(text) ? text.replace(/^(?:ERROR|Error|error): /, '').slice(0, 2_000) : undefined
}
