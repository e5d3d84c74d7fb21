import { type Dirent, readdirSync } from 'node:fs'
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
  /** Its names were read ahead, so they come from memory now. */
  isWarm: boolean
  tries: number
}

export function node(parent: Node | undefined, name: Name, path: string): Node {
  return { parent, name, path, fd: -1, children: 0, isStuck: false, isGone: false, isWarm: false, tries: 0 }
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
    const entries = readdirSync(path, { withFileTypes: true })
    // Node puts this in place of bytes that are no text; it may also be what the name says.
    if (!entries.some(entry => entry.name.includes('\uFFFD'))) return entries.map(listed)
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map(entry => {
      const bytes = Buffer.from(entry.name)
      const text = bytes.toString('utf8')
      return { name: Buffer.from(text).equals(bytes) ? text : bytes, isDirectory: entry.isDirectory() }
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function listed(entry: Dirent): Listed {
  return { name: entry.name, isDirectory: entry.isDirectory() }
}
