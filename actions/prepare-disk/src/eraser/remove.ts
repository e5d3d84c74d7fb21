import { closeSync, readFileSync } from 'node:fs'
import { mountsWithin, parseMountInfo } from '@ci-kit/disk/mounts'
import { goalWatch } from './goal.ts'
import { guardedInodes, holdAllowed, isUndivided } from './guards.ts'
import { isGone, Refusal } from './hold.ts'
import type { Removed, RemoveTask } from './protocol.ts'
import { type Remover, removeTree } from './remover.ts'

export interface RemoveControl {
  readonly isCancelled: () => boolean
  readonly remover: Remover
}

/** Removes the paths as far as it goes. Says nothing of why the rest stays. */
export async function remove(task: RemoveTask, { isCancelled, remover }: RemoveControl): Promise<Removed> {
  const goal = goalWatch(task.goal)
  const guarded = guardedInodes(task.guards)
  let removed = 0
  for (const path of task.paths) {
    const isMounted = mountWatch(remover.job, path)
    const shouldStop = (): boolean => isCancelled() || goal.isReached() || isMounted()
    if (shouldStop() || !isUndivided(path, task.guards)) continue
    try {
      const { parent, name } = holdAllowed(path, task.device, task.guards)
      const { mountId } = parent
      try {
        const limits = { device: task.device, mountId, guarded, shouldStop }
        removed += await removeTree({ parentFd: parent.fd, name, path }, limits, remover)
      } finally {
        closeSync(parent.fd)
      }
    } catch (error) {
      // Who deletes what is left meets the same, and says so.
      if (!(error instanceof Refusal) && (error as NodeJS.ErrnoException).code === undefined) throw error
    }
  }
  return { removed, left: task.paths.filter(path => !isGone(path)) }
}

const MOUNT_LOOK_MS = 5

/** Whether by now something is mounted at a path or below it for the job, whose mounts this process does not see. */
function mountWatch(job: number, path: string): () => boolean {
  let [seen, isMounted, nextMs] = ['', false, 0]
  return () => {
    if (isMounted || performance.now() < nextMs) return isMounted
    nextMs = performance.now() + MOUNT_LOOK_MS
    const text = readMountInfo(job)
    isMounted = text === undefined || (text !== seen && mountsWithin(path, parseMountInfo(text)).length > 0)
    seen = text ?? ''
    return isMounted
  }
}

/** Undefined when that process has ended. */
function readMountInfo(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
  } catch {
    return undefined
  }
}
