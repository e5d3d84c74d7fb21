import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { nodeEnvironment, type Variables } from './environment.ts'
import { messageOf } from './errors.ts'
import { inputName } from './inputs.ts'
import type { ProgramAnswer, ProgramCommand, Programs } from './programs.ts'

const TIMEOUT_MS = 120_000
// The times of all versions of the largest npm packages are a few megabytes.
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024

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

function runProgram(command: ProgramCommand, env: Variables): Promise<ProgramAnswer> {
  const { program, args, folder, timeoutMs = TIMEOUT_MS } = command
  return new Promise(resolve => {
    // On Windows many clients are batch files, which only a shell can start; a group of its own ends as a whole elsewhere.
    const isWindows = process.platform === 'win32'
    const options = { cwd: folder, env: { LC_ALL: 'C', ...env }, shell: isWindows, detached: !isWindows }
    const child = spawn(program, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    let bytes = 0
    let verdict: ProgramAnswer | undefined
    const read = (name: 'stdout' | 'stderr'): string => Buffer.concat(texts[name]).toString('utf8')
    const end = (answer: ProgramAnswer): void => {
      verdict ??= answer
      endGroup(child)
    }
    const timer = setTimeout(() => {
      end({ kind: 'timeout', seconds: timeoutMs / 1000, stdout: read('stdout'), stderr: read('stderr') })
    }, timeoutMs)
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= MAX_OUTPUT_BYTES) texts[name].push(chunk)
        else end({ kind: 'broken', message: `it said more than ${MAX_OUTPUT_BYTES} bytes` })
      })
    }
    const settle = (answer: ProgramAnswer): void => {
      clearTimeout(timer)
      resolve(verdict ?? answer)
    }
    child.once('error', error => settle(startFailure(error)))
    child.once('close', (code, signal) => {
      if (code === null) settle({ kind: 'broken', message: `it was ended by ${signal}` })
      else settle({ kind: 'ended', code, stdout: read('stdout'), stderr: read('stderr') })
    })
  })
}

function startFailure(error: Error): ProgramAnswer {
  const isMissing = 'code' in error && error.code === 'ENOENT'
  return isMissing ? { kind: 'missing' } : { kind: 'broken', message: messageOf(error) }
}

/** A client starts others, which would keep its pipes open. */
function endGroup(child: ChildProcess): void {
  try {
    if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
