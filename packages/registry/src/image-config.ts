import { isObject, type Platform, parseObject, stringMap } from './manifest.ts'

/** What the configuration of an image says. */
export interface ImageConfig {
  readonly createdMs?: number | undefined
  readonly platform?: Platform | undefined
  readonly labels: ReadonlyMap<string, string>
}

/** What the configuration of BuildKit's cache says. */
export interface CacheConfig {
  /** The newest of its records. */
  readonly createdMs?: number | undefined
  readonly layers: number
  readonly records: number
}

// A reproducible build states the beginning of time, or a day after it; neither is an age.
const FIRST_CREDIBLE_MS = Date.UTC(1990, 0, 1)

/** Milliseconds since 1970; undefined for no date, and for the beginning of time that reproducible builds state. */
export function parseCreated(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined
  const ms = Date.parse(value)
  return Number.isFinite(ms) && ms >= FIRST_CREDIBLE_MS ? ms : undefined
}

/** Undefined for what is no JSON object. */
export function parseImageConfig(bytes: Uint8Array): ImageConfig | undefined {
  const root = parseObject(bytes)
  if (typeof root === 'string') return undefined
  const { os, architecture, variant } = root
  const isPlatform = typeof os === 'string' && typeof architecture === 'string' && os !== '' && architecture !== ''
  const shownVariant = typeof variant === 'string' && variant !== '' ? variant : undefined
  return {
    createdMs: parseCreated(root.created),
    platform: isPlatform ? { os, architecture, variant: shownVariant } : undefined,
    labels: isObject(root.config) ? stringMap(root.config.Labels) : new Map(),
  }
}

/** Undefined for what is no JSON object. */
export function parseCacheConfig(bytes: Uint8Array): CacheConfig | undefined {
  const root = parseObject(bytes)
  if (typeof root === 'string') return undefined
  const records = Array.isArray(root.records) ? (root.records as readonly unknown[]) : []
  let createdMs: number | undefined
  for (const record of records) {
    if (!isObject(record)) continue
    for (const made of [...list(record.layers), ...list(record.chains)]) {
      const ms = isObject(made) ? parseCreated(made.createdAt) : undefined
      if (ms !== undefined && (createdMs === undefined || ms > createdMs)) createdMs = ms
    }
  }
  return { createdMs, layers: list(root.layers).length, records: records.length }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
