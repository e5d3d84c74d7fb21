import type { Statement } from '../statement.ts'
import type { Tree } from '../tree.ts'
import type { Finder, SourceFile } from './finder.ts'
import { FINDERS } from './finders.ts'
import { mergeStatements } from './merge.ts'

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
  const shared = remember(tree)
  const open = [...tree.paths]
    .filter(path => !isExcluded(path))
    .map(path => ({ path, finders: matching(path, finders) }))
  const jobs = open.filter(job => job.finders.length > 0)
  const statements: Statement[] = []
  let [next, filesRead] = [0, 0]
  const work = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const text = await shared.read(job.path)
      if (text === undefined) continue
      filesRead += 1
      const file: SourceFile = { path: job.path, text }
      for (const finder of job.finders) statements.push(...(await finder.find(file, shared)))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return { statements: mergeStatements(statements.filter(one => !isExcluded(one.file))), filesRead }
}

function matching(path: string, finders: readonly Finder[]): readonly Finder[] {
  return finders.filter(finder => finder.matches(path))
}

/** A workspace's manifest is asked for by each of its members. */
function remember(tree: Tree): Tree {
  const texts = new Map<string, Promise<string | undefined>>()
  const read = (path: string): Promise<string | undefined> => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const text = tree.read(path)
    texts.set(path, text)
    return text
  }
  return { paths: tree.paths, read }
}
