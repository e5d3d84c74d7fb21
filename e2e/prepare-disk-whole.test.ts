import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Removed } from '../actions/prepare-disk/src/eraser/protocol.ts'
import { startRemover } from '../actions/prepare-disk/src/eraser-process.ts'
import type { Eraser } from '../actions/prepare-disk/src/world.ts'
import { REPOSITORY } from './lab/context.ts'

const WORKER = join(REPOSITORY, 'dist', 'prepare-disk', 'worker.js')
let base = ''
let remover: Eraser | undefined

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'ci-kit-whole-'))
  for (let index = 0; index < 300; index++) {
    const place = join(base, 'piece', `d${index % 10}`, `d${index}`)
    mkdirSync(place, { recursive: true })
    for (const name of ['a', 'b', 'c']) writeFileSync(join(place, name), 'x')
  }
  mkdirSync(join(base, 'precious'))
  writeFileSync(join(base, 'precious', 'file'), 'precious')
  remover = await startRemover(WORKER)
})
afterEach(async () => {
  await remover?.close()
  rmSync(base, { recursive: true, force: true })
})

async function remove(
  guards: readonly string[] = [],
  freeBytes = Number.MAX_SAFE_INTEGER,
): Promise<Removed | undefined> {
  return await remover?.run<'remove'>({
    kind: 'remove',
    paths: [piece()],
    guards: guards.map(path => ({ path, name: 'kept', scope: 'tree' })),
    device: lstatSync(base).dev,
    goal: { path: base, freeBytes, freeInodes: 0 },
  })
}

const piece = (): string => join(base, 'piece')

const nothing = (): Removed => ({ removed: 0, left: [piece()] })
const filesLeft = (): number => Number(execFileSync('sh', ['-c', 'find "$1" -type f | wc -l', 'sh', piece()]))

it('removes a piece', async () => {
  const answer = await remove()
  expect(answer?.removed).toBeGreaterThan(0)
  expect(answer?.left).toEqual([])
  expect(existsSync(piece())).toBe(false)
})

it('does nothing when there is enough already', async () => {
  expect(await remove([], 0)).toEqual(nothing())
  expect(filesLeft()).toBe(900)
})

it('leaves a piece alone that holds what must survive', async () => {
  expect(await remove([join(base, 'piece/d3/d3')])).toEqual(nothing())
  expect(filesLeft()).toBe(900)
})

it.each([
  ['a bind mount', ['--bind', 'precious']],
  ['another file system', ['-t', 'tmpfs', 'none']],
])('leaves a piece alone in which %s has appeared since the process was started', async (_, args) => {
  const point = join(base, 'piece/d3/d3')
  execFileSync('mount', [...args, point], { cwd: base })
  try {
    writeFileSync(join(point, 'file'), 'precious')
    expect(await remove()).toEqual(nothing())
    expect(readFileSync(join(point, 'file'), 'utf8')).toBe('precious')
  } finally {
    execFileSync('umount', [point])
  }
  expect(filesLeft()).toBe(900)
})

it.each([0, 5, 10, 20, 40])('deletes nothing of what is mounted there after %d ms of its work', async ms => {
  const points = Array.from({ length: 10 }, (_, index) => join(base, `piece/d${index}/d${index + 290}`))
  const mounting = new Promise<void>(resolve => {
    setTimeout(() => {
      for (const point of points.filter(one => existsSync(one))) {
        try {
          execFileSync('mount', ['--bind', 'precious', point], { cwd: base, stdio: 'ignore' })
        } catch {
          // It has just gone.
        }
      }
      resolve()
    }, ms)
  })
  await Promise.all([remove(), mounting])
  const mounted = readFileSync('/proc/self/mountinfo', 'utf8')
  for (const point of points.filter(one => mounted.includes(` ${one} `))) execFileSync('umount', [point])
  expect(readFileSync(join(base, 'precious/file'), 'utf8')).toBe('precious')
})

it('removes the rest where one file cannot be deleted', async () => {
  const file = join(base, 'piece/d3/d3/a')
  execFileSync('chattr', ['+i', file])
  try {
    const answer = await remove()
    expect(answer?.removed).toBeGreaterThan(0)
    expect(answer?.left).toEqual([piece()])
    expect(existsSync(file)).toBe(true)
    expect(filesLeft()).toBeLessThan(150)
  } finally {
    execFileSync('chattr', ['-i', file])
  }
})
