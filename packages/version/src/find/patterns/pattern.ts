import type { SchemeName } from '../../scheme-name.ts'
import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type About, stateVersion } from '../state.ts'

/** A kind of file that states a version on one line. */
export interface Pattern {
  readonly kind: string
  readonly files: RegExp
  readonly scheme: SchemeName
  /** On one line, with the flag `d`; the version is its first group. */
  readonly version: RegExp
  readonly name?: RegExp
  /** Whether the file is of this kind. */
  readonly isOurs?: RegExp
  /** How far from its start the file counts, as its readers have it. */
  readonly headLength?: number
  /** All lines that match, not just the first. */
  readonly isEach?: boolean
}

// Longer lines are data: minified, encoded; nobody states a version there.
const MAX_LINE = 500

/** One finder for all of the patterns, by lines, so that no text makes it slow. */
export function patternFinder(patterns: readonly Pattern[]): Finder {
  return {
    matches: path => patterns.some(({ files }) => files.test(path)),
    find: async file =>
      patterns.filter(({ files }) => files.test(file.path)).flatMap(pattern => statePattern(file, pattern)),
  }
}

function statePattern(file: SourceFile, pattern: Pattern): readonly Statement[] {
  const text = file.text.slice(0, pattern.headLength ?? file.text.length)
  const lines = linesOf(text)
  if (pattern.isOurs !== undefined && !lines.some(line => pattern.isOurs?.test(line.text))) return []
  const { kind, scheme, name } = pattern
  const named = name === undefined ? undefined : firstGroup(lines, name)
  const about: About = { kind, scheme, subject: named?.trim() }
  const found: Statement[] = []
  for (const line of lines) {
    const match = pattern.version.exec(line.text)
    const version = match?.[1]
    if (match === null || version === undefined) continue
    const [start] = match.indices?.[1] ?? [0]
    found.push(stateVersion(file, { text: version, offset: line.offset + start }, about))
    if (!pattern.isEach) break
  }
  return found
}

interface TextLine {
  readonly text: string
  readonly offset: number
}

function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  for (const line of text.slice(offset).split(/\r\n|\n|\r/)) {
    if (line.length <= MAX_LINE) lines.push({ text: line, offset })
    offset += line.length
    offset += text.startsWith('\r\n', offset) ? 2 : 1
  }
  return lines
}

function firstGroup(lines: readonly TextLine[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line.text)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}
