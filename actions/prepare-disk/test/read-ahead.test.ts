import { closeSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Emptier } from '../src/eraser/empty.ts'
import { holdDirectory } from '../src/eraser/hold.ts'
import { Refused } from '../src/eraser/refused.ts'
import { type Listed, listAhead, type Node, nodeOf } from '../src/eraser/tree-node.ts'
import { Sandbox } from './sandbox.ts'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = new Sandbox()
})
afterEach(() => sandbox.remove())

type Kind = 'file' | 'directory' | 'link' | 'nothing'
const NAMES = ['a', 'b', 'c', 'd']
const kinds = fc.array(fc.constantFrom<Kind>('file', 'directory', 'link', 'nothing'), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
})

function make(piece: string, all: readonly Kind[]): void {
  for (const [index, kind] of all.entries()) {
    const path = join(piece, NAMES[index] ?? '')
    if (kind === 'file') sandbox.file(path)
    if (kind === 'directory') sandbox.file(join(path, 'inside', 'deep'))
    if (kind === 'link') symlinkSync(sandbox.path('kept'), sandbox.path(path))
  }
}

function listedAs(all: readonly Kind[]): readonly Listed[] {
  return NAMES.map((name, index) => ({ name, isDirectory: all[index] === 'directory' })).filter(
    (_, index) => all[index] !== 'nothing',
  )
}

/** Empties a directory of the sandbox with what was read of it before, and what it then leads to. */
function emptyListed(piece: string, listed: readonly Listed[] | undefined): { isGone: boolean; refused: number } {
  const parent = holdDirectory(sandbox.root)
  const { device, mountId } = parent
  const queue: Node[] = []
  const refused = new Refused()
  const emptier = new Emptier(
    { device, mountId, guarded: new Set(), shouldStop: () => false },
    { counts: { files: 0, directories: 0 }, refused },
    { isStopped: false, add: dir => void queue.push(dir), stop: () => undefined },
  )
  const dir = nodeOf({ parentFd: parent.fd, name: piece, path: sandbox.path(piece) })
  dir.listed = listed
  queue.push(dir)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) emptier.empty(next)
  closeSync(parent.fd)
  return { isGone: dir.isGone, refused: refused.count }
}

describe('a directory that was read ahead', () => {
  it('goes with all that it has by then, and with nothing else', () => {
    fc.assert(
      fc.property(kinds, kinds, (before, now) => {
        const kept = sandbox.file('kept/a')
        mkdirSync(sandbox.path('piece'))
        make('piece', now)
        expect(emptyListed('piece', listedAs(before))).toEqual({ isGone: true, refused: 0 })
        expect(existsSync(sandbox.path('piece'))).toBe(false)
        expect(readFileSync(kept, 'utf8')).toBe('xxxxxxxxxx')
      }),
      { numRuns: 256 },
    )
  })

  it('is not emptied when its name has become a link: the link goes', () => {
    const kept = sandbox.file('kept/a')
    symlinkSync(sandbox.path('kept'), sandbox.path('piece'))
    expect(emptyListed('piece', listedAs(['file', 'nothing', 'nothing', 'nothing']))).toMatchObject({ isGone: true })
    expect(lstatSync(sandbox.path('piece'), { throwIfNoEntry: false })).toBeUndefined()
    expect(existsSync(kept)).toBe(true)
  })

  it.each([
    ['names that are no text', () => sandbox.file('piece/\uFFFD')],
    ['a thousand and one names', () => Array.from({ length: 1001 }, (_, index) => sandbox.file(`piece/${index}`))],
  ])('is listed again when it has %s', async (_, fill) => {
    fill()
    const parent = holdDirectory(sandbox.root)
    const dir = nodeOf({ parentFd: parent.fd, name: 'piece', path: sandbox.path('piece') })
    const listed = await new Promise(resolve => listAhead(dir, resolve))
    closeSync(parent.fd)
    expect(listed).toBeUndefined()
    expect(emptyListed('piece', undefined)).toEqual({ isGone: true, refused: 0 })
  })

  it('is told by name and kind', async () => {
    make('piece', ['file', 'directory', 'link', 'nothing'])
    const parent = holdDirectory(sandbox.root)
    const dir = nodeOf({ parentFd: parent.fd, name: 'piece', path: sandbox.path('piece') })
    const listed = await new Promise(resolve => listAhead(dir, resolve))
    closeSync(parent.fd)
    expect(listed).toEqual(listedAs(['file', 'directory', 'link', 'nothing']))
  })
})
