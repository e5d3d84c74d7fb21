import type { Statement } from '../statement.ts'
import type { Tree } from '../tree.ts'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Knows one family of files. */
export interface Finder {
  /** Whether a file is worth reading, by its path alone; it is asked for every file of the repository. */
  readonly matches: (path: string) => boolean
  /**
   * The versions that the file states. Empty when the file is of another kind after all, or its kind states none.
   * What the file points to is followed in `tree`, statically; never throws for what a file holds.
   */
  readonly find: (file: SourceFile, tree: Tree) => Promise<readonly Statement[]>
}
