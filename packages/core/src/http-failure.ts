import type { HttpFailed, HttpFailureReason } from './network.ts'

/** Why an exchange has no answer, as far as we can tell by ourselves. */
export class HttpFailure extends Error {
  readonly reason: HttpFailureReason

  constructor(reason: HttpFailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

export function failed(reason: HttpFailureReason, message: string): HttpFailed {
  return { kind: 'failed', reason, message }
}

const REASONS = new Map<string, HttpFailureReason>([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EAI_FAIL', 'dns'],
  ['EPROTO', 'tls'],
  // OpenSSL's words for a certificate that no known authority has signed.
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
  ['CERT_UNTRUSTED', 'tls-untrusted'],
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['CERT_NOT_YET_VALID', 'tls-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-name'],
])

/** An error of Node as a reason; by its code, never by its text. */
export function failureOf(error: unknown): HttpFailed {
  return failed(reasonOf(error), messageOf(error))
}

function reasonOf(error: unknown): HttpFailureReason {
  if (error instanceof HttpFailure) return error.reason
  const code = codeOf(error)
  const known = REASONS.get(code)
  if (known !== undefined) return known
  return /CERT|SSL|TLS|UNABLE_TO_/.test(code) ? 'tls' : 'protocol'
}

export function codeOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null
  if (isObject && 'code' in error && typeof error.code === 'string') return error.code
  // Several addresses were tried, and each failed.
  const inner: unknown = isObject && 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined
  return inner === undefined ? '' : codeOf(inner)
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message === '' ? codeOf(error) : message
}
