import type { Ports } from '@ci-kit/core/ports'
import { readLocalTags } from './git-refs.ts'
import { isObject, type Payload, textAt } from './payload.ts'
import { findVersion } from './versions.ts'

/** What a run is for: most often what the runner says, but some events run for another ref than they are about. */
export interface EventRef {
  readonly ref: string
  readonly sha: string
  /** What a reader of the summary should know of it. */
  readonly notes: readonly string[]
}

export async function readEventRef(eventName: string, payload: Payload, ports: Ports): Promise<EventRef> {
  const { environment } = ports
  const run = payload.workflow_run
  if (eventName === 'workflow_run' && isObject(run)) return await readEarlierRun(run, payload, ports)
  return { ref: await refOf(eventName, payload, ports), sha: environment.sha ?? '', notes: [] }
}

/** The runner's word, except where it is about another ref, or an engine has it otherwise than GitHub. */
async function refOf(eventName: string, payload: Payload, ports: Ports): Promise<string> {
  const told = ports.environment.ref ?? ''
  // The workflow of the base branch runs then, but what it builds is the pull request.
  if (eventName.includes('pull_request_target')) return pullRef(payload) ?? ''
  if (eventName.startsWith('pull_request') && !/^refs\/pull\/[0-9]+\//.test(told)) return pullRef(payload) ?? told
  const queue = eventName === 'merge_group' ? textAt(payload, 'merge_group', 'head_ref') : undefined
  if (queue?.startsWith('refs/heads/') === true) return queue
  return told === '' || told.startsWith('refs/') ? told : await longRef(told, payload, ports)
}

function pullRef(payload: Payload): string | undefined {
  const { pull_request: pull } = payload
  const number = [payload.number, isObject(pull) ? pull.number : undefined].find(isNumber)
  return number === undefined ? undefined : `refs/pull/${number}/merge`
}

/** Some engines hand on the short name of a branch or tag that an event was made with. */
async function longRef(name: string, payload: Payload, ports: Ports): Promise<string> {
  if (/^[0-9a-f]{40,64}$/.test(name)) return ''
  const type = textAt(payload, 'ref_type')
  const isOfTag = type === undefined ? await isTag(name, ports) : type === 'tag'
  return `refs/${isOfTag ? 'tags' : 'heads'}/${name}`
}

/** The runner names the default branch, whatever the earlier run was for; its tags would then name the wrong code. */
async function readEarlierRun(run: Payload, payload: Payload, ports: Ports): Promise<EventRef> {
  const sha = textAt(run, 'head_sha') ?? ports.environment.sha ?? ''
  const name = textAt(run, 'head_branch') ?? ''
  const started = textAt(run, 'event') ?? ''
  const what = `This run follows one of ${textAt(run, 'name') ?? 'another workflow'}`
  if (/^pull_request/.test(started) || !isOwn(run, payload)) {
    // A fork may call its branch main: no name of it becomes a tag.
    const [pull] = Array.isArray(run.pull_requests) ? (run.pull_requests as readonly unknown[]) : []
    const number = isObject(pull) ? pull.number : undefined
    return isNumber(number)
      ? { ref: `refs/pull/${number}/merge`, sha, notes: [`${what} for pull request ${number}, and gets its tags.`] }
      : { ref: '', sha, notes: [`${what} for a pull request whose number is not told, so it gets no tag of a branch.`] }
  }
  const mayBeTag = ['push', 'create', 'workflow_dispatch'].includes(started)
  const isOfTag = started === 'release' || (mayBeTag && (await isTag(name, ports)))
  const ref = name === '' ? '' : `refs/${isOfTag ? 'tags' : 'heads'}/${name}`
  return {
    ref,
    sha,
    notes: [`${what} for ${name || 'no branch'}, and gets its tags: what it builds has to be ${sha}.`],
  }
}

function isOwn(run: Payload, payload: Payload): boolean {
  const [head, own] = [textAt(run, 'head_repository', 'full_name'), textAt(payload, 'repository', 'full_name')]
  return head === undefined || own === undefined || head === own
}

/** The name of a branch or of a tag; which of both it is, the payload does not tell. */
async function isTag(name: string, ports: Ports): Promise<boolean> {
  const found = findVersion(name)
  if (found?.stem === '' && found.version.isStrict) return true
  return (await readLocalTags(ports))?.names.includes(name) === true
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}
