import { type HttpResponse, header } from './transport.ts'

const UNITS_MS = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['µs', 1e-3],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
])
// Beyond it a number of seconds is a time since 1970: nobody is asked to wait for 30 years.
const FIRST_EPOCH_SECONDS = 1e9
const MAX_WAIT_MS = 366 * 86_400_000
const HINT_BYTES = 4096

/** For how long the registry asks to be left alone; undefined when it does not say. Never negative. */
export function retryAfterMs(response: HttpResponse, nowMs: number): number | undefined {
  const found = [
    afterHeader(header(response, 'retry-after'), response, nowMs),
    epochOrSeconds(header(response, 'x-retry-after'), nowMs),
    resetHeader(response, nowMs),
    bodyHint(response.body),
  ].find(wait => wait !== undefined)
  return found === undefined ? undefined : Math.min(MAX_WAIT_MS, Math.max(0, Math.ceil(found)))
}

/** Seconds, or a date, which is compared with the registry's own clock where it shows one. */
function afterHeader(value: string | undefined, response: HttpResponse, nowMs: number): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return epochOrSeconds(text, nowMs)
  const atMs = Date.parse(text.slice(0, 64))
  if (!/[A-Za-z]{3}|^\d{4}-\d\d-\d\dT/.test(text) || !Number.isFinite(atMs)) return undefined
  const serverMs = Date.parse((header(response, 'date') ?? '').slice(0, 64))
  return atMs - (Number.isFinite(serverMs) ? serverMs : nowMs)
}

function epochOrSeconds(value: string | undefined, nowMs: number): number | undefined {
  const match = /^\d{1,12}(?:\.\d{1,9})?$/.exec(value?.trim() ?? '')
  if (match === null) return undefined
  const seconds = Number(match[0])
  return seconds >= FIRST_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000
}

/** The RateLimit fields of the IETF's drafts, old and new, and their older relatives; only when nothing remains. */
function resetHeader(response: HttpResponse, nowMs: number): number | undefined {
  const combined = header(response, 'ratelimit') ?? ''
  const field = (name: RegExp): string | undefined => name.exec(combined.slice(0, 1000))?.[1]
  const remaining =
    field(/(?:^|[;,\s])(?:r|remaining)=(\d{1,12})/) ??
    /^\d{1,12}/.exec(header(response, 'ratelimit-remaining') ?? header(response, 'x-ratelimit-remaining') ?? '')?.[0]
  if (remaining !== undefined && Number(remaining) > 0) return undefined
  const reset =
    field(/(?:^|[;,\s])(?:t|reset)=(\d{1,12})/) ??
    header(response, 'ratelimit-reset') ??
    header(response, 'x-ratelimit-reset')
  return epochOrSeconds(reset, nowMs)
}

/** GitHub's registry says it in the body: `retry-after: 880.092us, allowed: 44000/minute`. */
function bodyHint(body: Uint8Array): number | undefined {
  const text = Buffer.from(body.subarray(0, HINT_BYTES)).toString('utf8')
  const match = /retry[-_ ]after["']?\s{0,4}[:=]\s{0,4}["']?(\d{1,12}(?:\.\d{1,12})?)(ns|us|µs|ms|s|m|h)?/i.exec(text)
  if (match === null) return undefined
  return Number(match[1]) * (UNITS_MS.get(match[2]?.toLowerCase() ?? 's') ?? 1000)
}

/** Of the registry's error body: the first code and message. Anything else gives nothing. */
export function errorOf(response: HttpResponse): { readonly code?: string; readonly message?: string } {
  try {
    const value: unknown = JSON.parse(Buffer.from(response.body).toString('utf8'))
    const errors: unknown = typeof value === 'object' && value !== null && 'errors' in value ? value.errors : undefined
    const first: unknown = Array.isArray(errors) ? errors[0] : value
    if (typeof first !== 'object' || first === null) return {}
    const fields = new Map<string, unknown>(Object.entries(first))
    const text = (...names: readonly string[]): string | undefined =>
      names.map(name => fields.get(name)).find((value): value is string => typeof value === 'string')
    // Token services say it in the words of OAuth 2 (`error`), Docker Hub's with `details`.
    const code = text('code', 'error')?.slice(0, 100)
    const message = text('message', 'details', 'error_description')?.slice(0, 500)
    return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) }
  } catch {
    // Not JSON: a proxy's page, or nothing.
    return {}
  }
}
