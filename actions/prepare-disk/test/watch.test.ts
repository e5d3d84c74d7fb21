import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { machineSandbox, reading, readText, runScene, type Scene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
})
afterEach(() => sandbox.remove())

const run = (scene: Scene): Promise<FakeRun> => runScene(sandbox, scene)

describe('the watch', () => {
  const record = (lowestBytes: number) => ({
    path: sandbox.root,
    startedMs: 0,
    lowestBytes,
    lowestMs: Date.UTC(2026, 0, 1) + 90_000,
    lowestInodes: 5,
    samples: 40,
  })

  async function afterJob(lowest: number | undefined): Promise<FakeRun> {
    const first = await run({ readings: [reading(20e9)] })
    const state = first.door.states.get('watch') ?? ''
    const { file } = JSON.parse(state) as { readonly file: string }
    if (lowest !== undefined) sandbox.file(file.slice(sandbox.root.length), 0)
    const world = { endWatch: async () => (lowest === undefined ? undefined : JSON.stringify(record(lowest))) }
    return await run({ states: { watch: state }, readings: [reading(19e9)], world })
  }

  it('tells what the job needed, and whether the minimum was enough', async () => {
    const made = await afterJob(10.2e9)
    expect(made.summary).toContain('This job needed 9.8 GB; 4.0 GB is not enough')
    expect(made.summary).toContain('1m 30s after prepare-disk')
    expect(made.summary).toContain('`min-free: 11GB`')
    expect(made.outputs.get('lowest-free-bytes')).toBe(10.2e9)
    expect([made.outputs.get('verdict'), made.outputs.get('free-bytes')]).toEqual(['pass', 20e9])
    expect((await afterJob(18e9)).summary).toContain('This job needed 2.0 GB; 4.0 GB is enough')
    expect((await afterJob(0.2e9)).summary).toContain('only 200.0 MB was left')
  })

  it.each([
    [18e9, 'This job needed at least 2.0 GB; more was freed in the background meanwhile'],
    [10.2e9, 'This job needed at least 9.8 GB; 4.0 GB is not enough, and more was freed in the background meanwhile'],
  ])('does not call %d bytes the need of a job that had more freed meanwhile', async (lowest, sentence) => {
    const first = await run({ readings: [reading(20e9)] })
    const state = JSON.parse(first.door.states.get('watch') ?? '{}') as Record<string, unknown>
    const watch = JSON.stringify({ ...state, isStillFreeing: true })
    const world = { endWatch: async () => JSON.stringify(record(lowest)) }
    const made = await run({ states: { watch }, readings: [reading(19e9)], world })
    expect(made.summary.replaceAll('\\', '')).toContain(sentence)
  })

  it('says so when nothing was measured', async () => {
    const made = await afterJob(undefined)
    expect(made.summary).toContain('is not known: the watch wrote nothing')
    expect(made.hasFailed).toBe(false)
  })

  it('survives a state that is not ours', async () => {
    const made = await run({ states: { watch: 'rubbish' } })
    expect(made.logText + JSON.stringify(made.annotations)).toContain('cannot be read')
    expect(made.hasFailed).toBe(false)
  })

  it.each([
    ['is not wanted', { watch: 'false' }],
    ['never began, for an input that is not usable', { 'min-free': '4 apples' }],
  ])('that %s leaves nothing to do for the post step, however little space there is by then', async (_, inputs) => {
    const first = await run({ inputs, readings: [reading(20e9)] })
    const post = await run({ inputs, states: Object.fromEntries(first.door.states), readings: [reading(1)] })
    expect([post.hasFailed, post.summary, post.annotations]).toEqual([false, '', []])
    for (const name of ['verdict', 'free-bytes', 'seconds'])
      expect(post.outputs.get(name)).toBe(first.outputs.get(name))
  })

  it('names what it measures where the system tells no mounts and the workspace is not there yet', async () => {
    rmSync(sandbox.path('home/runner/work'), { recursive: true })
    const made = await run({ readings: [reading(20e9)], world: { readText: readText(sandbox.root, '') } })
    const { path, point } = JSON.parse(made.door.states.get('watch') ?? '') as Record<string, unknown>
    expect([path, point]).toEqual([sandbox.path('home/runner'), sandbox.path('home/runner')])
  })

  it('is seen by a later step of the same job', async () => {
    sandbox.file('home/runner/temp/ci-kit/watch-0123456789abcdef.json', 0)
    const text = JSON.stringify(record(7e9))
    const path = sandbox.path('home/runner/temp/ci-kit/watch-0123456789abcdef.json')
    const made = await run({
      readings: [reading(20e9)],
      world: { readText: async one => (one === path ? text : await readText(sandbox.root)(one)) },
    })
    expect(made.outputs.get('lowest-free-bytes')).toBe(7e9)
  })
})

it('has a summary that reads well', async () => {
  for (const version of [27, 28, 29]) sandbox.file(`usr/local/lib/android/sdk/ndk/${version}/file`)
  sandbox.file('usr/share/swift/file')
  sandbox.file('usr/share/dotnet/file')
  const made = await run({
    inputs: { 'min-free': '908GB', keep: 'dotnet' },
    readings: [reading(900e9), reading(900e9), reading(903.2e9), reading(909.5e9)],
  })
  const path = fileURLToPath(new URL('golden/freed.md', import.meta.url))
  const summary = made.summary.replaceAll(sandbox.root, '')
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, summary)
  expect(summary).toBe(readFileSync(path, 'utf8'))
})
