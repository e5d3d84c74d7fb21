import { closeSync, openSync } from 'node:fs'
import type { WalkLimits } from './empty.ts'
import { DIRECTORY_FLAGS, inspect } from './hold.ts'
import { type Entry, list, listAhead, nodeOf, pathOf } from './tree-node.ts'

/** Directories below one, by their names in parents that are held open. */
export interface Spread {
  readonly parts: readonly Entry[]
  readonly held: readonly number[]
}

/**
 * The directories of a tree, from the top down, until there are `wanted` of them or they hold no others. What lies
 * next to them, what may not be entered and what has a name that is no text is not among them. The caller closes `held`.
 */
export async function spread(top: Entry, limits: WalkLimits, wanted: number): Promise<Spread> {
  const [ends, held]: [Entry[], number[]] = [[], []]
  let level: readonly Entry[] = [top]
  while (level.length > 0 && ends.length + level.length < wanted) {
    // All at a time from the disk; what they say is asked again of each once it is held.
    await Promise.all(level.map(readAhead))
    const next: Entry[] = []
    for (const one of level) {
      const children = open(one, limits, held)
      if (children === undefined) continue
      if (children.length === 0) ends.push(one)
      else next.push(...children)
    }
    level = next
  }
  return { parts: [...ends, ...level], held }
}

function readAhead(entry: Entry): Promise<void> {
  return new Promise(resolve => listAhead(nodeOf(entry), () => resolve()))
}

/** Undefined when it is left alone. */
function open(entry: Entry, limits: WalkLimits, held: number[]): readonly Entry[] | undefined {
  try {
    const { fd, device, mountId, inode } = inspect(openSync(pathOf(nodeOf(entry)), DIRECTORY_FLAGS))
    const isOurs = device === limits.device && mountId === limits.mountId && !limits.guarded.has(`${device}:${inode}`)
    const listed = isOurs ? list({ fd }) : []
    if (!isOurs || listed instanceof Error) {
      closeSync(fd)
      return undefined
    }
    const children = listed.flatMap(({ name, isDirectory }) =>
      isDirectory && typeof name === 'string' ? [{ parentFd: fd, name, path: `${entry.path}/${name}` }] : [],
    )
    if (children.length > 0) held.push(fd)
    else closeSync(fd)
    return children
  } catch {
    // The walk that comes after meets it as well, and says why.
    return undefined
  }
}
