import type { OutputValue } from '@ci-kit/core/report'
import { keyOf } from '@ci-kit/version/version-key'
import { spellIn } from './spelling.ts'
import type { Verdict } from './verdict.ts'

/** The outputs but for `report`; every one on every path. */
export function outputsOf({
  kind,
  version,
  scheme,
  purpose,
  standing,
}: Verdict): Readonly<Record<string, OutputValue>> {
  const spelled = version === undefined ? '' : spellIn(scheme, version).replace(/^v(?=[0-9])/, '')
  const numbers = /^(?:[0-9]+!)?([0-9]+(?:\.[0-9]+)*)/.exec(spelled)?.[1]?.split('.') ?? []
  return {
    verdict: kind,
    version: spelled,
    major: numbers[0] ?? '',
    minor: numbers[1] ?? '',
    patch: numbers[2] ?? '',
    prerelease: prereleaseOf(spelled),
    'is-latest': `${standing.isLatest}`,
    channel: standing.channel,
    purpose,
  }
}

function prereleaseOf(version: string): string {
  const key = keyOf({ text: version, scheme: undefined })
  if (key.kind === 'opaque' || key.after.length === 0 || key.after[0] === 'post') return ''
  return version
    .replace(/\+.*$/, '')
    .replace(/^(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*/, '')
    .replace(/^[._~-]/, '')
}
