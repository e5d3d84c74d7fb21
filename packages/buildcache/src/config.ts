import { isDigest } from '@ci-kit/registry/digest'
import { parseObject } from '@ci-kit/registry/manifest'

/** A layer with the one that it lies on; what is loaded is the layer and all below it. */
export interface CacheLayer {
  readonly blob: string
  /** An index; undefined for the lowest. */
  readonly parent: number | undefined
  /** What the exporter wrote beside it, as it was. */
  readonly annotations: unknown
}

/** One of the records that an input can come from. */
export interface CacheLink {
  readonly record: number
  readonly selector: string
}

/** A result: a layer with all below it, or, as a chain, exactly these layers. */
export interface CacheResult {
  readonly layers: readonly number[]
  readonly isChain: boolean
  /** As it was written; BuildKit takes the newest. */
  readonly createdAt: string
}

/** A cache key: what a step is, what it is made from, and what came out. */
export interface CacheRecord {
  readonly digest: string
  /** By input of the step; each with the records that would do. */
  readonly inputs: readonly (readonly CacheLink[])[]
  readonly results: readonly CacheResult[]
}

/** BuildKit's `application/vnd.buildkit.cacheconfig.v0`, every record after those that it is made from. */
export interface CacheConfig {
  readonly layers: readonly CacheLayer[]
  readonly records: readonly CacheRecord[]
}

export type ParsedCacheConfig =
  | { readonly ok: true; readonly value: CacheConfig }
  | { readonly ok: false; readonly reason: string }

/** BuildKit reads no longer one (cache/remotecache/import.go). */
export const MAX_CONFIG_BYTES = 1 << 20

type Json = Readonly<Record<string, unknown>>

/** Marks what the readers below found; it does not leave this file. */
class ConfigFault extends Error {}

/** Reads what BuildKit exports. Never throws. */
export function parseCacheConfig(bytes: Uint8Array): ParsedCacheConfig {
  const root = parseObject(bytes)
  if (typeof root === 'string') return { ok: false, reason: root }
  try {
    const layers = listOf(root.layers, 'layers').map((layer, at) => readLayer(layer, at))
    const records = listOf(root.records, 'records').map((record, at) => readRecord(record, at))
    return { ok: true, value: ordered({ layers, records }) }
  } catch (error) {
    if (error instanceof ConfigFault) return { ok: false, reason: error.message }
    throw error
  }
}

/** The bytes that BuildKit reads. */
export function renderCacheConfig({ layers, records }: CacheConfig): string {
  return JSON.stringify({
    layers: layers.map(({ blob, parent, annotations }) => ({
      blob,
      parent: parent ?? -1,
      ...(annotations === undefined ? {} : { annotations }),
    })),
    records: records.map(({ digest, inputs, results }) => {
      const whole = results.filter(({ isChain }) => !isChain)
      const chains = results.filter(({ isChain }) => isChain)
      return {
        digest,
        ...(whole.length === 0
          ? {}
          : { layers: whole.map(one => ({ layer: one.layers[0], createdAt: one.createdAt })) }),
        ...(chains.length === 0
          ? {}
          : { chains: chains.map(({ layers: all, createdAt }) => ({ layers: all, createdAt })) }),
        ...(inputs.length === 0 ? {} : { inputs: inputs.map(links => links.map(linkJson)) }),
      }
    }),
  })
}

function linkJson({ record, selector }: CacheLink): object {
  return { ...(selector === '' ? {} : { selector }), link: record }
}

function readLayer(value: unknown, at: number): CacheLayer {
  const layer = objectOf(value, `layers[${at}]`)
  const { blob, parent = 0 } = layer
  if (typeof blob !== 'string' || !isDigest(blob)) throw new ConfigFault(`layers[${at}].blob is no digest`)
  // Go leaves out a zero: a layer without a parent has -1.
  const index = parent === -1 ? undefined : indexOf(parent, `layers[${at}].parent`)
  return { blob, parent: index, annotations: layer.annotations }
}

function readRecord(value: unknown, at: number): CacheRecord {
  const record = objectOf(value, `records[${at}]`)
  if (typeof record.digest !== 'string' || record.digest === '') throw new ConfigFault(`records[${at}] has no digest`)
  const whole = listOf(record.layers, `records[${at}].layers`).map(one => objectOf(one, `records[${at}].layers`))
  const chains = listOf(record.chains, `records[${at}].chains`).map(one => objectOf(one, `records[${at}].chains`))
  const inputs = listOf(record.inputs, `records[${at}].inputs`)
  return {
    digest: record.digest,
    inputs: inputs.map(links => listOf(links, `records[${at}].inputs`).map(link => readLink(link, at))),
    results: [
      ...whole.map(one => resultOf([one.layer ?? 0], one.createdAt, { isChain: false, at })),
      ...chains.map(one => resultOf(listOf(one.layers, 'chain'), one.createdAt, { isChain: true, at })),
    ],
  }
}

function resultOf(
  layers: readonly unknown[],
  createdAt: unknown,
  { isChain, at }: { readonly isChain: boolean; readonly at: number },
): CacheResult {
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
    throw new ConfigFault(`records[${at}] has a result without the time at which it was made`)
  return { layers: layers.map(layer => indexOf(layer, `records[${at}].layers`)), isChain, createdAt }
}

function readLink(value: unknown, at: number): CacheLink {
  const link = objectOf(value, `records[${at}].inputs`)
  const selector = typeof link.selector === 'string' ? link.selector : ''
  return { record: indexOf(link.link ?? 0, `records[${at}].inputs`), selector }
}

/** Indexes checked, loops refused, and what is made from others after them. */
function ordered({ layers, records }: CacheConfig): CacheConfig {
  const above = sortByNeeds(
    layers.map(({ parent }) => (parent === undefined ? [] : [parent])),
    'layers',
  )
  const after = sortByNeeds(
    records.map(({ inputs }) => inputs.flat().map(({ record }) => record)),
    'records',
  )
  for (const { results } of records)
    for (const layer of results.flatMap(one => one.layers)) checkIndex(layer, layers.length, 'layers')
  const places = new Map(after.map((index, place) => [index, place]))
  const layerPlaces = new Map(above.map((index, place) => [index, place]))
  const layerAt = (index: number): number => layerPlaces.get(index) ?? 0
  return {
    layers: above
      .flatMap(index => layers[index] ?? [])
      .map(layer => ({ ...layer, parent: layer.parent === undefined ? undefined : layerAt(layer.parent) })),
    records: after
      .flatMap(index => records[index] ?? [])
      .map(({ digest, inputs, results }) => ({
        digest,
        inputs: inputs.map(links => links.map(link => ({ ...link, record: places.get(link.record) ?? 0 }))),
        results: results.map(one => ({ ...one, layers: one.layers.map(layerAt) })),
      })),
  }
}

/** Kahn's algorithm: the indexes, each after all that it needs. No recursion, since a chain may be long. */
function sortByNeeds(needs: readonly (readonly number[])[], name: string): readonly number[] {
  const waiting = needs.map(all => new Set(all).size)
  const dependents = needs.map((): number[] => [])
  needs.forEach((all, at) => {
    for (const need of new Set(all)) {
      checkIndex(need, needs.length, name)
      dependents[need]?.push(at)
    }
  })
  const ready = waiting.flatMap((count, at) => (count === 0 ? [at] : []))
  for (const done of ready) {
    for (const at of dependents[done] ?? []) {
      const left = (waiting[at] ?? 0) - 1
      waiting[at] = left
      if (left === 0) ready.push(at)
    }
  }
  if (ready.length < needs.length) throw new ConfigFault(`its ${name} go round in a loop`)
  return ready
}

function checkIndex(index: number, length: number, name: string): void {
  if (index >= length) throw new ConfigFault(`it points to ${name}[${index}], and there are ${length}`)
}

function indexOf(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new ConfigFault(`${where} is ${JSON.stringify(value)?.slice(0, 40)}, which is no index`)
}

/** Go leaves out an empty list, or writes null. */
function listOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new ConfigFault(`${where} is no list`)
}

function objectOf(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new ConfigFault(`${where} is no object`)
}
