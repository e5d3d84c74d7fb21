import { closeSync, readlinkSync, rmSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fdPath } from './descriptors.ts'
import type { WalkLimits } from './empty.ts'
import {
  goneParts,
  hasPartsLeft,
  isRemovalOver,
  newRemoval,
  type Removal,
  removePart,
  stopRemoval,
  takeParts,
} from './removal.ts'
import type { RemovalWork } from './remover-thread.ts'
import { spread } from './spread.ts'
import type { Entry } from './tree-node.ts'

// More threads than processors help only where a disk has to be waited for. Measured at 1 ms a read: with 12 it took
// 0.92 times what it took with 8, and with 24 1.26 times what it took with 12: each takes 50 ms of a processor to start.
const MAX_THREADS = 12
const LOOK_MS = 20
// The processors do less than this only while threads wait.
const BUSY = 0.8

/**
 * Whether this Node removes a directory from one open directory to the next and follows no link: so it does since its
 * rmSync is written in C++ (Node 24). Before, it went by paths.
 */
export function canRemoveWhole(): boolean {
  return rmSync.toString().includes('binding.rmSync(')
}

/**
 * Whether this process has mounts of its own, so that no mount of the job can ever be entered below a directory that is
 * removed whole. `job` is a process of the job.
 */
export function hasOwnMounts(job: number): boolean {
  return readlinkSync('/proc/self/ns/mnt') !== readlinkSync(`/proc/${job}/ns/mnt`)
}

export interface RemoverSize {
  /** How long one thread goes on alone: another takes longer to start than a small piece to go. */
  readonly patienceMs: number
  /** How many there are at least, where the tree has so many directories. */
  readonly parts: number
}

// Enough that no thread is without work for long, and that one is soon at its end when all have to stop.
const USUAL_SIZE: RemoverSize = { patienceMs: 20, parts: 64 }

interface Thread {
  readonly number: number
  readonly worker: Worker
}

/** Removes a tree in whole parts, several at a time: nothing is looked at that is not in the way. */
export class Remover {
  readonly #program: string
  readonly #size: RemoverSize
  readonly #threads = new Map<number, Thread>()
  #lastNumber = -1
  #removal: Removal | undefined
  #hear: () => void = () => undefined

  /** A process that has the mounts of the job. */
  readonly job: number

  /** `program` runs `removeParts()` when it is started as a thread with the argument `remove-parts`. */
  constructor(program: string, job: number, size: RemoverSize = USUAL_SIZE) {
    this.#program = program
    this.job = job
    this.#size = size
  }

  /**
   * Removes a directory, and returns about how much that was. Where something of it cannot be removed, more than that
   * stays: an EraseTask finds it.
   */
  async remove(top: Entry, limits: WalkLimits): Promise<number> {
    const { parts, held, isWhole } = await spread(top, limits, this.#size.parts)
    try {
      if (parts.length === 0) return 0
      const place = fdPath({ fd: top.parentFd })
      const before = statfsSync(place).ffree
      const removal = newRemoval(parts, MAX_THREADS)
      await this.#run(removal, limits)
      // What lies above and next to the parts.
      const isRestReady = isWhole && goneParts(removal) === parts.length && !limits.shouldStop()
      if (isRestReady) await this.#run(newRemoval([top], MAX_THREADS), limits)
      return goneParts(removal) || Math.max(0, statfsSync(place).ffree - before)
    } finally {
      for (const fd of held) closeSync(fd)
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads.values()].map(({ worker }) => worker.terminate()))
  }

  async #run(removal: Removal, limits: WalkLimits): Promise<void> {
    if (this.#threads.size === 0) this.#takeAlone(removal, limits)
    this.#removal = removal
    for (const thread of this.#threads.values()) give(thread, removal)
    if (hasPartsLeft(removal)) this.#startUpTo(availableParallelism())
    const isWaiting = diskWatch()
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (limits.shouldStop() || this.#threads.size === 0) stopRemoval(removal)
        if (!isRemovalOver(removal, this.#threads.keys())) return
        clearInterval(timer)
        resolve()
      }
      const timer = setInterval(() => {
        look()
        if (hasPartsLeft(removal) && isWaiting()) this.#startUpTo(2 * this.#threads.size)
      }, LOOK_MS)
      this.#hear = look
      look()
    })
    this.#removal = undefined
  }

  #takeAlone(removal: Removal, limits: WalkLimits): void {
    const end = performance.now() + this.#size.patienceMs
    const goesOn = (): boolean => performance.now() < end && !limits.shouldStop()
    takeParts(removal, { thread: 0, remove: removePart, goesOn })
  }

  #startUpTo(count: number): void {
    while (this.#threads.size < count && this.#lastNumber + 1 < MAX_THREADS) {
      this.#lastNumber += 1
      const worker = new Worker(this.#program, { argv: ['remove-parts'] })
      const thread = { number: this.#lastNumber, worker }
      worker.on('message', () => this.#hear())
      // It is at nothing any more; what it was at is left to the walk.
      worker.on('error', () => void this.#threads.delete(thread.number))
      worker.unref()
      this.#threads.set(thread.number, thread)
      if (this.#removal !== undefined) give(thread, this.#removal)
    }
  }
}

function give({ number, worker }: Thread, removal: Removal): void {
  const work: RemovalWork = { ...removal, thread: number }
  worker.postMessage(work)
}

/** Says at each call whether, since the last one, threads have waited for a disk instead of using the processors. */
function diskWatch(): () => boolean {
  let last = { ms: performance.now(), usage: process.resourceUsage() }
  return () => {
    const now = { ms: performance.now(), usage: process.resourceUsage() }
    const used = (name: 'userCPUTime' | 'systemCPUTime'): number => now.usage[name] - last.usage[name]
    const usedMs = (used('userCPUTime') + used('systemCPUTime')) / 1000
    const hasRead = now.usage.fsRead > last.usage.fsRead
    const isIdle = usedMs < BUSY * (now.ms - last.ms) * availableParallelism()
    last = now
    return hasRead && isIdle
  }
}
