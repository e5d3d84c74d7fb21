import { spawn, spawnSync } from 'node:child_process'
import { closeSync, readlinkSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fdPath } from './descriptors.ts'
import type { WalkLimits } from './empty.ts'
import { isGone } from './hold.ts'
import { Refused } from './refused.ts'
import { spread } from './spread.ts'
import type { Entry } from './tree-node.ts'
import { TreeEraser } from './walk.ts'

/** How whole directories are removed. */
export interface Remover {
  /** Removes the directories whose paths are added to it. */
  readonly command: readonly string[]
  /** A process that has the mounts of the job. */
  readonly job: number
  /** How many directories are removed on their own at least, where a tree has so many. */
  readonly parts: number
}

/** Enough that no processor is without work for long. */
export const USUAL_PARTS = 64

const LOOK_MS = 20
// So many processes each processor has one after the other: then all end at about the same time. To start one takes 1 ms.
const ROUNDS = 3

/**
 * The rm of GNU, which goes from one open directory to the next and is safe against links that are exchanged while it
 * works; undefined where there is none. Others go by paths, or did until lately (uutils/coreutils#14122); where another
 * one is the system's, Ubuntu calls it gnurm.
 */
export function removeCommand(programs: readonly string[] = ['rm', 'gnurm']): readonly string[] | undefined {
  const rm = programs.find(program => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
    return stdout?.includes('GNU coreutils')
  })
  return rm === undefined ? undefined : [rm, '-r', '-f', '--one-file-system', '--']
}

/**
 * Whether this process has mounts of its own, so that no mount of the job can ever be entered below a directory that is
 * removed whole. `job` is a process of the job.
 */
export function hasOwnMounts(job: number): boolean {
  return readlinkSync('/proc/self/ns/mnt') !== readlinkSync(`/proc/${job}/ns/mnt`)
}

/**
 * Removes a directory, in as many parts at a time as there are processors, and returns about how much that was. Nothing is
 * looked at that is not in the way. Something that cannot be removed stays, and so does all of it where it has to be read
 * from a disk: an EraseTask finds it, and reads further ahead than an rm.
 */
export async function removeTree(top: Entry, limits: WalkLimits, { command, parts: wanted }: Remover): Promise<number> {
  const usage = process.resourceUsage()
  const { parts, held } = await spread(top, limits, wanted)
  const isFromDisk = hasReadSince(usage)
  try {
    if (parts.length === 0 || isFromDisk || limits.shouldStop()) return 0
    const free = (): number => statfsSync(fdPath({ fd: top.parentFd })).ffree
    const before = free()
    const processes = availableParallelism()
    const each = String(Math.ceil(parts.length / (ROUNDS * processes)))
    await removeParts(parts, ['xargs', '-0', '-n', each, '-P', String(processes), ...command], limits)
    const gone = parts.filter(part => isGone(heldPath(part))).length
    // What lies above and next to the parts.
    const totals = { counts: { files: 0, directories: 0 }, refused: new Refused() }
    if (gone === parts.length) await new TreeEraser(limits, totals).erase([top])
    return gone || Math.max(0, free() - before)
  } finally {
    for (const fd of held) closeSync(fd)
  }
}

/** Whether directories have come from a disk: parts of this program that have may have come with page faults. */
function hasReadSince(before: NodeJS.ResourceUsage): boolean {
  const now = process.resourceUsage()
  return now.fsRead > before.fsRead && now.majorPageFault === before.majorPageFault
}

/** Its name in the directory that this process holds, as other processes find it, too. */
function heldPath({ parentFd, name }: Entry): string {
  return `/proc/${process.pid}/fd/${parentFd}/${name}`
}

/** Ends when they are gone, or at the next look after all has to stop; then what is left stays. */
async function removeParts(
  parts: readonly Entry[],
  [program = '', ...args]: readonly string[],
  { shouldStop }: WalkLimits,
): Promise<void> {
  // Its output ends with the last of its processes: none of them is at work any more when this returns.
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true })
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(parts.map(part => `${heldPath(part)}\0`).join(''))
  child.stdout.resume()
  const timer = setInterval(() => {
    if (shouldStop()) stop(child.pid)
  }, LOOK_MS)
  await ended
  clearInterval(timer)
}

function stop(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}
