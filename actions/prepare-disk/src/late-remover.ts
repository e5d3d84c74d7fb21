import type { Eraser } from './world.ts'

/** A process that is started only when there is much to delete. */
export class LateRemover {
  readonly #begin: () => Promise<Eraser | undefined>
  #started: Promise<Eraser | undefined> | undefined

  constructor(begin: () => Promise<Eraser | undefined>) {
    this.#begin = begin
  }

  start(): void {
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
