import * as system from 'node:fs/promises'
import { KitError } from '@ci-kit/core/errors'
import { pathMatcher } from '@ci-kit/core/glob'
import type { Run } from '@ci-kit/core/run'
import { findStatements } from '@ci-kit/version/find/find-statements'
import { FINDERS } from '@ci-kit/version/find/finders'
import type { Tree } from '@ci-kit/version/tree'
import { diskRepository } from '@ci-kit/version/walk/disk-repository'
import { type Repository, walkRepository } from '@ci-kit/version/walk/walk'
import type { Find } from './past.ts'
import { CHECKOUT_FIX } from './tags.ts'
import { pathsAt, treeAt } from './tree-at.ts'

/** The files of the work tree, as git tracks them. */
export async function openWorkTree(run: Run): Promise<Tree> {
  const { workflow, environment } = run.ports
  const git = async (args: readonly string[]): Promise<string | undefined> => {
    const answer = await workflow.git(args)
    return answer.ok ? answer.stdout : undefined
  }
  return (await walkRepository(diskRepository(environment.workspace, system, { git }))).tree
}

/** The files of a commit, without those that the walk leaves out. */
export async function openCommit(commit: string, run: Run): Promise<Tree> {
  const { workflow } = run.ports
  const all = await pathsAt(commit, workflow)
  if (all === undefined) {
    throw new KitError('no-files', `git does not list the files of ${commit}`, { fix: CHECKOUT_FIX })
  }
  // What the finders will open is read in few processes.
  const wanted = all.filter(path => FINDERS.some(finder => finder.matches(path)))
  const repository: Repository = {
    trackedFiles: async () => all,
    list: async () => [],
    readText: treeAt(commit, wanted, workflow).read,
  }
  return (await walkRepository(repository)).tree
}

/** All finders, but for the files that are excluded. */
export function finderOf(exclude: readonly string[]): Find {
  const isExcluded = pathMatcher(exclude)
  return async tree => (await findStatements(tree, { isExcluded })).statements
}
