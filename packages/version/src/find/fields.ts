import { parseJson } from '../formats/json.ts'
import { type Node, nodeAt, type Parsed, type Scalar } from '../formats/node.ts'
import { parseToml } from '../formats/toml.ts'
import { parseYaml } from '../formats/yaml.ts'
import type { Tree } from '../tree.ts'
import { FIELD_RULES, type FieldPath, type FieldRule } from './field-rules.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { dynamic, type Found, literal, nameOf, stateFound, unreadable } from './stated.ts'

export const fieldFinder: Finder = {
  matches: path => FIELD_RULES.some(rule => rule.matches(path)),
  find: async (file, tree) => {
    const parsed = parse(file)
    const rules = FIELD_RULES.filter(rule => rule.matches(file.path))
    const [first] = rules
    if (parsed.kind === 'broken') {
      // A common name with broken content may be of another kind; the other names are ours alone.
      if (first === undefined || first.needs !== undefined) return []
      return [
        stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: first.kind, scheme: first.scheme }),
      ]
    }
    for (const rule of rules) {
      const found = await fieldOf(rule, parsed.root, { file, tree })
      if (found === undefined) continue
      const { kind, scheme, role = 'source' } = rule
      const subject = rule.subject === undefined ? undefined : scalarAt(parsed.root, rule.subject)?.text
      const about: About = { kind, scheme, subject, role }
      return [stateFound(file, found, about)]
    }
    return []
  },
}

function parse({ path, text }: SourceFile): Parsed {
  if (path.endsWith('.toml')) return parseToml(text)
  return /\.ya?ml$/.test(path) ? parseYaml(text) : parseJson(text, { isLenient: true })
}

async function fieldOf(
  rule: FieldRule,
  root: Node | undefined,
  { file, tree }: { readonly file: SourceFile; readonly tree: Tree },
): Promise<Found | undefined> {
  if (rule.needs?.some(path => nodeAt(root, ...path) === undefined)) return undefined
  for (const path of rule.version) {
    const node = nodeAt(root, ...path)
    if (node === undefined) continue
    if (node.kind !== 'scalar' || typeof node.value === 'boolean')
      return unreadable(file, node.offset, 'the version is no text')
    const meaning = rule.meaning?.(node.text)
    if (meaning !== undefined) return dynamic(file, node.offset, meaning)
    // Fortran's fpm reads a file that the field names.
    const named =
      nameOf(file.path) === 'fpm.toml' && !/^\d/.test(node.text)
        ? await tree.read(file.path.replace(/fpm\.toml$/, node.text))
        : undefined
    if (named !== undefined)
      return literal(
        { path: file.path.replace(/fpm\.toml$/, node.text), text: named },
        { text: named.trim().split(/\s/, 1)[0] ?? '', offset: named.search(/\S/) },
      )
    return literal(file, { text: node.text, offset: node.offset })
  }
  return undefined
}

function scalarAt(root: Node | undefined, path: FieldPath): Scalar | undefined {
  const node = nodeAt(root, ...path)
  return node?.kind === 'scalar' ? node : undefined
}
