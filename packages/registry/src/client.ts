import { evidenceOf, failureOf, isRegistryAnswer, unreachable } from './classify.ts'
import { algorithmOf, digestOf, isDigest } from './digest.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import { ACCEPT_MANIFESTS, bareType } from './media-types.ts'
import type { Failure, Outcome } from './outcome.ts'
import { type ListWish, readPages } from './pages.ts'
import { Sender, type SenderOptions, type SenderPorts } from './sender.ts'
import { type Ask, RegistrySession, type SessionOptions, type Told } from './session.ts'
import { contentLength, Repeated, rangeLength, StatedSizes } from './stated-sizes.ts'
import { type HttpResponse, header } from './transport.ts'

export interface ClientOptions extends SessionOptions, SenderOptions {}

export interface ClientPorts extends SenderPorts {
  readonly mask: (secret: string) => void
}

export interface Repository {
  readonly registry: string
  readonly repository: string
}

/** A manifest that was read, with the digest of its bytes. */
export interface FetchedManifest {
  readonly digest: string
  /** The same bytes by the other algorithm, since an expectation may be written in either. */
  readonly otherDigest: string
  readonly bytes: number
  readonly contentType: string
  readonly manifest: Manifest
  /** What the header says, where that is something else. */
  readonly statedDigest?: string | undefined
}

/** What a HEAD request says: the registry's own word, not checked against any bytes. */
export interface StatedManifest {
  readonly digest?: string | undefined
  readonly mediaType?: string | undefined
}

export interface Listed {
  readonly values: readonly string[]
  /** False: there may be more. */
  readonly isComplete: boolean
}

const MAX_MANIFEST_BYTES = 4 * 1024 * 1024
// For answers of which only the status counts.
const MAX_ERROR_BYTES = 64 * 1024

/** A read-only client of any number of OCI registries. */
export class RegistryClient {
  readonly #options: ClientOptions
  readonly #ports: ClientPorts
  readonly #sender: Sender
  readonly #sessions = new Map<string, RegistrySession>()
  readonly #knownRegistries = new Map<string, Promise<boolean>>()

  constructor(options: ClientOptions, ports: ClientPorts) {
    this.#options = options
    this.#ports = ports
    this.#sender = new Sender(ports, options)
  }

  get requestCount(): number {
    return this.#sender.count
  }

  get remainingMs(): number {
    return this.#sender.remainingMs
  }

  /** The manifest at a tag or digest; what comes back has the digest that it says. */
  async fetchManifest(where: Repository, reference: string): Promise<Outcome<FetchedManifest>> {
    const wanted = isDigest(reference) ? reference : undefined
    const doubts = new Repeated()
    const told = await this.#ask(where, {
      method: 'GET',
      path: manifestPath(where, reference),
      repository: where.repository,
      accept: ACCEPT_MANIFESTS,
      maxBodyBytes: MAX_MANIFEST_BYTES,
      fault(response) {
        const why = manifestFault(response, wanted)
        if (why !== undefined) doubts.add(`${why} ${header(response, 'docker-content-digest')}`)
        return why
      },
    })
    const response = successOf(told)
    if (response === undefined) return await this.#confirmed(where, told, wanted === undefined && doubts.isSure)
    const parsed = parseManifest(response.body, header(response, 'content-type'))
    if (!parsed.ok) return unreachable('bad-answer', { ...evidenceOf('GET', told), message: parsed.reason })
    const stated = header(response, 'docker-content-digest')?.trim() ?? ''
    const digest = wanted ?? digestOf(response.body, isDigest(stated) ? algorithmOf(stated) : 'sha256')
    const contentType = bareType(header(response, 'content-type') ?? '')
    const otherDigest = digestOf(response.body, algorithmOf(digest) === 'sha256' ? 'sha512' : 'sha256')
    const value = { digest, otherDigest, bytes: response.body.length, contentType, manifest: parsed.value }
    return { kind: 'present', value, evidence: evidenceOf('GET', told) }
  }

  /**
   * A tag whose bytes are not what the header says, every time: the bytes count if the registry serves the same ones
   * under their own digest, and otherwise nothing is known.
   */
  async #confirmed(where: Repository, told: Told, isSure: boolean): Promise<Outcome<FetchedManifest>> {
    const { sent } = told
    const isDoubtful = sent.kind === 'response' && sent.response.status === 200 && told.refusedRedirect === undefined
    const failure = await this.#failure(where, 'GET', told)
    if (!isDoubtful || !isSure) return failure
    const statedDigest = header(sent.response, 'docker-content-digest')
    if (statedDigest === undefined) return failure
    const own = await this.fetchManifest(where, digestOf(sent.response.body))
    return own.kind === 'present' ? { ...own, value: { ...own.value, statedDigest } } : failure
  }

  /** Whether there is something at a tag or digest; a refusal or an absence is confirmed with GET, which has a reason. */
  async headManifest(where: Repository, reference: string): Promise<Outcome<StatedManifest>> {
    const told = await this.#ask(where, {
      method: 'HEAD',
      path: manifestPath(where, reference),
      repository: where.repository,
      accept: ACCEPT_MANIFESTS,
      maxBodyBytes: 0,
    })
    const response = successOf(told)
    const digest = response && header(response, 'docker-content-digest')?.trim()
    if (response !== undefined && digest !== undefined && isDigest(digest)) {
      const mediaType = bareType(header(response, 'content-type') ?? '')
      return { kind: 'present', value: { digest, mediaType }, evidence: evidenceOf('HEAD', told) }
    }
    if (response === undefined && !hasStatus(told)) return await this.#failure(where, 'HEAD', told)
    const read = await this.fetchManifest(where, reference)
    if (read.kind !== 'present') return read
    const { manifest } = read.value
    return { ...read, value: { digest: read.value.digest, mediaType: manifest.mediaType } }
  }

  /** Whether a blob is there; its size where the registry says it. One that is not as expected is asked for again, with GET. */
  async headBlob(
    where: Repository,
    digest: string,
    expectedSize?: number,
  ): Promise<Outcome<{ readonly size: number | undefined }>> {
    const ask = { path: blobPath(where, digest), repository: where.repository, accept: '*/*' } as const
    const told = await this.#ask(where, { ...ask, method: 'HEAD', maxBodyBytes: 0 })
    const response = successOf(told)
    const sizes = new StatedSizes(expectedSize)
    if (response !== undefined && sizes.fault(response) === undefined) {
      return { kind: 'present', value: { size: contentLength(response) }, evidence: evidenceOf('HEAD', told) }
    }
    if (response === undefined && !hasStatus(told)) return await this.#failure(where, 'HEAD', told)
    // A storage may refuse HEAD at an address that was signed for GET, and a proxy may state the length of what it does
    // not send; one byte is enough to know.
    const again = await this.#ask(where, {
      ...ask,
      method: 'GET',
      maxBodyBytes: 0,
      range: 'bytes=0-0',
      fault: sizes.fault,
    })
    const { sent, refusedRedirect } = again
    if (sent.kind !== 'response' || refusedRedirect !== undefined || (sent.fault !== undefined && !sizes.isSure))
      return await this.#failure(where, 'GET', again)
    if (sent.response.status !== 200 && sent.response.status !== 206) return await this.#failure(where, 'GET', again)
    return { kind: 'present', value: { size: rangeLength(sent.response) }, evidence: evidenceOf('GET', again) }
  }

  /** The bytes of a blob, such as a configuration, checked against its digest. */
  async fetchBlob(where: Repository, digest: string, maxBytes: number): Promise<Outcome<Uint8Array>> {
    const told = await this.#ask(where, {
      method: 'GET',
      path: blobPath(where, digest),
      repository: where.repository,
      accept: '*/*',
      maxBodyBytes: maxBytes,
      fault: response => (response.status === 200 ? digestFault(response, digest) : undefined),
    })
    const response = successOf(told)
    if (response === undefined) return await this.#failure(where, 'GET', told)
    return { kind: 'present', value: response.body, evidence: evidenceOf('GET', told) }
  }

  /** The names of the tags, page by page, up to `max`. */
  async listTags(where: Repository, max = 10_000, wish: ListWish = {}): Promise<Outcome<Listed>> {
    const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'tags', max, ...wish })
    return told.kind === 'values' ? present(told) : await this.#failure(where, 'GET', told.told)
  }

  /** What refers to a manifest (signatures, attestations); registries without the API are asked for the tag in its place. */
  async listReferrers(where: Repository, digest: string): Promise<Outcome<Listed>> {
    const told = await readPages(ask => this.#ask(where, ask), where, { kind: 'referrers', digest, max: 1000 })
    if (told.kind === 'values') return present(told)
    const failure = await this.#failure(where, 'GET', told.told)
    const isBadAnswer = failure.kind === 'unreachable' && failure.reason === 'bad-answer'
    if (failure.kind !== 'absent' && !isBadAnswer) return failure
    const fallback = await this.fetchManifest(where, digest.replace(':', '-'))
    // Where the answer was a success, but no list, there may be one that was not seen.
    if (fallback.kind === 'absent' && (failure.evidence.status ?? 0) < 400) return failure
    if (fallback.kind !== 'present' && fallback.kind !== 'absent') return fallback
    const manifest = fallback.kind === 'present' ? fallback.value.manifest : undefined
    const entries = manifest?.kind === 'index' ? manifest.manifests : []
    const values = entries.map(entry => entry.artifactType ?? entry.mediaType)
    return { kind: 'present', value: { values, isComplete: true }, evidence: fallback.evidence }
  }

  #session(registry: string): RegistrySession {
    const known = this.#sessions.get(registry)
    if (known !== undefined) return known
    const ports = { sender: this.#sender, clock: this.#ports.clock, mask: this.#ports.mask }
    const session = new RegistrySession(registry, this.#options, ports)
    this.#sessions.set(registry, session)
    return session
  }

  async #ask(where: Repository, ask: Ask): Promise<Told> {
    return await this.#session(where.registry).ask(ask)
  }

  /** A 404 of a server that has shown no sign of being a registry proves nothing. */
  async #failure(where: Repository, method: string, told: Told): Promise<Failure> {
    const failure = failureOf(method, told, this.#ports.clock.nowMs())
    if (failure.kind !== 'absent') return failure
    const response = told.sent.kind === 'response' ? told.sent.response : undefined
    if (isRegistryAnswer(failure.evidence, response)) return failure
    const known = this.#knownRegistries.get(where.registry) ?? this.#isRegistry(where)
    this.#knownRegistries.set(where.registry, known)
    if (await known) return failure
    const message = 'it answered 404 without an error code, and /v2/ is not that of a registry'
    return unreachable('not-a-registry', { ...failure.evidence, message })
  }

  /** Whether `/v2/` is what the specification says: 200, or a refusal that asks for a login. */
  async #isRegistry(where: Repository): Promise<boolean> {
    const session = this.#session(where.registry)
    const { sent } = await session.ask({
      method: 'GET',
      path: '/v2/',
      repository: where.repository,
      maxBodyBytes: MAX_ERROR_BYTES,
    })
    if (sent.kind !== 'response') return false
    const { status } = sent.response
    const type = bareType(header(sent.response, 'content-type') ?? '')
    return (status === 200 && type !== 'text/html') || status === 401 || status === 403
  }
}

function present({ values, isComplete, told }: Listed & { readonly told: Told }): Outcome<Listed> {
  return { kind: 'present', value: { values, isComplete }, evidence: evidenceOf('GET', told) }
}

function manifestPath(where: Repository, reference: string): string {
  return `/v2/${where.repository}/manifests/${reference}`
}

function blobPath(where: Repository, digest: string): string {
  return `/v2/${where.repository}/blobs/${digest}`
}

function successOf(told: Told): HttpResponse | undefined {
  const { sent } = told
  if (told.refusedRedirect !== undefined || sent.kind !== 'response' || sent.fault !== undefined) return undefined
  // Nobody asked for a part of it.
  return sent.response.status === 200 ? sent.response : undefined
}

// Not implemented, or a fault of the program: of HEAD they say nothing about GET.
const OF_THIS_METHOD = new Set([500, 501])

/** A response of the registry, or of where it led, that is not one to be left alone for. */
function hasStatus(told: Told): boolean {
  const { sent, refusedRedirect, token } = told
  if (refusedRedirect !== undefined || token !== undefined || sent.kind !== 'response') return false
  const { status } = sent.response
  return OF_THIS_METHOD.has(status) || (status !== 429 && status < 500)
}

function manifestFault(response: HttpResponse, wanted: string | undefined): string | undefined {
  if (response.status !== 200) return undefined
  if (wanted !== undefined) return digestFault(response, wanted)
  const stated = header(response, 'docker-content-digest')?.trim()
  const parsed = parseManifest(response.body, header(response, 'content-type'))
  if (!parsed.ok) return parsed.reason
  return stated === undefined || !isDigest(stated) ? undefined : digestFault(response, stated)
}

function digestFault(response: HttpResponse, digest: string): string | undefined {
  const actual = digestOf(response.body, algorithmOf(digest))
  return actual === digest ? undefined : `its bytes have the digest ${actual}, not ${digest}`
}
