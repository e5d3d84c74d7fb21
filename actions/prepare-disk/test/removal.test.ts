import { closeSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Mount } from '@ci-kit/disk/mounts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isUndivided } from '../src/eraser/guards.ts'
import { holdDirectory } from '../src/eraser/hold.ts'
import { hasOwnMounts, removeCommand, removeTree } from '../src/eraser/remover.ts'
import { spread } from '../src/eraser/spread.ts'
import { Sandbox } from './sandbox.ts'

let sandbox: Sandbox
const held: number[] = []
beforeEach(() => {
  sandbox = new Sandbox()
})
afterEach(() => {
  for (const fd of held.splice(0)) closeSync(fd)
  sandbox.remove()
})

interface Control {
  readonly guarded?: ReadonlySet<string>
  readonly shouldStop?: () => boolean
}

function pieceOf(name: string, { guarded = new Set<string>(), shouldStop = () => false }: Control = {}) {
  const { fd, device, mountId } = holdDirectory(sandbox.root)
  held.push(fd)
  return { top: { parentFd: fd, name, path: `/${name}` }, limits: { device, mountId, guarded, shouldStop } }
}

async function spreadOf(piece: string, wanted: number, guarded?: ReadonlySet<string>) {
  const { top, limits } = pieceOf(piece, guarded === undefined ? {} : { guarded })
  const found = await spread(top, limits, wanted)
  held.push(...found.held)
  return found
}

const isThere = (path: string): boolean => existsSync(sandbox.path(path))

describe('a tree in parts', () => {
  beforeEach(() => {
    for (const path of ['top/a/1/file', 'top/a/2/deep/file', 'top/b/file', 'top/file']) sandbox.file(path)
    sandbox.file('kept/file')
    symlinkSync(sandbox.path('kept'), sandbox.path('top/link'))
  })

  it.each([
    [1, ['/top']],
    [2, ['/top/a', '/top/b']],
    [3, ['/top/a/1', '/top/a/2', '/top/b']],
    [64, ['/top/a/1', '/top/a/2/deep', '/top/b']],
  ])('of which %d are wanted', async (wanted, expected) => {
    const { parts } = await spreadOf('top', wanted)
    expect(parts.map(({ path }) => path).sort()).toEqual(expected)
  })

  it('leaves what must survive', async () => {
    const guarded = holdDirectory(sandbox.path('top/a'))
    held.push(guarded.fd)
    const { parts } = await spreadOf('top', 64, new Set([`${guarded.device}:${guarded.inode}`]))
    expect(parts.map(({ path }) => path)).toEqual(['/top/b'])
  })

  it('has no part whose name is no text, and none below a link or a file', async () => {
    const bytes = Buffer.concat([Buffer.from(`${sandbox.path('top')}/`), Buffer.from([0xff, 0x41])])
    mkdirSync(bytes)
    writeFileSync(Buffer.concat([bytes, Buffer.from('/file')]), 'x')
    expect((await spreadOf('top', 4)).parts.length).toBe(3)
    for (const other of ['top/link', 'top/file']) expect(await spreadOf(other, 64)).toEqual({ parts: [], held: [] })
  })
})

describe('a tree that is removed whole', () => {
  beforeEach(() => {
    for (const path of ['top/a/1/file', 'top/a/2/deep/file', 'top/b/-rf', 'top/file']) sandbox.file(path)
    sandbox.file('top/new\nline/$(x) */file')
    sandbox.file('kept/file')
    symlinkSync(sandbox.path('kept'), sandbox.path('top/link'))
    symlinkSync(sandbox.path('kept'), sandbox.path('top/a/1/link'))
  })
  afterEach(() => expect(isThere('kept/file')).toBe(true))

  interface Removing extends Control {
    readonly name?: string
    readonly command?: readonly string[] | undefined
  }

  const removed = async (parts: number, { name = 'top', command = removeCommand(), ...control }: Removing = {}) => {
    if (command === undefined) throw new Error('this system has no rm of GNU')
    const { top, limits } = pieceOf(name, control)
    return await removeTree(top, limits, { command, job: process.pid, parts })
  }

  it.each([
    [1, 1],
    [3, 3],
    [64, 4],
  ])('is gone when %d parts are wanted', async (wanted, expected) => {
    expect(await removed(wanted)).toBe(expected)
    expect(isThere('top')).toBe(false)
  })

  it('goes but for what must survive', async () => {
    const { fd, device, inode } = holdDirectory(sandbox.path('top/a/2'))
    held.push(fd)
    expect(await removed(64, { guarded: new Set([`${device}:${inode}`]) })).toBe(3)
    expect(isThere('top/a/2/deep/file')).toBe(true)
    expect(['top/a/1', 'top/b', 'top/link', 'top/file'].filter(isThere)).toEqual([])
  })

  it.each(['top/link', 'top/file', 'missing'])('is not %s', async name => {
    expect(await removed(64, { name })).toBe(0)
    expect(isThere('top/file')).toBe(true)
  })

  it('is left from one moment to the next when all has to stop', async () => {
    const pids = sandbox.path('pids')
    // It never ends by itself.
    const one = `for p; do sleep 1000 & echo $! >> ${pids}; wait; done`
    const command = ['sh', '-c', one, 'sh']
    const shouldStop = (): boolean => existsSync(pids) && readFileSync(pids, 'utf8').includes('\n')
    expect(await removed(3, { command, shouldStop })).toBe(0)
    for (const pid of readFileSync(pids, 'utf8').trim().split('\n')) await hasEnded(pid)
    expect(isThere('top/a/2/deep/file')).toBe(true)
  })

  it('is not begun when all has to stop by then', async () => {
    expect(await removed(3, { shouldStop: () => true })).toBe(0)
    expect(['top/a/1/file', 'top/a/2/deep/file', 'top/b/-rf'].filter(isThere)).toHaveLength(3)
  })

  it('stays where nothing can be started', async () => {
    expect(await removed(3, { command: [sandbox.path('missing')] })).toBe(0)
    expect(isThere('top/a/2/deep/file')).toBe(true)
  })
})

/** One that is killed closes its files, and so the pipe that is waited for, a moment before it counts as ended. */
async function hasEnded(pid: string): Promise<void> {
  while (!['Z', 'X', undefined].includes(stateOf(pid))) await delay(5)
}

/** As proc(5) has it; undefined when there is no such process. */
function stateOf(pid: string): string | undefined {
  try {
    return /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

it('takes only an rm that no exchanged link can lead astray', () => {
  const program = (name: string, version: string): string => {
    const path = sandbox.path(name)
    writeFileSync(path, `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 })
    return path
  }
  const uutils = program('uutils', 'rm (uutils coreutils) 0.8.0')
  const gnu = program('gnu', 'rm (GNU coreutils) 9.7')
  expect(removeCommand([sandbox.path('missing'), uutils])).toBeUndefined()
  expect(removeCommand([uutils, gnu])).toContain(gnu)
})

describe('one file system without anything to tell apart', () => {
  const mount = (id: number, point: string, changes: Partial<Mount> = {}): Mount => ({
    ...{ id, device: '8:1', root: '/', point, isReadOnly: false, type: 'ext4', source: '/dev/sda1' },
    ...changes,
  })
  const guard = (path: string) => ({ path, name: 'kept', scope: 'tree' }) as const

  it.each([
    ['ext4', true],
    ['xfs', true],
    // They have subvolumes: other devices without a mount.
    ['btrfs', false],
    ['zfs', false],
    ['overlay', false],
    ['fuse.anything', false],
  ])('%s: %p', (type, expected) => {
    expect(isUndivided('/opt/piece', [], [mount(1, '/', { type })])).toBe(expected)
  })

  it('is not one that holds a guarded place, under whatever name', () => {
    const [piece, inside] = [sandbox.directory('piece'), sandbox.directory('piece/inside')]
    symlinkSync(inside, sandbox.path('linked'))
    const mounts = [mount(1, '/')]
    expect(isUndivided(piece, [], mounts)).toBe(true)
    expect(isUndivided(piece, [guard(inside)], mounts)).toBe(false)
    expect(isUndivided(piece, [guard(sandbox.path('linked'))], mounts)).toBe(false)
    expect(isUndivided(piece, [guard(sandbox.directory('other'))], mounts)).toBe(true)
    expect(isUndivided(piece, [guard(join(piece, 'missing'))], mounts)).toBe(true)
    // The same place by a bind mount.
    const bound = mount(2, sandbox.directory('bound'), { root: piece })
    expect(isUndivided(piece, [guard(sandbox.directory('bound/inside'))], [...mounts, bound])).toBe(false)
  })
})

it('takes no process for one with mounts of its own that sees those of the job', () => {
  expect(hasOwnMounts(process.pid)).toBe(false)
  expect(() => hasOwnMounts(2 ** 30)).toThrow('ENOENT')
})
