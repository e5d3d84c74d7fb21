import { retryAfterMs } from './retry-hints.ts'
import type { HttpFailure, HttpRequest, HttpResponse, Transport } from './transport.ts'

/** The world of a client. */
export interface SenderPorts {
  readonly send: Transport
  readonly clock: { nowMs(): number; monotonicMs(): number; sleep(ms: number): Promise<void> }
  /** From 0 to 1. */
  readonly random: () => number
}

export interface SenderOptions {
  /** On the monotonic clock: nothing is sent, and no wait ends, after it. */
  readonly deadlineMs: number
  readonly concurrency: number
}

export interface Wanted extends Omit<HttpRequest, 'timeoutMs'> {
  /** Why a response is no answer and should be asked for again. */
  readonly fault?: (response: HttpResponse) => string | undefined
  /** What there is no use in trying again after. */
  readonly isFinal?: (sent: Sent) => boolean
  /** Sent once, and given up after this time. */
  readonly onceWithinMs?: number
}

export type Sent =
  | {
      readonly kind: 'response'
      readonly response: HttpResponse
      readonly tries: number
      readonly fault?: string | undefined
    }
  | {
      readonly kind: 'failed'
      readonly reason: HttpFailure | 'deadline'
      readonly message: string
      readonly tries: number
    }
  /** Not sent, or not sent again: the registry wants to be left alone for longer than there is time. */
  | {
      readonly kind: 'wait'
      readonly response?: HttpResponse | undefined
      readonly retryAtMs: number
      readonly tries: number
    }

const MAX_TRIES = 6
const REQUEST_TIMEOUT_MS = 30_000
const FIRST_BACKOFF_MS = 200
const MAX_BACKOFF_MS = 8000
const RETRY_STATUS = new Set([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529])
const RETRY_FAILURE = new Set<HttpFailure>(['timeout', 'refused', 'reset', 'protocol', 'dns'])

/** Sends, again where that can help, never beyond the deadline, and leaves a registry alone for as long as it asks. */
export class Sender {
  readonly #ports: SenderPorts
  readonly #options: SenderOptions
  readonly #pausedUntil = new Map<string, number>()
  readonly #waiting: (() => void)[] = []
  #free: number
  #count = 0

  constructor(ports: SenderPorts, options: SenderOptions) {
    this.#ports = ports
    this.#options = options
    this.#free = options.concurrency
  }

  /** How many requests were sent. */
  get count(): number {
    return this.#count
  }

  get remainingMs(): number {
    return this.#options.deadlineMs - this.#ports.clock.monotonicMs()
  }

  async send(wanted: Wanted): Promise<Sent> {
    const { origin } = new URL(wanted.url)
    let last: Sent | undefined
    for (let tries = 1; ; tries += 1) {
      const pause = await this.#waitForTurn(origin, tries - 1)
      if (pause !== undefined) return mergePause(pause, last)
      last = await this.#sendOnce(wanted, tries)
      const waitMs = this.#waitBeforeRetry(last, origin)
      const isLast = tries >= MAX_TRIES || wanted.onceWithinMs !== undefined || wanted.isFinal?.(last) === true
      if (waitMs === undefined || isLast) return last
      if (waitMs >= this.remainingMs) return this.#outOfTime(last, waitMs)
      await this.#ports.clock.sleep(waitMs)
    }
  }

  async #sendOnce(wanted: Wanted, tries: number): Promise<Sent> {
    await this.#acquire()
    try {
      const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, this.remainingMs, wanted.onceWithinMs ?? REQUEST_TIMEOUT_MS)
      if (timeoutMs <= 0) return deadlinePassed(tries - 1)
      this.#count += 1
      const { fault, onceWithinMs: _, isFinal: __, ...request } = wanted
      const answer = await this.#ports.send({ ...request, timeoutMs })
      if (answer.kind === 'failed') return { ...answer, tries }
      return { kind: 'response', response: answer, tries, fault: fault?.(answer) }
    } finally {
      this.#release()
    }
  }

  /** Undefined when there is no use in trying again. */
  #waitBeforeRetry(sent: Sent, origin: string): number | undefined {
    if (sent.kind === 'wait') return undefined
    if (sent.kind === 'failed') {
      return sent.reason !== 'deadline' && RETRY_FAILURE.has(sent.reason) ? this.#backoff(sent.tries) : undefined
    }
    const { response } = sent
    if (!RETRY_STATUS.has(response.status)) return sent.fault === undefined ? undefined : this.#backoff(sent.tries)
    const asked = retryAfterMs(response, this.#ports.clock.nowMs())
    if (asked === undefined) return this.#backoff(sent.tries)
    const isLimit = response.status === 429 || response.status === 503
    // The others that speak to this registry wait as well: each refused request would only prolong it.
    if (isLimit) this.#pause(origin, this.#ports.clock.monotonicMs() + asked)
    return asked + this.#ports.random() * Math.min(1000, asked * 0.1 + 50)
  }

  #backoff(tries: number): number {
    const longest = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1))
    return longest * (0.5 + 0.5 * this.#ports.random())
  }

  #outOfTime(sent: Sent, waitMs: number): Sent {
    if (sent.kind !== 'response' || !RETRY_STATUS.has(sent.response.status)) return sent
    const asked = retryAfterMs(sent.response, this.#ports.clock.nowMs())
    if (asked === undefined) return sent
    return { kind: 'wait', response: sent.response, retryAtMs: this.#ports.clock.nowMs() + waitMs, tries: sent.tries }
  }

  async #waitForTurn(origin: string, tries: number): Promise<Sent | undefined> {
    const { clock } = this.#ports
    for (;;) {
      const waitMs = (this.#pausedUntil.get(origin) ?? 0) - clock.monotonicMs()
      if (waitMs <= 0) return this.remainingMs <= 0 ? deadlinePassed(tries) : undefined
      if (waitMs >= this.remainingMs) return { kind: 'wait', retryAtMs: clock.nowMs() + waitMs, tries }
      await clock.sleep(waitMs + this.#ports.random() * 100)
    }
  }

  #pause(origin: string, untilMs: number): void {
    this.#pausedUntil.set(origin, Math.max(untilMs, this.#pausedUntil.get(origin) ?? 0))
  }

  async #acquire(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    await new Promise<void>(resolve => this.#waiting.push(resolve))
  }

  #release(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}

/** A response that asked for the wait says more than the wait alone. */
function mergePause(pause: Sent, last: Sent | undefined): Sent {
  if (last === undefined) return pause
  return pause.kind === 'wait' && last.kind === 'response' ? { ...pause, response: last.response } : last
}

function deadlinePassed(tries: number): Sent {
  return { kind: 'failed', reason: 'deadline', message: 'the deadline of the run passed', tries }
}
