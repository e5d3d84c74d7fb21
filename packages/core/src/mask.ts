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
    // As it stands in a path, in which these have no other meaning.
    url.replaceAll(/%(?:2[346BCF]|3[ABDF]|40)/g, code => decodeURIComponent(code)),
    json,
    base64,
    base64.replace(/=+$/, ''),
    base64Url(base64),
    htmlEscaped(value),
    hex,
    hex.toUpperCase(),
  ]
}

// Longer ones are tokens, whose characters few programs escape; a pattern for them would be slow to make.
const MAX_LOOSE_LENGTH = 128
const HTML_NAMES = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
])

/** Finds a secret whose special characters are escaped one by one, as each program does it: for URLs, JSON or HTML, also twice. */
export function loosePattern(secret: string): RegExp | undefined {
  const value = secret.trim()
  if (value.length < MIN_PART_LENGTH || value.length > MAX_LOOSE_LENGTH || /^[A-Za-z0-9]*$/.test(value))
    return undefined
  // Several backslashes as one, so that there is one way only to match them.
  return new RegExp((value.match(/\\+|[^\\]/gu) ?? []).map(looseCharacter).join(''), 'g')
}

function looseCharacter(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character
  if (character.startsWith('\\')) return `(?:\\\\|%(?:25)*5[cC]|&#92;|&#[xX]5[cC];){1,${4 * character.length}}`
  const anyCase = (hex: string): string => hex.replaceAll(/[a-f]/g, digit => `[${digit}${digit.toUpperCase()}]`)
  const percent = [...Buffer.from(character)].map(byte => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`)
  const point = character.codePointAt(0) ?? 0
  const name = HTML_NAMES.get(character)
  return `(?:${[
    `\\\\{0,3}${character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')}`,
    percent.join(''),
    `\\\\{1,3}u${anyCase(point.toString(16).padStart(4, '0'))}`,
    `&(?:amp;)?#0{0,4}(?:${point}|[xX]0{0,4}${anyCase(point.toString(16))});`,
    ...(name === undefined ? [] : [`&(?:amp;)?${name};`]),
    ...(character === ' ' ? ['\\+'] : []),
  ].join('|')})`
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
  readonly #patterns: RegExp[] = []

  /** The secret itself is the first of its forms. */
  add(forms: readonly string[]): void {
    const pattern = loosePattern(forms[0] ?? '')
    if (pattern !== undefined) this.#patterns.push(pattern)
    for (const form of forms) if (form.length >= MIN_PART_LENGTH) this.#forms.add(form)
  }

  redact(text: string): string {
    let result = text
    for (const pattern of this.#patterns) result = result.replaceAll(pattern, '***')
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
