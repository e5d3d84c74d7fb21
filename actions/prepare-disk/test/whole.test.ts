import { existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Job } from '../src/world.ts'
import { machineSandbox, reading, runScene, type Scene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
  sandbox.file('usr/share/swift/file')
  sandbox.file('usr/local/.ghcup/file')
})
afterEach(() => sandbox.remove())

interface Answer {
  readonly removed: number
  /** Names of pieces of which something stays. */
  readonly left: readonly string[]
}

/** The names of what was to be removed whole; undefined when no process was started for it. */
async function removedWhole(
  { inputs, ...scene }: Scene,
  answer: Answer | Error = { removed: 1, left: ['swift', '.ghcup'] },
) {
  const jobs: Job[] = []
  let isStarted = false
  const startRemover = async () => {
    isStarted = true
    const run = async (job: Job) => {
      jobs.push(job)
      if (answer instanceof Error) throw answer
      const paths = 'paths' in job ? job.paths : []
      const left = paths.filter(path => answer.left.includes(basename(path)))
      for (const path of paths) if (!left.includes(path)) rmSync(path, { recursive: true })
      return { removed: answer.removed, left } as never
    }
    return { isRoot: true, run, close: async () => undefined }
  }
  const asked = { 'fail-on': 'never', ...inputs }
  // A slow machine, so that it takes some seconds, with all in memory.
  const timeCalls = () => 0.01
  const timeRead = async () => ({ ms: 0.02, isFromDisk: false })
  const made = await runScene(sandbox, {
    machine: { runnerKind: 'github-hosted' },
    readings: [reading(900e9)],
    ...scene,
    inputs: asked,
    world: { startRemover, timeCalls, timeRead, ...scene.world },
  })
  const names = jobs.flatMap(job => ('paths' in job ? job.paths : [])).map(path => basename(path))
  return { names: isStarted ? names.sort() : undefined, made }
}

it('removes whole what is needed whole: nothing that holds more than is missing', async () => {
  expect((await removedWhole({ inputs: { 'min-free': '905GB' } })).names).toEqual(['.ghcup', 'swift'])
  // It holds more than half a gigabyte, in seconds.
  sandbox.file('usr/share/miniconda/file')
  expect((await removedWhole({ inputs: { 'min-free': '900.5GB' } })).names).toEqual([])
})

it.each([
  ['in the background', { inputs: { 'min-free': '905GB', background: 'true' } }],
  [
    "on somebody's own machine",
    { inputs: { 'min-free': '905GB', 'self-hosted': 'allow' }, machine: { runnerKind: 'self-hosted' } },
  ],
  [
    'where a disk has to be waited for',
    {
      inputs: { 'min-free': '905GB' },
      world: { timeRead: async () => ({ ms: 1, isFromDisk: true }) },
    },
  ],
  [
    'where little time is to be won',
    {
      inputs: { 'min-free': '905GB' },
      world: { timeCalls: () => 0.0001 },
    },
  ],
] satisfies readonly (readonly [string, Scene])[])('starts no process for it %s', async (_, scene) => {
  expect((await removedWhole(scene)).names).toBeUndefined()
})

it.each([
  ['the rest', { removed: 1, left: ['swift'] }],
  ['all of which nothing was removed', { removed: 0, left: ['swift', '.ghcup'] }],
  ['all where that process has ended', new Error('it has ended')],
])('leaves %s to the one that looks closely', async (_, answer) => {
  const { names, made } = await removedWhole({ inputs: { 'min-free': '905GB' } }, answer)
  expect(names).toEqual(['.ghcup', 'swift'])
  expect(made.outputs.get('verdict')).toBe('fail')
  expect(['usr/share/swift', 'usr/local/.ghcup'].some(path => existsSync(sandbox.path(path)))).toBe(false)
})
