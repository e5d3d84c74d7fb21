import { spawn } from 'node:child_process'
import { closeSync, openSync, readSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Answer, BuildWorld, Ended, RunRequest } from './world.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
// Often enough to follow a build; what is read each time is only what is new.
const FOLLOW_MS = 200
const CHUNK_BYTES = 65_536
const MAX_ANSWER = 100_000

/** The machine that this process runs on; commands run in `workspace`. */
export function nodeBuildWorld(workspace: string): BuildWorld {
  return {
    run: (command, about) => run(command, workspace, about),
    ask: (command, timeoutMs) => ask(command, workspace, timeoutMs),
    startLog: async path => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, '')
    },
  }
}

function run([program = '', ...args]: readonly string[], cwd: string, about: RunRequest): Promise<Ended> {
  const target = openSync(about.logFile, 'a')
  const follower = follow(about)
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', target, target] })
    // A cancelled job signals this process alone; the builder should stop too, and say so in the log.
    const handOn = (signal: NodeJS.Signals): void => void child.kill(signal)
    for (const signal of SIGNALS) process.on(signal, handOn)
    const end = (): void => {
      for (const signal of SIGNALS) process.off(signal, handOn)
      follower.end()
      closeSync(target)
    }
    child.on('error', error => {
      end()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      end()
      resolve({ code: code ?? undefined, signal: signal ?? undefined })
    })
  })
}

/** Hands on what is appended to the file from now on. */
function follow({ logFile, onChunk }: RunRequest): { readonly end: () => void } {
  const source = openSync(logFile, 'r')
  const buffer = Buffer.alloc(CHUNK_BYTES)
  // What an earlier run wrote was followed then.
  let at = skipTo(source, buffer)
  const drain = (): void => {
    for (let size = readSync(source, buffer, 0, buffer.length, at); size > 0; ) {
      onChunk(Buffer.from(buffer.subarray(0, size)))
      at += size
      size = readSync(source, buffer, 0, buffer.length, at)
    }
  }
  const timer = setInterval(drain, FOLLOW_MS)
  const end = (): void => {
    clearInterval(timer)
    drain()
    closeSync(source)
  }
  return { end }
}

function skipTo(source: number, buffer: Buffer): number {
  let at = 0
  for (let size = -1; size !== 0; at += size) size = readSync(source, buffer, 0, buffer.length, at)
  return at
}

function ask([program = '', ...args]: readonly string[], cwd: string, timeoutMs: number): Promise<Answer> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        if (text.length < MAX_ANSWER) text += part
      })
    }
    child.on('error', error => resolve({ code: undefined, text: error.message }))
    child.on('close', code => resolve({ code: code ?? undefined, text }))
  })
}
