/** Other programs of this machine, such as the client of a package registry. Loaded when first used. */
export interface Programs {
  /** Runs a program without a shell and without the inputs of this step; bounded in time and output; never throws. */
  run(command: ProgramCommand): Promise<ProgramAnswer>
  /** A folder of its own with these files, outside of the workspace, that is removed afterwards, whatever happens. */
  inScratch<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T>
  /** The digest of a file's bytes in hexadecimal digits; undefined when it cannot be read. */
  digest(path: string, algorithm: 'sha1' | 'sha256' | 'sha512'): Promise<string | undefined>
}

export interface ProgramCommand {
  readonly program: string
  readonly args: readonly string[]
  /** Where it runs; the workspace unless told otherwise. */
  readonly folder?: string
  /** Added to the environment that the program inherits. */
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

export type ProgramAnswer =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** There is no such program on this machine. */
  | { readonly kind: 'missing' }
  /** With what it had said by then. */
  | { readonly kind: 'timeout'; readonly seconds: number; readonly stdout: string; readonly stderr: string }
  /** It was killed, said too much, or could not be started. */
  | { readonly kind: 'broken'; readonly message: string }
