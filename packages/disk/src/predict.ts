import type { Measured } from './catalogue-types.ts'

/** How fast this machine deletes, as far as is known. */
export interface Pace {
  /** One cold read of a directory; undefined when none was seen. */
  readonly readSeconds: number | undefined
  /** How much slower than usual calls into the system are here. */
  readonly factor: number
  /** What the pieces took that were deleted here, and what would have been predicted for them without them. */
  readonly seen: { readonly realSeconds: number; readonly predictedSeconds: number }
}

const NOTHING_SEEN = { realSeconds: 0, predictedSeconds: 0 }

/** The pace of a machine of the usual speed, on a disk that nobody has looked at. */
export const USUAL_PACE: Pace = { readSeconds: undefined, factor: 1, seen: NOTHING_SEEN }

// Where the factor is 1.
const USUAL_CALL_SECONDS = 0.85e-6
// Calls are timed next to the start of a process and now and then share a core with it, which deleting, on all processors,
// always does. Measured: 1.50 s where calls took 0.45 of the usual, 3.4 s at 1.44, 4.2 s at 2.25.
const CALL_EXPONENT = 2 / 3

/** The pace by two quick measurements: a cold read of a directory, and a call into a file system in memory. */
export function measuredPace(readSeconds: number | undefined, callSeconds: number): Pace {
  const ratio = Number.isFinite(callSeconds) ? callSeconds / USUAL_CALL_SECONDS : 1
  return { readSeconds, factor: Math.min(8, Math.max(0.25, ratio)) ** CALL_EXPONENT, seen: NOTHING_SEEN }
}

// Measured on ext4 with all in memory, two processors: 198,000 inodes and 12.5 GB in 1.48 s, where the factor is 0.58.
const INODES_PER_SECOND = 86_000
/** How many directories are read at a time where they have to be read from a disk. */
export const PARALLEL_READS = 64
// Measured on a disk of 1 ms a read: 198,000 inodes in 18,000 directories took 19,300 reads. What is not a directory is
// tables of inodes and maps of blocks.
const INODES_PER_TABLE_READ = 150
// Measured with nothing in memory, on a disk of 0.03 ms a read: 0.64 s more for the 19,300 reads, where the factor is 0.58;
// 2 s more where it is 1.57.
const READ_CPU_SECONDS = 60e-6
// At the top of each piece, and at its end, reads wait for one another. Measured with 13 pieces: 44 of them at 1 ms a read,
// 28 at 3 ms.
const READS_IN_A_ROW = 34
const INODES_PER_DIRECTORY = 10
// Measured on ext4: freeing the extents of 4.07 GB in 14 files took 77 ms.
const SECONDS_PER_BYTE = 0.077 / 4.07e9
// Images were measured with about this read latency and as many reads at a time as CPUs.
const IMAGE_READ_SECONDS = 0.001
const IMAGE_PARALLEL_READS = 4

/** How long it takes to delete large files that hold so much; their number hardly counts. */
export function predictLargeSeconds(bytes: number, pace: Pace): number {
  return correction(pace) * pace.factor * bytes * SECONDS_PER_BYTE
}

/** How long it takes to delete a piece here. */
export function predictSeconds(measured: Measured, pace: Pace): number {
  return correction(pace) * unlearnedSeconds(measured, pace)
}

function unlearnedSeconds(measured: Measured, pace: Pace): number {
  return pace.factor * cpuSeconds(measured) + readSeconds(measured, pace)
}

function cpuSeconds({ inodes, bytes, seconds, directories }: Measured): number {
  if (inodes !== undefined) return inodes / INODES_PER_SECOND + bytes * SECONDS_PER_BYTE
  // What is left of a measured time when its reads are taken out, but never less than the directories alone cost.
  const reads = (directories * IMAGE_READ_SECONDS) / IMAGE_PARALLEL_READS
  return Math.max(seconds - reads, directories / INODES_PER_SECOND, bytes * SECONDS_PER_BYTE)
}

function readSeconds({ directories, inodes }: Measured, { readSeconds: oneRead, factor }: Pace): number {
  if (oneRead === undefined) return 0
  const reads = directories + (inodes ?? directories * INODES_PER_DIRECTORY) / INODES_PER_TABLE_READ
  const waits = reads / PARALLEL_READS + Math.min(reads, READS_IN_A_ROW)
  return waits * oneRead + reads * factor * READ_CPU_SECONDS
}

// So many seconds of prediction weigh as much as the pieces that were deleted: the first small ones say little.
const PRIOR_SECONDS = 0.3
const MAX_CORRECTION = 20

/** Real seconds for a predicted one. */
function correction({ seen }: Pace): number {
  const ratio = (PRIOR_SECONDS + seen.realSeconds) / (PRIOR_SECONDS + seen.predictedSeconds)
  return Math.min(MAX_CORRECTION, Math.max(1 / MAX_CORRECTION, ratio))
}

/** The pace after one more piece: what the machine is busy with besides is only seen by what deletions take. */
export function learnPace(pace: Pace, measured: Measured, realSeconds: number): Pace {
  const { seen } = pace
  const predictedSeconds = seen.predictedSeconds + unlearnedSeconds(measured, pace)
  return { ...pace, seen: { realSeconds: seen.realSeconds + realSeconds, predictedSeconds } }
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
