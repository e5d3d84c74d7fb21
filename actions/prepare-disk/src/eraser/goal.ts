import { statfsSync } from 'node:fs'
import type { Goal } from './protocol.ts'

// statfs costs some µs, and a goal that is noticed 1 ms late costs 40 small files or a large one.
const GOAL_CHECK_MS = 1

export interface GoalWatch {
  readonly isReached: () => boolean
}

/** Asks the file system itself, seldom enough to cost nothing; once reached, a goal stays reached. */
export function goalWatch(goal: Goal | undefined): GoalWatch {
  if (goal === undefined) return { isReached: () => false }
  let [isReached, nextMs] = [false, 0]
  return {
    isReached() {
      if (isReached || performance.now() < nextMs) return isReached
      nextMs = performance.now() + GOAL_CHECK_MS
      const { bavail, bsize, ffree, files } = statfsSync(goal.path)
      isReached = bavail * bsize >= goal.freeBytes && (files === 0 || ffree >= goal.freeInodes)
      return isReached
    },
  }
}
