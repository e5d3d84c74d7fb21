import { endVertex, notePush, setTail } from './build-state.ts'
import { parseStepName } from './step-name.ts'
import type { TtyFrames, TtyVertex } from './tty-frames.ts'
import type { TtyRow } from './tty-line.ts'

// The timer has one decimal: within less than two of its steps a running vertex may show the same number twice.
const GROWTH_SECONDS = 0.2
const PUSH = /^pushing manifest for (\S+?)(?:@(sha256:[0-9a-f]{64}))?$/
const EXPORTED = /^exporting (?:manifest list|manifest) (sha256:[0-9a-f]{64})$/
const DOWNLOAD = /^(?:sha256:[0-9a-f]{12,}|extracting sha256:)/

/**
 * Settles the vertices of a build by what its frames prove. CACHED, ERROR and CANCELED say so themselves. Of the other
 * rows, those of a build that ended are done. A capture that was broken off leaves the rest to evidence: the header
 * counts the completed vertices; a later step of the stage needs the one before; only a running vertex shows output or
 * a growing timer. What none of this proves stays unfinished, because the display draws both alike.
 */
export function settleFrames(frames: TtyFrames, hasEnded: boolean): void {
  const open = frames.vertices.filter(({ row }) => !row.isCached && !row.isError && !row.isCanceled)
  const ended = hasEnded || frames.header?.isFinished ? new Set(open) : endedOf(frames, open)
  for (const one of frames.vertices) settle(one, one.row.isCached || ended.has(one))
}

function endedOf(frames: TtyFrames, open: readonly TtyVertex[]): ReadonlySet<TtyVertex> {
  const running = new Set(open.filter(one => isRunning(frames, one)))
  const settled = open.filter(one => !running.has(one))
  const reached = reachedBy(frames)
  const proven = new Set(settled.filter(one => isProven(frames, reached, one)))
  const completed = frames.header?.completed
  if (completed === undefined) return proven
  const left = completed - (frames.vertices.length - open.length)
  return left >= settled.length ? new Set(settled) : proven
}

function isRunning(frames: TtyFrames, { row, frame, previousSeconds, hasTerminal }: TtyVertex): boolean {
  if (frame !== frames.frame) return false
  return hasTerminal || (previousSeconds !== undefined && row.seconds !== undefined && row.seconds > previousSeconds)
}

interface Reached {
  /** The last step of each stage that has begun. */
  readonly steps: ReadonlyMap<string, number>
  readonly hasExport: boolean
}

function reachedBy(frames: TtyFrames): Reached {
  const steps = new Map<string, number>()
  for (const { row } of frames.vertices) {
    const position = parseStepName(row.name)
    if (position) steps.set(position.stageKey, Math.max(steps.get(position.stageKey) ?? 0, position.index ?? 0))
  }
  return { steps, hasExport: frames.vertices.some(({ row }) => /^exporting to /.test(row.name)) }
}

function isProven(frames: TtyFrames, reached: Reached, { row, frame, previousSeconds }: TtyVertex): boolean {
  const elapsed = (frames.header?.seconds ?? 0) - (frames.previousHeader?.seconds ?? 0)
  const stoodStill = frame === frames.frame && previousSeconds === row.seconds
  if (stoodStill && row.seconds !== undefined && elapsed >= GROWTH_SECONDS) return true
  const position = parseStepName(row.name)
  if (!position) return reached.steps.size > 0 && /\binternal\] load (?:build definition|metadata)/.test(row.name)
  return reached.hasExport || (reached.steps.get(position.stageKey) ?? 0) > (position.index ?? Infinity)
}

function settle({ vertex, row, statuses, wasCached }: TtyVertex, hasEnded: boolean): void {
  for (const status of statuses) noteTtyStatus(vertex, status)
  if (row.isError) return
  const isPulled = vertex.hasDownload && hasEnded && (row.isCached || wasCached) && (row.seconds ?? 0) > 0
  if (row.isCached || isPulled) endVertex(vertex, { kind: 'cached' })
  if (row.isCanceled) endVertex(vertex, { kind: 'canceled' })
  else if (isPulled || (hasEnded && !row.isCached)) endVertex(vertex, { kind: 'done', seconds: row.seconds })
  if (row.isCached || hasEnded) setTail(vertex, [])
}

/** A reference or digest that the terminal has cut is no reference and no digest. */
function noteTtyStatus(vertex: TtyVertex['vertex'], { name, seconds, mayBeCut }: TtyRow): void {
  if (DOWNLOAD.test(name)) vertex.hasDownload = true
  const exported = EXPORTED.exec(name)?.[1]
  if (exported !== undefined) vertex.exportedDigest = exported
  const [, whole, digest] = PUSH.exec(name) ?? []
  if (whole === undefined) return
  const [reference = ''] = whole.split('@')
  const isCut = mayBeCut && !whole.includes('@') && digest === undefined
  notePush(vertex, { reference: isCut ? `${reference}…` : reference, digest, seconds, isDone: false })
}
