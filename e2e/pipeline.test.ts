import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { type ActRun, runAct, type StepRun, stepOf } from './lab/act.ts'
import { writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { digestOf } from './lab/registry-view.ts'
import { openYard, REGISTRY_HOST, type Yard } from './lab/yard.ts'
import { CASES, PIPELINE_FILES, pipelineWorkflow } from './pipeline.ts'
import {
  countByEye,
  countsOf,
  outcomeOf,
  type ReportView,
  readReport,
  unseenBy,
  vertexFacts,
  without,
} from './report-view.ts'

const [first, ...others] = CASES.map(one => one.name)
const HAVE_RECORD = CASES.filter(one => one.rawjson !== 'none').map(one => one.name)

let yard: Yard
let run: ActRun

beforeAll(async () => {
  yard = await openYard({ builders: [first ?? '', ...others], distant: ['changed', 'bake-changed'] })
  run = await runAct({
    workflow: pipelineWorkflow(),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: yard.env,
    prepare: async workspace => {
      await writeShop(workspace, 0.1)
      await writeFiles(workspace, PIPELINE_FILES)
    },
  })
}, 600_000)

afterAll(() => yard?.stop(), 120_000)

const step = (job: string, id = 'plain'): StepRun => stepOf(run, job, id)
const report = (job: string, id = 'plain'): Promise<ReportView> => readReport(yard.keep, job, id)
const keptLog = (job: string): Promise<string> => readFile(join(yard.keep, job, 'build.log'), 'utf8')
const outputs = (job: string, id = 'plain'): object => Object.fromEntries(step(job, id).outputs)

describe('a cold build', () => {
  it('has no hit in the 17 steps of its five stages', async () => {
    expect(outputs('cold')).toMatchObject({ verdict: 'warn', 'hit-rate': '0', steps: '17', cached: '0', failure: '' })
    const [build] = (await report('cold')).builds
    const stages = Object.entries(build?.stages ?? {}).map(([key, stage]) => [key, stage.declared, stage.cached])
    expect(stages.sort()).toEqual([
      ['base', 5, 0],
      ['builder', 3, 0],
      ['node', 3, 0],
      ['python', 3, 0],
      ['runtime', 4, 0],
    ])
  })

  it('says that the cache could not be imported, and does not fail for it', async () => {
    const [build] = (await report('cold')).builds
    expect(build?.imports).toMatchObject([{ status: 'error', reference: `${REGISTRY_HOST}/shop/cache` }])
    expect(step('cold').result).toBe('success')
  })

  it('names what it pushed with the digest that the registry has', async () => {
    const digest = await digestOf(yard.registry, 'shop/api', 'cold')
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    const reference = `${REGISTRY_HOST}/shop/api:cold`
    expect(JSON.parse(step('cold').outputs.get('pushed') ?? '')).toEqual([{ reference, digest }])
    expect(step('cold').summary).toContain(digest)
  })
})

describe('a build on an empty builder with the cache in the registry', () => {
  it('has all its steps from the cache, and passes the strictest demands', () => {
    expect(outputs('warm')).toMatchObject({ verdict: 'pass', 'hit-rate': '1', steps: '17', cached: '17' })
    expect(step('warm').result).toBe('success')
  })

  it('fails when a stage should have been rebuilt', () => {
    expect(step('warm', 'rebuilt').result).toBe('failure')
    expect(outputs('warm', 'rebuilt')).toMatchObject({ verdict: 'fail', failure: '' })
    expect(step('warm', 'rebuilt').log + step('warm', 'rebuilt').summary).toContain('builder')
  })

  it('names both references that it pushed', async () => {
    const digest = await digestOf(yard.registry, 'shop/api', 'warm')
    expect(JSON.parse(step('warm').outputs.get('pushed') ?? '')).toEqual(
      ['warm', 'latest'].map(tag => ({ reference: `${REGISTRY_HOST}/shop/api:${tag}`, digest })),
    )
  })
})

describe('a build with one changed file', () => {
  it('has 12 of 17 steps from the cache, some of them pulled', async () => {
    const told = { verdict: 'warn', 'hit-rate': '0.7059', steps: '17', cached: '12' }
    expect(outputs('changed', 'rawjson')).toMatchObject(told)
    const [build] = (await report('changed', 'rawjson')).builds
    expect(build?.cachedThenPulled).toBeGreaterThan(0)
    expect(build?.stages.builder?.firstNotCached?.name).toBe('[builder 1/3] COPY web/ web/')
    expect(build?.stages.runtime?.firstNotCached?.name).toBe('[runtime 3/4] COPY --from=builder /srv/shop/dist static')
    expect(build?.stages.node?.firstNotCached).toBeNull()
  })

  it('has in its text the hits that BuildKit prints', async () => {
    const { steps, cached } = countByEye(await keptLog('changed'))
    expect(cached).toBeGreaterThanOrEqual(10)
    expect(outputs('changed')).toMatchObject({ verdict: 'warn', steps: String(steps), cached: String(cached) })
  })

  it('shows stages, misses and costs in the summary', () => {
    const { summary } = step('changed', 'rawjson')
    for (const part of ['12 of 17', 'builder', 'COPY web/ web/', `${REGISTRY_HOST}/shop/api:changed`]) {
      expect(summary).toContain(part)
    }
  })

  it.each([
    ['as its stages are expected', 'stages', 'success', 'warn'],
    ['below min-hit-rate', 'minimum', 'failure', 'fail'],
    ['with a stage that should have been cached', 'expectation', 'failure', 'fail'],
    ['below min-hit-rate with fail-on: never', 'tolerant', 'success', 'fail'],
    ['below warn-hit-rate with fail-on: warning', 'strict', 'failure', 'warn'],
    ['above warn-hit-rate', 'relaxed', 'success', 'pass'],
  ])('%s: the step %s is a %s, the verdict %s', (_what, id, result, verdict) => {
    expect(step('changed', id).result).toBe(result)
    expect(outputs('changed', id)).toMatchObject({ verdict, cached: '12' })
  })

  it('puts the first miss on its line of the Dockerfile', () => {
    const lines = step('changed', 'rawjson').commands.filter(command => command.properties.file === 'Dockerfile')
    // COPY web/ web/
    expect(lines.map(command => command.properties.line)).toContain('20')
  })
})

describe('a build that fails', () => {
  it('is red, with the exit code, the lines of the Dockerfile and what the step said', async () => {
    expect(step('failing').result).toBe('failure')
    expect(outputs('failing')).toMatchObject({ verdict: 'fail', failure: 'command-failed' })
    const { diagnosis, builds } = await report('failing')
    expect(diagnosis?.exitCode).toBe(1)
    const [failure] = builds[0]?.failed ?? []
    expect(failure?.source).toMatchObject({ file: 'Dockerfile', line: 26 })
    expect(step('failing').summary).toContain('api/prices.py is empty')
    expect(step('failing').summary).toContain('check.sh api')
  })

  it('is annotated on the line that failed', () => {
    const errors = step('failing').commands.filter(command => command.name === 'error')
    expect(errors.map(command => command.properties)).toContainEqual(
      expect.objectContaining({ file: 'Dockerfile', line: '26' }),
    )
  })

  it('for a missing file says which', () => {
    expect(outputs('missing')).toMatchObject({ verdict: 'fail', failure: 'missing-file' })
    expect(step('missing').summary).toContain('/web')
    expect(step('missing').result).toBe('failure')
    expect(step('missing', 'tolerant').result).toBe('success')
  })

  it('at the push for want of a login says so, and claims no push', () => {
    expect(outputs('unauthorized')).toMatchObject({ verdict: 'fail', failure: 'registry-denied', pushed: '[]' })
    expect(step('unauthorized').result).toBe('failure')
    expect(step('unauthorized').summary).toContain('401')
  })

  it('for a cancelled run says cancelled', () => {
    expect(outputs('cancelled')).toMatchObject({ verdict: 'fail', failure: 'cancelled' })
  })

  it('and succeeds when it is tried again is not a failure', async () => {
    expect(outputs('retried')).toMatchObject({ failure: '', steps: '2' })
    expect(step('retried').result).toBe('success')
    const { builds } = await report('retried')
    expect(builds.map(build => build.isSuperseded)).toEqual([true, false])
  })
})

describe('a bake of three targets that share stages', () => {
  // 17, 10 and 7 steps. How many of them BuildKit merges into one vertex depends on which target comes first.
  const MOST_STEPS = 17 + 10 + 7

  it('counts each vertex once, under all of its names', async () => {
    const counted = countByEye(await keptLog('bake-cold'))
    expect(counted.steps).toBeLessThan(MOST_STEPS)
    const { steps, cached } = counted
    expect(outputs('bake-cold')).toMatchObject({ steps: String(steps), cached: String(cached), failure: '' })
    const { builds } = await report('bake-cold')
    expect(builds).toHaveLength(1)
    // A target whose steps are all merged into those of the others has no stage under its own name.
    const targets = Object.values(builds[0]?.stages ?? {}).map(stage => stage.target)
    expect(targets.length).toBeGreaterThanOrEqual(5)
    for (const target of targets) expect(['api', 'assets', 'tools']).toContain(target)
    expect(builds[0]?.exports.map(({ name }) => name.split(' ')[0])).toEqual(
      expect.arrayContaining(['[api]', '[assets]', '[tools]']),
    )
  })

  it('names what each target pushed', async () => {
    const pushed: unknown = JSON.parse(step('bake-changed').outputs.get('pushed') ?? '')
    const expected = ['api', 'assets', 'tools'].map(async target => ({
      reference: `${REGISTRY_HOST}/bake/${target}:1`,
      digest: await digestOf(yard.registry, `bake/${target}`, '1'),
    }))
    expect(pushed).toEqual(expect.arrayContaining(await Promise.all(expected)))
    expect(pushed).toHaveLength(3)
  })

  it('with one changed file runs again what is behind that file, and nothing else', async () => {
    const log = await keptLog('bake-changed')
    const { steps, cached } = countByEye(log)
    expect(cached).toBeGreaterThan(5)
    expect(outputs('bake-changed')).toMatchObject({ steps: String(steps), cached: String(cached) })
    // Every RUN of the shop prints something when it runs. A hit that is pulled at once looks like a step otherwise.
    const spoke = new Set([...log.matchAll(/^#(\d+) \d+\.\d{1,3} /gm)].map(match => match[1]))
    const [build] = (await report('bake-changed')).builds
    const ran = build?.vertexList.filter(({ id }) => spoke.has(id)) ?? []
    expect(new Set(ran.map(({ position }) => position?.instruction))).toEqual(
      new Set([
        'RUN sh /usr/local/ci/bundle.sh web dist',
        'RUN sh /usr/local/ci/compress.sh dist',
        'RUN sh /usr/local/ci/check.sh static',
      ]),
    )
    expect(new Set(ran.map(({ status }) => status))).toEqual(new Set(['done']))
  })
})

describe('the same build as plain and as rawjson', () => {
  it.each(HAVE_RECORD)('gives the same facts, vertex by vertex: %s', async name => {
    const [plain] = (await report(name)).builds
    const [raw] = (await report(name, 'rawjson')).builds
    if (plain === undefined || raw === undefined) throw new Error(`a report of ${name} has no build`)
    const seen = vertexFacts(plain)
    const unseen = unseenBy(plain)
    expect(seen.size - unseen.size).toBeGreaterThan(5)
    expect(without(vertexFacts(raw), unseen)).toEqual(without(seen, unseen))
    expect(outcomeOf(raw)).toEqual(outcomeOf(plain))
    if (unseen.size === 0) expect(countsOf(raw)).toEqual(countsOf(plain))
  })

  it.each(HAVE_RECORD)('gives the same verdict: %s', name => {
    const { verdict, failure, pushed } = outputs(name) as Record<string, string>
    expect(outputs(name, 'rawjson')).toMatchObject({ verdict, failure, pushed })
    expect(step(name, 'rawjson').result).toBe(step(name).result)
  })
})

describe('a step whose output looks like a build log, commands and markup', () => {
  it('changes no fact', async () => {
    expect(outputs('hostile')).toMatchObject({ verdict: 'fail', failure: 'command-failed', steps: '2', cached: '0' })
    const { diagnosis, builds } = await report('hostile')
    expect(diagnosis?.exitCode).toBe(7)
    expect(builds).toHaveLength(1)
    expect(builds[0]?.failed.map(failure => failure.name)).toEqual(['[3/4] RUN sh hostile.sh'])
  })

  it('issues no command', () => {
    const { commands } = step('hostile')
    expect(
      commands.map(command => command.name).filter(name => !['error', 'warning', 'notice'].includes(name)),
    ).toEqual([])
    expect(commands.map(command => command.message).join('\n')).not.toMatch(/^(fake annotation|after a carriage)/m)
  })

  it('stays text in the summary', async () => {
    const { summary } = step('hostile')
    expect(summary).toContain('<img src=x onerror=alert(1)>')
    const html = await marked(summary)
    expect(html).not.toMatch(/<(?:img|script)\b/)
    expect(html).not.toContain('<h1>')
    // The table in the output is no table: every table here has more columns than its two.
    expect(html).not.toMatch(/<th>a<\/th>/)
    expect(html.match(/<details>/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0)
  })
})

describe('a summary', () => {
  const SIGNS: Readonly<Record<string, string>> = { pass: '✅', warn: '⚠️', fail: '❌' }

  it.each(CASES.map(one => one.name))('begins with its title and the verdict: %s', name => {
    const { summary, outputs: said } = step(name)
    const sign = SIGNS[said.get('verdict') ?? '']
    expect(sign).toBeDefined()
    expect(summary.split('\n').slice(0, 3)).toEqual(['## plain', '', expect.stringMatching(`^${sign} \\*\\*.+\\*\\*$`)])
  })
})
