import { type Parsed, parseJson, parseList, refused } from '@ci-kit/core/values'
import { field, listOf, textOf } from '@ci-kit/pipeline/loose-json'

/** One job of the pipeline, as it was planned. */
export interface Row {
  readonly name: string
  readonly needs: readonly string[]
  /** What it was to push, the reference to be used by others first. */
  readonly tags: readonly string[]
}

const NEEDED = 'one name per line, a JSON list of names, or one of objects with name, needs and tags,'
const EXAMPLE = '["base", "python"]'
// A matrix has at most 256 jobs on GitHub; a few of them make a pipeline.
const MAX_ROWS = 1024

/** Names, by line or as JSON; each once. */
export function parseRows(value: string): Parsed<readonly Row[]> {
  const items = itemsOf(value)
  const rows = items?.flatMap(rowOf)
  if (items === undefined || rows?.length !== items.length) return refused(NEEDED, EXAMPLE)
  if (rows.length > MAX_ROWS) return refused(`at most ${MAX_ROWS} rows`, EXAMPLE)
  const names = rows.map(row => row.name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  return twice === undefined ? { ok: true, value: rows } : refused(`each name once, not ${twice} twice,`, EXAMPLE)
}

function itemsOf(value: string): readonly unknown[] | undefined {
  if (!/^\s*[[{]/.test(value)) return parseList(value)
  const json = parseJson(value)
  return json.ok && Array.isArray(json.value) ? json.value : undefined
}

function rowOf(item: unknown): readonly Row[] {
  const name = textOf(item) ?? textOf(field(item, 'name'))
  if (name === undefined) return []
  const texts = (key: string): readonly string[] => listOf(field(item, key)).flatMap(one => textOf(one) ?? [])
  return [{ name, needs: texts('needs'), tags: texts('tags') }]
}
