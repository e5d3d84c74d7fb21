import { lineMatches, type Span, type Syntax, scanSource } from '../formats/source-text.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Tree } from '../tree.ts'
import type { Finder, SourceFile } from './finder.ts'
import { dynamic, type Found, literal, oneFound, stateFound } from './stated.ts'

/** A manifest in which one line, on its own, is the version. */
export interface LineRule {
  readonly kind: string
  readonly scheme: SchemeName
  readonly matches: (path: string) => boolean
  /** Comments are blanked first; left out for files without. */
  readonly syntax?: Syntax
  /** Named groups: `version`, or `dynamic` for a text that says where it comes from. Flag `d`. */
  readonly version: RegExp
  /** Group 1 of a line with the name. */
  readonly subject?: RegExp
  /** A line that the file has, or it is of another kind. */
  readonly needs?: RegExp
  /** A line that ends what is looked at. */
  readonly until?: RegExp
  /** Whether a project of another kind only carries the file; then it is no source of its version. */
  readonly isGuest?: (tree: Tree) => boolean
  /** The first line counts, or all must say the same; the first when left out. */
  readonly pick?: 'first' | 'same'
  /** What some texts mean. */
  readonly meaning?: (text: string) => string | undefined
  readonly role?: 'source' | 'copy'
}

/** One finder for a table of rules. */
export function lineFinder(rules: readonly LineRule[]): Finder {
  return {
    matches: path => rules.some(rule => rule.matches(path)),
    find: async (file, tree) => {
      const possible = rules.filter(one => one.matches(file.path) && one.isGuest?.(tree) !== true)
      const rule = possible.find(one => one.needs === undefined || hasLine(file.text, one.needs))
      const found = rule === undefined ? undefined : versionBy(rule, file)
      if (rule === undefined || found === undefined) return []
      const { kind, scheme, role = 'source' } = rule
      return [stateFound(file, found, { kind, scheme, role, subject: subjectBy(rule, file.text) })]
    },
  }
}

function hasLine(text: string, pattern: RegExp): boolean {
  for (const _ of lineMatches(text, pattern)) return true
  return false
}

function subjectBy({ subject }: LineRule, text: string): string | undefined {
  if (subject === undefined) return undefined
  for (const groups of lineMatches(text, subject)) return groups.get('subject')?.text
  return undefined
}

function versionBy(rule: LineRule, file: SourceFile): Found | undefined {
  const code = rule.syntax === undefined ? file.text : scanSource(file.text, rule.syntax).code
  const all: Found[] = []
  for (const groups of lineMatches(cut(code, rule.until), rule.version)) {
    const one = groups.get('version')
    const computed = groups.get('dynamic')
    if (one !== undefined) all.push(meant(rule, file, one))
    else if (computed !== undefined) all.push(dynamic(file, computed.offset, `computed: ${computed.text}`))
    if (rule.pick !== 'same' && all.length > 0) break
  }
  return oneFound(all, file)
}

function meant({ meaning }: LineRule, file: SourceFile, span: Span): Found {
  const reason = meaning?.(span.text)
  return reason === undefined ? literal(file, span) : dynamic(file, span.offset, reason)
}

function cut(text: string, until: RegExp | undefined): string {
  if (until === undefined) return text
  const match = until.exec(text)
  return match === null ? text : text.slice(0, match.index)
}
