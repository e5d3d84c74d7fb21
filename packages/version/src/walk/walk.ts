import type { Tree } from '../tree.ts'
import { type SkipReason, skipReason, skipReasonOfPath } from './skip.ts'

export interface DirectoryEntry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'other'
}

/** The repository as the walk sees it; paths are relative to its root, with forward slashes. */
export interface Repository {
  /** What git tracks; undefined where there is no git, or no repository of it. */
  readonly trackedFiles: () => Promise<readonly string[] | undefined>
  /** Empty for what cannot be listed. A symbolic link is `other`. */
  readonly list: (directory: string) => Promise<readonly DirectoryEntry[]>
  /** Undefined when there is none, it is no text file, is too large, or leads out of the repository. */
  readonly readText: (path: string) => Promise<string | undefined>
}

export interface WalkOptions {
  readonly maxFiles?: number
  /** Tests, samples and templates count as well. */
  readonly hasSamples?: boolean
}

export interface Walk {
  readonly tree: Tree
  /** Files that were left out, by reason; without git, directories count as one. */
  readonly skipped: Readonly<Record<SkipReason, number>>
  /** There are more files than `maxFiles`: what is found is then not all. */
  readonly isTruncated: boolean
}

// Linux has 90,000 files and Chromium 450,000; beyond that it is a mistake or an attack.
const MAX_FILES = 500_000

/** The files that count, each once and sorted. Symbolic links are not followed. */
export async function walkRepository(repository: Repository, options: WalkOptions = {}): Promise<Walk> {
  const { maxFiles = MAX_FILES, hasSamples = false } = options
  const skipped: Record<SkipReason, number> = { vendored: 0, generated: 0, sample: 0 }
  const counts = (reason: SkipReason | undefined): boolean => {
    if (reason === undefined || (reason === 'sample' && hasSamples)) return true
    skipped[reason] += 1
    return false
  }
  const tracked = await repository.trackedFiles()
  const found =
    tracked === undefined
      ? await descend(repository, maxFiles, (name, isAtRoot) =>
          counts(skipReason(name, { isTracked: false, isAtRoot })),
        )
      : tracked.filter(path => counts(skipReasonOfPath(path, { isTracked: true })))
  const paths = new Set([...found].sort().slice(0, maxFiles))
  const tree: Tree = { paths, read: path => read(repository, path) }
  return { tree, skipped, isTruncated: found.length > maxFiles }
}

/** A path that a manifest names may be anything. */
async function read(repository: Repository, path: string): Promise<string | undefined> {
  const isInside = path !== '' && !path.startsWith('/') && !path.includes('\0') && !path.split('/').includes('..')
  return isInside ? await repository.readText(path) : undefined
}

async function descend(
  repository: Repository,
  maxFiles: number,
  counts: (name: string, isAtRoot: boolean) => boolean,
): Promise<readonly string[]> {
  const found: string[] = []
  const open = ['']
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    const entries = await repository.list(directory)
    // A working tree within this one, such as a submodule, has versions of its own.
    if (directory !== '' && entries.some(({ name }) => name === '.git')) continue
    for (const { name, kind } of entries) {
      const path = directory === '' ? name : `${directory}/${name}`
      if (kind === 'file') found.push(path)
      else if (kind === 'directory' && counts(name, directory === '')) open.push(path)
      if (found.length > maxFiles) return found
    }
  }
  return found
}
