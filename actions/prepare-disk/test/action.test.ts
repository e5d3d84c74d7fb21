import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Machine } from '@ci-kit/core/ports'
import { fakeEnvironment } from '@ci-kit/testing/fake-ports'
import { type FakeRun, fakeRun } from '@ci-kit/testing/fake-run'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
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
const HUGE = { totalBytes: 2e15, rootBytes: 1e15, inodes: 1e9, freeInodes: 5e8 }
const reading = (availableBytes: number): Partial<FileSystem> => ({ ...HUGE, availableBytes })

let sandbox = new Sandbox()
beforeEach(() => {
  sandbox = new Sandbox()
  sandbox.directory('home/runner/work/app')
  sandbox.directory('home/runner/temp')
})
afterEach(() => sandbox.remove())

interface Scene {
  readonly inputs?: Readonly<Record<string, string>>
  readonly machine?: Partial<Machine>
  readonly readings?: readonly Partial<FileSystem>[]
  readonly world?: Partial<DiskWorld>
  readonly states?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

async function run(scene: Scene): Promise<FakeRun> {
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
const readText =
  (root: string, mounts = '1 0 8:1 / / rw - ext4 /dev/sda1 rw\n') =>
  async (path: string): Promise<string | undefined> => {
    if (path === '/proc/self/mountinfo') return mounts
    return path.startsWith(root) && existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

function reportOf(made: FakeRun): Record<string, unknown> {
  const text = made.files.written.get(String(made.outputs.get('report')))
  return JSON.parse(text ?? '{}') as Record<string, unknown>
}

const noEraser: Partial<DiskWorld> = {
  startEraser: async () => {
    throw new Error('nothing may be deleted here')
  },
}

describe('when there is enough', () => {
  it('touches nothing and starts nothing', async () => {
    sandbox.file('usr/share/swift/file')
    const made = await run({ readings: [reading(9e9)], world: { ...noEraser, names: async () => [] } })
    expect(made.outputs.get('verdict')).toBe('pass')
    expect(made.outputs.get('free-bytes')).toBe(9e9)
    expect(made.outputs.get('freed-bytes')).toBe(0)
    expect(made.summary).toContain('9\\.0 GB free on / (/dev/sda1, ext4): enough, nothing was touched')
    expect(made.hasFailed).toBe(false)
    expect(existsSync(sandbox.path('usr/share/swift/file'))).toBe(true)
  })

  it.each([
    ['4GB', 4e9, 'pass'],
    ['4GB', 4e9 - 1, 'fail'],
    ['4GiB', 4e9, 'fail'],
    ['4G', 2 ** 32, 'pass'],
    ['4G', 2 ** 32 - 1, 'fail'],
  ])('min-free: %s with %d bytes is %s', async (minFree, free, verdict) => {
    const made = await run({ inputs: { 'min-free': minFree }, readings: [reading(free)] })
    expect(made.outputs.get('verdict')).toBe(verdict)
  })
})

describe('when space is missing', () => {
  it('removes the cheapest piece that is enough, and claims what statfs shows', async () => {
    sandbox.file('usr/share/swift/usr/bin/swift', 100)
    sandbox.file('usr/local/lib/android/sdk/ndk/27/file')
    sandbox.file('opt/hostedtoolcache/CodeQL/file')
    const made = await run({
      inputs: { 'min-free': '902GB' },
      readings: [reading(900e9), reading(900e9), reading(903.1e9)],
    })
    expect(made.outputs.get('verdict')).toBe('pass')
    expect(made.outputs.get('freed-bytes')).toBe(3.1e9)
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
    expect(existsSync(sandbox.path('usr/local/lib/android/sdk/ndk/27/file'))).toBe(true)
    expect(existsSync(sandbox.path('opt/hostedtoolcache/CodeQL/file'))).toBe(true)
    expect(made.summary).toContain('| Swift | all of it | 3\\.3 GB | 3\\.1 GB |')
  })

  it('plans again after each piece, and goes on while it is not enough', async () => {
    sandbox.file('usr/share/swift/file')
    sandbox.file('usr/local/.ghcup/file')
    const steps = [900e9, 900e9, 901e9, 905e9].map(reading)
    const made = await run({ inputs: { 'min-free': '902GB' }, readings: steps })
    expect(made.outputs.get('freed-bytes')).toBe(5e9)
    expect([sandbox.path('usr/share/swift'), sandbox.path('usr/local/.ghcup')].map(path => existsSync(path))).toEqual([
      false,
      false,
    ])
  })

  it('claims nothing that statfs does not show', async () => {
    sandbox.file('usr/share/swift/file')
    const made = await run({ inputs: { 'min-free': '902GB' }, readings: [reading(900e9)] })
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
    expect(made.outputs.get('freed-bytes')).toBe(0)
    expect(made.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('have 900.0 GB, and removing freed nothing'),
    ])
  })

  it('never claims a negative number when others fill the disk meanwhile', async () => {
    sandbox.file('usr/share/swift/file')
    const made = await run({
      inputs: { 'min-free': '902GB' },
      readings: [reading(900e9), reading(900e9), reading(899e9)],
    })
    expect(made.outputs.get('freed-bytes')).toBe(0)
  })

  it('fails with what is needed, what there is, and what else would help', async () => {
    sandbox.file('usr/share/swift/file')
    sandbox.file('usr/local/lib/android/sdk/platforms/file')
    for (const version of [27, 28, 29]) sandbox.file(`usr/local/lib/android/sdk/ndk/${version}/file`)
    const made = await run({
      inputs: { 'min-free': '904GB', keep: 'android' },
      readings: [reading(901.2e9), reading(901.2e9), reading(902.3e9)],
    })
    expect(made.outputs.get('verdict')).toBe('fail')
    expect(made.hasFailed).toBe(true)
    expect(made.annotations[0]?.message).toBe(
      'disk-too-small: Insufficient free space: need 904.0 GB on / (/dev/sda1, ext4), have 902.3 GB after freeing 1.1 GB; allowing android would free 10.2 GB more. Fix: take android out of keep; or look at /var/log, which holds 7.0 GB; or use a runner with a larger disk, or a smaller min-free',
    )
  })

  it('warns when only the target is missed', async () => {
    const made = await run({ inputs: { 'min-free': '1GB', 'target-free': '905GB' }, readings: [reading(900e9)] })
    expect([made.outputs.get('verdict'), made.hasFailed]).toEqual(['warn', false])
    const strict = await run({
      inputs: { 'min-free': '1GB', 'target-free': '905GB', 'fail-on': 'warning' },
      readings: [reading(900e9)],
    })
    expect(strict.hasFailed).toBe(true)
  })

  it('fails for missing inodes with bytes to spare', async () => {
    const made = await run({ readings: [{ ...reading(9e12), freeInodes: 12 }] })
    expect(made.outputs.get('verdict')).toBe('fail')
    expect(made.annotations[0]?.message).toContain(
      'inodes-too-few: Insufficient free inodes: need 1000 on / (/dev/sda1, ext4), have 12',
    )
    const none = await run({ readings: [{ ...reading(9e12), inodes: 0, freeInodes: 0 }] })
    expect(none.outputs.get('verdict')).toBe('pass')
  })

  it('keeps what the workflow uses, and says so', async () => {
    sandbox.file('usr/share/swift/file')
    const files = { '.github/workflows/build.yml': 'jobs:\n  a:\n    steps:\n      - run: swift build\n' }
    const made = await run({
      inputs: { 'min-free': '902GB' },
      readings: [reading(900e9)],
      files,
    })
    expect(existsSync(sandbox.path('usr/share/swift/file'))).toBe(true)
    expect(made.summary).toContain('the workflow uses it: line 4, - run: swift build')
    const allowed = await run({ inputs: { 'min-free': '902GB', allow: 'swift' }, readings: [reading(900e9)], files })
    expect(allowed.outputs.get('verdict')).toBe('fail')
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
  })

  it('removes what the user lists first, under the same rules', async () => {
    sandbox.file('data/cache/file')
    sandbox.file('usr/share/swift/file')
    const remove = ['data/cache', 'home/runner', 'home/runner/work/app', 'usr']
      .map(path => sandbox.path(path))
      .join('\n')
    const made = await run({ inputs: { 'min-free': '902GB', remove, keep: 'swift' }, readings: [reading(900e9)] })
    expect(existsSync(sandbox.path('data/cache'))).toBe(false)
    expect(existsSync(sandbox.path('home/runner/work/app'))).toBe(true)
    expect(existsSync(sandbox.path('usr/share/swift/file'))).toBe(true)
    expect(made.summary).toContain('Left alone')
    expect(made.summary).toContain('(the workspace) |')
  })

  it('takes the tool cache only when nothing else is left', async () => {
    sandbox.file('opt/hostedtoolcache/Python/file')
    sandbox.file('usr/local/.ghcup/file')
    const steps = [900e9, 900e9, 903e9].map(reading)
    await run({ inputs: { 'min-free': '902GB' }, readings: steps })
    expect(existsSync(sandbox.path('opt/hostedtoolcache/Python/file'))).toBe(true)
    await run({ inputs: { 'min-free': '902GB' }, readings: [reading(900e9)] })
    expect(existsSync(sandbox.path('opt/hostedtoolcache/Python'))).toBe(false)
  })
})

describe('where nothing may be removed', () => {
  const swift = (): string => sandbox.file('usr/share/swift/file')
  const short = { inputs: { 'min-free': '902GB' }, readings: [reading(900e9)] }

  it.each<[string, Scene, string]>([
    ['a self-hosted runner', { machine: { runnerKind: 'self-hosted' } }, 'this is a self-hosted runner'],
    ['a machine that does not say', { machine: { runnerKind: undefined } }, 'does not say that it is hosted by GitHub'],
    ['macOS', { world: { platform: 'darwin' } }, 'on macOS nothing is removed'],
    ['Windows', { world: { platform: 'win32' } }, 'on Windows nothing is removed'],
  ])('%s: reports the plan and deletes nothing', async (_, scene, reason) => {
    const file = swift()
    const made = await run({ ...short, ...scene, world: { ...noEraser, ...scene.world } })
    expect(made.outputs.get('verdict')).toBe('fail')
    expect(existsSync(file)).toBe(true)
    expect(made.annotations[0]?.message).toContain(reason)
    expect(made.summary).toContain('| Swift | 3\\.3 GB (3.1 GiB)')
  })

  it('an overlay, a read-only mount and a container', async () => {
    const file = swift()
    for (const [mounts, reason] of [
      ['1 0 0:30 / / rw - overlay overlay rw', 'an overlay file system'],
      ['1 0 8:1 / / ro - ext4 /dev/sda1 ro', 'is mounted read-only'],
    ] as const) {
      const made = await run({ ...short, world: { ...noEraser, readText: readText(sandbox.root, `${mounts}\n`) } })
      expect(made.annotations[0]?.message).toContain(reason)
    }
    sandbox.file('.dockerenv', 0)
    const made = await run({ ...short, world: noEraser })
    expect(made.annotations[0]?.message).toContain('runs in a container')
    expect(existsSync(file)).toBe(true)
  })

  it('self-hosted: allow removes there too', async () => {
    swift()
    await run({ ...short, inputs: { ...short.inputs, 'self-hosted': 'allow' }, machine: { runnerKind: 'self-hosted' } })
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
  })

  it('a dry run', async () => {
    const file = swift()
    const made = await run({ ...short, inputs: { ...short.inputs, 'dry-run': 'true' }, world: noEraser })
    expect(existsSync(file)).toBe(true)
    expect(made.summary).toContain('That would be enough')
  })
})

describe('Docker', () => {
  const dockerSays = (calls: string[][]): Partial<DiskWorld> => ({
    command: async command => {
      calls.push([...command])
      const isDf = command.includes('df')
      const stdout =
        '{"Active":"0","Reclaimable":"2.5GB (100%)","Size":"2.5GB","TotalCount":"3","Type":"Images"}\n{"Reclaimable":"1.2GB","Type":"Build Cache"}\n'
      return { code: command.includes('--min-free-space') ? 1 : 0, stdout: isDf ? stdout : '', stderr: 'unknown flag' }
    },
  })

  it('is asked only when directories are not enough, and pruned by its own commands', async () => {
    sandbox.directory('var/lib/docker')
    const calls: string[][] = []
    const made = await run({
      inputs: { 'min-free': '902GB' },
      readings: [900e9, 900e9, 900.5e9, 903e9].map(reading),
      world: dockerSays(calls),
    })
    expect(calls.map(call => call.slice(0, 3).join(' '))).toEqual([
      'docker system df',
      'docker image prune',
      'docker buildx prune',
      'docker builder prune',
    ])
    expect(calls[1]).toContain('--all')
    expect(made.outputs.get('verdict')).toBe('pass')
    sandbox.file('usr/share/swift/file')
    const none: string[][] = []
    await run({
      inputs: { 'min-free': '902GB' },
      readings: [900e9, 900e9, 903e9].map(reading),
      world: dockerSays(none),
    })
    expect(none).toEqual([])
  })

  it('prunes the build cache to the goal, and without the goal where buildx is old', async () => {
    sandbox.directory('var/lib/docker')
    const calls: string[][] = []
    await run({
      inputs: { 'min-free': '901GB', keep: 'docker-images' },
      readings: [reading(900e9)],
      world: dockerSays(calls),
    })
    expect(calls.slice(1).map(call => call.join(' '))).toEqual([
      'docker buildx prune --force --all --min-free-space 901000000000',
      'docker builder prune --force --all',
    ])
  })
})

describe('inputs', () => {
  it('reports all problems together, with what is accepted', async () => {
    const made = await run({ inputs: { 'min-free': '4 apples', keep: 'androit', profile: 'brutal' } })
    expect(made.outputs.get('verdict')).toBe('unknown')
    const message = made.annotations[0]?.message ?? ''
    expect(message).toContain('min-free is "4 apples"; a size such as 4GB or 4GiB is needed')
    expect(message).toContain('without "androit": the names are swift, android,')
    expect(message).toContain('profile is "brutal"; one of conservative, basic, standard, emergency is needed')
  })

  it('says which path is missing', async () => {
    const made = await run({ inputs: { path: '/no/such/place' } })
    expect(made.annotations[0]?.message).toContain('path-missing: path is "/no/such/place"')
    expect([made.outputs.get('verdict'), made.hasFailed]).toEqual(['unknown', true])
  })

  it('writes everything to the report file', async () => {
    sandbox.file('usr/share/swift/file')
    const made = await run({
      inputs: { 'min-free': '902GB' },
      readings: [reading(900e9), reading(900e9), reading(903.1e9)],
    })
    expect(reportOf(made)).toMatchObject({
      version: 1,
      action: 'prepare-disk',
      verdict: 'pass',
      freedBytes: 3.1e9,
      fileSystems: [
        { mountPoint: '/', type: 'ext4', pieces: [{ name: 'swift', outcome: 'removed', freedBytes: 3.1e9 }] },
      ],
    })
  })
})

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
