import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Crew } from '../../actions/prepare-disk/src/eraser/crew.ts'
import { erase } from '../../actions/prepare-disk/src/eraser/erase.ts'
import { QUARANTINE_PREFIX } from '../../actions/prepare-disk/src/eraser/quarantine-name.ts'
import { remove } from '../../actions/prepare-disk/src/eraser/remove.ts'
import { removeCommand } from '../../actions/prepare-disk/src/eraser/remover.ts'
import { REPOSITORY } from '../lab/context.ts'

export interface TreesResult {
  readonly trees: number
  readonly deleted: number
  readonly mounts: number
  readonly cancelled: number
  /** Trees of which nothing was left to walk: only with GNU's rm. */
  readonly whole: number
  /** What is no longer as it was outside the pieces; must be empty. */
  readonly losses: readonly string[]
}

const PROGRAM = join(REPOSITORY, 'dist', 'prepare-disk', 'worker.js')
const OUTSIDE = ['a', 'b', 'deep/c', 'deep/er/d']

/** Deletes random trees full of links, in a sandbox, while a thread exchanges parts of them for links to the outside. */
export async function deleteRandomTrees(count: number, seed: number): Promise<TreesResult> {
  const base = mkdtempSync(join(tmpdir(), 'ci-kit-trees-'))
  const random = seeded(seed)
  const shared = new SharedArrayBuffer(8)
  const state = new Int32Array(shared)
  for (const name of OUTSIDE) {
    mkdirSync(dirname(join(base, 'outside', name)), { recursive: true })
    writeFileSync(join(base, 'outside', name), `precious ${name}`)
  }
  const expected = snapshot(join(base, 'outside'))
  const racer = new Worker(join(dirname(fileURLToPath(import.meta.url)), 'racer.mjs'), { workerData: { shared, base } })
  const losses: string[] = []
  let [deleted, mounts, cancelled, whole] = [0, 0, 0, 0]
  // Without patience: even these small trees are shared out.
  const crew = new Crew(PROGRAM, { helpers: 2, patienceMs: 0 })
  const command = removeCommand()
  // Whole trees, larger parts of them, and only the directories that hold no others.
  const removers = command === undefined ? [] : [1, 3, 64].map(parts => ({ command, job: process.pid, parts }))
  try {
    for (let tree = 1; tree <= count && losses.length < 10; tree++) {
      const folder = join(base, String(tree))
      const mounted = makeTree(folder, { random, base, isMounted: tree % 500 === 1 })
      if (mounted !== undefined) mounts += 1
      const device = lstatSync(base).dev
      const isRaced = tree % 2 === 0
      Atomics.store(state, 0, isRaced ? tree : 0)
      Atomics.notify(state, 0)
      const paths = [join(folder, 'piece')]
      const isBackground = random() < 0.3
      const control = {
        isCancelled: cancelSometimes(random),
        goOn: () => undefined,
        ...(random() < 0.3 ? { crew } : {}),
      }
      const remover = removers[Math.floor(random() * 1.5 * removers.length)]
      if (remover !== undefined && !isBackground) {
        const goal = { path: base, freeBytes: Number.POSITIVE_INFINITY, freeInodes: 0 }
        const { isCancelled } = control
        await remove({ id: tree, kind: 'remove', paths, guards: [], device, goal }, { isCancelled, remover })
        if (!existsSync(paths[0] ?? '')) whole += 1
      }
      const erased = await erase(
        { id: tree, kind: 'erase', paths, largest: ['d0', '*'], guards: [], device, isBackground },
        control,
      )
      await rest(state)
      if (!erased.isComplete) cancelled += 1
      const hidden = readdirSync(folder).filter(name => name.startsWith(QUARANTINE_PREFIX))
      if (!isRaced && hidden.length > 0) losses.push(`tree ${tree}: ${hidden.join(', ')} stayed`)
      deleted += erased.files + erased.directories
      if (mounted !== undefined) execFileSync('umount', [mounted])
      const now = snapshot(join(base, 'outside'))
      if (now !== expected) losses.push(`tree ${tree}: outside is\n${now}`)
      if (readFileSync(join(folder, 'next-to-it'), 'utf8') !== 'precious') losses.push(`tree ${tree}: next to it`)
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    Atomics.store(state, 0, -1)
    Atomics.notify(state, 0)
    await new Promise(resolve => racer.once('exit', resolve))
    await crew.close()
    rmSync(base, { recursive: true, force: true })
  }
  return { trees: count, deleted, mounts, cancelled, whole, losses }
}

/** One tree in ten is given up at some moment. */
function cancelSometimes(random: () => number): () => boolean {
  const end = random() < 0.1 ? Math.floor(random() * 20) : Number.POSITIVE_INFINITY
  let asked = 0
  return () => asked++ >= end
}

/** Waits until the thread has ended its round: nothing is looked at or cleared away while it changes the tree. */
async function rest(state: Int32Array): Promise<void> {
  Atomics.store(state, 0, 0)
  while (Atomics.load(state, 1) !== 0) await new Promise(resolve => setImmediate(resolve))
}

interface TreeWorld {
  readonly random: () => number
  readonly base: string
  readonly isMounted: boolean
}

/** Makes a piece of random shape; returns the mount point in it, when there is one. */
function makeTree(folder: string, { random, base, isMounted }: TreeWorld): string | undefined {
  const piece = join(folder, 'piece')
  const places = [piece]
  mkdirSync(piece, { recursive: true })
  writeFileSync(join(folder, 'next-to-it'), 'precious')
  for (let index = 0; index < 3 + random() * 6; index++) {
    const place = join(places[Math.floor(random() * places.length)] ?? piece, `d${index}`)
    mkdirSync(place)
    places.push(place)
  }
  for (let index = 0; index < random() * 14; index++) {
    const name = random() < 0.1 ? `f ${index}\n$(x)\t*` : `f${index}`
    const path = join(places[Math.floor(random() * places.length)] ?? piece, name)
    const kind = random()
    if (kind < 0.5) writeFileSync(path, 'x')
    else if (kind < 0.65) symlinkSync(join(base, 'outside'), path)
    else if (kind < 0.8) symlinkSync(join(base, 'outside', 'deep/er'), path)
    else if (kind < 0.9) linkSync(join(base, 'outside', 'a'), path)
    else symlinkSync('../../next-to-it', path)
  }
  // Names that are no text, of a file and of a directory.
  if (random() < 0.1) {
    const place = Buffer.from(`${places.at(-1) ?? piece}/`)
    writeFileSync(Buffer.concat([place, Buffer.from([0xff, 0x41])]), 'x')
    mkdirSync(Buffer.concat([place, Buffer.from([0xfe, 0x0a])]))
  }
  if (!isMounted) return undefined
  const point = join(places.at(-1) ?? piece, 'mounted')
  mkdirSync(point)
  execFileSync('mount', ['--bind', join(base, 'outside'), point])
  return point
}

/** Every path below, with its kind and content. */
function snapshot(folder: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const content = entry.isFile() ? readFileSync(path, 'utf8') : entry.isSymbolicLink() ? readlinkSync(path) : ''
    return `${path} ${content}`
  })
  return lines.sort().join('\n')
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
