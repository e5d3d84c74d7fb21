import { Buffer } from 'node:buffer'
import { SkippedTail } from './skipped-tail.ts'

const LF = 10
const HASH = 35
const SPACE = 32
const DOT = 46
const DASH = 45
const LETTER_T = 84
const LETTER_Z = 90
const BRACE = 123

/** A line beyond this is cut, its rest is skipped: names and messages are kept to less anyway. */
const MAX_LINE_BYTES = 16_384
/** One status message of rawjson can carry a burst of output, or hundreds of vertices; a parsed one takes ten times its size. */
const MAX_JSON_LINE_BYTES = 4_194_304
const MAX_TOKEN = 12
const FIRST_CARRY_BYTES = 4_096
const KEPT_CARRY_BYTES = 262_144
/** As many output lines are remembered as BuildKit repeats of a failed step; a power of two for the ring. */
const RING = 16

export interface LineHandler {
  /** A line that has to be looked at, without its `\n`. `bytes` is only valid during the call. */
  line(bytes: Buffer, start: number, end: number, isCut: boolean): void
  /** Output lines of the current vertex (`#N 1.234 text`) went by; the last of them, without prefix and `#N `. */
  skipped(lines: readonly string[]): void
}

/**
 * Splits chunks of bytes into lines and skips the bulk of a log, the output of the current step, without making a
 * string of it. Memory is bounded by the longest line that is kept; time is linear, one search for `\n` per line.
 */
export class LineScanner {
  longLines = 0
  private readonly handler: LineHandler
  private carry = Buffer.allocUnsafe(FIRST_CARRY_BYTES)
  private carryLength = 0
  private isDropping = false
  private readonly token = new Uint8Array(MAX_TOKEN)
  private token0 = 0
  private token1 = 0
  private token2 = 0
  private tokenLength = 0
  private prefix = 0
  private readonly ring = new Int32Array(RING)
  private seen = 0
  private readonly tail = new SkippedTail(RING)

  constructor(handler: LineHandler) {
    this.handler = handler
  }

  /**
   * Says which lines are output: those that begin, after `prefix` bytes of a time stamp, with `#token ` and seconds.
   * No token, or a very long one, means that every line is handed on.
   */
  setOutput(token: string | undefined, prefix: number): void {
    this.prefix = prefix
    this.tokenLength = token === undefined || token.length > MAX_TOKEN ? 0 : token.length
    for (let at = 0; at < this.tokenLength; at += 1) this.token[at] = token?.charCodeAt(at) ?? 0
    this.token0 = this.token[0] ?? 0
    this.token1 = this.token[1] ?? 0
    this.token2 = this.token[2] ?? 0
  }

  push(chunk: Buffer): void {
    let start = 0
    if (this.carryLength > 0 || this.isDropping) start = this.finishCarry(chunk)
    if (start < 0) return
    for (;;) {
      if (this.tokenLength > 0) start = this.skipOutput(chunk, start)
      const end = chunk.indexOf(LF, start)
      if (end === -1) break
      this.saveTail(chunk, start)
      this.handOnTail()
      this.emit(chunk, start, end)
      start = end + 1
    }
    this.saveTail(chunk, start)
    if (start < chunk.length) this.keep(chunk.subarray(start))
  }

  /** The hot loop: passes over complete output lines and gives the start of the first line that is none. */
  private skipOutput(chunk: Buffer, from: number): number {
    const { ring, prefix, tokenLength, token0, token1, token2 } = this
    // Locals and small functions are what the compiler keeps in registers; half of the time goes into `indexOf`.
    const isUsual = prefix === 0 && tokenLength <= 3
    const seconds = tokenLength + 2
    let start = from
    let { seen } = this
    for (;;) {
      const end = chunk.indexOf(LF, start)
      if (end === -1) break
      const isQuick =
        isUsual &&
        chunk[start] === HASH &&
        chunk[start + 1] === token0 &&
        (tokenLength < 2 || chunk[start + 2] === token1) &&
        (tokenLength < 3 || chunk[start + 3] === token2) &&
        chunk[start + seconds - 1] === SPACE &&
        start + seconds + 5 < end &&
        isShortSeconds(chunk, start + seconds)
      if (!isQuick && !this.isOutput(chunk, start, end)) break
      ring[seen & (RING - 1)] = start
      seen += 1
      start = end + 1
    }
    this.seen = seen
    return start
  }

  finish(): void {
    this.emitCarry()
    this.handOnTail()
    this.isDropping = false
  }

  /** Completes the line that the chunk before left open; gives where the next line starts, or -1 when none does. */
  private finishCarry(chunk: Buffer): number {
    const end = chunk.indexOf(LF)
    if (!this.isDropping) this.keep(end === -1 ? chunk : chunk.subarray(0, end))
    if (end === -1) return -1
    this.emitCarry()
    this.isDropping = false
    return end + 1
  }

  private keep(part: Buffer): void {
    const length = this.carryLength + part.length
    if (length > this.carry.length) {
      const grown = Buffer.allocUnsafe(Math.max(2 * this.carry.length, length))
      this.carry.copy(grown, 0, 0, this.carryLength)
      this.carry = grown
    }
    part.copy(this.carry, this.carryLength)
    this.carryLength = length
    const mayBeJson = this.carry[0] === BRACE || this.prefix > 0
    if (length <= (mayBeJson ? MAX_JSON_LINE_BYTES : 4 * MAX_LINE_BYTES)) return
    this.emitCarry()
    this.isDropping = true
  }

  private emitCarry(): void {
    const length = this.carryLength
    this.carryLength = 0
    if (length > 0) this.emitOrSkip(length)
    if (this.carry.length > KEPT_CARRY_BYTES) this.carry = Buffer.allocUnsafe(FIRST_CARRY_BYTES)
  }

  /** A line that chunks cut in parts is treated as if they had not: the same lines are skipped. */
  private emitOrSkip(length: number): void {
    if (this.tokenLength > 0 && this.isOutput(this.carry, 0, length)) {
      this.tail.add(this.carry, 0, length, 1)
      return
    }
    this.handOnTail()
    this.emit(this.carry, 0, length)
  }

  private emit(bytes: Buffer, start: number, end: number): void {
    const isJson = bytes[start] === BRACE || bytes[start + this.prefix] === BRACE
    const limit = isJson ? MAX_JSON_LINE_BYTES : MAX_LINE_BYTES
    const isCut = end - start > limit
    if (isCut) this.longLines += 1
    this.handler.line(bytes, start, isCut ? start + limit : end, isCut)
  }

  /** Remembers the last output lines of this chunk; they follow each other, since any other line hands them on. */
  private saveTail(chunk: Buffer, end: number): void {
    const { seen } = this
    if (seen === 0) return
    this.seen = 0
    const count = Math.min(seen, RING)
    this.tail.add(chunk, this.ring[(seen - count) & (RING - 1)] ?? 0, end, count)
  }

  private handOnTail(): void {
    if (this.tail.isEmpty) return
    this.handler.skipped(this.tail.take(this.prefix + this.tokenLength + 2))
  }

  /** `#N 1.234 ` or `#N 1.234` to the end: BuildKit prints one to three decimals. */
  private isOutput(bytes: Buffer, lineStart: number, end: number): boolean {
    const { token, tokenLength, prefix } = this
    let at = lineStart + prefix
    if (bytes[at] !== HASH) return false
    if (prefix > 0 && !isStamp(bytes, lineStart, at)) return false
    at += 1
    for (let index = 0; index < tokenLength; index += 1) if (bytes[at + index] !== token[index]) return false
    at += tokenLength
    return bytes[at] === SPACE && isSeconds(bytes, at + 1, end)
  }
}

/** Digits, a point and one to three digits, then a blank or the end of the line. */
function isSeconds(bytes: Buffer, from: number, end: number): boolean {
  let at = from
  while (isDigit(bytes[at])) at += 1
  if (at === from || at > from + MAX_TOKEN || bytes[at] !== DOT) return false
  const decimals = at + 1
  at = decimals
  while (isDigit(bytes[at])) at += 1
  const count = at - decimals
  return count >= 1 && count <= 3 && (at === end || bytes[at] === SPACE)
}

/** What BuildKit prints below 1,000 seconds, and a blank behind it: `1.234 `, `12.34 `, `123.4 `. */
function isShortSeconds(bytes: Buffer, from: number): boolean {
  if (bytes[from + 5] !== SPACE || !isDigit(bytes[from]) || !isDigit(bytes[from + 4])) return false
  const second = bytes[from + 1]
  const third = bytes[from + 2]
  const fourth = bytes[from + 3]
  if (second === DOT) return isDigit(third) && isDigit(fourth)
  if (!isDigit(second)) return false
  return third === DOT ? isDigit(fourth) : isDigit(third) && fourth === DOT
}

/** One comparison; no byte at all is no digit. */
function isDigit(byte: number | undefined): boolean {
  return ((byte ?? 0) - 48) >>> 0 < 10
}

/** The prefix ends in an RFC 3339 time of the length that the parser measured: `...-..T..:..:...Z `. */
function isStamp(bytes: Buffer, start: number, end: number): boolean {
  return (
    bytes[end - 1] === SPACE &&
    bytes[end - 2] === LETTER_Z &&
    (isDateAt(bytes, end - 29, start) || isDateAt(bytes, end - 31, start))
  )
}

function isDateAt(bytes: Buffer, at: number, start: number): boolean {
  return at >= start && bytes[at + 4] === DASH && bytes[at + 10] === LETTER_T
}
