/** One HTTP exchange that an action asks for. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** A longer body is a failure; with 0 only that of an error (status 400 and up) is read, up to 64 KiB. */
  readonly maxBodyBytes: number
  readonly timeoutMs: number
  /** `public`: connect to no address of a private, local or reserved network, whatever the name resolves to. */
  readonly addresses: 'any' | 'public'
}

export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
  readonly isPublicAddress: boolean
}

export type HttpFailureReason =
  | 'timeout'
  | 'refused'
  | 'reset'
  | 'dns'
  | 'tls'
  /** No authority that is known has signed the certificate. */
  | 'tls-untrusted'
  | 'tls-expired'
  /** The certificate is for another name. */
  | 'tls-name'
  /** The proxy that the environment names, not what is behind it. */
  | 'proxy'
  | 'address-refused'
  | 'too-large'
  | 'protocol'

export interface HttpFailed {
  readonly kind: 'failed'
  readonly reason: HttpFailureReason
  readonly message: string
}

/** The network, and what a person's login left on this machine. Loaded when first used. */
export interface Network {
  /** Never throws, follows no redirect, sends nothing of its own. */
  send(request: HttpRequest): Promise<HttpResponse | HttpFailed>
  /** The text of docker's config.json (in DOCKER_CONFIG, or ~/.docker); undefined when there is none. */
  dockerConfig(): Promise<string | undefined>
  /** Runs `docker-credential-<helper> get` for a server, for at most 10 seconds. */
  credentialHelper(helper: string, server: string, timeoutMs?: number): Promise<HelperAnswer>
}

export type HelperAnswer =
  | { readonly kind: 'answer'; readonly text: string }
  /** It keeps nothing for this server. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly message: string }

/** The cache service of the runner, for small files that outlive a run. */
export interface CacheService {
  /** The text of the newest entry whose key starts with the prefix. */
  restore(file: string, prefix: string): Promise<CacheAnswer>
  save(file: string, key: string, text: string): Promise<CacheProblem | undefined>
}

export type CacheAnswer =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'nothing' }
  | CacheProblem

export interface CacheProblem {
  readonly kind: 'unavailable'
  readonly message: string
}
