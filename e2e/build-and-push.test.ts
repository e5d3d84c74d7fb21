import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ActRun, calledStep, runAct, type StepRun } from './lab/act.ts'
import { type BrokenRegistry, startBrokenRegistry } from './lab/broken-registry.ts'
import { type Files, writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { digestOf, platformsOf } from './lab/registry-view.ts'
import { freePort } from './lab/service.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { builderNames, type Call, callingWorkflow, LAYERS, poolOf } from './prewarm.ts'

const NAMES = builderNames('build', 15)
const BUILDERS = [...NAMES]
const SNAPSHOT = 'workflow-snapshots/ci-runtime-snapshot.md'
const EARLIER = `# Builds

| Run time | Steps cached | Duration | Result | Triggered by | Commit | Link |
| --- | --- | --- | --- | --- | --- | --- |
| 2026-11-01 08:00 UTC | 82 % (14 of 17) | 41s | pass | push by ada | \`0000000\` | [0](https://github.com/lab/shop/actions/runs/0) |

Ask the platform team about this table.
`

let yard: Yard
let flaky: BrokenRegistry
let warm: ActRun
let changed: ActRun
let rebuilt: ActRun
let others: ActRun
let full: ActRun
let cancelled: ActRun

interface Options {
  readonly file?: 'prewarm.yml' | 'build-and-push.yml'
  readonly files?: Files
  readonly diskMiB?: number
  readonly cancelOn?: RegExp
  readonly artifacts?: string
}

/** A run whose jobs take so many builders, each an empty one. */
async function pipeline(
  builders: number,
  calls: Readonly<Record<string, Call>>,
  options: Options = {},
): Promise<ActRun> {
  const { file = 'build-and-push.yml', files = {}, ...limits } = options
  return runAct({
    workflow: callingWorkflow(file, calls),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: await poolOf(yard, BUILDERS.splice(0, builders)),
    prepare: async workspace => {
      await writeShop(workspace, 0)
      await writeFiles(workspace, files)
    },
    ...limits,
  })
}

const inputs = (host: string, repository: string): Readonly<Record<string, unknown>> => ({
  image: `${host}/${repository}`,
  layers: LAYERS,
  'build-args': `REGISTRY=${yard.registry.host}`,
  'min-free': '10MB',
})

const SLOW = `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35 AS base
RUN for i in $(seq 1 60); do echo "part $i of 60"; sleep 1; done
`

beforeAll(async () => {
  yard = await openYard({ builders: NAMES, distant: [] })
  const breakage = {
    kind: 'answer',
    status: 404,
    code: 'BLOB_UPLOAD_UNKNOWN',
    message: 'blob upload unknown to registry',
  } as const
  const pattern = /^PUT \/v2\/flaky\/app\/blobs\/uploads\//
  flaky = await startBrokenRegistry(yard.registry, { pattern, breakage, times: 1 }, await freePort())
  const shop = inputs(yard.registry.host, 'shop/app')
  await pipeline(3, { prewarm: { with: shop } }, { file: 'prewarm.yml' })
  warm = await pipeline(1, { build: { with: { ...shop, 'fail-on': 'error' } } })
  changed = await pipeline(
    1,
    { build: { with: { ...shop, 'fail-on': 'never' } } },
    {
      artifacts: join(yard.keep, 'changed'),
      files: { 'requirements.txt': 'uvicorn 0.38.0 68\nhttpx 0.28.1 40\n', [SNAPSHOT]: EARLIER },
    },
  )
  rebuilt = await pipeline(1, { build: { with: { ...shop, 'rebuild-cache': true } } })
  others = await pipeline(7, {
    bare: { with: { ...inputs(yard.registry.host, 'bare/app'), layers: '', name: 'bare' } },
    missing: { with: { ...inputs(yard.registry.host, 'missing/app'), name: 'missing' } },
    made: { with: { ...inputs(yard.registry.host, 'made/app'), layers: 'base', prewarm: true, name: 'made' } },
    flaky: { with: { ...inputs(flaky.host, 'flaky/app'), 'rebuild-deps-cache': true, name: 'flaky' } },
    platforms: {
      with: {
        ...inputs(yard.registry.host, 'platforms/app'),
        'rebuild-deps-cache': true,
        // Two platforms that one processor can run.
        platforms: 'linux/amd64, linux/amd64/v2',
        runners: 'linux/amd64/v2=ubuntu-latest',
        name: 'platforms',
      },
    },
  })
  full = await pipeline(1, { build: { with: { ...shop, 'min-free': '4GB' } } }, { diskMiB: 400 })
  const slow = {
    ...inputs(yard.registry.host, 'slow/app'),
    'rebuild-deps-cache': true,
    dockerfile: 'slow.Dockerfile',
    layers: 'base',
  }
  cancelled = await pipeline(
    1,
    { build: { with: slow } },
    { files: { 'slow.Dockerfile': SLOW }, cancelOn: /part 2 of/ },
  )
}, 900_000)

afterAll(async () => {
  await flaky?.stop()
  await yard?.stop()
}, 120_000)

const step = (run: ActRun, id: string, caller = 'build'): StepRun => calledStep(run, caller, ['build native', id])
const summaryOf = (run: ActRun, caller = 'build'): StepRun => calledStep(run, caller, ['summary', 'report'])
const tagOf = (run: ActRun, caller = 'build'): string =>
  calledStep(run, caller, ['plan', 'tags']).outputs.get('tag-names') ?? ''
const outputsOf = (run: ActRun, id: string, caller?: string): object =>
  Object.fromEntries(step(run, id, caller).outputs)

describe('build-and-push with a warm cache', () => {
  it('has every step of all three layers from the cache, and builds the others', () => {
    const { outputs, summary, result } = step(warm, 'cache')
    expect([result, Object.fromEntries(outputs)]).toEqual([
      'success',
      expect.objectContaining({ steps: '17', cached: '10', verdict: 'pass', failure: '' }),
    ])
    expect(summary).toMatch(/\| `base` \| 4 of 4/)
    expect(summary).toMatch(/\| `python` \| 3 of 3/)
    expect(summary).toMatch(/\| `node` \| 3 of 3/)
    expect(summary).toMatch(/\| `builder` \| 0 of 3/)
    expect(summary).not.toContain('was expected from the cache')
  })

  it('pushes the tag of the commit and the cache of the builder, and finds both in the registry', async () => {
    const tags = tagOf(warm)
    expect(tags).toMatch(/^runtime-[0-9a-f]{40}$/)
    expect(await digestOf(yard.registry, 'shop/app', tags)).toBe(step(warm, 'build').outputs.get('digest'))
    expect(await digestOf(yard.registry, 'shop/app', 'cache-builder')).toBeDefined()
    expect(outputsOf(warm, 'verify')).toMatchObject({ verdict: 'pass', missing: '[]', drifted: '[]' })
    expect(summaryOf(warm).summary).toContain(tags)
  })
})

describe('a change of the requirements', () => {
  it('makes the rate fall, and names the first step that missed', () => {
    const { outputs, summary, result } = step(changed, 'cache')
    expect(Number(outputs.get('cached'))).toBeLessThan(17)
    expect(summary).toContain('COPY requirements.txt')
    expect([outputs.get('verdict'), result]).toEqual(['fail', 'success'])
    expect(summaryOf(changed).summary).toContain('1 of 1 build made')
  })

  it('is in the registry as what was built, and not as what was there before', async () => {
    const digest = step(changed, 'build').outputs.get('digest')
    expect(await digestOf(yard.registry, 'shop/app', tagOf(changed))).toBe(digest)
    expect(digest).not.toBe(step(warm, 'build').outputs.get('digest'))
  })

  it('has a row on top of the table of runs, and leaves the rest of the file', async () => {
    const table = await keptFile(join(yard.keep, 'changed'), 'ci-runtime-snapshot.md')
    const rows = table.split('\n').filter(line => /^\| 20/.test(line))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain(`of 17) |`)
    expect(rows[0]).toContain('| fail |')
    expect(rows[1]).toContain('82 % (14 of 17)')
    expect(table).toContain('Ask the platform team about this table.')
  })
})

describe('rebuild-cache', () => {
  it('rebuilds the builder, although its cache is there', () => {
    const { summary } = step(rebuilt, 'cache')
    expect(summary).toMatch(/\| `base` \| 4 of 4/)
    expect(summary).toMatch(/\| `builder` \| 0 of 3/)
    expect(summary).not.toContain('builder was expected')
  })

  it('leaves the new cache in the registry, and says so in the table', async () => {
    const { outputs, result } = step(rebuilt, 'verify')
    const digests = JSON.parse(outputs.get('digests') ?? '{}') as Readonly<Record<string, string>>
    expect([result, outputs.get('verdict')]).toEqual(['success', 'pass'])
    expect(await digestOf(yard.registry, 'shop/app', 'cache-builder')).toBe(digests['cache-builder'])
    expect(await digestOf(yard.registry, 'shop/app', tagOf(rebuilt))).toBe(step(rebuilt, 'build').outputs.get('digest'))
    expect(summaryOf(rebuilt).summary).toContain(digests['cache-builder']?.slice(0, 19))
  })
})

describe('rebuild-deps-cache, on two platforms', () => {
  it('takes nothing from the caches of the layers, and reminds to make them anew', () => {
    const { summary } = summaryOf(others, 'platforms')
    expect(summary).toContain('gh workflow run prewarm.yml')
    const build = calledStep(others, 'platforms', ['build linux-amd64', 'cache'])
    expect(build.outputs.get('failure')).toBe('')
    expect(build.summary).not.toContain('cache-import-failed')
  })

  it('joins both images under the tags of the release', async () => {
    expect(await platformsOf(yard.registry, 'platforms/app', tagOf(others, 'platforms'))).toEqual([
      'linux/amd64',
      'linux/amd64/v2',
    ])
    expect(summaryOf(others, 'platforms').summary).toContain('2 of 2 builds made')
  })
})

describe('a cache that is missing', () => {
  it('stops before the build, and says how to make it', async () => {
    const { result, summary, outputs } = calledStep(others, 'missing', ['plan', 'caches'])
    expect([result, JSON.parse(outputs.get('missing') ?? '')]).toEqual(['failure', expect.any(Array)])
    expect(summary).toContain('gh workflow run prewarm.yml')
    expect(await digestOf(yard.registry, 'missing/app', 'cache-builder')).toBeUndefined()
  })

  it('is made first where the call says so', async () => {
    expect(await digestOf(yard.registry, 'made/app', 'cache-base')).toBeDefined()
    expect(await digestOf(yard.registry, 'made/app', 'cache-builder')).toBeDefined()
    expect(summaryOf(others, 'made').summary).toContain('1 of 1 build made')
  })
})

describe('a repository without cache layers', () => {
  it('is built and pushed all the same, with the cache of the builder alone', async () => {
    const tag = tagOf(others, 'bare')
    expect(await digestOf(yard.registry, 'bare/app', tag)).toBe(step(others, 'build', 'bare').outputs.get('digest'))
    expect(await digestOf(yard.registry, 'bare/app', 'cache-builder')).toBeDefined()
    expect(summaryOf(others, 'bare').summary).toContain('1 of 1 build made')
  })
})

describe('a push that the registry breaks off once', () => {
  it('is tried again, and the tags are there in the end', async () => {
    expect(outputsOf(others, 'build', 'flaky')).toMatchObject({ verdict: 'warn', attempts: '2', failure: '' })
    expect(step(others, 'build', 'flaky').log).toContain('blob upload unknown')
    const tag = tagOf(others, 'flaky')
    expect(await digestOf(yard.registry, 'flaky/app', tag)).toBe(step(others, 'build', 'flaky').outputs.get('digest'))
    expect(summaryOf(others, 'flaky').summary).toContain('1 of 1 build made')
  })
})

describe('a disk without room', () => {
  it('ends before the build, with the figures', () => {
    const disk = step(full, 'disk')
    expect(disk.result).toBe('failure')
    expect(disk.summary).toMatch(/Insufficient free space: need 4\\?\.0 GB .*have \d+/)
    const { summary, outputs } = summaryOf(full)
    expect(outputs.get('verdict')).toBe('fail')
    expect(summary).toContain('Insufficient free space')
  })

  it('pushes nothing', async () => {
    expect(tagOf(full)).toMatch(/^runtime-[0-9a-f]{40}$/)
    expect(await digestOf(yard.registry, 'shop/app', tagOf(full))).toBeUndefined()
  })
})

describe('a run that is cancelled', () => {
  it('pushes nothing, and the builder stops too', async () => {
    expect(cancelled.code).not.toBe(0)
    expect(cancelled.transcript).toContain('part 2 of 60')
    expect(cancelled.transcript).not.toContain('part 30 of 60')
    expect(await digestOf(yard.registry, 'slow/app', 'cache-builder')).toBeUndefined()
    // Its client ends a moment after the job; left alone it would go on for a minute.
    for (let waits = 0; waits < 100 && processes().includes('slow.Dockerfile'); waits += 1) await delay(200)
    expect(processes()).not.toContain('slow.Dockerfile')
  }, 60_000)
})

const processes = (): string => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })

/** A file of that name, wherever it is in an artifact. */
async function keptFile(folder: string, name: string): Promise<string> {
  const found = (await readdir(folder, { recursive: true })).find(path => path.endsWith(name))
  return await readFile(join(folder, found ?? name), 'utf8')
}
