import type { Need } from '@ci-kit/disk/plan'
import type { Protected } from '@ci-kit/disk/protect'
import { pruneDocker } from './docker.ts'
import type { Erased, Removed } from './eraser/protocol.ts'
import type { RefusedPath } from './eraser/refused.ts'
import type { LateRemover } from './late-remover.ts'
import type { Choosing } from './pieces.ts'
import { needOf, type Planned, type Target } from './planning.ts'
import type { Space } from './spaces.ts'
import type { DiskWorld, Eraser, FileSystem } from './world.ts'

export interface RemovingWorld {
  readonly disk: DiskWorld
  readonly eraser: Eraser
  /** Where directories may be removed whole. */
  readonly remover?: LateRemover | undefined
  readonly guards: readonly Protected[]
  readonly choosing: Choosing
  readonly target: Target
  readonly say: (message: string) => void
}

export interface RemovingBatch {
  readonly space: Space
  readonly before: FileSystem
  readonly world: RemovingWorld
  readonly isLargestOnly: boolean
}

/** What became of what was to go. */
export interface Outcome {
  readonly kind: 'removed' | 'partly' | 'kept' | 'promised'
  readonly refused: readonly RefusedPath[]
  readonly refusedCount: number
}

/** Removes pieces that go together, in the way of their kind: whole, watched, by Docker, or after swapoff. */
export async function removeBatch(
  batch: readonly Planned[],
  { space, before, world, isLargestOnly }: RemovingBatch,
): Promise<Outcome> {
  const [first] = batch
  if (first === undefined) return { kind: 'kept', refused: [], refusedCount: 0 }
  const { piece } = first
  const what = isLargestOnly ? ': its large files' : ''
  world.say(`removing ${batch.map(one => one.piece.title).join(', ')}${what}`)
  if (piece.kind === 'docker-images' || piece.kind === 'docker-build-cache') return await prune(piece.kind, world)
  if (piece.kind === 'swap') {
    const { problem } = await world.eraser.run<'swapoff'>({ kind: 'swapoff', path: piece.paths[0] ?? '' })
    if (problem !== '') return refusedOnly(piece.title, `swapoff: ${problem}`)
  }
  const job = eraseJob(batch, space, world)
  const need = needOf(before, world.target.targetBytes, world.target)
  const isWhole = !isLargestOnly && isNeededWhole(batch, need)
  const { removed, left } = isWhole ? await removeWhole(job, world) : nothingRemoved(job)
  if (left.length === 0) return { kind: 'removed', refused: [], refusedCount: 0 }
  const erased = await world.eraser.run<'erase'>({ ...job, paths: left, isLargestOnly })
  return outcomeOf(erased, removed > 0)
}

/** Whether all of it will be gone before there is enough: then nobody has to watch how much goes at a time. */
function isNeededWhole(batch: readonly Planned[], need: Need): boolean {
  const [one, ...others] = batch
  if (one?.piece.kind !== 'directories' || others.length > 0) return false
  return (need.bytes > 0 && one.bytes <= need.bytes) || (need.inodes > 0 && one.inodes <= need.inodes)
}

type EraseJob = ReturnType<typeof eraseJob>

/** What stays of it is for the eraser. */
async function removeWhole(job: EraseJob, world: RemovingWorld): Promise<Removed> {
  const remover = await world.remover?.started()
  if (remover === undefined) return nothingRemoved(job)
  const { paths, guards, device, goal } = job
  try {
    const answer = await remover.run<'remove'>({ kind: 'remove', paths, guards, device, goal })
    return answer.removed > 0 ? answer : nothingRemoved(job)
  } catch {
    // It has ended early; the eraser does the rest, or ends the same way and is heard.
    return nothingRemoved(job)
  }
}

function nothingRemoved({ paths }: EraseJob): Removed {
  return { removed: 0, left: paths }
}

function eraseJob(batch: readonly Planned[], space: Space, { choosing, guards, target }: RemovingWorld) {
  const { background } = choosing.request
  return {
    kind: 'erase' as const,
    paths: batch.flatMap(({ piece }) => piece.paths),
    largest: [...new Set(batch.flatMap(({ piece }) => piece.largest))],
    guards,
    device: space.device,
    goal: {
      path: space.place,
      freeBytes: background ? target.minBytes : target.targetBytes,
      freeInodes: target.minInodes,
    },
    isBackground: background,
  }
}

function outcomeOf(erased: Erased, hasRemoved: boolean): Outcome {
  const { refused, refusedCount } = erased
  if (erased.isPromised) return { kind: 'promised', refused, refusedCount }
  if (erased.isComplete) return { kind: 'removed', refused, refusedCount }
  return { kind: hasRemoved || erased.files + erased.directories > 0 ? 'partly' : 'kept', refused, refusedCount }
}

async function prune(kind: 'docker-images' | 'docker-build-cache', world: RemovingWorld): Promise<Outcome> {
  const about = { targetBytes: world.target.targetBytes, choosing: world.choosing }
  const problem = await pruneDocker(kind, about, world.disk)
  return problem === undefined ? { kind: 'removed', refused: [], refusedCount: 0 } : refusedOnly(kind, problem)
}

function refusedOnly(path: string, reason: string): Outcome {
  return { kind: 'kept', refused: [{ path, reason }], refusedCount: 1 }
}
