import { readFileSync } from 'node:fs'
import type { Answer, BuildWorld, Ended, RunRequest } from '../src/world.ts'

const LOGS = new URL('../../../packages/buildlog/test/fixtures/plain/', import.meta.url)

export function log(name: string): Buffer {
  return readFileSync(new URL(`${name}.log`, LOGS))
}

/** What one run of the build prints, and how it ends. */
export interface Script {
  readonly text: string | Buffer
  readonly code?: number
  readonly signal?: string
}

/** A machine whose builds go as they are told, one after the other. */
export class FakeBuildWorld implements BuildWorld {
  readonly commands: (readonly string[])[] = []
  readonly asked: string[] = []
  readonly started: string[] = []
  readonly #scripts: Script[]
  readonly #answers: ReadonlyMap<string, Answer>

  constructor(scripts: readonly Script[], answers: Readonly<Record<string, Answer>> = {}) {
    this.#scripts = [...scripts]
    this.#answers = new Map(Object.entries(answers))
  }

  async run(command: readonly string[], about: RunRequest): Promise<Ended> {
    if (command[2] === 'history') {
      this.asked.push(command.join(' '))
      return { code: 0, signal: undefined }
    }
    this.commands.push(command)
    const script = this.#scripts.shift()
    if (script === undefined) throw new Error('the test told of no more runs')
    const bytes = Buffer.from(script.text)
    for (let at = 0; at < bytes.length; at += 701) about.onChunk(bytes.subarray(at, at + 701))
    return { code: script.signal === undefined ? (script.code ?? 0) : undefined, signal: script.signal }
  }

  async ask(command: readonly string[]): Promise<Answer> {
    const text = command.join(' ')
    this.asked.push(text)
    return this.#answers.get(text) ?? { code: undefined, text: 'not there' }
  }

  async startLog(path: string): Promise<void> {
    this.started.push(path)
  }
}
