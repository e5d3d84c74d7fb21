import { CATALOGUE } from '@ci-kit/disk/catalogue'
import { includesProfile, isNamed, measuredFor } from '@ci-kit/disk/catalogue-types'
import { isMemoryAmple, parseAvailableMemory, parseSwaps } from '@ci-kit/disk/memory'
import {
  describeDisk,
  diskClass,
  learnPace,
  measuredPace,
  predictLargeSeconds,
  predictSeconds,
  USUAL_PACE,
} from '@ci-kit/disk/predict'
import { protectionOf, SYSTEM_PLACES } from '@ci-kit/disk/protect'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

describe('the catalogue', () => {
  it('names nothing that belongs to the system, and no two things alike', () => {
    const names = CATALOGUE.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { patterns } of CATALOGUE) {
      for (const pattern of patterns) {
        expect(protectionOf(pattern.replaceAll('*', 'x'), SYSTEM_PLACES, [])).toBeUndefined()
        expect(pattern).toMatch(/^\/[^*]+\/[^/]*[^/*][^/]*(?:\/\*)?$/)
      }
    }
  })

  it('has no pattern inside another: nothing is counted twice', () => {
    const all = CATALOGUE.flatMap(({ patterns }) => patterns.map(pattern => pattern.replace(/\/\*$/, '')))
    for (const one of all) expect(all.filter(other => other.startsWith(`${one}/`))).toEqual([])
  })

  it('has figures for every image and architecture', () => {
    for (const entry of CATALOGUE) {
      for (const arch of ['x64', 'arm64']) {
        for (const image of ['ubuntu22', 'ubuntu24', 'ubuntu26', undefined]) {
          const measured = measuredFor(entry, { image, arch })
          expect(measured?.bytes).toBeGreaterThan(0)
          expect(measured?.seconds).toBeGreaterThan(0)
        }
      }
    }
    const [swift] = CATALOGUE.filter(({ name }) => name === 'swift')
    expect(swift && measuredFor(swift, { image: 'ubuntu24', arch: 'arm64' })?.bytes).toBe(2.7e9)
  })

  it('knows groups and profiles', () => {
    expect(CATALOGUE.filter(entry => isNamed(entry, ' Android ')).map(({ name }) => name)).toEqual([
      'android-ndk',
      'android-sdk',
    ])
    expect(includesProfile('basic', 'standard')).toBe(false)
    expect(includesProfile('emergency', 'standard')).toBe(true)
  })
})

describe('memory', () => {
  it('reads swaps and what is available', () => {
    const swaps = parseSwaps(
      'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/swapfile                               file\t\t3145724\t\t1024\t\t-2\n/dev/sda2 partition 8 0 -3\nrubbish\n',
    )
    expect(swaps).toEqual([
      { path: '/swapfile', kind: 'file', bytes: 3_145_724 * 1024, usedBytes: 1024 * 1024 },
      { path: '/dev/sda2', kind: 'partition', bytes: 8192, usedBytes: 0 },
    ])
    expect(parseAvailableMemory('MemTotal: 1 kB\nMemAvailable:   15000000 kB\n')).toBe(15_360_000_000)
    expect(isMemoryAmple(15e9, swaps)).toBe(true)
    expect(isMemoryAmple(6e9, swaps)).toBe(false)
    expect(isMemoryAmple(undefined, [])).toBe(false)
    fc.assert(fc.property(fc.string(), text => void [parseSwaps(text), parseAvailableMemory(text)]))
  })
})

describe('predictions', () => {
  const counted = { bytes: 4e9, seconds: 9, directories: 18_000, inodes: 200_000 }

  const pace = { ...USUAL_PACE, readSeconds: 0.001 }

  it('are what the processor takes and what the reads of a cold disk take', () => {
    const [processor, reads] = [2.401, 18_000 + 200_000 / 150]
    const onDisk = (ms: number): number => processor + ((reads / 64 + 34) * ms) / 1000 + reads * 60e-6
    expect(predictSeconds(counted, USUAL_PACE)).toBeCloseTo(processor, 2)
    expect(predictSeconds(counted, { ...USUAL_PACE, factor: 2 })).toBeCloseTo(2 * processor, 2)
    expect(predictSeconds(counted, pace)).toBeCloseTo(onDisk(1), 2)
    expect(predictSeconds(counted, { ...pace, readSeconds: 0.003 })).toBeCloseTo(onDisk(3), 2)
  })

  it('learn from what pieces really took, the more the longer they took', () => {
    const small = { ...counted, bytes: 0, inodes: 200, directories: 20 }
    const after = (measured: typeof counted, realSeconds: number): number =>
      predictSeconds(counted, learnPace(USUAL_PACE, measured, realSeconds)) / predictSeconds(counted, USUAL_PACE)
    expect(after(counted, 2.401)).toBeCloseTo(1, 2)
    expect(after(counted, 9.6)).toBeCloseTo(3.67, 1)
    expect(after(small, 0.004)).toBeCloseTo(1, 1)
    expect(after(counted, 1e9)).toBe(20)
  })

  it('come within 30 % of what follows, once a piece was deleted on a machine that is three times as slow', () => {
    const after = learnPace(pace, counted, 3 * predictSeconds(counted, pace))
    const ratio = predictSeconds(counted, after) / (3 * predictSeconds(counted, pace))
    expect(ratio).toBeGreaterThan(0.7)
    expect(ratio).toBeLessThan(1.3)
  })

  it('begin with how fast calls are on this machine', () => {
    expect(measuredPace(0.001, 0.85e-6)).toMatchObject({ readSeconds: 0.001, factor: 1 })
    expect([0, 1, Number.NaN].map(call => measuredPace(undefined, call).factor)).toEqual([
      0.25 ** (2 / 3),
      8 ** (2 / 3),
      1,
    ])
    expect(predictLargeSeconds(4.07e9, { ...USUAL_PACE, factor: 2 })).toBeCloseTo(0.154)
  })

  it('name the disk', () => {
    expect([undefined, 0.00001, 0.0002, 0.001, 0.003].map(diskClass)).toEqual([
      undefined,
      'memory',
      'fast',
      'network',
      'slow',
    ])
    expect(describeDisk(undefined)).toBe('a disk of unknown speed')
  })
})
