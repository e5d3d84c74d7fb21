import { expect, it } from '@jest/globals'
import { probe } from '../src/probe.ts'

const disk = (ms: number) => ({ ms, isFromDisk: true })
const memory = (ms: number) => ({ ms, isFromDisk: false })

it.each([
  ['nothing was asked of it', [memory(0.05), memory(3)], undefined],
  ['one of five came from it', [memory(0.3), disk(14), memory(0.2), memory(0.3), memory(0.3)], undefined],
  ['one of four came from it', [memory(0.3), disk(14.2), memory(0.2), memory(0.3)], 14],
  ['there is nothing to read', [], undefined],
  ['all came from it', [disk(1.2), disk(1.1), disk(1.4)], 1.2],
  ['what this process adds is known', [memory(0.3), disk(1.2), memory(0.2), disk(1.1), disk(1.4)], 1],
  ['it is as fast as memory', [memory(0.3), disk(0.2)], 0],
])('the disk by its median read where %s', async (_, reads, expectedMs) => {
  const left = [...reads]
  const piece = { kind: 'directories' as const, paths: reads.map((__, index) => `/piece/${index}`) }
  const timeRead = async () => left.shift() ?? memory(Number.NaN)
  const { readSeconds } = await probe([piece], { timeRead, timeCalls: () => 0.001 })
  if (expectedMs === undefined) expect(readSeconds).toBeUndefined()
  else expect(readSeconds).toBeCloseTo(expectedMs / 1000)
  expect(left).toEqual([])
})
