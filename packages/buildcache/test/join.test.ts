import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type CacheConfig, parseCacheConfig, renderCacheConfig } from '../src/config.ts'
import { type BuildCache, joinCaches } from '../src/join.ts'
import { factsOf, randomConfig, sha } from './configs.ts'

const cacheOf = (config: CacheConfig): BuildCache => ({
  config,
  blobs: new Map(
    config.layers.map(({ blob }) => [blob, { mediaType: 'layer', digest: blob, size: 1, annotations: new Map() }]),
  ),
})

const union = (configs: readonly CacheConfig[]): readonly string[] =>
  [...new Set(configs.flatMap(config => [...factsOf(config)]))].sort()

describe('joining', () => {
  it('says what each of them says, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(randomConfig, { minLength: 1, maxLength: 4 }), configs => {
        const { config, blobs } = joinCaches(configs.map(cacheOf))
        expect([...factsOf(config)].sort()).toEqual(union(configs))
        for (const { blob } of config.layers) expect(blobs.get(blob)?.digest).toBe(blob)
      }),
    )
  })

  it('has nothing twice', () => {
    fc.assert(
      fc.property(randomConfig, config => {
        const once = joinCaches([cacheOf(config)])
        const twice = joinCaches([cacheOf(config), cacheOf(config), cacheOf(once.config)])
        expect(twice.config).toEqual(once.config)
        expect(twice.covering).toBe(0)
      }),
    )
  })

  it('names one that covers the others, and only such a one', () => {
    fc.assert(
      fc.property(fc.array(randomConfig, { minLength: 2, maxLength: 3 }), fc.nat(2), (configs, place) => {
        const all = joinCaches(configs.map(cacheOf))
        const covers = configs.map(config => factsOf(config).size === union(configs).length)
        expect(all.covering).toBe(covers.includes(true) ? covers.indexOf(true) : undefined)
        const with_ = configs.toSpliced(place, 0, all.config)
        expect(joinCaches(with_.map(cacheOf)).covering).toBe(
          with_.findIndex(config => factsOf(config).size === union(configs).length),
        )
      }),
    )
  })

  it('keeps the results of all for a step that was built anew, and the time of the later one for the same result', () => {
    const step = (blob: string, createdAt: string): CacheConfig => ({
      layers: [{ blob: sha(blob), parent: undefined, annotations: undefined }],
      records: [{ digest: sha('step'), inputs: [], results: [{ layers: [0], isChain: false, createdAt }] }],
    })
    const { config } = joinCaches(
      [
        step('a', '2026-01-02T00:00:00Z'),
        step('b', '2026-01-03T00:00:00.5Z'),
        step('a', '2026-01-01T23:00:00-05:00'),
      ].map(cacheOf),
    )
    expect(config.records).toHaveLength(1)
    const [record] = config.records
    expect(record?.results.map(({ layers, createdAt }) => [config.layers[layers[0] ?? 0]?.blob, createdAt])).toEqual([
      [sha('b'), '2026-01-03T00:00:00.5Z'],
      [sha('a'), '2026-01-01T23:00:00-05:00'],
    ])
  })

  it('survives being written and read', () => {
    fc.assert(
      fc.property(randomConfig, config => {
        const parsed = parseCacheConfig(Buffer.from(renderCacheConfig(config)))
        if (!parsed.ok) throw new Error(parsed.reason)
        expect(factsOf(parsed.value)).toEqual(factsOf(config))
      }),
    )
  })
})
