import { closeSync, openSync, rmdirSync, unlinkSync } from 'node:fs'
import { DIRECTORY_FLAGS, inspect, type Name, pathIn, Refusal } from './hold.ts'
import type { Refused } from './refused.ts'
import { type Listed, list, type Node, node, pathOf } from './tree-node.ts'

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

/** The directories that are still to be emptied. */
export interface Waiting {
  readonly isStopped: boolean
  add(dir: Node): void
  stop(): void
}

// A read from memory takes a tenth of this.
const COLD_READ_MS = 0.3
const READ_MS_PER_NAME = 0.002
const MAX_TRIES = 4
// A directory may hold a million files; a cancelled step ends within some milliseconds all the same.
const FILES_BETWEEN_CHECKS = 256

/** Empties directories, each held open while anything in it is touched, and removes those that are empty. */
export class Emptier {
  readonly #limits: WalkLimits
  readonly #totals: WalkTotals
  readonly #queue: Waiting

  constructor(limits: WalkLimits, totals: WalkTotals, queue: Waiting) {
    this.#limits = limits
    this.#totals = totals
    this.#queue = queue
  }

  /** Opens a directory, empties it, and removes it when nothing else is in it. Says whether it came slowly. */
  empty(dir: Node): boolean {
    const start = performance.now()
    try {
      dir.fd = openSync(pathOf(dir), DIRECTORY_FLAGS)
    } catch (error) {
      this.#cannotOpen(dir, error as NodeJS.ErrnoException)
      return false
    }
    if (!this.#check(dir)) return false
    const entries = dir.listed ?? list(dir)
    dir.listed = undefined
    if (entries instanceof Error) {
      this.#totals.refused.addError(dir.path, entries)
      this.leave(dir)
      return false
    }
    const isSlow = performance.now() - start > COLD_READ_MS + entries.length * READ_MS_PER_NAME
    this.#removeEntries(dir, entries)
    this.settle(dir)
    return isSlow
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
    this.leave(dir)
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
    this.settle(dir)
  }

  #unlinkChanged(dir: Node, cause: NodeJS.ErrnoException): void {
    try {
      unlinkSync(pathOf(dir))
      this.#totals.counts.files += 1
      dir.isGone = true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      dir.tries += 1
      // A directory once more: it is looked at again.
      if (code === 'EISDIR' && dir.tries < MAX_TRIES) {
        this.#queue.add(dir)
        return
      }
      dir.isGone = code === 'ENOENT'
      dir.isStuck = !dir.isGone
      if (dir.isStuck) this.#totals.refused.addError(dir.path, code === 'EISDIR' ? cause : error)
    }
    this.settle(dir)
  }

  #removeEntries(dir: Node, entries: readonly Listed[]): void {
    let done = 0
    for (const { name, isDirectory } of entries) {
      done += 1
      if (done % FILES_BETWEEN_CHECKS === 0 && !this.#queue.isStopped && this.#limits.shouldStop()) this.#queue.stop()
      if (this.#queue.isStopped) dir.isStuck = true
      else if (isDirectory) this.#addChild(dir, name)
      else this.#unlink(dir, name)
    }
  }

  #addChild(dir: Node, name: Name): void {
    dir.children += 1
    this.#queue.add(node(dir, name, `${dir.path}/${name.toString()}`))
  }

  #unlink(dir: Node, name: Name): void {
    try {
      unlinkSync(pathIn(dir, name))
      this.#totals.counts.files += 1
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return
      if (code === 'EISDIR') {
        this.#addChild(dir, name)
        return
      }
      dir.isStuck = true
      this.#totals.refused.addError(`${dir.path}/${name.toString()}`, error)
      if (code === 'EROFS') this.#queue.stop()
    }
  }

  /** The directory stays, and so do those above it. */
  leave(dir: Node): void {
    dir.isStuck = true
    this.settle(dir)
  }

  /** Removes a directory whose last entry is gone, and then its parents for as long as that holds for them. */
  settle(dir: Node): void {
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
      rmdirSync(pathOf(dir))
      this.#totals.counts.directories += 1
      dir.isGone = true
      return true
    } catch (error) {
      const isFilled = (error as NodeJS.ErrnoException).code === 'ENOTEMPTY'
      if (isFilled && dir.tries < MAX_TRIES && !this.#queue.isStopped) return this.#emptyAgain(dir)
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
