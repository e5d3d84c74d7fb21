// What only the payload of that event has, of the events that start a workflow, the surest first.
const SIGNS: readonly (readonly [event: string, field: string])[] = [
  ['schedule', 'schedule'],
  ['pull_request', 'pull_request'],
  ['merge_group', 'merge_group'],
  ['workflow_run', 'workflow_run'],
  ['release', 'release'],
  ['push', 'commits'],
  ['workflow_dispatch', 'workflow'],
]

/**
 * The event that started the run. GitHub tells a called workflow the event of its caller; Gitea, from 1.27 on, tells it
 * `workflow_call`, and only the payload is still that of the caller.
 */
export function startingEvent(
  name: string | undefined,
  payload: Readonly<Record<string, unknown>>,
): string | undefined {
  if (name !== 'workflow_call') return name
  return SIGNS.find(([, field]) => payload[field] !== undefined && payload[field] !== null)?.[0] ?? name
}
