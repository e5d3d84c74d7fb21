import { join } from 'node:path'
import type { Action } from './kit.ts'

export interface RunnerFolders {
  /** A folder for this run alone; the runner's files are in it. */
  readonly temp: string
  readonly workspace: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The files that a runner hands to a step, by the variable that names them. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'] as const

/** The paths of the files that a runner would have made before the step. */
export function runnerFiles(folders: RunnerFolders): Readonly<Record<(typeof FILES)[number], string>> {
  const entries = FILES.map(name => [name, join(folders.temp, name.toLowerCase())])
  return Object.fromEntries(entries) as Record<(typeof FILES)[number], string>
}

/**
 * The environment of a step on a runner, over the person's own: every input of action.yml with its value or default.
 * GITHUB_ACTIONS is missing, so that the log is written for a person.
 */
export function stepEnvironment(
  action: Action,
  inputs: ReadonlyMap<string, string>,
  { own, folders }: { readonly own: Environment; readonly folders: RunnerFolders },
): Record<string, string> {
  const isKept = (name: string) => name !== 'GITHUB_ACTIONS' && !name.startsWith('INPUT_') && !name.startsWith('STATE_')
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => isKept(entry[0]) && entry[1] !== undefined,
  )
  const given = action.inputs.map(({ name, fallback }): [string, string] => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    inputs.get(name) ?? expand(fallback ?? '', own, folders),
  ])
  return {
    ...Object.fromEntries([...kept, ...given]),
    ...runnerFiles(folders),
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: join(folders.temp, 'tools'),
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_ACTION: action.name,
  }
}

/** Defaults such as `${{ github.token }}`: what is known here, else nothing, as for a missing value on a runner. */
function expand(fallback: string, own: Environment, folders: RunnerFolders): string {
  return fallback.replace(/\$\{\{\s*([a-z_.]{1,60})\s*\}\}/gi, (_, name: string) => {
    if (name === 'github.token') return own.GITHUB_TOKEN ?? own.GH_TOKEN ?? ''
    if (name === 'github.workspace') return folders.workspace
    if (name === 'runner.temp') return folders.temp
    return own[name.replace('.', '_').toUpperCase()] ?? ''
  })
}
