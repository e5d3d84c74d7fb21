import { existsSync } from 'node:fs'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DiskWorld } from '../src/world.ts'
import { sandboxWorld } from './sandbox.ts'
import { machineSandbox, noEraser, reading, readText, reportOf, runScene, type Scene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
})
afterEach(() => sandbox.remove())

const run = (scene: Scene): Promise<FakeRun> => runScene(sandbox, scene)

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
      if (command.includes('ls')) return { code: 0, stdout: '30MB\n1.5GB\n', stderr: '' }
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

  it.each([
    [{ profile: 'conservative' }, 'docker image prune --force', 1_530_000_000],
    [{ profile: 'conservative', allow: 'docker-images' }, 'docker image prune --force --all', 2_500_000_000],
    [{ profile: 'basic', keep: 'docker' }, undefined, undefined],
  ])('takes of %j what no name leads to, unless allow names all', async (inputs, pruned, bytes) => {
    sandbox.directory('var/lib/docker')
    const calls: string[][] = []
    const made = await run({
      inputs: { 'min-free': '910GB', ...inputs },
      readings: [reading(900e9)],
      world: dockerSays(calls),
    })
    expect(calls.map(call => call.join(' ')).filter(line => line.includes('prune'))).toEqual(pruned ? [pruned] : [])
    const { found } = reportOf(made) as {
      readonly found: readonly { name: string; predictedBytes: number; keptBecause?: string }[]
    }
    const [free] = found.filter(({ keptBecause }) => keptBecause === undefined)
    expect([free?.name, free?.predictedBytes]).toEqual([pruned && 'docker-images', bytes])
  })

  it('is in the plan of a dry run, when directories are not enough, and is asked once', async () => {
    sandbox.directory('var/lib/docker')
    const calls: string[][] = []
    const made = await run({
      inputs: { 'min-free': '901GB', 'dry-run': 'true', 'fail-on': 'never' },
      readings: [reading(900e9)],
      world: { ...dockerSays(calls), ...noEraser },
    })
    expect(calls.map(call => call.slice(0, 3).join(' '))).toEqual(['docker system df'])
    expect(made.summary).toContain('Docker build cache')
    expect(made.summary).not.toContain('Unused Docker images')
  })

  /** Swift is on the disk of Docker, Haskell on the other one, and neither gives anything. */
  function onTwoDisks(world: Partial<DiskWorld>): Promise<FakeRun> {
    const [data, docker] = [sandbox.path('usr/local'), sandbox.directory('var/lib/docker')]
    for (const path of ['usr/share/swift/file', 'usr/local/.ghcup/file']) sandbox.file(path)
    const { entry } = sandboxWorld(sandbox)
    const entryOnTwo: DiskWorld['entry'] = async path => {
      const found = await entry(path)
      return found === undefined ? undefined : { ...found, device: path.startsWith(data) ? 2 : 1 }
    }
    return run({
      inputs: { 'min-free': '901GB', path: `${data}\n${docker}`, 'fail-on': 'never', keep: 'docker-images' },
      readings: [reading(900e9)],
      world: { ...world, entry: entryOnTwo },
    })
  }

  it('is asked once and listed once where directories give too little on two disks', async () => {
    const calls: string[][] = []
    const made = await onTwoDisks(dockerSays(calls))
    const commands = calls.map(call => call.slice(0, 3).join(' '))
    expect(commands).toEqual(['docker system df', 'docker buildx prune', 'docker builder prune'])
    const { found } = reportOf(made) as { readonly found: readonly { readonly name: string }[] }
    expect(found.map(({ name }) => name)).toEqual(['swift', 'haskell', 'docker-build-cache', 'docker-images'])
  })

  it('that has nothing is not asked again for another disk', async () => {
    const calls: string[][] = []
    const command: DiskWorld['command'] = async asked => {
      calls.push([...asked])
      return { code: 0, stdout: '', stderr: '' }
    }
    await onTwoDisks({ command })
    expect(calls).toEqual([['docker', 'system', 'df', '--format', '{{json .}}']])
  })
})
