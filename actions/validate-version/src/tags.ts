import type { GitAnswer, Workflow } from '@ci-kit/core/workflow'

/** A tag of the repository. */
export interface GitTag {
  readonly name: string
  /** The commit; undefined where only the remote has it. */
  readonly commit: string | undefined
  /** When it was made; undefined where only the remote has it. */
  readonly seconds: number | undefined
}

export type TagList =
  | { readonly kind: 'known'; readonly tags: readonly GitTag[]; readonly how: string; readonly isShallow: boolean }
  | { readonly kind: 'unknown'; readonly why: string; readonly fix: string }

// The commit of an annotated tag stands in the second field, that of a lightweight one in the third.
const FORMAT = '%(creatordate:unix)%09%(*objectname)%09%(objectname)%09%(refname:strip=2)'
const REMOTE_TIMEOUT_MS = 15_000
export const CHECKOUT_FIX = 'actions/checkout with fetch-depth: 0'

/** The tags of the checkout; a shallow one has not all of them, so its remote is asked for their names. */
export async function readTags(workflow: Workflow): Promise<TagList> {
  const [shallow, local] = await Promise.all([
    workflow.git(['rev-parse', '--is-shallow-repository']),
    workflow.git(['for-each-ref', `--format=${FORMAT}`, 'refs/tags']),
  ])
  if (!shallow.ok || !local.ok) {
    return {
      kind: 'unknown',
      why: `the workspace is no git checkout (${shallow.message || local.message})`,
      fix: CHECKOUT_FIX,
    }
  }
  const tags = lines(local).map(parseTag)
  const isShallow = shallow.stdout.trim() === 'true'
  if (!isShallow && tags.length > 0) return { kind: 'known', tags, how: 'the tags of the checkout', isShallow }
  return await fromRemote(workflow, tags, isShallow)
}

function parseTag(line: string): GitTag {
  const [seconds = '', peeled = '', own = '', name = ''] = line.split('\t')
  return { name, commit: peeled || own, seconds: seconds === '' ? undefined : Number(seconds) }
}

async function fromRemote(workflow: Workflow, tags: readonly GitTag[], isShallow: boolean): Promise<TagList> {
  const remotes = await workflow.git(['remote'])
  const [remote] = lines(remotes)
  if (remote === undefined)
    return { kind: 'known', tags, how: 'the tags of the checkout, which has no remote', isShallow }
  const listed = await workflow.git(['ls-remote', '--tags', '--refs', remote], REMOTE_TIMEOUT_MS)
  if (!listed.ok) {
    if (!isShallow) return { kind: 'known', tags, how: 'the tags of the checkout', isShallow }
    const why = `the checkout is shallow, and its remote does not answer (${listed.message})`
    return { kind: 'unknown', why, fix: CHECKOUT_FIX }
  }
  const known = new Set(tags.map(tag => tag.name))
  const more = lines(listed)
    .map(line => line.replace(/^[0-9a-f]+\trefs\/tags\//, ''))
    .filter(name => !known.has(name))
    .map(name => ({ name, commit: undefined, seconds: undefined }))
  const how = 'the tags of the remote, since the checkout has not all of them'
  return { kind: 'known', tags: [...tags, ...more], how, isShallow }
}

// Commits of one second: more than these were made by a program.
const MAX_TIES = 50

/** Tags that were made after this one: later in time, or in the same second on a commit that follows its commit. */
export async function laterThan(
  name: string | undefined,
  tags: readonly GitTag[],
  workflow: Workflow,
): Promise<ReadonlySet<string>> {
  const own = tags.find(tag => tag.name === name)
  const { commit, seconds } = own ?? {}
  if (commit === undefined || seconds === undefined) return new Set()
  const later = tags.filter(tag => tag.seconds !== undefined && tag.seconds > seconds)
  const ties = tags.filter(tag => tag.seconds === seconds && tag.commit !== undefined && tag.commit !== commit)
  // `--contains` would walk the whole history for each tag.
  const follow = await Promise.all(
    ties.slice(0, MAX_TIES).map(async tag => {
      const answer = await workflow.git(['merge-base', '--is-ancestor', commit, tag.commit ?? commit])
      return answer.ok ? [tag.name] : []
    }),
  )
  return new Set([...later.map(tag => tag.name), ...follow.flat()])
}

export function lines(answer: GitAnswer): readonly string[] {
  return answer.stdout.split('\n').filter(line => line !== '')
}
