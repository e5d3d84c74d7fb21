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

// Where the factor is 1. The least that was measured on the machine of the figures below is 1.06 times as long.
const USUAL_CALL_SECONDS = 0.85e-6

/** The pace by two quick measurements: a cold read of a directory, and a call into a file system in memory. */
export function measuredPace(readSeconds: number | undefined, callSeconds: number): Pace {
  const ratio = Number.isFinite(callSeconds) ? callSeconds / USUAL_CALL_SECONDS : 1
  // The root: calls are timed next to the start of a process and now and then share a core with it, which deleting, on
  // all processors, always does. Measured: where calls took 1.49 times as long, deleting took 1.24 times as long.
  return { readSeconds, factor: Math.sqrt(Math.min(8, Math.max(0.25, ratio))), seen: NOTHING_SEEN }
}

// Measured on ext4 with all in memory, two processors: 198,000 inodes and 12.5 GB in 3.4 to 4.2 s, where the factor is
// 1.2 to 1.5.
const INODES_PER_SECOND = 80_000
/** How many directories are read at a time where they are looked at before they go. */
export const PARALLEL_READS = 64
// Measured on a disk of 1 ms a read: 198,000 inodes in 18,000 directories took 19,300 reads. What is not a directory is
// tables of inodes and maps of blocks.
const INODES_PER_TABLE_READ = 150
// Measured where a read takes 1.5 to 1.8 ms: the threads, of which there are not all from the start, wait as long as ten
// would.
const WAITING_THREADS = 10
// Measured with nothing in memory, on a disk without latency: 2 s more for the 19,300 reads, where the factor is 1.4.
const READ_CPU_SECONDS = 65e-6
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
  const tables = (inodes ?? directories * INODES_PER_DIRECTORY) / INODES_PER_TABLE_READ
  return (directories + tables) * (oneRead / WAITING_THREADS + factor * READ_CPU_SECONDS)
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
