import { measuredPace, type Pace } from '@ci-kit/disk/predict'
import type { Piece } from './pieces.ts'
import type { DiskWorld, TimedRead } from './world.ts'

const MAX_PROBES = 12
// The system counts for the whole process, which may just then have read a file of its own; and a tree of which so much
// is in memory hardly waits for its disk.
const LEAST_COLD = 0.25

type Probed = Pick<Piece, 'kind' | 'paths'>
type ProbeWorld = Pick<DiskWorld, 'timeRead' | 'timeCalls'>

/** How fast this machine deletes, by two measurements that take some milliseconds. */
export async function probe(pieces: readonly Probed[], world: ProbeWorld): Promise<Pace> {
  return measuredPace(await probeReads(pieces, world), world.timeCalls() / 1000)
}

/**
 * The usual time of a cold directory read on the disk of these pieces, in seconds; undefined when what was read
 * was in memory, but for a few. The directories are the pieces' own, so that nothing is read in vain.
 */
async function probeReads(pieces: readonly Probed[], world: ProbeWorld): Promise<number | undefined> {
  const paths = pieces.filter(piece => piece.kind === 'directories').flatMap(piece => piece.paths)
  const reads: TimedRead[] = []
  for (const path of paths.slice(0, MAX_PROBES)) {
    reads.push(await world.timeRead(path))
  }
  // What a read from memory costs in this process is part of every time.
  const [own = 0] = sortedMs(reads.filter(read => !read.isFromDisk))
  const cold = sortedMs(reads.filter(read => read.isFromDisk))
  const median = cold[cold.length >> 1]
  if (median === undefined || cold.length < LEAST_COLD * reads.length) return undefined
  return Math.max(0, median - own) / 1000
}

function sortedMs(reads: readonly TimedRead[]): readonly number[] {
  return reads.map(({ ms }) => ms).toSorted((a, b) => a - b)
}
