import type { OutputValue } from '@ci-kit/core/report'
import type { Request } from './inputs.ts'
import { cacheOf, type Job, type Plan } from './plan.ts'

type Fields = Readonly<Record<string, unknown>>

/** What the jobs of the matrix read: texts alone, lists with one item per line. */
export function planOutputs(request: Request, { jobs, indexes: planned }: Plan): Readonly<Record<string, OutputValue>> {
  // An index is made of what the registry has.
  const indexes = request.push ? planned : []
  const names = [...new Set(jobs.map(({ configuration }) => configuration.name))]
  return {
    hosted: jobs.filter(({ kind }) => kind === 'hosted').map(job => jobFields(job, request)),
    'self-hosted': jobs.filter(({ kind }) => kind === 'self-hosted').map(job => jobFields(job, request)),
    indexes: indexes.map(({ configuration, image, tags, parts, platforms }) => ({
      name: configuration.name,
      registry: registryOf(image),
      tags: tags.join('\n'),
      expectations: tags.map(tag => `${tag} platforms=${platforms.join(',')}`).join('\n'),
      parts: parts.join('\n'),
    })),
    'max-parallel': request.maxParallel,
    'max-parallel-self-hosted': request.maxParallelSelfHosted,
    rows: [
      ...jobs.map(({ name, tags }) => ({ name, needs: [], tags })),
      ...indexes.map(({ configuration, tags, parts }) => ({ name: configuration.name, needs: parts, tags })),
    ],
    names: names.join('\n'),
  }
}

export function jobFields(job: Job, { cache, push, tests }: Request): Fields {
  const { name, configuration, platform, labels, image, tags } = job
  const { context, dockerfile, target, buildArgs, test } = configuration
  const reference = cacheOf(job)
  return {
    name,
    runner: labels.length === 1 ? labels[0] : labels,
    platform: platform ?? '',
    context,
    dockerfile: dockerfile ?? '',
    target: target ?? '',
    'build-args': buildArgs.join('\n'),
    labels: configuration.labels.join('\n'),
    registry: registryOf(image),
    image,
    tags: tags.join('\n'),
    'cache-from': cache ? reference : '',
    'cache-to': cache && push ? `type=registry,ref=${reference},mode=max` : '',
    // Without the cache also what the builder itself still has is not used, and base images are looked up again.
    arguments: cache ? '' : '--no-cache\n--pull',
    test: tests ? (test ?? '') : '',
  }
}

function registryOf(image: string): string {
  return image.split('/')[0] ?? ''
}
