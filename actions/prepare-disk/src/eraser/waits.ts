import { openSync, readSync } from 'node:fs'

/** What this thread has done so far; undefined where the system does not count. */
export interface Turns {
  readonly atMs: number
  /** How long it ran, or was ready to run. */
  readonly busyMs: number
  /** How often it was begun again. */
  readonly count: number
}

// A local disk answers in a third of this, the network disks of hosted runners take more than twice as long. Only a
// long wait leaves the processor to others for long enough to be worth what they cost.
const LONG_WAIT_MS = 0.25
// Measured on a busy machine: with 1 ms a read half of the time to nearly all of it, with all in memory up to a quarter.
const LONG_SHARE = 1 / 3
const TEXT = Buffer.alloc(128)
let file: number | undefined

/**
 * Tells waiting for the disk from waiting for a processor, which the clock cannot do on a busy machine: the system
 * counts for each thread how long it ran, how long it was ready to, and how often it was begun again.
 */
export function turnsSoFar(path = '/proc/thread-self/schedstat'): Turns | undefined {
  file ??= tryOpen(path)
  if (file < 0) return undefined
  // Brings the counts of the thread that asks up to date, which else are as old as its turn.
  process.resourceUsage()
  const fields = TEXT.toString('latin1', 0, readSync(file, TEXT, 0, TEXT.length, 0)).split(' ')
  const [ranNs = 0, readyNs = 0, count = 0] = fields.map(Number)
  return { atMs: performance.now(), busyMs: (ranNs + readyNs) / 1e6, count }
}

function tryOpen(path: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    // A kernel that does not count.
    return -1
  }
}

/** Whether the thread stood still for much of the time in between, and long each time; so it is taken where nobody counts. */
export function hasWaitedLong(before: Turns | undefined, now: Turns | undefined): boolean {
  if (before === undefined || now === undefined) return true
  const elapsedMs = now.atMs - before.atMs
  const blockedMs = elapsedMs - (now.busyMs - before.busyMs)
  const waits = Math.max(1, now.count - before.count)
  return blockedMs >= LONG_WAIT_MS * waits && blockedMs >= LONG_SHARE * elapsedMs
}
