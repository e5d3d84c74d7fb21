import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { callOf, exampleCall, exampleJobs, type Inputs, imagesRepository, workflowOf } from './images.ts'
import { type ActRun, calledStep, runAct, type StepRun, stepOf } from './lab/act.ts'
import { writeFiles } from './lab/context.ts'
import { keepSummary } from './lab/keep-summary.ts'
import { releasedKit } from './lab/kit.ts'
import { digestOf, platformsOf } from './lab/registry-view.ts'
import { openYard, type Yard } from './lab/yard.ts'

const APP = ['stable', 'latest', 'debian-testing', 'debian-stable', 'untested', 'unbuildable'] as const

let yard: Yard
let run: ActRun
let nightly: ActRun
/** What the registry had before the night. */
const before = new Map<string, string | undefined>()

function act(workflow: string, event?: string): Promise<ActRun> {
  return runAct({
    workflow,
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: { ...yard.env, BUILDX_BUILDER: 'images' },
    labels: ['ubuntu-24.04-arm', 'graviton'],
    ...(event === undefined ? {} : { trigger: { event, payload: { schedule: '17 2 * * *' } } }),
    prepare: workspace => writeFiles(workspace, imagesRepository(yard.registry.host)),
  })
}

beforeAll(async () => {
  yard = await openYard({ builders: ['images'], distant: [] })
  const lab = (inputs: Inputs): Inputs => ({
    image: `${yard.registry.host}/org/app`,
    'min-free': '10MB',
    ...inputs,
  })
  const prefix = { 'tag-prefix': 'x-' }
  const graviton = { runners: 'linux/arm64=graviton', 'self-hosted-labels': 'graviton' }
  run = await act(
    workflowOf('push', {
      some: exampleCall('docs/images.md', lab({ name: 'some', ...graviton })),
      bad: callOf('images.yml', lab({ images: 'debian-testing, untested, unbuildable', name: 'bad' })),
      every: callOf('images.yml', lab({ list: 'images/good.yml', name: 'every' })),
      dry: callOf('images.yml', lab({ images: 'debian-testing,ubuntu-stable', name: 'dry', push: false, ...prefix })),
      unknown: callOf('images.yml', lab({ images: 'debian-stabel,ubuntu-stable', name: 'unknown', ...prefix })),
      queue: callOf('images.yml', lab({ name: 'queue', runners: 'linux/arm64=ubuntu-24.04-arm64', ...prefix })),
    }),
  )
  for (const tag of APP) before.set(tag, await appTag(tag))
  const night = exampleCall('docs/nightly.md', lab({ images: 'debian-stable\nubuntu-stable' }))
  const own = exampleJobs('actions/plan-images/README.md')
  nightly = await act(workflowOf({ schedule: [{ cron: '17 2 * * *' }] }, { ...own, night }), 'schedule')
  await keepSummary('images', table(run, 'bad').summary)
  await keepSummary('nightly', inNight(['summary', 'report']).summary)
}, 600_000)

afterAll(() => yard?.stop(), 120_000)

/** A step of the workflow that the night's job calls, whatever that job's name in the example is. */
const inNight = (step: readonly [job: string, step: string]): StepRun => {
  const [caller] = nightly.steps.flatMap(one => one.caller ?? [])
  return calledStep(nightly, caller ?? '', step)
}
const appTag = (tag: string): Promise<string | undefined> => digestOf(yard.registry, 'org/app', tag)
const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('\u2060', '')
const table = (from: ActRun, caller: string): StepRun => calledStep(from, caller, ['summary', 'report'])
const rowOf = (from: ActRun, caller: string, name: string): string =>
  plain(table(from, caller).summary)
    .split('\n')
    .find(line => line.startsWith(`| ${name} |`)) ?? ''

describe('images of the list', () => {
  it('are made: those that were asked for, and no other', async () => {
    expect(JSON.parse(table(run, 'some').outputs.get('made') ?? '')).toEqual([
      'debian-stable',
      'debian-testing',
      'ubuntu-stable-amd64',
      'ubuntu-stable-arm64',
      'ubuntu-stable',
    ])
    const digest = await appTag('stable')
    expect(digest).toMatch(/^sha256:/)
    expect(await appTag('latest')).toBe(digest)
    expect(rowOf(run, 'some', 'debian-stable')).toContain(digest?.slice(0, 19))
  })

  it('have one table, with the figures of each build', () => {
    const { summary, outputs } = table(run, 'some')
    expect(summary.match(/^## /gm)).toEqual(['## '])
    expect(plain(summary)).toMatch(/^\S+ \*\*5 of 5 images made/m)
    for (const name of ['debian-stable', 'ubuntu-stable-amd64', 'ubuntu-stable-arm64']) {
      expect(rowOf(run, 'some', name)).toMatch(/made.*\| \d+ of \d+, \d+ % \| .*s \| .*B \|$/)
    }
    expect(outputs.get('not-made')).toBe('[]')
  })

  it('run their test before their build', () => {
    expect(calledStep(run, 'some', ['hosted debian-stable', 'test']).result).toBe('success')
  })

  it('of two platforms are built on two runners, each with its kind, and have one index over both', async () => {
    expect(calledStep(run, 'some', ['hosted ubuntu-stable-amd64', 'build']).result).toBe('success')
    expect(calledStep(run, 'some', ['self-hosted ubuntu-stable-arm64', 'build']).result).toBe('success')
    expect(await platformsOf(yard.registry, 'org/ubuntu', 'ubuntu-stable')).toEqual(['linux/amd64', 'linux/arm64'])
    expect(rowOf(run, 'some', 'ubuntu-stable')).toContain('✅ made')
  })
})

describe('the plan alone', () => {
  it("is a matrix for jobs of one's own", async () => {
    const own = nightly.steps.filter(({ caller }) => caller === undefined)
    expect(stepOf({ ...nightly, steps: own }, 'plan', 'plan').outputs.get('names')).toBe('debian-stable\nubuntu-stable')
    const built = own.filter(({ job }) => job.startsWith('build '))
    expect(built.map(({ job }) => job).sort()).toEqual(
      ['debian-stable', 'ubuntu-stable-amd64', 'ubuntu-stable-arm64'].map(name => `build ${name}`),
    )
    expect(built.map(({ log }) => log).join()).toContain('ghcr.io/')
  })
})

describe('images without a name', () => {
  it('are all that the list has', async () => {
    expect(JSON.parse(table(run, 'every').outputs.get('made') ?? '')).toEqual(['plain', 'fancy'])
    expect(await appTag('plain')).toMatch(/^sha256:/)
    // Its first run, so there is no cache of it yet.
    expect(rowOf(run, 'every', 'plain')).toContain('⚠️ made; no cache was imported |')
    expect(await appTag('fancy')).not.toBe(await appTag('plain'))
  })
})

describe('images that are not pushed', () => {
  it('are built and reported, and the registry has none of them', async () => {
    expect(JSON.parse(table(run, 'dry').outputs.get('made') ?? '')).toEqual([
      'debian-testing',
      'ubuntu-stable-amd64',
      'ubuntu-stable-arm64',
    ])
    expect(table(run, 'dry').outputs.get('verdict')).toMatch(/^(?:pass|warn)$/)
    expect(await appTag('x-debian-testing')).toBeUndefined()
    expect(await digestOf(yard.registry, 'org/ubuntu', 'x-ubuntu-stable-amd64')).toBeUndefined()
  })
})

describe('an image that cannot be made', () => {
  it('does not keep the others from being made', async () => {
    expect(await appTag('debian-testing')).toMatch(/^sha256:/)
    expect(JSON.parse(table(run, 'bad').outputs.get('made') ?? '')).toEqual(['debian-testing'])
    expect(JSON.parse(table(run, 'bad').outputs.get('not-made') ?? '')).toEqual(['untested', 'unbuildable'])
  })

  it('for its test is not built, and says so', async () => {
    expect(rowOf(run, 'bad', 'untested')).toContain('❌ its test ended with exit code 3, so it was not built')
    expect(calledStep(run, 'bad', ['hosted untested', 'build']).result).not.toBe('success')
    expect(await appTag('untested')).toBeUndefined()
  })

  it('for its build has the reason in the table, and makes the run red', async () => {
    expect(rowOf(run, 'bad', 'unbuildable')).toContain('❌ the build failed: a command failed with exit code 3')
    expect(table(run, 'bad').result).toBe('failure')
    expect(await appTag('unbuildable')).toBeUndefined()
  })
})

describe('a plan that cannot be carried out', () => {
  it('for a name that the list does not have names those that it has, and builds nothing', async () => {
    const { summary, result } = calledStep(run, 'unknown', ['plan', 'plan'])
    expect(result).toBe('failure')
    expect(plain(summary)).toContain('images has "debian-stabel", which .github/ci-kit-images.yml does not have')
    expect(plain(summary)).toContain('did you mean debian-stable?')
    expect(plain(summary)).toContain('it has debian-stable, debian-testing, ubuntu-stable, untested, unbuildable')
    expect(await digestOf(yard.registry, 'org/ubuntu', 'x-ubuntu-stable')).toBeUndefined()
    expect(run.steps.filter(({ caller, job }) => caller === 'unknown' && job !== 'plan')).toEqual([])
  })

  it('for a runner that does not exist says so before a job waits for it', () => {
    const { summary, result } = calledStep(run, 'queue', ['plan', 'plan'])
    expect(result).toBe('failure')
    expect(plain(summary)).toContain('ubuntu-24.04-arm64 is no label of a runner that is known')
    expect(plain(summary)).toContain('did you mean ubuntu-24.04-arm?')
    expect(run.steps.filter(({ caller, job }) => caller === 'queue' && job !== 'plan')).toEqual([])
  })
})

describe('the night', () => {
  it('is started by a schedule and makes its images under tags of its own', async () => {
    expect(nightly.code === 0 ? '' : nightly.transcript.slice(-4000)).toBe('')
    expect(await appTag('nightly-stable')).toMatch(/^sha256:/)
    expect(await appTag('nightly-latest')).toBe(await appTag('nightly-stable'))
    expect(await platformsOf(yard.registry, 'org/ubuntu', 'nightly-ubuntu-stable')).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
  })

  it('changes and removes nothing that it did not make', async () => {
    for (const tag of APP) expect([tag, await appTag(tag)]).toEqual([tag, before.get(tag)])
    expect(await platformsOf(yard.registry, 'org/ubuntu', 'ubuntu-stable')).toEqual(['linux/amd64', 'linux/arm64'])
  })

  it('builds anew, and is no worse for it', () => {
    expect(inNight(['hosted debian-stable', 'cache']).outputs.get('hit-rate')).toBe('0')
    expect(inNight(['summary', 'report']).outputs.get('verdict')).toBe('pass')
  })
})
