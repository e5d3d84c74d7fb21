import { existsSync, readFileSync } from 'node:fs'
import type { Machine } from '@ci-kit/core/ports'
import { fakeEnvironment } from '@ci-kit/testing/fake-ports'
import { type FakeRun, fakeRun } from '@ci-kit/testing/fake-run'
import { prepareDisk } from '../src/main.ts'
import type { DiskWorld, FileSystem } from '../src/world.ts'
import { Sandbox, sandboxWorld } from './sandbox.ts'

const OUTPUTS = ['verdict', 'free-bytes', 'freed-bytes', 'seconds', 'lowest-free-bytes', 'report']
const DEFAULTS = {
  'min-free': '4GB',
  'min-inodes': '1000',
  profile: 'standard',
  background: 'false',
  'self-hosted': 'report',
  'dry-run': 'false',
  watch: 'true',
  'fail-on': 'error',
}
// Real file systems are smaller, so a deletion in the sandbox never ends early because a goal is reached on the real disk.
export const HUGE = { totalBytes: 2e15, rootBytes: 1e15, inodes: 1e9, freeInodes: 5e8 }
export const reading = (availableBytes: number): Partial<FileSystem> => ({ ...HUGE, availableBytes })

/** A sandbox with a workspace and a directory for temporary files. */
export function machineSandbox(): Sandbox {
  const sandbox = new Sandbox()
  sandbox.directory('home/runner/work/app')
  sandbox.directory('home/runner/temp')
  return sandbox
}

export interface Scene {
  readonly inputs?: Readonly<Record<string, string>>
  readonly machine?: Partial<Machine>
  readonly readings?: readonly Partial<FileSystem>[]
  readonly world?: Partial<DiskWorld>
  readonly states?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

/** Runs the action in a sandbox, as a runner would. */
export async function runScene(sandbox: Sandbox, scene: Scene): Promise<FakeRun> {
  const machine = { ...fakeEnvironment().machine, home: sandbox.path('home/runner'), ...scene.machine }
  const workspace = sandbox.path('home/runner/work/app')
  const made = fakeRun({
    name: 'prepare-disk',
    outputs: OUTPUTS,
    inputs: { ...DEFAULTS, ...scene.inputs },
    environment: { workspace, tempDirectory: sandbox.path('home/runner/temp'), machine },
    ...(scene.states === undefined ? {} : { states: scene.states }),
    ...(scene.files === undefined ? {} : { files: scene.files }),
  })
  const world = sandboxWorld(sandbox, {
    ...(scene.readings === undefined ? {} : { readings: scene.readings }),
    overrides: { readText: readText(sandbox.root), ...scene.world },
  })
  return await made.execute(async one => await prepareDisk(one, world))
}

/** One ext4 disk for everything, whatever this machine is made of. */
export const readText =
  (root: string, mounts = '1 0 8:1 / / rw - ext4 /dev/sda1 rw\n') =>
  async (path: string): Promise<string | undefined> => {
    if (path === '/proc/self/mountinfo') return mounts
    return path.startsWith(root) && existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

export function reportOf(made: FakeRun): Record<string, unknown> {
  const text = made.files.written.get(String(made.outputs.get('report')))
  return JSON.parse(text ?? '{}') as Record<string, unknown>
}

export const noEraser: Partial<DiskWorld> = {
  startEraser: async () => {
    throw new Error('nothing may be deleted here')
  },
}
