import { fakeImage } from '@ci-kit/testing/fake-images'
import { type FakeAnswer, type FakeRegistryOptions, failure, type Handler } from '@ci-kit/testing/fake-registry'

export const HOST = 'registry.example'
export const REPO = 'org/app'
export const where = { registry: HOST, repository: REPO }
export const image = fakeImage()
export const OCI = 'application/vnd.oci.image.manifest.v1+json'

export interface Case {
  readonly name: string
  readonly options?: FakeRegistryOptions
  /** What the registry does with a request for a manifest; undefined is what it should do. */
  readonly manifest?: Handler
  /** What its token service does. */
  readonly token?: Handler
  readonly ask?: 'get' | 'head' | 'digest' | 'config'
  /** `kind`, or `kind reason`, or `kind CODE`. */
  readonly is: string
  readonly says?: RegExp
  /** More than these requests are a flood. */
  readonly maxRequests?: number
}

export const text = (status: number, body = '', type = 'text/html'): FakeAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
})
export const fault = (kind: 'reset' | 'hang' | 'truncate' | 'drip' | 'refuse') => (): FakeAnswer => ({ fault: kind })
export const to =
  (location: string): Handler =>
  () => ({ status: 307, headers: { location } })
export const realm = (address: string): FakeRegistryOptions => ({ auth: 'bearer', realm: address, open: [] })
export const challenge =
  (value: string | readonly string[]): Handler =>
  () => ({
    ...failure(401, 'UNAUTHORIZED', 'no'),
    headers: { 'www-authenticate': value },
  })
export const manifestOf =
  (fields: object): Handler =>
  () =>
    text(200, JSON.stringify({ schemaVersion: 2, mediaType: OCI, ...fields }), OCI)
export const limited = (headers: Readonly<Record<string, string>>, body = '{}'): FakeAnswer => ({
  status: 429,
  headers,
  body,
})
/** The answer a number of times, and then what is right. */
export const first = (times: number, answer: FakeAnswer): Handler => {
  let left = times
  return () => (left-- > 0 ? answer : undefined)
}
export const everyHop: Handler = ({ url }) => ({
  status: 307,
  headers: { location: `/hop${Number(/\d+$/.exec(url.pathname)?.[0] ?? 0) + 1}` },
})
