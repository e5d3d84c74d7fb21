import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actionUses, type Example, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { type ActRun, runAct } from './lab/act.ts'
import { startBuilder } from './lab/builder.ts'
import { pushBaseImage, REPOSITORY, writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { startRegistry } from './lab/registry.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'

/** The examples of the documentation that report on a build; those that ask a registry are run where there is one. */
const EXAMPLES = readExamples(REPOSITORY).filter(example => {
  const uses = actionUses(example)
  return uses.length > 0 && uses.every(use => use.action === 'report-cache-hits')
})
const ROWS = EXAMPLES.map((example): [string, Example] => [`${example.path}:${example.line}`, example])

const stops: (() => Promise<void>)[] = []
let env: Readonly<Record<string, string>> = {}
let dockerfile = ''
let scratch: Scratch

/** The shop was built before, by the builder of the examples, and one file of it has changed since. */
beforeAll(async () => {
  const registry = await startRegistry()
  stops.push(registry.stop)
  const builder = await startBuilder({ httpRegistries: [registry.host] })
  stops.push(builder.stop)
  env = builder.env
  scratch = await scratchFolder('examples')
  stops.push(scratch.remove)
  await pushBaseImage(builder, registry, join(scratch.path, 'base'))
  const shop = join(scratch.path, 'shop')
  await writeShop(shop, 0.1)
  dockerfile = readFileSync(join(shop, 'Dockerfile'), 'utf8').replace('127.0.0.1:5000', registry.host)
  await writeFiles(shop, { Dockerfile: dockerfile })
  const built = await builder.buildx(['build', '.'], { cwd: shop })
  if (built.code !== 0) throw new Error(`the shop cannot be built:\n${built.stderr}`)
}, 300_000)

afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
}, 120_000)

function runExample(example: Example): Promise<ActRun> {
  return runAct({
    workflow: toWorkflow(example),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env,
    prepare: async workspace => {
      await writeShop(workspace, 0.1)
      const change = `export const line = ${JSON.stringify(`${example.path}:${example.line}`)}\n`
      await writeFiles(workspace, { Dockerfile: dockerfile, 'web/search.js': change })
    },
  })
}

describe('the examples of the documentation', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(1)
  })

  it.each(ROWS)(
    '%s: every step works, and each use of the kit writes its summary',
    async (_place, example) => {
      const run = await runExample(example)
      const problem = run.code === 0 ? '' : run.transcript.slice(-8000)
      expect(problem).toBe('')
      const reports = run.steps.filter(step => step.outputs.has('verdict'))
      expect(reports).toHaveLength(actionUses(example).length)
      for (const { outputs, summary } of reports) {
        expect(outputs.get('steps')).toBe('17')
        expect(outputs.get('cached')).toBe('12')
        expect(summary).toContain('12 of 17')
      }
    },
    180_000,
  )
})
