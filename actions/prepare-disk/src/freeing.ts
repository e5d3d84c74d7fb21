import { learnPace, type Pace, predictLargeSeconds } from '@ci-kit/disk/predict'
import { dockerPieces } from './docker.ts'
import type { RefusedPath } from './eraser/refused.ts'
import type { Piece } from './pieces.ts'
import { coversWithoutLast, isMet, needOf, type Planned, plan, toPlanned } from './planning.ts'
import { type Outcome, type RemovingBatch, type RemovingWorld, removeBatch } from './removing.ts'
import { measure, type Space } from './spaces.ts'
import type { DiskWorld, FileSystem } from './world.ts'

/** What became of a piece. `freedBytes` is what statfs shows, whatever was deleted. */
export interface Freed {
  readonly piece: Piece
  readonly point: string
  readonly predictedBytes: number | undefined
  readonly predictedSeconds: number
  readonly freedBytes: number
  readonly freedInodes: number
  readonly rootFreedBytes: number
  readonly seconds: number
  readonly outcome: Outcome['kind']
  readonly refused: readonly RefusedPath[]
  readonly refusedCount: number
}

export interface FreeingWorld extends RemovingWorld {
  readonly nowMs: () => number
}

export interface Freeing {
  readonly rows: readonly Freed[]
  readonly now: FileSystem
  readonly pace: Pace
  /** What Docker has; undefined when it was not asked here. */
  readonly docker: readonly Piece[] | undefined
}

interface FreeingStart {
  readonly world: FreeingWorld
  readonly pace: Pace
  /** What it has is among the pieces. */
  readonly hasAskedDocker?: boolean
}

/** Frees space piece by piece, measures after each, and plans again with what was learned, until the target is there. */
export async function freeSpace(
  space: Space,
  found: readonly Piece[],
  { world, pace: firstPace, ...start }: FreeingStart,
): Promise<Freeing> {
  const here = found.filter(piece => piece.device === space.device)
  const listed = await freeListed(space, here, { world, pace: firstPace })
  const first = await freeLargest(space, listed, { world, pace: firstPace })
  let { now, pieces } = first
  let pace = firstPace
  let docker: readonly Piece[] | undefined
  const rows = [...first.rows]
  for (;;) {
    const need = needOf(now, world.target.targetBytes, world.target)
    if (isMet(need)) break
    let choice = plan(pieces, need, pace)
    if (docker === undefined && start.hasAskedDocker !== true && !coversWithoutLast(pieces, need, pace)) {
      docker = await dockerPieces(world.choosing, world.disk)
      pieces = [...pieces, ...docker.filter(one => one.device === space.device)]
      choice = plan(pieces, need, pace)
    }
    const batch = nextBatch(choice.chosen, world)
    const [next] = batch
    if (next === undefined) break
    const freed = await freeBatch(batch, { space, before: now, world, isLargestOnly: false })
    rows.push(...freed.rows)
    now = freed.after
    pace = batch.length === 1 ? learned(pace, next, freed.rows[0]) : pace
    pieces = pieces.filter(piece => !batch.some(one => one.piece === piece))
    if (freed.rows.some(one => one.outcome === 'promised')) break
  }
  return { rows: joinRows(rows), now, pace, docker }
}

interface FirstPass {
  readonly rows: readonly Freed[]
  readonly now: FileSystem
  /** With what is left of them. */
  readonly pieces: readonly Piece[]
}

/** What the user lists goes before all else; in the background it is moved away with the rest. */
async function freeListed(space: Space, pieces: readonly Piece[], { world, pace }: FreeingStart): Promise<FirstPass> {
  let now = await look(space, world)
  const rows: Freed[] = []
  const listed = pieces.filter(piece => piece.tier === 'listed' && piece.keptBecause === undefined)
  for (const piece of world.choosing.request.background ? [] : listed) {
    if (isMet(needOf(now, world.target.targetBytes, world.target))) break
    const freed = await freeBatch([toPlanned(piece, pace)], { space, before: now, world, isLargestOnly: false })
    rows.push(...freed.rows)
    now = freed.after
  }
  const gone = new Set(rows.map(row => row.piece))
  return { rows, now, pieces: pieces.filter(piece => !gone.has(piece)) }
}

/**
 * The large files of all that is chosen go before anything small: a few of them often are enough, in a hundredth of
 * the time. What is moved away in the background goes as a whole.
 */
async function freeLargest(space: Space, before: FirstPass, { world, pace }: FreeingStart): Promise<FirstPass> {
  let { now } = before
  const pass = { rows: [...before.rows], pieces: [...before.pieces] }
  const need = needOf(now, world.target.targetBytes, world.target)
  const chosen = world.choosing.request.background ? [] : plan(before.pieces, need, pace).chosen
  for (const one of chosen.filter(({ piece }) => piece.kind === 'directories' && piece.largest.length > 0)) {
    if (needOf(now, world.target.targetBytes, world.target).bytes <= 0) break
    const { largeBytes, bytes = 0 } = one.piece.measured ?? {}
    const large = { ...one, seconds: predictLargeSeconds(largeBytes ?? bytes, pace) }
    const { rows, after } = await freeBatch([large], { space, before: now, world, isLargestOnly: true })
    now = after
    const [row] = rows
    if (row === undefined) continue
    pass.rows.push({ ...row, outcome: row.outcome === 'removed' ? 'removed' : 'partly' })
    const left = row.outcome === 'removed' ? [] : [withoutBytes(one.piece, row.freedBytes)]
    pass.pieces.splice(pass.pieces.indexOf(one.piece), 1, ...left)
  }
  return { ...pass, now }
}

function withoutBytes(piece: Piece, bytes: number): Piece {
  const { measured } = piece
  if (measured === undefined) return piece
  // Something is left of it, whatever the catalogue says; when all else is too little, that goes as well.
  return { ...piece, measured: { ...measured, bytes: Math.max(1, measured.bytes - Math.max(0, bytes)) } }
}

/** One row for each piece, whatever it took. */
function joinRows(rows: readonly Freed[]): readonly Freed[] {
  const joined = new Map<string, Freed>()
  for (const row of rows) {
    const key = `${row.piece.kind}:${row.piece.name}`
    const before = joined.get(key)
    joined.set(key, before === undefined ? row : joinTwo(before, row))
  }
  return [...joined.values()]
}

function joinTwo(first: Freed, second: Freed): Freed {
  return {
    ...first,
    // The second is predicted with what was learned by then.
    predictedSeconds: first.predictedSeconds + second.predictedSeconds,
    freedBytes: first.freedBytes + second.freedBytes,
    freedInodes: first.freedInodes + second.freedInodes,
    rootFreedBytes: first.rootFreedBytes + second.rootFreedBytes,
    seconds: first.seconds + second.seconds,
    outcome: second.outcome === 'kept' ? first.outcome : second.outcome,
    refused: [...first.refused, ...second.refused].slice(0, 20),
    refusedCount: first.refusedCount + second.refusedCount,
  }
}

/** In the background all directories of the plan are moved away at once; else one piece goes at a time. */
function nextBatch(chosen: readonly Planned[], world: FreeingWorld): readonly Planned[] {
  if (!world.choosing.request.background) return chosen.slice(0, 1)
  const directories = chosen.filter(({ piece }) => piece.kind === 'directories' || piece.kind === 'listed')
  return directories.length > 0 ? directories : chosen.slice(0, 1)
}

interface Batch extends RemovingBatch {
  readonly world: FreeingWorld
}

async function freeBatch(
  batch: readonly Planned[],
  { space, before, world, isLargestOnly }: Batch,
): Promise<{ readonly rows: readonly Freed[]; readonly after: FileSystem }> {
  const start = world.nowMs()
  const outcome = await removeBatch(batch, { space, before, world, isLargestOnly })
  // None where the catalogue thinks they are.
  if (isLargestOnly && outcome.kind === 'kept') return { rows: [], after: before }
  await settleSpace(space, world.disk)
  const after = await look(space, world)
  const seconds = (world.nowMs() - start) / 1000
  const freed = {
    freedBytes: after.availableBytes - before.availableBytes,
    rootFreedBytes: after.rootBytes - before.rootBytes,
    freedInodes: before.inodes === 0 ? 0 : after.freeInodes - before.freeInodes,
  }
  const rows = batch.map((one, index): Freed => {
    const isLast = index === batch.length - 1
    return {
      piece: one.piece,
      point: space.mount?.point ?? space.paths[0] ?? '',
      predictedBytes: one.piece.measured === undefined ? undefined : one.bytes,
      predictedSeconds: one.seconds,
      // Pieces that went together are measured together; the last row holds their sum.
      ...(isLast ? freed : { freedBytes: 0, rootFreedBytes: 0, freedInodes: 0 }),
      seconds: isLast ? seconds : 0,
      outcome: outcome.kind,
      refused: isLast ? outcome.refused : [],
      refusedCount: isLast ? outcome.refusedCount : 0,
    }
  })
  return { rows, after }
}

function learned(pace: Pace, { piece }: Planned, row: Freed | undefined): Pace {
  const isWhole = row?.outcome === 'removed' && piece.kind === 'directories'
  return isWhole && piece.measured !== undefined ? learnPace(pace, piece.measured, row.seconds) : pace
}

async function look(space: Space, world: FreeingWorld): Promise<FileSystem> {
  return await measure(space.place, world.disk)
}

// These free space some time after a deletion, unless they are asked to write down what they did.
const LATE = new Set(['xfs', 'btrfs', 'zfs', 'bcachefs', 'f2fs'])

async function settleSpace(space: Space, world: DiskWorld): Promise<void> {
  if (!LATE.has(space.mount?.type ?? '')) return
  // A sync that fails only makes the reading too small, and that is the honest side.
  await world.command(['sync', '--file-system', space.place], 60_000).catch(() => undefined)
}
