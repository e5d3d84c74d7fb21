/** A program of the ecosystem, with its arguments; never a shell. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** Where it runs; the workspace unless told otherwise. */
  readonly folder?: string
  /** Added to the environment that the program inherits. */
  readonly env?: Readonly<Record<string, string>>
}

export type Ran =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** There is no such program on this machine. */
  | { readonly kind: 'missing' }
  /** With what it had said by then. */
  | { readonly kind: 'timeout'; readonly seconds: number; readonly stdout: string; readonly stderr: string }
  /** Killed by a signal, or it could not be started. */
  | { readonly kind: 'broken'; readonly message: string }

export type ImageAnswer =
  | { readonly kind: 'present'; readonly digest: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly fix: string }

export type ForgeAnswer =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly status: number | undefined; readonly message: string }

export interface PublishedPorts {
  /** Bounded in time and in output; never throws. */
  readonly run: (command: Command) => Promise<Ran>
  /** A folder of its own with these files, outside of the repository, that is gone afterwards. */
  readonly inScratch: <T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>) => Promise<T>
  /** Undefined when there is no such file. */
  readonly readText: (path: string) => Promise<string | undefined>
  /** The digest of a file in hexadecimal digits; undefined when it cannot be read. */
  readonly digest: (path: string, algorithm: 'sha256' | 'sha512' | 'sha1') => Promise<string | undefined>
  readonly resolveImage: (reference: string) => Promise<ImageAnswer>
  /** A GET of the forge's REST API, such as `/repos/o/r/releases/tags/v1`. */
  readonly forge: (path: string) => Promise<ForgeAnswer>
}
