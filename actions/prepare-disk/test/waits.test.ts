import { describe, expect, it } from '@jest/globals'
import { hasWaitedLong, type Turns, turnsSoFar } from '../src/eraser/waits.ts'

const START: Turns = { atMs: 1000, busyMs: 100, count: 10 }

function after(elapsedMs: number, busyMs: number, turns: number): Turns {
  return { atMs: START.atMs + elapsedMs, busyMs: START.busyMs + busyMs, count: START.count + turns }
}

describe('what a thread has waited for', () => {
  it.each([
    ['a disk of 1 ms a read', after(22, 5, 17), true],
    ['a disk of 3 ms a read', after(22, 1, 7), true],
    ['all in memory', after(20, 20, 2), false],
    ['a processor that others have, which is no wait for the disk', after(25, 24.5, 39), false],
    ['a local disk: many short waits', after(20, 10, 90), false],
    ['one long wait in much work', after(100, 95, 3), false],
    ['nothing, counted a little late', after(10, 10.4, 0), false],
  ])('is told for %s', (_, now, isLong) => {
    expect(hasWaitedLong(START, now)).toBe(isLong)
  })

  it('is taken for long where the system does not count', () => {
    expect(hasWaitedLong(undefined, START)).toBe(true)
    expect(hasWaitedLong(START, undefined)).toBe(true)
  })

  it('is counted by the system: standing still is not counted as work, and work is', () => {
    const standing = (from: Turns, to: Turns): number => to.atMs - from.atMs - (to.busyMs - from.busyMs)
    const before = turnsSoFar()
    expect(before !== undefined).toBe(process.platform === 'linux')
    if (before === undefined) return
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    const still = turnsSoFar() ?? before
    expect(standing(before, still)).toBeGreaterThan(45)
    const goal = process.cpuUsage().user + 30_000
    while (process.cpuUsage().user < goal);
    expect(standing(still, turnsSoFar() ?? still)).toBeLessThan(20)
  })
})
