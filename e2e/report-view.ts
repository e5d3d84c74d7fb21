import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The fields of the JSON report of report-cache-hits that the tests look at. */
export interface ReportView {
  readonly version: number
  readonly verdict: string
  readonly diagnosis: { readonly kind: string; readonly exitCode: number | null; readonly message: string } | null
  readonly builds: readonly BuildView[]
}

export interface BuildView {
  readonly vertices: number
  readonly cached: number
  readonly cachedThenPulled: number
  readonly done: number
  readonly errors: number
  readonly canceled: number
  readonly unfinished: number
  readonly isSuperseded: boolean
  readonly stepsWithoutFrom: { readonly total: number; readonly cached: number }
  readonly fromSteps: { readonly total: number; readonly cached: number }
  readonly stages: Readonly<Record<string, StageView>>
  readonly imports: readonly TransferView[]
  readonly exports: readonly TransferView[]
  readonly pushes: readonly { readonly reference: string; readonly digest: string | null; readonly status: string }[]
  readonly failed: readonly FailureView[]
  readonly vertexList: readonly VertexView[]
}

export interface StageView {
  readonly target: string | null
  readonly name: string
  readonly declared: number
  readonly steps: number
  readonly cached: number
  readonly done: number
  readonly firstNotCached: { readonly name: string } | null
}

interface TransferView {
  readonly name: string
  readonly status: string
  readonly reference: string | null
}

interface FailureView {
  readonly name: string
  readonly message: string
  readonly exitCode: number | null
  readonly source: { readonly file: string; readonly line: number } | null
  readonly tail: readonly string[]
}

interface VertexView {
  readonly id: string
  readonly names: readonly string[]
  readonly kind: string
  readonly status: string
  readonly seconds: number | null
  readonly restored: boolean
  readonly position: { readonly instruction: string } | null
  readonly message: string | null
}

/** Reads a report that a workflow kept; throws when it is of another version than these tests know. */
export async function readReport(keep: string, job: string, step: string): Promise<ReportView> {
  const value: unknown = JSON.parse(await readFile(join(keep, job, `${step}.json`), 'utf8'))
  if (typeof value === 'object' && value !== null && 'version' in value && value.version === 1) {
    return value as ReportView
  }
  throw new Error(`the report of ${job}/${step} has not version 1`)
}

/** The two formats number their vertices differently; the names they share. */
function keyOf(vertex: VertexView): string {
  return [...vertex.names].sort().join('\n')
}

/** What both logs of one build have to agree on, of each vertex, by the name that it was first given. */
export function vertexFacts(build: BuildView): ReadonlyMap<string, object> {
  const rows = build.vertexList.map(vertex => {
    const { kind, status, position, message } = vertex
    return [keyOf(vertex), { kind, status, position, message }] as const
  })
  return new Map([...rows].sort(([a], [b]) => a.localeCompare(b)))
}

/**
 * The vertices whose end the text cannot tell, while the daemon's record can: in a build that failed what the client
 * had to leave, and in any build a hit that was pulled within the 100 ms in which BuildKit prints once.
 */
export function unseenBy(plain: BuildView): ReadonlySet<string> {
  const isFailed = plain.failed.length > plain.imports.filter(({ status }) => status === 'error').length
  const isUnseen = ({ status, restored }: VertexView) =>
    restored || (isFailed && (status === 'canceled' || status === 'unfinished'))
  return new Set(plain.vertexList.filter(isUnseen).map(keyOf))
}

export function without<T>(facts: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...facts].filter(([key]) => !keys.has(key)))
}

/** How it ended: what was imported, exported and pushed, and what failed. */
export function outcomeOf(build: BuildView): object {
  const transfers = [...build.imports, ...build.exports]
  return {
    transfers: transfers.map(({ name, status, reference }) => ({ name, status, reference })),
    pushes: build.pushes.map(({ reference, digest, status }) => ({ reference, digest, status })),
    failed: build.failed.map(({ name, message, exitCode }) => ({ name, message, exitCode })),
  }
}

/** Every count, and the stages without the ids, because the two formats number their vertices differently. */
export function countsOf(build: BuildView): object {
  const { vertices, cached, cachedThenPulled, done, errors, canceled, unfinished, stepsWithoutFrom, fromSteps } = build
  const stages = Object.entries(build.stages).map(([key, stage]) => [
    key,
    { ...stage, firstNotCached: stage.firstNotCached?.name ?? null },
  ])
  const counts = { vertices, cached, cachedThenPulled, done, errors, canceled, unfinished, stepsWithoutFrom, fromSteps }
  return { ...counts, stages: Object.fromEntries(stages) }
}

/** What a person would count in a plain log without tricks in its output: distinct steps, and those with CACHED. */
export function countByEye(log: string): { readonly steps: number; readonly cached: number } {
  const steps = new Set([...log.matchAll(/^#(\d+) \[[^\]]*\d+\/\d+\] (?!FROM )/gm)].map(match => match[1]))
  const cached = new Set([...log.matchAll(/^#(\d+) CACHED$/gm)].map(match => match[1]))
  return { steps: steps.size, cached: [...steps].filter(id => cached.has(id)).length }
}
