import type { Pace } from '@ci-kit/disk/predict'
import type { Eraser } from './world.ts'

// Another process takes 0.1 s of a processor to start. Measured in turns, three times three rounds with all in memory: all
// of 12.5 GB took 1.46 s with it, in the median, and 1.57 s by the one that looks closely.
const WORTH_SECONDS = 1

/** A process that is started only when there is much to delete. */
export class LateRemover {
  readonly #begin: () => Promise<Eraser | undefined>
  #started: Promise<Eraser | undefined> | undefined

  constructor(begin: () => Promise<Eraser | undefined>) {
    this.#begin = begin
  }

  /**
   * Lets it start when it is worth it: for so many seconds of deletions, and where nothing has to be waited for. The one
   * that looks closely reads further ahead.
   */
  startFor(seconds: number, { readSeconds }: Pace): void {
    if (seconds < WORTH_SECONDS || readSeconds !== undefined) return
    // Where it fails, all is deleted by the other one.
    this.#started ??= this.#begin().catch(() => undefined)
  }

  /** Undefined where it was not started, or cannot be. */
  async started(): Promise<Eraser | undefined> {
    return await this.#started
  }

  async close(): Promise<void> {
    const eraser = await this.#started
    await eraser?.close()
  }
}
