import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { CacheConfig } from '../src/config.ts'

export function sha(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Few different names, so that two configurations have steps in common. */
const name = fc.constantFrom('a', 'b', 'c', 'd').map(sha)
const time = fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }).map(date => date.toISOString())

/** A configuration as BuildKit may write it, every record after those that it is made from. */
export const randomConfig: fc.Arbitrary<CacheConfig> = fc
  .tuple(
    fc.array(fc.tuple(name, fc.nat(10), fc.boolean()), { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.record({
        digest: name,
        inputs: fc.array(
          fc.array(fc.record({ record: fc.nat(10), selector: fc.constantFrom('', sha('s')) }), {
            minLength: 1,
            maxLength: 2,
          }),
          { maxLength: 2 },
        ),
        results: fc.array(
          fc.record({
            layers: fc.array(fc.nat(10), { minLength: 1, maxLength: 3 }),
            isChain: fc.boolean(),
            createdAt: time,
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([layers, records]) => ({
    layers: layers.map(([blob, below, isLowest], at) => ({
      blob,
      parent: isLowest || at === 0 ? undefined : below % at,
      annotations: undefined,
    })),
    records: records.map(({ digest, inputs, results }, at) => ({
      digest,
      inputs: at === 0 ? [] : inputs.map(links => links.map(link => ({ ...link, record: link.record % at }))),
      results: results.map(({ layers: all, isChain, createdAt }) => ({
        layers: (isChain ? all : all.slice(0, 1)).map(layer => layer % layers.length),
        isChain,
        createdAt,
      })),
    })),
  }))

/** What a configuration says, with no index in it: every step by all that it is made from, and each of its results. */
export function factsOf({ layers, records }: CacheConfig): ReadonlySet<string> {
  const chain = (at: number | undefined): string => {
    const layer = at === undefined ? undefined : layers[at]
    return layer === undefined ? '' : `${chain(layer.parent)}/${layer.blob}`
  }
  const step = (at: number): string => {
    const record = records[at]
    const inputs = record?.inputs.map(links => links.map(link => `${link.selector}${step(link.record)}`).sort())
    return sha(JSON.stringify([record?.digest, inputs]))
  }
  return new Set(
    records.flatMap((record, at) => [
      step(at),
      ...record.results.map(result => `${step(at)} ${result.isChain} ${result.layers.map(chain).join()}`),
    ]),
  )
}
