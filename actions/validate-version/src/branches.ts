import { pathMatcher } from '@ci-kit/core/glob'
import type { Workflow } from '@ci-kit/core/workflow'
import type { Subject } from './facts.ts'
import type { Finding } from './finding.ts'
import { CHECKOUT_FIX, lines } from './tags.ts'

/** A release is tagged on a commit that a release branch contains, so that nothing else is shipped. */
export async function judgeBranches(
  wanted: readonly string[],
  { tag, commit }: Subject,
  workflow: Workflow,
): Promise<readonly Finding[]> {
  if (wanted.length === 0 || commit === undefined) return []
  const all = await workflow.git(['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes'])
  const containing = await workflow.git([
    'for-each-ref',
    '--format=%(refname)',
    '--contains',
    commit,
    'refs/heads',
    'refs/remotes',
  ])
  const isWanted = pathMatcher(wanted)
  const known = lines(all).map(branchOf).filter(isWanted)
  if (known.length === 0 || !containing.ok) {
    const message = `whether ${wanted.join(' or ')} contains ${tag ?? 'the commit'} is not known: the checkout has no such branch`
    return [{ level: 'warning', code: 'branch-unknown', message, fix: CHECKOUT_FIX }]
  }
  if (lines(containing).map(branchOf).some(isWanted)) return []
  const message = `${tag ?? 'the tag'} is on ${commit.slice(0, 12)}, which is in none of the branches ${known.join(', ')}`
  return [
    {
      level: 'error',
      code: 'not-on-branch',
      message,
      fix: `merge the commit into ${known[0] ?? ''} first, or tag another`,
    },
  ]
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')
}
