import type { Written } from './equality.ts'
import { parsePep440 } from './pep440.ts'
import type { SchemeName } from './scheme-name.ts'

/** What a version says, whatever its ecosystem's spelling: equal keys are one version. */
export type VersionKey =
  | {
      readonly kind: 'version'
      readonly epoch: string
      /** Zeros at the end left out: 1.0 is 1.0.0. */
      readonly numbers: readonly string[]
      /** Words and numbers of the pre- or post-release, one spelling each. */
      readonly after: readonly string[]
      readonly build: readonly string[]
    }
  /** A branch, a word, or too long to be a version: equal to the same text alone. */
  | { readonly kind: 'opaque'; readonly text: string }

const MAX_LENGTH = 512

/** Never throws. */
export function keyOf({ text, scheme }: Written): VersionKey {
  const own = text.trim()
  if (own.length > MAX_LENGTH) return { kind: 'opaque', text: own }
  if (scheme === 'pep440') return pep440Key(own) ?? plainKey(own)
  return plainKey(PREPARE[scheme ?? 'semver']?.(own) ?? own)
}

// What an ecosystem's spelling adds to the version of the project itself.
const PREPARE: Partial<Record<SchemeName, (text: string) => string>> = {
  // The packaging's epoch and revision, and the mark of a source without its non-free parts.
  debian: text =>
    text
      .replace(/^[0-9]+:/, '')
      .replace(/-[^-]*$/, '')
      .replace(/^.*\+really/, '')
      .replace(/[+~.](?:dfsg|ds|repack)[0-9.]*$/, ''),
  rpm: text => text.replace(/^[0-9]+:/, '').replace(/-[^-]*$/, ''),
  go: text => text.replace(/\+incompatible$/, ''),
  r: text => text.replaceAll('-', '.'),
  composer: text => text.replace(/@(?:stable|rc|beta|alpha|dev)$/i, ''),
  // RubyGems reads a dash as .pre., and so does who moves rc.1 over from elsewhere.
  rubygems: text => text.replace(/(?:-|\.pre\.)(?=[a-z])/i, '.').replace(/-/g, '.pre.'),
}

function pep440Key(text: string): VersionKey | undefined {
  const version = parsePep440(text)
  if (version === undefined) return undefined
  const { epoch, release, pre, post, dev, local } = version
  const names = { a: 'alpha', b: 'beta', rc: 'rc' } as const
  return {
    kind: 'version',
    epoch: `${epoch}`,
    numbers: withoutZeros(release.map(String)),
    after: [
      ...(pre === undefined ? [] : [names[pre[0]], `${pre[1]}`]),
      ...(post === undefined ? [] : ['post', `${post}`]),
      ...(dev === undefined ? [] : ['dev', `${dev}`]),
    ],
    build: local.flatMap(part => tokensOf(part)),
  }
}

const SHAPE = /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(?![0-9])([^+]*)(?:\+(.*))?$/s

function plainKey(text: string): VersionKey {
  const match = SHAPE.exec(text.toLowerCase())
  if (match === null) return { kind: 'opaque', text: text.toLowerCase() }
  const [, epoch = '0', numbers = '', after = '', build = ''] = match
  return {
    kind: 'version',
    epoch: plainNumber(epoch),
    numbers: withoutZeros(numbers.split('.').map(plainNumber)),
    after: afterOf(after),
    build: tokensOf(build),
  }
}

function withoutZeros(numbers: readonly string[]): readonly string[] {
  let end = numbers.length
  while (end > 1 && numbers[end - 1] === '0') end -= 1
  return numbers.slice(0, end)
}

function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '')
}

/** Words and numbers; what separates them does not count, but a caret and characters of no version do. */
function tokensOf(text: string): readonly string[] {
  return (text.match(/[0-9]+|[a-z]+|[^0-9a-z._~\s-]+/g) ?? []).map(plainNumber)
}

// Each word in the spelling that stands for all of them.
const WORDS: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['c', 'rc'],
  ['cr', 'rc'],
  ['m', 'milestone'],
  ['p', 'post'],
  ['pl', 'post'],
  ['patch', 'post'],
  ['snapshot', 'dev'],
])
// A release all the same: Hibernate's 6.2.0.Final, Spring's 5.0.0.RELEASE.
const RELEASE_WORDS = ['final', 'ga', 'release', 'stable']
// PEP 440 reads a missing number as 0, so 8.2.0-alpha is 8.2.0a0 is 8.2.0-alpha.0.
const COUNTED = ['alpha', 'beta', 'rc', 'dev', 'post', 'pre', 'preview']

function afterOf(text: string): readonly string[] {
  const tokens = tokensOf(text)
  if (tokens.length === 1 && RELEASE_WORDS.includes(tokens[0] ?? '')) return []
  return tokens.flatMap((token, i) => {
    const word = WORDS.get(token) ?? token
    const next = tokens[i + 1]
    const hasNumber = next !== undefined && /^[0-9]/.test(next)
    return COUNTED.includes(word) && !hasNumber ? [word, '0'] : [word]
  })
}
