import type { Workflow } from '@ci-kit/core/workflow'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import type { Tree } from '@ci-kit/version/tree'
import { versionOf } from './compare.ts'
import type { LineTag } from './line.ts'
import { treeAt } from './tree-at.ts'

export type Find = (tree: Tree) => Promise<readonly Statement[]>

/** What files said at an earlier tag of the line. */
export interface Past {
  /** One of the last few tags. */
  readonly isRecent: boolean
  readonly tag: string
  readonly version: string
  /** Undefined where the file did not state a version then. */
  readonly said: (statement: Statement) => string | undefined
}

/** What a statement's files said at a commit; undefined when the commit is not in the checkout. */
export async function readPast(
  tag: LineTag,
  statements: readonly Statement[],
  { find, workflow }: { readonly find: Find; readonly workflow: Workflow },
): Promise<Omit<Past, 'isRecent'> | undefined> {
  const { commit } = tag
  if (commit === undefined || !(await hasCommit(commit, workflow))) return undefined
  const found = await find(treeAt(commit, filesOf(statements), workflow))
  return { tag: tag.name, version: tag.version, said: statement => textIn(found, statement) }
}

/** A shallow checkout has the names of tags, and not their files. */
export async function hasCommit(commit: string, workflow: Workflow): Promise<boolean> {
  return (await workflow.git(['cat-file', '-e', `${commit}^{tree}`])).ok
}

/** The files, and the manifests that lead to them: without those, a module is just a module. */
function filesOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(({ file, said }) => [file, ...(said.kind === 'version' ? said.via : [])]))]
}

/** The same place may have moved to another line: file, kind and subject tell which it is. */
export function textIn(found: readonly Statement[], { file, kind, subject }: Statement): string | undefined {
  const inFile = found.filter(one => one.file === file)
  const exact = inFile.filter(one => one.kind === kind && one.subject === subject)
  const sameKind = inFile.filter(one => one.kind === kind)
  const [best] = [exact, sameKind, inFile].find(some => some.length === 1) ?? [exact[0] ?? sameKind[0]]
  return best === undefined ? undefined : versionOf(best.said)
}
