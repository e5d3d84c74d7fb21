/** One HTTP exchange, as the client of a registry needs it. The real one is in packages/core. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** A longer body is a failure; with 0 only that of an error (status 400 and up) is read, up to 64 KiB. */
  readonly maxBodyBytes: number
  /** For the exchange as a whole, so that a slow drip ends too. */
  readonly timeoutMs: number
  /** `public`: connect to no address of a private, local or reserved network, whatever the name resolves to. */
  readonly addresses: 'any' | 'public'
}

export type HttpFailure =
  | 'timeout'
  | 'refused'
  | 'reset'
  | 'dns'
  | 'tls'
  | 'tls-untrusted'
  | 'tls-expired'
  | 'tls-name'
  | 'proxy'
  | 'address-refused'
  | 'too-large'
  | 'protocol'

export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Names in lower case; a header that came several times has several values. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
  /** False when the peer is in a private or local network. */
  readonly isPublicAddress: boolean
}

export interface HttpFailed {
  readonly kind: 'failed'
  readonly reason: HttpFailure
  readonly message: string
}

/** Never throws, and follows no redirect. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse | HttpFailed>

export function header(response: HttpResponse, name: string): string | undefined {
  return response.headers.get(name)?.[0]
}
