import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { erase } from '../actions/prepare-disk/src/eraser/erase.ts'
import { nodeDiskWorld } from '../actions/prepare-disk/src/node-world.ts'

let base = ''
const DIRECTORIES = 12

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ci-kit-mounts-'))
  mkdirSync(join(base, 'outside/deep'), { recursive: true })
  for (const name of ['file', 'deep/file']) writeFileSync(join(base, 'outside', name), 'precious')
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

/** Directories next to each other and one in the other, with files; returns all of them. */
function makePiece(): readonly string[] {
  const places = Array.from({ length: DIRECTORIES }, (_, index) =>
    join(base, 'piece', index % 3 === 2 ? `d${index - 1}/in` : `d${index}`),
  )
  for (const place of places) {
    mkdirSync(place, { recursive: true })
    for (const name of ['a', 'b']) writeFileSync(join(place, name), 'x')
  }
  return places
}

const MOUNTS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['a bind mount of the same device', ['--bind', 'outside']],
  ['another file system', ['-t', 'tmpfs', 'none']],
]

describe.each(MOUNTS)('%s that appears while a piece is deleted', (_, args) => {
  it.each([false, true])(
    'is left alone with what it shows, at any moment, in the background: %s',
    async isBackground => {
      let appeared = 0
      for (let moment = 0; moment < 2 * DIRECTORIES; moment++) {
        const places = makePiece()
        let [asked, point] = [0, '']
        const isCancelled = (): boolean => {
          if (asked++ !== moment) return false
          // The piece is elsewhere while it is deleted in the background.
          const now = execFileSync('find', [
            base,
            '-path',
            '*outside',
            '-prune',
            '-o',
            '-name',
            'd*',
            '-type',
            'd',
            '-print',
          ])
          point =
            now
              .toString()
              .split('\n')
              .filter(Boolean)
              .at(moment % 2 === 0 ? 0 : -1) ?? ''
          if (point !== '') execFileSync('mount', [...args, point], { cwd: base })
          return false
        }
        const task = {
          id: 1,
          kind: 'erase',
          largest: [],
          guards: [],
          device: lstatSync(base).dev,
          isBackground,
        } as const
        const erased = await erase({ ...task, paths: [join(base, 'piece')] }, { isCancelled, goOn: () => undefined })
        if (point === '') continue
        appeared += 1
        expect(erased.isComplete).toBe(false)
        expect(erased.refused.map(({ reason }) => reason).join()).toMatch(/mount|another device/)
        expect(places.some(existsSync)).toBe(true)
        expect(execFileSync('findmnt', ['-rno', 'TARGET']).toString()).toContain(`${base}/piece/`)
        execFileSync('sh', ['-c', 'findmnt -rno TARGET | grep "^$1/" | xargs -r umount', 'sh', base])
        for (const name of ['file', 'deep/file'])
          expect(readFileSync(join(base, 'outside', name), 'utf8')).toBe('precious')
        rmSync(join(base, 'piece'), { recursive: true })
      }
      expect(appeared).toBeGreaterThan(DIRECTORIES / 2)
    },
    120_000,
  )
})

it('tells a directory that was read from the disk from one that was in memory', async () => {
  const [image, point] = [join(base, 'image'), join(base, 'point')]
  mkdirSync(point)
  const mount = () => execFileSync('mount', ['-o', 'loop', image, point])
  execFileSync('truncate', ['--size', '16M', image])
  execFileSync('mkfs.ext4', ['-q', image])
  mount()
  mkdirSync(join(point, 'piece'))
  writeFileSync(join(point, 'piece/file'), 'x')
  // What has just been written is in memory.
  execFileSync('umount', [point])
  mount()
  try {
    const { timeRead } = nodeDiskWorld()
    const reads = [await timeRead(join(point, 'piece')), await timeRead(join(point, 'piece'))]
    expect(reads.map(({ isFromDisk }) => isFromDisk)).toEqual([true, false])
  } finally {
    execFileSync('umount', [point])
  }
})
