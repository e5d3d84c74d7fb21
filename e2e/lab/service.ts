import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface Service {
  readonly pid: number
  /** Ends the service; a second call does nothing. */
  readonly stop: () => Promise<void>
  /** Ends the service as a crash would. */
  readonly crash: () => Promise<void>
}

export interface ServiceRequest {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly logFile: string
  readonly isReady: () => Promise<boolean>
}

// The shell ends the service as soon as its stdin closes. That also happens when this process dies of any signal, so
// no server outlives its test run.
const WATCHED = `
exec 3<&0
"$@" </dev/null 3<&- & pid=$!
echo "$pid"
{ cat >/dev/null; kill "$pid"; } <&3 3<&- >/dev/null 2>&1 &
wait "$pid"`
const READY_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 10_000

/** Starts a server and waits until it answers; the error of one that does not carries the end of its log. */
export async function startService(request: ServiceRequest): Promise<Service> {
  const log = openSync(request.logFile, 'a')
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...request.command], {
    env: { ...process.env, ...request.env },
    stdio: ['pipe', 'pipe', log],
  })
  const pid = await firstNumber(child, request.name)
  child.stdin?.on('error', () => undefined)
  const exited = new Promise<void>(resolve => child.on('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null) signalProcess(pid, signal)
    child.stdin?.end()
    const inTime = await Promise.race([exited.then(() => true), delay(STOP_TIMEOUT_MS, false, { ref: false })])
    if (!inTime) signalProcess(pid, 'SIGKILL')
    await exited
  }
  const service = { pid, stop: () => end('SIGTERM'), crash: () => end('SIGKILL') }
  try {
    await waitUntilReady(request, child)
  } catch (error) {
    await service.stop()
    throw error
  }
  return service
}

function firstNumber(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', chunk => resolve(Number.parseInt(String(chunk), 10)))
    child.once('error', error => reject(new Error(`${name} cannot be started`, { cause: error })))
  })
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already, which is what was wanted.
  }
}

async function waitUntilReady(request: ServiceRequest, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (Date.now() < deadline && child.exitCode === null) {
    if (await request.isReady()) return
    await delay(50)
  }
  const why = child.exitCode === null ? `did not answer within ${READY_TIMEOUT_MS / 1000} s` : 'ended at once'
  const tail = readFileSync(request.logFile, 'utf8').trim().split('\n').slice(-15).join('\n')
  throw new Error(`${request.name} ${why}; the end of its log:\n${tail}`)
}

// Below the ports that Linux gives to connections (ip_local_port_range), any of which could take one before its server does.
const [FIRST_PORT, LAST_PORT] = [12_000, 32_000]

/** A port of the loopback interface that nobody uses now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    if (await canListen(port)) return port
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

export interface Scratch {
  readonly path: string
  readonly remove: () => Promise<void>
}

/** A temporary folder. Its path is short, because a socket in it may have 107 characters at most. */
export async function scratchFolder(name: string): Promise<Scratch> {
  const path = await mkdtemp(join(tmpdir(), `ci-kit-${name}-`))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}
