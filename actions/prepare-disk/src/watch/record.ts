/** The least free space seen, as the sampler writes it and the post step reads it. */
export interface WatchRecord {
  readonly path: string
  readonly startedMs: number
  readonly lowestBytes: number
  readonly lowestMs: number
  readonly lowestInodes: number
  readonly samples: number
}

/** `undefined` for a text that is no record. */
export function parseRecord(text: string): WatchRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map(Object.entries(value))
  const number = (name: string): number | undefined => {
    const found: unknown = fields.get(name)
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined
  }
  const path: unknown = fields.get('path')
  const [startedMs, lowestBytes, lowestMs] = [number('startedMs'), number('lowestBytes'), number('lowestMs')]
  const [lowestInodes, samples] = [number('lowestInodes'), number('samples')]
  if (typeof path !== 'string' || startedMs === undefined || lowestBytes === undefined || lowestMs === undefined) {
    return undefined
  }
  return { path, startedMs, lowestBytes, lowestMs, lowestInodes: lowestInodes ?? 0, samples: samples ?? 0 }
}
