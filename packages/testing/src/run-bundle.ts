import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FoundCommand, findCommands, parseFileCommands } from './runner-commands.ts'

export interface BundleOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** Added to, or with undefined taken from, the fake runner's variables. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Files of the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** The Node to run it with; the one of this process unless told otherwise. */
  readonly node?: string
  readonly nodeArguments?: readonly string[]
  readonly timeoutMs?: number
  /** Sent as soon as the process has written `signalAfter` to its log. */
  readonly signal?: NodeJS.Signals
  readonly signalAfter?: string
}

export interface BundleResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
  readonly annotations: readonly FoundCommand[]
  /** What the runner would have obeyed, annotations included. */
  readonly commands: readonly FoundCommand[]
  /** The JSON of the output `report`; undefined when there is none. */
  readonly report: unknown
  /** Everything below RUNNER_TEMP at the end, by relative path. */
  readonly tempFiles: readonly string[]
}

const ANNOTATIONS = ['error', 'warning', 'notice']

/** Runs a bundle as a process in a fake runner: own temporary files, a clean environment, everything removed afterwards. */
export async function runBundle(path: string, options: BundleOptions = {}): Promise<BundleResult> {
  const root = await mkdtemp(join(tmpdir(), 'ci-kit-bundle-'))
  try {
    const variables = await prepare(root, options)
    const ended = await runNode(path, variables, options)
    return await collect(root, ended)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function prepare(root: string, options: BundleOptions): Promise<Record<string, string>> {
  const workspace = join(root, 'workspace')
  await Promise.all([mkdir(workspace), mkdir(join(root, 'temp'))])
  for (const file of ['output', 'summary', 'state', 'env']) await writeFile(join(root, file), '')
  for (const [name, content] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  const variables: Record<string, string | undefined> = {
    ...runnerVariables(root),
    ...Object.fromEntries(inputs),
    ...options.env,
  }
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function runnerVariables(root: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: root,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(root, 'output'),
    GITHUB_STEP_SUMMARY: join(root, 'summary'),
    GITHUB_STATE: join(root, 'state'),
    GITHUB_ENV: join(root, 'env'),
    GITHUB_WORKSPACE: join(root, 'workspace'),
    RUNNER_TEMP: join(root, 'temp'),
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_RUN_ID: '1',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  }
}

interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

function runNode(path: string, env: Record<string, string>, options: BundleOptions): Promise<Ended> {
  const { promise, resolve, reject } = withResolvers<Ended>()
  const child = spawn(options.node ?? process.execPath, [...(options.nodeArguments ?? []), path], {
    cwd: env.GITHUB_WORKSPACE,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeoutMs ?? 60_000,
    killSignal: 'SIGKILL',
  })
  let [stdout, stderr, isSignalled] = ['', '', false]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (options.signal === undefined || isSignalled || !stdout.includes(options.signalAfter ?? '')) return
    isSignalled = true
    child.kill(options.signal)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.on('error', reject)
  child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }))
  return promise
}

async function collect(root: string, ended: Ended): Promise<BundleResult> {
  const outputs = parseFileCommands(await readFile(join(root, 'output'), 'utf8'))
  const summary = await readFile(join(root, 'summary'), 'utf8')
  const commands = findCommands(ended.stdout)
  const reportPath = outputs.get('report')
  const report: unknown =
    reportPath === undefined || reportPath === '' ? undefined : JSON.parse(await readFile(reportPath, 'utf8'))
  const annotations = commands.filter(command => ANNOTATIONS.includes(command.name))
  return { ...ended, outputs, summary, commands, annotations, report, tempFiles: await filesBelow(join(root, 'temp')) }
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises')
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((resolveIt, rejectIt) => {
    resolve = resolveIt
    reject = rejectIt
  })
  return { promise, resolve, reject }
}
