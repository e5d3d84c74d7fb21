import type { Choice } from '@ci-kit/disk/plan'
import type { Users } from './eraser/protocol.ts'
import type { Freed } from './freeing.ts'
import { gigabytes } from './gigabytes.ts'
import type { Request } from './inputs.ts'
import { KEPT_BY_NAME, type Piece } from './pieces.ts'
import { needOf, type Planned } from './planning.ts'
import { allowable, type Facts } from './prepare.ts'
import type { Space } from './spaces.ts'
import type { FileSystem } from './world.ts'

export interface SpaceFacts {
  readonly space: Space
  readonly after: FileSystem
  /** Why nothing was removed, where something would have been. */
  readonly restraint: string | undefined
  /** What was to go at first; undefined when nothing had to. */
  readonly planned: Choice<Planned> | undefined
  readonly readSeconds: number | undefined
  readonly rows: readonly Freed[]
  /** Where the space went, when the target was missed. */
  readonly users: Users | undefined
}

export type VerdictName = 'pass' | 'warn' | 'fail' | 'unknown'

export interface Finding {
  readonly code: string
  readonly message: string
  readonly fix?: string
}

export interface Judgement {
  readonly verdict: VerdictName
  /** The worst of all file systems; undefined for a pass. */
  readonly finding: Finding | undefined
  /** The file system with the least free space. */
  readonly tightest: SpaceFacts | undefined
}

export function judge(request: Request, facts: Facts): Judgement {
  const tightest = facts.spaces.toSorted((a, b) => a.after.availableBytes - b.after.availableBytes)[0]
  if (tightest === undefined) {
    const finding = { code: 'not-measured', message: 'no file system could be measured', fix: 'name one with path' }
    return { verdict: 'unknown', finding, tightest }
  }
  const judged = facts.spaces.map(space => ({ space, ...judgeSpace(space, request, facts) }))
  for (const verdict of ['fail', 'warn'] as const) {
    const [worst, ...others] = judged.filter(one => one.verdict === verdict)
    if (worst?.finding === undefined) continue
    const also = others.map(({ space }) => `; too little on ${describe(space.space)}, too: ${have(space)}`)
    return { verdict, finding: { ...worst.finding, message: worst.finding.message + also.join('') }, tightest }
  }
  return { verdict: 'pass', finding: undefined, tightest }
}

function judgeSpace(
  space: SpaceFacts,
  request: Request,
  facts: Facts,
): { readonly verdict: VerdictName; readonly finding: Finding | undefined } {
  const { target } = facts
  const need = needOf(space.after, target.minBytes, target)
  const fix = fixOf(space, request, facts)
  if (need.bytes > 0) {
    const message = `Insufficient free space: need ${gigabytes(target.minBytes)} on ${describe(space.space)}, have ${have(space)}${offer(space, facts)}`
    return { verdict: 'fail', finding: { code: 'disk-too-small', message, fix } }
  }
  if (need.inodes > 0) {
    const message = `Insufficient free inodes: need ${target.minInodes} on ${describe(space.space)}, have ${space.after.freeInodes}, although ${gigabytes(space.after.availableBytes)} are free`
    return { verdict: 'fail', finding: { code: 'inodes-too-few', message, fix } }
  }
  if (target.targetBytes <= space.after.availableBytes) return { verdict: 'pass', finding: undefined }
  const isPromised = space.rows.some(row => row.outcome === 'promised')
  if (isPromised && isPlanEnough(space)) return { verdict: 'pass', finding: undefined }
  const later = isPromised ? '; what is being deleted in the background is too little by its prediction' : ''
  const message = `Free space is below the target: wanted ${gigabytes(target.targetBytes)} on ${describe(space.space)}, have ${have(space)}${later}${offer(space, facts)}`
  return { verdict: 'warn', finding: { code: 'target-missed', message, fix } }
}

/** `/ (/dev/root, ext4)`. */
export function describe(space: Space): string {
  const path = space.mount?.point ?? space.paths[0] ?? '?'
  return space.mount === undefined ? path : `${path} (${space.mount.source}, ${space.mount.type})`
}

function have({ space, after, rows }: SpaceFacts): string {
  const freed = after.availableBytes - space.before.availableBytes
  const now = gigabytes(after.availableBytes)
  if (rows.length === 0) return now
  return freed > 0 ? `${now} after freeing ${gigabytes(freed)}` : `${now}, and removing freed nothing`
}

/** What else could go, the largest first. */
function offer({ space, restraint, planned, rows }: SpaceFacts, facts: Facts): string {
  // Where nothing may go, allowing more does not help; nor where a dry run plans enough without it.
  if (restraint !== undefined || (rows.length === 0 && planned?.isEnough === true)) return ''
  const [best] = allowable(facts, space.device)
  if (best === undefined) return ''
  const name = best.group ?? best.name
  const bytes = allowable(facts, space.device)
    .filter(piece => (piece.group ?? piece.name) === name)
    .reduce((sum, piece) => sum + (piece.measured?.bytes ?? 0), 0)
  return `; allowing ${name} would free ${gigabytes(bytes)} more`
}

function allowing(piece: Piece): string {
  const name = piece.group ?? piece.name
  if (piece.keptBecause === KEPT_BY_NAME) return `take ${name} out of keep`
  return `set allow: ${name} (it stays because ${piece.keptBecause})`
}

function isPlanEnough({ planned }: SpaceFacts): boolean {
  return planned?.isEnough !== false
}

function fixOf(space: SpaceFacts, request: Request, facts: Facts): string {
  if (space.restraint !== undefined) return `free space on ${describe(space.space)} by hand; ${space.restraint}`
  if (request.dryRun && facts.spaces.every(isPlanEnough)) return 'run it without dry-run, which removes nothing'
  const [best] = allowable(facts, space.space.device)
  const users = space.users?.directories[0]
  const parts = [
    ...(best === undefined ? [] : [allowing(best)]),
    ...(users === undefined ? [] : [`look at ${users.path}, which holds ${gigabytes(users.bytes)}`]),
    'use a runner with a larger disk, or a smaller min-free',
  ]
  return parts.join('; or ')
}
