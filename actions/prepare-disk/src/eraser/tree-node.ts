import { type Dirent, readdirSync } from 'node:fs'
import type { Name } from './hold.ts'

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
  tries: number
}

export function node(parent: Node | undefined, name: Name, path: string): Node {
  return { parent, name, path, fd: -1, children: 0, isStuck: false, isGone: false, tries: 0 }
}

export function list(dir: Node): readonly Dirent[] | Error {
  try {
    return readdirSync(`/proc/self/fd/${dir.fd}`, { withFileTypes: true })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
