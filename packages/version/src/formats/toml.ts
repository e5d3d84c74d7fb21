import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import type { Entry, Node, Parsed } from './node.ts'

/** Never throws: what cannot be read is `broken`, at its offset. */
export function parseToml(text: string): Parsed {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  try {
    const [top] = parseTOML(source, { tomlVersion: '1.1' }).body
    const root: Table = { entries: [], offset: 0 }
    for (const item of top.body) {
      if (item.type === 'TOMLKeyValue') addValue(root, item)
      else for (const one of item.body) addValue(open(root, item.resolvedKey, item), one)
      if (item.type === 'TOMLTable' && item.body.length === 0) open(root, item.resolvedKey, item)
    }
    return { kind: 'parsed', root: freeze(root) }
  } catch (error) {
    if (error instanceof ParseError) return { kind: 'broken', reason: `no TOML: ${error.message}`, offset: error.index }
    if (error instanceof RangeError) return { kind: 'broken', reason: 'nested too deeply', offset: 0 }
    throw error
  }
}

/** A table while it is read; TOML may come back to it. */
interface Table {
  readonly entries: { readonly key: string; readonly keyOffset: number; value: Table | List | Node }[]
  readonly offset: number
}

interface List {
  readonly tables: Table[]
  readonly offset: number
}

/** The table of a header; `resolvedKey` has the index of each item of an array of tables. */
function open(root: Table, path: readonly (string | number)[], { range }: AST.TOMLTable): Table {
  let table = root
  for (let i = 0; i < path.length; i += 1) {
    const key = String(path[i])
    const index = path[i + 1]
    const isList = typeof index === 'number'
    if (isList) i += 1
    let entry = table.entries.find(one => one.key === key)
    if (entry === undefined) {
      const value = isList ? { tables: [], offset: range[0] } : { entries: [], offset: range[0] }
      entry = { key, keyOffset: range[0], value }
      table.entries.push(entry)
    }
    const { value } = entry
    if (isList && 'tables' in value) {
      while (value.tables.length <= index) value.tables.push({ entries: [], offset: range[0] })
      table = value.tables[index] ?? table
    } else if ('entries' in value && !('kind' in value)) table = value
  }
  return table
}

function addValue(start: Table, { key, value }: AST.TOMLKeyValue): void {
  const names = key.keys.map(one => ({
    key: one.type === 'TOMLBare' ? one.name : one.value,
    keyOffset: one.range[0] + (one.type === 'TOMLBare' ? 0 : 1),
  }))
  const last = names.pop()
  if (last === undefined) return
  let table = start
  for (const name of names) {
    const known = table.entries.find(one => one.key === name.key)?.value
    if (known !== undefined && 'entries' in known && !('kind' in known)) table = known
    else {
      const next: Table = { entries: [], offset: name.keyOffset }
      table.entries.push({ ...name, value: next })
      table = next
    }
  }
  table.entries.push({ ...last, value: convert(value) })
}

function convert(value: AST.TOMLContentNode): Node | Table {
  const [offset] = value.range
  switch (value.type) {
    case 'TOMLArray':
      return { kind: 'sequence', items: value.elements.map(one => freeze(convert(one))), offset }
    case 'TOMLInlineTable': {
      const table: Table = { entries: [], offset }
      for (const one of value.body) addValue(table, one)
      return table
    }
    case 'TOMLValue':
      return scalarOf(value)
  }
}

function scalarOf(value: AST.TOMLValue): Node {
  const [offset] = value.range
  switch (value.kind) {
    case 'string':
      return { kind: 'scalar', value: value.value, text: value.value, offset: offset + (value.multiline ? 3 : 1) }
    case 'integer':
    case 'float':
      return { kind: 'scalar', value: value.value, text: value.number, offset }
    case 'boolean':
      return { kind: 'scalar', value: value.value, text: String(value.value), offset }
    default:
      return { kind: 'scalar', value: undefined, text: value.datetime, offset }
  }
}

function freeze(value: Table | List | Node): Node {
  if ('kind' in value) return value
  if ('tables' in value) return { kind: 'sequence', items: value.tables.map(freeze), offset: value.offset }
  const entries: Entry[] = value.entries.map(one => ({ ...one, value: freeze(one.value) }))
  return { kind: 'mapping', entries, offset: value.offset }
}
