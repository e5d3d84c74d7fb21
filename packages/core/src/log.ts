import { MAX_ANNOTATIONS } from './annotations.ts'
import { cleanLines } from './clean.ts'
import type { Door } from './door.ts'
import { JOINER } from './escape.ts'
import { formatSize } from './format.ts'
import type { Clock, Environment, Random } from './ports.ts'
import type { Annotation, AnnotationKind } from './report.ts'

export interface Progress {
  update(doneBytes: number, totalBytes?: number): void
  /** Clears the line. */
  end(): void
}

export type MessagePlace = Omit<Annotation, 'kind' | 'message'>

/** The step's log. Every message may hold values from outside: none of them can issue a workflow command. */
export interface Log {
  info(message: string): void
  notice(message: string, place?: MessagePlace): void
  warning(message: string, place?: MessagePlace): void
  error(message: string, place?: MessagePlace): void
  debug(message: string): void
  group<T>(name: string, body: () => Promise<T>): Promise<T>
  /** Text of any size that others wrote, line by line, with workflow commands suspended. */
  untrusted(text: string): void
  /** A line updated in place on a terminal; nothing anywhere else. */
  progress(label: string): Progress
}

export interface LogWorld {
  readonly door: Door
  readonly environment: Environment
  readonly clock: Clock
  readonly random: Random
  /** Takes secrets out. */
  readonly redact: (text: string) => string
}

/** Lines in which a runner finds no command: `::` at the start, after any space, and `##[` anywhere are broken up. */
export function defuse(text: string): string {
  return cleanLines(text)
    .replace(/^([^\S\n]*):(?=:)/gm, `$1:${JOINER}`)
    .replace(/##(?=\[)/g, `##${JOINER}`)
}

/** The Log, and the count of annotations made so far, which a report shares. */
export class RunLog implements Log {
  readonly used = new Map<AnnotationKind, number>()
  readonly #world: LogWorld

  constructor(world: LogWorld) {
    this.#world = world
  }

  info(message: string): void {
    this.#world.door.write(`${defuse(this.#world.redact(cleanLines(message)))}\n`)
  }

  notice(message: string, place: MessagePlace = {}): void {
    this.annotate({ ...place, kind: 'notice', message })
  }

  warning(message: string, place: MessagePlace = {}): void {
    this.annotate({ ...place, kind: 'warning', message })
  }

  error(message: string, place: MessagePlace = {}): void {
    this.annotate({ ...place, kind: 'error', message })
  }

  debug(message: string): void {
    const { door, environment, redact } = this.#world
    if (environment.isRunner) door.debug(redact(cleanLines(message)))
    else if (environment.isDebug) this.info(`debug: ${message}`)
  }

  async group<T>(name: string, body: () => Promise<T>): Promise<T> {
    const { door, environment, redact } = this.#world
    const title = redact(cleanLines(name)).replaceAll('\n', ' ')
    if (environment.isRunner) door.startGroup(title)
    else this.info(title)
    try {
      return await body()
    } finally {
      if (environment.isRunner) door.endGroup()
    }
  }

  untrusted(text: string): void {
    const { door, environment, random, redact } = this.#world
    const lines = defuse(redact(cleanLines(text))).replace(/\n$/, '')
    const token = random.token()
    const [before, after] = environment.isRunner ? [`::stop-commands::${token}\n`, `::${token}::\n`] : ['', '']
    door.write(`${before}${lines}\n${after}`)
  }

  progress(label: string): Progress {
    return terminalProgress(label, this.#world)
  }

  /** An annotation while there is room for one of its kind, and a line of the log from then on. */
  annotate(annotation: Annotation): void {
    const { door, environment, redact } = this.#world
    const { kind, title, file, line, endLine } = annotation
    const message = redact(cleanLines(annotation.message)).trim()
    const count = this.used.get(kind) ?? 0
    this.used.set(kind, count + 1)
    if (environment.isRunner && count < MAX_ANNOTATIONS) {
      const clean = (text: string | undefined): string | undefined =>
        text === undefined ? undefined : redact(cleanLines(text)).replaceAll('\n', ' ')
      door.annotate(kind, message, { title: clean(title), file: clean(file), line, endLine })
      return
    }
    const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
    this.info(`${kind}: ${place}${title === undefined ? '' : `${title}: `}${message}`)
  }
}

const PROGRESS_INTERVAL_MS = 100

function terminalProgress(label: string, { door, environment, clock }: LogWorld): Progress {
  if (!environment.isTerminal) return { update: () => undefined, end: () => undefined }
  const startMs = clock.monotonicMs()
  let lastMs = Number.NEGATIVE_INFINITY
  const name = cleanLines(label).replaceAll('\n', ' ')
  return {
    update(doneBytes, totalBytes) {
      const nowMs = clock.monotonicMs()
      if (nowMs - lastMs < PROGRESS_INTERVAL_MS) return
      lastMs = nowMs
      const total = totalBytes === undefined ? '' : ` of ${formatSize(totalBytes)}`
      const seconds = (nowMs - startMs) / 1000
      const rate = seconds > 0 ? `, ${formatSize(doneBytes / seconds)}/s` : ''
      door.writeProgress(`\r\u001b[K${name} ${formatSize(doneBytes)}${total}${rate}`)
    },
    end() {
      if (lastMs !== Number.NEGATIVE_INFINITY) door.writeProgress('\r\u001b[K')
    },
  }
}
