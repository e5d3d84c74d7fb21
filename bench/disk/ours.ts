import { statSync } from 'node:fs'
import { join } from 'node:path'
import { startEraser, startRemover } from '../../actions/prepare-disk/src/eraser-process.ts'
import { freeSpace } from '../../actions/prepare-disk/src/freeing.ts'
import { LateRemover } from '../../actions/prepare-disk/src/late-remover.ts'
import { nodeDiskWorld } from '../../actions/prepare-disk/src/node-world.ts'
import { findPieces } from '../../actions/prepare-disk/src/pieces.ts'
import { expected } from '../../actions/prepare-disk/src/planning.ts'
import { probe } from '../../actions/prepare-disk/src/probe.ts'
import { measure } from '../../actions/prepare-disk/src/spaces.ts'
import { REPOSITORY } from '../../e2e/lab/context.ts'
import { catalogueOf } from './tree.ts'

export interface OurRun {
  readonly seconds: number
  readonly freedBytes: number
  readonly predictedBytes: number
  readonly predictedSeconds: number
  /** Of the pieces, as predicted before each with what was learned from those before it. */
  readonly learnedSeconds: number
  /** What the pieces took. */
  readonly pieceSeconds: number
  readonly refused: readonly string[]
}

const REQUEST = {
  summary: undefined,
  failOn: 'error',
  title: undefined,
  minFree: 0,
  targetFree: undefined,
  minInodes: 0,
  path: undefined,
  profile: 'standard',
  keep: undefined,
  allow: undefined,
  remove: undefined,
  background: false,
  selfHosted: 'allow',
  dryRun: false,
  watch: false,
} as const

/** Frees `bytes` more, or all there is, as the action does: catalogue, probe, plan, worker process, measures. */
export async function freeAsWeDo(root: string, bytes: number): Promise<OurRun> {
  const start = performance.now()
  const world = { ...nodeDiskWorld(), root, catalogue: catalogueOf() }
  const choosing = { request: REQUEST, uses: [], image: undefined, searchPath: [] }
  const before = await measure(root, world)
  const space = { paths: [root], place: root, device: statSync(root).dev, mount: undefined, before }
  const worker = join(REPOSITORY, 'dist', 'prepare-disk', 'worker.js')
  const starting = startEraser(worker)
  const remover = new LateRemover(() => startRemover(worker))
  const pieces = await findPieces(choosing, { guards: [], mounts: [], devices: [space.device] }, world)
  const pace = await probe(pieces, world)
  const target = { minBytes: 0, targetBytes: before.availableBytes + bytes, minInodes: 0 }
  const need = { bytes, inodes: 0 }
  const { bytes: predictedBytes, seconds: predictedSeconds } = expected(pieces, need, pace)
  remover.startFor(predictedSeconds, pace)
  const eraser = await starting
  const { rows, now } = await freeSpace(space, pieces, {
    pace,
    world: {
      disk: world,
      eraser,
      remover,
      guards: [],
      choosing,
      target,
      nowMs: () => performance.now(),
      say: () => undefined,
    },
  })
  await Promise.all([eraser.close(), remover.close()])
  return {
    seconds: (performance.now() - start) / 1000,
    freedBytes: now.availableBytes - before.availableBytes,
    predictedBytes,
    predictedSeconds,
    learnedSeconds: rows.reduce((sum, row) => sum + row.predictedSeconds, 0),
    pieceSeconds: rows.reduce((sum, row) => sum + row.seconds, 0),
    refused: rows.flatMap(row => row.refused.map(({ path, reason }) => `${path}: ${reason}`)),
  }
}
