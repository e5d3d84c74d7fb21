import type { Product } from './product.ts'
import type { HttpFailure } from './transport.ts'

/** What was asked and what came back: enough to ask again by hand. Holds no secret. */
export interface Evidence {
  readonly method: string
  /** Without its query, which may carry a signature. */
  readonly url: string
  readonly status?: number | undefined
  /** The registry's error code, such as MANIFEST_UNKNOWN. */
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly tries: number
  /** As whom: `anonymous`, or where the credentials came from. */
  readonly as?: string | undefined
  /** Whose registry it is, where that is known. */
  readonly product?: Product | undefined
  /** Its token service said so, and not the registry itself. */
  readonly isOfTokenService?: boolean | undefined
}

export type UnreachableReason =
  | HttpFailure
  | 'deadline'
  | 'server-error'
  | 'bad-answer'
  | 'not-a-registry'
  | 'redirect-refused'
  | 'token-service'

/** The five outcomes of asking a registry. Only `absent` says that something is missing. */
export type Outcome<T> =
  | { readonly kind: 'present'; readonly value: T; readonly evidence: Evidence }
  | { readonly kind: 'absent'; readonly evidence: Evidence }
  | { readonly kind: 'denied'; readonly evidence: Evidence; readonly hint?: string | undefined }
  | { readonly kind: 'rate-limited'; readonly evidence: Evidence; readonly retryAtMs?: number | undefined }
  | {
      readonly kind: 'unreachable'
      readonly reason: UnreachableReason
      readonly evidence: Evidence
      readonly retryAtMs?: number | undefined
    }

export type Failure = Exclude<Outcome<never>, { readonly kind: 'present' }>

/** The outcome with another value; a failure stays what it is. */
export function mapOutcome<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.kind === 'present' ? { ...outcome, value: change(outcome.value) } : outcome
}
