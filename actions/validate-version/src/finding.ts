/** One thing that a person should know, and what to do about it. */
export interface Finding {
  /** A notice changes no verdict. */
  readonly level: 'error' | 'warning' | 'notice'
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly place?: { readonly file: string; readonly line: number } | undefined
}
