import { type FakeAnswer, failure } from '@ci-kit/testing/fake-registry'
import type { Credential } from '../src/credentials.ts'
import type { Product } from '../src/product.ts'

/** How one product answers, from its public documentation and from answers quoted in public issues. */
export interface Profile {
  readonly name: string
  readonly product?: Product
  readonly registry: string
  readonly repository?: string
  /** Undefined for a password at the registry itself. */
  readonly realm?: string
  readonly service?: string
  readonly challenge?: readonly string[]
  readonly tokenField?: 'token' | 'access_token'
  readonly login: Credential
  /** What nobody gets instead of a token; without it a token that opens nothing. */
  readonly noToken?: FakeAnswer
  readonly wrongLogin: FakeAnswer
  /** The answer to a request without a right to the repository. */
  readonly refusal: FakeAnswer
  readonly absentTag: FakeAnswer
  readonly absentRepository: FakeAnswer
  /** `denied` where the product does not say of a repository that it is not there. */
  readonly absentRepositoryIs: 'absent' | 'denied'
  /** Where blobs are led to. */
  readonly storage?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly trustedRealms?: readonly string[]
}

export const login = (username: string, password = 'the-password'): Credential => ({
  source: 'the inputs',
  username,
  password,
})
export const UNAUTHORIZED = failure(401, 'UNAUTHORIZED', 'authentication required')
export const UNKNOWN = failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
export const NO_NAME = failure(404, 'NAME_UNKNOWN', 'repository name not known to registry')
export const V2 = { 'docker-distribution-api-version': 'registry/2.0' }
