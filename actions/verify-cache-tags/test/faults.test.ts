import { describe, expect, it } from '@jest/globals'
import { runOnce, TRUTH, tally } from './fault-runs.ts'

describe('a registry of which any request may fail', () => {
  it('says the truth without faults', async () => {
    const { states } = await runOnce(1, 0)
    for (const [name, truth] of Object.entries(TRUTH)) expect([name, truth]).toEqual([name, [states.get(name)]])
  })

  // The lab makes 10,000 of them.
  it('never leads to a wrong verdict: 500 runs with each request failing at p = 0.3', async () => {
    const { wrong, late, knownShare } = await tally(500, 0.3)
    expect([wrong, late]).toEqual([[], 0])
    // Not by giving up: most tags are known all the same.
    expect(knownShare).toBeGreaterThan(0.9)
  }, 60_000)
})
