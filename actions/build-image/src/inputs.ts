import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { boolean, commonInputs, duration, integer, list, listOf, Reader, text } from '@ci-kit/core/readers'
import { parseList, refused } from '@ci-kit/core/values'

/** A path or address: one that begins with a dash would be read as an option, and `-` as standard input. */
const place = new Reader<string>(value =>
  value.trim().startsWith('-') ? refused('a path or address, not an option,', '.') : { ok: true, value: value.trim() },
)

/** As buildx reads them: a boolean of Go's, or settings. */
const attestation = new Reader<string>(value =>
  /^(?:1|t|true|0|f|false)$/i.test(value.trim()) || /^"?[\w.-]+=/.test(value.trim())
    ? { ok: true, value: value.trim() }
    : refused('true, false, or settings such as mode=max', 'true'),
)

const spec = {
  ...commonInputs,
  context: place,
  dockerfile: place.optional(),
  target: text().optional(),
  platforms: new Reader<readonly string[]>(value => ({
    ok: true,
    value: parseList(value.replaceAll(',', '\n')),
  })).optional(),
  'build-args': list().optional(),
  tags: list().optional(),
  labels: list().optional(),
  annotations: list().optional(),
  'cache-from': list().optional(),
  'join-caches': boolean(),
  'cache-to': list().optional(),
  sources: new Reader<readonly string[]>(value => listOf(place).parse(value.replaceAll(',', '\n'))).optional(),
  rebuild: list().optional(),
  push: boolean(),
  outputs: list().optional(),
  provenance: attestation.optional(),
  sbom: attestation.optional(),
  secrets: list().optional(),
  arguments: list().optional(),
  builder: text().optional(),
  'insecure-registries': list().optional(),
  log: text(),
  attempts: integer({ min: 1, max: 10 }),
  'retry-wait': duration(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}
