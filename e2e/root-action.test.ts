import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { actionUses, type Example, place, ROOT, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { type ActRun, runAct, type StepRun, stepOf } from './lab/act.ts'
import { startBuilder } from './lab/builder.ts'
import { pushBaseImage, REPOSITORY, writeFiles, writeShop } from './lab/context.ts'
import { keepSummary } from './lab/keep-summary.ts'
import { releasedKit } from './lab/kit.ts'
import { type Registry, startRegistry } from './lab/registry.ts'
import { digestOf } from './lab/registry-view.ts'
import { scratchFolder } from './lab/service.ts'
import { PIPELINE_FILES } from './pipeline.ts'
import { ALONE, CANCELLED, ROOT_CASES, rootWorkflow, UNCACHED } from './root-pipeline.ts'

const stops: (() => Promise<void>)[] = []
let registry: Registry
let env: Readonly<Record<string, string>> = {}
let run: ActRun

/** The whole of a job: the main step of the root action is the first, its post step the last. */
function jobs(workflow: string, cancelOn?: RegExp): Promise<ActRun> {
  return runAct({
    workflow,
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env,
    ...(cancelOn === undefined ? {} : { cancelOn }),
    prepare: async workspace => {
      await writeShop(workspace, 0.1)
      const dockerfile = await readFile(join(workspace, 'Dockerfile'), 'utf8')
      const own = { Dockerfile: dockerfile.replace('127.0.0.1:5000', registry.host) }
      await writeFiles(workspace, { ...PIPELINE_FILES, ...own })
    },
  })
}

beforeAll(async () => {
  registry = await startRegistry()
  stops.push(registry.stop)
  const builder = await startBuilder({ httpRegistries: [registry.host] })
  stops.push(builder.stop)
  const httpRegistries = [registry.host]
  for (const name of [UNCACHED, ALONE]) {
    const other = await startBuilder({ name, httpRegistries, sharesClientOf: builder })
    stops.push(other.stop)
  }
  const scratch = await scratchFolder('root')
  stops.push(scratch.remove)
  await pushBaseImage(builder, registry, `${scratch.path}/base`)
  env = { ...builder.env, REGISTRY: registry.host, KEEP: scratch.path }
  run = await jobs(rootWorkflow(ROOT_CASES))
  await keepSummary('root-action', kit('good').summary)
}, 300_000)

afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
}, 120_000)

const kit = (job: string): StepRun => stepOf(run, job, 'kit')
const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('\u2060', '')
const headline = (job: string): string => plain(kit(job).summary).split('\n')[2] ?? ''
const errors = (job: string): readonly string[] =>
  kit(job)
    .commands.filter(({ name }) => name === 'error')
    .map(({ message }) => message)

describe('a job that builds and pushes', () => {
  it('is reported as one: the space it needed, its build, and the tags that are now in the registry', async () => {
    expect(headline('good')).toBe('✅ **Disk space, build cache and registry tags are fine**')
    const summary = plain(kit('good').summary)
    expect(summary).toMatch(/^\| ✅ \*\*Disk space\*\* \| .+ This job needed .+ \|$/m)
    expect(summary).toMatch(
      /^\| ✅ \*\*Build cache\*\* \| 4 of 4 steps from the cache, 100 %.+2 references pushed \|$/m,
    )
    expect(summary).toMatch(/^\| ✅ \*\*Registry tags\*\* \| All 3 tags are there and as expected/m)
    const digest = await digestOf(registry, 'shop/base', 'good')
    expect(digest).toMatch(/^sha256:/)
    expect(summary).toContain(`${registry.host}/shop/base:good@${digest}`)
    expect(kit('good').result).toBe('success')
  })

  it('verifies a tag that a step of the job named, although the root action came first', () => {
    // The inputs of a post step are read when it runs.
    expect(plain(kit('good').summary)).toContain('late@sha256:')
  })

  it('has one heading of its own and one for each part, and says each next step once', async () => {
    const html = await marked(kit('good').summary)
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(match => match[1])).toEqual(['Disk, build and tags'])
    expect(html.match(/<details>/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0)
  })

  it('gives later steps the figures of the space, and keeps them to the end of the job', () => {
    const { outputs } = kit('good')
    expect(Number(outputs.get('free-bytes'))).toBeGreaterThan(0)
    expect(Number(stepOf(run, 'good', 'later').outputs.get('free'))).toBe(Number(outputs.get('free-bytes')))
    expect(stepOf(run, 'good', 'later').outputs.get('verdict')).toBe('pass')
    expect(outputs.get('verdict')).toBe('pass')
  })
})

describe('a job whose build is not as it should be', () => {
  it('fails with the reason of the build, and says it once as an error', () => {
    expect(headline('failing')).toContain('❌ **Build cache: The build failed: a command failed with exit code 1')
    expect(errors('failing').filter(message => message.startsWith('command-failed: '))).toHaveLength(1)
    expect(kit('failing').result).toBe('failure')
  })

  it('is red by its post step when the build is green and misses what was asked', () => {
    expect(stepOf(run, 'missed', 'build').result).toBe('success')
    expect(kit('missed').result).toBe('failure')
    expect(errors('missed').join()).toContain('below min-hit-rate 100 %')
    expect(kit('missed').outputs.get('verdict')).toBe('fail')
  })

  it('stays green with fail-on: never, and says the same', () => {
    expect(kit('tolerant').result).toBe('success')
    for (const job of ['tolerant', 'missed']) expect(headline(job)).toContain('below min-hit-rate 100 %')
  })

  it('is red when a tag that was asked for is not there, built or not', async () => {
    expect(await digestOf(registry, 'shop/base', 'never-pushed')).toBeUndefined()
    expect(headline('absent')).toContain('❌ **Registry tags: never-pushed is absent')
    expect(kit('absent').result).toBe('failure')
  })
})

describe('a job without a build log', () => {
  it('has nothing to report but its space, in one line each, and is green', () => {
    expect(headline('idle')).toBe('✅ **Disk space is fine**')
    const summary = plain(kit('idle').summary)
    expect(summary).toMatch(/^\| ➖ \*\*Build cache\*\* \| Nothing to report: there is no build log;/m)
    expect(summary).toMatch(/^\| ➖ \*\*Registry tags\*\* \| Nothing to verify: /m)
    expect(kit('idle').result).toBe('success')
    expect(kit('idle').commands.filter(({ name }) => ['error', 'warning'].includes(name))).toEqual([])
  })

  it('that failed elsewhere is not called fine', () => {
    expect(headline('elsewhere')).toBe('❌ **The job failed in another step. Disk space is fine**')
    expect(kit('elsewhere').result).toBe('success')
  })

  it('whose log was there before it began says so', () => {
    expect(plain(kit('stale').summary)).toContain('`old.log` was there, as long as now, before this job began')
  })
})

describe('a job that cannot begin', () => {
  it('for want of space says so at once with both figures, once, and builds nothing', () => {
    expect(kit('small').result).not.toBe('none')
    expect(headline('small')).toMatch(/^❌ \*\*Disk space: Insufficient free space: need 900\.0 TB on .+, have .+\*\*$/)
    expect(kit('small').summary.match(/^## /gm)).toHaveLength(1)
    expect(errors('small')).toHaveLength(1)
    expect(existsSync(join(env.KEEP ?? '', 'small-went-on'))).toBe(false)
  })

  it('for a mistake in any input names all of them before the build, with what is accepted', () => {
    const [error = ''] = errors('mistaken')
    expect(error).toContain('min-hit-rate is "80x"')
    expect(error).toContain('depth is "deep"')
    expect(existsSync(join(env.KEEP ?? '', 'mistaken-went-on'))).toBe(false)
    expect(kit('mistaken').summary.match(/^## /gm)).toHaveLength(1)
  })
})

describe('the examples of the documentation', () => {
  const examples = readExamples(REPOSITORY).filter(one => actionUses(one).some(({ action }) => action === ROOT))

  it.each(examples.map((example): [string, Example] => [place(example), example]))(
    '%s: every step works, and the job has its report',
    async (_, example) => {
      // The engine runs on this very machine, so nothing may be removed; and the example's registry is that of the lab.
      const workflow = toWorkflow(example)
        .replace('min-free: 8GB', 'min-free: 1MB')
        .replace('ghcr.io/org/app', `${registry.host}/shop/base`)
      const done = await jobs(workflow)
      expect(done.code === 0 ? '' : done.transcript.slice(-6000)).toBe('')
      const reports = done.steps.filter(({ summary }) => summary.startsWith('## Disk, build and tags'))
      expect(reports).toHaveLength(1)
      expect(reports[0]?.outputs.get('verdict')).toMatch(/^(?:pass|warn)$/)
    },
    120_000,
  )

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(2)
  })
})

describe('a job that is cancelled while it builds', () => {
  it('still gets its report, which claims neither pass nor a failed build', async () => {
    const cancelled = await jobs(rootWorkflow([CANCELLED]), /part 2 of/)
    const { summary, outputs, result } = stepOf(cancelled, CANCELLED.name, 'kit')
    expect(plain(summary).split('\n')[2]).toMatch(
      /^[❓❌] \*\*The job (?:was cancelled|failed)\. Build cache: The log ends while 1 of/u,
    )
    expect(outputs.get('verdict')).toMatch(/^(?:unknown|fail)$/)
    expect(result).toBe('success')
  }, 120_000)
})
