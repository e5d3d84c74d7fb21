export type Payload = Readonly<Record<string, unknown>>

/** The text at a path into a payload; undefined where something else is there. */
export function textAt(payload: unknown, ...path: readonly string[]): string | undefined {
  let value = payload
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return typeof value === 'string' ? value : undefined
}

export function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
