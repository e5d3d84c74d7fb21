import { nearest } from '@ci-kit/core/nearest'
import { MAX_MATRIX_JOBS } from '@ci-kit/pipeline/matrix'
import { checkRunner, type RunnerKind } from '@ci-kit/pipeline/runners'
import { type Configuration, DEFAULT_RUNNER } from './configuration.ts'
import { ALL } from './list.ts'

/** One job: one configuration on one platform. */
export interface Job {
  /** Of the job, its artifact and its row. */
  readonly name: string
  readonly configuration: Configuration
  readonly kind: RunnerKind
  /** Undefined for the runner's own. */
  readonly platform: string | undefined
  readonly labels: readonly string[]
  readonly image: string
  /** Full references. */
  readonly tags: readonly string[]
}

/** What is pushed for several platforms, under one name. */
export interface Index {
  readonly configuration: Configuration
  readonly image: string
  readonly tags: readonly string[]
  readonly parts: readonly string[]
  readonly platforms: readonly string[]
}

export interface Plan {
  readonly jobs: readonly Job[]
  readonly indexes: readonly Index[]
  readonly problems: readonly Problem[]
}

export interface Problem {
  readonly message: string
  readonly fix: string
}

export interface PlanRequest {
  readonly list: string
  readonly image: string | undefined
  readonly tagPrefix: string
  readonly platforms: readonly string[] | undefined
  readonly runner: readonly string[]
  readonly runners: ReadonlyMap<string, readonly string[]>
  readonly ownLabels: readonly string[]
  readonly hasCache: boolean
}

const MAX_TAG_LENGTH = 128

/** The configurations that the names stand for; a name that the list does not have is a problem. */
export function chooseConfigurations(
  names: readonly string[],
  known: readonly Configuration[],
  list: string,
): { readonly chosen: readonly Configuration[]; readonly problems: readonly Problem[] } {
  const all = known.map(({ name }) => name)
  const problems = names
    .filter(name => name !== ALL && !all.includes(name))
    .map(name => {
      const fix = `images: ${meantBy(name, all) ?? all[0] ?? ALL}`
      const near = nearest(name, all)
      const hint = near === undefined ? '' : ` (did you mean ${near}?)`
      const message = `images has ${JSON.stringify(name.slice(0, 100))}, which ${list} does not have${hint}; it has ${all.join(', ')}`
      return { message, fix }
    })
  return { chosen: names.includes(ALL) ? known : known.filter(({ name }) => names.includes(name)), problems }
}

/** The nearest name, or names that are separated by something else than a comma. */
function meantBy(text: string, known: readonly string[]): string | undefined {
  const parts = text.split(/[^\w.-]+/).filter(part => part !== '')
  return parts.length > 1 && parts.every(part => known.includes(part)) ? parts.join(',') : nearest(text, known)
}

/** A job for each platform of each configuration, and an index over those of one that has several. */
export function planImages(configurations: readonly Configuration[], request: PlanRequest): Plan {
  const problems: Problem[] = []
  const planned = configurations.map(one => planOne(one, request, problems))
  const jobs = planned.flatMap(one => one.jobs)
  const indexes = planned.flatMap(({ index }) => (index === undefined ? [] : [index]))
  return { jobs, indexes, problems: [...problems, ...meetings(jobs, indexes, request.hasCache), ...tooMany(jobs)] }
}

function planOne(
  configuration: Configuration,
  request: PlanRequest,
  problems: Problem[],
): { readonly jobs: readonly Job[]; readonly index: Index | undefined } {
  const image = configuration.image ?? request.image ?? ''
  const platforms = request.platforms ?? configuration.platforms
  const names: readonly (string | undefined)[] = platforms.length === 0 ? [undefined] : platforms
  const tags = configuration.tags.map(tag => `${image}:${request.tagPrefix}${tag}`)
  const jobs = names.map(platform => {
    const labels = labelsFor(platform, configuration, request)
    const checked = checkRunner(labels, platform, { ownLabels: request.ownLabels, nearest })
    if (!checked.ok) problems.push({ message: `${configuration.name}: ${checked.message}`, fix: checked.fix })
    const suffix = names.length > 1 && platform !== undefined ? `-${shortName(platform)}` : ''
    const own = tags.map(tag => `${tag}${suffix}`)
    for (const tag of own.filter(one => one.length - image.length - 1 > MAX_TAG_LENGTH)) {
      problems.push({
        message: `${configuration.name}: the tag of ${tag} is longer than ${MAX_TAG_LENGTH} characters`,
        fix: 'a shorter tag, or tag-prefix',
      })
    }
    const kind = checked.ok ? checked.kind : 'hosted'
    return { name: `${configuration.name}${suffix}`, configuration, kind, platform, labels, image, tags: own }
  })
  const parts = jobs.map(({ name }) => name)
  return { jobs, index: names.length > 1 ? { configuration, image, tags, parts, platforms } : undefined }
}

/** The most exact wins: what the list says of the platform, its one runner where that is meant, then the inputs. */
function labelsFor(
  platform: string | undefined,
  configuration: Configuration,
  request: PlanRequest,
): readonly string[] {
  const { runners, platforms } = configuration
  const isOnly = platform === undefined || platform === 'linux/amd64' || platforms.length === 1
  const own =
    (platform === undefined ? undefined : runners.get(platform)) ?? (isOnly ? runners.get(DEFAULT_RUNNER) : undefined)
  return own ?? (platform === undefined ? undefined : request.runners.get(platform)) ?? request.runner
}

/** `arm64` of linux/arm64, `arm-v7` of linux/arm/v7. */
function shortName(platform: string): string {
  return platform.replace(/^linux\//, '').replaceAll('/', '-')
}

/** Where a job keeps its cache. */
export function cacheOf({ image, name }: Pick<Job, 'image' | 'name'>): string {
  return `${image}:cache-${name}`
}

/** Two jobs that push the same reference: which of them stays is chance. */
function meetings(jobs: readonly Job[], indexes: readonly Index[], hasCache: boolean): readonly Problem[] {
  const owners = new Map<string, string>()
  const found: Problem[] = []
  const named = [...jobs, ...indexes.map(({ configuration, tags }) => ({ name: configuration.name, tags }))]
  const caches = hasCache ? jobs.map(job => ({ name: `the cache of ${job.name}`, tags: [cacheOf(job)] })) : []
  const all = [...named, ...caches]
  for (const { name, tags } of all) {
    for (const tag of tags) {
      const other = owners.get(tag)
      if (other !== undefined) {
        found.push({
          message: `${other} and ${name} would both push ${tag}`,
          fix: 'give each its own tags or image in the list',
        })
      }
      owners.set(tag, name)
    }
  }
  const names = named.map(({ name }) => name)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  const clashes = twice.map(name => ({
    message: `two jobs would be called ${name}: a configuration, and another one on one of its platforms`,
    fix: `another name for the configuration ${name}`,
  }))
  return [...found, ...clashes]
}

function tooMany(jobs: readonly Job[]): readonly Problem[] {
  if (jobs.length <= MAX_MATRIX_JOBS) return []
  return [
    {
      message: `${jobs.length} jobs are more than the ${MAX_MATRIX_JOBS} that a matrix may have`,
      fix: 'build them in two runs, with images',
    },
  ]
}
