import { lineEnd, type Source, type Span, type Syntax } from './source-text.ts'

/** How a language writes the right side of an assignment, as far as versions need it. */
export interface Grammar {
  readonly syntax: Syntax
  /** Quotes in which nothing is replaced. */
  readonly rawQuotes: readonly string[]
  /** What is replaced in the other quotes: the name in group `name`; flags `d` and `g`. */
  readonly interpolation?: RegExp
  /** What joins two texts; flag `y`. */
  readonly join?: RegExp
  /** Calls behind a value that leave a version as it is: `.freeze`, `.trim()`; flag `y`. */
  readonly harmless?: RegExp
  /** A name or a path of names; flag `y`. */
  readonly name: RegExp
  /** What may follow; flag `y`. Anything else makes the value computed. */
  readonly end: RegExp
}

/** A piece of a value: text as it is, or a name to follow. */
export interface Operand extends Span {
  readonly kind: 'text' | 'name'
}

const SPACE = /[ \t]*/y
// An expression that states a version has a handful of pieces.
const MAX_OPERANDS = 16

/** The texts and names that make up the value at an offset; undefined when it is anything else, and so computed. */
export function readOperands(source: Source, at: number, grammar: Grammar): readonly Operand[] | undefined {
  const operands: Operand[] = []
  let next = at
  while (operands.length < MAX_OPERANDS) {
    next = skip(SPACE, source.code, next)
    const pieces = readText(source, next, grammar) ?? readNumber(source, next) ?? readName(source, next, grammar)
    if (pieces === undefined) return undefined
    operands.push(...pieces.operands)
    next = pieces.end
    if (grammar.harmless !== undefined) next = skip(grammar.harmless, source.code, next)
    const joined = grammar.join === undefined ? next : skip(grammar.join, source.code, next)
    if (joined === next) break
    next = joined
  }
  grammar.end.lastIndex = next
  return grammar.end.test(source.code) ? operands : undefined
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? at : at + match[0].length
}

function readText({ text, bare }: Source, at: number, grammar: Grammar) {
  const quotes = [...(grammar.syntax.longQuotes ?? []), ...(grammar.syntax.quotes ?? [])]
  const quote = quotes.find(one => bare.startsWith(one, at))
  if (quote === undefined) return undefined
  const start = at + quote.length
  // In the view without content, the next quote is the closing one.
  const close = bare.indexOf(quote, start)
  if (close === -1) return undefined
  const content = { text: text.slice(start, close), offset: start }
  const isRaw = grammar.rawQuotes.includes(quote) || grammar.interpolation === undefined
  const operands = isRaw ? [{ kind: 'text', ...content } as const] : piecesOf(content, grammar.interpolation)
  return { operands, end: close + quote.length }
}

function piecesOf({ text, offset }: Span, interpolation: RegExp): readonly Operand[] {
  const pieces: Operand[] = []
  let done = 0
  for (const match of text.matchAll(interpolation)) {
    const name = Object.values(match.groups ?? {}).find(value => value !== undefined) ?? ''
    if (match.index > done) pieces.push({ kind: 'text', text: text.slice(done, match.index), offset: offset + done })
    pieces.push({ kind: 'name', text: name.trim(), offset: offset + match.index })
    done = match.index + match[0].length
  }
  if (done < text.length || pieces.length === 0) {
    pieces.push({ kind: 'text', text: text.slice(done), offset: offset + done })
  }
  return pieces
}

const NUMBER = /\d+(?:\.\d+)?(?![\w.])/y

/** A number without quotes, such as the parts that a version is put together from. */
function readNumber({ code }: Source, at: number) {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(code)
  if (match === null) return undefined
  const operands: readonly Operand[] = [{ kind: 'text', text: match[0], offset: at }]
  return { operands, end: at + match[0].length }
}

function readName({ code }: Source, at: number, { name }: Grammar) {
  name.lastIndex = at
  const match = name.exec(code)
  if (match === null) return undefined
  const operands: readonly Operand[] = [{ kind: 'name', text: match[0], offset: at }]
  return { operands, end: at + match[0].length }
}

/** The source of a value that is no plain text, for a reason: to the end of its line. */
export function restOfLine({ code }: Source, at: number): string {
  return code.slice(at, Math.min(lineEnd(code, at), at + 400)).trim()
}

/** The same, to the end of the line on which its brackets are closed, where that is near. */
export function restOfExpression(source: Source, at: number): string {
  const { bare, code } = source
  let [depth, end] = [0, at]
  for (const last = Math.min(at + 400, bare.length); end < last; end += 1) {
    const one = bare.charAt(end)
    if (one === '(') depth += 1
    else if (one === ')') depth -= 1
    else if (one === '\n' && depth <= 0) break
  }
  return depth > 0 ? restOfLine(source, at) : code.slice(at, end).replace(/\s+/g, ' ').trim()
}

// Longer ones are no names; an expression made of one could be too large to compile.
const MAX_NAME = 200

/** A name for use in a regular expression; nothing matches one that is too long to be a name. */
export function escapePattern(name: string): string {
  if (name.length > MAX_NAME) return '(?!)'
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
