import { Buffer } from 'node:buffer'

interface Segment {
  readonly bytes: Buffer
  readonly lines: number
}

/**
 * The last lines that a scanner passed over, kept as bytes: a log has millions of them, and only those before the end
 * of a step are ever wanted as text.
 */
export class SkippedTail {
  private segments: Segment[] = []
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get isEmpty(): boolean {
    return this.segments.length === 0
  }

  /** Some lines that follow each other, ending with or without a line end. */
  add(bytes: Buffer, start: number, end: number, lines: number): void {
    if (lines >= this.most) this.segments = []
    this.segments.push({ bytes: Buffer.from(bytes.subarray(start, end)), lines })
    // Ten segments of one line each say as much as one of ten.
    if (this.segments.length > this.most) this.segments.shift()
  }

  /** The lines as text without their first bytes, the oldest first; nothing is left. */
  take(prefixBytes: number): readonly string[] {
    const lines = this.segments.flatMap(({ bytes }) => linesOf(bytes, prefixBytes))
    this.segments = []
    return lines.slice(-this.most)
  }
}

function linesOf(bytes: Buffer, prefixBytes: number): readonly string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    lines.push(bytes.toString('utf8', start + prefixBytes, Math.min(end, start + 16_384)))
    start = end + 1
  }
  return lines
}
