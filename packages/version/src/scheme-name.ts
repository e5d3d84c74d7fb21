/** The ways in which ecosystems write and order versions. */
export const SCHEME_NAMES = [
  'semver',
  'pep440',
  'maven',
  'nuget',
  'rubygems',
  'go',
  'composer',
  'cargo',
  'hex',
  'pub',
  'calver',
  'dotted',
  'four-part',
  'debian',
  'rpm',
  'r',
  'haskell',
  'julia',
  'conda',
] as const
export type SchemeName = (typeof SCHEME_NAMES)[number]
