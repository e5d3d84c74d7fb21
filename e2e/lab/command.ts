import { spawn } from 'node:child_process'

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Sends SIGINT to the process, once, when its output matches. */
  readonly interruptOn?: RegExp
  /** Called once when the output matches `watch`. */
  readonly watch?: RegExp
  readonly onWatch?: () => void
  readonly timeoutMs?: number
}

export interface CommandResult {
  readonly code: number | undefined
  readonly signal: string | undefined
  readonly stdout: string
  readonly stderr: string
}

const DEFAULT_TIMEOUT_MS = 15 * 60_000

/** Runs a command without stdin and returns what it said; only a command that cannot start rejects. */
export function capture(command: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    const output = { stdout: '', stderr: '' }
    const triggers = [
      { pattern: options.interruptOn, fire: () => void child.kill('SIGINT') },
      { pattern: options.watch, fire: () => options.onWatch?.() },
    ]
    const collect = (stream: 'stdout' | 'stderr') => (chunk: string) => {
      output[stream] += chunk
      for (const trigger of triggers) {
        if (trigger.pattern?.test(output[stream])) {
          trigger.pattern = undefined
          trigger.fire()
        }
      }
    }
    child.stdout.setEncoding('utf8').on('data', collect('stdout'))
    child.stderr.setEncoding('utf8').on('data', collect('stderr'))
    child.on('error', error => reject(new Error(`${program} cannot be started: ${error.message}`, { cause: error })))
    child.on('close', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? undefined, ...output }))
  })
}

/** Runs a command that has to succeed and returns its stdout; the error carries the end of the output. */
export async function must(command: readonly string[], options: CommandOptions = {}): Promise<string> {
  const result = await capture(command, options)
  if (result.code === 0) return result.stdout
  const tail = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-25).join('\n')
  throw new Error(`"${command.join(' ')}" ended with ${result.code ?? result.signal}:\n${tail}`)
}

/** The path of a program on PATH, or undefined. */
export async function findProgram(name: string): Promise<string | undefined> {
  const result = await capture(['sh', '-c', 'command -v "$1"', 'sh', name])
  return result.code === 0 ? result.stdout.trim() : undefined
}
