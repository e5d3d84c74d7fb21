import { type Candidate, type Choice, cheapestSet, type Need } from '@ci-kit/disk/plan'
import { type Pace, predictSeconds } from '@ci-kit/disk/predict'
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
  const total = (read: (one: Planned) => number): number => chosen.reduce((sum, one) => sum + read(one), 0)
  return {
    chosen,
    bytes: total(one => one.bytes),
    inodes: total(one => one.inodes),
    seconds: total(one => one.seconds),
    isEnough: cheap.isEnough || last.isEnough,
  }
}

function less(need: Need, chosen: readonly Candidate[]): Need {
  return chosen.reduce((left, one) => ({ bytes: left.bytes - one.bytes, inodes: left.inodes - one.inodes }), need)
}
