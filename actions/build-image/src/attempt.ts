import {
  type Diagnosis,
  type DiagnosisKind,
  diagnose,
  diagnoseMessage,
  reasonOfTransfer,
} from '@ci-kit/buildlog/diagnosis'
import { LogParser } from '@ci-kit/buildlog/parser'
import type { Run } from '@ci-kit/core/run'
import type { BuildWorld, Ended } from './world.ts'

/** One run of the build. */
export interface Attempt {
  readonly isGood: boolean
  /** Undefined for one that worked. */
  readonly failure: DiagnosisKind | undefined
  /** What the log says of it, in one line. */
  readonly message: string
  readonly seconds: number
}

export interface AttemptRequest {
  readonly command: readonly string[]
  readonly logFile: string
}

/** Runs the build once, shows its log, and says why it failed, if it did. */
export async function runOnce(request: AttemptRequest, run: Run, world: BuildWorld): Promise<Attempt> {
  const parser = new LogParser()
  const shown = new LineSink(text => run.log.untrusted(text))
  const startMs = run.ports.clock.monotonicMs()
  const ended = await world.run(request.command, {
    logFile: request.logFile,
    onChunk: chunk => {
      parser.push(chunk)
      shown.push(chunk)
    },
  })
  shown.end()
  const seconds = Math.round(run.ports.clock.monotonicMs() - startMs) / 1000
  if (ended.code === 0) return { isGood: true, failure: undefined, message: '', seconds }
  return { isGood: false, ...explain(parser, ended, shown.lastError), seconds }
}

function explain(
  parser: LogParser,
  ended: Ended,
  lastWords: string,
): { readonly failure: DiagnosisKind; readonly message: string } {
  const facts = parser.finish()
  const build = facts.builds.at(-1)
  const found = build && diagnose(build)
  const how = ended.signal === undefined ? `exit code ${ended.code ?? 'unknown'}` : `ended by ${ended.signal}`
  if (found !== undefined) return { failure: kindOf(found), message: firstLine(found.message) || how }
  const orphan = facts.orphanError
  if (orphan !== undefined) return { failure: diagnoseMessage(orphan), message: firstLine(orphan) }
  // Joining images prints no build, only its own last word.
  if (lastWords !== '') return { failure: diagnoseMessage(lastWords), message: lastWords }
  return { failure: ended.signal === undefined ? 'unknown' : 'cancelled', message: how }
}

/** A cache that could not be written is named by what was in the way, where that is known. */
function kindOf({ kind, message }: Diagnosis): DiagnosisKind {
  if (kind !== 'cache-export-failed') return kind
  const reason = reasonOfTransfer(message, 'cache-export')
  return reason === 'unknown' ? kind : reason
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]?.slice(0, 400) ?? ''
}

// Longer than any line that a person reads; it is shown in pieces then.
const MAX_PENDING = 1_000_000

/** Whole lines out of pieces, because a piece may end in the middle of a character or of a command. */
class LineSink {
  readonly #decoder = new TextDecoder()
  readonly #show: (text: string) => void
  #pending = ''
  #lastError = ''

  constructor(show: (text: string) => void) {
    this.#show = show
  }

  /** The last line of the client that says `ERROR:`, without that word. */
  get lastError(): string {
    return this.#lastError
  }

  push(chunk: Uint8Array): void {
    this.#pending += this.#decoder.decode(chunk, { stream: true })
    const end = this.#pending.length > MAX_PENDING ? this.#pending.length : this.#pending.lastIndexOf('\n') + 1
    if (end === 0) return
    this.#say(this.#pending.slice(0, end).replace(/\n$/, ''))
    this.#pending = this.#pending.slice(end)
  }

  end(): void {
    if (this.#pending !== '') this.#say(this.#pending)
    this.#pending = ''
  }

  #say(text: string): void {
    this.#lastError = /^ERROR: (.{1,2000})/m.exec(text.slice(text.lastIndexOf('\nERROR: ') + 1))?.[1] ?? this.#lastError
    this.#show(text)
  }
}
