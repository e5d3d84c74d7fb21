import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { capture, must } from './command.ts'
import { type Scratch, scratchFolder } from './service.ts'
import { goTool } from './tools.ts'

export interface RunnerCommand {
  /** `error`, `warning`, `notice`, `set-output`, ... */
  readonly name: string
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

/** One step of one job, as the engine saw it. */
export interface StepRun {
  /** The job that called the workflow with this one; undefined for a job of the workflow itself. */
  readonly caller: string | undefined
  readonly job: string
  readonly step: string
  readonly result: 'success' | 'failure' | 'skipped' | 'none'
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  /** How long the engine says the step took, its own part of it included. */
  readonly milliseconds: number
  /** The commands that the engine obeyed. */
  readonly commands: readonly RunnerCommand[]
  readonly log: string
}

export interface ActRun {
  readonly code: number | undefined
  readonly steps: readonly StepRun[]
  /** Everything that act said, for the message of a failing test. */
  readonly transcript: string
}

export interface ActRequest {
  /** The workflow, as YAML or JSON. */
  readonly workflow: string
  /** Writes the files of the repository that the workflow runs in. */
  readonly prepare?: (workspace: string) => Promise<void>
  /** Local repositories by what a workflow calls them: `org/ci-kit@v1`. */
  readonly repositories: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What starts the workflow; a push of main unless told otherwise. */
  readonly trigger?: { readonly event: string; readonly payload: Readonly<Record<string, unknown>> }
  /** Labels of runners beside ubuntu-latest; all of them are this machine. */
  readonly labels?: readonly string[]
  /** Puts everything that act writes on a file system of this size. */
  readonly diskMiB?: number
  /** Where the artifacts are kept, for one who wants to see them; else they go with the run. */
  readonly artifacts?: string
  /** A bare repository that gets the commit as its branch main, as the server has it from which a job is run. */
  readonly origin?: string
  /** Cancels the run, as a person would, once what act says matches. */
  readonly cancelOn?: RegExp
}

const WORKFLOW = 'lab.yml'
const IDENTITY = ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com']

/** Runs a workflow in act, on this machine without containers, in a fresh repository. */
export async function runAct(request: ActRequest): Promise<ActRun> {
  const act = await goTool('act', () => undefined)
  const scratch = await scratchFolder('act')
  try {
    const workspace = await prepareWorkspace(scratch, request)
    const cache = join(scratch.path, 'cache')
    await mkdir(cache)
    const env = {
      ...request.env,
      HOME: scratch.path,
      XDG_CACHE_HOME: cache,
      LAB_ARTIFACTS: request.artifacts ?? join(scratch.path, 'artifacts'),
    }
    const flags = [
      '--json',
      '-W',
      join('.github', 'workflows', WORKFLOW),
      ...['ubuntu-latest', ...(request.labels ?? [])].flatMap(label => ['-P', `${label}=-self-hosted`]),
      '--use-gitignore=false',
    ]
    const servers = ['--cache-server-addr', '127.0.0.1', '--cache-server-path', join(scratch.path, 'actcache')]
    const variables = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`])
    const repositories = Object.entries({ ...ARTIFACT_ACTIONS, ...request.repositories }).flatMap(([name, path]) => [
      '--local-repository',
      `${name}=${path}`,
    ])
    const trigger = await triggerOf(scratch, request)
    const command = [act, ...trigger, ...flags, ...servers, ...repositories, ...variables]
    const result = await capture([...ownDisk(cache, request.diskMiB), ...command], {
      cwd: workspace,
      env,
      ...(request.cancelOn === undefined ? {} : { interruptOn: request.cancelOn }),
    })
    const transcript = `${result.stdout}\n${result.stderr}`
    return { code: result.code, steps: readSteps(result.stdout), transcript }
  } finally {
    await scratch.remove()
  }
}

const ARTIFACTS = join(dirname(fileURLToPath(import.meta.url)), 'artifacts')

/** The actions of others that the kit's workflows use, at the commits that they name; without a network they are ours. */
const ARTIFACT_ACTIONS = {
  'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a': join(ARTIFACTS, 'upload'),
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': join(ARTIFACTS, 'download'),
  'actions/upload-artifact@v7': join(ARTIFACTS, 'upload'),
  'actions/download-artifact@v8': join(ARTIFACTS, 'download'),
}

/** A mount of its own, which is gone with the command, however it ends. */
function ownDisk(folder: string, diskMiB: number | undefined): readonly string[] {
  if (diskMiB === undefined) return []
  return ['unshare', '--mount', 'sh', '-ec', `mount -t tmpfs -o size=${diskMiB}m lab "$0"; exec "$@"`, folder]
}

async function triggerOf(scratch: Scratch, { trigger }: ActRequest): Promise<readonly string[]> {
  if (trigger === undefined) return ['push']
  const path = join(scratch.path, 'event.json')
  await writeFile(path, JSON.stringify(trigger.payload))
  return [trigger.event, '--eventpath', path]
}

async function prepareWorkspace(scratch: Scratch, request: ActRequest): Promise<string> {
  const workspace = join(scratch.path, 'workspace')
  const workflows = join(workspace, '.github', 'workflows')
  await mkdir(workflows, { recursive: true })
  await request.prepare?.(workspace)
  await writeFile(join(workflows, WORKFLOW), request.workflow)
  await must(['git', 'init', '--quiet', '--initial-branch', 'main'], { cwd: workspace })
  await must(['git', 'add', '--all', '--force'], { cwd: workspace })
  await must(['git', ...IDENTITY, 'commit', '--quiet', '-m', 'lab'], { cwd: workspace })
  if (request.origin !== undefined) await must(['git', 'push', '--quiet', request.origin, 'main'], { cwd: workspace })
  return workspace
}

interface Draft {
  caller: string | undefined
  job: string
  step: string
  result: StepRun['result']
  outputs: Map<string, string>
  summary: string
  milliseconds: number
  commands: RunnerCommand[]
  log: string
}

type Event = Readonly<Record<string, unknown>>

/** The steps in the events that `act --json` prints; lines that are no events are left out. */
export function readSteps(output: string): readonly StepRun[] {
  const drafts = new Map<string, Draft>()
  for (const line of output.split('\n')) {
    const event = parseEvent(line)
    const [step] = Array.isArray(event?.stepID) ? (event.stepID as readonly unknown[]) : []
    if (event === undefined || step === undefined) continue
    const job = jobName(event)
    const caller = callerName(event)
    const key = `${caller ?? ''}\n${job}\n${String(step)}`
    const draft: Draft = drafts.get(key) ?? {
      caller,
      job,
      step: String(step),
      result: 'none',
      outputs: new Map(),
      summary: '',
      milliseconds: 0,
      commands: [],
      log: '',
    }
    drafts.set(key, draft)
    addEvent(draft, event)
  }
  return [...drafts.values()]
}

/** act names a job after its workflow, and the workflow after the job that called it: `caller/Workflow/Job`. */
function callerName(event: Event): string | undefined {
  const [caller, workflow, ...job] = String(event.job ?? '').split('/')
  return workflow !== undefined && job.length > 0 ? caller : undefined
}

/** The id of a job; in a matrix followed by the values of its cell, of an object by its name. */
function jobName(event: Event): string {
  const cell = isRecord(event.matrix) ? Object.values(event.matrix).map(nameOfValue) : []
  return [String(event.jobID), ...cell].join(' ')
}

function nameOfValue(value: unknown): string {
  return isRecord(value) && 'name' in value ? String(value.name) : String(value)
}

function addEvent(draft: Draft, event: Event): void {
  const message = String(event.msg ?? '')
  if (event.raw_output === true) draft.log += message
  if (typeof event.executionTime === 'number') draft.milliseconds += event.executionTime / 1e6
  // A post step says how it ended too; only a failure counts then.
  const isPost = event.stage === 'Post' && event.stepResult !== 'failure'
  if (typeof event.stepResult === 'string' && !isPost) draft.result = event.stepResult as StepRun['result']
  if (event.command === 'summary') draft.summary += String(event.content)
  else if (event.command === 'set-output') draft.outputs.set(String(event.name), String(event.arg))
  else if (typeof event.command === 'string') {
    const properties = isRecord(event.kvPairs) ? event.kvPairs : {}
    draft.commands.push({
      name: event.command,
      message: String(event.arg ?? ''),
      properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)])),
    })
  }
}

function parseEvent(line: string): Event | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Event {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The run of one step; throws with what act said when it did not run. */
export function stepOf(run: ActRun, job: string, step: string): StepRun {
  const found = run.steps.find(candidate => candidate.job === job && candidate.step === step)
  if (found !== undefined) return found
  const known = run.steps.map(candidate => `${candidate.job}/${candidate.step}`).join(', ')
  throw new Error(`act ran no step ${job}/${step}, but ${known}:\n${run.transcript.slice(-6000)}`)
}

/** The run of one step in a workflow that `caller` called. */
export function calledStep(run: ActRun, caller: string, [job, step]: readonly [job: string, step: string]): StepRun {
  const own = run.steps.filter(candidate => candidate.caller === caller)
  return stepOf({ ...run, steps: own }, job, step)
}
