import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { runnerFiles, stepEnvironment } from './environment.ts'
import type { Action } from './kit.ts'
import { parseOutputs } from './outputs.ts'
import type { World } from './world.ts'

export interface ActionRun {
  /** As a shell gives it: 128 and the signal's number when the action was ended by one. */
  readonly exitCode: number
  readonly summary: string
  readonly outputs: ReadonlyMap<string, string>
  /** The text of the JSON report; undefined when the action wrote none. */
  readonly report: string | undefined
}

export interface RunRequest {
  readonly action: Action
  readonly inputs: ReadonlyMap<string, string>
  readonly workspace: string
  /** Takes each line that the action logs. */
  readonly onLine: (line: string) => void
}

/** Runs the bundle of an action as a runner runs a step, and reads what it left; the temporary files are gone afterwards. */
export async function runAction({ action, inputs, workspace, onLine }: RunRequest, world: World): Promise<ActionRun> {
  const temp = await mkdtemp(join(await realpath(tmpdir()), 'ci-kit-run-'))
  try {
    const folders = { temp, workspace }
    const files = runnerFiles(folders)
    await mkdir(join(temp, 'tools'))
    await Promise.all(Object.values(files).map(file => writeFile(file, '')))
    // On a terminal the action sees that its standard error is one, and draws its progress there.
    const stderr = world.stderr.isTTY === true ? 'inherit' : 'pipe'
    const env = stepEnvironment(action, inputs, { own: world.env, folders })
    const child = spawn(process.execPath, [action.main], { cwd: workspace, env, stdio: ['inherit', 'pipe', stderr] })
    const exitCode = await finish(child, onLine)
    const outputs = parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8'))
    const summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
    return { exitCode, summary, outputs, report: await readReport(outputs.get('report')) }
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}

/** Waits for the end of the process and of its output; an interrupt goes to the process, so that both end in order. */
async function finish(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  try {
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0)))
    })
    await Promise.all([ended, readLines(child.stdout, onLine), readLines(child.stderr, onLine)])
    return await ended
  } finally {
    process.off('SIGINT', pass)
    process.off('SIGTERM', pass)
  }
}

async function readLines(stream: Readable | null, onLine: (line: string) => void): Promise<void> {
  if (stream === null) return
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) onLine(line)
}

async function readReport(path: string | undefined): Promise<string | undefined> {
  if (path === undefined || path === '') return undefined
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
