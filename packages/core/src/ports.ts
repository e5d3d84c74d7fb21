import type { CacheService, Network } from './network.ts'
import type { Programs } from './programs.ts'
import type { Workflow } from './workflow.ts'

/** The world as an action sees it. Everything that touches files, time, chance or the environment comes in through these. */
export interface Ports {
  readonly files: Files
  readonly clock: Clock
  readonly environment: Environment
  readonly random: Random
  readonly network: Network
  readonly cache: CacheService
  readonly workflow: Workflow
  readonly programs: Programs
}

export type FileKind = 'file' | 'directory' | 'other'

export interface FileFacts {
  readonly kind: FileKind
  readonly bytes: number
}

/** Paths are absolute, or relative to the workspace. What fails otherwise than described throws a KitError('file-…'). */
export interface Files {
  /** `undefined` when there is nothing at the path. */
  facts(path: string): Promise<FileFacts | undefined>
  readText(path: string): Promise<string>
  /** The bytes in pieces, each valid until the next is asked for; a pipe works too. */
  readChunks(path: string): AsyncIterable<Uint8Array>
  /** The names in a directory, sorted; directories end in `/`. */
  list(path: string): Promise<readonly string[]>
  /** All or nothing: a reader never sees half of the text, and an interrupted step leaves nothing. Makes the directory. */
  writeText(path: string, text: string): Promise<void>
}

export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
  /** Milliseconds of a clock that never jumps. */
  monotonicMs(): number
  sleep(ms: number): Promise<void>
}

export interface Random {
  /** At least 128 bits that nobody can guess, as hexadecimal digits. */
  token(): string
}

export interface Environment {
  /** In a runner, where workflow commands mean something. */
  readonly isRunner: boolean
  /** On a runner of Gitea or Forgejo. */
  readonly isGitea: boolean
  readonly isDebug: boolean
  /** Standard error is a terminal, and this is no CI. */
  readonly isTerminal: boolean
  readonly hasColour: boolean
  readonly workspace: string
  readonly tempDirectory: string
  readonly repository: string | undefined
  readonly sha: string | undefined
  readonly ref: string | undefined
  readonly eventName: string | undefined
  /** Who started the run. */
  readonly actor: string | undefined
  readonly workflow: string | undefined
  readonly job: string | undefined
  readonly serverUrl: string | undefined
  readonly apiUrl: string | undefined
  /** Where this run can be seen. */
  readonly runUrl: string | undefined
  readonly machine: Machine
}

/** What the runner says of the machine that it runs on; all of it is missing outside a runner. */
export interface Machine {
  /** `github-hosted` or `self-hosted`. */
  readonly runnerKind: string | undefined
  /** The hosted image, such as `ubuntu24`. */
  readonly imageOs: string | undefined
  readonly imageVersion: string | undefined
  readonly home: string | undefined
  readonly toolCache: string | undefined
  /** Where programs are looked for: what an earlier step has set up stands first. */
  readonly searchPath: string | undefined
  /** `owner/repository/.github/workflows/ci.yml@ref`. */
  readonly workflowRef: string | undefined
}
