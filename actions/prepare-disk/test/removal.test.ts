import { closeSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mount } from '@ci-kit/disk/mounts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isUndivided } from '../src/eraser/guards.ts'
import { holdDirectory } from '../src/eraser/hold.ts'
import {
  goneParts,
  hasPartsLeft,
  isRemovalOver,
  newRemoval,
  removePart,
  stopRemoval,
  takeParts,
} from '../src/eraser/removal.ts'
import { hasOwnMounts } from '../src/eraser/remover.ts'
import { spread } from '../src/eraser/spread.ts'
import type { Entry } from '../src/eraser/tree-node.ts'
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

const part = (name: string): Entry => ({ parentFd: -1, name, path: `/${name}` })
const parts = ['a', 'b', 'c', 'd'].map(part)

describe('parts that threads take', () => {
  it('go to one thread each', () => {
    const removal = newRemoval(parts, 2)
    const taken: string[] = []
    takeParts(removal, {
      thread: 0,
      goesOn: () => true,
      remove: ({ path }) => {
        taken.push(`0:${path}`)
        if (path === '/b')
          takeParts(removal, { thread: 1, goesOn: () => true, remove: one => taken.push(`1:${one.path}`) })
      },
    })
    expect(taken).toEqual(['0:/a', '0:/b', '1:/c', '1:/d'])
    expect(goneParts(removal)).toBe(4)
  })

  it('are not over while a thread is at one', () => {
    const removal = newRemoval(parts, 2)
    const seen: boolean[] = []
    const remove = (): void => {
      stopRemoval(removal)
      seen.push(hasPartsLeft(removal), isRemovalOver(removal, [0, 1]), isRemovalOver(removal, [1]))
    }
    takeParts(removal, { thread: 0, goesOn: () => true, remove })
    // A thread that was lost is not waited for, and nobody takes a part after the stop.
    expect(seen).toEqual([false, false, true])
    expect(isRemovalOver(removal, [0, 1])).toBe(true)
  })

  it('stay when they cannot be removed, and the next ones go', () => {
    const removal = newRemoval(parts, 1)
    const remove = ({ path }: Entry): void => {
      if (path !== '/c') throw new Error('EPERM')
    }
    takeParts(removal, { thread: 0, goesOn: () => true, remove })
    expect(goneParts(removal)).toBe(1)
    expect(isRemovalOver(removal, [0])).toBe(true)
  })

  it('are left when the thread is not to go on', () => {
    const removal = newRemoval(parts, 1)
    let asked = 0
    takeParts(removal, { thread: 0, goesOn: () => asked++ < 2, remove: () => undefined })
    expect(goneParts(removal)).toBe(2)
    expect(hasPartsLeft(removal)).toBe(true)
  })
})

async function spreadOf(piece: string, wanted: number, guarded: ReadonlySet<string> = new Set()) {
  const parent = holdDirectory(sandbox.root)
  held.push(parent.fd)
  const { device, mountId } = parent
  const limits = { device, mountId, guarded, shouldStop: () => false }
  const found = await spread({ parentFd: parent.fd, name: piece, path: `/${piece}` }, limits, wanted)
  held.push(...found.held)
  return found
}

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
    const { parts, isWhole } = await spreadOf('top', wanted)
    expect(parts.map(({ path }) => path).sort()).toEqual(expected)
    expect(isWhole).toBe(true)
  })

  it('goes part by part, and what a link leads to stays', async () => {
    for (const one of (await spreadOf('top', 3)).parts) removePart(one)
    expect(['top/a/1', 'top/a/2', 'top/b'].filter(path => existsSync(sandbox.path(path)))).toEqual([])
    expect(['top/link', 'top/file', 'kept/file'].every(path => existsSync(sandbox.path(path)))).toBe(true)
  })

  it('leaves what must survive', async () => {
    const guarded = holdDirectory(sandbox.path('top/a'))
    held.push(guarded.fd)
    const { parts, isWhole } = await spreadOf('top', 64, new Set([`${guarded.device}:${guarded.inode}`]))
    expect(parts.map(({ path }) => path)).toEqual(['/top/b'])
    expect(isWhole).toBe(false)
  })

  it('has no part whose name is no text, and none below a link or a file', async () => {
    const bytes = Buffer.concat([Buffer.from(`${sandbox.path('top')}/`), Buffer.from([0xff, 0x41])])
    mkdirSync(bytes)
    writeFileSync(Buffer.concat([bytes, Buffer.from('/file')]), 'x')
    expect((await spreadOf('top', 4)).parts.length).toBe(3)
    for (const other of ['top/link', 'top/file'])
      expect(await spreadOf(other, 64)).toMatchObject({ parts: [], isWhole: false })
  })
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
