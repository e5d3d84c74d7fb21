import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Crew } from './crew.ts'
import { type EraseControl, erase } from './erase.ts'
import type { Answers, Removed, RemoveTask, Reply, SwapTask, Task } from './protocol.ts'
import { reasonOf } from './refused.ts'
import { remove } from './remove.ts'
import type { Remover } from './remover.ts'
import { largestUsers } from './users.ts'

export interface Serving {
  readonly input: Readable
  readonly output: Writable
  readonly crew: Crew
  /** In a process that may remove whole directories. */
  readonly remover: Remover | undefined
}

/** Answers tasks, one JSON text a line, one after the other, until the input ends; then finishes what it promised. */
export async function serve({ input, output, crew, remover }: Serving): Promise<void> {
  let isCancelled = false
  const promised: (() => Promise<void>)[] = []
  const control = {
    isCancelled: () => isCancelled,
    goOn: (rest: () => Promise<void>) => void promised.push(rest),
    crew,
    remover,
  }
  // A parent that dies before it has said so has been cancelled.
  const cancel = (): void => {
    isCancelled = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel)
  output.on('error', cancel)
  output.write('{"id":0}\n')
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let isBye = false
  let last: Promise<void> = Promise.resolve()
  lines.on('line', line => {
    if (line === 'bye') isBye = true
    else last = last.then(() => respond(line, control, output))
  })
  await new Promise<void>(resolve => lines.once('close', resolve))
  if (!isBye) cancel()
  await last
  isCancelled = false
  for (const rest of promised) await rest()
  await crew.close()
}

type Control = EraseControl & { readonly remover?: Remover | undefined }

async function respond(line: string, control: Control, output: Writable): Promise<void> {
  // Written by our own parent process, in this format.
  const task = JSON.parse(line) as Task
  let reply: Reply
  try {
    reply = { id: task.id, answer: await perform(task, control) }
  } catch (error) {
    reply = { id: task.id, failure: error instanceof Error ? error.message : String(error) }
  }
  output.write(`${JSON.stringify(reply)}\n`)
}

/** Does one task in this process. */
export async function perform(task: Task, control: Control): Promise<Answers[keyof Answers]> {
  switch (task.kind) {
    case 'erase':
      return await erase(task, control)
    case 'remove':
      return await removeAs(task, control)
    case 'users':
      return await largestUsers(task)
    case 'swapoff':
      return await swapOff(task)
  }
}

async function removeAs(task: RemoveTask, { isCancelled, remover }: Control): Promise<Removed> {
  if (remover === undefined) throw new Error('this process may not remove whole directories')
  return await remove(task, { isCancelled, remover })
}

async function swapOff(task: SwapTask): Promise<Answers['swapoff']> {
  return await new Promise(resolve => {
    const child = spawn('/sbin/swapoff', ['--', task.path], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(0, 500)
    })
    child.on('error', error => resolve({ problem: reasonOf(error) }))
    child.on('close', code => resolve({ problem: code === 0 ? '' : said.trim() || `swapoff ended with ${code}` }))
  })
}
