import type { BuildState, VertexState } from './build-state.ts'
import type {
  BuildFacts,
  FailureFacts,
  HitRates,
  PushFacts,
  Rate,
  SourceExcerpt,
  StageFacts,
  TransferFacts,
  VertexFacts,
  VertexStatus,
} from './facts.ts'
import { kindOfName, nameWithoutBracket, parseStepName, splitStageKey, targetOfName } from './step-name.ts'

/** The facts of one build. Pure; a build without vertices gives zeros. */
export function factsOf(build: BuildState): BuildFacts {
  // Where the head of a log is gone, a vertex can have an end and no name.
  const states = [...build.vertices.values()].filter(vertex => vertex.names.length > 0 || vertex.last)
  const vertexList = states.map(vertexFacts)
  const failed = failuresOf(vertexList, build.sources)
  const steps = vertexList.filter(vertex => vertex.kind === 'step')
  const froms = vertexList.filter(vertex => vertex.kind === 'from')
  return {
    format: build.format,
    builder: build.builder,
    vertices: vertexList.length,
    cached: countCached(vertexList),
    cachedThenPulled: countStatus(vertexList, 'cached-then-pulled'),
    done: countStatus(vertexList, 'done'),
    errors: countStatus(vertexList, 'error'),
    canceled: countStatus(vertexList, 'canceled'),
    unfinished: countStatus(vertexList, 'unfinished'),
    stepsWithoutFrom: { total: steps.length, cached: countCached(steps) },
    fromSteps: { total: froms.length, cached: countCached(froms) },
    stages: stagesOf(vertexList),
    imports: transfersOf(build, vertexList, ['cache-import']),
    exports: transfersOf(build, vertexList, ['cache-export', 'image-export']),
    pushes: [...states.flatMap(pushesOf), ...build.clientPushes.map(push => ({ id: '', ...push, seconds: undefined }))],
    failed,
    sharedVertices: vertexList.filter(one => one.names.length > 1).map(({ id, names }) => ({ id, names })),
    doneSecondsSum: roundMs(vertexList.reduce((sum, vertex) => sum + (vertex.seconds ?? 0), 0)),
    wallSeconds: wallSecondsOf(build),
    maskedIds: states.filter(vertex => vertex.isMasked).length,
    cachedLines: states.reduce((sum, vertex) => sum + vertex.cachedLines, 0),
    hitRates: hitRatesOf(steps, vertexList),
    warnings: build.warnings,
    finalError: build.finalError,
    isFailed: build.finalError !== undefined || vertexList.some(isFatal) || wasCanceled(vertexList),
    sources: build.sources,
    vertexList,
    droppedVertices: build.droppedVertices,
  }
}

function vertexFacts(state: VertexState): VertexFacts {
  const names = state.names.length > 0 ? state.names : [`#${state.id}`]
  const [name = ''] = names
  const kind = kindOfName(name)
  const status = statusOf(state)
  return {
    id: state.id,
    names,
    kind,
    status,
    position: parseStepName(name),
    seconds: state.last?.kind === 'done' ? state.last.seconds : undefined,
    restored: kind === 'step' && status === 'done' && state.hasDownload && !state.hasOutput && !isDownloadStep(name),
    message: state.last?.kind === 'error' ? state.last.message : undefined,
    tail: state.tail,
  }
}

/** ADD fetches by nature; a download says nothing of a cache there. */
function isDownloadStep(name: string): boolean {
  return /^ADD\b/i.test(nameWithoutBracket(name))
}

function statusOf(state: VertexState): VertexStatus {
  if (state.last?.kind === 'error') return 'error'
  if (state.wasCached) return state.wasPulled ? 'cached-then-pulled' : 'cached'
  return state.last?.kind === 'canceled' || state.last?.kind === 'done' ? state.last.kind : 'unfinished'
}

export function isHit(vertex: VertexFacts): boolean {
  return vertex.status === 'cached' || vertex.status === 'cached-then-pulled'
}

/** A failed cache import never fails a build, and a failed cache export leaves the image whole. */
function isFatal(vertex: VertexFacts): boolean {
  return vertex.status === 'error' && vertex.kind !== 'cache-import' && vertex.kind !== 'cache-export'
}

/** A step that was canceled and no image after all: somebody stopped the build before the client could say so. */
function wasCanceled(list: readonly VertexFacts[]): boolean {
  const isCanceled = list.some(
    vertex => vertex.status === 'canceled' && (vertex.kind === 'step' || vertex.kind === 'from'),
  )
  return isCanceled && !list.some(vertex => vertex.kind === 'image-export' && vertex.status === 'done')
}

function countCached(list: readonly VertexFacts[]): number {
  return list.filter(isHit).length
}

function countStatus(list: readonly VertexFacts[], status: VertexStatus): number {
  return list.filter(vertex => vertex.status === status).length
}

function stagesOf(list: readonly VertexFacts[]): ReadonlyMap<string, StageFacts> {
  const targets = new Set(list.flatMap(vertex => vertex.names.map(targetOfName)).filter(name => name !== undefined))
  const groups = new Map<string, VertexFacts[]>()
  for (const vertex of list) {
    if (!vertex.position) continue
    const group = groups.get(vertex.position.stageKey)
    if (group) group.push(vertex)
    else groups.set(vertex.position.stageKey, [vertex])
  }
  return new Map([...groups].map(([key, group]) => [key, stageFacts(key, group, targets)]))
}

function stageFacts(key: string, group: readonly VertexFacts[], targets: ReadonlySet<string>): StageFacts {
  const missed = group
    .filter(vertex => vertex.kind === 'step' && !isHit(vertex))
    .sort((a, b) => (a.position?.index ?? Infinity) - (b.position?.index ?? Infinity))[0]
  return {
    ...splitStageKey(key, targets),
    declared: Math.max(0, ...group.map(vertex => vertex.position?.declared ?? 0)),
    steps: group.length,
    cached: countCached(group),
    done: countStatus(group, 'done'),
    errors: countStatus(group, 'error'),
    canceled: countStatus(group, 'canceled'),
    unfinished: countStatus(group, 'unfinished'),
    firstNotCached: missed ? { id: missed.id, name: missed.names[0] ?? '' } : null,
  }
}

function transfersOf(
  build: BuildState,
  list: readonly VertexFacts[],
  kinds: readonly TransferFacts['kind'][],
): readonly TransferFacts[] {
  return list.flatMap(({ id, names, kind: vertexKind, status, seconds, message }) => {
    const kind = kinds.find(one => one === vertexKind)
    if (!kind) return []
    const [name = ''] = names
    const state = build.vertices.get(id)
    const reference = /importing cache manifest from (\S+)/.exec(name)?.[1] ?? state?.imageName
    const digest = kind === 'image-export' ? state?.exportedDigest : undefined
    return [{ id, name, kind, reference, digest, status, seconds, pushSeconds: pushSecondsOf(state), message }]
  })
}

function pushSecondsOf(state: VertexState | undefined): number {
  if (!state) return 0
  return roundMs(state.pushes.reduce((sum, push) => sum + (push.seconds ?? 0), state.pushSeconds))
}

function pushesOf(state: VertexState): readonly PushFacts[] {
  const name = state.names[0] ?? ''
  const status = statusOf(state)
  if (kindOfName(name) === 'push' && state.pushes.length === 0) {
    const reference = /(?:pushing|merging manifest list) (\S+)/.exec(name)?.[1] ?? ''
    const seconds = state.last?.kind === 'done' ? state.last.seconds : undefined
    return [{ id: state.id, reference, digest: state.exportedDigest, seconds, status: pushStatus(false, status) }]
  }
  return state.pushes.map(({ reference, digest, seconds, isDone }) => ({
    id: state.id,
    reference,
    // A push by digest prints none; what is pushed is the manifest that was exported last.
    digest: digest ?? state.exportedDigest,
    seconds,
    status: pushStatus(isDone, status),
  }))
}

function pushStatus(isDone: boolean, vertex: VertexStatus): PushFacts['status'] {
  if (isDone || vertex === 'done') return 'pushed'
  return vertex === 'error' || vertex === 'canceled' ? 'failed' : 'unknown'
}

function failuresOf(list: readonly VertexFacts[], sources: readonly SourceExcerpt[]): readonly FailureFacts[] {
  const failed = list.filter(vertex => vertex.status === 'error')
  const free = [...sources]
  return failed.map(vertex => {
    const at = free.findIndex(source => isSourceOf(source, vertex))
    const source = at >= 0 ? free.splice(at, 1)[0] : undefined
    const message = vertex.message ?? ''
    return {
      id: vertex.id,
      name: vertex.names[0] ?? '',
      message,
      exitCode: exitCodeOf(message),
      source,
      tail: vertex.tail,
    }
  })
}

/** A source excerpt belongs to the step whose instruction its first marked line begins; white space is BuildKit's to fold. */
function isSourceOf(source: SourceExcerpt, vertex: VertexFacts): boolean {
  const marked = source.lines.find(line => line.isMarked)?.text.trim() ?? ''
  if (!vertex.position) return vertex.kind !== 'cache-import' && vertex.kind !== 'cache-export'
  const [word = ''] = marked.split(/\s/)
  return word !== '' && vertex.position.instruction.toUpperCase().startsWith(word.toUpperCase())
}

/** The last exit code that a message states: the message quotes the command, which may print one of its own. */
export function exitCodeOf(message: string): number | undefined {
  const last = [...message.matchAll(/(?:exit code: |exit status |non-zero code: )(\d{1,10})/g)].at(-1)
  const digits = last?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function hitRatesOf(steps: readonly VertexFacts[], all: readonly VertexFacts[]): HitRates {
  return { steps: rateOf(steps), vertices: rateOf(all), time: undefined }
}

function rateOf(list: readonly VertexFacts[]): Rate {
  const cached = countCached(list)
  return { cached, total: list.length, rate: list.length === 0 ? undefined : cached / list.length }
}

function wallSecondsOf(build: BuildState): number | undefined {
  if (build.statedSeconds !== undefined) return build.statedSeconds
  if (build.firstTimeMs === undefined || build.lastTimeMs === undefined) return undefined
  return roundMs((build.lastTimeMs - build.firstTimeMs) / 1000)
}

/** Sums of printed tenths carry binary noise. */
function roundMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
