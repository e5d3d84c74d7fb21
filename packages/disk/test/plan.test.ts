import { type Candidate, cheapestSet, type Need } from '@ci-kit/disk/plan'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

interface Cost {
  readonly seconds: number
  readonly bytes: number
}

/** The cheapest of all subsets, by trying each; undefined when none is enough. */
function bestOfAll(candidates: readonly Candidate[], need: Need): Cost | undefined {
  let best: Cost | undefined
  for (let set = 0; set < 2 ** candidates.length; set++) {
    let [bytes, inodes, seconds] = [0, 0, 0]
    for (const [index, one] of candidates.entries()) {
      if ((set & (1 << index)) === 0) continue
      bytes += one.bytes
      inodes += one.inodes
      seconds += one.seconds
    }
    if (bytes < need.bytes || inodes < need.inodes) continue
    const isCheaper = best === undefined || seconds < best.seconds - 1e-9
    if (isCheaper || (best !== undefined && seconds <= best.seconds + 1e-9 && bytes < best.bytes))
      best = { seconds, bytes }
  }
  return best
}

// Sizes and seconds of 13 components of a hosted image.
const IMAGE: readonly Candidate[] = [
  [3.3, 0.6],
  [6.4, 1.9],
  [3.6, 1.5],
  [1.2, 0.8],
  [0.6, 0.4],
  [4.9, 4.3],
  [1.0, 1.3],
  [3.8, 5.5],
  [0.1, 0.4],
  [1.2, 5.0],
  [0.8, 6.7],
  [1.6, 1.0],
  [1.1, 0.8],
].map(([gigabytes = 0, seconds = 0], index) => ({
  name: `piece-${index}`,
  bytes: gigabytes * 1e9,
  inodes: Math.round(seconds * 10_000),
  seconds,
}))

/** A generator of numbers from 0 to 1 that is the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('cheapestSet', () => {
  it('is the optimum of all 2^13 subsets for 1,000 random targets', () => {
    const random = seeded(20_260_921)
    for (let round = 0; round < 1000; round++) {
      const need = { bytes: random() * 29e9, inodes: round % 3 === 0 ? Math.floor(random() * 200_000) : 0 }
      const choice = cheapestSet(IMAGE, need)
      const best = bestOfAll(IMAGE, need)
      expect(choice.isEnough).toBe(best !== undefined)
      if (best === undefined) continue
      expect(choice.seconds).toBeCloseTo(best.seconds, 6)
      expect(choice.bytes).toBeCloseTo(best.bytes, 0)
    }
  }, 60_000)

  it('is the optimum for any candidates, equal and worthless ones too', () => {
    const candidate = fc.record({
      name: fc.constant('x'),
      bytes: fc.integer({ min: 0, max: 50 }),
      inodes: fc.integer({ min: 0, max: 20 }),
      seconds: fc.integer({ min: 0, max: 9 }),
    })
    const need = fc.record({ bytes: fc.integer({ min: -5, max: 200 }), inodes: fc.integer({ min: -5, max: 80 }) })
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 9 }), need, (candidates, wanted) => {
        const choice = cheapestSet(candidates, wanted)
        const best = bestOfAll(candidates, wanted)
        expect(choice.isEnough).toBe(best !== undefined)
        if (best !== undefined) expect([choice.seconds, choice.bytes]).toEqual([best.seconds, best.bytes])
      }),
    )
  })

  it('takes all that helps when it is not enough, and nothing when nothing is needed', () => {
    expect(cheapestSet(IMAGE, { bytes: 1e12, inodes: 0 })).toMatchObject({ isEnough: false, bytes: 29.6e9 })
    expect(cheapestSet(IMAGE, { bytes: 0, inodes: -1 })).toMatchObject({ isEnough: true, chosen: [] })
  })

  it('answers soon for many candidates of nearly one price', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      name: `${i}`,
      bytes: 1000 + i,
      inodes: 0,
      seconds: 1000 + ((i * 7) % 60),
    }))
    const start = cpuMs()
    const choice = cheapestSet(many, { bytes: 30_500, inodes: 0 })
    expect(choice.bytes).toBeGreaterThanOrEqual(30_500)
    expect(cpuMs() - start).toBeLessThan(10_000)
  }, 20_000)

  it('orders by price: the fastest bytes first', () => {
    const names = cheapestSet(IMAGE, { bytes: 12e9, inodes: 0 }).chosen.map(({ name }) => name)
    expect(names).toEqual(['piece-0', 'piece-1', 'piece-2'])
  })
})
