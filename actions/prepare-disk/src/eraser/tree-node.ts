import { type Dirent, readdir, readdirSync } from 'node:fs'
import { fdPath } from './descriptors.ts'
import { type Name, pathIn } from './hold.ts'

/** A directory on its way out. */
export interface Node {
  readonly parent: Node | undefined
  readonly name: Name
  readonly path: string
  fd: number
  /** Subdirectories that are still there. */
  children: number
  /** Something below could not be deleted, so this cannot go either. */
  isStuck: boolean
  isGone: boolean
  /** What was in it when it was read ahead. It may have changed since: that is found out by rmdir. */
  listed: readonly Listed[] | undefined
  tries: number
}

export function node(parent: Node | undefined, name: Name, path: string): Node {
  return { parent, name, path, fd: -1, children: 0, isStuck: false, isGone: false, listed: undefined, tries: 0 }
}

/** A directory to delete, by its name in a directory that is held open; every thread of the process sees that one. */
export interface Entry {
  readonly parentFd: number
  readonly name: Name
  readonly path: string
}

export function nodeOf({ parentFd, name, path }: Entry): Node {
  return node({ ...node(undefined, '', ''), fd: parentFd, children: 1 }, name, path)
}

export function entryOf({ parent, name, path }: Node): Entry {
  return { parentFd: parent?.fd ?? -1, name, path }
}

/** By its name in its parent, which is held open. */
export function pathOf({ parent, name }: Node): string | Buffer {
  if (parent === undefined) throw new Error('the parent of a piece is not deleted')
  return pathIn(parent, name)
}

export interface Listed {
  readonly name: Name
  readonly isDirectory: boolean
}

/** What a directory that is held open has in it; names that are no UTF-8 as bytes. */
export function list(dir: { readonly fd: number }): readonly Listed[] | Error {
  const path = fdPath(dir)
  try {
    const entries = textNames(readdirSync(path, { withFileTypes: true }))
    if (entries !== undefined) return entries
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map(entry => {
      const bytes = Buffer.from(entry.name)
      const text = bytes.toString('utf8')
      return { name: Buffer.from(text).equals(bytes) ? text : bytes, isDirectory: entry.isDirectory() }
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

// Hundreds of directories are read ahead; what is in the large ones would take too much memory.
const MAX_LISTED_AHEAD = 1000

/** The same by the directory's name and while this thread goes on; undefined when it has to be listed again. */
export function listAhead(dir: Node, done: (entries: readonly Listed[] | undefined) => void): void {
  readdir(pathOf(dir), { withFileTypes: true }, (error, entries) =>
    done(error || entries.length > MAX_LISTED_AHEAD ? undefined : textNames(entries)),
  )
}

/** Undefined when a name may be no text: Node puts U+FFFD in place of such bytes. */
function textNames(entries: readonly Dirent[]): readonly Listed[] | undefined {
  if (entries.some(({ name }) => name.includes('\uFFFD'))) return undefined
  return entries.map(entry => ({ name: entry.name, isDirectory: entry.isDirectory() }))
}
