import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { KitError } from '@ci-kit/core/errors'
import { PARALLEL_READS } from '@ci-kit/disk/predict'
import type { Reply } from './eraser/protocol.ts'
import type { Eraser } from './world.ts'

type Child = ChildProcessByStdio<Writable, Readable, null>

const SUDO = ['sudo', '-n', '--']

/** Starts the worker as root: as it is, or through a sudo that asks for no password; else as this user. */
export async function startEraser(worker: string): Promise<Eraser> {
  const command = node(worker, 'erase')
  const ways = isRoot() ? [command] : [[...SUDO, ...command], command]
  for (const [index, way] of ways.entries()) {
    const child = await tryStart(way)
    if (child !== undefined) return connect(child, isRoot() || index === 0)
  }
  throw new KitError('worker-failed', `${process.execPath} ${worker} cannot be started`, {
    fix: 'see what the log says above; report it when it says nothing',
  })
}

/**
 * Starts the worker as root with mounts of its own, which lets it remove whole directories at once; undefined where that
 * is not allowed or Node cannot do it. While it runs it keeps what the job unmounts.
 */
export async function startRemover(worker: string): Promise<Eraser | undefined> {
  const command = ['unshare', '--mount', '--propagation', 'private', '--', ...node(worker, 'remove', process.pid)]
  const child = await tryStart(isRoot() ? command : [...SUDO, ...command])
  return child === undefined ? undefined : connect(child, true)
}

function node(worker: string, ...args: readonly (string | number)[]): readonly string[] {
  return ['env', `UV_THREADPOOL_SIZE=${PARALLEL_READS}`, process.execPath, worker, ...args.map(String)]
}

function isRoot(): boolean {
  return process.geteuid?.() === 0
}

/** The process once it has said that it is there; undefined when it ends before that. */
function tryStart([program = '', ...args]: readonly string[]): Promise<Child | undefined> {
  return new Promise(resolve => {
    // A group of its own: a cancelled runner interrupts the whole group, but this one ends by the end of its input.
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true, cwd: '/' })
    child.on('error', () => resolve(undefined))
    child.on('close', () => resolve(undefined))
    child.stdin.on('error', () => resolve(undefined))
    child.stdout.once('readable', () => {
      if (child.stdout.readableLength > 0) resolve(child)
    })
  })
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

function connect(child: Child, isRoot: boolean): Eraser {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  createInterface({ input: child.stdout }).on('line', line => settle(line, waiting))
  child.on('close', code => {
    const lost = new KitError('worker-failed', `the process that deletes ended with ${code ?? 'a signal'}`, {
      fix: 'run the step again; what it had deleted until then stays deleted',
    })
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  })
  return {
    isRoot,
    run: job =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        child.stdin.write(`${JSON.stringify({ ...job, id: lastId })}\n`)
      }),
    close: async () => {
      child.stdin.end('bye\n')
      child.unref()
      child.stdout.destroy()
    },
  }
}

function settle(line: string, waiting: Map<number, Waiting>): void {
  // Written by our own worker, in this format; its first line only says that it is there.
  const reply = JSON.parse(line) as Reply | { readonly id: 0 }
  const one = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('failure' in reply) one?.reject(new KitError('worker-failed', reply.failure))
  else if ('answer' in reply) one?.resolve(reply.answer as never)
}
