import { clip } from './clean.ts'
import type { Door } from './door.ts'
import { messageOf } from './errors.ts'
import type { Log } from './log.ts'
import type { OutputValue } from './report.ts'

const MAX_LOGGED_LENGTH = 2000

/** Sets outputs; where the runner takes none, they are printed. */
export class OutputWriter {
  readonly #door: Door
  readonly #log: Log
  readonly #set = new Set<string>()
  #canWrite = true

  constructor(door: Door, log: Log) {
    this.#door = door
    this.#log = log
  }

  set(outputs: Readonly<Record<string, OutputValue>>): void {
    for (const [name, value] of Object.entries(outputs)) this.#setOne(name, value ?? '')
  }

  /** Every declared output that was not set is empty: a later step can then tell "not known" from "misspelt". */
  setMissing(declared: readonly string[]): void {
    for (const name of declared) if (!this.#set.has(name)) this.#setOne(name, '')
  }

  #setOne(name: string, value: OutputValue): void {
    this.#set.add(name)
    if (this.#canWrite) {
      try {
        if (this.#door.setOutput(name, value)) return
      } catch (error) {
        this.#canWrite = false
        this.#log.notice(`outputs cannot be written: ${messageOf(error)}`)
      }
    }
    const shown = typeof value === 'string' ? value : JSON.stringify(value)
    if (shown !== '') this.#log.info(`output ${name}: ${clip(shown, MAX_LOGGED_LENGTH).replace(/\s+/g, ' ')}`)
  }
}
