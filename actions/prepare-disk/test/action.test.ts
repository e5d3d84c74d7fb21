import { existsSync, rmSync } from 'node:fs'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { machineSandbox, noEraser, reading, reportOf, runScene, type Scene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
})
afterEach(() => sandbox.remove())

const run = (scene: Scene): Promise<FakeRun> => runScene(sandbox, scene)

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

describe('where it counts', () => {
  it('is measured above a workspace that is not there yet', async () => {
    sandbox.file('usr/share/swift/file')
    rmSync(sandbox.path('home/runner/work'), { recursive: true })
    const readings = [reading(900e9), reading(900e9), reading(903e9)]
    const made = await run({ inputs: { 'min-free': '902GB' }, readings })
    expect(made.outputs.get('verdict')).toBe('pass')
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
  })

  it('is unknown where a file system has no size', async () => {
    const made = await run({ readings: [{ ...reading(0), totalBytes: 0 }] })
    expect(made.hasFailed).toBe(true)
    expect(made.annotations[0]?.message).toContain('does not say how large it is')
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

  it('removes what is left of a piece whose large files freed more than the catalogue says, when space is still missing', async () => {
    sandbox.file('usr/share/swift/usr/bin/swift', 5_000_000)
    sandbox.file('usr/share/swift/small')
    const made = await run({
      inputs: { 'min-free': '990GB' },
      readings: [reading(900e9), reading(900e9), reading(903.4e9), reading(903.5e9)],
    })
    expect(made.summary).toContain('| Swift | all of it | 3\\.3 GB | 3\\.5 GB |')
    expect(existsSync(sandbox.path('usr/share/swift'))).toBe(false)
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

  it('takes a listed path once, with spare slashes or without', async () => {
    sandbox.file('data/cache/file')
    const remove = [`${sandbox.path('data')}//cache/`, sandbox.path('data/cache')].join('\n')
    const made = await run({ inputs: { 'min-free': '902GB', remove }, readings: [reading(900e9)] })
    expect(existsSync(sandbox.path('data/cache'))).toBe(false)
    expect(made.summary).not.toContain('Left alone')
    expect(made.logText.match(/removing .*/g)).toEqual([`removing ${sandbox.path('data/cache')}`])
  })

  it('takes listed paths before the large files of the catalogue, in their order, and stops when it is enough', async () => {
    sandbox.file('usr/share/swift/usr/bin/swift', 5_000_000)
    for (const name of ['b', 'a', 'c']) sandbox.file(`data/${name}/file`)
    const remove = ['b', 'a', 'c'].map(name => sandbox.path(`data/${name}`)).join('\n')
    const readings = [900e9, 900e9, 901e9, 902e9].map(reading)
    const made = await run({ inputs: { 'min-free': '902GB', remove }, readings })
    const [b, a] = [sandbox.path('data/b'), sandbox.path('data/a')]
    expect(made.logText.match(/removing .*/g)).toEqual([`removing ${b}`, `removing ${a}`])
    expect(existsSync(sandbox.path('usr/share/swift/usr/bin/swift'))).toBe(true)
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
