import { measuredPace, type Pace } from '@ci-kit/disk/predict'
import type { Piece } from './pieces.ts'
import type { DiskWorld } from './world.ts'

const MAX_PROBES = 12
// Faster than this it came from memory, and says nothing of the disk.
const COLD_MS = 0.08

/** How fast this machine deletes, by two measurements that take some milliseconds. */
export async function probe(pieces: readonly Piece[], world: DiskWorld): Promise<Pace> {
  return measuredPace(await probeReads(pieces, world), world.timeCalls() / 1000)
}

/**
 * The usual time of a cold directory read on the disk of these pieces, in seconds; undefined when all that was read
 * was in memory. The directories are the pieces' own, so that nothing is read in vain.
 */
async function probeReads(pieces: readonly Piece[], world: DiskWorld): Promise<number | undefined> {
  const paths = pieces.filter(piece => piece.kind === 'directories').flatMap(piece => piece.paths)
  const times: number[] = []
  for (const path of paths.slice(0, MAX_PROBES)) {
    times.push(await world.timeRead(path))
  }
  // What a read from memory costs in this process is part of every time.
  const fastest = Math.min(...times)
  const cold = times.map(ms => ms - fastest).filter(ms => ms > COLD_MS)
  return cold.length === 0 ? undefined : (cold.sort((a, b) => a - b)[Math.floor(cold.length / 2)] ?? 0) / 1000
}
