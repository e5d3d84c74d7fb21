import { rmSync } from 'node:fs'
import { pathIn } from './hold.ts'
import type { Entry } from './tree-node.ts'

/** Directories that several threads remove, each of them by the one that takes it. */
export interface Removal {
  readonly parts: readonly Entry[]
  /** The next part that nobody has taken, how many are gone, and from there on which threads are at one. */
  readonly signals: Int32Array
}

const NEXT = 0
const GONE = 1
const THREADS = 2
// Above any number of parts: nobody takes one any more.
const NONE_LEFT = 1 << 30

/** For threads with numbers below `threads`. */
export function newRemoval(parts: readonly Entry[], threads: number): Removal {
  return { parts, signals: new Int32Array(new SharedArrayBuffer(4 * (THREADS + threads))) }
}

export interface Taker {
  readonly thread: number
  /** Throws when a part, or something of it, stays. */
  readonly remove: (part: Entry) => void
  /** Asked before each part. */
  readonly goesOn: () => boolean
}

/** One thread's work: removes parts until none is left. */
export function takeParts({ parts, signals }: Removal, { thread, remove, goesOn }: Taker): void {
  // Said before a part is taken: who reads both never believes that nobody is at it.
  Atomics.store(signals, THREADS + thread, 1)
  try {
    while (goesOn()) {
      const part = parts[Atomics.add(signals, NEXT, 1)]
      if (part === undefined) return
      try {
        remove(part)
        Atomics.add(signals, GONE, 1)
      } catch {
        // Who walks the tree afterwards meets what is left, and says why.
      }
    }
  } finally {
    Atomics.store(signals, THREADS + thread, 0)
  }
}

/** Lets no thread take another part; those that are at one end it. */
export function stopRemoval({ signals }: Removal): void {
  Atomics.store(signals, NEXT, NONE_LEFT)
}

/** Whether a thread that starts now still finds a part. */
export function hasPartsLeft({ parts, signals }: Removal): boolean {
  return Atomics.load(signals, NEXT) < parts.length
}

/** Whether no part is left to take, and none of the threads is at one. */
export function isRemovalOver(removal: Removal, threads: Iterable<number>): boolean {
  if (hasPartsLeft(removal)) return false
  for (const thread of threads) if (Atomics.load(removal.signals, THREADS + thread) !== 0) return false
  return true
}

export function goneParts({ signals }: Removal): number {
  return Atomics.load(signals, GONE)
}

/** Removes a directory with all that it holds, in one call; throws at the first thing that stays. */
export function removePart({ parentFd, name }: Entry): void {
  rmSync(pathIn({ fd: parentFd }, name), { recursive: true, force: true })
}
