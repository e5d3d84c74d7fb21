import { formatCount } from '@ci-kit/core/format'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { boolean, choice, commonInputs, list, secret, text } from '@ci-kit/core/readers'
import { checkExpressions } from './check-expressions.ts'
import { type FlavorText, parseFlavor } from './flavor.ts'
import { parseImages } from './images.ts'
import { Problems } from './problems.ts'
import { parseRules, type Rule } from './rules.ts'

const spec = {
  ...commonInputs,
  'fail-on': commonInputs['fail-on'].optional(),
  images: text().optional(),
  tags: text().optional(),
  flavor: text().optional(),
  labels: text().optional(),
  annotations: text().optional(),
  'sep-tags': text().optional(),
  'sep-labels': text().optional(),
  'sep-annotations': text().optional(),
  'bake-target': text().optional(),
  context: choice('workflow', 'git').optional(),
  'github-token': secret().optional(),
  moves: choice('forward', 'always').optional(),
  zero: choice('strict', 'loose').optional(),
  'versions-from': choice('git', 'registry', 'github', 'list').optional(),
  versions: list().optional(),
  component: text().optional(),
  'tag-prefix': text().optional(),
  existing: choice('allow', 'skip', 'fail').optional(),
  strict: boolean().optional(),
  'rebuild-prefix': text().optional(),
  'test-prefix': text().optional(),
  'insecure-registries': list().optional(),
  'dry-run': boolean().optional(),
  replay: boolean().optional(),
} as const

export interface Request extends RequestOf<typeof spec> {
  readonly rules: readonly Rule[]
  readonly parsedFlavor: FlavorText
  readonly names: readonly string[]
  readonly separators: { readonly tags: string; readonly labels: string; readonly annotations: string }
}

/** Some engines hand on no defaults; those of action.yml then hold all the same. */
export function readRequest(raw: RawInputs): Request {
  const request = readInputs(raw, spec)
  const problems = new Problems()
  const rules = parseRules(request.tags ?? '', problems)
  const parsedFlavor = parseFlavor(request.flavor ?? '', problems)
  const names = parseImages(request.images ?? '', problems)
  for (const warning of checkExpressions(
    { rules, flavor: parsedFlavor, texts: [request.labels, request.annotations] },
    problems,
  )) {
    raw.warn(warning)
  }
  problems.throwIfAny()
  const { versions = [], versionsFrom } = request
  if (versions.length > 0 && versionsFrom !== undefined && versionsFrom !== 'list') {
    raw.warn(`versions has ${formatCount(versions.length, 'line')}, which versions-from: ${versionsFrom} does not read`)
  }
  // A separator may be a space, which the readers would trim.
  const separator = (name: string): string => raw.values.get(name) || '\n'
  const separators = {
    tags: separator('sep-tags'),
    labels: separator('sep-labels'),
    annotations: separator('sep-annotations'),
  }
  return { ...request, rules, parsedFlavor, names, separators }
}
