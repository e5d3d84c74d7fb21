import type { Piece } from '../state.ts'

/** An instruction of a Dockerfile with its words, continuation lines joined. */
export interface Instruction {
  /** In upper case. */
  readonly name: string
  readonly words: readonly Piece[]
}

export interface Pair {
  readonly key: Piece
  readonly value: Piece | undefined
}

// A word: no white space but in quotes or after the escape; every alternative starts differently.
const WORD = /(?:"(?:[^"\\\r\n]|\\[\s\S])*"|'[^'\r\n]*'|\\(?!\r?\n)[\s\S]|[^\s"'\\])+/y
const GAP = /(?:[ \t]|\\[ \t]*\r?\n|(?<=\n)[ \t]*\r?\n)+/y

/** The instructions in order, in linear time. Here-documents give instructions that nobody looks for. */
export function readDockerfile(text: string): readonly Instruction[] {
  const instructions: Instruction[] = []
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  while (offset < text.length) {
    offset += lengthAt(GAP, text, offset)
    if (text.charAt(offset) === '#') {
      const end = text.indexOf('\n', offset)
      offset = end === -1 ? text.length : end
    }
    const words: Piece[] = []
    for (;;) {
      const length = lengthAt(WORD, text, offset)
      if (length === 0) break
      words.push({ text: text.slice(offset, offset + length), offset })
      offset += length
      offset += skipGap(text, offset)
    }
    const [first, ...rest] = words
    if (first !== undefined) instructions.push({ name: first.text.toUpperCase(), words: rest })
    // The line end, or a quote that is never closed.
    offset += 1
  }
  return instructions
}

/** White space, line continuations, and the comments between them. */
function skipGap(text: string, start: number): number {
  let offset = start
  for (;;) {
    const gap = lengthAt(GAP, text, offset)
    if (gap === 0) return offset - start
    offset += gap
    const isNewLine = text.slice(Math.max(start, offset - gap), offset).includes('\n')
    if (!isNewLine || text.charAt(offset) !== '#') continue
    const end = text.indexOf('\n', offset)
    offset = end === -1 ? text.length : end + 1
  }
}

/** `a=1 b="2"`, and the old form `a 1` of one pair. */
export function pairsOf({ words }: Instruction): readonly Pair[] {
  const [first, second] = words
  if (first === undefined) return []
  if (!first.text.includes('=') && second !== undefined && !second.text.includes('=')) {
    return [{ key: unquote(first), value: unquote(second) }]
  }
  return words.map(pairOf)
}

function pairOf(word: Piece): Pair {
  const at = equalsOf(word.text)
  if (at === -1) return { key: unquote(word), value: undefined }
  const key = unquote({ text: word.text.slice(0, at), offset: word.offset })
  return { key, value: unquote({ text: word.text.slice(at + 1), offset: word.offset + at + 1 }) }
}

/** The first `=` that is not in quotes. */
function equalsOf(text: string): number {
  const quoted = /^(?:"[^"]*"|'[^']*')=/.exec(text)
  return quoted === null ? text.indexOf('=') : quoted[0].length - 1
}

function unquote({ text, offset }: Piece): Piece {
  const quote = text.charAt(0)
  const isQuoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)
  return isQuoted ? { text: text.slice(1, -1), offset: offset + 1 } : { text, offset }
}

function lengthAt(shape: RegExp, text: string, offset: number): number {
  shape.lastIndex = offset
  return shape.exec(text)?.[0].length ?? 0
}
