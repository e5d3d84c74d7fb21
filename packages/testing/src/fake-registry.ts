import { blobOf, type FakeImage } from './fake-images.ts'

export interface FakeRequest {
  readonly method: string
  readonly url: URL
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export interface FakeResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
}

/** What a server does instead of answering. */
export type FakeFault = 'reset' | 'hang' | 'truncate' | 'drip' | 'refuse'

export type FakeAnswer = FakeResponse | { readonly fault: FakeFault; readonly response?: FakeResponse }

export type Handler = (request: FakeRequest) => FakeAnswer | undefined

export interface FakeRegistryOptions {
  /** `none`, a token service, or a password for everything. */
  readonly auth?: 'none' | 'bearer' | 'basic'
  /** Where the token service is; on the registry's own host unless told otherwise. */
  readonly realm?: string
  readonly user?: string
  readonly password?: string
  /** Repositories that everybody may read; all of them with `*`. */
  readonly open?: readonly string[]
  /** Whether logins may only read. */
  readonly readOnly?: boolean
  /** Asked first; what it returns is the answer. */
  readonly behave?: Handler
}

const TOKEN = 'fake-registry-token'
const PUSH = '-to-push'
const UPLOAD_PATH = /^\/v2\/(.+)\/blobs\/uploads\/([a-z0-9]*)$/
const REPOSITORY_PATH = /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\/([^/]+)$/

/** A registry in memory, with what a distribution does and, through `behave`, whatever it should not do. */
export class FakeRegistry {
  readonly requests: FakeRequest[] = []
  readonly #options: FakeRegistryOptions
  readonly #manifests = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>()
  readonly #blobs = new Map<string, Uint8Array>()
  readonly #tags = new Map<string, string>()

  constructor(options: FakeRegistryOptions = {}) {
    this.#options = options
  }

  push(repository: string, tag: string | undefined, image: FakeImage): this {
    for (const child of image.manifests) this.push(repository, undefined, child)
    for (const blob of image.blobs) this.#blobs.set(`${repository} ${blob.digest}`, blob.bytes)
    this.#manifests.set(`${repository} ${image.digest}`, { type: image.mediaType, bytes: image.bytes })
    if (tag !== undefined) this.#tags.set(`${repository} ${tag}`, image.digest)
    return this
  }

  delete(repository: string, digest: string): this {
    this.#manifests.delete(`${repository} ${digest}`)
    this.#blobs.delete(`${repository} ${digest}`)
    return this
  }

  /** Every secret that this host was shown. */
  get authorizations(): readonly string[] {
    return this.requests.flatMap(request => [request.headers.get('authorization') ?? '', request.body]).filter(Boolean)
  }

  answer(request: FakeRequest): FakeAnswer {
    this.requests.push(request)
    const special = this.#options.behave?.(request)
    if (special !== undefined) return special
    if (request.url.pathname === '/token') return this.#token(request)
    const upload = UPLOAD_PATH.exec(request.url.pathname)
    const [, repository = upload?.[1] ?? '', kind = '', name = ''] = REPOSITORY_PATH.exec(request.url.pathname) ?? []
    const refusal = this.#refusal(request, repository)
    if (refusal !== undefined) return refusal
    if (upload !== null) return this.#upload(request, repository, upload[2] ?? '')
    if (kind === 'manifests' && request.method === 'PUT') return this.#putManifest(request, repository, name)
    if (request.url.pathname === '/v2/')
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }
    if (kind === 'manifests') return this.#manifest(repository, name)
    if (kind === 'blobs') return this.#blob(repository, name)
    if (kind === 'tags') return this.#tagList(repository)
    return failure(404, 'NOT_FOUND', 'not found')
  }

  #upload({ method, url, body }: FakeRequest, repository: string, session: string): FakeResponse {
    if (method === 'POST')
      return { status: 202, headers: { location: `/v2/${repository}/blobs/uploads/a1?state=b%2Fc` } }
    if (session !== 'a1' || url.searchParams.get('state') !== 'b/c')
      return failure(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
    const blob = blobOf('application/octet-stream', body)
    if (url.searchParams.get('digest') !== blob.digest) return failure(400, 'DIGEST_INVALID', 'digest invalid')
    this.#blobs.set(`${repository} ${blob.digest}`, blob.bytes)
    return { status: 201, headers: { location: `/v2/${repository}/blobs/${blob.digest}` } }
  }

  /** Only where every blob that it names is there. */
  #putManifest({ headers, body }: FakeRequest, repository: string, name: string): FakeResponse {
    const { digest, bytes } = blobOf('manifest', body)
    const { config, layers } = JSON.parse(body) as Readonly<Record<'config' | 'layers', unknown>>
    const parts = [config, ...(Array.isArray(layers) ? layers : [])] as readonly { readonly digest: string }[]
    const missing = parts.find(part => !this.#blobs.has(`${repository} ${part.digest}`))
    if (missing !== undefined)
      return failure(400, 'MANIFEST_BLOB_UNKNOWN', `blob ${missing.digest} unknown to manifest`)
    if (name.startsWith('sha256:') && name !== digest) return failure(400, 'DIGEST_INVALID', 'digest invalid')
    this.#manifests.set(`${repository} ${digest}`, { type: headers.get('content-type') ?? '', bytes })
    if (!name.startsWith('sha256:')) this.#tags.set(`${repository} ${name}`, digest)
    return { status: 201, headers: { 'docker-content-digest': digest } }
  }

  #token(request: FakeRequest): FakeResponse {
    const scope = request.url.searchParams.get('scope') ?? new URLSearchParams(request.body).get('scope') ?? ''
    const [, repository = '', push] = /^repository:(.+?):pull(,push)?$/.exec(scope) ?? []
    const given = request.headers.get('authorization')
    const isLogin = given === this.#basic()
    if (given !== undefined && !isLogin) return failure(403, 'DENIED', 'wrong password')
    if (!isLogin && !this.#isOpen(repository)) return failure(401, 'UNAUTHORIZED', 'a login is needed')
    const mayPush = push !== undefined && isLogin && this.#options.readOnly !== true
    return json(200, { token: `${TOKEN}-${repository}${mayPush ? PUSH : ''}`, expires_in: 300 })
  }

  #refusal({ method, url, headers }: FakeRequest, repository: string): FakeResponse | undefined {
    const { auth = 'none', realm = `${url.origin}/token` } = this.#options
    const given = headers.get('authorization')
    if (auth === 'none') return undefined
    const isWrite = method === 'POST' || method === 'PUT'
    const token = `Bearer ${TOKEN}-${repository}`
    const isToken = given === `${token}${PUSH}` || (given === token && !isWrite)
    if (auth === 'basic' ? given === this.#basic() && !(isWrite && this.#options.readOnly) : isToken) return undefined
    const scope = repository === '' ? '' : `,scope="repository:${repository}:pull${isWrite ? ',push' : ''}"`
    const challenge = auth === 'basic' ? 'Basic realm="fake"' : `Bearer realm="${realm}",service="fake"${scope}`
    return { ...failure(401, 'UNAUTHORIZED', 'authentication required'), headers: { 'www-authenticate': challenge } }
  }

  #isOpen(repository: string): boolean {
    const { open = ['*'], password } = this.#options
    return (password === undefined && open.includes('*')) || open.includes(repository)
  }

  #basic(): string {
    const { user = 'user', password = 'secret-password' } = this.#options
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  }

  #manifest(repository: string, name: string): FakeResponse {
    const digest = this.#tags.get(`${repository} ${name}`) ?? name
    const found = this.#manifests.get(`${repository} ${digest}`)
    if (found === undefined) return failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
    return { status: 200, headers: { 'content-type': found.type, 'docker-content-digest': digest }, body: found.bytes }
  }

  #blob(repository: string, digest: string): FakeResponse {
    const found = this.#blobs.get(`${repository} ${digest}`)
    if (found === undefined) return failure(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: found }
  }

  #tagList(repository: string): FakeResponse {
    const tags = [...this.#tags.keys()].filter(key => key.startsWith(`${repository} `)).map(key => key.split(' ')[1])
    return tags.length === 0 ? failure(404, 'NAME_UNKNOWN', 'name unknown') : json(200, { name: repository, tags })
  }
}

export function json(status: number, value: unknown): FakeResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

export function failure(status: number, code: string, message: string): FakeResponse {
  return json(status, { errors: [{ code, message }] })
}
