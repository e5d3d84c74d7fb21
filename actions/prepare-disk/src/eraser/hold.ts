import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { fdPath, readFdInfo } from './descriptors.ts'

/** Why a path is left alone. */
export class Refusal extends Error {}

/** A directory that is held open: nobody who renames or links a parent can lead what is done in it elsewhere. */
export interface HeldDirectory {
  readonly fd: number
  readonly device: number
  readonly inode: number
  readonly mountId: number
}

/** A parent that is held, and the name in it that the path means. */
export interface HeldTarget {
  readonly parent: HeldDirectory
  readonly name: string
  readonly path: string
  readonly stats: Stats
}

export const DIRECTORY_FLAGS = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Names that are no UTF-8 stay bytes: as a string they would mean something else. */
export type Name = string | Buffer

/** The path of a name in a held directory. */
export function pathIn(directory: { readonly fd: number }, name: Name): string | Buffer {
  const start = `${fdPath(directory)}/`
  return typeof name === 'string' ? start + name : Buffer.concat([Buffer.from(start), name])
}

/** Opens a directory, never a link to one, and says which mount it is on. */
export function holdDirectory(path: string | Buffer): HeldDirectory {
  return inspect(openSync(path, DIRECTORY_FLAGS))
}

/** What a directory is that has just been opened; closes it when that cannot be told. */
export function inspect(fd: number): HeldDirectory {
  try {
    const { dev, ino } = fstatSync(fd)
    return { fd, device: dev, inode: ino, mountId: mountIdOf(fd) }
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

/** A bind mount has the device of what it shows; only the id of the mount tells it apart. */
export function mountIdOf(fd: number): number {
  const match = /^mnt_id:\s*(\d+)$/m.exec(readFdInfo(fd))
  if (match?.[1] === undefined) throw new Refusal('the kernel does not say which mount it is on')
  return Number(match[1])
}

/**
 * Walks to the parent of a path, one name after the other, and holds it. Any link on the way is refused: what a link
 * leads to is a different path, which has to be named itself. The caller closes `parent.fd`.
 */
export function holdTarget(path: string): HeldTarget {
  const names = path.split('/').slice(1)
  const last = names.pop() ?? ''
  let parent = holdDirectory('/')
  try {
    for (const [index, name] of names.entries()) {
      const next = descend(parent, name, `/${names.slice(0, index + 1).join('/')}`)
      closeSync(parent.fd)
      parent = next
    }
    return { parent, name: last, path, stats: targetStats(parent, last) }
  } catch (error) {
    closeSync(parent.fd)
    throw error
  }
}

function descend(parent: HeldDirectory, name: string, shown: string): HeldDirectory {
  try {
    return holdDirectory(pathIn(parent, name))
  } catch (error) {
    if (isLink(parent, name)) {
      throw new Refusal(`it is reached through the symbolic link ${shown}; name the path that the link leads to`)
    }
    throw error
  }
}

function targetStats(parent: HeldDirectory, name: string): Stats {
  const stats = lstatSync(pathIn(parent, name))
  if (stats.isSymbolicLink()) throw new Refusal('it is a symbolic link; name the path that it leads to')
  if (!stats.isDirectory() && !stats.isFile()) throw new Refusal('it is neither a directory nor a regular file')
  return stats
}

/** Whether nothing is at a path, not even a link. */
export function isGone(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined
}

function isLink(parent: HeldDirectory, name: string): boolean {
  try {
    return lstatSync(pathIn(parent, name)).isSymbolicLink()
  } catch {
    // It is gone; the error that led here says so.
    return false
  }
}
