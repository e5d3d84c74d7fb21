import { type Candidate, type Choice, cheapestSet, type Need } from '@ci-kit/disk/plan'
import { type Pace, predictLargeSeconds, predictSeconds } from '@ci-kit/disk/predict'
import type { Request } from './inputs.ts'
import type { Piece } from './pieces.ts'
import type { FileSystem } from './world.ts'

export interface Planned extends Candidate {
  readonly piece: Piece
}

export interface Target {
  readonly minBytes: number
  readonly targetBytes: number
  readonly minInodes: number
}

export function targetOf(request: Request): Target {
  return {
    minBytes: request.minFree,
    targetBytes: Math.max(request.minFree, request.targetFree ?? 0),
    minInodes: request.minInodes ?? 0,
  }
}

/** What is missing; negative numbers when there is more than enough. */
export function needOf(now: FileSystem, bytes: number, target: Target): Need {
  return {
    bytes: bytes - now.availableBytes,
    // A file system that makes inodes as it needs them reports none.
    inodes: now.inodes === 0 ? 0 : target.minInodes - now.freeInodes,
  }
}

export function isMet(need: Need): boolean {
  return need.bytes <= 0 && need.inodes <= 0
}

// Nobody counts the files of the catalogue's pieces; the trees that were looked at hold about nine to a directory.
const INODES_PER_DIRECTORY = 10

export function toPlanned(piece: Piece, pace: Pace): Planned {
  const { measured } = piece
  return {
    piece,
    name: piece.name,
    bytes: measured?.bytes ?? 0,
    inodes: measured?.inodes ?? (measured?.directories ?? 0) * INODES_PER_DIRECTORY,
    seconds: measured === undefined ? 0 : predictSeconds(measured, pace),
  }
}

/**
 * What goes, in this order: what the user listed; of the rest the cheapest set; and of what comes last only as much as
 * the rest does not give.
 */
export function plan(pieces: readonly Piece[], need: Need, pace: Pace): Choice<Planned> {
  const free = pieces.filter(piece => piece.keptBecause === undefined).map(piece => toPlanned(piece, pace))
  const listed = free.filter(({ piece }) => piece.tier === 'listed')
  const afterListed = less(need, listed)
  const cheap = cheapestSet(
    free.filter(({ piece }) => piece.tier === 'cheap'),
    afterListed,
  )
  const last = cheap.isEnough
    ? cheapestSet<Planned>([], { bytes: 0, inodes: 0 })
    : cheapestSet(
        free.filter(({ piece }) => piece.tier === 'last'),
        less(afterListed, cheap.chosen),
      )
  const chosen = [...(isMet(need) ? [] : listed), ...cheap.chosen, ...last.chosen]
  return {
    chosen,
    bytes: sumOf(chosen, one => one.bytes),
    inodes: sumOf(chosen, one => one.inodes),
    seconds: sumOf(chosen, one => one.seconds),
    isEnough: cheap.isEnough || last.isEnough,
  }
}

/** Whether it can do without what comes last: tool cache, swap. Docker is asked before those. */
export function coversWithoutLast(pieces: readonly Piece[], need: Need, pace: Pace): boolean {
  return plan(
    pieces.filter(piece => piece.tier !== 'last'),
    need,
    pace,
  ).isEnough
}

export interface Expected {
  readonly bytes: number
  readonly seconds: number
}

/**
 * What freeing will give and take, when it goes as it does: of what is chosen first the large files, where the catalogue
 * knows them; then one piece after the other, with a plan made again before each, until the need is met.
 */
export function expected(pieces: readonly Piece[], need: Need, pace: Pace): Expected {
  const { chosen } = plan(pieces, need, pace)
  if (need.inodes > 0) return { bytes: sumOf(chosen, one => one.bytes), seconds: sumOf(chosen, one => one.seconds) }
  const state = { left: Math.max(0, need.bytes), seconds: 0 }
  const takeLarge = ({ piece }: Planned): number => {
    const part = Math.min(state.left, piece.largest.length > 0 ? (piece.measured?.largeBytes ?? 0) : 0)
    state.left -= part
    state.seconds += predictLargeSeconds(part, pace)
    return part
  }
  const taken = new Map(chosen.map(one => [one.piece, takeLarge(one)]))
  let rest = pieces.map(piece => withoutLarge(piece, taken.get(piece) ?? 0))
  while (state.left > 0) {
    const [next] = plan(rest, { bytes: state.left, inodes: 0 }, pace).chosen
    if (next === undefined) break
    const others = next.bytes - takeLarge(next)
    const part = others <= 0 ? 0 : Math.min(1, state.left / others)
    state.seconds += part * next.seconds
    state.left -= part * others
    rest = rest.filter(piece => piece !== next.piece)
  }
  return { bytes: Math.max(0, need.bytes) - state.left, seconds: state.seconds }
}

function withoutLarge(piece: Piece, bytes: number): Piece {
  const { measured } = piece
  if (measured === undefined || bytes === 0) return piece
  return { ...piece, measured: { ...measured, bytes: measured.bytes - bytes, largeBytes: 0 } }
}

function sumOf(chosen: readonly Planned[], read: (one: Planned) => number): number {
  return chosen.reduce((sum, one) => sum + read(one), 0)
}

function less(need: Need, chosen: readonly Candidate[]): Need {
  return chosen.reduce((left, one) => ({ bytes: left.bytes - one.bytes, inodes: left.inodes - one.inodes }), need)
}
