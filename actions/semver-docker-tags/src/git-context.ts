import { KitError } from '@ci-kit/core/errors'
import type { Environment } from '@ci-kit/core/ports'
import type { Workflow } from '@ci-kit/core/workflow'
import { compareVersions, findVersion } from './versions.ts'

interface Checkout {
  readonly ref: string
  readonly sha: string
}

/** What is checked out, whatever started the run: a branch, or what a detached HEAD is known by. */
export async function readGitContext(workflow: Workflow, environment: Environment): Promise<Checkout> {
  const [head, branch] = await Promise.all([
    workflow.git(['rev-parse', '--verify', 'HEAD^{commit}']),
    workflow.git(['symbolic-ref', '--quiet', 'HEAD']),
  ])
  if (!head.ok) {
    throw new KitError('no-checkout', `context is git, but the workspace has no commit checked out: ${head.message}`, {
      fix: 'add a step with actions/checkout before this one, or use context: workflow',
    })
  }
  const sha = head.stdout.trim()
  if (branch.ok) return { ref: branch.stdout.trim(), sha }
  const names = await workflow.git(['for-each-ref', '--points-at', sha, '--format=%(refname)'])
  return { ref: detachedRef(names.ok ? names.stdout.split('\n') : [], environment, sha), sha }
}

/** The ref of the event when that is this commit; then the highest tag here, a pull request, a branch; else none. */
function detachedRef(names: readonly string[], environment: Environment, sha: string): string {
  if (environment.sha === sha && environment.ref !== undefined) return environment.ref
  const tags = names.filter(name => name.startsWith('refs/tags/')).sort(byVersion)
  const pull = names.map(name => /^refs\/remotes\/(pull\/.+)$/.exec(name)?.[1]).find(Boolean)
  const remote = names.map(name => /^refs\/remotes\/[^/]+\/(.+)$/.exec(name)?.[1]).find(name => name && name !== 'HEAD')
  const local = names.find(name => name.startsWith('refs/heads/'))
  return tags[0] ?? (pull && `refs/${pull}`) ?? local ?? (remote && `refs/heads/${remote}`) ?? ''
}

function byVersion(a: string, b: string): number {
  const [left, right] = [findVersion(a), findVersion(b)]
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return compareVersions(right.version, left.version)
}
