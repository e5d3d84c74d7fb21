import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isWithin, type Mount, mountOf, mountsWithin, parseMountInfo, placeOf } from '@ci-kit/disk/mounts'
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
      throwUnlessMissing(error)
    }
  }
  return found
}

// A directory of these is on the device of its parent, unless something is mounted there. Btrfs, ZFS and bcachefs have
// subvolumes, and what is on a network or in user space may have anything.
const UNDIVIDED = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'tmpfs'])

/** Whether below a path that may be deleted nothing can lie that has to be told apart: only one file system, no guard. */
export function isUndivided(
  path: string,
  guards: readonly Protected[],
  mounts: readonly Mount[] = readMounts(),
): boolean {
  const place = placeOf(path, mounts)
  if (place === undefined || !UNDIVIDED.has(mountOf(path, mounts)?.type ?? '')) return false
  return [...SYSTEM_PLACES, ...guards].every(guard => {
    const real = realPathOf(guard.path)
    const there = real === undefined ? undefined : placeOf(real, mounts)
    return there?.device !== place.device || !isWithin(there.path, place.path)
  })
}

/** Without links; undefined when there is nothing. */
function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    throwUnlessMissing(error)
    return undefined
  }
}

function throwUnlessMissing(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error
}
