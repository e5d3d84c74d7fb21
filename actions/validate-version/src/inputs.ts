import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { choice, commonInputs, list, secret, text } from '@ci-kit/core/readers'
import { SCHEME_NAMES } from '@ci-kit/version/scheme-name'
import { parseSources, type SourceRule } from './custom-sources.ts'

export const REGISTRY_CHOICES = [
  'npm',
  'pypi',
  'crates',
  'go',
  'maven',
  'nuget',
  'rubygems',
  'packagist',
  'hex',
  'oci',
  'github',
  'gitea',
] as const

const spec = {
  ...commonInputs,
  'fail-on': commonInputs['fail-on'].optional(),
  tag: text().optional(),
  'tag-prefix': text().optional(),
  component: text().optional(),
  sources: list().optional(),
  exclude: list().optional(),
  scheme: choice('auto', ...SCHEME_NAMES).optional(),
  require: choice('all', 'any').optional(),
  published: list().optional(),
  artifacts: list().optional(),
  image: text().optional(),
  monotonic: choice('line', 'next', 'off').optional(),
  'release-branch': list().optional(),
  changelog: text().optional(),
  purpose: choice('auto', 'release', 'test', 'rebuild', 'nightly').optional(),
  token: secret().optional(),
} as const

export interface Request extends RequestOf<typeof spec> {
  readonly sourceRules: readonly SourceRule[]
}

/** Some engines hand on no defaults; those of action.yml then hold all the same. */
export function readRequest(raw: RawInputs): Request {
  const request = readInputs(raw, spec)
  return { ...request, sourceRules: parseSources(request.sources ?? []) }
}
