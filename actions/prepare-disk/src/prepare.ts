import type { Run } from '@ci-kit/core/run'
import type { Mount } from '@ci-kit/disk/mounts'
import { type Pace, USUAL_PACE } from '@ci-kit/disk/predict'
import type { Protected } from '@ci-kit/disk/protect'
import { dockerPieces } from './docker.ts'
import type { Freeing } from './freeing.ts'
import { guardsOf } from './guards.ts'
import { type Request, readRequest } from './inputs.ts'
import { type Judgement, judge, type SpaceFacts } from './judge.ts'
import { LateRemover } from './late-remover.ts'
import { restraintOf } from './machine.ts'
import { type Choosing, findPieces, guardsOfKept, type Piece } from './pieces.ts'
import { coversWithoutLast, expected, isMet, needOf, plan, type Target, targetOf, toPlanned } from './planning.ts'
import { probe } from './probe.ts'
import { renderReport } from './report.ts'
import { outputsOf, reportFields } from './report-json.ts'
import { measure, measureSpaces, type Space } from './spaces.ts'
import { beginWatch, lowestSoFar } from './watch/begin.ts'
import { BEGUN_STATE } from './watch/state.ts'
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
  else run.state.save(BEGUN_STATE, JSON.stringify(outputs))
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

async function makeRoom(making: Making): Promise<Done> {
  const { request, target, spaces, world } = making
  const restraints = await restraintsOf(making)
  const isToFree = (space: Space): boolean =>
    !request.dryRun && restraints.get(space) === undefined && !isMet(needOf(space.before, target.targetBytes, target))
  // A process takes its time to start: meanwhile this one looks and plans.
  const starting = spaces.some(isToFree) ? world.startEraser() : undefined
  starting?.catch(() => undefined)
  const remover = mayRemoveWhole(making) ? new LateRemover(() => world.startRemover()) : undefined
  try {
    let found = await lookAround(making)
    for (const space of spaces.filter(isToFree)) remover?.startFor(secondsFor(space, making, found), found.pace)
    const facts: SpaceFacts[] = []
    for (const space of spaces) {
      const isMissing = !isMet(needOf(space.before, target.targetBytes, target))
      const here = found.pieces.filter(piece => piece.device === space.device)
      const planned = isMissing ? plan(here, needOf(space.before, target.targetBytes, target), found.pace) : undefined
      // Timed on the directories of the pieces: it says nothing of a disk that has none.
      const readSeconds = here.some(({ kind }) => kind === 'directories') ? found.pace.readSeconds : undefined
      const base = { space, planned, restraint: restraints.get(space), readSeconds, rows: [], users: undefined }
      if (starting === undefined || !isToFree(space)) facts.push({ ...base, after: space.before })
      else {
        const { docker, ...freed } = await freeOne(space, { ...making, ...found, eraser: await starting, remover })
        if (docker !== undefined) found = { ...found, pieces: [...found.pieces, ...docker], hasAskedDocker: true }
        facts.push({ ...base, ...freed })
      }
    }
    const eraser = await starting
    return { spaces: facts, pieces: found.pieces, workflow: found.workflow, isRoot: eraser?.isRoot }
  } finally {
    const eraser = await starting?.catch(() => undefined)
    await Promise.all([eraser?.close(), remover?.close()])
  }
}

function secondsFor({ device, before }: Space, { target }: Making, { pieces, pace }: Found): number {
  const here = pieces.filter(piece => piece.device === device)
  return expected(here, needOf(before, target.targetBytes, target), pace).seconds
}

/**
 * On a machine that nobody else uses and that is thrown away: a mount that appears below a directory while it is removed
 * whole would lose its place there. And not where deleting goes on during later steps.
 */
function mayRemoveWhole({ run, request }: Making): boolean {
  return run.ports.environment.machine.runnerKind === 'github-hosted' && !request.background
}

async function restraintsOf({ run, request, spaces, world }: Making): Promise<ReadonlyMap<Space, string | undefined>> {
  const about = { machine: run.ports.environment.machine, selfHosted: request.selfHosted }
  const pairs = spaces.map(async space => [space, await restraintOf(space, about, world)] as const)
  return new Map(await Promise.all(pairs))
}

interface Found {
  readonly pieces: readonly Piece[]
  readonly guards: readonly Protected[]
  readonly choosing: Choosing
  readonly pace: Pace
  readonly workflow: WorkflowFacts
  /** Docker takes a while to say what it has, so it is asked only where directories are too little. */
  readonly hasAskedDocker: boolean
}

/** What is here that could go, and how fast. */
async function lookAround({ run, request, target, spaces, mounts, world }: Making): Promise<Found> {
  const workflow = await readWorkflow(run)
  const uses = workflow.kind === 'read' ? workflow.uses : []
  const { imageOs: image, searchPath = '' } = run.ports.environment.machine
  const choosing = { request, uses, image, searchPath: searchPath.split(':') }
  const guards = await guardsOf(run.ports.environment, world)
  const rules = { guards, mounts, devices: spaces.map(({ device }) => device) }
  const directories = await findPieces(choosing, rules, world)
  const pace = await probe(directories, world)
  const hasAskedDocker = !spaces.every(({ device, before }) => {
    const here = directories.filter(piece => piece.device === device)
    return coversWithoutLast(here, needOf(before, target.targetBytes, target), pace)
  })
  const pieces = [...directories, ...(hasAskedDocker ? await dockerPieces(choosing, world) : [])]
  return { pieces, guards, choosing, workflow, pace, hasAskedDocker }
}

async function freeOne(
  space: Space,
  making: Making & Found & { readonly eraser: Eraser; readonly remover: LateRemover | undefined },
): Promise<Pick<SpaceFacts, 'rows' | 'users' | 'after'> & Pick<Freeing, 'docker'>> {
  const { run, pieces, guards, choosing, pace, target, world, eraser, remover, hasAskedDocker } = making
  const { freeSpace } = await import('./freeing.ts')
  const say = (message: string): void => run.log.info(message)
  const nowMs = (): number => run.ports.clock.monotonicMs()
  const allGuards = [...guards, ...guardsOfKept(pieces)]
  const freeing = await freeSpace(space, pieces, {
    pace,
    hasAskedDocker,
    world: { disk: world, eraser, remover, guards: allGuards, choosing, target, nowMs, say },
  })
  const isMissed = !isMet(needOf(freeing.now, target.targetBytes, target))
  const isPromised = freeing.rows.some(row => row.outcome === 'promised')
  const users = isMissed && !isPromised ? await usersOf(space, eraser) : undefined
  const after = await measure(space.place, world)
  return { rows: freeing.rows, users, after, docker: freeing.docker }
}

// What fills the disk is worth a moment of a job that is about to fail, but no more.
const USERS_LIMIT_MS = 3000

async function usersOf(space: Space, eraser: Eraser) {
  const path = space.mount?.point ?? space.place
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
  return facts.pieces
    .filter(piece => piece.device === device && piece.keptBecause !== undefined && piece.isChoosable)
    .toSorted((a, b) => toPlanned(b, USUAL_PACE).bytes - toPlanned(a, USUAL_PACE).bytes)
}
