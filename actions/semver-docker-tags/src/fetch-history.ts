import type { Run } from '@ci-kit/core/run'
import type { RegistryClient } from '@ci-kit/registry/client'
import { parseRepository } from '@ci-kit/registry/reference'
import { type LocalTags, readLocalTags } from './git-refs.ts'
import type { History } from './history.ts'
import { isObject, textAt } from './payload.ts'

export interface HistoryRequest {
  readonly from: History['from']
  readonly list: readonly string[]
  readonly image: string | undefined
  readonly token: string | undefined
  /** The names are wanted in the order in which they were made. */
  readonly needsOrder: boolean
  readonly client: () => Promise<RegistryClient>
}

/** The names, or why they could not be found out. */
export type FetchedHistory =
  | { readonly ok: true; readonly history: History; readonly how: string }
  | {
      readonly ok: false
      readonly why: string
      readonly fix: string
      /** Some of the names; what they hold back is held back. */
      readonly known?: History
    }

// 100 a page: a repository with more tags than this is read from git.
const MAX_PAGES = 50

export async function fetchHistory(request: HistoryRequest, run: Run): Promise<FetchedHistory> {
  switch (request.from) {
    case 'git':
      return await fromGit(request, run)
    case 'github':
      return await fromGithub(request, run)
    case 'list':
      return found('list', request.list, 'the input versions')
    case 'registry':
      return await fromRegistry(request)
  }
}

function found(from: History['from'], names: readonly string[], how: string): FetchedHistory {
  return { ok: true, history: { from, names }, how }
}

/** The tags of the checkout when it has all of them; else those of its remote, else those that the server's API has. */
async function fromGit(request: HistoryRequest, run: Run): Promise<FetchedHistory> {
  const local = (request.needsOrder ? undefined : await readLocalTags(run.ports)) ?? (await askLocalTags(request, run))
  if ('ok' in local) return local
  if (local.names.length > 1 && !local.isShallow) return found('git', local.names, 'the tags of the checkout')
  return await fromRemote(request, { run, ...local })
}

async function askLocalTags(request: HistoryRequest, run: Run): Promise<LocalTags | FetchedHistory> {
  const { workflow } = run.ports
  const format = request.needsOrder
    ? ['--sort=version:refname', `--format=${TAG_FORMAT}`]
    : ['--format=%(refname:strip=2)']
  const [shallow, local] = await Promise.all([
    workflow.git(['rev-parse', '--is-shallow-repository']),
    workflow.git(['for-each-ref', ...format, 'refs/tags']),
  ])
  if (!shallow.ok) {
    return { ok: false, why: `the workspace is no git checkout (${shallow.message})`, fix: CHECKOUT_FIX }
  }
  const names = request.needsOrder ? await inOrder(lines(local.stdout).map(parseTag), run) : lines(local.stdout)
  return { names, isShallow: shallow.stdout.trim() === 'true' }
}

// The commit of an annotated tag stands in the second field, that of a lightweight one in the third.
const TAG_FORMAT = '%(creatordate:unix)%09%(*objectname)%09%(objectname)%09%(refname:strip=2)'

interface GitTag {
  readonly seconds: number
  readonly commit: string
  readonly name: string
}

function parseTag(line: string): GitTag {
  const [seconds = '', peeled = '', own = '', name = ''] = line.split('\t')
  return { seconds: Number(seconds), commit: peeled || own, name }
}

/** By the time when they were made; tags of the same second in the order of their commits. */
async function inOrder(tags: readonly GitTag[], run: Run): Promise<readonly string[]> {
  const commits = await run.ports.workflow.git(['rev-list', '--topo-order', '--reverse', '--tags'])
  const places = new Map(lines(commits.stdout).map((commit, place) => [commit, place]))
  const placeOf = ({ commit }: GitTag): number => places.get(commit) ?? 0
  return [...tags].sort((a, b) => a.seconds - b.seconds || placeOf(a) - placeOf(b)).map(({ name }) => name)
}

const CHECKOUT_FIX =
  'actions/checkout with fetch-depth: 0 (or fetch-tags: true), or versions-from: github, registry or list'

interface Local {
  readonly run: Run
  readonly names: readonly string[]
  readonly isShallow: boolean
}

async function fromRemote(request: HistoryRequest, { run, names, isShallow }: Local): Promise<FetchedHistory> {
  const { workflow } = run.ports
  const remotes = await workflow.git(['remote'])
  if (remotes.ok && remotes.stdout.trim() === '' && !isShallow) return found('git', names, 'the tags of the checkout')
  const listed = await workflow.git(['ls-remote', '--tags', '--refs', lines(remotes.stdout)[0] ?? 'origin'], 15_000)
  if (listed.ok) {
    const remote = lines(listed.stdout).map(line => line.replace(/^[0-9a-f]+\trefs\/tags\//, ''))
    return found(
      'git',
      [...new Set([...names, ...remote])],
      'the tags of the remote, since the checkout has not all of them',
    )
  }
  const api = await fromGithub(request, run)
  if (api.ok) return api
  if (!isShallow) return found('git', names, 'the tags of the checkout')
  const why = `the checkout is shallow and its remote does not answer (${listed.message})`
  return { ok: false, why, fix: CHECKOUT_FIX }
}

async function fromGithub({ token }: HistoryRequest, run: Run): Promise<FetchedHistory> {
  const { workflow, environment } = run.ports
  const names: string[] = []
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await workflow.github(`/repos/${environment.repository ?? ''}/tags?per_page=100&page=${page}`, token)
    if (answer.kind === 'failed') {
      return {
        ok: false,
        why: `the tags could not be read from the server: ${answer.message}`,
        fix: 'permissions: contents: read, and github-token',
      }
    }
    const items = Array.isArray(answer.value) ? (answer.value as readonly unknown[]) : []
    names.push(...items.flatMap(item => (isObject(item) ? (textAt(item, 'name') ?? []) : [])))
    if (items.length < 100) return found('github', names.reverse(), 'the tags that the server has')
  }
  const why = `the repository has more than ${MAX_PAGES * 100} tags, which its API would give page by page`
  return { ok: false, why, fix: 'versions-from: git with fetch-depth: 0' }
}

async function fromRegistry({ image, client }: HistoryRequest): Promise<FetchedHistory> {
  const parsed = image === undefined ? undefined : parseRepository(image)
  if (parsed === undefined || !parsed.ok) {
    return {
      ok: false,
      why: 'versions-from is registry, and images names no image to ask for',
      fix: 'images: ghcr.io/org/app',
    }
  }
  const answer = await (await client()).listTags(parsed.value)
  if (answer.kind === 'present') {
    const { values, isComplete } = answer.value
    if (isComplete) return found('registry', values, `the tags of ${image} in its registry`)
    const why = `the registry's list of the tags of ${image} does not end after ${values.length} names, or goes on elsewhere`
    const known = { from: 'registry', names: values } as const
    return { ok: false, why, fix: 'versions-from: git with fetch-depth: 0', known }
  }
  if (answer.kind === 'absent') return found('registry', [], `${image}, which its registry does not have yet`)
  const { evidence } = answer
  const why = `the registry does not say which tags ${image} has: ${answer.kind}${evidence.message === undefined ? '' : `, ${evidence.message}`}`
  return { ok: false, why, fix: 'docker/login-action before this step, or versions-from: git' }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter(line => line !== '')
}
