import { compareNumbers } from '../semver.ts'
import { checkText, compareText, found, isDigits, refused, type Scheme } from './scheme.ts'

/** `[epoch:]version[-release]` of RPM. */
export interface RpmVersion {
  readonly epoch: bigint
  readonly version: string
  readonly release: string | undefined
}

export const rpm: Scheme<RpmVersion> = {
  name: 'rpm',
  title: 'the version of RPM',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const [, epoch, version = '', release] = /^(?:([^:]*):)?([^-]*)(?:-(.*))?$/s.exec(checked.text) ?? []
    if (epoch !== undefined && !isDigits(epoch)) {
      return refused(`its epoch ${JSON.stringify(epoch.slice(0, 60))} is no number`)
    }
    const odd = /[^0-9A-Za-z.~^_+]/.exec(`${version}${release ?? ''}`)?.[0]
    if (odd !== undefined) return refused(`${JSON.stringify(odd)} may not stand in it`)
    if (!/[0-9A-Za-z]/.test(version)) return refused('its version has neither a digit nor a letter')
    if (release === '') return refused('its release after the - is empty')
    return found({ epoch: BigInt(epoch ?? '0'), version, release })
  },
  canonical: ({ epoch, version, release }) =>
    `${epoch === 0n ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`,
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) || compareRpmText(a.version, b.version) || compareReleases(a.release, b.release),
  isPrerelease: ({ version }) => version.includes('~'),
}

function compareReleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareRpmText(a, b)
}

/**
 * Runs of digits and of letters, whatever separates them. `~` comes before the end, `^` after it and before
 * everything else; digits come after letters.
 */
export function compareRpmText(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [one, other] = [left[i], right[i]]
    const order = placeOf(one) - placeOf(other) || compareSame(one ?? '', other ?? '')
    if (order !== 0) return order
  }
  return 0
}

function partsOf(text: string): readonly string[] {
  return text.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? []
}

function placeOf(part: string | undefined): number {
  if (part === undefined) return 1
  if (part === '~') return 0
  if (part === '^') return 2
  return isDigits(part) ? 4 : 3
}

function compareSame(a: string, b: string): number {
  return isDigits(a) && isDigits(b) ? compareNumbers(BigInt(a), BigInt(b)) : compareText(a, b)
}
