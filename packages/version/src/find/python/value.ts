import type { Token } from '../../formats/python.ts'
import type { Piece } from '../state.ts'

/** What an expression is, as far as it can be known without running it. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly pieces: readonly Piece[] }
  | { readonly kind: 'imported'; readonly module: string; readonly name: string }
  | { readonly kind: 'computed'; readonly reason: string }

export function computed(reason: string): Value {
  return { kind: 'computed', reason }
}

// The reason names the expression, not the file.
const MAX_SHOWN = 60

export function shown(tokens: readonly Token[]): string {
  const text = tokens.map(token => (token.kind === 'string' ? JSON.stringify(token.text) : token.text)).join('')
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

/** The parts of a token list between commas, or another mark, outside of brackets. */
export function splitAt(tokens: readonly Token[], mark: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'mark' && '([{'.includes(token.text)) depth += 1
    if (token.kind === 'mark' && ')]}'.includes(token.text)) depth -= 1
    if (depth === 0 && token.kind === 'mark' && token.text === mark) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** What is within the brackets, when the tokens are one bracketed whole. */
export function inBrackets(tokens: readonly Token[]): readonly Token[] | undefined {
  const [first] = tokens
  if (first?.kind !== 'mark' || !'(['.includes(first.text) || closeOf(tokens, 0) !== tokens.length - 1) return undefined
  return tokens.slice(1, -1)
}

/** The index of the bracket that closes the one at `start`; -1 when there is none. */
export function closeOf(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'mark') continue
    if ('([{'.includes(token.text)) depth += 1
    if (')]}'.includes(token.text)) depth -= 1
    if (depth === 0) return i
  }
  return -1
}

/**
 * A version from the parts of a tuple: `(1, 2, 3)`, `(1, 2, 0, 'rc1')`, and `(1, 2, 0, 'beta', 1)` as `sys.version_info`
 * has it. Undefined when a part is not known.
 */
export function joinParts(items: readonly Value[]): string | undefined {
  const parts: string[] = []
  for (const item of items) {
    if (item.kind !== 'text') return undefined
    if (item.text !== '') parts.push(item.text)
  }
  const level = parts[3] ?? ''
  if (parts.length === 5 && /^(?:alpha|beta|candidate|rc|final|a|b)$/.test(level)) {
    const name = level === 'candidate' ? 'rc' : level.replace('alpha', 'a').replace('beta', 'b')
    return `${parts.slice(0, 3).join('.')}${level === 'final' ? '' : `${name}${parts[4]}`}`
  }
  const isFinal = parts.at(-1) === 'final'
  return parts.length === 0 ? undefined : parts.slice(0, isFinal ? -1 : undefined).join('.')
}
