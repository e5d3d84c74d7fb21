import { parseChallenges } from './challenge.ts'
import { basicHeader, type Credential, secretsOf } from './credentials.ts'
import { judgeRealm, type OriginRules } from './origins.ts'
import { type Access, demandedScopes, scopeOf } from './scope.ts'
import type { Sender } from './sender.ts'
import { fetchToken, type TokenAnswer, type TokenService } from './token-service.ts'
import type { HttpResponse } from './transport.ts'

/** What a registry wants to see: known once for all of its repositories. */
export type Scheme =
  | { readonly kind: 'bearer'; readonly service: TokenService }
  | { readonly kind: 'basic' }
  | { readonly kind: 'unusable'; readonly reason: string }

type UsableScheme = Exclude<Scheme, { readonly kind: 'unusable' }>

export interface Authorization {
  /** Counts the authorizations of this repository: several requests that are refused at once move on by one. */
  readonly version: number
  readonly candidate: number
  /** `anonymous`, or the source of the credential. */
  readonly as: string
  readonly header: string | undefined
  readonly expiresAtMs: number
  readonly refusal?: Extract<TokenAnswer, { readonly kind: 'refused' }> | undefined
  readonly failure?: Extract<TokenAnswer, { readonly kind: 'failed' }> | undefined
}

export interface AuthorizerPorts {
  readonly sender: Sender
  readonly clock: { nowMs(): number }
  readonly mask: (secret: string) => void
  readonly credentials: () => Promise<readonly Credential[]>
  readonly access: Access
}

interface RepositoryState {
  readonly version: number
  readonly current: Promise<Authorization | undefined>
}

/** Credentials and tokens for the repositories of one registry. */
export class Authorizer {
  readonly #ports: AuthorizerPorts
  readonly #repositories = new Map<string, RepositoryState>()
  readonly #scopes = new Map<string, ReadonlySet<string>>()
  #candidates: Promise<readonly (Credential | undefined)[]> | undefined

  constructor(ports: AuthorizerPorts) {
    this.#ports = ports
  }

  /**
   * The authorization to use after `refused` was (or as the first), shared by all requests of the repository; undefined
   * when there is no other. One that has run out is renewed.
   */
  async after(
    refused: Authorization | undefined,
    repository: string,
    scheme: Scheme,
  ): Promise<Authorization | undefined> {
    const state = this.#repositories.get(repository)
    if (state !== undefined && state.version > (refused?.version ?? 0)) {
      const current = await state.current
      if (current === undefined || !this.#hasExpired(current)) return current
      return await this.#next(current, repository, scheme)
    }
    return await this.#next(refused, repository, scheme)
  }

  /** Takes note of what a refusal asks to see for a repository; whether that is more than was known. */
  note(refusal: HttpResponse, repository: string): boolean {
    const known = this.#scopesOf(repository)
    const wanted = new Set([...known, ...demandedScopes(refusal, this.#ports.access)])
    // Once is enough for an honest registry, and another one could go on for ever.
    if (wanted.size === known.size || known.size > 1) return false
    this.#scopes.set(repository, wanted)
    return true
  }

  #scopesOf(repository: string): ReadonlySet<string> {
    return this.#scopes.get(repository) ?? new Set([scopeOf(repository, this.#ports.access)])
  }

  async #next(last: Authorization | undefined, repository: string, scheme: Scheme): Promise<Authorization | undefined> {
    const version = (last?.version ?? 0) + 1
    const state = this.#repositories.get(repository)
    if (state !== undefined && state.version >= version) return await state.current
    if (scheme.kind === 'unusable') return undefined
    const candidate = last === undefined ? 0 : this.#hasExpired(last) ? last.candidate : last.candidate + 1
    const current = this.#obtain({ candidate, version }, repository, scheme)
    this.#repositories.set(repository, { version, current })
    return await current
  }

  #hasExpired({ expiresAtMs }: Authorization): boolean {
    return this.#ports.clock.nowMs() >= expiresAtMs
  }

  async #obtain(
    place: { readonly candidate: number; readonly version: number },
    repository: string,
    scheme: UsableScheme,
  ): Promise<Authorization | undefined> {
    this.#candidates ??= this.#readCandidates()
    const all = await this.#candidates
    const candidates = all.filter(one => isUsable(one, scheme))
    if (place.candidate >= candidates.length) return undefined
    const candidate = candidates[place.candidate]
    const base = { ...place, as: candidate?.source ?? 'anonymous', expiresAtMs: Number.POSITIVE_INFINITY }
    if (candidate?.registryToken !== undefined) return { ...base, header: `Bearer ${candidate.registryToken}` }
    if (scheme.kind === 'basic') return { ...base, header: candidate && basicHeader(candidate) }
    const { sender, clock } = this.#ports
    const wish = { scopes: [...this.#scopesOf(repository)], credential: candidate }
    const answer = await fetchToken(scheme.service, wish, { sender, nowMs: () => clock.nowMs() })
    if (answer.kind === 'token') {
      this.#ports.mask(answer.token)
      return { ...base, header: `Bearer ${answer.token}`, expiresAtMs: answer.expiresAtMs }
    }
    return { ...base, header: undefined, ...(answer.kind === 'refused' ? { refusal: answer } : { failure: answer }) }
  }

  /** Masked before they are used for anything. The last is nobody. */
  async #readCandidates(): Promise<readonly (Credential | undefined)[]> {
    const credentials = await this.#ports.credentials()
    for (const secret of credentials.flatMap(secretsOf)) this.#ports.mask(secret)
    return [...credentials, undefined]
  }
}

/** Without TLS protection or trust for its host a token service is asked as nobody. */
function isUsable(candidate: Credential | undefined, scheme: UsableScheme): boolean {
  // The first request of all was made as nobody, and a registry with passwords refused it.
  if (candidate === undefined) return scheme.kind === 'bearer'
  if (candidate.registryToken !== undefined) return true
  return scheme.kind === 'basic' ? candidate.password !== undefined : scheme.service.isTrusted
}

/** The scheme that a response with status 401 asks for. */
export function schemeOf(response: HttpResponse, origin: string, rules: OriginRules): Scheme {
  const challenges = parseChallenges(response.headers.get('www-authenticate') ?? [])
  const reasons: string[] = []
  for (const challenge of challenges.filter(one => one.scheme === 'bearer')) {
    const realm = challenge.parameters.get('realm')
    if (realm === undefined || realm === '') {
      reasons.push('its Bearer challenge has no realm')
      continue
    }
    const verdict = judgeRealm(realm, origin, rules)
    if (verdict.kind === 'refused') {
      reasons.push(verdict.reason)
      continue
    }
    // A public registry must not lead into a private network.
    const addresses = response.isPublicAddress ? 'public' : 'any'
    const service = challenge.parameters.get('service')
    return {
      kind: 'bearer',
      service: { realm: verdict.url, service, isTrusted: verdict.kind === 'trusted', addresses },
    }
  }
  if (challenges.some(challenge => challenge.scheme === 'basic')) return { kind: 'basic' }
  return { kind: 'unusable', reason: reasons[0] ?? 'its answer asks for no scheme that is known (Bearer, Basic)' }
}
