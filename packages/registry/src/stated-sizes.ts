import { bareType } from './media-types.ts'
import { type HttpResponse, header } from './transport.ts'

// What is wrong once may be a fault on the way; the same three times, and nothing else, is what the registry has.
const SURE = 3

/** Wrong answers of one kind, to tell what a registry has from what was lost on the way. */
export class Repeated {
  readonly #seen: (string | number)[] = []

  add(value: string | number): void {
    this.#seen.push(value)
  }

  get isSure(): boolean {
    return this.#seen.length >= SURE && new Set(this.#seen).size === 1
  }
}

/** The lengths that a registry states of one blob, when they are not the one in its manifest. */
export class StatedSizes {
  readonly #expected: number | undefined
  readonly #seen = new Repeated()

  constructor(expected: number | undefined) {
    this.#expected = expected
  }

  /** Whether it is known that the blob has another length. */
  get isSure(): boolean {
    return this.#seen.isSure
  }

  /** Why to ask once more. */
  readonly fault = (response: HttpResponse): string | undefined => {
    const size = rangeLength(response)
    if (response.status >= 300 || (size !== undefined && size === this.#expected)) return undefined
    // What asks for a login, or a proxy that says no, answers 200 to everything.
    if (bareType(header(response, 'content-type') ?? '') === 'text/html') return 'it is a web page, not a blob'
    if (size === undefined || this.#expected === undefined) return undefined
    this.#seen.add(size)
    return `it states a length of ${size} bytes, not ${this.#expected}`
  }
}

export function contentLength(response: HttpResponse): number | undefined {
  const text = header(response, 'content-length') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Of the whole, when only a part was asked for. */
export function rangeLength(response: HttpResponse): number | undefined {
  if (response.status === 200) return contentLength(response)
  const total = /\/(\d{1,15})$/.exec(header(response, 'content-range') ?? '')?.[1]
  return total === undefined ? undefined : Number(total)
}
