import { closeSync, lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { fdPath } from './descriptors.ts'
import type { WalkCounts, WalkLimits } from './empty.ts'
import { type HeldDirectory, holdDirectory, pathIn } from './hold.ts'
import type { Refused } from './refused.ts'

interface LargeFile {
  readonly directory: HeldDirectory
  readonly name: string
  readonly bytes: number
}

// Below this a file is no bargain: its directory has to be read again for the rest anyway.
const LARGE_BYTES = 4_000_000
const MAX_DIRECTORIES = 500

/** Deletes the largest files of the directories that the patterns mean, largest first, until it may stop. */
export function eraseLargest(
  top: HeldDirectory,
  patterns: readonly string[],
  world: { readonly limits: WalkLimits; readonly refused: Refused; readonly counts: WalkCounts },
): void {
  const held: HeldDirectory[] = []
  try {
    for (const pattern of patterns) expand(top, pattern.split('/'), { held, limits: world.limits })
    const files = held.flatMap(largeFiles).sort((a, b) => b.bytes - a.bytes)
    for (const { directory, name } of files) {
      if (world.limits.shouldStop()) return
      try {
        unlinkSync(pathIn(directory, name))
        world.counts.files += 1
      } catch {
        // The walk that follows meets it again, and says what is wrong with it.
      }
    }
  } finally {
    for (const { fd } of held) closeSync(fd)
  }
}

interface Expansion {
  readonly held: HeldDirectory[]
  readonly limits: WalkLimits
}

/** Holds every directory below `from` that the parts of a pattern mean; links and other mounts are passed by. */
function expand(from: HeldDirectory, parts: readonly string[], expansion: Expansion): void {
  const [part, ...rest] = parts
  if (part === undefined || expansion.held.length >= MAX_DIRECTORIES) return
  for (const name of part === '*' ? directoryNames(from) : [part]) {
    const next = tryHold(from, name, expansion.limits)
    if (next === undefined) continue
    if (rest.length === 0) expansion.held.push(next)
    else {
      try {
        expand(next, rest, expansion)
      } finally {
        closeSync(next.fd)
      }
    }
  }
}

function directoryNames(directory: HeldDirectory): readonly string[] {
  const entries = readdirSync(fdPath(directory), { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
}

function tryHold(parent: HeldDirectory, name: string, limits: WalkLimits): HeldDirectory | undefined {
  let found: HeldDirectory
  try {
    found = holdDirectory(pathIn(parent, name))
  } catch {
    // Not in this version of the piece, or no directory: then the patterns do not help.
    return undefined
  }
  const isSame = found.device === limits.device && found.mountId === limits.mountId
  if (isSame && !limits.guarded.has(`${found.device}:${found.inode}`)) return found
  closeSync(found.fd)
  return undefined
}

function largeFiles(directory: HeldDirectory): readonly LargeFile[] {
  return readdirSync(fdPath(directory), { withFileTypes: true }).flatMap(entry => {
    if (!entry.isFile()) return []
    const stats = lstatSync(pathIn(directory, entry.name), { throwIfNoEntry: false })
    const bytes = stats?.isFile() && stats.nlink === 1 ? stats.blocks * 512 : 0
    return bytes >= LARGE_BYTES ? [{ directory, name: entry.name, bytes }] : []
  })
}
