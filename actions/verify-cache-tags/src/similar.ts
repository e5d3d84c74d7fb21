import { editDistance } from '@ci-kit/core/nearest'
import type { RegistryClient } from '@ci-kit/registry/client'
import type { Reference } from '@ci-kit/registry/reference'
import type { Checked } from './verify.ts'

/** By absent tag, as `registry/repository:tag`: tags of the same repository whose names are nearly the same. */
export type Similar = ReadonlyMap<string, readonly string[]>

// One page is one request. No registry refuses pages of 1,000, and some refuse longer ones.
const PAGE_SIZE = 1000
const MAX_TAGS = 3000
const MAX_REPOSITORIES = 4
const MAX_SHOWN = 3
// A hint is not worth the last seconds of a run.
const MIN_REMAINING_MS = 5000
const ONCE_WITHIN_MS = 2000

/** What was perhaps meant by what is absent. Only a help: where the list cannot be had, there is none. */
export async function findSimilar(checked: readonly Checked[], client: RegistryClient): Promise<Similar> {
  const absent = checked.flatMap(absentIn)
  const byRepository = new Map<string, readonly Reference[]>()
  for (const reference of absent) {
    const name = `${reference.registry}/${reference.repository}`
    byRepository.set(name, [...(byRepository.get(name) ?? []), reference])
  }
  if (client.remainingMs < MIN_REMAINING_MS) return new Map()
  const found = await Promise.all(
    [...byRepository.values()].slice(0, MAX_REPOSITORIES).map(references => similarIn(references, client)),
  )
  return new Map(found.flat())
}

function absentIn({ check, facts, twins }: Checked): readonly Reference[] {
  const own = facts.kind === 'absent' ? [check.reference] : []
  const others = twins.flatMap(({ twin, outcome }) => (outcome.kind === 'absent' ? [twin.reference] : []))
  return [...own, ...others].filter(({ tag, digest }) => tag !== undefined && digest === undefined)
}

async function similarIn(
  references: readonly Reference[],
  client: RegistryClient,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const [first] = references
  if (first === undefined) return []
  const listed = await client.listTags(first, MAX_TAGS, { pageSize: PAGE_SIZE, onceWithinMs: ONCE_WITHIN_MS })
  if (listed.kind !== 'present') return []
  return references.flatMap(reference => {
    const names = nearestTags(reference.tag ?? '', listed.value.values)
    return names.length === 0 ? [] : [[keyOf(reference), names] as const]
  })
}

/** At most three, the nearest first, with at most two edits: two letters in the wrong order, or a wrong separator. */
export function nearestTags(tag: string, tags: readonly string[]): readonly string[] {
  const limit = tag.length < 5 ? 1 : 2
  const wanted = tag.toLowerCase()
  return (
    tags
      .filter(one => one !== tag && Math.abs(one.length - tag.length) <= limit)
      // Another version, quarter or pull request is no slip of the pen.
      .filter(one => withoutNumbers(one) !== withoutNumbers(tag) || one.toLowerCase() === wanted)
      .map(one => ({ one, edits: editDistance(wanted, one.toLowerCase()) }))
      .filter(({ edits }) => edits <= limit)
      .sort((a, b) => a.edits - b.edits || (a.one < b.one ? -1 : 1))
      .slice(0, MAX_SHOWN)
      .map(({ one }) => one)
  )
}

function withoutNumbers(tag: string): string {
  return tag.replaceAll(/\d+/g, '#')
}

export function similarTo(reference: Reference, similar: Similar): readonly string[] {
  return similar.get(keyOf(reference)) ?? []
}

function keyOf({ registry, repository, tag }: Reference): string {
  return `${registry}/${repository}:${tag}`
}
