import { comparePep440, isPep440Prerelease, type Pep440, parsePep440, renderPep440 } from '../pep440.ts'
import { checkText, found, refused, type Scheme } from './scheme.ts'

/** PEP 440, any spelling that it accepts. */
export const pep440: Scheme<Pep440> = {
  name: 'pep440',
  title: 'PEP 440',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const version = parsePep440(checked.text)
    return version === undefined ? refused(problemOf(checked.text)) : found(version)
  },
  canonical: renderPep440,
  compare: comparePep440,
  isPrerelease: isPep440Prerelease,
}

function problemOf(text: string): string {
  const release = /^v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*/i.exec(text)
  if (release === null) return 'it does not begin with numbers'
  const rest = text.slice(release[0].length)
  if (/\+.*[^0-9A-Za-z._-]/.test(rest) || /\+([._-]|$)|[._-]{2}/.test(rest)) {
    return 'its local version has an empty part, or more than letters, digits and dots'
  }
  return `${JSON.stringify(rest.slice(0, 60))} after the numbers is none of aN, bN, rcN, .postN, .devN and +local`
}
