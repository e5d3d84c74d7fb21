import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type ActRun, runAct, type StepRun, stepOf } from './lab/act.ts'
import { REPOSITORY } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { node24Folder } from './lab/tools.ts'

const EXAMPLE = join(REPOSITORY, 'packages', 'cli', 'example')
const REPORT = 'org/ci-kit/report-cache-hits@v1'

type Inputs = Readonly<Record<string, string>>

const STEPS: Readonly<Record<string, Inputs>> = {
  default: {},
  missing: { log: 'no-such.log' },
  'missing-strict': { log: 'no-such.log', 'fail-on': 'warning' },
  empty: { log: 'empty.log' },
  directory: { log: 'logs' },
  binary: { log: 'binary.log' },
  'no-build': { log: 'other.log' },
  glob: { log: 'logs/*.log' },
  list: { log: 'build.log\nlogs/failed.log', 'fail-on': 'never' },
  utf16: { log: 'utf16.log' },
  'bad-inputs': { 'min-hit-rate': '4 apples', 'max-duration': 'soon', 'fail-on': 'sometimes' },
  'unknown-input': { 'min-hitrate': '10%' },
  'no-summary': { summary: 'never' },
  'failure-summary': { summary: 'on-failure' },
}

let run: ActRun

beforeAll(async () => {
  const folder = await node24Folder(() => undefined)
  const steps = [
    { uses: 'actions/checkout@v7' },
    { id: 'node', run: 'node --version' },
    ...Object.entries(STEPS).map(([id, inputs]) => ({ id, if: 'always()', uses: REPORT, with: inputs })),
  ]
  run = await runAct({
    workflow: JSON.stringify({ on: 'push', permissions: {}, jobs: { odd: { 'runs-on': 'ubuntu-latest', steps } } }),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
    prepare: writeLogs,
  })
}, 300_000)

async function writeLogs(workspace: string): Promise<void> {
  await mkdir(join(workspace, 'logs'))
  await copyFile(join(EXAMPLE, 'Dockerfile'), join(workspace, 'Dockerfile'))
  await copyFile(join(EXAMPLE, 'build.log'), join(workspace, 'build.log'))
  await copyFile(join(EXAMPLE, 'build.log'), join(workspace, 'logs', 'good.log'))
  await copyFile(join(EXAMPLE, 'failed-build.log'), join(workspace, 'logs', 'failed.log'))
  await writeFile(join(workspace, 'empty.log'), '')
  await copyFile(process.execPath, join(workspace, 'binary.log'))
  await writeFile(join(workspace, 'other.log'), 'added 12 packages in 2s\nall tests passed\n')
  const text =
    '#1 [internal] load build definition from Dockerfile\r\n#1 DONE 0.1s\r\n\r\n#2 [1/1] RUN make\r\n#2 CACHED\r\n'
  await writeFile(join(workspace, 'utf16.log'), Buffer.from(`\ufeff${text}`, 'utf16le'))
}

const step = (id: string): StepRun => stepOf(run, 'odd', id)
const output = (id: string, name: string): string | undefined => step(id).outputs.get(name)

describe('report-cache-hits in act, on Node 24', () => {
  it('runs on Node 24', () => {
    expect(step('node').log).toMatch(/^v24\./)
  })

  it('reports build.log when it is told nothing', () => {
    expect(step('default').result).toBe('success')
    expect(output('default', 'verdict')).toBe('warn')
    expect(step('default').summary).toContain('12 of 17')
  })

  it.each([
    ['is not there', 'missing', 'no-such.log'],
    ['is empty', 'empty', 'empty.log'],
    ['is a directory', 'directory', 'logs'],
    ['is binary', 'binary', 'binary.log'],
    ['has no build in it', 'no-build', 'other.log'],
  ])('knows nothing of a log that %s, says so, and stays green', (_what, id, path) => {
    expect(step(id).result).toBe('success')
    expect(output(id, 'verdict')).toBe('unknown')
    expect(output(id, 'hit-rate')).toBe('')
    expect(step(id).summary).toContain(path)
    expect(
      step(id)
        .commands.map(command => command.message)
        .join('\n') + step(id).log,
    ).toContain(path)
  })

  it('is red for a log that is not there when fail-on is warning', () => {
    expect(step('missing-strict').result).toBe('failure')
    expect(output('missing-strict', 'verdict')).toBe('unknown')
  })

  it('reports all logs of a glob, and fails for the one that failed', () => {
    expect(step('glob').result).toBe('failure')
    expect(output('glob', 'failure')).toBe('command-failed')
    for (const name of ['logs/good.log', 'logs/failed.log']) expect(step('glob').summary).toContain(name)
  })

  it('stays green for a failed build when fail-on is never', () => {
    expect(step('list').result).toBe('success')
    expect(output('list', 'verdict')).toBe('fail')
  })

  it('reads what PowerShell writes', () => {
    expect(output('utf16', 'steps')).toBe('1')
    expect(output('utf16', 'cached')).toBe('1')
  })

  it('names all bad inputs at once, with what they were', () => {
    expect(step('bad-inputs').result).toBe('failure')
    const said = step('bad-inputs')
      .commands.map(command => command.message)
      .join('\n')
    for (const part of ['4 apples', 'soon', 'sometimes']) expect(said).toContain(part)
  })

  it('guesses what an unknown input was meant to be', () => {
    const warnings = step('unknown-input').commands.filter(command => command.name === 'warning')
    expect(warnings.map(warning => warning.message).join('\n')).toContain('min-hit-rate')
    expect(step('unknown-input').result).toBe('success')
  })

  it('writes no summary when it is told so', () => {
    expect(step('no-summary').summary).toBe('')
    expect(step('failure-summary').summary).toBe('')
    expect(output('no-summary', 'verdict')).toBe('warn')
  })

  it('sets every output on every path', () => {
    const names = ['cached', 'duration-seconds', 'failure', 'hit-rate', 'pushed', 'report', 'steps', 'verdict']
    for (const id of Object.keys(STEPS)) expect([id, [...step(id).outputs.keys()].sort()]).toEqual([id, names])
  })
})
