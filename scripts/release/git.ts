import { execFileSync } from 'node:child_process'
import type { Tree } from '../dist/tree.ts'
import { sortedTree } from '../dist/tree.ts'

export type Git = (args: readonly string[], options?: GitOptions) => string

export interface GitOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs git in `root`; a failure carries what git said. */
export function gitIn(root: string): Git {
  return (args, { input, env } = {}) => {
    try {
      return execFileSync('git', [...args], {
        cwd: root,
        encoding: 'utf8',
        input: input ?? '',
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 1 << 30,
      }).replace(/\n$/, '')
    } catch (error) {
      const { stderr } = error as { stderr?: string }
      throw new Error(`git ${args[0]} failed: ${(stderr || String(error)).trim()}`, { cause: error })
    }
  }
}

/** The tags of the repository at hand, or with `repository` of that one: name to object. */
export function listTags(git: Git, repository?: string): ReadonlyMap<string, string> {
  const lines =
    repository === undefined
      ? git(['for-each-ref', '--format=%(objectname)\t%(refname)', 'refs/tags/'])
      : git(['ls-remote', '--tags', '--refs', '--', repository])
  return new Map(
    lines
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [object = '', name = ''] = line.split('\t')
        return [name.replace(/^refs\/tags\//, ''), object] as const
      }),
  )
}

/** The files of a directory as they are committed; throws for anything but plain files. */
export function readCommittedTree(git: Git, root: string, treeish: string): Tree {
  const rows = git(['ls-tree', '-r', '-z', treeish])
    .split('\0')
    .filter(row => row !== '')
  return sortedTree(
    rows.map(row => {
      const [meta = '', path = ''] = row.split('\t')
      const [mode, , object = ''] = meta.split(' ')
      if (mode !== '100644') throw new Error(`${treeish}/${path} has the mode ${mode}; a plain file, 100644, is needed`)
      return [path, execFileSync('git', ['cat-file', 'blob', object], { cwd: root, maxBuffer: 1 << 30 })] as const
    }),
  )
}
