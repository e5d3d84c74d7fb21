import { readFileSync, statSync } from 'node:fs'
import { type Mount, mountsWithin, parseMountInfo } from '@ci-kit/disk/mounts'
import { type Protected, protectionOf, SYSTEM_PLACES } from '@ci-kit/disk/protect'
import { type HeldTarget, holdTarget, Refusal } from './hold.ts'

/** The mounts of this process, now. */
export function readMounts(): readonly Mount[] {
  return parseMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'))
}

/**
 * Holds the parent of a path that may be deleted; throws a Refusal otherwise. Every rule is judged here, in the process
 * that deletes, whatever the caller has checked before.
 */
export function holdAllowed(path: string, device: number, guards: readonly Protected[]): HeldTarget {
  const mounts = readMounts()
  const protection = protectionOf(path, [...SYSTEM_PLACES, ...guards], mounts)
  if (protection !== undefined) throw new Refusal(protection)
  const [mounted] = mountsWithin(path, mounts)
  if (mounted !== undefined) throw new Refusal(`${mounted.point} is a mount point`)
  const target = holdTarget(path)
  if (target.stats.dev === device) return target
  throw new Refusal('it is on another device, so deleting it frees nothing where space is needed')
}

/** `device:inode` of everything that must survive and is there now; known under any name. */
export function guardedInodes(guards: readonly Protected[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { path } of [...SYSTEM_PLACES, ...guards]) {
    try {
      const { dev, ino } = statSync(path)
      found.add(`${dev}:${ino}`)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error
    }
  }
  return found
}
