import { cleanLines } from './clean.ts'

// A shorter line or encoding would blank out ordinary words of the log.
const MIN_PART_LENGTH = 4

/** The value and every form in which it may come back: for a URL, JSON, HTML, in base64 or hexadecimal, and each line of several. */
export function secretForms(secret: string): readonly string[] {
  const trimmed = secret.trim()
  if (trimmed === '') return []
  const lines = trimmed.split(/\r\n|\r|\n/).map(line => line.trim())
  const parts = [trimmed, ...lines].filter(part => part.length >= MIN_PART_LENGTH).flatMap(encodings)
  return [...new Set([secret, trimmed, ...parts])]
}

function encodings(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64')
  const json = JSON.stringify(value).slice(1, -1)
  const hex = Buffer.from(value).toString('hex')
  const url = urlEncoded(value)
  return [
    value,
    url,
    url.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
    new URLSearchParams([['', value]]).toString().slice(1),
    json,
    base64,
    base64.replace(/=+$/, ''),
    base64Url(base64),
    htmlEscaped(value),
    hex,
    hex.toUpperCase(),
  ]
}

function htmlEscaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function base64Url(base64: string): string {
  return base64.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
}

/** Through bytes, since half a surrogate pair makes encodeURIComponent throw. */
function urlEncoded(value: string): string {
  return encodeURIComponent(Buffer.from(value).toString())
}

// Fields whose values are words of ours; a secret that equals one of them must not break a report.
const LITERAL_FIELDS = new Set(['kind', 'align', 'keep', 'language'])

/** Replaces what was masked, for the places that the runner does not filter itself. */
export class Redactor {
  readonly #forms = new Set<string>()

  add(forms: readonly string[]): void {
    for (const form of forms) if (form.length >= MIN_PART_LENGTH) this.#forms.add(form)
  }

  redact(text: string): string {
    let result = text
    // The longest first: a short form may be a part of a long one.
    for (const form of [...this.#forms].sort((a, b) => b.length - a.length)) result = result.replaceAll(form, '***')
    return result
  }

  /** The same data with every string redacted, before an escape can change how a secret looks. */
  redactAll<T>(data: T): T {
    // The shape stays the same: only strings are exchanged for strings.
    return this.#forms.size === 0 ? data : (this.#redactValue(data) as T)
  }

  #redactValue(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(cleanLines(value))
    if (Array.isArray(value)) return value.map(item => this.#redactValue(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, LITERAL_FIELDS.has(key) ? item : this.#redactValue(item)]),
    )
  }
}
