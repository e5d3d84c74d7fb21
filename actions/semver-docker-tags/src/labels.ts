import type { Context } from './context.ts'
import { parseLines } from './csv.ts'
import { expand, type World } from './expressions.ts'
import type { Repository } from './repository.ts'

export interface LabelFacts {
  readonly repository: Repository
  readonly context: Context
  readonly version: string
  readonly world: World
}

/** The labels of the OCI specification, with those of an input on top, sorted by name. */
export function labelsOf(facts: LabelFacts, input: string): ReadonlyMap<string, string> {
  const { repository, context, version, world } = facts
  const labels = new Map(
    [
      ['title', repository.name],
      ['description', repository.description],
      ['url', repository.url],
      ['source', repository.url],
      ['version', version],
      ['created', new Date(context.nowMs).toISOString()],
      ['revision', context.sha],
      ['licenses', repository.licence],
    ].map(([name = '', value = '']): [string, string] => [`org.opencontainers.image.${name}`, value]),
  )
  for (const line of parseLines(input)) {
    const label = expand(line, world)
    const at = label.indexOf('=')
    if (at !== -1) labels.set(label.slice(0, at), label.slice(at + 1))
  }
  return new Map(sorted([...labels]))
}

/** In the order of the locale. Loading that takes longer than all the rest, and plain names have the same order without it. */
function sorted(labels: [string, string][]): readonly [string, string][] {
  const isPlain = labels.every(([name]) => /^[a-z0-9.-]*$/.test(name))
  return labels.sort(([a], [b]) => (isPlain ? Number(a > b) - Number(a < b) : a.localeCompare(b)))
}

/** Lines such as `name=value`, with a level in front where one is given. */
export function renderLabels(labels: ReadonlyMap<string, string>, level?: string): readonly string[] {
  return [...labels].map(([name, value]) => `${level === undefined ? '' : `${level}:`}${name}=${value}`)
}
