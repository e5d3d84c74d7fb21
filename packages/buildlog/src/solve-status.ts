import { Buffer } from 'node:buffer'

/**
 * One line of `--progress rawjson`: BuildKit's client.SolveStatus. JSON enters as `unknown`; fields of another type
 * than BuildKit writes are taken as absent.
 */
export interface SolveStatus {
  readonly vertexes: readonly StreamVertex[]
  readonly statuses: readonly StreamStatus[]
  readonly logs: readonly StreamLog[]
  readonly warnings: readonly StreamWarning[]
}

export interface StreamVertex {
  readonly digest: string
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  readonly isCached: boolean
  readonly error: string
  readonly group: { readonly id: string; readonly name: string; readonly isWeak: boolean } | undefined
}

export interface StreamStatus {
  readonly id: string
  readonly vertex: string
  readonly started: number | undefined
  readonly completed: number | undefined
}

export interface StreamLog {
  readonly vertex: string
  readonly data: string
  readonly timestamp: number | undefined
}

export interface StreamWarning {
  readonly vertex: string
  readonly short: string
  readonly file: string | undefined
  readonly line: number | undefined
}

type Json = Readonly<Record<string, unknown>>

/** The status that a line holds, or undefined for a line that is no such JSON. `{}` is an empty status. */
export function parseSolveStatus(line: string): SolveStatus | undefined {
  const value = parseJson(line)
  if (!isObject(value)) return undefined
  return {
    vertexes: listOf(value.vertexes, streamVertex),
    statuses: listOf(value.statuses, streamStatus),
    logs: listOf(value.logs, streamLog),
    warnings: listOf(value.warnings, streamWarning),
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf<T>(value: unknown, read: (item: Json) => T): readonly T[] {
  return Array.isArray(value) ? value.filter(isObject).map(read) : []
}

function streamVertex(item: Json): StreamVertex {
  const group = item.progressGroup
  return {
    digest: text(item.digest),
    name: text(item.name),
    started: timeMs(item.started),
    completed: timeMs(item.completed),
    isCached: item.cached === true,
    error: text(item.error),
    group: isObject(group) ? { id: text(group.id), name: text(group.name), isWeak: group.weak === true } : undefined,
  }
}

function streamStatus(item: Json): StreamStatus {
  return {
    id: text(item.id),
    vertex: text(item.vertex),
    started: timeMs(item.started),
    completed: timeMs(item.completed),
  }
}

function streamLog(item: Json): StreamLog {
  return { vertex: text(item.vertex), data: base64(item.data), timestamp: timeMs(item.timestamp) }
}

function streamWarning(item: Json): StreamWarning {
  const info = item.info ?? item.sourceInfo
  const range = Array.isArray(item.range) ? item.range.find(isObject) : undefined
  const start = range?.start
  const line = isObject(start) ? start.line : undefined
  return {
    vertex: text(item.vertex),
    short: base64(item.short),
    file: isObject(info) && typeof info.filename === 'string' ? info.filename : undefined,
    line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : undefined,
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function base64(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : ''
}

/** RFC 3339 with up to nine decimals, as milliseconds with a fraction. */
function timeMs(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(value)
  if (!match) return undefined
  const [, seconds = '', fraction = '.0', zone = ''] = match
  const whole = Date.parse(`${seconds}${zone}`)
  return Number.isNaN(whole) ? undefined : whole + Number(`0${fraction}`) * 1000
}
