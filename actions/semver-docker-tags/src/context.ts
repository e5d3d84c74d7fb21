import { KitError } from '@ci-kit/core/errors'
import { startingEvent } from '@ci-kit/core/event-name'
import type { Ports } from '@ci-kit/core/ports'
import type { Workflow } from '@ci-kit/core/workflow'
import { readEventRef } from './event-ref.ts'
import { readGitContext } from './git-context.ts'
import { type Payload, textAt } from './payload.ts'

/** What triggered this run, and when it is. */
export interface Context {
  readonly eventName: string
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/…/merge`, or empty. */
  readonly ref: string
  readonly sha: string
  readonly payload: Payload
  /** SOURCE_DATE_EPOCH where it is set. */
  readonly nowMs: number
  readonly shortShaLength: number
  /** What a reader of the summary should know of the event. */
  readonly notes: readonly string[]
}

export async function readContext(source: 'workflow' | 'git', ports: Ports): Promise<Context> {
  const { workflow, environment, clock } = ports
  const payload = await workflow.event()
  const eventName = startingEvent(environment.eventName, payload) ?? ''
  const base = {
    eventName,
    payload,
    nowMs: readEpoch(workflow.variable('SOURCE_DATE_EPOCH')) ?? clock.nowMs(),
    shortShaLength: readShaLength(workflow.variable('DOCKER_METADATA_SHORT_SHA_LENGTH')),
  }
  if (source === 'git') return { ...base, ...(await readGitContext(workflow, environment)), notes: [] }
  const { ref, sha, notes } = await readEventRef(eventName, payload, ports)
  return { ...base, ref, sha: headSha(eventName, payload, workflow) ?? sha, notes }
}

function headSha(eventName: string, payload: Payload, workflow: Workflow): string | undefined {
  if (!/true/i.test(workflow.variable('DOCKER_METADATA_PR_HEAD_SHA') ?? '')) return undefined
  return eventName.includes('pull_request') ? textAt(payload, 'pull_request', 'head', 'sha') : undefined
}

function readEpoch(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  // The largest time that a date can hold is 8.64e12 seconds.
  if (/^[0-9]{1,12}$/.test(text)) return Number(text) * 1000
  throw new KitError(
    'bad-input',
    `SOURCE_DATE_EPOCH is ${JSON.stringify(text.slice(0, 60))}; seconds since 1970 are needed`,
    {
      fix: 'SOURCE_DATE_EPOCH: 1700000000',
    },
  )
}

function readShaLength(text: string | undefined): number {
  if (text === undefined) return 7
  if (/^[1-9][0-9]?$/.test(text.trim())) return Number(text)
  throw new KitError(
    'bad-input',
    `DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(text.slice(0, 60))}; a number of characters from 1 to 64 is needed`,
    { fix: 'DOCKER_METADATA_SHORT_SHA_LENGTH: 12' },
  )
}

export function branchOf(ref: string): string | undefined {
  return after(ref, 'refs/heads/')
}

export function tagOf(ref: string): string | undefined {
  return after(ref, 'refs/tags/')
}

/** `12` of `refs/pull/12/merge`. */
export function pullOf(ref: string): string | undefined {
  return after(ref, 'refs/pull/')?.replace(/\/(?:merge|head)$/, '')
}

function after(ref: string, start: string): string | undefined {
  return ref.startsWith(start) ? ref.slice(start.length) : undefined
}

/** The pull request and the target of a merge queue's branch, `gh-readonly-queue/main/pr-12-0123abc`. */
export function queueOf({ ref, eventName }: Context): { readonly base: string; readonly pull: string } | undefined {
  const match = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-([0-9]+)-[0-9a-f]+$/.exec(ref)
  if (match === null || !['merge_group', 'workflow_run'].includes(eventName)) return undefined
  return { base: match[1] ?? '', pull: match[2] ?? '' }
}

export function shortSha({ sha, shortShaLength }: Context): string {
  return sha.slice(0, shortShaLength)
}
