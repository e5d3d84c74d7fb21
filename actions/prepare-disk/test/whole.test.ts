import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Job } from '../src/world.ts'
import { machineSandbox, reading, runScene, type Scene } from './scene.ts'

let sandbox = machineSandbox()
beforeEach(() => {
  sandbox = machineSandbox()
  sandbox.file('usr/share/swift/file')
  sandbox.file('usr/local/.ghcup/file')
})
afterEach(() => sandbox.remove())

/** The names of what was removed whole; undefined when no process was started for it. */
async function removedWhole({ inputs, ...scene }: Scene, removed: number | Error = 1) {
  const jobs: Job[] = []
  let isStarted = false
  const startRemover = async () => {
    isStarted = true
    const run = async (job: Job) => {
      jobs.push(job)
      if (removed instanceof Error) throw removed
      return { removed } as never
    }
    return { isRoot: true, run, close: async () => undefined }
  }
  const asked = { 'fail-on': 'never', ...inputs }
  // A slow machine: it takes some seconds.
  const timeCalls = () => 0.01
  const made = await runScene(sandbox, {
    machine: { runnerKind: 'github-hosted' },
    readings: [reading(900e9)],
    ...scene,
    inputs: asked,
    world: { startRemover, timeCalls, ...scene.world },
  })
  const names = jobs.flatMap(job => ('paths' in job ? job.paths : [])).map(path => path.split('/').at(-1))
  return { names: isStarted ? names.sort() : undefined, made }
}

it('removes whole what is needed whole: nothing that holds more than is missing', async () => {
  expect((await removedWhole({ inputs: { 'min-free': '905GB' } })).names).toEqual(['.ghcup', 'swift'])
  sandbox.file('usr/share/swift/file')
  sandbox.file('usr/local/.ghcup/file')
  expect((await removedWhole({ inputs: { 'min-free': '902GB' } })).names).toEqual([])
})

it.each([
  ['in the background', { inputs: { 'min-free': '905GB', background: 'true' } }],
  [
    "on somebody's own machine",
    { inputs: { 'min-free': '905GB', 'self-hosted': 'allow' }, machine: { runnerKind: 'self-hosted' } },
  ],
  [
    'where little time is to be won',
    { inputs: { 'min-free': '905GB' }, world: { timeRead: async () => 0.001, timeCalls: () => 0.0001 } },
  ],
] satisfies readonly (readonly [string, Scene])[])('starts no process for it %s', async (_, scene) => {
  expect((await removedWhole(scene)).names).toBeUndefined()
})

it('leaves the rest, and all where that process has ended, to the one that looks closely', async () => {
  const { names, made } = await removedWhole({ inputs: { 'min-free': '905GB' } }, new Error('it has ended'))
  expect(names).toEqual(['.ghcup', 'swift'])
  expect(made.outputs.get('verdict')).toBe('fail')
  expect(['usr/share/swift', 'usr/local/.ghcup'].some(path => existsSync(sandbox.path(path)))).toBe(false)
})
