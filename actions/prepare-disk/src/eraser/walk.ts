import { closeSync, lstat, openSync, readdir, rmdirSync, unlinkSync } from 'node:fs'
import { DIRECTORY_FLAGS, inspect, type Name, pathIn, Refusal } from './hold.ts'
import type { Refused } from './refused.ts'
import type { Sharing } from './sharing.ts'
import { type Entry, entryOf, type Listed, list, type Node, node, nodeOf } from './tree-node.ts'

/** What the eraser asks before it goes on. */
export interface WalkLimits {
  /** The device and mount of the piece: nothing on another one is touched. */
  readonly device: number
  readonly mountId: number
  /** `device:inode` of directories that must survive, whatever name they have here. */
  readonly guarded: ReadonlySet<string>
  /** True as soon as the deletion has to end: the goal is reached, or the step was cancelled. */
  readonly shouldStop: () => boolean
}

export interface WalkCounts {
  files: number
  directories: number
}

export interface WalkTotals {
  readonly counts: WalkCounts
  readonly refused: Refused
}

// As many as the thread pool of the process has threads: see PARALLEL_READS in packages/disk.
const MAX_READS = 64
// A read from memory takes a tenth of this. When several in a row take longer, they came from the disk, and the next
// ones are read ahead; a single one may only have lost the processor for a while.
const COLD_READ_MS = 0.3
const READ_MS_PER_NAME = 0.002
const SLOW_READS = 3
const COLD_ROUND = 256
const SLICE_MS = 5
const MAX_TRIES = 4
// A directory may hold a million files; a cancelled step ends within some milliseconds all the same.
const FILES_BETWEEN_CHECKS = 256
// What one message to another thread carries at most.
const MAX_SHARED = 128

/**
 * Deletes directories with all that they hold. Cold ones are read ahead, many at a time, since on a network disk the
 * latency of these reads is the whole cost; only then are they opened, checked and emptied. Where the process has more
 * threads for this, each walks a part of the tree.
 */
export class TreeEraser {
  readonly #limits: WalkLimits
  readonly #totals: WalkTotals
  readonly #sharing: Sharing | undefined
  readonly #queue: Node[] = []
  readonly #warm: Node[] = []
  #reading = 0
  #shared = 0
  #readAhead = 0
  #slowReads = 0
  #isStopped = false
  #isScheduled = false
  #finish: () => void = () => undefined
  #fail: (error: unknown) => void = () => undefined

  constructor(limits: WalkLimits, totals: WalkTotals, sharing?: Sharing) {
    this.#limits = limits
    this.#totals = totals
    this.#sharing = sharing
  }

  /** Deletes directories, and says of each whether it is gone. To be called once. */
  async erase(entries: readonly Entry[]): Promise<readonly boolean[]> {
    const nodes = entries.map(nodeOf)
    await new Promise<void>((resolve, reject) => {
      this.#finish = resolve
      this.#fail = reject
      this.#queue.push(...nodes)
      this.#schedule()
    })
    return nodes.map(one => one.isGone)
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      try {
        this.#slice()
        this.#goOn()
      } catch (error) {
        this.#fail(error)
      }
    })
  }

  /** Works for a short while, then lets the answers of reads and messages in. */
  #slice(): void {
    const end = performance.now() + SLICE_MS
    while (performance.now() < end) {
      if (this.#isStopped || this.#limits.shouldStop()) {
        this.#stop()
        return
      }
      if (this.#queue.length > 1) this.#share()
      const isAhead = this.#readAhead > 0 && this.#reading < MAX_READS
      const next = isAhead ? this.#queue.pop() : undefined
      if (next !== undefined) {
        this.#readAhead -= 1
        this.#read(next)
        continue
      }
      const dir = this.#warm.pop() ?? (this.#readAhead > 0 ? undefined : this.#queue.pop())
      if (dir === undefined) return
      this.#process(dir)
    }
  }

  #goOn(): void {
    if (this.#warm.length > 0) this.#schedule()
    else if (this.#queue.length > 0) {
      if (this.#readAhead === 0 || this.#reading < MAX_READS) this.#schedule()
    } else if (this.#reading + this.#shared === 0) this.#finish()
    else if (this.#reading === 0) this.#sharing?.wait()
  }

  /** What has not been begun stays as it is; its parents are closed. */
  #stop(): void {
    this.#isStopped = true
    for (const left of [...this.#queue.splice(0), ...this.#warm.splice(0)]) this.#leave(left)
  }

  /** Gives the upper half of what is to be read to a thread that waits: the oldest are the highest in the tree. */
  #share(): void {
    const taker = this.#sharing?.claim()
    if (taker === undefined) return
    const nodes = this.#queue.splice(0, Math.min(MAX_SHARED, this.#queue.length >> 1))
    this.#shared += nodes.length
    this.#sharing?.give(taker, nodes.map(entryOf), gone => {
      this.#shared -= nodes.length
      for (const [index, dir] of nodes.entries()) {
        dir.isGone = gone[index] === true
        dir.isStuck = !dir.isGone
      }
      this.#afterwards(() => {
        for (const dir of nodes) this.#settle(dir)
      })
    })
  }

  #afterwards(work: () => void): void {
    try {
      work()
      this.#goOn()
    } catch (error) {
      this.#fail(error)
    }
  }

  /**
   * Brings the names of a directory into memory, and the inodes of what is in it, which lie next to each other. That
   * only reads: should the name have become a link by now, nothing is done with what it leads to.
   */
  #read(dir: Node): void {
    const path = this.#pathOf(dir)
    const done = (): void => {
      this.#reading -= 1
      dir.isWarm = true
      this.#warm.push(dir)
      if (this.#isStopped) this.#afterwards(() => this.#stop())
      else this.#schedule()
    }
    this.#reading += 1
    readdir(path, (error, names) => {
      const [first] = error ? [] : names
      if (first === undefined) done()
      else lstat(typeof path === 'string' ? `${path}/${first}` : path, done)
    })
  }

  #pathOf(dir: Node): string | Buffer {
    return pathIn(dir.parent ?? dir, dir.name)
  }

  /** Opens a directory, empties it, and removes it when nothing else is in it. */
  #process(dir: Node): void {
    const start = performance.now()
    try {
      dir.fd = openSync(this.#pathOf(dir), DIRECTORY_FLAGS)
    } catch (error) {
      this.#cannotOpen(dir, error as NodeJS.ErrnoException)
      return
    }
    if (!this.#check(dir)) return
    const entries = list(dir)
    if (entries instanceof Error) {
      this.#totals.refused.addError(dir.path, entries)
      this.#leave(dir)
      return
    }
    this.#observe(performance.now() - start > COLD_READ_MS + entries.length * READ_MS_PER_NAME)
    this.#removeEntries(dir, entries)
    this.#settle(dir)
  }

  #observe(isSlow: boolean): void {
    this.#slowReads = isSlow ? this.#slowReads + 1 : 0
    if (this.#slowReads < SLOW_READS) return
    this.#slowReads = 0
    this.#readAhead = COLD_ROUND
  }

  /** On the same mount, and nothing that must survive; closed and left alone otherwise. */
  #check(dir: Node): boolean {
    let reason: string | undefined
    try {
      const held = inspect(dir.fd)
      if (held.device !== this.#limits.device) reason = 'it is on another device'
      else if (held.mountId !== this.#limits.mountId) reason = 'something is mounted there'
      else if (this.#limits.guarded.has(`${held.device}:${held.inode}`)) reason = 'it must survive'
    } catch (error) {
      // inspect() has closed it.
      dir.fd = -1
      reason = error instanceof Refusal ? error.message : String(error)
    }
    if (reason === undefined) return true
    this.#totals.refused.add(dir.path, reason)
    this.#leave(dir)
    return false
  }

  #cannotOpen(dir: Node, error: NodeJS.ErrnoException): void {
    const { code } = error
    // Since its parent was read it has become a link or a file, which goes by its name.
    if (code === 'ELOOP' || code === 'ENOTDIR') {
      this.#unlinkChanged(dir, error)
      return
    }
    dir.isGone = code === 'ENOENT'
    if (!dir.isGone) {
      dir.isStuck = true
      this.#totals.refused.addError(dir.path, error)
    }
    this.#settle(dir)
  }

  #unlinkChanged(dir: Node, cause: NodeJS.ErrnoException): void {
    try {
      unlinkSync(this.#pathOf(dir))
      this.#totals.counts.files += 1
      dir.isGone = true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      dir.tries += 1
      // A directory once more: it is looked at again.
      if (code === 'EISDIR' && dir.tries < MAX_TRIES) {
        this.#queue.push(dir)
        return
      }
      dir.isGone = code === 'ENOENT'
      dir.isStuck = !dir.isGone
      if (dir.isStuck) this.#totals.refused.addError(dir.path, code === 'EISDIR' ? cause : error)
    }
    this.#settle(dir)
  }

  #removeEntries(dir: Node, entries: readonly Listed[]): void {
    let done = 0
    for (const { name, isDirectory } of entries) {
      done += 1
      if (done % FILES_BETWEEN_CHECKS === 0 && !this.#isStopped && this.#limits.shouldStop()) this.#stop()
      if (this.#isStopped) dir.isStuck = true
      else if (isDirectory) this.#addChild(dir, name)
      else this.#unlink(dir, name)
    }
  }

  #addChild(dir: Node, name: Name): void {
    dir.children += 1
    this.#queue.push(node(dir, name, `${dir.path}/${name.toString()}`))
  }

  /** True when the name is gone. */
  #unlink(dir: Node, name: Name): boolean {
    try {
      unlinkSync(pathIn(dir, name))
      this.#totals.counts.files += 1
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return true
      if (code === 'EISDIR') {
        this.#addChild(dir, name)
        return false
      }
      dir.isStuck = true
      this.#totals.refused.addError(`${dir.path}/${name.toString()}`, error)
      if (code === 'EROFS') this.#stop()
      return false
    }
  }

  /** The directory stays, and so do those above it. */
  #leave(dir: Node): void {
    dir.isStuck = true
    this.#settle(dir)
  }

  /** Removes a directory whose last entry is gone, and then its parents for as long as that holds for them. */
  #settle(dir: Node): void {
    for (let at = dir; at.parent !== undefined && at.children === 0; at = at.parent) {
      if (!at.isGone && !this.#removeDirectory(at)) return
      this.#close(at)
      at.parent.children -= 1
      if (!at.isGone) at.parent.isStuck = true
    }
  }

  /** False when there is more to delete in it first. */
  #removeDirectory(dir: Node): boolean {
    if (dir.isStuck) return true
    try {
      rmdirSync(this.#pathOf(dir))
      this.#totals.counts.directories += 1
      dir.isGone = true
      return true
    } catch (error) {
      const isFilled = (error as NodeJS.ErrnoException).code === 'ENOTEMPTY'
      if (isFilled && dir.tries < MAX_TRIES && !this.#isStopped) return this.#emptyAgain(dir)
      if (isFilled) this.#totals.refused.add(dir.path, 'files are being created in it')
      else this.#totals.refused.addError(dir.path, error)
      dir.isStuck = true
      return true
    }
  }

  /** Somebody has made something there since it was read. */
  #emptyAgain(dir: Node): boolean {
    dir.tries += 1
    const entries = list(dir)
    if (entries instanceof Error) {
      this.#totals.refused.addError(dir.path, entries)
      dir.isStuck = true
      return true
    }
    this.#removeEntries(dir, entries)
    return dir.children === 0 ? this.#removeDirectory(dir) : false
  }

  #close(dir: Node): void {
    if (dir.fd === -1 || dir.parent === undefined) return
    const { fd } = dir
    dir.fd = -1
    closeSync(fd)
  }
}
