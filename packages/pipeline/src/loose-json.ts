/** Readers for JSON that another step wrote: what has another type than expected counts as absent. */

export type Mapping = Readonly<Record<string, unknown>>

export function mappingOf(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Undefined for an empty text too. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Own fields alone: a key such as `constructor` finds nothing that JSON did not say. */
export function field(value: unknown, name: string): unknown {
  const mapping = mappingOf(value)
  return mapping !== undefined && Object.hasOwn(mapping, name) ? mapping[name] : undefined
}

export function path(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(field, value)
}
