import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { nodeEnvironment, type Variables } from './environment.ts'
import { messageOf } from './errors.ts'
import { inputName } from './inputs.ts'
import type { ProgramAnswer, ProgramCommand, Programs } from './programs.ts'
import { type Launch, type WindowsWorld, windowsKill, windowsLaunch } from './windows-programs.ts'

const TIMEOUT_MS = 120_000
// The times of all versions of the largest npm packages are a few megabytes.
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024
// A group that was killed is gone at once; what has left it may keep the pipes open for as long as it likes.
const END_MS = 2000

/** The programs of this machine. */
export function nodePrograms(variables: Variables): Programs {
  const { workspace, tempDirectory } = nodeEnvironment(variables)
  const inherited = Object.fromEntries(
    Object.entries(variables).filter(([name]) => inputName(name) === undefined && !name.startsWith('STATE_')),
  )
  return {
    run: command => runProgram({ folder: workspace, ...command }, { ...inherited, ...command.env }),
    async inScratch(files, use) {
      const folder = await mkdtemp(join(tempDirectory, 'ci-kit-'))
      try {
        for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
        return await use(folder)
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      }
    },
    digest: (path, algorithm) => digestFile(isAbsolute(path) ? path : join(workspace, path), algorithm),
  }
}

async function digestFile(path: string, algorithm: string): Promise<string | undefined> {
  const hash = createHash(algorithm)
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

async function runProgram(command: ProgramCommand, env: Variables): Promise<ProgramAnswer> {
  const launch = launchOf(command, env)
  switch (launch.kind) {
    case 'missing':
      return { kind: 'missing' }
    case 'refused':
      return { kind: 'broken', message: launch.message }
    case 'launch':
      return await follow(command, launch, env).catch(startFailure)
  }
}

const isWindows = process.platform === 'win32'

function launchOf({ program, args }: ProgramCommand, env: Variables): Launch {
  if (isWindows) return windowsLaunch(program, args, windowsWorld(env))
  return { kind: 'launch', file: program, args, isVerbatim: false }
}

function windowsWorld(variables: Variables): WindowsWorld {
  return { variables, isFile: path => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false }
}

function follow(
  { folder, timeoutMs = TIMEOUT_MS }: ProgramCommand,
  { file, args, isVerbatim }: Extract<Launch, { readonly kind: 'launch' }>,
  env: Variables,
): Promise<ProgramAnswer> {
  return new Promise(resolve => {
    // A group of its own ends as a whole; Windows has another way for that.
    const how: SpawnOptions = { detached: !isWindows, windowsVerbatimArguments: isVerbatim, windowsHide: true }
    const options = { ...how, cwd: folder, env: { LC_ALL: 'C', ...env } }
    const child = spawn(file, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    const read = (name: 'stdout' | 'stderr'): string => Buffer.concat(texts[name]).toString('utf8')
    let bytes = 0
    let verdict: ProgramAnswer | undefined
    const settle = (answer: ProgramAnswer): void => {
      clearTimeout(timer)
      resolve(verdict ?? answer)
    }
    const end = (answer: ProgramAnswer): void => {
      verdict ??= answer
      endGroup(child, env)
      setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        settle(answer)
      }, END_MS).unref()
    }
    const timer = setTimeout(() => {
      end({ kind: 'timeout', seconds: timeoutMs / 1000, stdout: read('stdout'), stderr: read('stderr') })
    }, timeoutMs)
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= MAX_OUTPUT_BYTES) texts[name].push(chunk)
        else if (verdict === undefined) end({ kind: 'broken', message: `it said more than ${MAX_OUTPUT_BYTES} bytes` })
      })
    }
    child.once('error', error => settle(startFailure(error)))
    child.once('close', (code, signal) => {
      if (code === null) settle({ kind: 'broken', message: `it was ended by ${signal}` })
      else settle({ kind: 'ended', code, stdout: read('stdout'), stderr: read('stderr') })
    })
  })
}

function startFailure(error: unknown): ProgramAnswer {
  const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
  return isMissing ? { kind: 'missing' } : { kind: 'broken', message: messageOf(error) }
}

/** A client starts others, which would keep its pipes open. */
function endGroup(child: ChildProcess, env: Variables): void {
  if (child.pid === undefined) return
  try {
    if (isWindows) {
      const { file, args } = windowsKill(child.pid, windowsWorld(env))
      spawn(file, [...args], { stdio: 'ignore', windowsHide: true }).once('error', () => child.kill('SIGKILL'))
    } else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
