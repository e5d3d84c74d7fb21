import { compareNumbers } from '../semver.ts'
import { checkText, compareLists, comparePadded, compareText, found, isDigits, refused, type Scheme } from './scheme.ts'

/** SemVer 2 with the older fourth number; letters count alike in both cases. */
export interface NuGetVersion {
  /** One to four. */
  readonly numbers: readonly bigint[]
  readonly prerelease: readonly string[]
  readonly build: string | undefined
}

const SHAPE = /^([0-9]+(?:\.[0-9]+){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/
// NuGet keeps each number in 32 bits with a sign.
const MAX_NUMBER = 2n ** 31n - 1n

export const nuget: Scheme<NuGetVersion> = {
  name: 'nuget',
  title: 'the version of NuGet',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const match = SHAPE.exec(checked.text)
    if (match === null) return refused(problemOf(checked.text))
    const [, numbers = '', prerelease, build] = match
    const identifiers = prerelease?.split('.') ?? []
    if (identifiers.includes('') || (build?.split('.') ?? []).includes('')) return refused('it has an empty part')
    const read = numbers.split('.').map(BigInt)
    const tooLarge = read.find(number => number > MAX_NUMBER)
    if (tooLarge !== undefined) return refused(`the number ${tooLarge} is above ${MAX_NUMBER}`)
    return found({ numbers: read, prerelease: identifiers, build })
  },
  /** The normalized form: three numbers, the fourth only when it is not 0, no build metadata. */
  canonical({ numbers, prerelease }) {
    const [major = 0n, minor = 0n, patch = 0n, revision = 0n] = numbers
    const fourth = revision === 0n ? '' : `.${revision}`
    return `${major}.${minor}.${patch}${fourth}${prerelease.length === 0 ? '' : `-${prerelease.join('.')}`}`
  },
  compare: (a, b) =>
    comparePadded(a.numbers, b.numbers, { filler: 0n, compare: compareNumbers }) ||
    comparePrereleases(a.prerelease, b.prerelease),
  isPrerelease: version => version.prerelease.length > 0,
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  return a.length === 0 || b.length === 0 ? b.length - a.length : compareLists(a, b, compareIdentifiers)
}

function compareIdentifiers(a: string, b: string): number {
  if (isDigits(a) && isDigits(b)) return compareNumbers(BigInt(a), BigInt(b))
  if (isDigits(a) !== isDigits(b)) return isDigits(a) ? -1 : 1
  return compareText(a.toUpperCase(), b.toUpperCase())
}

function problemOf(text: string): string {
  const numbers = /^[0-9.]*/.exec(text)?.[0] ?? ''
  if (numbers === '') return 'it does not begin with a number'
  if (numbers.split('.').filter(Boolean).length > 4) return 'it has more than four numbers'
  if (numbers.split('.').includes('')) return 'a number is missing between its dots'
  const rest = text.slice(numbers.length)
  return `${JSON.stringify(rest.slice(0, 60))} after the numbers is no pre-release such as -rc.1`
}
