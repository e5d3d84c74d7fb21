import { escapePattern, type Grammar } from '../formats/expression.ts'
import { linesOf, type Source, scanSource } from '../formats/source-text.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Statement } from '../statement.ts'
import type { Tree } from '../tree.ts'
import type { Finder, SourceFile } from './finder.ts'
import { agreed, evaluate, type Scope } from './follow.ts'
import type { About } from './state.ts'
import { type Found, stateFound } from './stated.ts'

/** A manifest in a programming language, in which one expression is the version. */
export interface CodeRule {
  readonly kind: string
  readonly scheme: SchemeName
  readonly matches: (path: string) => boolean
  readonly grammar: Grammar
  /** A line, strings blanked, that states the version; the expression begins where the match ends. */
  readonly version: RegExp
  /** A line that sets a name, from its escaped spelling; the expression begins where the match ends. */
  readonly assign?: (name: string) => RegExp
  /** What else a name may mean: other files, or words of the language. */
  readonly lookup?: (name: string, scope: Scope) => Promise<Found | undefined>
  readonly compute?: Scope['compute']
  /** The name of what is versioned, in group 1 of a line with its strings. */
  readonly subject?: RegExp
  /** Lines that count more than the others, when there are any. */
  readonly preferred?: RegExp
  /** Whether only the first line counts; else all must say the same. */
  readonly isFirst?: boolean
}

export function codeFinder(rule: CodeRule): Finder {
  return { matches: rule.matches, find: (file, tree) => findByRule(rule, file, tree) }
}

/** The statement of a rule in one file; none when no line states a version. */
export async function findByRule(rule: CodeRule, file: SourceFile, tree: Tree): Promise<readonly Statement[]> {
  const scope = scopeOf(rule, file, tree)
  const preferred = rule.preferred === undefined ? [] : matchEnds(scope.source, rule.preferred)
  const offsets = preferred.length > 0 ? preferred : matchEnds(scope.source, rule.version)
  const [first] = offsets
  if (first === undefined) return []
  const found = rule.isFirst === true ? await evaluate(scope, first) : await agreed(scope, 'version', offsets)
  return found === undefined ? [] : [stateFound(file, found, aboutOf(rule, scope.source))]
}

export type Following = Pick<CodeRule, 'grammar' | 'assign' | 'lookup' | 'compute'>

export function scopeOf(rule: Following, file: SourceFile, tree: Tree): Scope {
  const lookup = async (name: string, inner: Scope): Promise<Found | undefined> => {
    const here = rule.assign === undefined ? undefined : await assigned(inner, name, rule.assign)
    return here ?? rule.lookup?.(name, inner)
  }
  const source = scanSource(file.text, rule.grammar.syntax)
  return { file, source, tree, grammar: rule.grammar, lookup, compute: rule.compute, seen: new Set(), memo: new Map() }
}

/** The value that lines of the file itself give to a name. */
export function assigned(scope: Scope, name: string, assign: (name: string) => RegExp): Promise<Found | undefined> {
  return agreed(scope, name, matchEnds(scope.source, assign(escapePattern(name))))
}

/** Where the matches of a pattern end, line by line. */
export function matchEnds({ bare }: Source, pattern: RegExp): readonly number[] {
  const ends: number[] = []
  for (const line of linesOf(bare)) {
    const match = pattern.exec(line.text)
    if (match !== null) ends.push(line.offset + match.index + match[0].length)
  }
  return ends
}

function aboutOf({ kind, scheme, subject }: CodeRule, source: Source): About {
  return { kind, scheme, subject: subject === undefined ? undefined : firstGroup(source.code, subject) }
}

/** Group 1 of the first line that matches. */
export function firstGroup(text: string, pattern: RegExp): string | undefined {
  for (const line of linesOf(text)) {
    const match = pattern.exec(line.text)
    if (match?.[1] !== undefined) return match[1]
  }
  return undefined
}

/** Whether a path ends in one of these, by the name of the file alone. */
export function endsIn(...endings: readonly string[]): (path: string) => boolean {
  return path => endings.some(ending => path.endsWith(ending))
}

/** Whether a file has one of these names. */
export function isNamed(...names: readonly string[]): (path: string) => boolean {
  const known = new Set(names)
  return path => known.has(path.slice(path.lastIndexOf('/') + 1))
}
