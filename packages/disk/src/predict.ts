import type { Measured } from './catalogue-types.ts'

/** How fast this machine deletes, as far as is known. */
export interface Pace {
  /** One cold read of a directory; undefined when none was seen. */
  readonly readSeconds: number | undefined
  /** Real seconds for a predicted one: first by how fast this machine is, then by the pieces that were deleted. */
  readonly factor: number
}

/** The pace of a machine of the usual speed, on a disk that nobody has looked at. */
export const USUAL_PACE: Pace = { readSeconds: undefined, factor: 1 }

// Measured: where lstat takes 1.86 µs from Node, the eraser removes 52,000 inodes a second, and so on in proportion.
const USUAL_CALL_SECONDS = 1e-6

/** The pace by two quick measurements: a cold read of a directory, and a call into a file system in memory. */
export function measuredPace(readSeconds: number | undefined, callSeconds: number): Pace {
  const factor = Number.isFinite(callSeconds) ? callSeconds / USUAL_CALL_SECONDS : 1
  return { readSeconds, factor: Math.min(8, Math.max(0.25, factor)) }
}

// Measured on ext4: one core unlinks 90,000 to 115,000 files a second when all is in memory.
const INODES_PER_SECOND = 100_000
// How many directories the eraser reads at a time.
export const PARALLEL_READS = 64
// Measured on ext4: freeing the extents of 4.07 GB in 14 files took 77 ms.
const SECONDS_PER_BYTE = 0.077 / 4.07e9
// Images were measured with about this read latency and as many reads at a time as CPUs.
const IMAGE_READ_SECONDS = 0.001
const IMAGE_PARALLEL_READS = 4

/** How long it takes to delete large files that hold so much; their number hardly counts. */
export function predictLargeSeconds(bytes: number, { factor }: Pace): number {
  return factor * bytes * SECONDS_PER_BYTE
}

/** How long it takes to delete a piece here. */
export function predictSeconds(measured: Measured, pace: Pace): number {
  return Math.max(pace.factor * cpuSeconds(measured), readSeconds(measured, pace))
}

function cpuSeconds({ inodes, bytes, seconds, directories }: Measured): number {
  if (inodes !== undefined) return inodes / INODES_PER_SECOND + bytes * SECONDS_PER_BYTE
  // What is left of a measured time when its reads are taken out, but never less than the directories alone cost.
  const reads = (directories * IMAGE_READ_SECONDS) / IMAGE_PARALLEL_READS
  return Math.max(seconds - reads, directories / INODES_PER_SECOND, bytes * SECONDS_PER_BYTE)
}

function readSeconds({ directories }: Measured, { readSeconds: oneRead }: Pace): number {
  return (directories * (oneRead ?? IMAGE_READ_SECONDS)) / PARALLEL_READS
}

/** The pace after one more piece; a piece of a few milliseconds says little. */
export function learnPace(pace: Pace, predictedSeconds: number, realSeconds: number): Pace {
  if (predictedSeconds < 0.05 && realSeconds < 0.05) return pace
  const seen = (pace.factor * realSeconds) / Math.max(predictedSeconds, 0.001)
  const factor = Math.min(20, Math.max(0.05, Math.sqrt(seen * pace.factor)))
  return { ...pace, factor }
}

export type DiskClass = 'memory' | 'fast' | 'network' | 'slow'

/** What one cold read tells of the disk. */
export function diskClass(readSeconds: number | undefined): DiskClass | undefined {
  if (readSeconds === undefined) return undefined
  if (readSeconds < 0.00005) return 'memory'
  if (readSeconds < 0.0005) return 'fast'
  return readSeconds < 0.0025 ? 'network' : 'slow'
}

const DISK_CLASSES: Readonly<Record<DiskClass, string>> = {
  memory: 'read from memory',
  fast: 'a fast local disk',
  network: 'a network disk',
  slow: 'a slow disk',
}

export function describeDisk(readSeconds: number | undefined): string {
  const kind = diskClass(readSeconds)
  return kind === undefined ? 'a disk of unknown speed' : DISK_CLASSES[kind]
}
