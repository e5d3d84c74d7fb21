import type { Protected } from '@ci-kit/disk/protect'
import type { RefusedPath } from './refused.ts'

/** When a deletion may end before all is gone. */
export interface Goal {
  /** Where the space counts. */
  readonly path: string
  readonly freeBytes: number
  readonly freeInodes: number
}

export interface EraseTask {
  readonly id: number
  readonly kind: 'erase'
  /** Absolute, without links and dots. */
  readonly paths: readonly string[]
  /** Below each path, by pattern: directories whose largest files go first. */
  readonly largest: readonly string[]
  /** Only these: what else is in the paths stays. */
  readonly isLargestOnly?: boolean
  readonly guards: readonly Protected[]
  /** The device whose space counts; nothing on another one is touched. */
  readonly device: number
  readonly goal?: Goal
  /** Move it out of sight first. What is then left when the goal is reached goes on being deleted. */
  readonly isBackground: boolean
}

/** Directories of which nothing has to stay. What cannot be removed so is left to an EraseTask. */
export interface RemoveTask {
  readonly id: number
  readonly kind: 'remove'
  readonly paths: readonly string[]
  readonly guards: readonly Protected[]
  readonly device: number
  readonly goal: Goal
}

/** Where the space of a device went. */
export interface UsersTask {
  readonly id: number
  readonly kind: 'users'
  readonly path: string
  readonly limitMs: number
}

export interface SwapTask {
  readonly id: number
  readonly kind: 'swapoff'
  readonly path: string
}

export type Task = EraseTask | RemoveTask | UsersTask | SwapTask

export interface Erased {
  readonly files: number
  readonly directories: number
  /** Nothing of the paths is left. */
  readonly isComplete: boolean
  /** It ended because the goal was reached. */
  readonly isGoalReached: boolean
  /** It was moved out of sight, and the rest is being deleted. */
  readonly isPromised: boolean
  readonly refused: readonly RefusedPath[]
  readonly refusedCount: number
  readonly seconds: number
}

export interface Removed {
  /** About how many parts or files. */
  readonly removed: number
  /** Those of the paths where something is left. */
  readonly left: readonly string[]
}

export interface DirectoryUse {
  readonly path: string
  readonly bytes: number
}

export interface Users {
  readonly directories: readonly DirectoryUse[]
  /** Time ran out: there may be more. */
  readonly isPartial: boolean
}

export interface Answers {
  readonly erase: Erased
  readonly remove: Removed
  readonly users: Users
  readonly swapoff: { readonly problem: string }
}

export type Reply =
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly failure: string }
