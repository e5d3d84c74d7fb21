import type { SchemeName } from './scheme-name.ts'

/** Where a text stands in a file. */
export interface Place {
  /** Relative to the root of the repository, with forward slashes. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units, as editors and annotations count. */
  readonly column: number
}

/** One place of a repository that states a version, or should. */
export interface Statement extends Place {
  /** What kind of file says it, in words for a person: `npm package`, `npm lockfile`, `Maven project`, `Python module`. */
  readonly kind: string
  /** How its ecosystem reads a version. */
  readonly scheme: SchemeName
  /** What is versioned, by its own name there: `@scope/pkg`, `org.example:core`; undefined where the file names nothing. */
  readonly subject: string | undefined
  /**
   * `source` is edited by a person or a release tool; `copy` is written by a tool after another file, such as the
   * package's own version in its lockfile. A copy that differs is repaired by that tool.
   */
  readonly role: 'source' | 'copy'
  readonly said: Said
}

/** A version, or the reason why none can be read there. There is no third way: nothing is guessed. */
export type Said =
  | {
      readonly kind: 'version'
      /** Exactly as in the file, without quotes; the file has this text at the place. */
      readonly written: string
      /**
       * The whole version, where the file does not write it in one piece: `1.2.3` for `VERSION = (1, 2, 3)` or for a
       * version that is put together from properties. What is judged is `composed ?? written`.
       */
      readonly composed?: string
      /** The files that lead here, first the manifest: `['pyproject.toml']` for a module that it names. */
      readonly via: readonly string[]
    }
  /** The version is made elsewhere: from the tag, by code, at publishing, or it is a stated placeholder. */
  | { readonly kind: 'dynamic'; readonly reason: string }
  /** The file is broken, or the version is no text. */
  | { readonly kind: 'unreadable'; readonly reason: string }
