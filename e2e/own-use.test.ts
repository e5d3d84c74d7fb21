import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type ActRun, runAct, stepOf } from './lab/act.ts'
import { must } from './lab/command.ts'
import { sourceOfKit } from './lab/kit.ts'

const JOB = 'own-use'

/** The workflow of the kit's own CI, with the one job that uses the action from the work tree. */
function ownUse(): string {
  const workflow: unknown = parse(readFileSync(join(sourceOfKit(), '.github', 'workflows', 'ci.yml'), 'utf8'))
  const { jobs, ...rest } = workflow as { readonly jobs: Readonly<Record<string, unknown>> }
  if (jobs[JOB] === undefined) throw new Error(`ci.yml has no job ${JOB}, but ${Object.keys(jobs).join(', ')}`)
  return JSON.stringify({ ...rest, jobs: { [JOB]: jobs[JOB] } })
}

describe('the kit in its own repository', () => {
  let run: ActRun

  beforeAll(async () => {
    run = await runAct({
      workflow: ownUse(),
      repositories: {},
      prepare: async workspace => {
        const copy = 'git -C "$1" archive HEAD | tar -x -C "$2"'
        await must(['sh', '-c', copy, 'sh', sourceOfKit(), workspace])
      },
    })
  }, 120_000)

  it('runs from actions/<name> with the dist/ of the work tree', () => {
    expect(run.code === 0 ? '' : run.transcript.slice(-4000)).toBe('')
    const { outputs, summary } = stepOf(run, JOB, 'cache-hits')
    expect(outputs.get('steps')).toBe('17')
    expect(outputs.get('cached')).toBe('12')
    expect(summary).toContain('12 of 17')
  })
})
