import { tmpdir } from 'node:os'
import type { Environment } from './ports.ts'

export type Variables = Readonly<Record<string, string | undefined>>

/** The environment that a runner's variables describe; a variable that is empty counts as missing. */
export function nodeEnvironment(
  variables: Variables,
  isTerminal: boolean = process.stderr.isTTY === true,
): Environment {
  const get = (name: string): string | undefined => variables[name] || undefined
  const isRunner = get('GITHUB_ACTIONS') === 'true'
  const isInteractive = isTerminal && !isRunner && get('CI') === undefined && get('TERM') !== 'dumb'
  const [serverUrl, repository, runId] = [get('GITHUB_SERVER_URL'), get('GITHUB_REPOSITORY'), get('GITHUB_RUN_ID')]
  const isKnownRun = serverUrl !== undefined && repository !== undefined && runId !== undefined
  return {
    isRunner,
    isGitea: get('GITEA_ACTIONS') === 'true',
    isDebug: get('RUNNER_DEBUG') === '1',
    isTerminal: isInteractive,
    hasColour: get('NO_COLOR') === undefined && (isInteractive || get('FORCE_COLOR') !== undefined),
    workspace: get('GITHUB_WORKSPACE') ?? process.cwd(),
    tempDirectory: get('RUNNER_TEMP') ?? tmpdir(),
    repository,
    sha: get('GITHUB_SHA'),
    ref: get('GITHUB_REF'),
    eventName: get('GITHUB_EVENT_NAME'),
    actor: get('GITHUB_ACTOR'),
    workflow: get('GITHUB_WORKFLOW'),
    job: get('GITHUB_JOB'),
    serverUrl,
    apiUrl: get('GITHUB_API_URL'),
    runUrl: isKnownRun ? `${serverUrl.replace(/\/$/, '')}/${repository}/actions/runs/${runId}` : undefined,
    machine: {
      runnerKind: get('RUNNER_ENVIRONMENT'),
      imageOs: get('ImageOS'),
      imageVersion: get('ImageVersion'),
      home: get('HOME'),
      toolCache: get('RUNNER_TOOL_CACHE'),
      searchPath: get('PATH'),
      workflowRef: get('GITHUB_WORKFLOW_REF'),
    },
  }
}
