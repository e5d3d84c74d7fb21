/** What the workflow run knows beside the plain environment: the event, the repository's history and its server. */
export interface Workflow {
  /** A variable that an action documents as its setting, such as SOURCE_DATE_EPOCH; empty counts as missing. */
  variable(name: string): string | undefined
  /** The payload of the event; an empty object when there is none. Throws a KitError('bad-event') when it is no JSON object. */
  event(): Promise<Readonly<Record<string, unknown>>>
  /** For the steps that follow. Nothing happens where the runner offers no file for it. */
  exportVariable(name: string, value: string): void
  /** Runs git in the workspace, with no prompt and bounded in time; never throws. */
  git(args: readonly string[], timeoutMs?: number): Promise<GitAnswer>
  /** GETs of the server's REST API; loaded when first used, never throws. */
  github(path: string, token: string | undefined): Promise<GithubAnswer>
}

export interface GitAnswer {
  readonly ok: boolean
  readonly stdout: string
  /** Why it failed, in one line. */
  readonly message: string
}

export type GithubAnswer =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly status: number | undefined; readonly message: string }
