import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ActRun, calledStep, runAct, type StepRun } from './lab/act.ts'
import { writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { REGISTRY_PASSWORD, REGISTRY_USER } from './lab/registry.ts'
import { digestOf } from './lab/registry-view.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { builderNames, type Call, callingWorkflow, LAYERS, labInputs, poolOf } from './prewarm.ts'

const QUARTER = '2026Q4'
const NAMES = builderNames('prewarm', 12)
const BUILDERS = [...NAMES]

let yard: Yard
let cold: ActRun
let later: ActRun
/** The digests in the registry after the first run. */
const made = new Map<string, string | undefined>()

async function prewarm(calls: Readonly<Record<string, Call>>): Promise<ActRun> {
  return runAct({
    workflow: callingWorkflow('prewarm.yml', calls),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: await poolOf(yard, BUILDERS.splice(0, 8)),
    prepare: async workspace => {
      await writeShop(workspace, 0)
      await writeFiles(workspace, { 'broken.Dockerfile': BROKEN })
    },
  })
}

const BROKEN = `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35 AS base
RUN echo base
FROM base AS python
RUN echo 'no such package' >&2; exit 3
FROM base AS node
RUN echo node
FROM python AS tools
RUN echo tools
`

beforeAll(async () => {
  yard = await openYard({ builders: NAMES, distant: [] })
  const shop = { layers: LAYERS, cache_quarter: QUARTER, ...labInputs(yard, 'shop/app') }
  const guarded = { ...shop, image: `${yard.guarded.host}/shop/app` }
  cold = await prewarm({
    prewarm: { with: shop },
    allowed: {
      with: { ...guarded, layers: 'base', dockerfile: 'broken.Dockerfile', name: 'allowed' },
      secrets: { username: REGISTRY_USER, password: REGISTRY_PASSWORD },
    },
    broken: {
      with: {
        ...labInputs(yard, 'broken/app'),
        layers: `${LAYERS}\ntools needs=python`,
        dockerfile: 'broken.Dockerfile',
        name: 'broken',
      },
    },
    wrong: { with: { ...shop, layers: 'base\npython needs=node', name: 'wrong' } },
  })
  for (const name of ['base', 'python', 'node']) made.set(name, await tag(`cache-${name}`))
  // A run has a home of its own, so that nobody is logged in here.
  const denied = { ...guarded, layers: 'base; python', dockerfile: 'broken.Dockerfile', name: 'denied' }
  later = await prewarm({ again: { with: { ...shop, name: 'again' } }, denied: { with: denied } })
}, 600_000)

afterAll(() => yard?.stop(), 120_000)

const summaryOf = (run: ActRun, caller: string): StepRun => calledStep(run, caller, ['summary', 'report'])
const layer = (run: ActRun, caller: string, [job, step]: readonly [string, string]): StepRun =>
  calledStep(run, caller, [job, step])
const tag = (name: string): Promise<string | undefined> => digestOf(yard.registry, 'shop/app', name)

describe('prewarm on an empty registry', () => {
  it('makes every layer, in two waves', () => {
    const { outputs } = calledStep(cold, 'prewarm', ['plan', 'plan'])
    expect([outputs.get('wave-1'), outputs.get('wave-2'), outputs.get('wave-3')]).toEqual([
      '["base"]',
      '["python","node"]',
      '[]',
    ])
    expect(Object.fromEntries(summaryOf(cold, 'prewarm').outputs)).toMatchObject({
      made: '["base","python","node"]',
      'not-made': '[]',
    })
  })

  it.each(['base', 'python', 'node'])('pushes %s under its rolling and its quarterly tag', async name => {
    expect(made.get(name)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(summaryOf(cold, 'prewarm').summary).toContain(made.get(name)?.slice(0, 19))
    const digest = await tag(`cache-${name}`)
    expect(await tag(`cache-${name}-${QUARTER}`)).toBe(digest)
    expect(summaryOf(later, 'again').summary).toContain(digest?.slice(0, 19))
  })

  it('shows the free disk, the tags and how to use them', () => {
    const { summary } = summaryOf(cold, 'prewarm')
    for (const part of ['Free disk', `cache-python-${QUARTER}`, 'How to use them']) expect(summary).toContain(part)
    expect(summary).toMatch(/uses: org\/ci-kit\/build-image@v1\n.*\n +cache-from: \|\n(?: +\S+:cache-\w+\n?){3}/)
    expect(summary).toContain(`${yard.registry.host}/shop/app:cache-node`)
  })
})

describe('prewarm again', () => {
  it('has every step from the registry', () => {
    const { summary } = summaryOf(later, 'again')
    expect(layer(later, 'again', ['wave-1 native base', 'cache']).outputs.get('hit-rate')).toBe('1')
    expect(layer(later, 'again', ['wave-2 native node', 'cache']).outputs.get('hit-rate')).toBe('1')
    expect(summary).toContain('3 of 3 layers made')
    expect(summary).toContain('100 %')
  })
})

describe('a layer that fails', () => {
  it('stops the layers that build on it, and no other', () => {
    expect(Object.fromEntries(summaryOf(cold, 'broken').outputs)).toMatchObject({
      verdict: 'fail',
      made: '["base","node"]',
      'not-made': '["python","tools"]',
    })
    expect(layer(cold, 'broken', ['wave-3 native tools', 'layer']).result).toBe('failure')
    expect(layer(cold, 'broken', ['wave-3 native tools', 'build']).outputs.size).toBe(0)
  })

  it('says why, and from where to run again', () => {
    const { summary, result } = summaryOf(cold, 'broken')
    expect(result).toBe('failure')
    for (const part of ['exit code 3', 'run again from **python**', 'not begun: needs `python`']) {
      expect(summary).toContain(part)
    }
  })

  it('leaves nothing of itself in the registry', async () => {
    expect(await digestOf(yard.registry, 'broken/app', 'cache-node')).toBeDefined()
    expect(await digestOf(yard.registry, 'broken/app', 'cache-python')).toBeUndefined()
  })
})

describe('a registry that wants a login', () => {
  it('refuses the push, and the summary says which permission or login is missing', () => {
    const { summary, outputs } = summaryOf(later, 'denied')
    expect(outputs.get('not-made')).toBe('["base","python"]')
    expect(summary).toMatch(/unauthorized|denied|401/)
    expect(summary).toMatch(/log in|packages: write|may write/i)
    expect(layer(later, 'denied', ['wave-1 native base', 'build']).outputs.get('attempts')).toBe('1')
  })

  it('takes the layer with the user and the password of the call', () => {
    expect(summaryOf(cold, 'allowed').outputs.get('made')).toBe('["base"]')
  })
})

describe('a plan that is wrong', () => {
  it('builds nothing, and says what to change', () => {
    const plan = calledStep(cold, 'wrong', ['plan', 'plan'])
    expect(plan.result).toBe('failure')
    expect(plan.summary).toContain('python needs node, which is no layer')
    expect(cold.steps.filter(({ caller, step }) => caller === 'wrong' && step === 'build')).toEqual([])
  })
})
