import { KitError } from '@ci-kit/core/errors'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { matchPattern } from '@ci-kit/version/find/safe-pattern'
import type { Piece } from '@ci-kit/version/find/state'
import { parseJson } from '@ci-kit/version/formats/json'
import { type Node, nodeAt, type Parsed } from '@ci-kit/version/formats/node'
import { positionAt } from '@ci-kit/version/formats/position'
import { parseToml } from '@ci-kit/version/formats/toml'
import { parseYaml } from '@ci-kit/version/formats/yaml'
import type { SchemeName } from '@ci-kit/version/scheme-name'
import type { Said } from '@ci-kit/version/statement'
import type { Tree } from '@ci-kit/version/tree'

/** One line of the input `sources`. */
export type SourceRule =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'field'; readonly path: string; readonly field: readonly string[]; readonly line: string }
  | { readonly kind: 'pattern'; readonly path: string; readonly pattern: string; readonly line: string }

export function parseSources(lines: readonly string[]): readonly SourceRule[] {
  const problems: string[] = []
  const rules = lines.flatMap((line): readonly SourceRule[] => {
    const rule = parseSource(line)
    if (typeof rule !== 'string') return [rule]
    problems.push(`sources has ${JSON.stringify(line.slice(0, 200))}; ${rule}`)
    return []
  })
  if (problems.length === 0) return rules
  throw new KitError('bad-input', problems.join('\n'), {
    fix: 'sources: one of VERSION, app.json#/app/version, app.toml#app.version and version.h =~ VERSION "(.+)" on each line',
  })
}

function parseSource(line: string): SourceRule | string {
  const at = line.indexOf(' =~ ')
  if (at !== -1) {
    const [path, source] = [line.slice(0, at).trim(), line.slice(at + 4).trim()]
    try {
      const groups = (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1
      if (groups !== 1) return `its regular expression has ${groups} groups, and one that holds the version is needed`
      return path === '' ? 'a path is missing' : { kind: 'pattern', path, pattern: source, line }
    } catch {
      return `${JSON.stringify(source.slice(0, 100))} is no regular expression`
    }
  }
  const hash = line.indexOf('#')
  if (hash === -1) return { kind: 'file', path: line }
  const [path, field] = [line.slice(0, hash), line.slice(hash + 1)]
  if (path === '' || field === '' || field === '/') return 'a path, a # and the way to a field are needed'
  return { kind: 'field', path, field: fieldPath(field), line }
}

/** `/a/b~1c` is a JSON pointer, `a.b."c.d"` a path of TOML. */
function fieldPath(field: string): readonly string[] {
  if (field.startsWith('/')) {
    return field
      .slice(1)
      .split('/')
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  return [...field.matchAll(/"([^"]*)"|'([^']*)'|([^."']+)/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}

/** What the rules find; a file, field or match that is missing is unreadable, since a person said that it is there. */
export async function readCustomSources(
  rules: readonly SourceRule[],
  tree: Tree,
  scheme: SchemeName,
): Promise<readonly Statement[]> {
  const own = rules.filter(rule => rule.kind !== 'file')
  return await Promise.all(own.map(async rule => stateRule(rule, await tree.read(rule.path), scheme)))
}

function stateRule(
  rule: Exclude<SourceRule, { kind: 'file' }>,
  text: string | undefined,
  scheme: SchemeName,
): Statement {
  const state = (offset: number, said: Said): Statement => ({
    file: rule.path,
    ...positionAt(text ?? '', offset),
    kind: 'source of the input',
    scheme,
    subject: undefined,
    subjects: [],
    role: 'source',
    said,
  })
  if (text === undefined) return state(0, { kind: 'unreadable', reason: 'there is no such text file' })
  const found = rule.kind === 'pattern' ? matchIn(text, rule.pattern) : fieldIn(text, rule)
  if (typeof found === 'string') return state(0, { kind: 'unreadable', reason: found })
  return state(found.offset, { kind: 'version', written: found.text.trim(), via: [] })
}

/** The expression is the caller's own, and the file may be anybody's: together they may not take for ever. */
function matchIn(text: string, pattern: string): Piece | string {
  const found = matchPattern(pattern, text)
  if (found.kind === 'failed') return found.reason
  return found.pieces[0] ?? `nothing in it matches ${pattern}`
}

function fieldIn(
  text: string,
  { path, field }: { readonly path: string; readonly field: readonly string[] },
): Piece | string {
  const parsed = parserOf(path)(text)
  if (parsed.kind === 'broken') return parsed.reason
  const node = nodeAt(parsed.root, ...field) ?? nodeAt(parsed.root, ...field.map(toIndex))
  const name = field.join('.')
  if (node === undefined) return `it has no field ${name}`
  return node.kind === 'scalar' ? pieceOf(node) : `its field ${name} is no text`
}

function pieceOf(node: Extract<Node, { kind: 'scalar' }>): Piece {
  return { text: node.text, offset: node.offset }
}

function toIndex(part: string): string | number {
  return /^[0-9]{1,6}$/.test(part) ? Number(part) : part
}

function parserOf(path: string): (text: string) => Parsed {
  if (/\.toml$/i.test(path)) return parseToml
  if (/\.ya?ml$/i.test(path)) return parseYaml
  return text => parseJson(text, { isLenient: true })
}
