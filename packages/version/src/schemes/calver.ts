import { compareDotted, type Dotted, parseDotted, renderDotted } from '../dotted.ts'
import { checkText, found, refused, type Scheme } from './scheme.ts'

/** Two or more numbers with dots, leading zeros kept, and a pre-release as in SemVer. */
export const dotted: Scheme<Dotted> = {
  name: 'dotted',
  title: 'numbers with dots',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const version = parseDotted(checked.text)
    return version === undefined
      ? refused('two to six numbers with dots are needed, then -pre-release')
      : found(version)
  },
  canonical: renderDotted,
  compare: compareDotted,
  isPrerelease: version => version.prerelease.length > 0,
}

/** Calendar versioning: a year of four or two digits first; a month, week or number after it. */
export const calver: Scheme<Dotted> = {
  ...dotted,
  name: 'calver',
  title: 'CalVer',
  parse(given) {
    const read = dotted.parse(given)
    if (!read.ok) return read
    const year = read.version.parts[0] ?? ''
    if (/^(?:19|20|21)[0-9]{2}$/.test(year) || /^[0-9]{2}$/.test(year)) return read
    return refused(`its first number ${year.slice(0, 60)} is no year of two or four digits`)
  },
}
