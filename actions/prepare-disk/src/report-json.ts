import { CATALOGUE_DATE } from '@ci-kit/disk/catalogue'
import type { Freed } from './freeing.ts'
import type { Request } from './inputs.ts'
import type { Judgement, SpaceFacts } from './judge.ts'
import type { Facts } from './prepare.ts'

/** The outputs of the main step; the post step sets them again. */
export function outputsOf(facts: Facts, judgement: Judgement, report: string): Record<string, string | number> {
  return {
    verdict: judgement.verdict,
    'free-bytes': judgement.tightest?.after.availableBytes ?? '',
    'freed-bytes': freedBytes(facts),
    seconds: Math.round(facts.seconds * 1000) / 1000,
    'lowest-free-bytes': facts.lowestBytes,
    report,
  }
}

/** What statfs shows more than before, of all file systems on which something was removed; never below 0. */
export function freedBytes(facts: Facts): number {
  const freed = facts.spaces
    .filter(({ rows }) => rows.length > 0)
    .reduce((sum, { space, after }) => sum + after.availableBytes - space.before.availableBytes, 0)
  return Math.max(0, freed)
}

export function reportFields(request: Request, facts: Facts, judgement: Judgement): Readonly<Record<string, unknown>> {
  return {
    verdict: judgement.verdict,
    finding: judgement.finding,
    dryRun: request.dryRun,
    profile: request.profile,
    target: facts.target,
    seconds: facts.seconds,
    freedBytes: freedBytes(facts),
    lowestFreeBytes: facts.lowestBytes,
    isRoot: facts.isRoot,
    catalogueDate: CATALOGUE_DATE,
    workflow: facts.workflow,
    fileSystems: facts.spaces.map(spaceFields),
    found: facts.pieces.map(({ name, group, paths, tier, measured, keptBecause }) => ({
      name,
      group,
      paths,
      tier,
      predictedBytes: measured?.bytes,
      keptBecause,
    })),
  }
}

function spaceFields({ space, after, restraint, planned, readSeconds, rows, users }: SpaceFacts) {
  return {
    paths: space.paths,
    mountPoint: space.mount?.point,
    source: space.mount?.source,
    type: space.mount?.type,
    before: space.before,
    after,
    restraint,
    readSeconds,
    plan: planned?.chosen.map(({ name, bytes, seconds }) => ({ name, bytes, seconds })),
    planIsEnough: planned?.isEnough,
    pieces: rows.map(rowFields),
    largestUsers: users?.directories,
    largestUsersArePartial: users?.isPartial,
  }
}

function rowFields({ piece, point: _, ...row }: Freed) {
  return { name: piece.name, paths: piece.paths, ...row }
}
