import { Buffer } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** How many bytes are read before encoding and line ends are decided. */
const HEAD_BYTES = 65_536
const CR = 13
const LF = 10

/**
 * Turns the bytes of a log into UTF-8 whose lines end in `\n`, whatever wrote them: UTF-8 or UTF-16 (PowerShell) with
 * or without a byte order mark, and logs that have no line end but bare `\r`.
 */
export class Decoder {
  encoding: Encoding = 'utf-8'
  isBinary = false
  private head: Buffer | undefined = Buffer.alloc(0)
  private readonly out: (utf8: Buffer) => void
  private utf16: InstanceType<typeof TextDecoder> | undefined
  private odd: Buffer | undefined
  private hasBareCr = false

  constructor(out: (utf8: Buffer) => void) {
    this.out = out
  }

  push(chunk: Buffer): void {
    if (!this.head) {
      this.emit(this.decode(chunk))
      return
    }
    this.head = this.head.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.head, chunk])
    if (this.head.length >= HEAD_BYTES) this.begin(this.head)
  }

  finish(): void {
    if (this.head) this.begin(this.head)
    if (this.utf16) this.emit(Buffer.from(this.utf16.decode()))
  }

  private begin(head: Buffer): void {
    this.head = undefined
    const { encoding, bom } = encodingOf(head)
    this.encoding = encoding
    if (encoding !== 'utf-8') this.utf16 = new TextDecoder('utf-16le')
    const text = this.decode(head.subarray(bom))
    this.isBinary = looksBinary(text.subarray(0, 8_192))
    this.hasBareCr = text.includes(CR) && !text.subarray(0, -1).includes(LF)
    this.emit(text)
  }

  private emit(text: Buffer): void {
    if (text.length === 0) return
    this.out(this.hasBareCr ? withLineFeeds(text) : text)
  }

  private decode(chunk: Buffer): Buffer {
    if (!this.utf16) return chunk
    return Buffer.from(this.utf16.decode(this.encoding === 'utf-16be' ? this.swapped(chunk) : chunk, { stream: true }))
  }

  /** Big endian made little; a code unit that the chunk cuts in half waits for the next. */
  private swapped(chunk: Buffer): Buffer {
    const whole = this.odd ? Buffer.concat([this.odd, chunk]) : Buffer.from(chunk)
    const even = whole.length - (whole.length % 2)
    this.odd = even < whole.length ? Buffer.from(whole.subarray(even)) : undefined
    return whole.subarray(0, even).swap16()
  }
}

function withLineFeeds(text: Buffer): Buffer {
  const copy = Buffer.from(text)
  for (let at = copy.indexOf(CR); at !== -1; at = copy.indexOf(CR, at + 1)) copy[at] = LF
  return copy
}

function encodingOf(head: Buffer): { readonly encoding: Encoding; readonly bom: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 }
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 }
  return { encoding: encodingByNuls(head.subarray(0, 4_096)), bom: 0 }
}

/** A build log is mostly ASCII, so UTF-16 without a mark has a NUL in nearly every other byte, and only there. */
function encodingByNuls(sample: Buffer): Encoding {
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1
    if (sample[at + 1] === 0) odd += 1
  }
  const pairs = Math.floor(sample.length / 2)
  if (pairs < 4) return 'utf-8'
  if (odd > 0.7 * pairs && even < 0.05 * pairs) return 'utf-16le'
  return even > 0.7 * pairs && odd < 0.05 * pairs ? 'utf-16be' : 'utf-8'
}

/** NULs, or control characters that no terminal output has, in more than one byte of twenty. */
function looksBinary(sample: Buffer): boolean {
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 8 || (byte > 13 && byte < 27)) controls += 1
  }
  return controls > sample.length / 20
}
