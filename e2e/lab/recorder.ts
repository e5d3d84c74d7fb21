import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Builder } from './builder.ts'
import type { CommandOptions, CommandResult } from './command.ts'
import { REPOSITORY } from './context.ts'

/** Where the logs go that the tests of the parser read. */
export const FIXTURES = join(REPOSITORY, 'packages', 'buildlog', 'test', 'fixtures')

export type Format = 'plain' | 'rawjson' | 'tty' | 'tty-frames' | 'classic' | 'buildah' | 'kaniko'

export interface Origin {
  readonly path: string
  readonly command: string
  readonly exit: string
  readonly note: string
}

export interface Recording {
  readonly name: string
  readonly builder: Builder
  /** Arguments of buildx, without `--progress`. */
  readonly args: readonly string[]
  readonly folder: string
  readonly note: string
  readonly options?: CommandOptions
  /** Where the rawjson comes from: the daemon's record of the same build, or nowhere. */
  readonly rawjson?: 'history' | 'none'
}

/** Writes logs and remembers how each was made. */
export class Recorder {
  readonly origins: Origin[] = []
  readonly #only: ReadonlySet<string>

  /** With names: the logs of these names are written, the others are left as they are. */
  constructor(only: readonly string[]) {
    this.#only = new Set(only)
  }

  #isWanted(name: string): boolean {
    return this.#only.size === 0 || this.#only.has(name)
  }

  async save(format: Format, name: string, text: string): Promise<string> {
    const path = join(format, `${name}.log`)
    if (!this.#isWanted(name)) return path
    await mkdir(join(FIXTURES, format), { recursive: true })
    await writeFile(join(FIXTURES, path), text)
    return path
  }

  describe(path: string, command: readonly string[], result: Pick<CommandResult, 'code' | 'signal'>, note = ''): void {
    const exit = result.code === undefined ? String(result.signal) : String(result.code)
    if (!this.#isWanted(basename(path, '.log'))) return
    this.origins.push({ path, command: command.join(' '), exit, note })
  }

  /** Builds once; the text that the client printed is the plain log, the daemon's record of that build the rawjson. */
  async record(recording: Recording): Promise<string> {
    const { name, builder, folder } = recording
    const [verb = 'build', ...rest] = recording.args
    const args = [verb, '--progress', 'plain', ...rest]
    const result = await builder.buildx(args, { cwd: folder, ...recording.options })
    const path = await this.save('plain', name, result.stderr)
    this.describe(path, ['docker', 'buildx', ...args], result, recording.note)
    if (recording.rawjson !== 'none') {
      const raw = await this.save('rawjson', name, await builder.history('rawjson'))
      const command = ['docker', 'buildx', 'history', 'logs', 'REF', '--progress', 'rawjson']
      this.describe(raw, command, { code: 0, signal: undefined }, `the same build as ${path}`)
    }
    return result.stderr
  }

  /** The same command once more with `--progress rawjson`, for what the daemon keeps no single record of. */
  async recordRaw(recording: Recording): Promise<void> {
    const [verb = 'build', ...rest] = recording.args
    const args = [verb, '--progress', 'rawjson', ...rest]
    const result = await recording.builder.buildx(args, { cwd: recording.folder, ...recording.options })
    const path = await this.save('rawjson', recording.name, result.stderr)
    this.describe(path, ['docker', 'buildx', ...args], result, recording.note)
  }
}
