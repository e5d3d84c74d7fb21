import { basicHeader, type Credential } from './credentials.ts'
import { parseObject } from './manifest.ts'
import { errorOf } from './retry-hints.ts'
import type { Sender, Sent, Wanted } from './sender.ts'

export interface TokenService {
  readonly realm: URL
  readonly service: string | undefined
  /** Whether it may see a credential. */
  readonly isTrusted: boolean
  readonly addresses: 'any' | 'public'
}

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string; readonly expiresAtMs: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code?: string; readonly message?: string }
  | { readonly kind: 'failed'; readonly sent: Sent; readonly message: string }

const MAX_TOKEN_BYTES = 1024 * 1024
const MAX_TOKEN_LENGTH = 65_536
// What the distribution spec says for a token that does not state its life.
const DEFAULT_LIFE_SECONDS = 60
const CLIENT_ID = 'ci-kit'

/** One token for all of the scopes. The service is asked once; it is followed nowhere else. */
export async function fetchToken(
  service: TokenService,
  wish: { readonly scopes: readonly string[]; readonly credential: Credential | undefined },
  ports: { readonly sender: Sender; readonly nowMs: () => number },
): Promise<TokenAnswer> {
  const { scopes, credential } = wish
  if (credential?.identityToken !== undefined) {
    const posted = await ask(postRequest(service, scopes, credential.identityToken), ports)
    // Services that know no OAuth 2 take the same secret as a password.
    const isUnknown = posted.kind === 'refused' && (posted.status === 404 || posted.status === 405)
    if (!isUnknown) return posted
    return await ask(getRequest(service, scopes, { ...credential, password: credential.identityToken }), ports)
  }
  return await ask(getRequest(service, scopes, credential), ports)
}

function getRequest(service: TokenService, scopes: readonly string[], credential: Credential | undefined): Wanted {
  const url = new URL(service.realm)
  // Appended: a realm may have a query of its own.
  if (service.service !== undefined) url.searchParams.set('service', service.service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const authorization = credential === undefined ? {} : { authorization: basicHeader(credential) }
  return {
    method: 'GET',
    url: url.href,
    headers: { accept: 'application/json', ...authorization },
    maxBodyBytes: MAX_TOKEN_BYTES,
    addresses: service.addresses,
    fault: tokenFault,
  }
}

function postRequest(service: TokenService, scopes: readonly string[], refreshToken: string): Wanted {
  const form = new URLSearchParams([
    ['grant_type', 'refresh_token'],
    ['service', service.service ?? ''],
    ['client_id', CLIENT_ID],
    ['scope', scopes.join(' ')],
    ['refresh_token', refreshToken],
  ])
  return {
    method: 'POST',
    url: service.realm.href,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    maxBodyBytes: MAX_TOKEN_BYTES,
    addresses: service.addresses,
    fault: tokenFault,
  }
}

async function ask(
  wanted: Wanted,
  ports: { readonly sender: Sender; readonly nowMs: () => number },
): Promise<TokenAnswer> {
  const sent = await ports.sender.send(wanted)
  if (sent.kind !== 'response') {
    return { kind: 'failed', sent, message: sent.kind === 'failed' ? sent.message : 'it asks to be left alone' }
  }
  const { response, fault } = sent
  const { status } = response
  if (status === 429 || status >= 500 || status === 408)
    return { kind: 'failed', sent, message: `it answered ${status}` }
  if (status >= 300 && status < 400) {
    return { kind: 'failed', sent, message: `it answered ${status}; a token service is not followed elsewhere` }
  }
  if (status >= 400) return { kind: 'refused', status, ...errorOf(response) }
  const token = readToken(response.body)
  if (fault !== undefined || token === undefined) return { kind: 'failed', sent, message: fault ?? 'it sent no token' }
  return { kind: 'token', token: token.text, expiresAtMs: ports.nowMs() + token.lifeSeconds * 1000 }
}

function tokenFault(response: { readonly status: number; readonly body: Uint8Array }): string | undefined {
  return response.status < 300 && readToken(response.body) === undefined
    ? 'its answer holds no usable token'
    : undefined
}

/** Visible ASCII only: a line end in a token would be a header of its own. */
function readToken(body: Uint8Array): { readonly text: string; readonly lifeSeconds: number } | undefined {
  const root = parseObject(body)
  if (typeof root === 'string') return undefined
  const text = [root.token, root.access_token].find(value => typeof value === 'string' && value !== '')
  if (typeof text !== 'string' || text.length > MAX_TOKEN_LENGTH || !/^[\x21-\x7e]+$/.test(text)) return undefined
  const life = root.expires_in
  const lifeSeconds = typeof life === 'number' && life > 0 && life < 1e8 ? life : DEFAULT_LIFE_SECONDS
  return { text, lifeSeconds }
}
