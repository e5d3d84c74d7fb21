import { closeSync, unlinkSync } from 'node:fs'
import type { Crew } from './crew.ts'
import type { WalkCounts, WalkLimits } from './empty.ts'
import { goalWatch } from './goal.ts'
import { guardedInodes, holdAllowed } from './guards.ts'
import { type HeldDirectory, type HeldTarget, holdDirectory, isGone, pathIn, Refusal } from './hold.ts'
import { eraseLargest } from './largest.ts'
import type { Erased, EraseTask, Goal } from './protocol.ts'
import { Quarantine } from './quarantine.ts'
import { Refused } from './refused.ts'
import { TreeEraser } from './walk.ts'

/** What can end a deletion from outside. */
export interface EraseControl {
  readonly isCancelled: () => boolean
  /** Takes over what is left of a task whose goal is reached. */
  readonly goOn: (rest: () => Promise<void>) => void
  /** More threads for long deletions. */
  readonly crew?: Crew
}

interface Work {
  readonly task: EraseTask
  readonly refused: Refused
  readonly counts: WalkCounts
  readonly guarded: ReadonlySet<string>
  readonly shouldStop: () => boolean
  readonly goal: Goal | undefined
  readonly crew: Crew | undefined
}

/** Deletes paths until the goal is reached. What may not or cannot be deleted is told, never thrown. */
export async function erase(task: EraseTask, control: EraseControl): Promise<Erased> {
  const start = performance.now()
  const goal = goalWatch(task.goal)
  const refused = new Refused()
  const work: Work = {
    task,
    refused,
    counts: { files: 0, directories: 0 },
    guarded: guardedInodes(task.guards),
    shouldStop: () => control.isCancelled() || goal.isReached(),
    goal: task.goal,
    crew: control.crew,
  }
  const left = task.isBackground ? await eraseMoved(work, control) : await eraseInPlace(work)
  return {
    ...work.counts,
    // Whether a goal that was reached just then has left anything is for the file system to say.
    isComplete: refused.count === 0 && task.paths.every(isGone),
    isGoalReached: goal.isReached(),
    isPromised: left === 'promised',
    refused: refused.shown,
    refusedCount: refused.count,
    seconds: (performance.now() - start) / 1000,
  }
}

type Left = 'nothing' | 'something' | 'promised'

async function eraseInPlace(work: Work): Promise<Left> {
  for (const path of work.task.paths) {
    if (work.shouldStop()) return 'something'
    await guardRefusal(work, path, async () => {
      const target = holdAllowed(path, work.task.device, work.task.guards)
      try {
        await eraseTarget(work, target, target.parent, target.name)
      } finally {
        closeSync(target.parent.fd)
      }
    })
  }
  return work.shouldStop() ? 'something' : 'nothing'
}

/** All paths are moved out of sight at once, so that nothing later in the job finds half of them. */
async function eraseMoved(work: Work, control: EraseControl): Promise<Left> {
  const moved: Quarantine[] = []
  for (const path of work.task.paths) {
    await guardRefusal(work, path, async () => {
      const target = holdAllowed(path, work.task.device, work.task.guards)
      const quarantine = Quarantine.move(target)
      moved.push(quarantine)
    })
  }
  const run = async (current: Work): Promise<void> => {
    for (const quarantine of moved.filter(one => !one.isClosed)) {
      if (current.shouldStop()) return
      await guardRefusal(current, quarantine.path, async () => {
        try {
          await eraseTarget(current, quarantine.target, quarantine.directory, quarantine.name)
        } finally {
          if (!current.shouldStop()) quarantine.close()
        }
      })
    }
  }
  await run(work)
  if (!work.shouldStop()) return 'nothing'
  if (control.isCancelled()) {
    for (const quarantine of moved) quarantine.close()
    return 'something'
  }
  // Counted apart: the answer holds only what is done by now.
  control.goOn(() =>
    run({
      ...work,
      counts: { files: 0, directories: 0 },
      refused: new Refused(),
      goal: undefined,
      shouldStop: () => false,
    }),
  )
  return 'promised'
}

async function eraseTarget(work: Work, target: HeldTarget, parent: HeldDirectory, name: string): Promise<void> {
  if (target.stats.isFile()) {
    unlinkSync(pathIn(parent, name))
    work.counts.files += 1
    return
  }
  // The mount of the piece itself: the path to it may cross mounts of the same device.
  const top = holdDirectory(pathIn(parent, name))
  try {
    if (top.mountId !== parent.mountId) throw new Refusal('something is mounted there')
    if (top.inode !== target.stats.ino || top.device !== target.stats.dev)
      throw new Refusal('it has just been replaced')
    const { device, mountId } = top
    const limits: WalkLimits = { device, mountId, guarded: work.guarded, shouldStop: work.shouldStop }
    if (work.guarded.has(`${device}:${top.inode}`)) throw new Refusal('it must survive')
    if (work.task.largest.length > 0) eraseLargest(top, work.task.largest, { ...work, limits })
    if (work.shouldStop() || work.task.isLargestOnly === true) return
    const entry = { parentFd: parent.fd, name, path: target.path }
    if (work.crew === undefined) await new TreeEraser(limits, work).erase([entry])
    else await work.crew.erase(entry, { limits, goal: work.goal, totals: work })
  } finally {
    closeSync(top.fd)
  }
}

async function guardRefusal(work: Work, path: string, body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (error instanceof Refusal) work.refused.add(path, error.message)
    else work.refused.addError(path, error)
  }
}
