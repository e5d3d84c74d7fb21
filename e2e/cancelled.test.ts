import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type BundleOptions, type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { parseFileCommands } from '@ci-kit/testing/runner-commands'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writeFiles } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { digestOf } from './lab/registry-view.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { PIPELINE_FILES } from './pipeline.ts'

// act ends a cancelled job at once. The runner sends SIGINT to the step, SIGTERM after 7.5 s, SIGKILL after 2.5 s more
// (ProcessInvoker.cs in actions/runner), and then runs the steps with `if: always()` and all post steps. So does this.

const REPORT = { 'fail-on': 'error', summary: 'always' }

let yard: Yard
let workspace = ''
let temp = ''

beforeAll(async () => {
  yard = await openYard({ builders: ['cancelled', 'root'], distant: [] })
  workspace = join(yard.keep, 'workspace')
  temp = join(yard.keep, 'temp')
  await mkdir(temp)
  await writeFiles(workspace, { ...PIPELINE_FILES, 'requirements.txt': 'uvicorn 0.38.0 68\n' })
}, 300_000)

afterAll(() => yard?.stop(), 120_000)

/** A step of the job, in the workspace that its steps share. */
function step(action: string, options: BundleOptions): Promise<BundleResult> {
  const env = { ...yard.env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, ...options.env }
  return runBundle(join(releasedKit(), action, 'index.js'), { ...options, env })
}

const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('\u2060', '')

describe('a job of build-and-push that is cancelled while it builds', () => {
  let build: BundleResult
  let report: BundleResult
  let table: BundleResult

  beforeAll(async () => {
    const reference = `${yard.env.REGISTRY}/cancelled/app`
    build = await step('build-image', {
      env: { BUILDX_BUILDER: 'cancelled' },
      inputs: {
        dockerfile: 'slow.Dockerfile',
        'build-args': `REGISTRY=${yard.env.REGISTRY}`,
        tags: `${reference}:1`,
        push: 'true',
        summary: 'never',
        context: '.',
        log: 'build.log',
        attempts: '3',
        'retry-wait': '10s',
        'join-caches': 'true',
        'fail-on': 'error',
      },
      signal: 'SIGINT',
      signalAfter: 'part 2 of 60',
    })
    const log = build.outputs.get('log') ?? ''
    // The client of the builder ends a moment after the step.
    while (!(await readFile(log, 'utf8')).includes('context canceled')) await delay(50)
    report = await step('report-cache-hits', { inputs: { log, ...REPORT } })
    const folder = join(temp, 'reports', 'build-native')
    for (const { outputs } of [build, report]) {
      const path = outputs.get('report') ?? ''
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await cp(path, join(folder, path))
    }
    table = await step('report-pipeline', {
      inputs: {
        rows: '["native"]',
        reports: join(temp, 'reports'),
        prefix: 'build-',
        results: '{"plan": {"result": "success"}, "build": {"result": "cancelled"}}',
        'row-kind': 'build',
        usage: 'none',
        ...REPORT,
      },
    })
  }, 120_000)

  it('ends before the runner asks a second time, and says why it has no answer', () => {
    expect([build.exitCode, build.signal]).toEqual([1, null])
    // A part takes a second; how many a busy machine lets through before the signal arrives is not what this is about.
    expect(build.stdout).not.toContain('part 40 of 60')
    expect(build.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^cancelled: /)])
    expect(build.outputs.get('verdict')).toBe('unknown')
  })

  it('still has its report: cancelled, with what was cached until then', () => {
    expect(Object.fromEntries(report.outputs)).toMatchObject({ verdict: 'fail', failure: 'cancelled', pushed: '[]' })
    expect(plain(report.summary)).toMatch(/^## .+\n\n❌ \*\*.*cancelled/)
  })

  it('is cancelled in the table of the pipeline, and was not made', () => {
    expect(plain(table.summary)).toMatch(/^❌ \*\*0 of 1 build made; it was cancelled\*\*$/m)
    expect(plain(table.summary)).toContain('| native | 🚫 cancelled |')
    expect(table.outputs.get('not-made')).toBe('["native"]')
  })

  it('has pushed nothing', async () => {
    expect(await digestOf(yard.registry, 'cancelled/app', '1')).toBeUndefined()
  })
})

describe('a job with the root action that is cancelled while it builds', () => {
  it('still gets its report from the post step', async () => {
    const inputs = { 'min-free': '10MB', 'self-hosted': 'report', 'job-status': 'cancelled', log: 'root.log' }
    const state = join(temp, 'state')
    await writeFile(state, '')
    const begun = await step('.', { inputs: { ...inputs, 'job-status': 'success' }, env: { GITHUB_STATE: state } })
    expect(begun.exitCode).toBe(0)
    await buildAndCancel(join(workspace, 'root.log'))
    const saved = parseFileCommands(await readFile(state, 'utf8'))
    const states = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]))
    const ended = await step('.', { inputs, env: states })
    expect(plain(ended.summary).split('\n').slice(0, 3)).toEqual([
      '## Disk, build and tags',
      '',
      expect.stringMatching(/^❌ \*\*Build cache: .*cancelled/),
    ])
    expect(ended.summary).toContain('This job needed')
    expect(ended.outputs.get('verdict')).toBe('fail')
  }, 120_000)
})

/** `docker buildx build . > log`, cancelled by SIGINT in the middle. */
async function buildAndCancel(log: string): Promise<void> {
  const args = ['buildx', 'build', '--progress=plain', '--file=slow.Dockerfile', '--build-arg=REGISTRY', '.']
  const child = spawn('docker', args, {
    cwd: workspace,
    env: { ...process.env, ...yard.env, BUILDX_BUILDER: 'root' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const file = createWriteStream(log)
  child.stderr.on('data', (part: Buffer) => {
    if (part.includes('part 2 of 60')) child.kill('SIGINT')
  })
  child.stderr.pipe(file)
  await once(child, 'close')
}
