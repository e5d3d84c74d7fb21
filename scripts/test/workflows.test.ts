import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { listWorkflows } from '../actions.ts'
import { repositoryRoot } from '../root.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly env?: unknown
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly 'runs-on'?: string
  readonly strategy?: { readonly 'max-parallel'?: unknown; readonly matrix?: Readonly<Record<string, unknown>> }
  readonly uses?: string
  readonly if?: string
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly permissions: unknown
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown }
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, Input>> } | null>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Input {
  readonly type: string
  readonly default?: unknown
}

const WORKFLOWS = listWorkflows(repositoryRoot).map(({ dir }): [string, Workflow] => [
  dir,
  parse(readFileSync(join(repositoryRoot, dir), 'utf8')) as Workflow,
])
const TRUSTED = /^actions\/(?:checkout|upload-artifact|download-artifact)@[0-9a-f]{40}$/
const OWN = /^org\/ci-kit\/[\w./-]+@v1$/

describe('the workflows that others call', () => {
  it('are there', () => {
    expect(WORKFLOWS.length).toBeGreaterThan(1)
  })

  it.each(WORKFLOWS)('%s gives each job the permissions that it needs, and an end', (_, { permissions, jobs }) => {
    expect(permissions).toEqual({})
    for (const [name, job] of Object.entries(jobs)) {
      expect([name, typeof job.permissions]).toEqual([name, 'object'])
      // A called workflow ends its own jobs.
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.anything()])
    }
  })

  it.each(WORKFLOWS)('%s never cancels a push that has begun', (_, { concurrency }) => {
    expect(concurrency?.['cancel-in-progress']).toBe(false)
  })

  it.each(WORKFLOWS)('%s uses the kit, and of others only what is pinned by its commit', (_, { jobs }) => {
    const uses = Object.values(jobs).flatMap(job => [job.uses, ...(job.steps ?? []).map(step => step.uses)])
    for (const use of uses.filter(one => one !== undefined)) {
      expect([use, OWN.test(use) || TRUSTED.test(use)]).toEqual([use, true])
    }
  })

  it.each(WORKFLOWS)('%s puts no text of others into a script', (_, { jobs }) => {
    const scripts = Object.values(jobs).flatMap(job => (job.steps ?? []).flatMap(({ run }) => run ?? []))
    expect(scripts.filter(script => script.includes('${' + '{'))).toEqual([])
  })

  it.each(WORKFLOWS)("%s gives the job's token to the registry of its own server alone", (_, { jobs }) => {
    const logins = Object.values(jobs).flatMap(job =>
      (job.steps ?? []).filter(({ env }) => env?.PASSWORD !== undefined),
    )
    for (const { if: condition, env } of logins) {
      expect(env?.PASSWORD).toBe('${' + '{ secrets.password || github.token }}')
      expect(condition).toMatch(
        /env\.HAS_PASSWORD == 'true' \|\| github\.server_url == 'https:\/\/github\.com' && [\w.-]+ == 'ghcr\.io'/,
      )
    }
  })

  // A cancelled run too: `always()` is the one condition that holds then.
  it.each(WORKFLOWS)('%s reports a build and keeps its log however it ended', (_, { jobs }) => {
    const lasting = /\/report-cache-hits@|\/upload-artifact@/
    const steps = Object.values(jobs).flatMap(job => (job.steps ?? []).filter(({ uses = '' }) => lasting.test(uses)))
    for (const { uses, if: condition } of steps)
      expect([uses, condition]).toEqual([uses, expect.stringContaining('always()')])
    const { summary } = jobs
    if (summary !== undefined) expect(summary.if).toContain('always()')
  })

  // Gitea reads `runs-on` before the matrix is known; a job without a label waits there for ever.
  it.each(WORKFLOWS)('%s names a runner even before a matrix is known', (_, { jobs }) => {
    const labels = Object.values(jobs).flatMap(job => job['runs-on'] ?? [])
    for (const label of labels.filter(one => one.includes('matrix.'))) {
      expect(label).toMatch(/^\$\{\{ matrix\.\w+\.runner \|\| startsWith\(inputs\.runner, .* \|\| inputs\.runner \}\}$/)
    }
  })

  // Gitea reads the name again, when the matrix is known no better: a `fromJSON` of nothing keeps the job waiting.
  // Side by side on one runner, which Gitea makes of it, one would log out while another still pushes.
  it.each(WORKFLOWS)('%s lets Gitea run a matrix one after the other', (_, { jobs }) => {
    const matrices = Object.entries(jobs).filter(([, { steps, strategy }]) => steps && strategy?.matrix)
    for (const [name, { strategy }] of matrices) {
      expect([name, strategy?.['max-parallel']]).toEqual([name, expect.stringMatching(/^\$\{\{ .+ \}\}$/)])
    }
  })

  it.each(WORKFLOWS)('%s has no matrix that cannot be read without the jobs before', (_, { jobs }) => {
    for (const [name, { strategy }] of Object.entries(jobs)) {
      const values = Object.values(strategy?.matrix ?? {})
      expect([name, values.filter(value => !/\|\| '\[\]'\) \}\}$/.test(String(value)))]).toEqual([name, []])
    }
  })

  // Gitea decides on a job in the same moment as on one that it skips, which is called blocked until then.
  it.each(WORKFLOWS)('%s never waits for a job to be called skipped', (_, { jobs }) => {
    const asking = Object.values(jobs).filter(job => /result\s*==\s*'skipped'/.test(job.if ?? ''))
    expect(asking).toEqual([])
  })

  // A runner of Gitea takes every boolean input of a called workflow for false. What the server reads is right there:
  // the `if` of a job and what it calls another workflow with.
  it.each(WORKFLOWS)('%s reads no boolean input on a runner but with what the event says', (_, { on, jobs }) => {
    const inputs = Object.entries(on.workflow_call?.inputs ?? {}).filter(([, { type }]) => type === 'boolean')
    const onRunner = JSON.stringify(Object.values(jobs).map(({ env, steps }) => [env, steps]))
    for (const [name] of inputs) {
      const safe = `inputs.${name} || github.event_name == 'workflow_call' && github.event.inputs.${name}`
      expect([name, onRunner.replaceAll(safe, '').includes(`inputs.${name} `)]).toEqual([name, false])
    }
  })

  const started = WORKFLOWS.filter(([, { on }]) => 'workflow_dispatch' in on)
  it.each(started)('%s has the same inputs when a person starts it as when it is called', (_, { on }) => {
    const shape = (inputs: Readonly<Record<string, Input>> = {}) =>
      Object.entries(inputs).map(([name, input]) => [name, input.type, input.default])
    expect(shape(on.workflow_dispatch?.inputs)).toEqual(shape(on.workflow_call?.inputs))
    // GitHub starts none with more: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
    expect(Object.keys(on.workflow_dispatch?.inputs ?? {}).length).toBeLessThanOrEqual(25)
  })
})
