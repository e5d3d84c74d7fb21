import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { choice, commonInputs, list, Reader, text } from '@ci-kit/core/readers'
import { parseJson, refused } from '@ci-kit/core/values'
import { parseRows, type Row } from './rows.ts'

const spec = {
  ...commonInputs,
  rows: new Reader<readonly Row[]>(parseRows),
  reports: text(),
  prefix: text().optional(),
  results: new Reader<ReadonlyMap<string, string>>(parseResults).optional(),
  'row-kind': text(),
  usage: choice('none', 'cache-from'),
  reminders: list().optional(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}

/** The result of each job, from what `toJSON(needs)` gives. */
function parseResults(value: string): ReturnType<Reader<ReadonlyMap<string, string>>['parse']> {
  const json = parseJson(value)
  const jobs = json.ok && typeof json.value === 'object' && json.value !== null ? Object.entries(json.value) : undefined
  if (jobs === undefined || Array.isArray(json.ok && json.value)) {
    return refused('what toJSON(needs) gives', '$' + '{{ toJSON(needs) }}')
  }
  return { ok: true, value: new Map(jobs.map(([name, job]) => [name, resultOf(job)])) }
}

function resultOf(job: unknown): string {
  const result = typeof job === 'object' && job !== null && 'result' in job ? job.result : undefined
  return typeof result === 'string' ? result : 'unknown'
}
