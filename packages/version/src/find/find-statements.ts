import type { Statement } from '../statement.ts'
import type { Tree } from '../tree.ts'
import type { Finder } from './finder.ts'
import { FINDERS } from './finders.ts'
import { mergeStatements } from './merge.ts'
import { openFile } from './open.ts'

export interface FindOptions {
  readonly finders?: readonly Finder[]
  /** Paths that are not to be judged. */
  readonly isExcluded?: (path: string) => boolean
}

export interface Found {
  /** By file, line and column; each place once. */
  readonly statements: readonly FoundStatement[]
  /** How many files a finder has looked into. */
  readonly filesRead: number
}

export interface FoundStatement extends Statement {
  /** All that share the place: the crates that inherit the version of a workspace; one or none for most. */
  readonly subjects: readonly string[]
}

// Enough to keep the disk busy; more would only hold more texts in memory at once.
const PARALLEL = 16

/** All statements of versions in a tree. What cannot be read is said in its statement. */
export async function findStatements(tree: Tree, options: FindOptions = {}): Promise<Found> {
  const { finders = FINDERS, isExcluded = () => false } = options
  // What is read is remembered for one run only: a tree that lives on may change.
  const shared: Tree = { paths: tree.paths, read: tree.read }
  const open = [...tree.paths]
    .filter(path => !isExcluded(path))
    .map(path => ({ path, finders: matching(path, finders) }))
  const jobs = open.filter(job => job.finders.length > 0)
  const statements: Statement[] = []
  let [next, filesRead] = [0, 0]
  const work = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const file = await openFile(shared, job.path)
      if (file === undefined) continue
      filesRead += 1
      for (const finder of job.finders) statements.push(...(await finder.find(file, shared)))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return { statements: mergeStatements(statements.filter(one => !isExcluded(one.file))), filesRead }
}

function matching(path: string, finders: readonly Finder[]): readonly Finder[] {
  return finders.filter(finder => finder.matches(path))
}
