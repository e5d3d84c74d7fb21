import { compareNumbers } from '../semver.ts'
import { checkText, compareText, found, isDigits, refused, type Scheme } from './scheme.ts'

/** A version of Composer after its VersionParser: a branch, or numbers with a stability. */
export type ComposerVersion =
  | { readonly kind: 'branch'; readonly name: string }
  | {
      readonly kind: 'numbers'
      readonly numbers: readonly string[]
      readonly stability: Stability | undefined
      /** The numbers after the stability, `1.2` of `beta1.2`. */
      readonly stabilityNumbers: string
      readonly isDev: boolean
    }
type Stability = 'alpha' | 'beta' | 'RC' | 'patch'

const STABILITIES: ReadonlyMap<string, Stability> = new Map([
  ['a', 'alpha'],
  ['alpha', 'alpha'],
  ['b', 'beta'],
  ['beta', 'beta'],
  ['rc', 'RC'],
  ['p', 'patch'],
  ['pl', 'patch'],
  ['patch', 'patch'],
])
const MODIFIER = '[._-]?(?:(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?[0-9]+(?:[.-][0-9]+)*)?))?([.-]?dev)?$'
const CLASSIC = new RegExp(`^v?([0-9]{1,5})(\\.[0-9]+)?(\\.[0-9]+)?(\\.[0-9]+)?${MODIFIER}`, 'i')
const DATED = new RegExp(`^v?([0-9]{4}(?:[.:-]?[0-9]{2}){1,6}(?:[.:-]?[0-9]{1,3})?)${MODIFIER}`, 'i')
const BRANCH = /^v?([0-9]+)(\.(?:[0-9]+|[xX*]))?(\.(?:[0-9]+|[xX*]))?(\.(?:[0-9]+|[xX*]))?$/i
// What Composer puts for an x, so that a branch is above every release of its line.
const ANY = '9999999'

export const composer: Scheme<ComposerVersion> = {
  name: 'composer',
  title: 'the version of Composer',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const version = parseVersion(checked.text)
    return version === undefined ? refused(problemOf(checked.text)) : found(version)
  },
  canonical(version) {
    if (version.kind === 'branch') return `dev-${version.name}`
    const stability = version.stability === undefined ? '' : `-${version.stability}${version.stabilityNumbers}`
    return `${version.numbers.join('.')}${stability}${version.isDev ? '-dev' : ''}`
  },
  compare: compareVersions,
  isPrerelease: version =>
    version.kind === 'branch' || version.isDev || (version.stability !== undefined && version.stability !== 'patch'),
}

function parseVersion(given: string): ComposerVersion | undefined {
  const flagless = given.replace(/@(?:stable|rc|beta|alpha|dev)$/i, '')
  const text = ['master', 'trunk', 'default'].includes(flagless) ? `dev-${flagless}` : flagless
  if (/^dev-./i.test(text)) return { kind: 'branch', name: text.slice(4) }
  const plain = text.replace(/^([^,+]+)\+.+$/, '$1')
  const classic = CLASSIC.exec(plain)
  if (classic !== null) {
    const numbers = [classic[1], ...classic.slice(2, 5).map(part => part?.slice(1))].map(part => part ?? '0')
    return withModifier(numbers, classic.slice(5))
  }
  const dated = DATED.exec(plain)
  if (dated !== null) return withModifier((dated[1] ?? '').split(/[.:-]/), dated.slice(2))
  const branch = /^(.*?)[.-]?dev$/i.exec(plain)?.[1]
  return branch === undefined ? undefined : numericBranch(branch)
}

function withModifier(numbers: readonly string[], modifier: readonly (string | undefined)[]): ComposerVersion {
  const [word, after = '', dev] = modifier
  const stability = STABILITIES.get(word?.toLowerCase() ?? '')
  // Of 1.0-stable nothing but the numbers is left.
  const isStable = word?.toLowerCase() === 'stable'
  const stabilityNumbers = stability === undefined ? '' : after.replace(/^[.-]+/, '')
  return { kind: 'numbers', numbers, stability, stabilityNumbers, isDev: !isStable && dev !== undefined }
}

/** `1.x-dev`, `2.1.x-dev`; a branch with a name has to begin with dev-. */
function numericBranch(name: string): ComposerVersion | undefined {
  const match = BRANCH.exec(name)
  if (match === null) return undefined
  const numbers = [1, 2, 3, 4].map(i => (match[i] ?? 'x').replace('.', '').replace(/[xX*]/, ANY))
  return { kind: 'numbers', numbers, stability: undefined, stabilityNumbers: '', isDev: true }
}

/** Branches come first, by name; numbers by the rules of PHP's version_compare. */
function compareVersions(a: ComposerVersion, b: ComposerVersion): number {
  if (a.kind === 'branch' && b.kind === 'branch') return compareText(a.name, b.name)
  if (a.kind === 'branch' || b.kind === 'branch') return a.kind === 'branch' ? -1 : 1
  return compareParts(partsOf(a), partsOf(b))
}

function partsOf(version: Exclude<ComposerVersion, { readonly kind: 'branch' }>): readonly string[] {
  const { numbers, stability, stabilityNumbers, isDev } = version
  const after = stability === undefined ? [] : [stability, ...stabilityNumbers.split(/[.-]/).filter(Boolean)]
  return [...numbers, ...after, ...(isDev ? ['dev'] : [])]
}

const PLACES: readonly string[] = ['dev', 'alpha', 'beta', 'RC', '#', 'patch']

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = comparePart(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}

/** A number more is above the end of the other version, and a word beside the end counts as beside a number. */
function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? -toEnd(b) : toEnd(a)
  if (isDigits(a) && isDigits(b)) return compareNumbers(BigInt(a), BigInt(b))
  return placeOf(a) - placeOf(b)
}

function toEnd(part: string | undefined): number {
  if (part === undefined) return 0
  return isDigits(part) ? 1 : placeOf(part) - placeOf('#')
}

function placeOf(part: string): number {
  return PLACES.indexOf(isDigits(part) ? '#' : part)
}

function problemOf(text: string): string {
  if (!/^v?[0-9]/i.test(text)) return 'it does not begin with a number, and a branch begins with dev-'
  const numbers = /^v?[0-9]+(?:\.[0-9]+)*/i.exec(text)?.[0] ?? ''
  if (numbers.split('.').length > 4) return 'it has more than four numbers'
  const rest = text.slice(numbers.length)
  if (rest === '') return 'its first number has more than five digits and is no date'
  return `${JSON.stringify(rest.slice(0, 60))} after the numbers is none of -alpha, -beta, -RC, -patch and -dev with numbers`
}
