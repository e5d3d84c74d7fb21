import { Emptier, type WalkLimits, type WalkTotals } from './empty.ts'
import type { Sharing } from './sharing.ts'
import { type Entry, entryOf, listAhead, type Node, nodeOf } from './tree-node.ts'

// As many as the thread pool of the process has threads: see PARALLEL_READS in packages/disk.
const MAX_READS = 64
// When several reads in a row came from the disk, the next ones are read ahead.
const SLOW_READS = 3
const COLD_ROUND = 256
const SLICE_MS = 5
// What one message to another thread carries at most.
const MAX_SHARED = 128

/**
 * Deletes directories with all that they hold. Cold ones are read ahead, many at a time, since on a network disk the
 * latency of these reads is the whole cost; only then are they opened, checked and emptied. Where the process has more
 * threads for this, each walks a part of the tree.
 */
export class TreeEraser {
  readonly #limits: WalkLimits
  readonly #emptier: Emptier
  readonly #sharing: Sharing | undefined
  readonly #queue: Node[] = []
  readonly #warm: Node[] = []
  #reading = 0
  #shared = 0
  #readAhead = 0
  #slowReads = 0
  #blocksRead = process.resourceUsage().fsRead
  #isStopped = false
  #isScheduled = false
  #finish: () => void = () => undefined
  #fail: (error: unknown) => void = () => undefined

  constructor(limits: WalkLimits, totals: WalkTotals, sharing?: Sharing) {
    this.#limits = limits
    const tree = this
    this.#emptier = new Emptier(limits, totals, {
      get isStopped() {
        return tree.#isStopped
      },
      add: dir => void this.#queue.push(dir),
      stop: () => this.#stop(),
    })
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
      this.#observe(this.#emptier.empty(dir))
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
    for (const left of [...this.#queue.splice(0), ...this.#warm.splice(0)]) this.#emptier.leave(left)
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
        for (const dir of nodes) this.#emptier.settle(dir)
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
   * Reads the names of a directory. Should its name have become a link by now, nothing is done with what that leads
   * to: they are names of what is to go from the directory itself, once it is held.
   */
  #read(dir: Node): void {
    this.#reading += 1
    listAhead(dir, entries => {
      this.#reading -= 1
      dir.listed = entries
      this.#warm.push(dir)
      if (this.#isStopped) this.#afterwards(() => this.#stop())
      else this.#schedule()
    })
  }

  /** A read may be slow because this thread lost the processor; only the system knows whether the disk was asked. */
  #observe(isSlow: boolean): void {
    const blocks = isSlow ? process.resourceUsage().fsRead : this.#blocksRead
    this.#slowReads = blocks > this.#blocksRead ? this.#slowReads + 1 : 0
    this.#blocksRead = blocks
    if (this.#slowReads < SLOW_READS) return
    this.#slowReads = 0
    this.#readAhead = COLD_ROUND
  }
}
