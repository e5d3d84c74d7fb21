import { expect, it } from '@jest/globals'
import { actionUses, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { runAct } from './lab/act.ts'
import { REPOSITORY } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'

const examples = readExamples(REPOSITORY).filter(example =>
  actionUses(example).some(({ action }) => action === 'prepare-disk'),
)

// The engine runs on this very machine, so nothing may be removed: a dry run, whatever the example says.
const DRY = /^( *)(min-free: .*)$/gm

it.each(examples.map((example): [string, typeof example] => [`${example.path}:${example.line}`, example]))(
  '%s: works in a real engine, with its post step',
  async (_, example) => {
    const workflow = toWorkflow(example).replace(DRY, '$1$2\n$1dry-run: true\n$1fail-on: never')
    expect(workflow).toContain('dry-run: true')
    const run = await runAct({ workflow, repositories: { 'org/ci-kit@v1': releasedKit() } })
    expect([run.code, run.code === 0 ? '' : run.transcript.slice(-6000)]).toEqual([0, ''])
    const [step] = run.steps.filter(({ outputs }) => outputs.has('verdict'))
    expect(step?.outputs.get('verdict')).toMatch(/^(?:pass|warn|fail)$/)
    expect(step?.outputs.get('freed-bytes')).toBe('0')
    expect(Number(step?.outputs.get('free-bytes'))).toBeGreaterThan(0)
    const told = run.steps.map(({ summary }) => summary).join('\n')
    expect(told).toContain('## Disk space')
    expect(told).toContain('This job needed')
  },
  120_000,
)
