import { isDigest } from '@ci-kit/registry/digest'

export interface PushedReference {
  readonly reference: string
  /** Undefined when the report does not know it. */
  readonly digest: string | undefined
}

const MAX_LENGTH = 64 * 1024 * 1024
const MAX_REFERENCES = 1000

/**
 * What a report of another action says was pushed: its fields `pushed` or `tags`, each a list of
 * `{ reference, digest }`. A string says what is wrong with it.
 */
export function parseReport(text: string): readonly PushedReference[] | string {
  if (text.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return 'it is no JSON'
  }
  if (!isObject(root)) return 'it is no JSON object'
  if (root.version !== 1) return `its version is ${JSON.stringify(root.version)?.slice(0, 40)}; this reads version 1`
  const field = root.pushed !== undefined ? 'pushed' : 'tags'
  const list = root[field]
  if (!Array.isArray(list)) return 'it has neither a list "pushed" nor a list "tags"'
  if (list.length > MAX_REFERENCES) return `its ${field} has more than ${MAX_REFERENCES} items`
  const found: PushedReference[] = []
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    if (!isObject(item) || typeof item.reference !== 'string') return `its ${field}[${index}] has no reference`
    const { reference, digest } = item
    if (digest !== undefined && digest !== null && !(typeof digest === 'string' && isDigest(digest))) {
      return `its ${field}[${index}].digest is no digest`
    }
    found.push({ reference, digest: typeof digest === 'string' ? digest : undefined })
  }
  return found
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
