/** One challenge of a WWW-Authenticate header. The scheme and the names of parameters are in lower case. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const SPACE = /[ \t]*/y
// What unquoted values of real registries hold: slashes, colons, question marks; never a comma or white space.
const BARE_VALUE = /[^\s,"]*/y
const MAX_HEADER_LENGTH = 16_384
const MAX_CHALLENGES = 32

/**
 * Every challenge in any legal form: several in one header or in many, in any order, values quoted or not. Never
 * throws; what cannot be read is skipped.
 */
export function parseChallenges(headers: readonly string[]): readonly Challenge[] {
  return headers.flatMap(header => parseHeader(header.slice(0, MAX_HEADER_LENGTH))).slice(0, MAX_CHALLENGES)
}

function parseHeader(header: string): readonly Challenge[] {
  const scanner = new Scanner(header)
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  while (!scanner.isAtEnd) {
    scanner.skipSeparators()
    const name = scanner.match(TOKEN)
    if (name === undefined) {
      scanner.skipOne()
      continue
    }
    const value = scanner.parameterValue()
    const current = challenges.at(-1)
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: new Map() })
    // The first of two counts, so that nothing appended later can replace it.
    else if (current && !current.parameters.has(name.toLowerCase())) current.parameters.set(name.toLowerCase(), value)
  }
  return challenges
}

class Scanner {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined || found === '') return undefined
    this.#at += found.length
    return found
  }

  skipOne(): void {
    this.#at += 1
  }

  skipSeparators(): void {
    while (this.match(SPACE) !== undefined || this.#text[this.#at] === ',') {
      if (this.#text[this.#at] === ',') this.#at += 1
    }
  }

  /** The value after `=`; undefined, with nothing read, when a scheme was read before. */
  parameterValue(): string | undefined {
    const before = this.#at
    this.match(SPACE)
    if (this.#text[this.#at] !== '=') {
      this.#at = before
      return undefined
    }
    this.#at += 1
    this.match(SPACE)
    return this.#text[this.#at] === '"' ? this.#quoted() : (this.match(BARE_VALUE) ?? '')
  }

  #quoted(): string {
    let value = ''
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at]
      if (character === '"') {
        this.#at += 1
        return value
      }
      if (character === '\\') this.#at += 1
      value += this.#text[this.#at] ?? ''
    }
    return value
  }
}
