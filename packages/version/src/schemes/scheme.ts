/** What a scheme makes of a text: the version, or what is wrong with the text, to complete `"1.02" is no SemVer: …`. */
export type Outcome<V> = { readonly ok: true; readonly version: V } | Refused

export interface Refused {
  readonly ok: false
  readonly problem: string
}

/** One way to write versions, exactly as its ecosystem defines it. */
export interface Scheme<V> {
  readonly name: string
  /** As a person calls it, such as `PEP 440`. */
  readonly title: string
  /** Never throws, in time linear in the text; texts beyond 512 characters are refused. */
  parse(text: string): Outcome<V>
  /** The one spelling that the ecosystem's own tools would print; it parses to an equal version. */
  canonical(version: V): string
  /** A total order: negative, 0 or positive. */
  compare(a: V, b: V): number
  isPrerelease(version: V): boolean
}

// A version of a thousand characters is no version; the limit keeps numbers and comparisons small.
const MAX_LENGTH = 512

/** The text without space around it, or why it cannot be a version of any scheme. */
export function checkText(text: string): { readonly ok: true; readonly text: string } | Refused {
  if (text.length > MAX_LENGTH) return refused(`it has ${text.length} characters; at most ${MAX_LENGTH} are read`)
  const own = text.trim()
  if (own === '') return refused('it is empty')
  const space = /\s/.exec(own)
  return space === null ? { ok: true, text: own } : refused('it has space in it')
}

export function refused(problem: string): Refused {
  return { ok: false, problem }
}

export function found<V>(version: V): Outcome<V> {
  return { ok: true, version }
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By the first items that differ; a list that ends first comes first. */
export function compareLists<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]]
    const order = left === undefined || right === undefined ? 0 : compare(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** As `compareLists`, but a list that ends first goes on with `filler`. */
export function comparePadded<T>(
  a: readonly T[],
  b: readonly T[],
  { filler, compare }: { readonly filler: T; readonly compare: (a: T, b: T) => number },
): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = compare(a[i] ?? filler, b[i] ?? filler)
    if (order !== 0) return order
  }
  return 0
}

export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text)
}
