import type { SchemeName } from '@ci-kit/version/scheme-name'
import { canonicalOf } from '@ci-kit/version/schemes/table'
import { keyOf } from '@ci-kit/version/version-key'

const SEMVER_LIKE: readonly SchemeName[] = ['semver', 'cargo', 'hex', 'pub', 'nuget', 'julia']

/** How a file of that scheme writes a version; as it is where the scheme has no better spelling. */
export function spellIn(scheme: SchemeName, version: string): string {
  if (SEMVER_LIKE.includes(scheme)) return semverSpelling(scheme, version)
  if (scheme === 'rubygems') return version.replace(/[-_~]/g, '.')
  if (scheme === 'go') return version.startsWith('v') ? version : `v${version}`
  if (scheme === 'debian' || scheme === 'rpm') return version.replace(/-(?=[a-z])/i, '~')
  if (scheme !== 'pep440') return version
  const canonical = canonicalOf(scheme, version)
  return canonical.ok ? canonical.text : version
}

/** Three numbers at least, and a dash before the words: 1.2rc1 is 1.2.0-rc1. */
function semverSpelling(scheme: SchemeName, version: string): string {
  if (canonicalOf(scheme, version).ok && scheme !== 'nuget') return version
  const [, numbers = '', rest = '', build = ''] = /^v?([0-9]+(?:\.[0-9]+)*)[._~-]?([^+]*)(\+.*)?$/s.exec(version) ?? []
  const key = keyOf({ text: version, scheme: undefined })
  if (key.kind === 'opaque' || numbers === '') return version
  const padded = numbers
    .split('.')
    .concat('0', '0')
    .slice(0, Math.max(3, numbers.split('.').length))
  const plain = padded.map(number => number.replace(/^0+(?=[0-9])/, '')).join('.')
  const kept = `${plain}${rest === '' ? '' : `-${rest}`}${build}`
  const own = `${plain}${key.after.length === 0 ? '' : `-${key.after.join('.')}`}${build}`
  return canonicalOf(scheme, kept).ok ? kept : own
}
