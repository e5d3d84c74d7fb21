import { comparePrerelease, compareSemVer, parseSemVer, renderSemVer, type SemVer } from '../semver.ts'
import { checkText, found, type Outcome, refused, type Scheme } from './scheme.ts'

/** Semantic Versioning 2.0.0; a leading `v` is read over, as npm does. */
export const semver: Scheme<SemVer> = {
  name: 'semver',
  title: 'SemVer 2',
  parse: text => parse(text, { allowsV: true, maxNumber: undefined }),
  canonical: renderSemVer,
  compare: compareSemVer,
  isPrerelease: version => version.prerelease.length > 0,
}

// Cargo keeps each number in 64 bits.
const MAX_CARGO_NUMBER = 2n ** 64n - 1n

/** As Cargo reads it: no `v`, and numbers up to 2^64-1. */
export const cargo: Scheme<SemVer> = {
  ...semver,
  name: 'cargo',
  title: 'the SemVer of Cargo',
  parse: text => parse(text, { allowsV: false, maxNumber: MAX_CARGO_NUMBER }),
}

/** As Elixir and Hex read it: no `v`. */
export const hex: Scheme<SemVer> = {
  ...semver,
  name: 'hex',
  title: 'the SemVer of Hex',
  parse: text => parse(text, { allowsV: false, maxNumber: undefined }),
}

/** As Dart's pub reads it: no `v`, and build metadata counts, none before any. */
export const pub: Scheme<SemVer> = {
  ...hex,
  name: 'pub',
  title: 'the SemVer of pub',
  compare: (a, b) => compareSemVer(a, b) || compareBuilds(a.build, b.build),
}

/** None comes before any, so the other way round than pre-releases. */
export function compareBuilds(a: readonly string[], b: readonly string[]): number {
  return a.length === 0 || b.length === 0 ? a.length - b.length : comparePrerelease(a, b)
}

interface Options {
  readonly allowsV: boolean
  readonly maxNumber: bigint | undefined
}

function parse(given: string, { allowsV, maxNumber }: Options): Outcome<SemVer> {
  const checked = checkText(given)
  if (!checked.ok) return checked
  const { text } = checked
  if (!allowsV && /^v/i.test(text)) return refused('it begins with a v')
  const version = parseSemVer(text)
  if (version === undefined) return refused(problemOf(text))
  const tooLarge = [version.major, version.minor, version.patch].find(
    number => maxNumber !== undefined && number > maxNumber,
  )
  return tooLarge === undefined ? found(version) : refused(`the number ${tooLarge} is above ${maxNumber}`)
}

/** What is wrong with a text that is no SemVer. */
export function problemOf(text: string): string {
  const [beforeBuild = '', ...builds] = text.replace(/^v/, '').split('+')
  const dash = beforeBuild.indexOf('-')
  const [core, prerelease] =
    dash === -1 ? [beforeBuild, undefined] : [beforeBuild.slice(0, dash), beforeBuild.slice(dash + 1)]
  return (
    coreProblem(core) ??
    prereleaseProblem(prerelease) ??
    (builds.length > 1
      ? 'it has more than one +'
      : (identifierProblem(builds[0], 'build metadata') ?? 'it has another form'))
  )
}

function coreProblem(core: string): string | undefined {
  const parts = core.split('.')
  const odd = parts.find(part => !/^[0-9]+$/.test(part))
  if (odd === '') return 'a number is missing between its dots'
  if (odd !== undefined) {
    const tail = /^[0-9]+(.+)$/.exec(odd)?.[1]
    const hint = tail === undefined ? '' : `; a pre-release comes after a -`
    return `${JSON.stringify(odd.slice(0, 60))} is no number${hint}`
  }
  if (parts.length !== 3) return `it has ${parts.length} ${parts.length === 1 ? 'number' : 'numbers'} and 3 are needed`
  const padded = parts.find(part => /^0[0-9]/.test(part))
  return padded === undefined ? undefined : `the number ${padded.slice(0, 60)} has a leading zero`
}

function prereleaseProblem(prerelease: string | undefined): string | undefined {
  const problem = identifierProblem(prerelease, 'pre-release')
  if (problem !== undefined) return problem
  const padded = prerelease?.split('.').find(part => /^0[0-9]+$/.test(part))
  return padded === undefined ? undefined : `the number ${padded.slice(0, 60)} of the pre-release has a leading zero`
}

function identifierProblem(text: string | undefined, what: string): string | undefined {
  if (text === undefined) return undefined
  const identifiers = text.split('.')
  if (identifiers.includes('')) return `its ${what} has an empty part`
  const odd = identifiers.find(one => !/^[0-9A-Za-z-]+$/.test(one))
  return odd === undefined
    ? undefined
    : `its ${what} has ${JSON.stringify(odd.slice(0, 60))}, and only letters, digits and - may stand there`
}
