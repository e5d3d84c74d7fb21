/** A piece of Python source. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark'
  /** As written; of a string its content, without prefix and quotes. */
  readonly text: string
  /** Of the content of a string, else of the token. */
  readonly offset: number
  /** A string that is computed or no text: f"", b"", and one with escapes. */
  readonly isOpaque: boolean
}

/** A logical line: what ends at a line end outside of brackets, or at a semicolon. */
export interface Line {
  readonly indent: number
  readonly tokens: readonly Token[]
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /(?:[0-9][0-9A-Za-z_]*(?:\.[0-9A-Za-z_]*)?|\.[0-9][0-9A-Za-z_]*)/y
const SPACE = /(?:[ \t\f]|\\\r?\n)+/y
const COMMENT = /#[^\r\n]*/y
const STRING_START = /(?:[rRbBuUfFtT]{0,2})("""|'''|"|')/y
const LINE_END = /\r\n|\n|\r/y

/** The logical lines of a Python text, in linear time; anything that is no Python gives some tokens, never an error. */
export function readPython(text: string): readonly Line[] {
  const lines: Line[] = []
  let [tokens, depth, indent]: [Token[], number, number] = [[], 0, 0]
  const finish = (): void => {
    if (tokens.length > 0) lines.push({ indent, tokens })
    tokens = []
  }
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  let isLineStart = true
  while (offset < text.length) {
    const space = lengthAt(SPACE, text, offset)
    if (isLineStart) indent = space
    isLineStart = false
    offset += space
    offset += lengthAt(COMMENT, text, offset)
    const lineEnd = lengthAt(LINE_END, text, offset)
    if (lineEnd > 0) {
      offset += lineEnd
      if (depth === 0) {
        finish()
        isLineStart = true
      }
      continue
    }
    if (offset >= text.length) break
    const { token, end } = tokenAt(text, offset)
    offset = end
    if (token.kind === 'mark' && '([{'.includes(token.text)) depth += 1
    if (token.kind === 'mark' && ')]}'.includes(token.text)) depth = Math.max(depth - 1, 0)
    if (token.kind === 'mark' && token.text === ';' && depth === 0) finish()
    else tokens.push(token)
  }
  finish()
  return lines
}

function tokenAt(text: string, offset: number): { readonly token: Token; readonly end: number } {
  STRING_START.lastIndex = offset
  const start = STRING_START.exec(text)
  if (start !== null) return stringAt(text, offset, start)
  for (const [kind, shape] of [
    ['name', NAME],
    ['number', NUMBER],
  ] as const) {
    const length = lengthAt(shape, text, offset)
    if (length > 0) return plain(kind, text, offset, offset + length)
  }
  return plain('mark', text, offset, offset + 1)
}

function plain(kind: Token['kind'], text: string, offset: number, end: number): { token: Token; end: number } {
  return { token: { kind, text: text.slice(offset, end), offset, isOpaque: false }, end }
}

function stringAt(text: string, offset: number, [lead, quotes = '"']: RegExpExecArray): { token: Token; end: number } {
  const prefix = lead.slice(0, lead.length - quotes.length)
  const from = offset + lead.length
  let [at, hasEscape] = [from, false]
  for (; at < text.length && !text.startsWith(quotes, at); at += 1) {
    const char = text.charAt(at)
    // A string in single quotes that is not closed ends with its line; the rest of the file can be read.
    if (quotes.length === 1 && (char === '\n' || char === '\r')) break
    if (char !== '\\') continue
    hasEscape = true
    at += text.startsWith('\r\n', at + 1) ? 2 : 1
  }
  const to = Math.min(at, text.length)
  const isOpaque = /[bft]/i.test(prefix) || hasEscape
  const end = text.startsWith(quotes, to) ? to + quotes.length : to
  return { token: { kind: 'string', text: text.slice(from, to), offset: from, isOpaque }, end }
}

function lengthAt(shape: RegExp, text: string, offset: number): number {
  shape.lastIndex = offset
  return shape.exec(text)?.[0].length ?? 0
}
