import { type Context, createContext, Script } from 'node:vm'
import type { Piece } from './state.ts'

export type Matched =
  | { readonly kind: 'matched'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'failed'; readonly reason: string }

// A pattern that needs longer on a file of this size backtracks without end.
const TIMEOUT_MS = 250
const MAX_TEXT = 1_000_000
const MAX_MATCHES = 100

const RUN = new Script(
  `(() => {
    const found = []
    for (const match of text.matchAll(pattern)) {
      const named = match.indices.groups?.version
      const [start, end] = named ?? match.indices[1] ?? match.indices[0]
      found.push(start, end)
      if (found.length >= limit) break
    }
    return found
  })()`,
)

/** What build backends look for by themselves. These patterns are linear and need no guard, which costs milliseconds. */
export const BACKEND_PATTERNS = {
  hatch: '(?i)^(?:__version__|VERSION)(?: ?: ?str)? *= *([\'"])v?(?P<version>.+?)\\1',
  pdm: '^__version__[ \\t]*(?::[^=\\n]*)?=[ \\t]*[\'"](?P<version>[^\'"\\n]*)[\'"]',
  scikitBuild: '^(?:__version__|VERSION)(?: ?: ?str)? *= *[\'"]v?(?P<version>[^\'"\\n]+)[\'"]',
} as const

const OWN: ReadonlySet<string> = new Set(Object.values(BACKEND_PATTERNS))

// Made once, since a context costs a millisecond.
let sandbox: Context | undefined

/**
 * Where a pattern that is not ours matches: its group `version`, else its first group, else all of it. A pattern that
 * takes too long is stopped. Python's spelling of named groups and of flags at the start is understood.
 */
export function matchPattern(source: string, text: string): Matched {
  const pattern = compile(source)
  if (typeof pattern === 'string') return { kind: 'failed', reason: pattern }
  if (text.length > MAX_TEXT) return { kind: 'failed', reason: 'the file is too large for a pattern' }
  if (OWN.has(source)) return { kind: 'matched', pieces: piecesOf(text, endsOf(pattern, text)) }
  try {
    sandbox ??= createContext({})
    Object.assign(sandbox, { pattern, text, limit: MAX_MATCHES * 2 })
    const found: unknown = RUN.runInContext(sandbox, { timeout: TIMEOUT_MS })
    return { kind: 'matched', pieces: piecesOf(text, Array.from(found as ArrayLike<number>)) }
  } catch {
    // Nothing else can happen in these lines: the pattern was compiled before.
    return { kind: 'failed', reason: `the pattern takes too long: ${source}` }
  }
}

/** As the script does. */
function endsOf(pattern: RegExp, text: string): readonly number[] {
  const found: number[] = []
  for (const { indices } of text.matchAll(pattern)) {
    found.push(...(indices?.groups?.version ?? indices?.[1] ?? indices?.[0] ?? []))
    if (found.length >= MAX_MATCHES * 2) break
  }
  return found
}

function compile(source: string): RegExp | string {
  const flags = /^\(\?([imsx]+)\)/.exec(source)
  const body = source
    .slice(flags?.[0].length ?? 0)
    .replace(/\(\?P</g, '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
  const extra = [...(flags?.[1] ?? '')].filter(flag => flag === 'i' || flag === 's').join('')
  try {
    return new RegExp(body, `gmd${extra}`)
  } catch (error) {
    return `the pattern cannot be read: ${error instanceof Error ? error.message : source}`
  }
}

function piecesOf(text: string, ends: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const offset = ends[i] ?? 0
    pieces.push({ text: text.slice(offset, ends[i + 1]), offset })
  }
  return pieces
}
