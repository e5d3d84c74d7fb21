import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

type Fields = Readonly<Record<string, unknown>>

interface Waiting {
  readonly resolve: (result: Fields) => void
  readonly reject: (error: Error) => void
}

/** One page of a headless browser, driven over its debugging pipe; closed when `use` has ended. */
export async function withPage<T>(
  program: string,
  use: (send: (method: string, params?: Fields) => Promise<Fields>) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'))
  // The pages are our own files without network access, and the sandbox of Chromium does not work for root.
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe']
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const connection = connect(child.stdio[3] as Writable, child.stdio[4] as Readable)
  try {
    child.once('error', error => connection.fail(new Error(`${program} did not start`, { cause: error })))
    child.once('exit', code => connection.fail(new Error(`${program} ended with status ${code}`)))
    const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
    return await use((method, params = {}) => connection.send(method, params, String(sessionId)))
  } finally {
    // Asked to close, the browser ends its own processes first; one that is gone already refuses.
    await connection.send('Browser.close').catch(() => child.kill())
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function connect(input: Writable, output: Readable) {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let rest = ''
  let failure: Error | undefined
  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  input.on('error', fail)
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) settle(waiting, JSON.parse(message) as Fields)
  })
  const send = (method: string, params: Fields = {}, sessionId?: string) =>
    new Promise<Fields>((resolve, reject) => {
      if (failure !== undefined) return reject(failure)
      lastId++
      waiting.set(lastId, { resolve, reject })
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
    })
  return { send, fail }
}

function settle(waiting: Map<number, Waiting>, { id, result, error }: Fields): void {
  const one = waiting.get(Number(id))
  if (one === undefined) return
  waiting.delete(Number(id))
  if (error !== undefined) one.reject(new Error(`the browser refused: ${JSON.stringify(error)}`))
  else one.resolve(result as Fields)
}
