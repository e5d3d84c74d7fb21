import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actionUses, type Example, place, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { runAct } from './lab/act.ts'
import { REPOSITORY, writeFiles, writeShop } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { builderNames, poolOf } from './prewarm.ts'

const PIPELINE = [
  '.github/workflows/prewarm.yml',
  '.github/workflows/build-and-push.yml',
  'plan-layers',
  'report-pipeline',
  'build-image',
]
/** The pages in the order in which a team uses them: the caches first. */
const EXAMPLES = readExamples(REPOSITORY)
  .filter(example => actionUses(example).some(use => PIPELINE.includes(use.action)))
  .toSorted((a, b) => Number(b.path.endsWith('prewarm.md')) - Number(a.path.endsWith('prewarm.md')))
const NAMES = builderNames('example', EXAMPLES.length * 3)
const left = [...NAMES]

const DOCKERFILE = `FROM REGISTRY/base/busybox:1.35 AS base
RUN echo base
FROM base AS python
RUN echo python
FROM base AS node
RUN echo node
FROM base AS debian-stable
FROM base AS ubuntu-stable
FROM node AS builder
RUN echo builder
FROM python AS runtime
COPY --from=builder /etc/group /group
`

let yard: Yard

beforeAll(async () => {
  yard = await openYard({ builders: NAMES, distant: [] })
}, 300_000)

afterAll(() => yard?.stop(), 120_000)

describe('the examples of the pipelines', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(4)
  })

  it.each(EXAMPLES.map((example): [string, Example] => [place(example), example]))(
    '%s: works as it is written',
    async (_place, example) => {
      const { host } = yard.registry
      const workflow = toWorkflow(example).replaceAll('ghcr.io/org/app', `${host}/docs/app`)
      const isManual = workflow.includes('workflow_dispatch:')
      const run = await runAct({
        workflow,
        repositories: { 'org/ci-kit@v1': releasedKit() },
        env: await poolOf(yard, left.splice(0, 3)),
        ...(isManual ? { trigger: { event: 'workflow_dispatch', payload: {} } } : {}),
        artifacts: join(yard.keep, 'artifacts', String(left.length)),
        prepare: async workspace => {
          await writeShop(workspace, 0)
          await writeFiles(workspace, { Dockerfile: DOCKERFILE.replaceAll('REGISTRY', host) })
        },
      })
      expect(run.code === 0 ? '' : run.transcript.slice(-6000)).toBe('')
      // A plan that holds says nothing in the summary; it is in the outputs.
      expect(run.steps.some(({ summary, outputs }) => summary.startsWith('## ') || outputs.has('wave-1'))).toBe(true)
    },
    180_000,
  )
})
