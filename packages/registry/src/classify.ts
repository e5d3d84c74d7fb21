import type { Evidence, Failure, UnreachableReason } from './outcome.ts'
import { errorOf, retryAfterMs } from './retry-hints.ts'
import type { Sent } from './sender.ts'
import type { Told } from './session.ts'
import { type HttpResponse, header } from './transport.ts'

const ABSENT_CODES = new Set([
  'MANIFEST_UNKNOWN',
  'NAME_UNKNOWN',
  'BLOB_UNKNOWN',
  'MANIFEST_BLOB_UNKNOWN',
  'NOT_FOUND',
  // Quay, of a tag that was given an end.
  'TAG_EXPIRED',
])
// Harbor has the last one for an image that a policy keeps from being pulled.
const DENIED_CODES = new Set(['DENIED', 'UNAUTHORIZED', 'FORBIDDEN', 'UNAUTHENTICATED', 'PROJECTPOLICYVIOLATION'])
// 402: the plan of its owner does not cover it; 451: kept back for legal reasons.
const DENIED_STATUS = new Set([401, 402, 403, 451])
const NO_SERVICE = new Set([404, 405, 410])
// Of what stands between: a proxy that wants a login, and a network that does.
const BETWEEN = new Map([
  [407, 'it asks for a login (407)'],
  [511, 'the network asks for a login (511)'],
])
const LIMIT_CODES = new Set(['TOOMANYREQUESTS'])

export function evidenceOf(method: string, told: Told): Evidence {
  const { sent, url, as, token, product } = told
  const place = `${url.origin}${url.pathname}`
  const base = { method, url: place, tries: sent.tries, as, ...(product === undefined ? {} : { product }) }
  if (token?.refusal !== undefined) {
    const { status, code, message } = token.refusal
    return {
      ...base,
      method: 'GET',
      status,
      code,
      message: message ?? 'the token service refused',
      isOfTokenService: true,
    }
  }
  if (sent.kind === 'response') return { ...base, ...responseEvidence(sent.response), ...faultOf(sent) }
  if (sent.kind === 'failed') return { ...base, message: sent.message }
  return { ...base, ...(sent.response === undefined ? {} : responseEvidence(sent.response)) }
}

function responseEvidence(response: HttpResponse): Pick<Evidence, 'status' | 'code' | 'message'> {
  return { status: response.status, ...errorOf(response) }
}

function faultOf(sent: Extract<Sent, { kind: 'response' }>): { readonly message?: string } {
  return sent.fault === undefined ? {} : { message: sent.fault }
}

/** What it means that this is no success; `absent` still has to be confirmed by the caller. */
export function failureOf(method: string, told: Told, nowMs: number): Failure {
  const evidence = evidenceOf(method, told)
  const { sent, token } = told
  if (told.refusedRedirect !== undefined) {
    return unreachable('redirect-refused', { ...evidence, message: told.refusedRedirect })
  }
  if (token?.refusal !== undefined) return tokenRefusal(token.refusal.status, evidence, told.hint)
  if (sent.kind === 'wait') return waitFailure(sent, evidence)
  if (token?.failure !== undefined && !isLimited(sent)) {
    return unreachable('token-service', {
      ...evidence,
      message: `the token service gave no token: ${token.failure.message}`,
    })
  }
  if (sent.kind === 'failed') return unreachable(sent.reason, evidence)
  return responseFailure(sent, evidence, { hint: told.hint, nowMs })
}

/** Where the challenge led there may be no token service, which says nothing about a login. */
function tokenRefusal(status: number, evidence: Evidence, hint: string | undefined): Failure {
  if (!NO_SERVICE.has(status)) return { kind: 'denied', evidence, hint }
  return unreachable('token-service', {
    ...evidence,
    message: `there is none at ${evidence.url}: it answered ${status}`,
  })
}

function isLimited(sent: Sent): boolean {
  return sent.kind === 'response' && sent.response.status === 429
}

function waitFailure(sent: Extract<Sent, { kind: 'wait' }>, evidence: Evidence): Failure {
  const status = sent.response?.status
  const { retryAtMs } = sent
  if (status === undefined || status === 429) return { kind: 'rate-limited', evidence, retryAtMs }
  return { kind: 'unreachable', reason: 'server-error', evidence, retryAtMs }
}

function responseFailure(
  sent: Extract<Sent, { kind: 'response' }>,
  evidence: Evidence,
  extra: { readonly hint: string | undefined; readonly nowMs: number },
): Failure {
  const { response } = sent
  const { status } = response
  const code = evidence.code?.toUpperCase() ?? ''
  if (status === 429 || (status >= 400 && LIMIT_CODES.has(code))) {
    const waitMs = retryAfterMs(response, extra.nowMs)
    return { kind: 'rate-limited', evidence, ...(waitMs === undefined ? {} : { retryAtMs: extra.nowMs + waitMs }) }
  }
  const between = BETWEEN.get(status)
  if (between !== undefined) return unreachable('proxy', { ...evidence, message: between })
  if (status >= 500 || status === 408) return unreachable('server-error', evidence)
  if (DENIED_STATUS.has(status)) return { kind: 'denied', evidence, hint: extra.hint }
  if (status >= 400 && DENIED_CODES.has(code)) return { kind: 'denied', evidence, hint: extra.hint }
  if (status === 404) return { kind: 'absent', evidence }
  if (status === 410 && ABSENT_CODES.has(code)) return { kind: 'absent', evidence }
  if (sent.fault !== undefined) return unreachable('bad-answer', evidence)
  return unreachable('bad-answer', {
    ...evidence,
    message: evidence.message ?? `an answer with status ${status} was not expected`,
  })
}

const REGISTRY_HEADERS = ['docker-distribution-api-version', 'x-jfrog-version', 'x-artifactory-id']

/** A 404 that only a registry gives; any other server has one for every path. */
export function isRegistryAnswer(evidence: Evidence, response: HttpResponse | undefined): boolean {
  if (ABSENT_CODES.has(evidence.code?.toUpperCase() ?? '')) return true
  return response !== undefined && REGISTRY_HEADERS.some(name => header(response, name) !== undefined)
}

export function unreachable(reason: UnreachableReason, evidence: Evidence): Failure {
  return { kind: 'unreachable', reason, evidence }
}
