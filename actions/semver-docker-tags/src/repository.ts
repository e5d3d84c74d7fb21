import type { Run } from '@ci-kit/core/run'
import type { Context } from './context.ts'
import { isObject, textAt } from './payload.ts'

/** What labels say of the repository. */
export interface Repository {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly licence: string
  readonly defaultBranch: string | undefined
}

/** From the event where it tells, which needs no network; else from the API; else from the environment, with a notice. */
export async function readRepository(context: Context, run: Run, token: string | undefined): Promise<Repository> {
  const told = context.payload.repository
  if (isComplete(told)) return toRepository(told)
  const { workflow, environment } = run.ports
  const name = environment.repository
  const answer =
    name === undefined
      ? ({ kind: 'failed', message: 'GITHUB_REPOSITORY is not set' } as const)
      : await workflow.github(`/repos/${name}`, token)
  if (answer.kind === 'found') return toRepository(answer.value)
  run.log.notice(
    `the event does not describe the repository, and the API could not be asked (${answer.message}): labels have no description and no licence`,
  )
  const known = toRepository(told)
  const url = name === undefined ? '' : `${environment.serverUrl ?? 'https://github.com'}/${name}`
  return { ...known, name: known.name || (name?.split('/')[1] ?? ''), url: known.url || url }
}

function isComplete(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    'license' in value &&
    'description' in value &&
    typeof value.default_branch === 'string'
  )
}

function toRepository(value: unknown): Repository {
  return {
    name: textAt(value, 'name') ?? '',
    description: textAt(value, 'description') ?? '',
    url: textAt(value, 'html_url') ?? '',
    licence: textAt(value, 'license', 'spdx_id') ?? '',
    defaultBranch: textAt(value, 'default_branch'),
  }
}

/** When the commit was made: from the event, the checkout or the API; else now. */
export async function readCommitMs(context: Context, run: Run, token: string | undefined): Promise<number> {
  const { workflow, environment } = run.ports
  const told = toldMs(context)
  if (told !== undefined) return told
  if (context.sha !== '') {
    const local = await workflow.git(['show', '--no-patch', '--format=%ct', context.sha])
    if (local.ok && /^[0-9]+\s*$/.test(local.stdout)) return Number(local.stdout) * 1000
    const answer = await workflow.github(`/repos/${environment.repository ?? ''}/commits/${context.sha}`, token)
    const date = answer.kind === 'found' ? textAt(answer.value, 'commit', 'committer', 'date') : undefined
    if (date !== undefined && !Number.isNaN(Date.parse(date))) return Date.parse(date)
  }
  run.log.notice(
    `the date of the commit ${context.sha || '(unknown)'} could not be found out, so commit_date is the current date`,
  )
  return context.nowMs
}

function toldMs({ payload, sha }: Context): number | undefined {
  const commits = Array.isArray(payload.commits) ? (payload.commits as readonly unknown[]) : []
  const inner = ['workflow_run', 'merge_group'].map(name => payload[name])
  const heads = [payload, ...inner].map(one => (isObject(one) ? one.head_commit : undefined))
  const commit = [...commits, ...heads].find(one => textAt(one, 'id') === sha)
  const timeMs = Date.parse(textAt(commit, 'timestamp') ?? '')
  return Number.isNaN(timeMs) ? undefined : timeMs
}
