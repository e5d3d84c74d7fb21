import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowFiles } from '../dist/workflows.ts'
import { withWaves } from '../docs/waves.ts'
import { repositoryRoot } from '../root.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly name?: string
}

interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly needs?: readonly string[]
  readonly permissions?: object
  readonly 'timeout-minutes'?: number
}

interface Workflow {
  readonly permissions?: object
  readonly concurrency?: { readonly 'cancel-in-progress'?: boolean }
  readonly jobs: Readonly<Record<string, Job>>
}

const released = workflowFiles(repositoryRoot)
const workflows = released.map(([path, content]) => [path, parse(content.toString()) as Workflow] as const)

describe('the workflows of a release', () => {
  it('are those that can be called, byte for byte where they are on main', () => {
    expect(released.map(([path]) => path)).toEqual(
      expect.arrayContaining(['.github/workflows/build-and-push.yml', '.github/workflows/prewarm.yml']),
    )
    for (const [path, content] of released) {
      expect(Buffer.from(content).equals(readFileSync(join(repositoryRoot, path)))).toBe(true)
    }
    expect(released.map(([path]) => path)).not.toContain('.github/workflows/ci.yml')
  })

  it.each(workflows)('%s gives every job its own permissions and an end', (_path, workflow) => {
    expect(workflow.permissions).toEqual({})
    expect(workflow.concurrency?.['cancel-in-progress']).toBe(false)
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect([name, typeof job.permissions]).toEqual([name, 'object'])
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)])
    }
  })

  it.each(workflows)('%s uses the kit as released, and of others only pinned commits', (_path, { jobs }) => {
    const steps = Object.values(jobs).flatMap(job => [...(job.steps ?? []), { uses: job.uses }])
    for (const { uses } of steps) {
      if (uses !== undefined) {
        expect(uses).toMatch(
          /^(?:org\/ci-kit\/\S+@v1|actions\/(?:checkout|upload-artifact|download-artifact)@[0-9a-f]{40})$/,
        )
      }
    }
    for (const { run } of steps as readonly Step[]) expect(run ?? '').not.toContain('${{')
  })
})

describe('the waves of prewarm.yml', () => {
  const text = readFileSync(join(repositoryRoot, '.github', 'workflows', 'prewarm.yml'), 'utf8')

  it('are all the same job, each after all before it', () => {
    expect(withWaves(text)).toBe(text)
    const { jobs } = parse(text) as Workflow
    for (const wave of [1, 2, 3, 4, 5, 6]) {
      const before = Array.from({ length: wave - 1 }, (_, at) => `wave-${at + 1}`)
      expect(jobs[`wave-${wave}`]?.needs).toEqual(['plan', ...before])
      expect(jobs[`wave-${wave}`]?.steps).toEqual(jobs['wave-1']?.steps)
    }
    expect(jobs.summary?.needs).toEqual(['plan', 'wave-1', 'wave-2', 'wave-3', 'wave-4', 'wave-5', 'wave-6'])
  })

  it('cannot be made of a file without them', () => {
    expect(() => withWaves('jobs:\n')).toThrow('wave-1')
    expect(() => withWaves(text.replace('needs: [plan]', 'needs: plan'))).toThrow('not as expected')
  })
})
