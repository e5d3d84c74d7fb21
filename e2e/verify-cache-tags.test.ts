import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'yaml'
import { type ActRun, runAct, type StepRun, stepOf } from './lab/act.ts'
import { type Builder, login, startBuilder } from './lab/builder.ts'
import { releasedKit } from './lab/kit.ts'
import { childDigests, deleteObject, digestAt, layerDigests, type Place } from './lab/push.ts'
import { REGISTRY_PASSWORD, REGISTRY_USER, type Registry, startRegistry } from './lab/registry.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'
import { startTokenRegistry, type TokenRegistry } from './lab/token-registry.ts'

const REPO = 'org/app'
const QUARTER = '2026Q4'
const PLATFORMS = ['--platform', 'linux/amd64,linux/arm64']
const LOGIN = { username: REGISTRY_USER, password: REGISTRY_PASSWORD }
const ABSENT = `sha256:${'0'.repeat(64)}`

interface World {
  readonly tokens: TokenRegistry
  readonly guarded: Registry
  readonly builder: Builder
  readonly scratch: Scratch
}

/** Pushes with BuildKit; each tag has content of its own, so that deleting from one leaves the others whole. */
async function build(world: World, host: string, tag: string, flags: readonly string[] = []): Promise<string> {
  const folder = join(world.scratch.path, tag)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'file'), `content of ${tag}\n`)
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY file /file\nCOPY Dockerfile /other\nLABEL app=shop\n')
  const args = ['build', '--progress', 'plain', '--push', '-t', `${host}/${REPO}:${tag}`, ...flags, '.']
  const built = await world.builder.buildx(args, { cwd: folder })
  if (built.code !== 0) throw new Error(`${tag} cannot be built:\n${built.stderr}`)
  return built.stderr
}

async function buildCache(world: World, host: string, tag: string, isImageManifest: boolean): Promise<void> {
  const cache = `type=registry,ref=${host}/${REPO}:${tag},mode=max,oci-mediatypes=true,image-manifest=${isImageManifest}`
  await build(world, host, `${tag}-source`, ['--provenance=false', '--cache-to', cache])
}

interface Filled {
  readonly log: string
  readonly oldDigest: string
  readonly movedTo: string
}

/** What happens to images after a push: clean-ups, garbage collection, another job that moves a tag. */
async function fill(world: World): Promise<Filled> {
  const { tokens, guarded } = world
  const place: Place = { url: tokens.url, repository: REPO }
  const twin = ['-t', `${tokens.host}/${REPO}:cache-python-${QUARTER}`]
  const log = await build(world, tokens.host, 'cache-python', [...PLATFORMS, ...twin])
  await build(world, tokens.host, 'moved')
  for (const tag of ['one-gone', 'all-gone', 'blob-gone'])
    await build(world, tokens.host, tag, [...PLATFORMS, '--provenance=false'])
  await build(
    world,
    tokens.host,
    'docker-types',
    [
      '--provenance=false',
      '--output',
      `type=image,name=${tokens.host}/${REPO}:docker-types,push=true,oci-mediatypes=false`,
    ].filter(one => one !== '--push'),
  )
  await build(world, tokens.host, 'old', ['--provenance=false', '--build-arg', 'SOURCE_DATE_EPOCH=1704067200'])
  await buildCache(world, tokens.host, 'cache-index', false)
  await buildCache(world, tokens.host, 'cache-manifest', true)
  await buildCache(world, tokens.host, 'cache-gone', true)
  const oldDigest = await digestAt(place, 'moved')
  await build(world, tokens.host, 'moved-again', ['-t', `${tokens.host}/${REPO}:moved`])
  await build(world, guarded.host, 'cache-python', ['--provenance=false'])
  // A builder that pushes again relies on what it pushed before, so the clean-ups come last.
  const [, arm64 = ''] = await childDigests(place, 'one-gone')
  await deleteObject(place, 'manifests', arm64)
  for (const child of await childDigests(place, 'all-gone')) await deleteObject(place, 'manifests', child)
  // Not one of the base, whose place in a cache is not certain: the other caches have it too.
  const shared = new Set(await layerDigests(place, 'cache-manifest'))
  for (const tag of ['blob-gone', 'cache-gone']) {
    const own = (await layerDigests(place, tag)).filter(digest => !shared.has(digest))
    const [layer = ''] = own
    await deleteObject(place, 'blobs', layer)
  }
  return { log, oldDigest, movedTo: await digestAt(place, 'moved') }
}

type Inputs = Readonly<Record<string, string>>

function steps(world: World, { oldDigest, movedTo }: Filled): Readonly<Record<string, Inputs>> {
  const { tokens, guarded } = world
  const image = `${tokens.host}/${REPO}`
  const own = (tags: string, more: Inputs = {}): Inputs => ({ image, tags, ...LOGIN, ...more })
  return {
    intact: own(
      'cache-python platforms=linux/amd64,linux/arm64 kind=image max-age=14d label:app=shop attestations=true',
      { quarterly: 'true', quarter: QUARTER, depth: 'blobs' },
    ),
    caches: own('cache-index kind=cache max-age=14d\ncache-manifest kind=cache max-age=14d', { depth: 'blobs' }),
    'one-gone': own('one-gone', { 'prewarm-workflow': 'prewarm.yml' }),
    'all-gone': own('all-gone'),
    'blob-gone': own('blob-gone', { depth: 'blobs' }),
    'cache-gone': own('cache-gone kind=cache', { depth: 'blobs' }),
    misspelt: own('cahce-index'),
    'odd-lines': own(
      `# what the build needs\r\ncache-python platforms=linux/amd64, linux/arm64 SIZE="≤ 1GB"   # both\r\nmoved@${movedTo}\r\n`,
    ),
    'blob-not-looked-at': own('blob-gone'),
    moved: own(`moved digest=${oldDigest}`),
    'wrong-type': own('docker-types media-type=application/vnd.oci.image.manifest.v1+json'),
    old: own('old max-age=14d'),
    absent: own('nope\ncache-python'),
    denied: { image, tags: 'cache-python' },
    'denied-strict': { image, tags: 'cache-python', 'fail-on': 'warning' },
    'wrong-password': {
      image: `${guarded.host}/${REPO}`,
      tags: 'cache-python',
      username: REGISTRY_USER,
      password: 'wrong-password',
    },
    htpasswd: { image: `${guarded.host}/${REPO}`, tags: 'cache-python', depth: 'blobs', ...LOGIN },
    across: {
      tags: `${guarded.host}/${REPO}:cache-python same-as=${image}:cache-python`,
      ...LOGIN,
      registry: guarded.host,
    },
    unreachable: { tags: '127.0.0.1:1/org/app:x', deadline: '2s' },
    pushed: { 'report-from': `\${{ steps.report.outputs.report }}`, ...LOGIN },
    waited: own('later', { 'wait-for': '1500ms' }),
    record: own('cache-python\ncache-index', { baseline: 'cache', record: 'true' }),
    compared: own('cache-python size=±25% digest=baseline\ncache-index size=+10%', {
      baseline: 'cache',
      'max-growth': '10%',
    }),
    planned: own('cache-python', { 'dry-run': 'true', quarterly: 'true', quarter: QUARTER }),
    bad: { image, tags: 'cache-python size=big' },
    by: own(`@${ABSENT}`),
  }
}

function workflow(all: Readonly<Record<string, Inputs>>): string {
  const uses = Object.entries(all).map(([id, inputs]) => ({
    id,
    if: 'always()',
    uses: 'org/ci-kit/verify-cache-tags@v1',
    with: inputs,
  }))
  const report = { id: 'report', uses: 'org/ci-kit/report-cache-hits@v1', with: { log: 'build.log' } }
  const job = { 'runs-on': 'ubuntu-latest', steps: [{ uses: 'actions/checkout@v7' }, report, ...uses] }
  return stringify({ name: 'lab', on: 'push', permissions: {}, jobs: { verify: job } })
}

let world: World | undefined
let run: ActRun
const step = (id: string): StepRun => stepOf(run, 'verify', id)

beforeAll(async () => {
  const [tokens, guarded] = [await startTokenRegistry(), await startRegistry({ auth: 'htpasswd' })]
  const scratch = await scratchFolder('verify')
  const builder = await startBuilder({ httpRegistries: [tokens.host, guarded.host] })
  for (const { host } of [tokens, guarded]) await login(builder, host)
  world = { tokens, guarded, builder, scratch }
  const filled = await fill(world)
  run = await runAct({
    repositories: { 'org/ci-kit@v1': releasedKit() },
    workflow: workflow(steps(world, filled)),
    prepare: workspace => writeFile(join(workspace, 'build.log'), filled.log),
  })
}, 600_000)

afterAll(async () => {
  await world?.builder.stop()
  await world?.tokens.stop()
  await world?.guarded.stop()
  await world?.scratch.remove()
})

describe('verify-cache-tags in act, against registries that BuildKit pushed to', () => {
  it.each([
    ['intact', 'success', 'pass', /1 tag is there and as expected, with every manifest and layer below/],
    ['caches', 'success', 'pass', /build cache, \d+ layers?/],
    ['one-gone', 'failure', 'fail', /parts of it are gone: linux\/arm64 manifest[\s\S]*gh workflow run prewarm\.yml/],
    ['all-gone', 'failure', 'fail', /linux\/amd64 manifest[^|]*linux\/arm64 manifest/],
    ['blob-gone', 'failure', 'fail', /layer sha256/],
    ['cache-gone', 'failure', 'fail', /parts of it are gone: layer sha256/],
    ['misspelt', 'failure', 'fail', /if cache-index is meant, which is there/],
    ['odd-lines', 'success', 'pass', /All 2 tags/],
    ['blob-not-looked-at', 'success', 'pass', /Layers were not looked at/],
    ['moved', 'failure', 'fail', /is expected \(input\)/],
    ['wrong-type', 'failure', 'fail', /media type application\/vnd\.docker\.distribution\.manifest\.v2\+json/],
    ['old', 'failure', 'fail', /old, more than max-age 14d/],
    ['absent', 'failure', 'fail', /nope is absent/],
    ['denied', 'success', 'unknown', /the registry refused with status 401/],
    ['denied-strict', 'failure', 'unknown', /docker\/login-action/],
    ['wrong-password', 'success', 'unknown', /as the inputs/],
    ['htpasswd', 'success', 'pass', /1 tag is there/],
    ['across', 'success', 'unknown', /the twin of/],
    ['unreachable', 'success', 'unknown', /nothing accepts connections there/],
    ['pushed', 'success', 'pass', /All 2 tags are there and as expected/],
    ['waited', 'failure', 'fail', /waiting for the registry/],
    ['record', 'success', 'pass', /All 2 tags/],
    ['compared', 'success', 'pass', /\(as before\)/],
    ['planned', 'success', 'unknown', /Dry run: nothing was asked/],
    ['bad', 'failure', 'unknown', /size=±25%, size=&lt;500MB/],
    ['by', 'failure', 'fail', /is absent/],
  ] as const)('%s: %s, %s', (id, result, verdict, summary) => {
    const found = step(id)
    expect([found.result, found.outputs.get('verdict')]).toEqual([result, verdict])
    expect(found.summary).toMatch(summary)
    for (const name of ['missing', 'drifted', 'digests', 'report']) expect(found.outputs.has(name)).toBe(true)
  })

  it('gives lists that a workflow can use', () => {
    expect(JSON.parse(step('absent').outputs.get('missing') ?? '')).toEqual(['nope'])
    expect(JSON.parse(step('moved').outputs.get('drifted') ?? '')).toEqual(['moved'])
    expect(JSON.parse(step('absent').outputs.get('digests') ?? '')).toEqual({
      'cache-python': expect.stringMatching(/^sha256:/),
    })
  })

  it('shows no password anywhere', () => {
    for (const { log, summary } of run.steps) {
      expect(`${log.replaceAll(/::add-mask::.*/g, '')}${summary}`).not.toContain(REGISTRY_PASSWORD)
    }
  })

  it('asks for one token for a repository, however many tags it has', () => {
    const pulls = world?.tokens.tokenRequests.filter(request => request.includes('pull') && !request.includes('push'))
    // One for each step that talks to this repository with a login; a refusal asks once more, as nobody.
    expect(pulls?.length).toBeLessThanOrEqual(27)
  })
})
