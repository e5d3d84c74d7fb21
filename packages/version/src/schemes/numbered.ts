import { compareNumbers } from '../semver.ts'
import { checkText, compareLists, comparePadded, found, type Outcome, refused, type Scheme } from './scheme.ts'

/** Numbers alone, of any size. */
export interface Numbers {
  readonly numbers: readonly bigint[]
}

/** One to four numbers, as file versions of Windows, .NET assemblies and browser extensions have; missing ones are 0. */
export const fourPart: Scheme<Numbers> = {
  name: 'four-part',
  title: 'a version of up to four numbers',
  parse: given => readNumbers(given, { separators: /[.]/, least: 1, most: 4, allowsPadding: true }),
  canonical: ({ numbers }) => [0, 1, 2, 3].map(i => numbers[i] ?? 0n).join('.'),
  compare: (a, b) => comparePadded(a.numbers, b.numbers, { filler: 0n, compare: compareNumbers }),
  isPrerelease: () => false,
}

/** Two or more numbers with `.` or `-` between them; `1.2` comes before `1.2.0`. */
export const cran: Scheme<Numbers> = {
  name: 'r',
  title: 'the version of an R package',
  parse: given => readNumbers(given, { separators: /[.-]/, least: 2, most: MANY, allowsPadding: true }),
  canonical: ({ numbers }) => numbers.join('.'),
  compare: (a, b) => compareLists(a.numbers, b.numbers, compareNumbers),
  // A fourth number from 9000 on is the convention for a version in development.
  isPrerelease: ({ numbers }) => (numbers[3] ?? 0n) >= 9000n,
}

/** Numbers without leading zeros; `1.2` comes before `1.2.0`. */
export const pvp: Scheme<Numbers> = {
  name: 'haskell',
  title: 'the version of a Haskell package',
  parse: given => readNumbers(given, { separators: /[.]/, least: 1, most: MANY, allowsPadding: false }),
  canonical: ({ numbers }) => numbers.join('.'),
  compare: (a, b) => compareLists(a.numbers, b.numbers, compareNumbers),
  isPrerelease: () => false,
}

const MANY = 256

interface Limits {
  readonly separators: RegExp
  readonly least: number
  readonly most: number
  readonly allowsPadding: boolean
}

function readNumbers(given: string, { separators, least, most, allowsPadding }: Limits): Outcome<Numbers> {
  const checked = checkText(given)
  if (!checked.ok) return checked
  const parts = checked.text.split(separators)
  const odd = parts.find(part => !/^[0-9]+$/.test(part))
  if (odd === '') return refused('a number is missing between its separators')
  if (odd !== undefined) return refused(`${JSON.stringify(odd.slice(0, 60))} is no number`)
  if (parts.length < least || parts.length > most) {
    const needed = parts.length < least ? `at least ${least} are` : `at most ${most} may be`
    return refused(`it has ${parts.length} ${parts.length === 1 ? 'number' : 'numbers'}, and ${needed} there`)
  }
  const padded = allowsPadding ? undefined : parts.find(part => /^0[0-9]/.test(part))
  if (padded !== undefined) return refused(`the number ${padded.slice(0, 60)} has a leading zero`)
  return found({ numbers: parts.map(BigInt) })
}
