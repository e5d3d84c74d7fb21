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

/**
 * What a plan frees, and how long that takes, when deletion stops as soon as the need is met: of what was chosen first
 * large files go, where the catalogue knows them, and the last piece goes in part.
 */
export function expected(chosen: readonly Planned[], need: Need, pace: Pace): Expected {
  const largest = chosen.map(({ piece }) => (piece.largest.length > 0 ? (piece.measured?.largeBytes ?? 0) : 0))
  let [left, seconds] = [Math.max(0, need.bytes), 0]
  const taken = largest.map(bytes => {
    const part = Math.min(left, bytes)
    left -= part
    seconds += predictLargeSeconds(part, pace)
    return part
  })
  if (need.inodes > 0) return { bytes: sumOf(chosen, one => one.bytes), seconds: sumOf(chosen, one => one.seconds) }
  for (const [index, one] of chosen.entries()) {
    const rest = one.bytes - (taken[index] ?? 0)
    if (left <= 0 || rest <= 0) continue
    const part = Math.min(1, left / rest)
    seconds += part * one.seconds
    left -= part * rest
  }
  return { bytes: Math.max(0, need.bytes) - left, seconds }
}

export interface Expected {
  readonly bytes: number
  readonly seconds: number
}

function sumOf(chosen: readonly Planned[], read: (one: Planned) => number): number {
  return chosen.reduce((sum, one) => sum + read(one), 0)
}

function less(need: Need, chosen: readonly Candidate[]): Need {
  return chosen.reduce((left, one) => ({ bytes: left.bytes - one.bytes, inodes: left.inodes - one.inodes }), need)
}
