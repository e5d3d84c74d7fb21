import { parseTagName } from '@ci-kit/version/tag-name'

/** What a tag is for: only a release is published for good. */
export type Purpose = 'release' | 'test' | 'rebuild' | 'nightly'

export interface Intent {
  readonly purpose: Purpose
  /** The tag without what only tells the purpose: `v1.2.3` of `docker-rebuild-v1.2.3`. */
  readonly name: string
  /** Why, in words; undefined where the input says so. */
  readonly inferredFrom: string | undefined
}

const STARTS: readonly (readonly [Purpose, RegExp])[] = [
  ['rebuild', /^(?:docker|image|container)-?rebuild[-/]|^rebuild[-/]/],
  ['test', /^test(?:ing)?[-/](?=v?[0-9])/],
  ['nightly', /^nightly(?:[-/]|$)/],
]

export function intentOf(name: string, given: Purpose | 'auto' | undefined): Intent {
  const found = STARTS.find(([, start]) => start.test(name))
  const rest = found === undefined ? name : name.replace(found[1], '')
  // `nightly-20240102` is dated, and carries no version of the project.
  const bare = found !== undefined && found[0] !== 'nightly' && parseTagName(rest) !== undefined ? rest : name
  if (given !== undefined && given !== 'auto') return { purpose: given, name: bare, inferredFrom: undefined }
  if (found !== undefined && (bare !== name || found[0] === 'nightly')) {
    return { purpose: found[0], name: bare, inferredFrom: `the tag begins with ${name.slice(0, 12)}` }
  }
  const isNightly = /(?:^|[^a-z])nightly(?:[^a-z]|$)/.test(name)
  return isNightly
    ? { purpose: 'nightly', name, inferredFrom: 'the tag says nightly' }
    : { purpose: 'release', name, inferredFrom: 'the tag says nothing else' }
}
