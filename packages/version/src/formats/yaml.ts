import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node as YamlNode } from 'yaml'
import type { Entry, Node, Parsed } from './node.ts'

/** The first document of a YAML text. Never throws: what cannot be read is `broken`, at its offset. */
export function parseYaml(text: string): Parsed {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  try {
    const options = { lineCounter: new LineCounter(), strict: false, uniqueKeys: false, logLevel: 'silent' } as const
    const documents = parseAllDocuments(source, options)
    if (!Array.isArray(documents)) return { kind: 'parsed', root: undefined }
    const [first] = documents
    const [error] = first?.errors ?? []
    if (error !== undefined) {
      return { kind: 'broken', reason: `no YAML: ${error.message.split('\n', 1)[0]}`, offset: error.pos[0] }
    }
    const contents: unknown = first?.contents
    return { kind: 'parsed', root: convert(contents, source, 0) }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'broken', reason: 'nested too deeply', offset: 0 }
    throw error
  }
}

const MAX_DEPTH = 200

/** An alias is not followed: it would let a small file grow without limit, and nobody writes a version so. */
function convert(node: unknown, source: string, depth: number): Node | undefined {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply')
  const offset = offsetOf(node)
  if (isMap(node)) {
    const entries = node.items.flatMap((pair): readonly Entry[] => {
      const key: unknown = pair.key
      const value = convert(pair.value, source, depth + 1)
      if (!isScalar(key) || value === undefined) return []
      return [{ key: String(key.value), keyOffset: offsetOf(key), value }]
    })
    return { kind: 'mapping', entries, offset }
  }
  if (isSeq(node)) {
    const items = node.items.map(item => convert(item, source, depth + 1)).filter(item => item !== undefined)
    return { kind: 'sequence', items, offset }
  }
  if (!isScalar(node) || isAlias(node)) return undefined
  const { value } = node
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  if (typeof value === 'string') return { kind: 'scalar', value, text: value, offset: isQuoted ? offset + 1 : offset }
  const plain = typeof value === 'number' || typeof value === 'boolean' ? value : undefined
  return { kind: 'scalar', value: plain, text: node.source ?? '', offset }
}

function offsetOf(node: unknown): number {
  const range = (node as Partial<YamlNode> | null)?.range
  return range?.[0] ?? 0
}
