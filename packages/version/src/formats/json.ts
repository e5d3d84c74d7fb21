import { type ParseError, parseTree, printParseErrorCode, type Node as Tree } from 'jsonc-parser'
import type { Entry, Node, Parsed } from './node.ts'

export interface JsonDialect {
  /** Comments and commas after the last item, as in deno.jsonc or tsconfig.json. */
  readonly isLenient?: boolean
}

/** Never throws: what cannot be read is `broken`, at its offset. */
export function parseJson(text: string, { isLenient = false }: JsonDialect = {}): Parsed {
  const errors: ParseError[] = []
  // A mark of byte order is no JSON, yet editors write it and most tools read over it.
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  try {
    const options = { disallowComments: !isLenient, allowTrailingComma: isLenient, allowEmptyContent: false }
    const root = parseTree(source, errors, options)
    const [first] = errors
    if (first !== undefined) {
      return { kind: 'broken', reason: `no JSON: ${words(printParseErrorCode(first.error))}`, offset: first.offset }
    }
    return { kind: 'parsed', root: root === undefined ? undefined : convert(root, source) }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'broken', reason: 'nested too deeply', offset: 0 }
    throw error
  }
}

function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function convert(node: Tree, source: string): Node {
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap(child => entryOf(child, source))
    return { kind: 'mapping', entries, offset: node.offset }
  }
  if (node.type === 'array') {
    return { kind: 'sequence', items: (node.children ?? []).map(item => convert(item, source)), offset: node.offset }
  }
  const value: unknown = node.value
  if (typeof value === 'string') return { kind: 'scalar', value, text: value, offset: node.offset + 1 }
  const text = source.slice(node.offset, node.offset + node.length)
  const plain = typeof value === 'number' || typeof value === 'boolean' ? value : undefined
  return { kind: 'scalar', value: plain, text, offset: node.offset }
}

function entryOf(property: Tree, source: string): readonly Entry[] {
  const [key, value] = property.children ?? []
  if (key === undefined || value === undefined) return []
  return [{ key: String(key.value), keyOffset: key.offset + 1, value: convert(value, source) }]
}
