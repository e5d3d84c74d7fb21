import { closeSync, type Dirent, open, openSync, readdir, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { DIRECTORY_FLAGS, type HeldDirectory, inspect, type Name, pathIn, Refusal } from './hold.ts'
import type { Refused } from './refused.ts'
import { list, type Node, node } from './tree-node.ts'

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

// As many as the thread pool of the process has threads: see PARALLEL_READS in packages/disk.
const MAX_READS = 64
// A read from memory takes a tenth of this; then a call that waits for it is much cheaper than one that does not.
const COLD_READ_MS = 0.15
const COLD_ROUND = 256
const SLICE_MS = 15
const MAX_TRIES = 4

/**
 * Deletes a directory with all that it holds. Cold directories are read many at a time, since on a network disk the
 * latency of these reads is the whole cost; names are then unlinked in one thread, which ext4 allows no more than
 * about 100,000 times a second whatever the number of threads.
 */
export class TreeEraser {
  readonly #limits: WalkLimits
  readonly #refused: Refused
  readonly counts: WalkCounts = { files: 0, directories: 0 }
  readonly #queue: Node[] = []
  #reading = 0
  #asyncLeft = 0
  #isStopped = false
  #isScheduled = false
  #finish: () => void = () => undefined
  #fail: (error: unknown) => void = () => undefined

  constructor(limits: WalkLimits, refused: Refused) {
    this.#limits = limits
    this.#refused = refused
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Deletes the directory `name` in a held parent; afterwards `counts`, `isStopped` and what was refused tell the outcome. */
  async erase(parent: HeldDirectory, name: string, path: string): Promise<void> {
    const top: Node = { ...node(undefined, '', ''), fd: parent.fd, children: 1 }
    await new Promise<void>((resolve, reject) => {
      this.#finish = resolve
      this.#fail = reject
      this.#queue.push(node(top, name, path))
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      try {
        this.#slice()
      } catch (error) {
        this.#fail(error)
      }
    })
  }

  /** Works for a short while, then lets the answers of reads and the messages of the parent process in. */
  #slice(): void {
    const end = performance.now() + SLICE_MS
    while (this.#queue.length > 0 && performance.now() < end) {
      if (this.#isStopped || this.#limits.shouldStop()) {
        this.#stop()
        break
      }
      if (this.#asyncLeft > 0) {
        if (this.#reading >= MAX_READS) break
        this.#asyncLeft -= 1
        this.#readLater(this.#queue.pop() as Node)
      } else {
        this.#readNow(this.#queue.pop() as Node)
      }
    }
    this.#goOn()
  }

  #goOn(): void {
    if (this.#queue.length > 0 && (this.#asyncLeft === 0 || this.#reading < MAX_READS)) this.#schedule()
    else if (this.#queue.length === 0 && this.#reading === 0) this.#finish()
  }

  /** What has not been begun stays as it is; its parents are closed. */
  #stop(): void {
    this.#isStopped = true
    for (const left of this.#queue.splice(0)) this.#leave(left)
  }

  #readNow(dir: Node): void {
    const start = performance.now()
    try {
      dir.fd = openSync(this.#pathOf(dir), DIRECTORY_FLAGS)
    } catch (error) {
      this.#cannotOpen(dir, error as NodeJS.ErrnoException)
      return
    }
    if (!this.#check(dir)) return
    const entries = list(dir)
    if (performance.now() - start > COLD_READ_MS) this.#asyncLeft = COLD_ROUND
    if (entries instanceof Error) this.#cannotRead(dir, entries)
    else this.#empty(dir, entries)
  }

  #readLater(dir: Node): void {
    this.#reading += 1
    const settle = (work: () => void): void => {
      this.#reading -= 1
      try {
        work()
        this.#goOn()
      } catch (error) {
        this.#fail(error)
      }
    }
    open(this.#pathOf(dir), DIRECTORY_FLAGS, (openError, fd) => {
      if (openError) return settle(() => this.#cannotOpen(dir, openError))
      dir.fd = fd
      let isGood = false
      try {
        isGood = this.#check(dir)
      } catch (error) {
        this.#fail(error)
        return
      }
      if (!isGood) return settle(() => undefined)
      readdir(`/proc/self/fd/${fd}`, { withFileTypes: true }, (error, entries) =>
        settle(() => (error ? this.#cannotRead(dir, error) : this.#empty(dir, entries))),
      )
    })
  }

  #pathOf(dir: Node): string | Buffer {
    return pathIn(dir.parent ?? dir, dir.name)
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
    this.#refused.add(dir.path, reason)
    this.#leave(dir)
    return false
  }

  #cannotOpen(dir: Node, error: NodeJS.ErrnoException): void {
    const { code } = error
    // The directories that are being read are closed before this one is tried again.
    if ((code === 'EMFILE' || code === 'ENFILE') && this.#reading > 0) {
      this.#queue.unshift(dir)
      return
    }
    // Since its parent was read it has become a link or a file, which goes by its name.
    const isChanged = code === 'ELOOP' || code === 'ENOTDIR'
    dir.isGone = code === 'ENOENT' || (isChanged && dir.parent !== undefined && this.#unlink(dir.parent, dir.name))
    if (!dir.isGone) this.#refused.addError(dir.path, error)
    this.#settle(dir)
  }

  #cannotRead(dir: Node, error: unknown): void {
    this.#refused.addError(dir.path, error)
    this.#leave(dir)
  }

  #empty(dir: Node, entries: readonly Dirent[]): void {
    if (this.#isStopped) dir.isStuck = true
    else this.#removeEntries(dir, entries)
    this.#settle(dir)
  }

  #removeEntries(dir: Node, entries: readonly Dirent[]): void {
    if (!entries.some(entry => entry.name.includes('\uFFFD'))) {
      for (const entry of entries) this.#removeEntry(dir, entry.name, entry.isDirectory())
      return
    }
    for (const entry of readdirSync(`/proc/self/fd/${dir.fd}`, { withFileTypes: true, encoding: 'buffer' })) {
      const bytes = Buffer.from(entry.name)
      const text = bytes.toString('utf8')
      const isText = Buffer.compare(Buffer.from(text), bytes) === 0
      this.#removeEntry(dir, isText ? text : bytes, entry.isDirectory())
    }
  }

  #removeEntry(dir: Node, name: Name, isDirectory: boolean): void {
    if (isDirectory) this.#addChild(dir, name)
    else if (!this.#isStopped) this.#unlink(dir, name)
  }

  #addChild(dir: Node, name: Name): void {
    dir.children += 1
    this.#queue.push(node(dir, name, `${dir.path}/${name.toString()}`))
  }

  /** True when the name is gone. */
  #unlink(dir: Node, name: Name): boolean {
    try {
      unlinkSync(pathIn(dir, name))
      this.counts.files += 1
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return true
      if (code === 'EISDIR') {
        this.#addChild(dir, name)
        return false
      }
      dir.isStuck = true
      this.#refused.addError(`${dir.path}/${name.toString()}`, error)
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
      this.counts.directories += 1
      dir.isGone = true
      return true
    } catch (error) {
      const isFilled = (error as NodeJS.ErrnoException).code === 'ENOTEMPTY'
      if (isFilled && dir.tries < MAX_TRIES && !this.#isStopped) return this.#emptyAgain(dir)
      if (isFilled) this.#refused.add(dir.path, 'files are being created in it')
      else this.#refused.addError(dir.path, error)
      dir.isStuck = true
      return true
    }
  }

  /** Somebody has made something there since it was read. */
  #emptyAgain(dir: Node): boolean {
    dir.tries += 1
    const entries = list(dir)
    if (entries instanceof Error) {
      this.#refused.addError(dir.path, entries)
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
