import type { Goal } from './protocol.ts'
import type { RefusedPath } from './refused.ts'
import type { Entry } from './tree-node.ts'

/** How a walk gets rid of a part of its work. */
export interface Sharing {
  /** The number of a thread that waits for work; who hears that has to give it some. */
  claim(): number | undefined
  /** Hands entries over; `done` is told later which of them are gone. Their parents must stay open until then. */
  give(to: number, entries: readonly Entry[], done: (gone: readonly boolean[]) => void): void
  /** This walk has nothing left to do itself, but waits for what it has given away. */
  wait(): void
}

/** What a helper has to keep to; a walk of the main thread keeps to the same. */
export interface SharedLimits {
  readonly device: number
  readonly mountId: number
  readonly guarded: readonly string[]
  readonly goal: Goal | undefined
}

export type ToHelper =
  | {
      readonly kind: 'work'
      readonly id: number
      readonly entries: readonly Entry[]
      readonly limits: SharedLimits
    }
  /** The answer to a `give`. */
  | { readonly kind: 'given'; readonly id: number; readonly gone: readonly boolean[] }

/** What a thread is started with. */
export interface HelperData {
  readonly signals: Int32Array
  readonly number: number
}

export type FromHelper =
  | { readonly kind: 'done'; readonly id: number; readonly gone: readonly boolean[]; readonly totals: HelperTotals }
  | { readonly kind: 'give'; readonly id: number; readonly to: number; readonly entries: readonly Entry[] }

export interface HelperTotals {
  readonly files: number
  readonly directories: number
  readonly refused: readonly RefusedPath[]
  readonly refusedCount: number
}

/** What all threads see: whether to stop, and from here on, which of them waits for work; the main one is the first. */
export const STOP = 0
export const WAITING = 1
export const MAIN = 0

/** Takes one of the threads that wait; undefined when none does. */
export function claim(signals: Int32Array): number | undefined {
  for (let at = WAITING; at < signals.length; at++) {
    if (Atomics.load(signals, at) === 1 && Atomics.compareExchange(signals, at, 1, 0) === 1) return at - WAITING
  }
  return undefined
}

/** After a message, bytes are no Buffer any more. */
export function received(entries: readonly Entry[]): readonly Entry[] {
  return entries.map(entry => (typeof entry.name === 'string' ? entry : { ...entry, name: Buffer.from(entry.name) }))
}
