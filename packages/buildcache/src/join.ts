import type { Descriptor } from '@ci-kit/registry/manifest'
import type { CacheConfig, CacheLayer, CacheRecord, CacheResult } from './config.ts'

/** A cache in a registry: its configuration, and the descriptors of the blobs that its layers are. */
export interface BuildCache {
  readonly config: CacheConfig
  readonly blobs: ReadonlyMap<string, Descriptor>
}

export interface JoinedCache extends BuildCache {
  /** The index of a cache that has all that the others have; with it alone nothing is lost. */
  readonly covering: number | undefined
}

/**
 * One cache with every record and layer of all. Steps that several have are there once, with the results of all, so
 * that a build finds in it what it would have found in any of them.
 */
export function joinCaches(caches: readonly BuildCache[]): JoinedCache {
  const joining = new Joining()
  const found = caches.map(({ config }) => joining.add(config))
  const blobs = new Map(caches.flatMap(cache => [...cache.blobs]))
  const { config } = joining
  const all = factsIn(config)
  const covering = found.indexOf(all)
  return { config, blobs, covering: covering === -1 ? undefined : covering }
}

/** How many things a configuration says: each record and each result. */
function factsIn({ records }: CacheConfig): number {
  return records.reduce((sum, { results }) => sum + 1 + results.length, 0)
}

class Joining {
  readonly #layers: CacheLayer[] = []
  readonly #records: CacheRecord[] = []
  readonly #layerAt = new Map<string, number>()
  readonly #recordAt = new Map<string, number>()

  get config(): CacheConfig {
    return { layers: this.#layers, records: this.#records }
  }

  /** How many different things this configuration says. */
  add({ layers, records }: CacheConfig): number {
    const layerPlaces: number[] = []
    for (const layer of layers) {
      const parent = layer.parent === undefined ? undefined : layerPlaces[layer.parent]
      layerPlaces.push(this.#addLayer({ ...layer, parent }))
    }
    const said = new Set<string>()
    const recordPlaces: number[] = []
    for (const record of records) {
      const inputs = record.inputs.map(links =>
        links.map(link => ({ ...link, record: recordPlaces[link.record] ?? 0 })),
      )
      const results = record.results.map(one => ({ ...one, layers: one.layers.map(layer => layerPlaces[layer] ?? 0) }))
      const place = this.#addRecord({ digest: record.digest, inputs, results })
      recordPlaces.push(place)
      said.add(`${place}`)
      for (const one of results) said.add(`${place} ${keyOfResult(one)}`)
    }
    return said.size
  }

  #addLayer(layer: CacheLayer): number {
    const key = `${layer.parent ?? ''} ${layer.blob}`
    const known = this.#layerAt.get(key)
    if (known !== undefined) return known
    this.#layerAt.set(key, this.#layers.length)
    return this.#layers.push(layer) - 1
  }

  #addRecord(record: CacheRecord): number {
    const inputs = record.inputs.map(links => links.map(link => JSON.stringify([link.record, link.selector])).sort())
    const key = JSON.stringify([record.digest, inputs])
    const at = this.#recordAt.get(key)
    const known = at === undefined ? undefined : this.#records[at]
    if (at === undefined || known === undefined) {
      this.#recordAt.set(key, this.#records.length)
      return this.#records.push({ ...record, results: differentOf(record.results) }) - 1
    }
    this.#records[at] = { ...known, results: differentOf([...known.results, ...record.results]) }
    return at
  }
}

/** The newest first; of those with the same layers only that one. */
function differentOf(results: readonly CacheResult[]): readonly CacheResult[] {
  const seen = new Set<string>()
  return results.toSorted(newestFirst).filter(one => !seen.has(keyOfResult(one)) && seen.add(keyOfResult(one)))
}

function newestFirst(a: CacheResult, b: CacheResult): number {
  return Date.parse(b.createdAt) - Date.parse(a.createdAt) || (keyOfResult(a) < keyOfResult(b) ? -1 : 1)
}

function keyOfResult({ isChain, layers }: CacheResult): string {
  return `${isChain ? 'chain ' : ''}${layers.join(' ')}`
}
