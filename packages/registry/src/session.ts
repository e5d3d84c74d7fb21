import { type Authorization, Authorizer, type Scheme, schemeOf } from './authorizer.ts'
import type { Credential } from './credentials.ts'
import { judgeRedirect, type OriginRules, registryOrigin } from './origins.ts'
import { type Product, productOfHost, productOfResponse } from './product.ts'
import { errorOf } from './retry-hints.ts'
import type { Access } from './scope.ts'
import type { Sender, Sent, Wanted } from './sender.ts'
import { mayWantTls, originWithTls } from './tls-upgrade.ts'
import { type HttpResponse, header } from './transport.ts'

export interface SessionOptions extends OriginRules {
  readonly credentials: (registry: string) => Promise<readonly Credential[]>
  readonly userAgent: string
  /** What tokens are asked for; to read, unless told otherwise. */
  readonly access?: Access
}

export interface SessionPorts {
  readonly sender: Sender
  readonly clock: { nowMs(): number }
  readonly mask: (secret: string) => void
}

export interface Ask {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  /** From `/v2/` on, with its query. */
  readonly path: string
  readonly repository: string
  readonly accept?: string
  readonly maxBodyBytes: number
  readonly range?: string
  readonly body?: { readonly type: string; readonly text: string }
  readonly onceWithinMs?: number
  readonly fault?: (response: HttpResponse) => string | undefined
}

export interface Told {
  readonly sent: Sent
  readonly as: string
  /** Where the answer came from after redirects. */
  readonly url: URL
  readonly token?: Authorization | undefined
  readonly refusedRedirect?: string | undefined
  /** What may be behind a refusal. */
  readonly hint?: string | undefined
  readonly product?: Product | undefined
}

const MAX_REDIRECTS = 5
const BASE_PATH = '/v2/'
const MAX_BASE_BYTES = 64 * 1024

/** All talk with one registry: the challenge is met once, and each repository has one token. */
export class RegistrySession {
  #origin: string
  readonly #options: SessionOptions
  readonly #ports: SessionPorts
  readonly #authorizer: Authorizer
  readonly #registry: string
  #scheme: Scheme | undefined
  #probe: Promise<unknown> | undefined
  #product: Product | undefined
  /** What `/v2/` says to nobody. */
  #base: Promise<Told> | undefined
  /** Repositories that have answered a request as nobody. */
  readonly #open = new Set<string>()
  /** By repository: what was refused for good, so that it is not tried again with everything. */
  readonly #refused = new Map<string, { readonly told: Told; readonly authorization: Authorization | undefined }>()

  constructor(registry: string, options: SessionOptions, ports: SessionPorts) {
    this.#origin = registryOrigin(registry, options)
    this.#product = productOfHost(registry)
    this.#options = options
    this.#registry = registry
    this.#ports = ports
    const { sender, clock, mask } = ports
    this.#authorizer = new Authorizer({
      sender,
      clock,
      mask,
      credentials: () => options.credentials(registry),
      access: options.access ?? 'pull',
    })
  }

  get origin(): string {
    return this.#origin
  }

  /** The request, with whatever the registry wants to see, and followed to where it leads. */
  async ask(ask: Ask): Promise<Told> {
    const told = await this.#ask(ask)
    return this.#product === undefined ? told : { ...told, product: this.#product }
  }

  async #ask(ask: Ask): Promise<Told> {
    const first = await this.#firstTry(ask)
    if (first === undefined || this.#isChallenge(first.sent)) return await this.#askAuthorized(ask, first, this.#scheme)
    const shown = await this.#askHidden(ask, first)
    return shown ?? (await this.#follow(ask, first, undefined))
  }

  /**
   * Some registries hide from nobody what they have, or refuse it, without asking for a login: then what there is to
   * show is shown, to their own origin alone. Undefined when there is nothing to show.
   */
  async #askHidden(ask: Ask, first: Told): Promise<Told | undefined> {
    if (!mayBeHidden(first.sent) || ask.path === BASE_PATH) return undefined
    if ((await this.#options.credentials(this.#registry)).length === 0) return undefined
    const base: Ask = { method: 'GET', path: BASE_PATH, repository: ask.repository, maxBodyBytes: MAX_BASE_BYTES }
    this.#base ??= this.#sendOnce(base, undefined)
    const said = await this.#base
    if (said.sent.kind !== 'response') return said
    this.#isChallenge(said.sent)
    return await this.#askAuthorized(ask, undefined, this.#scheme ?? { kind: 'basic' })
  }

  /** As nobody; one request does this for all that wait. Undefined when it is known that it would be refused. */
  async #firstTry(ask: Ask): Promise<Told | undefined> {
    if (this.#probe !== undefined) await this.#probe
    if (this.#scheme !== undefined && !this.#open.has(ask.repository)) return undefined
    const sending = this.#probe === undefined ? this.#sendFirst(ask) : this.#sendOnce(ask, undefined)
    // Only the very first holds the others back; they go side by side whatever it met.
    this.#probe ??= sending.then(told => this.#isChallenge(told.sent))
    const told = await sending
    this.#isMoreDemanded(ask, told.sent)
    if (told.sent.kind === 'response' && told.sent.response.status < 400) this.#open.add(ask.repository)
    return told
  }

  /** Where plain http is allowed, and what answers wants TLS, TLS is spoken from here on. */
  async #sendFirst(ask: Ask): Promise<Told> {
    if (this.#origin.startsWith('https:')) return await this.#sendOnce(ask, undefined)
    const told = await this.#sendOnce(ask, undefined, mayWantTls)
    if (!mayWantTls(told.sent)) return told
    this.#origin = await originWithTls(this.#origin, this.#options.userAgent, this.#ports.sender)
    return await this.#sendOnce(ask, undefined)
  }

  #isChallenge(sent: Sent): boolean {
    if (sent.kind !== 'response' || sent.response.status !== 401) return false
    // What the registry asked for first stays: a later challenge cannot lead credentials elsewhere. One that asks for
    // nothing that can be used may come from a proxy before it, and does not stay.
    if (this.#scheme === undefined || this.#scheme.kind === 'unusable')
      this.#scheme = schemeOf(sent.response, this.origin, this.#options)
    return true
  }

  /** Of `/v2/` it says nothing: GitHub's names an example there. */
  #isMoreDemanded(ask: Ask, sent: Sent): boolean {
    return ask.path !== BASE_PATH && sent.kind === 'response' && this.#authorizer.note(sent.response, ask.repository)
  }

  /** With one authorization after the other; what a credential met says more than what nobody met. */
  async #askAuthorized(ask: Ask, first: Told | undefined, known: Scheme | undefined): Promise<Told> {
    const scheme = known ?? { kind: 'unusable', reason: 'it asked for no scheme' }
    let best = first === undefined ? undefined : { told: first, authorization: undefined as Authorization | undefined }
    let authorization: Authorization | undefined
    const shown = new Set<number>()
    for (;;) {
      authorization = await this.#authorizer.after(authorization, ask.repository, scheme)
      if (authorization === undefined) break
      // Renewed once, and refused again: a token that is never good for long enough is one that is refused.
      if (shown.has(authorization.candidate))
        authorization = { ...authorization, expiresAtMs: Number.POSITIVE_INFINITY }
      shown.add(authorization.candidate)
      const hasToken = authorization.failure === undefined && authorization.refusal === undefined
      const told = hasToken ? await this.#sendOnce(ask, authorization) : this.#tokenTrouble(authorization, scheme)
      if (authorization.failure !== undefined) return told
      if (hasToken && !isRefusal(told.sent)) return await this.#follow(ask, told, authorization.header)
      if (best === undefined || best.told.as === 'anonymous') best = { told, authorization }
      // With a token for what it names now, the same credential may do.
      if (hasToken && this.#isMoreDemanded(ask, told.sent)) authorization = { ...authorization, expiresAtMs: 0 }
    }
    return { ...(await this.#refusal(ask, best)), hint: hintOf(scheme) }
  }

  async #refusal(
    ask: Ask,
    best: { readonly told: Told; readonly authorization: Authorization | undefined } | undefined,
  ): Promise<Told> {
    const known = best ?? this.#refused.get(ask.repository)
    if (known === undefined) return await this.#sendOnce(ask, undefined)
    this.#refused.set(ask.repository, known)
    const isSaid = best !== undefined || known.told.token !== undefined
    return isSaid ? known.told : await this.#sendOnce(ask, known.authorization)
  }

  #tokenTrouble(authorization: Authorization, scheme: Scheme): Told {
    const url = scheme.kind === 'bearer' ? scheme.service.realm : new URL(this.origin)
    const sent: Sent = authorization.failure?.sent ?? {
      kind: 'failed',
      reason: 'refused',
      message: authorization.refusal?.message ?? 'the token service refused',
      tries: 1,
    }
    return { sent, as: authorization.as, url, token: authorization }
  }

  async #sendOnce(ask: Ask, authorization: Authorization | undefined, isFinal?: Wanted['isFinal']): Promise<Told> {
    const url = new URL(ask.path, this.origin)
    const wanted = this.#wanted(ask, url, authorization?.header, 'any')
    const sent = await this.#ports.sender.send(isFinal === undefined ? wanted : { ...wanted, isFinal })
    if (sent.kind === 'response') this.#product ??= productOfResponse(sent.response)
    return { sent, as: authorization?.as ?? 'anonymous', url }
  }

  #wanted(ask: Ask, url: URL, authorization: string | undefined, addresses: 'any' | 'public'): Wanted {
    const { method, maxBodyBytes, fault } = ask
    return {
      method,
      url: url.href,
      maxBodyBytes,
      addresses,
      headers: {
        'user-agent': this.#options.userAgent,
        ...(ask.accept === undefined ? {} : { accept: ask.accept }),
        ...(ask.range === undefined ? {} : { range: ask.range }),
        ...(ask.body === undefined ? {} : { 'content-type': ask.body.type }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(ask.body === undefined ? {} : { body: ask.body.text }),
      ...(fault === undefined ? {} : { fault }),
      ...(ask.onceWithinMs === undefined ? {} : { onceWithinMs: ask.onceWithinMs }),
    }
  }

  /** At most five redirects; what identifies us goes along only as long as they stay at the registry's own origin. */
  async #follow(ask: Ask, told: Told, authorization: string | undefined): Promise<Told> {
    let current = told
    let shown = authorization
    for (let redirects = 0; ; redirects += 1) {
      const { sent } = current
      if (sent.kind !== 'response' || !isRedirect(sent.response.status)) return current
      if (redirects === MAX_REDIRECTS)
        return { ...current, refusedRedirect: `it redirects more than ${MAX_REDIRECTS} times` }
      const location = header(sent.response, 'location')
      if (location === undefined) return { ...current, refusedRedirect: 'it redirects to nowhere' }
      const next = judgeRedirect(location, current.url, this.origin, this.#options)
      if (typeof next === 'string') return { ...current, refusedRedirect: next }
      const addresses = sent.response.isPublicAddress ? 'public' : 'any'
      if (next.origin !== this.origin) shown = undefined
      const moved = await this.#ports.sender.send(this.#wanted(ask, next, shown, addresses))
      current = { sent: moved, as: current.as, url: next }
    }
  }
}

function hintOf(scheme: Scheme): string | undefined {
  if (scheme.kind === 'unusable') return scheme.reason
  if (scheme.kind === 'basic' || scheme.service.isTrusted) return undefined
  return `its token service ${scheme.service.realm.host} is at another host, so it was asked as nobody; if it is the right one, name it in trusted-realms`
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** No, without a question for a login; 400 is such a no where no error code says what is bad about the request. */
function mayBeHidden(sent: Sent): boolean {
  if (sent.kind !== 'response' || sent.response.status === 401) return false
  const { status } = sent.response
  return status === 404 || isRefusal(sent) || (status === 400 && errorOf(sent.response).code === undefined)
}

/** ECR Public answers 400 to a login that has expired. */
function isRefusal(sent: Sent): boolean {
  if (sent.kind !== 'response') return false
  const { status } = sent.response
  if (status === 401 || status === 403) return true
  return status === 400 && /^(?:DENIED|UNAUTHORIZED)$/.test(errorOf(sent.response).code ?? '')
}
