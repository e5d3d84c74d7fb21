import { compareSemVer, parseSemVer, renderSemVer, type SemVer } from '../semver.ts'
import { checkText, found, refused, type Scheme } from './scheme.ts'
import { compareBuilds, problemOf } from './semver.ts'

const SHAPE =
  /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-?([A-Za-z][0-9A-Za-z.-]*)|-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/

/** Julia's VersionNumber: SemVer whose later numbers may be missing, and whose pre-release needs no `-`; builds count. */
export const julia: Scheme<SemVer> = {
  name: 'julia',
  title: 'the version of Julia',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const match = SHAPE.exec(checked.text)
    if (match === null) return refused(problemOf(checked.text))
    const [, major = '', minor = '0', patch = '0', word, other, build] = match
    const prerelease = word ?? other
    const numbers = [major, minor, patch].map(BigInt).join('.')
    const identifiers = prerelease?.split('.').map(one => (/^[0-9]+$/.test(one) ? `${BigInt(one)}` : one))
    const before = identifiers === undefined ? '' : `-${identifiers.join('.')}`
    const version = parseSemVer(`${numbers}${before}${build === undefined ? '' : `+${build}`}`)
    return version === undefined ? refused('its pre-release or build has an empty part') : found(version)
  },
  canonical: renderSemVer,
  compare: (a, b) => compareSemVer(a, b) || compareBuilds(a.build, b.build),
  isPrerelease: version => version.prerelease.length > 0,
}
