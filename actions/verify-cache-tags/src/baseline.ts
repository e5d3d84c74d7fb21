import { KitError, messageOf } from '@ci-kit/core/errors'
import type { Ports } from '@ci-kit/core/ports'
import { type HistoryPlace, type HistoryPorts, loadHistory, saveHistory } from '@ci-kit/history/history'
import { isDigest } from '@ci-kit/registry/digest'
import { formatReference } from '@ci-kit/registry/reference'
import type { Checked } from './verify.ts'

/** What an earlier run found at a reference. */
export interface BaselineRecord {
  readonly digest: string
  readonly bytes?: number | undefined
  readonly mediaType?: string | undefined
  readonly layers?: number | undefined
  /** When this digest was first seen there. */
  readonly firstSeen?: string | undefined
  readonly recorded?: string | undefined
}

export interface Baseline {
  readonly place: HistoryPlace
  readonly records: ReadonlyMap<string, BaselineRecord>
  /** Why nothing is known of earlier runs. */
  readonly problem?: string | undefined
}

const ACTION = 'verify-cache-tags'
// Tags of commits come and go; the oldest records go first.
const MAX_RECORDS = 5000

export async function loadBaseline(input: string | undefined, ports: Ports): Promise<Baseline | undefined> {
  if (input === undefined) return undefined
  const place: HistoryPlace = input === 'cache' ? { kind: 'cache' } : { kind: 'file', path: input }
  const loaded = await loadHistory(place, ACTION, historyPorts(ports))
  switch (loaded.kind) {
    case 'nothing':
      return { place, records: new Map() }
    case 'unusable':
      if (place.kind === 'file') {
        throw new KitError('baseline-unusable', `the baseline ${input} cannot be used: ${loaded.reason}`, {
          fix: `give a file that this action has written (record: true), or remove ${input} to start again`,
        })
      }
      return { place, records: new Map(), problem: loaded.reason }
    case 'found':
      return { place, records: new Map([...loaded.records].flatMap(([name, value]) => readRecord(name, value))) }
  }
}

/** Writes what was found; returns why it could not, or undefined. */
export async function recordBaseline(
  baseline: Baseline,
  checked: readonly Checked[],
  ports: Ports,
): Promise<string | undefined> {
  const now = new Date(ports.clock.nowMs()).toISOString()
  const records = new Map<string, BaselineRecord>(baseline.records)
  for (const { check, facts } of checked) {
    if (facts.kind !== 'present' || facts.digest === undefined) continue
    const name = formatReference(check.reference)
    const before = baseline.records.get(name)
    const firstSeen = before?.digest === facts.digest ? before.firstSeen : now
    const { bytes, layers } = facts.content ?? {}
    // Deleted first, so that the order of the map is that of the last sight.
    records.delete(name)
    records.set(name, {
      digest: facts.digest,
      mediaType: facts.mediaType,
      bytes,
      layers,
      firstSeen: firstSeen ?? now,
      recorded: now,
    })
  }
  const kept = new Map([...records].slice(-MAX_RECORDS))
  try {
    return await saveHistory(baseline.place, ACTION, kept, historyPorts(ports))
  } catch (error) {
    return messageOf(error)
  }
}

function historyPorts({ files, cache, random, clock }: Ports): HistoryPorts {
  return {
    readText: async path => ((await files.facts(path)) === undefined ? undefined : await files.readText(path)),
    writeText: (path, text) => files.writeText(path, text),
    restore: (file, prefix) => cache.restore(file, prefix),
    save: (file, key, text) => cache.save(file, key, text),
    uniqueName: () => `${clock.nowMs()}-${random.token().slice(0, 12)}`,
  }
}

function readRecord(name: string, value: unknown): readonly (readonly [string, BaselineRecord])[] {
  if (typeof value !== 'object' || value === null || !('digest' in value)) return []
  const { digest } = value
  if (typeof digest !== 'string' || !isDigest(digest)) return []
  const field = (key: string): unknown => new Map<string, unknown>(Object.entries(value)).get(key)
  const text = (key: string): string | undefined => {
    const found = field(key)
    return typeof found === 'string' && found.length < 200 ? found : undefined
  }
  const count = (key: string): number | undefined => {
    const found = field(key)
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined
  }
  const record = {
    digest,
    bytes: count('bytes'),
    layers: count('layers'),
    mediaType: text('mediaType'),
    firstSeen: text('firstSeen'),
    recorded: text('recorded'),
  }
  return [[name, record]]
}
