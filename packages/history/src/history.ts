/** Where records are kept between runs. */
export type HistoryPlace = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'cache' }

export interface HistoryPorts {
  /** Undefined when there is nothing at the path. */
  readonly readText: (path: string) => Promise<string | undefined>
  readonly writeText: (path: string, text: string) => Promise<void>
  readonly restore: (file: string, prefix: string) => Promise<Restored>
  readonly save: (file: string, key: string, text: string) => Promise<{ readonly message: string } | undefined>
  /** Different in every run: an entry of a cache service is never overwritten. */
  readonly uniqueName: () => string
}

export type Restored =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unavailable'; readonly message: string }

export type LoadedHistory =
  | { readonly kind: 'found'; readonly records: ReadonlyMap<string, unknown> }
  | { readonly kind: 'nothing' }
  /** The file, or the service, cannot be used; nothing is known of earlier runs. */
  | { readonly kind: 'unusable'; readonly reason: string }

// Beyond these it is no file of ours.
const MAX_BYTES = 16 * 1024 * 1024
const MAX_RECORDS = 20_000

/** The records of one action, by name. Each action checks the shape of its own. Never throws for what a file holds. */
export async function loadHistory(place: HistoryPlace, action: string, ports: HistoryPorts): Promise<LoadedHistory> {
  const read = await readPlace(place, action, ports)
  if (read.kind === 'unavailable') return { kind: 'unusable', reason: read.message }
  if (read.kind === 'nothing') return read
  const document = parseHistory(read.text)
  if (typeof document === 'string') return { kind: 'unusable', reason: document }
  const records = document.get(action)
  return records === undefined ? { kind: 'nothing' } : { kind: 'found', records }
}

/** Writes the records of one action and keeps those of the others. Returns why it could not, or undefined. */
export async function saveHistory(
  place: HistoryPlace,
  action: string,
  records: ReadonlyMap<string, unknown>,
  ports: HistoryPorts,
): Promise<string | undefined> {
  if (place.kind === 'cache') {
    const text = formatHistory(new Map([[action, records]]))
    const problem = await ports.save(cacheFile(action), `${cachePrefix(action)}${ports.uniqueName()}`, text)
    return problem?.message
  }
  const current = await ports.readText(place.path)
  const document = current === undefined ? new Map<string, ReadonlyMap<string, unknown>>() : parseHistory(current)
  // Somebody else's file is not overwritten.
  if (typeof document === 'string') return document
  await ports.writeText(place.path, formatHistory(new Map([...document, [action, records]])))
  return undefined
}

async function readPlace(place: HistoryPlace, action: string, ports: HistoryPorts): Promise<Restored> {
  if (place.kind === 'cache') return await ports.restore(cacheFile(action), cachePrefix(action))
  const text = await ports.readText(place.path)
  return text === undefined ? { kind: 'nothing' } : { kind: 'found', text }
}

type Document = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** `{ "version": 1, "actions": { "<action>": { "<name>": record } } }`, or the reason why it is not. */
export function parseHistory(text: string): Document | string {
  if (text.length > MAX_BYTES) return `it is longer than ${MAX_BYTES} characters`
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return 'it is no JSON'
  }
  if (!isObject(root) || !isObject(root.actions)) return 'it has no field "actions", so it is no history'
  if (root.version !== 1) return `its version is ${JSON.stringify(root.version)?.slice(0, 40)}; this reads version 1`
  const actions = new Map<string, ReadonlyMap<string, unknown>>()
  for (const [action, records] of Object.entries(root.actions)) {
    if (!isObject(records)) return `its actions.${action.slice(0, 60)} is no object`
    const entries = Object.entries(records)
    if (entries.length > MAX_RECORDS) return `it has more than ${MAX_RECORDS} records of one action`
    actions.set(action, new Map(entries))
  }
  return actions
}

function formatHistory(document: Document): string {
  const sorted = [...document].sort(([a], [b]) => (a < b ? -1 : 1))
  const actions = Object.fromEntries(sorted.map(([action, records]) => [action, Object.fromEntries(records)]))
  return `${JSON.stringify({ version: 1, actions }, undefined, 2)}\n`
}

function cacheFile(action: string): string {
  return `.ci-kit/history/${action}.json`
}

function cachePrefix(action: string): string {
  return `ci-kit-history-v1-${action}-`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
