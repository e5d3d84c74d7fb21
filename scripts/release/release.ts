import { buildDist } from '../dist/build-dist.ts'
import { compareTrees } from '../dist/tree.ts'
import type { Git } from './git.ts'
import { gitIn, listTags, readCommittedTree } from './git.ts'
import type { Version } from './version.ts'
import { movesTag, movingTag, parseVersion } from './version.ts'

export interface ReleaseRequest {
  readonly root: string
  readonly tag: string
  /** Where the tags are pushed: a path, a URL or the name of a remote. Without it they stay in this repository. */
  readonly repository: string | undefined
  readonly isDryRun: boolean
}

export interface Release {
  readonly commit: string
  readonly tree: string
  readonly tags: readonly string[]
  readonly notes: readonly string[]
}

interface TagChange {
  readonly name: string
  readonly isNew: boolean
}

/**
 * Makes the commit whose tree is the committed dist/, and points the tags at it: in one push that is accepted or
 * refused as a whole, and only then here. A refusal, whatever the reason, leaves no tag anywhere.
 */
export async function release({ root, tag, repository, isDryRun }: ReleaseRequest): Promise<Release> {
  const version = parseVersion(tag)
  if (version === undefined) throw new Error(`the version is ${JSON.stringify(tag)}; a tag such as v1.2.3 is needed`)
  const git = gitIn(root)
  refuseDirtyTree(git)
  const local = listTags(git)
  const remote = repository === undefined ? local : listTags(git, repository)
  refuseExistingTag(version, local, 'this repository')
  refuseExistingTag(version, remote, repository ?? 'this repository')
  await refuseStaleDist(git, root)

  const known = [...new Set([...local.keys(), ...remote.keys()])]
  const moves = movesTag(version, known)
  const names = moves ? [tag, movingTag(version)] : [tag]
  const notes = moves ? [] : [`${movingTag(version)} stays: ${reasonToStay(version)}`]
  const tree = git(['rev-parse', '--verify', 'HEAD:dist'])
  if (isDryRun) return { commit: '(dry run)', tree, tags: names, notes }

  const commit = makeCommit(git, version, tree)
  const changes = names.map(name => ({ name, isNew: name === tag }))
  if (repository !== undefined) push(git, repository, commit, changes, remote)
  setLocalTags(git, commit, changes, local)
  return { commit, tree, tags: names, notes }
}

function reasonToStay(version: Version): string {
  return version.isPrerelease ? 'a prerelease does not move it' : `it is at a newer version than ${version.tag}`
}

function refuseDirtyTree(git: Git): void {
  const changes = git(['status', '--porcelain'])
    .split('\n')
    .filter(line => line !== '')
  if (changes.length === 0) return
  const shown = changes.slice(0, 10).join('\n')
  throw new Error(
    `the work tree has ${changes.length} changes; a release is made of commits. Fix: commit them\n${shown}`,
  )
}

function refuseExistingTag(version: Version, tags: ReadonlyMap<string, string>, place: string): void {
  const object = tags.get(version.tag)
  if (object === undefined) return
  throw new Error(
    `${version.tag} exists in ${place} (${object}); a released version never changes. Fix: take the next one`,
  )
}

async function refuseStaleDist(git: Git, root: string): Promise<void> {
  const committed = readCommittedTree(git, root, 'HEAD:dist')
  const differences = compareTrees(await buildDist(root), committed)
  if (differences.length === 0) return
  const shown = differences.map(({ path, kind }) => `dist/${path}: ${kind}`).join('\n')
  throw new Error(`the committed dist/ is not what the sources build. Fix: npm run build, commit dist/\n${shown}`)
}

/** Author and dates are those of the source commit, so anyone can make the same commit, with the same hash, again. */
function makeCommit(git: Git, version: Version, tree: string): string {
  const [name = '', email = '', date = '', source = ''] = git([
    'show',
    '-s',
    '--format=%cn%n%ce%n%cI%n%H',
    'HEAD',
  ]).split('\n')
  return git(['commit-tree', tree, '-m', `ci-kit ${version.tag}`, '-m', `The tree is dist/ of ${source}.`], {
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  })
}

/** One atomic push; each lease makes it fail when a tag is no longer what the checks above saw. */
function push(
  git: Git,
  repository: string,
  commit: string,
  changes: readonly TagChange[],
  seen: ReadonlyMap<string, string>,
): void {
  const leases = changes.map(({ name }) => `--force-with-lease=refs/tags/${name}:${seen.get(name) ?? ''}`)
  const refs = changes.map(({ name, isNew }) => `${isNew ? '' : '+'}${commit}:refs/tags/${name}`)
  git(['push', '--quiet', '--atomic', '--no-verify', ...leases, '--', repository, ...refs])
}

function setLocalTags(
  git: Git,
  commit: string,
  changes: readonly TagChange[],
  seen: ReadonlyMap<string, string>,
): void {
  const zero = '0'.repeat(commit.length)
  const lines = changes.map(({ name }) => `update refs/tags/${name} ${commit} ${seen.get(name) ?? zero}\n`)
  git(['update-ref', '--stdin'], { input: lines.join('') })
}
