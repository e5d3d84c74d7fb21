import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ActRun, calledStep, runAct, type StepRun } from './lab/act.ts'
import { type BrokenRegistry, startBrokenRegistry } from './lab/broken-registry.ts'
import { writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { digestOf } from './lab/registry-view.ts'
import { freePort } from './lab/service.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { builderNames, type Call, callingWorkflow, labInputs, poolOf } from './prewarm.ts'

// What goes wrong in the middle of a build or a push, in the pipelines that a team calls.
const [SMALL, DENIED, FLAKY, BARE] = builderNames('fault', 4) as readonly [string, string, string, string]
// More than the builder's disk has, after a first step that fits.
const LARGE = `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35 AS base
RUN echo small > /small
RUN dd if=/dev/zero of=/large bs=1M count=300
`
const BROKEN_ANSWERS = 3

let yard: Yard
let flaky: BrokenRegistry
let full: ActRun
let denied: ActRun
let later: ActRun
let bare: ActRun

function pipeline(builder: string, call: Call): Promise<ActRun> {
  return poolOf(yard, [builder]).then(env =>
    runAct({
      workflow: callingWorkflow('build-and-push.yml', { build: call }),
      repositories: { 'org/ci-kit@v1': releasedKit() },
      env,
      prepare: async workspace => {
        await writeShop(workspace, 0)
        await writeFiles(workspace, { 'large.Dockerfile': LARGE })
      },
    }),
  )
}

beforeAll(async () => {
  yard = await openYard({ builders: [SMALL, DENIED, FLAKY, BARE], distant: [], small: { [SMALL]: 100 } })
  const breakage = { kind: 'answer', status: 503, code: 'UNAVAILABLE', message: 'back in a minute' } as const
  // After all of its layers, before its tag.
  const pattern = /^PUT \/v2\/flaky\/app\/manifests\/runtime-/
  flaky = await startBrokenRegistry(yard.registry, { pattern, breakage, times: BROKEN_ANSWERS }, await freePort())
  const shop = { layers: 'base', target: 'base', 'rebuild-deps-cache': true }
  full = await pipeline(SMALL, {
    with: { ...labInputs(yard, 'full/app'), ...shop, dockerfile: 'large.Dockerfile' },
  })
  denied = await pipeline(DENIED, {
    with: { ...labInputs(yard, 'x'), ...shop, image: `${yard.guarded.host}/denied/app` },
  })
  // BuildKit takes this as no SBOM at all.
  bare = await pipeline(BARE, { with: { ...labInputs(yard, 'bare/app'), ...shop, sbom: 'disabled=true' } })
  later = await pipeline(FLAKY, { with: { ...labInputs(yard, 'x'), ...shop, image: `${flaky.host}/flaky/app` } })
}, 600_000)

afterAll(async () => {
  await flaky?.stop()
  await yard?.stop()
}, 120_000)

const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('\u2060', '')
const step = (run: ActRun, id: string): StepRun => calledStep(run, 'build', ['build native', id])
const table = (run: ActRun): StepRun => calledStep(run, 'build', ['summary', 'report'])

describe('a disk that gets full in the middle of a build', () => {
  it('is named as the reason, by the step, the report and the table, and not tried again', () => {
    expect(Object.fromEntries(step(full, 'build').outputs)).toMatchObject({ failure: 'disk-full', attempts: '1' })
    expect(step(full, 'cache').outputs.get('failure')).toBe('disk-full')
    expect(plain(step(full, 'cache').summary)).toMatch(/^❌ \*\*.*disk/m)
    expect(plain(table(full).summary)).toMatch(/^❌ \*\*0 of 1 build made; it failed: .*the disk is full/m)
  })

  it('has the way out in the table', () => {
    expect(plain(table(full).summary)).toMatch(/^1\. .*(?:larger|prepare-disk)/m)
  })
})

describe('a registry that does not take the push', () => {
  it('is named, with the permission or the login that is missing', () => {
    expect(Object.fromEntries(step(denied, 'build').outputs)).toMatchObject({
      failure: 'registry-denied',
      attempts: '1',
      pushed: '[]',
    })
    expect(plain(table(denied).summary)).toMatch(/^1\. .*(?:log in|packages: write)/m)
  })
})

describe('an image that was to have an SBOM and has none', () => {
  it('is pushed, and red: the registry was asked for it', async () => {
    expect(step(bare, 'build').result).toBe('success')
    const { result, summary } = step(bare, 'verify')
    expect([result, plain(summary)]).toEqual(['failure', expect.stringMatching(/❌ .*attestation/)])
    expect(plain(table(bare).summary)).toMatch(/^❌ \*\*0 of 1 build made; .*attestation/m)
  })
})

describe('a push that fails midway with 503 and then works', () => {
  // BuildKit itself asks again for so many; what it gives up, build-image tries again: build-and-push.test.ts.
  it('is there in the end, at the first try of the build', async () => {
    expect(flaky.brokenCount()).toBe(BROKEN_ANSWERS)
    expect(Object.fromEntries(step(later, 'build').outputs)).toMatchObject({ attempts: '1', failure: '' })
    const tag = calledStep(later, 'build', ['plan', 'tags']).outputs.get('tag-names') ?? ''
    expect(await digestOf(yard.registry, 'flaky/app', tag)).toBe(step(later, 'build').outputs.get('digest'))
    expect(plain(table(later).summary)).toMatch(/^✅ \*\*1 of 1 build made\*\*$/m)
  })
})
