import type { RawInputs } from '@ci-kit/core/inputs'
import { type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { commonInputs, duration, list, percent, text } from '@ci-kit/core/readers'

const spec = {
  ...commonInputs,
  // An engine that hands on no defaults still gets a red step for a failed build.
  'fail-on': commonInputs['fail-on'].optional(),
  log: list(),
  dockerfile: text().optional(),
  'min-hit-rate': percent().optional(),
  'warn-hit-rate': percent().optional(),
  'max-duration': duration().optional(),
  'expect-cached': list().optional(),
  'expect-rebuilt': list().optional(),
  snapshot: text().optional(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}
