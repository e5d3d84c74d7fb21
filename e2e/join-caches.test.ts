import { join } from 'node:path'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Builder, startBuilder } from './lab/builder.ts'
import { pushBaseImage } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { type Registry, startRegistry } from './lab/registry.ts'
import { digestOf, mediaTypeOf } from './lab/registry-view.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'

/** Three layers on one base, and an image of two of them; each step says whether it ran. */
const DOCKERFILE = `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35 AS base
COPY base.txt /
RUN cp base.txt base-2.txt
FROM base AS python
COPY python.txt /
RUN cp python.txt python-2.txt
FROM base AS node
COPY node.txt /
RUN cp node.txt node-2.txt
FROM node AS image
COPY --from=python /python-2.txt /
`
const FILES = { Dockerfile: DOCKERFILE, 'base.txt': 'base 1\n', 'python.txt': 'python 1\n', 'node.txt': 'node 1\n' }

let registry: Registry
let lenient: Registry
let builder: Builder
let scratch: Scratch

beforeAll(async () => {
  registry = await startRegistry()
  lenient = await startRegistry({ generation: 2 })
  builder = await startBuilder({ httpRegistries: [registry.host, lenient.host] })
  scratch = await scratchFolder('join')
  await pushBaseImage(builder, registry, join(scratch.path, 'base'))
}, 300_000)

afterAll(async () => {
  await builder?.stop()
  await lenient?.stop()
  await registry?.stop()
  await scratch?.remove()
}, 120_000)

const repository = (name: string): string => `${registry.host}/${name}/app`

/** Builds a stage on an empty builder, as a job on a hosted runner does, with the bundle of the released kit. */
async function build(target: string, inputs: Readonly<Record<string, string>>, files: object = {}) {
  await builder.buildx(['prune', '--all', '--force'])
  const defaults = {
    ...{ context: '.', push: 'false', log: 'build.log', attempts: '1', 'retry-wait': '1s', 'join-caches': 'true' },
    ...{ 'fail-on': 'error', summary: 'never', title: 'Build', 'build-args': `REGISTRY=${registry.host}` },
  }
  const ran = await runBundle(join(releasedKit(), 'build-image', 'index.js'), {
    inputs: { ...defaults, target, ...inputs },
    env: builder.env,
    files: { ...FILES, ...files },
    timeoutMs: 120_000,
  })
  if (ran.exitCode !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`)
  return { ran, cached: cachedSteps(await builder.history('rawjson')) }
}

/** By stage, how many of its steps came from a cache. */
function cachedSteps(text: string): Readonly<Record<string, number>> {
  const cached = new Set<string>()
  for (const line of text.split('\n').filter(one => one.startsWith('{'))) {
    const { vertexes = [] } = JSON.parse(line) as { vertexes?: readonly { name: string; cached?: boolean }[] }
    for (const vertex of vertexes) if (vertex.cached) cached.add(vertex.name)
  }
  const stages = [...cached].flatMap(name => /^\[(\w+) \d+\/\d+\] (?!FROM)/.exec(name)?.[1] ?? [])
  return Object.fromEntries(
    ['base', 'python', 'node'].map(stage => [stage, stages.filter(one => one === stage).length]),
  )
}

async function pushCaches(name: string, stages: readonly string[], files = {}) {
  for (const stage of stages) await pushCache(`${repository(name)}:cache-${stage}`, { stage, files })
}

interface CachePush {
  readonly stage: string
  readonly layout?: string
  readonly files?: object
}

async function pushCache(reference: string, { stage, layout = 'image-manifest=true', files = {} }: CachePush) {
  await build(stage, { 'cache-to': `type=registry,ref=${reference},mode=max,${layout}` }, files)
}

const STAGES = ['base', 'python', 'node']
const all = (name: string): string => STAGES.map(one => `${repository(name)}:cache-${one}`).join('\n')

describe('three caches on one base', () => {
  // Each alone, BuildKit 0.26.3 takes the steps of all of them in about one of 15 builds.
  it('are all there, in each of five builds', async () => {
    await pushCaches('five', STAGES)
    const before = await digestOf(registry, 'five/app', 'cache-node')
    for (let run = 1; run <= 5; run += 1) {
      const { ran, cached } = await build('image', { 'cache-from': all('five') })
      expect({ run, ...cached }).toEqual({ run, base: 2, python: 2, node: 2 })
      expect(ran.stdout).toContain(`which has all of ${all('five').replaceAll('\n', ', ')}`)
    }
    expect(await digestOf(registry, 'five/app', 'cache-node')).toBe(before)
  }, 240_000)

  it('give what fits of each, where one is older than the base', async () => {
    const files = { 'base.txt': 'base 2\n' }
    await pushCaches('older', STAGES)
    await pushCaches('older', ['base', 'python'], files)
    const { cached } = await build('image', { 'cache-from': all('older') }, files)
    expect(cached).toEqual({ base: 2, python: 2, node: 0 })
  }, 240_000)
})

describe('caches in the layout of an index, which image-manifest=false writes', () => {
  const LAYOUTS = {
    base: { layout: 'image-manifest=true', mediaType: 'application/vnd.oci.image.manifest.v1+json' },
    python: {
      layout: 'image-manifest=false,oci-mediatypes=true',
      mediaType: 'application/vnd.oci.image.index.v1+json',
    },
    node: {
      layout: 'image-manifest=false,oci-mediatypes=false',
      mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
    },
  } as const

  it('of OCI and of Docker are joined with one that is a manifest', async () => {
    const reference = (stage: string): string => `${lenient.host}/layouts/app:cache-${stage}`
    for (const [stage, { layout, mediaType }] of Object.entries(LAYOUTS)) {
      await pushCache(reference(stage), { stage, layout })
      expect([stage, await mediaTypeOf(lenient, 'layouts/app', `cache-${stage}`)]).toEqual([stage, mediaType])
    }
    const given = STAGES.map(reference)
    const { ran, cached } = await build('image', { 'cache-from': given.join('\n') })
    expect(ran.stdout).toContain(`which has all of ${given.join(', ')}`)
    expect(cached).toEqual({ base: 2, python: 2, node: 2 })
  }, 240_000)
})
