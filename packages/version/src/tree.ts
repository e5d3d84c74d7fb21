/** The files of a repository, as a finder of versions sees them. */
export interface Tree {
  /** Relative, with forward slashes, sorted; without what is vendored, generated or ignored. */
  readonly paths: ReadonlySet<string>
  /**
   * The text of a file, also of one that is not in `paths`; a byte order mark is kept, so that offsets are right.
   * Undefined when there is none, when it is no file, is too large, or lies outside of the repository.
   */
  readonly read: (path: string) => Promise<string | undefined>
}
