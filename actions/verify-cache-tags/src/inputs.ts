import { KitError } from '@ci-kit/core/errors'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { boolean, choice, commonInputs, duration, integer, list, Reader, secret, text } from '@ci-kit/core/readers'
import { refused } from '@ci-kit/core/values'
import { normaliseRegistry } from '@ci-kit/registry/reference'
import { type ImageName, type Line, parseImage, parseLine } from './expectations.ts'
import { isQuarter } from './quarter.ts'

const spec = {
  ...commonInputs,
  'fail-on': commonInputs['fail-on'].optional(),
  image: text().optional(),
  tags: list().optional(),
  depth: choice('tag', 'manifests', 'blobs').optional(),
  quarterly: boolean().optional(),
  quarter: new Reader(value => {
    const quarter = value.trim().toUpperCase()
    return isQuarter(quarter) ? { ok: true, value: quarter } : refused('a quarter such as 2026Q4', '2026Q4')
  }).optional(),
  'report-from': list().optional(),
  baseline: text().optional(),
  record: boolean().optional(),
  'max-growth': new Reader(parseGrowth).optional(),
  'wait-for': duration().optional(),
  deadline: duration().optional(),
  concurrency: integer({ min: 1, max: 256 }).optional(),
  username: text().optional(),
  password: secret().optional(),
  registry: text().optional(),
  token: secret().optional(),
  'insecure-registries': list().optional(),
  'trusted-realms': list().optional(),
  'prewarm-workflow': text().optional(),
  'dry-run': boolean().optional(),
} as const

type Given = RequestOf<typeof spec>

/** Those of action.yml, for engines that do not hand them on; a test compares the two. */
const DEFAULTS = {
  failOn: 'error',
  depth: 'manifests',
  quarterly: false,
  record: false,
  deadline: 60_000,
  concurrency: 48,
  dryRun: false,
} as const

type Defaulted = keyof typeof DEFAULTS
type WithDefaults = Omit<Given, Defaulted> & { readonly [Name in Defaulted]: NonNullable<Given[Name]> }

export interface Request extends Omit<WithDefaults, 'image' | 'tags' | 'registry'> {
  readonly image: ImageName | undefined
  readonly lines: readonly Line[]
  /** The registry that username and password are for. */
  readonly registry: string | undefined
}

/** All inputs, each line of `tags` read; every problem is reported at once. */
export function readRequest(raw: RawInputs): Request {
  const given = withDefaults(readInputs(raw, spec))
  const problems: Problem[] = []
  const image = readImage(given.image, problems)
  const lines = readLines(given.tags ?? [], image, problems)
  if (lines.length === 0 && problems.length === 0 && given.reportFrom === undefined) {
    problems.push({
      message: 'neither tags nor report-from is given, so there is nothing to verify',
      fix: 'tags: cache-python',
    })
  }
  checkBaseline(given, lines, problems)
  const registry = readRegistry(given, image, lines, problems)
  if (problems.length > 0) throw badInput(problems)
  return { ...given, image, lines, registry }
}

function withDefaults(given: Given): WithDefaults {
  return {
    ...given,
    failOn: given.failOn ?? DEFAULTS.failOn,
    depth: given.depth ?? DEFAULTS.depth,
    quarterly: given.quarterly ?? DEFAULTS.quarterly,
    record: given.record ?? DEFAULTS.record,
    deadline: given.deadline ?? DEFAULTS.deadline,
    concurrency: given.concurrency ?? DEFAULTS.concurrency,
    dryRun: given.dryRun ?? DEFAULTS.dryRun,
  }
}

interface Problem {
  readonly message: string
  readonly fix: string
}

function readImage(text: string | undefined, problems: Problem[]): ImageName | undefined {
  if (text === undefined) return undefined
  const image = parseImage(text)
  if (typeof image !== 'string') return image
  problems.push({
    message: `image is ${shown(text)}; a repository such as ghcr.io/org/app is needed: ${image}`,
    fix: 'image: ghcr.io/org/app',
  })
  return undefined
}

function readLines(tags: readonly string[], image: ImageName | undefined, problems: Problem[]): readonly Line[] {
  // A bad image is one problem, not one for each of its tags.
  const assumed = image ?? (problems.length > 0 ? { registry: 'invalid.example', repository: 'x' } : undefined)
  return tags
    .filter(line => !line.startsWith('#'))
    .flatMap(line => {
      const parsed = parseLine(line, assumed)
      if (parsed.ok) return [parsed.value]
      problems.push({
        message: `tags has the line ${shown(line)}; ${parsed.needed} is needed`,
        fix: 'tags: cache-python max-age=14d',
      })
      return []
    })
}

function checkBaseline(given: WithDefaults, lines: readonly Line[], problems: Problem[]): void {
  if (given.baseline !== undefined) return
  const asking = lines.find(line => line.expect.size?.kind === 'relative' || line.expect.digest === 'baseline')
  const what = given.record
    ? 'record'
    : given.maxGrowth !== undefined
      ? 'max-growth'
      : asking && `the line of ${asking.name}`
  if (what === undefined) return
  problems.push({ message: `${what} needs a baseline, and the input baseline is not given`, fix: 'baseline: cache' })
}

/** A password is for one registry, and it must be clear for which. */
function readRegistry(
  given: WithDefaults,
  image: ImageName | undefined,
  lines: readonly Line[],
  problems: Problem[],
): string | undefined {
  const { username, password, registry } = given
  if (username === undefined && password === undefined) return undefined
  if (username === undefined || password === undefined) {
    const [missing, there] = username === undefined ? ['username', 'password'] : ['password', 'username']
    problems.push({ message: `${there} is given without ${missing}`, fix: `${missing}: ...` })
    return undefined
  }
  if (registry !== undefined) {
    const name = normaliseRegistry(registry.replace(/^https?:\/\//i, '').replace(/\/+$/, ''))
    if (name === undefined)
      problems.push({ message: `registry is ${shown(registry)}; a host is needed`, fix: 'registry: ghcr.io' })
    return name
  }
  const hosts = image ? [image.registry] : [...new Set(lines.map(line => line.reference.registry))]
  if (hosts.length > 1) {
    problems.push({
      message: `username and password are given, and tags names several registries (${hosts.join(', ')}), so it is not clear for which`,
      fix: `registry: ${hosts[0]}`,
    })
  }
  return hosts[0]
}

function parseGrowth(value: string): ReturnType<Reader<number>['parse']> {
  const match = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/.exec(value.trim())
  return match === null ? refused('a percentage such as 25%', '25%') : { ok: true, value: Number(`${match[1]}e-2`) }
}

function badInput(problems: readonly Problem[]): KitError {
  const [first] = problems
  const isOne = problems.length === 1 && first !== undefined
  const message = isOne
    ? first.message
    : `${problems.length} inputs are not usable:\n${problems.map(p => p.message).join('\n')}`
  return new KitError('bad-input', message, { fix: [...new Set(problems.map(problem => problem.fix))].join('\n') })
}

function shown(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text)
}
