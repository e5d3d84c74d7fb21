import type { Run } from '@ci-kit/core/run'
import type { Mount } from '@ci-kit/disk/mounts'
import { guardsOf } from './guards.ts'
import { type Request, readRequest } from './inputs.ts'
import { type Judgement, judge, type SpaceFacts } from './judge.ts'
import { restraintOf } from './machine.ts'
import { findPieces, guardsOfKept, type Piece } from './pieces.ts'
import { isMet, needOf, plan, type Target, targetOf, toPlanned } from './planning.ts'
import { probe } from './probe.ts'
import { renderReport } from './report.ts'
import { outputsOf, reportFields } from './report-json.ts'
import { measure, measureSpaces, type Space } from './spaces.ts'
import { beginWatch, lowestSoFar } from './watch/begin.ts'
import { readWorkflow, type WorkflowFacts } from './workflow.ts'
import type { DiskWorld, Eraser } from './world.ts'

export interface Facts {
  readonly target: Target
  readonly spaces: readonly SpaceFacts[]
  readonly pieces: readonly Piece[]
  /** `undefined` when nothing had to be freed, so nobody looked. */
  readonly workflow: WorkflowFacts | undefined
  readonly isRoot: boolean | undefined
  readonly seconds: number
  readonly lowestBytes: number
}

/** Measures, frees what is missing, judges, reports, and goes on watching. */
export async function prepare(run: Run, world: DiskWorld): Promise<void> {
  const startMs = run.ports.clock.monotonicMs()
  const request = readRequest(run.inputs)
  const target = targetOf(request)
  const { spaces, mounts } = await measureSpaces(request.path, run.ports.environment.workspace, world)
  const isEnough = spaces.every(space => isMet(needOf(space.before, target.targetBytes, target)))
  const done = isEnough ? untouched(spaces) : await makeRoom({ run, request, target, spaces, mounts, world })
  const lowestBytes = await lowestSoFar(run, done.spaces, world)
  const seconds = (run.ports.clock.monotonicMs() - startMs) / 1000
  const facts: Facts = { ...done, target, seconds, lowestBytes }
  const judgement = judge(request, facts)
  const reportPath = await run.writeReportFile(reportFields(request, facts, judgement))
  const outputs = outputsOf(facts, judgement, reportPath)
  // Elsewhere nobody runs a post step that would end the watch.
  if (request.watch && run.ports.environment.isRunner) beginWatch(run, facts, { world, outputs })
  await run.report(renderReport(request, facts, judgement), outputs)
  failWhenAsked(run, request, judgement)
}

type Done = Pick<Facts, 'spaces' | 'pieces' | 'workflow' | 'isRoot'>

function untouched(spaces: readonly Space[]): Done {
  const same = spaces.map(space => ({ space, after: space.before, restraint: undefined, rows: [], users: undefined }))
  return {
    spaces: same.map(one => ({ ...one, planned: undefined, readSeconds: undefined })),
    pieces: [],
    workflow: undefined,
    isRoot: undefined,
  }
}

interface Making {
  readonly run: Run
  readonly request: Request
  readonly target: Target
  readonly spaces: readonly Space[]
  readonly mounts: readonly Mount[]
  readonly world: DiskWorld
}

async function makeRoom({ run, request, target, spaces, mounts, world }: Making): Promise<Done> {
  const workflow = await readWorkflow(run)
  const { machine } = run.ports.environment
  const uses = workflow.kind === 'read' ? workflow.uses : []
  const choosing = { request, uses, image: machine.imageOs }
  const guards = await guardsOf(run.ports.environment, world)
  const rules = { guards, mounts, devices: spaces.map(({ device }) => device) }
  const pieces = await findPieces(choosing, rules, world)
  const pace = { readSeconds: await probe(pieces, world), factor: 1 }
  let eraser: Eraser | undefined
  const facts: SpaceFacts[] = []
  try {
    for (const space of spaces) {
      const need = needOf(space.before, target.targetBytes, target)
      const here = pieces.filter(piece => piece.device === space.device)
      const planned = isMet(need) ? undefined : plan(here, need, pace)
      const restraint = await restraintOf(space, { machine, selfHosted: request.selfHosted }, world)
      const base = { space, planned, restraint, readSeconds: pace.readSeconds, rows: [], users: undefined }
      if (isMet(need) || restraint !== undefined || request.dryRun) {
        facts.push({ ...base, after: space.before })
        continue
      }
      const { freeSpace } = await import('./freeing.ts')
      eraser ??= await world.startEraser()
      const say = (message: string): void => run.log.info(message)
      const nowMs = (): number => run.ports.clock.monotonicMs()
      const freeing = await freeSpace(space, pieces, {
        pace,
        world: { disk: world, eraser, guards: [...guards, ...guardsOfKept(pieces)], choosing, target, nowMs, say },
      })
      const isMissed = !isMet(needOf(freeing.now, target.targetBytes, target))
      const isPromised = freeing.rows.some(row => row.outcome === 'promised')
      const users = isMissed && !isPromised ? await usersOf(space, eraser) : undefined
      facts.push({ ...base, rows: freeing.rows, users, after: await measure(space.paths[0] ?? '/', world) })
    }
  } finally {
    await eraser?.close()
  }
  return { spaces: facts, pieces, workflow, isRoot: eraser?.isRoot }
}

// What fills the disk is worth a moment of a job that is about to fail, but no more.
const USERS_LIMIT_MS = 3000

async function usersOf(space: Space, eraser: Eraser) {
  const path = space.mount?.point ?? space.paths[0] ?? '/'
  return await eraser.run<'users'>({ kind: 'users', path, limitMs: USERS_LIMIT_MS })
}

/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run: Run, request: Request, { verdict, finding }: Judgement): void {
  if (finding === undefined) return
  const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn === 'error' && verdict === 'fail'
  if (isRed) run.fail(finding)
  else run.log.warning(finding.fix === undefined ? finding.message : `${finding.message}. Fix: ${finding.fix}`)
}

export function allowable(facts: Facts, device: number): readonly Piece[] {
  const pace = { readSeconds: undefined, factor: 1 }
  return facts.pieces
    .filter(piece => piece.device === device && piece.keptBecause !== undefined && piece.tier !== 'listed')
    .toSorted((a, b) => toPlanned(b, pace).bytes - toPlanned(a, pace).bytes)
}
