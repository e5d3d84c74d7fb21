import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WalkLimits, WalkTotals } from './empty.ts'
import type { Goal } from './protocol.ts'
import {
  claim,
  type FromHelper,
  type HelperTotals,
  MAIN,
  received,
  type Sharing,
  STOP,
  type ToHelper,
  WAITING,
} from './sharing.ts'
import type { Entry } from './tree-node.ts'
import { TreeEraser } from './walk.ts'

/** A walk of the main thread that may be shared. */
export interface SharedWalk {
  readonly limits: WalkLimits
  readonly goal: Goal | undefined
  readonly totals: WalkTotals
}

interface Batch {
  readonly entries: readonly Entry[]
  readonly done: (gone: readonly boolean[]) => void
}

interface Helper {
  readonly worker: Worker
  /** What it was given and has not answered, by the number of the message. */
  readonly batches: Map<number, Batch>
  isLost: boolean
}

export interface CrewSize {
  /** Threads besides the main one. */
  readonly helpers: number
  /** How long a walk goes on alone before it gets help: a thread takes 30 ms to start. */
  readonly patienceMs: number
}

// As many threads as processors: reads of a slow disk are waited for elsewhere. The journal of one ext4 gives no more
// to more of them.
const MAX_HELPERS = 3
const PATIENCE_MS = 20
const STOP_CHECK_MS = 10

export function crewSize(): CrewSize {
  const helpers = Math.min(MAX_HELPERS, availableParallelism() - 1)
  return { helpers, patienceMs: PATIENCE_MS }
}

/** The threads of the process that deletes. They see the same open directories, so work is handed over by their numbers. */
export class Crew {
  readonly #program: string
  readonly #size: CrewSize
  readonly #signals: Int32Array
  readonly #helpers: Helper[] = []
  #walk: SharedWalk | undefined
  #stopCheck: NodeJS.Timeout | undefined
  #lastId = 0

  /** `program` runs `help()` when it is started as a thread with the argument `help`. */
  constructor(program: string, size: CrewSize = crewSize()) {
    this.#program = program
    this.#size = size
    this.#signals = new Int32Array(new SharedArrayBuffer(4 * (WAITING + 1 + size.helpers)))
  }

  /** Deletes what an entry names, with help when it takes long. */
  async erase(entry: Entry, walk: SharedWalk): Promise<void> {
    this.#walk = walk
    Atomics.store(this.#signals, STOP, 0)
    const start = performance.now()
    let isAlone = true
    const sharing = this.#sharing(() => {
      if (isAlone && performance.now() - start >= this.#size.patienceMs) {
        isAlone = false
        this.#start()
      }
      return claim(this.#signals)
    })
    // Who has begun too much does not look up: the main thread does, even while it only waits.
    this.#stopCheck = setInterval(() => {
      if (walk.limits.shouldStop()) Atomics.store(this.#signals, STOP, 1)
    }, STOP_CHECK_MS)
    try {
      await new TreeEraser(walk.limits, walk.totals, sharing).erase([entry])
    } finally {
      clearInterval(this.#stopCheck)
      Atomics.store(this.#signals, WAITING + MAIN, 0)
      this.#walk = undefined
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#helpers.splice(0).map(({ worker }) => worker.terminate()))
  }

  #sharing(claimOne: () => number | undefined): Sharing {
    return {
      claim: claimOne,
      give: (to, entries, done) => this.#assign(to, { entries, done }),
      wait: () => void Atomics.store(this.#signals, WAITING + MAIN, 1),
    }
  }

  #start(): void {
    for (let number = this.#helpers.length + 1; number <= this.#size.helpers; number++) {
      const data = { signals: this.#signals, number }
      const worker = new Worker(this.#program, { argv: ['help'], workerData: data })
      const helper: Helper = { worker, batches: new Map(), isLost: false }
      worker.on('message', (message: FromHelper) => this.#hear(helper, message))
      worker.on('error', () => this.#lose(helper))
      worker.unref()
      this.#helpers.push(helper)
    }
  }

  #hear(helper: Helper, message: FromHelper): void {
    if (message.kind === 'give') {
      const done = (gone: readonly boolean[]): void => post(helper, { kind: 'given', id: message.id, gone })
      this.#assign(message.to, { entries: received(message.entries), done })
      return
    }
    const batch = helper.batches.get(message.id)
    helper.batches.delete(message.id)
    this.#count(message.totals)
    batch?.done(message.gone)
  }

  #count({ files, directories, refused, refusedCount }: HelperTotals): void {
    if (this.#walk === undefined) return
    const { counts, refused: collected } = this.#walk.totals
    counts.files += files
    counts.directories += directories
    collected.merge(refused, refusedCount)
  }

  /** A thread that ends by itself has deleted a part of what it was given, at most. */
  #lose(helper: Helper): void {
    helper.isLost = true
    for (const [id, { entries, done }] of helper.batches) {
      helper.batches.delete(id)
      for (const { path } of entries) this.#walk?.totals.refused.add(path, 'the thread that deleted it ended early')
      done(entries.map(() => false))
    }
  }

  #assign(to: number, batch: Batch): void {
    const helper = to === MAIN ? undefined : this.#helpers[to - 1]
    if (this.#walk === undefined) throw new Error('work was shared after the end of its walk')
    if (helper === undefined || helper.isLost) {
      this.#takeOver(batch, this.#walk)
      return
    }
    const { limits, goal } = this.#walk
    this.#lastId += 1
    helper.batches.set(this.#lastId, batch)
    const shared = { device: limits.device, mountId: limits.mountId, guarded: [...limits.guarded], goal }
    post(helper, { kind: 'work', id: this.#lastId, entries: batch.entries, limits: shared })
  }

  /** The main thread does a part of somebody else's. */
  #takeOver({ entries, done }: Batch, walk: SharedWalk): void {
    const end = (gone: readonly boolean[]): void => {
      done(gone)
      // Its own walk still waits for the parts that it has given away.
      if (this.#walk === walk) Atomics.store(this.#signals, WAITING + MAIN, 1)
    }
    const sharing = this.#sharing(() => claim(this.#signals))
    new TreeEraser(walk.limits, walk.totals, sharing).erase(entries).then(end, error => {
      for (const { path } of entries) walk.totals.refused.addError(path, error)
      end(entries.map(() => false))
    })
  }
}

function post({ worker }: Helper, message: ToHelper): void {
  worker.postMessage(message)
}
