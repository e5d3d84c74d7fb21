import type { CatalogueEntry } from '@ci-kit/disk/catalogue-types'
import type { Protected } from '@ci-kit/disk/protect'
import type { Answers, Task } from './eraser/protocol.ts'
import type { WatchRecord } from './watch/record.ts'

export interface Entry {
  readonly kind: 'directory' | 'file' | 'link' | 'other'
  readonly device: number
  readonly inode: number
  /** What it occupies; for a directory only itself. */
  readonly bytes: number
}

export interface FileSystem {
  readonly totalBytes: number
  /** For all users. */
  readonly availableBytes: number
  /** For root, with what the file system reserves for it. */
  readonly rootBytes: number
  /** 0 when the file system makes inodes as it needs them. */
  readonly inodes: number
  readonly freeInodes: number
}

export interface CommandResult {
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
export type Job = WithoutId<Task>

/** The process that deletes. */
export interface Eraser {
  /** As root, or only as the user of the step. */
  readonly isRoot: boolean
  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Answers[K]>
  /** Lets it end, after what it has promised. */
  close(): Promise<void>
}

/** One reading of a directory. */
export interface TimedRead {
  readonly ms: number
  /** False when all that it needed was in memory, and where the system does not count what a disk is asked for. */
  readonly isFromDisk: boolean
}

/** The machine, as this action sees it. */
export interface DiskWorld {
  /** Put before every path of the catalogue and of the system; empty on a real machine. */
  readonly root: string
  readonly platform: string
  readonly arch: string
  readonly catalogue: readonly CatalogueEntry[]
  /** What must survive besides the system's places: this program and the runtime that runs it. */
  readonly guards: readonly Protected[]
  /** The path without links; undefined when there is nothing at it. */
  resolve(path: string): Promise<string | undefined>
  entry(path: string): Promise<Entry | undefined>
  /** Empty when it cannot be read. */
  names(path: string): Promise<readonly string[]>
  timeRead(path: string): Promise<TimedRead>
  /** How long a call into a file system takes that has to ask no disk, in milliseconds, on average. */
  timeCalls(): number
  /** `undefined` when it cannot be read. */
  readText(path: string): Promise<string | undefined>
  fileSystem(path: string): Promise<FileSystem>
  /** Rejects only when the program cannot be started. */
  command(command: readonly string[], timeoutMs: number): Promise<CommandResult>
  startEraser(): Promise<Eraser>
  /** Another that removes whole directories; undefined where none can. */
  startRemover(): Promise<Eraser | undefined>
  /** Writes a first record to a file, and samples the free space into it until that file is gone. */
  startWatch(file: string, first: WatchRecord): void
  /** Ends a watch, and returns what it wrote last. */
  endWatch(file: string): Promise<string | undefined>
}
