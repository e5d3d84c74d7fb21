import { execFileSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Eraser } from '../src/world.ts'
import { machineSandbox, noEraser, reading, readText, reportOf, runScene, type Scene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
})
afterEach(() => sandbox.remove())

interface Reported {
  readonly fileSystems: readonly { readonly plan: readonly { readonly name: string }[] }[]
  readonly found: readonly { readonly name: string; readonly keptBecause?: string }[]
}

async function dryRun(inputs: Readonly<Record<string, string>>, scene: Scene = {}) {
  const asked = { 'min-free': '902GB', 'dry-run': 'true', 'fail-on': 'never', ...inputs }
  const made = await runScene(sandbox, { ...scene, inputs: asked, readings: [reading(900e9)] })
  const { fileSystems, found } = reportOf(made) as unknown as Reported
  const planned = fileSystems.flatMap(({ plan }) => plan.map(({ name }) => name))
  return { made, planned, kept: new Map(found.map(one => [one.name, one.keptBecause])) }
}

describe('a dry run promises nothing that a real run would leave alone', () => {
  it('of what is listed', async () => {
    const [data, link] = [sandbox.directory('data/real'), sandbox.path('data/link')]
    symlinkSync(data, link)
    sandbox.file('data/real/below/file')
    execFileSync('mkfifo', [sandbox.path('data/fifo')])
    const paths = [link, `${link}/below`, sandbox.path('data/fifo'), `${data}/*`, data]
    const { planned, kept } = await dryRun({ remove: paths.join('\n') }, { world: noEraser })
    expect(planned).toEqual([data])
    expect(kept.get(link)).toContain('it is a symbolic link')
    expect(kept.get(`${link}/below`)).toContain(`reached through the symbolic link ${link}`)
    expect(kept.get(sandbox.path('data/fifo'))).toContain('neither a directory nor a regular file')
    expect(kept.get(`${data}/*`)).toContain('a pattern is not expanded')
  })

  it('twice: what lies in a path that is listed', async () => {
    sandbox.file('usr/share/swift/file')
    sandbox.file('usr/local/.ghcup/file')
    sandbox.file('data/a/b/file')
    const [swift, data] = [sandbox.path('usr/share/swift'), sandbox.path('data/a')]
    const remove = [sandbox.path('data/a/b'), data, swift].join('\n')
    const { planned, kept } = await dryRun({ remove, profile: 'conservative' })
    expect(planned).toEqual([data, swift, 'haskell'])
    expect([...kept.keys()]).toEqual([data, swift, 'haskell'])
    const named = await dryRun({ remove, keep: 'swift' })
    expect(named.planned).toEqual([data, 'haskell'])
    expect(named.kept.get(swift)).toContain('keep names swift')
  })

  it('of the catalogue: the workspace, a mount or a link is in the way', async () => {
    sandbox.file('usr/share/swift/work/file')
    sandbox.file('usr/local/.ghcup/mounted/file')
    sandbox.file('data/android/sdk/ndk/27/file')
    sandbox.file('opt/hostedtoolcache/CodeQL/file')
    sandbox.directory('usr/local/lib')
    symlinkSync(sandbox.path('data/android'), sandbox.path('usr/local/lib/android'))
    const mounts = `1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:9 / ${sandbox.path('usr/local/.ghcup/mounted')} rw - tmpfs none rw\n`
    const guards = [{ path: sandbox.path('usr/share/swift/work'), name: 'the workspace', scope: 'tree' }] as const
    const world = { ...noEraser, guards, readText: readText(sandbox.root, mounts) }
    const { made, planned, kept } = await dryRun({}, { world })
    expect(planned).toEqual(['codeql'])
    expect(kept.get('swift')).toContain('(the workspace)')
    expect(kept.get('haskell')).toContain('is a mount point')
    expect(kept.get('android-ndk')).toContain('reached through the symbolic link')
    // None of them could be allowed.
    expect(made.annotations[0]?.message).not.toContain('allow')
  })

  it('is advised to be run for real only when the plan is enough', async () => {
    sandbox.file('usr/share/swift/file')
    const enough = await dryRun({ keep: 'java' })
    expect(enough.made.annotations[0]?.message).toContain('Fix: run it without dry-run')
    const missed = await dryRun({ 'min-free': '990GB' })
    expect(missed.made.annotations[0]?.message).toContain('use a runner with a larger disk')
    const listed = await dryRun({ 'min-free': '990GB', remove: sandbox.directory('data/x') })
    expect(listed.made.summary).toContain('would not be enough without what is not known')
  })
})

describe('what is offered', () => {
  const memory = (kilobytes: number) => async (path: string) => {
    if (path === '/proc/swaps') return `Filename Type Size Used Priority\n${sandbox.path('swapfile')} file 60000 0 -2\n`
    if (path === '/proc/meminfo') return `MemAvailable:    ${kilobytes} kB\n`
    return await readText(sandbox.root)(path)
  }

  it.each(['', 'swap'])('is not a swap file that memory is too small to do without, allow: "%s"', async allow => {
    const file = sandbox.file('swapfile')
    const inputs = { 'min-free': '990GB', allow }
    const world = { readText: memory(3_000_000) }
    const made = await runScene(sandbox, { inputs, world, readings: [reading(900e9)] })
    expect(made.annotations[0]?.message).not.toContain('swap')
    expect(made.summary).toContain('too little memory to do without swap')
    expect(existsSync(file)).toBe(true)
  })

  it('is a swap file that keep names, where memory is ample', async () => {
    sandbox.file('swapfile', 5_000_000)
    const inputs = { 'min-free': '990GB', keep: 'swap' }
    const world = { readText: memory(9_000_000) }
    const made = await runScene(sandbox, { inputs, world, readings: [reading(900e9)] })
    expect(made.annotations[0]?.message).toContain('take swap out of keep')
  })

  it('is nothing where nothing may go', async () => {
    sandbox.file('usr/share/swift/file')
    const inputs = { 'min-free': '902GB', keep: 'swift' }
    const machine = { runnerKind: 'self-hosted' }
    const made = await runScene(sandbox, { inputs, machine, readings: [reading(900e9)], world: noEraser })
    expect(made.annotations[0]?.message).not.toContain('allowing')
    expect(made.annotations[0]?.message).toContain('set self-hosted: allow')
  })
})

it('names every file system that has too little', async () => {
  const [first, second] = [sandbox.directory('data'), sandbox.directory('other')]
  const mounts = `1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 8:2 / ${second} rw - ext4 /dev/sdb1 rw\n`
  const entry = async (path: string) => {
    if (!existsSync(path)) return undefined
    return { kind: 'directory', device: path.startsWith(second) ? 2 : 1, inode: 1, bytes: 4096 } as const
  }
  const world = { readText: readText(sandbox.root, mounts), entry, ...noEraser }
  const inputs = { path: `${first}\n${second}`, 'min-free': '902GB', 'dry-run': 'true' }
  const made = await runScene(sandbox, { inputs, world, readings: [reading(900e9), reading(30e9)] })
  expect(made.annotations[0]?.message).toContain('need 902.0 GB on / (/dev/sda1, ext4), have 900.0 GB;')
  expect(made.annotations[0]?.message).toContain(`; too little on ${second} (/dev/sdb1, ext4), too: 30.0 GB`)
})

describe('in the background', () => {
  it.each([
    ['903GB', 'pass'],
    ['990GB', 'warn'],
  ])('a target of %s, of which 3.3 GB more are predicted, is a %s', async (target, verdict) => {
    sandbox.file('usr/share/swift/file')
    const erased = { files: 1, directories: 0, isComplete: false, isGoalReached: true, isPromised: true }
    const eraser: Eraser = {
      isRoot: true,
      run: async () => ({ ...erased, refused: [], refusedCount: 0, seconds: 0.1 }) as never,
      close: async () => undefined,
    }
    const inputs = { 'min-free': '901GB', 'target-free': target, background: 'true' }
    const readings = [900e9, 900e9, 901.5e9].map(reading)
    const made = await runScene(sandbox, { inputs, readings, world: { startEraser: async () => eraser } })
    expect(made.outputs.get('verdict')).toBe(verdict)
    expect(JSON.parse(made.door.states.get('watch') ?? '{}')).toMatchObject({ isStillFreeing: true })
    const later = 'have 901.5 GB after freeing 1.5 GB; what is being deleted in the background is too little'
    expect(made.annotations.some(({ message }) => message.includes(later))).toBe(verdict === 'warn')
  })
})
