import { createHash } from 'node:crypto'

/** The distribution specification's grammar of a tag. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const MAX_LENGTH = 128
const DIGEST_LENGTH = 8

export interface TagText {
  /** Empty when nothing is left. */
  readonly tag: string
  /** What was changed beyond the replacement of other characters by `-`. */
  readonly repair: string | undefined
}

export function isTagText(text: string): boolean {
  return TAG.test(text)
}

/**
 * Any text as a tag: runs of other characters become `-`, a leading `.` or `-` goes, and what is longer than 128
 * characters is cut and ends in a part of its SHA-256, so that two long names stay two tags.
 */
export function toTag(text: string): TagText {
  const replaced = text.replace(/[^A-Za-z0-9._-]+/g, '-')
  const started = replaced.replace(/^[.-]+/, '')
  if (started === '') return { tag: '', repair: `nothing is left of ${JSON.stringify(text.slice(0, 60))}` }
  const repair = started === replaced ? undefined : 'a tag cannot begin with . or -, so that was taken off'
  if (started.length <= MAX_LENGTH) return { tag: started, repair }
  const digest = createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH)
  return {
    tag: `${started.slice(0, MAX_LENGTH - DIGEST_LENGTH - 1)}-${digest}`,
    repair: `${started.length} characters are more than the ${MAX_LENGTH} of a tag, so it was cut and ends in a hash`,
  }
}

/** A version's own text within a tag: `+` becomes `_` (as Helm does it) and `!` becomes `__`, so neither is lost. */
export function mapVersionText(text: string): string {
  if (!text.includes('+') && !text.includes('!')) return text
  return text.replaceAll('+', '_').replaceAll('!', '__')
}

/** The other way round. */
export function unmapVersionText(text: string): string {
  return text.replaceAll('__', '!').replaceAll('_', '+')
}
