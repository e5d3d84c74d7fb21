import { itemsOf, type Node, nodeAt, type Scalar, stringAt } from '../../formats/node.ts'
import type { SchemeName } from '../../scheme-name.ts'
import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type Format, parsedAs } from '../open.ts'
import { type About, stateDynamic, stateScalar, stateUnreadable } from '../state.ts'
import { named } from './named.ts'

export type Path = readonly (string | number)[]

/** A kind of file that states a version in one field of its data. */
export interface Field {
  readonly kind: string
  /** On the whole path. */
  readonly files: RegExp
  readonly format: Format
  readonly scheme: SchemeName
  readonly version: Path
  readonly name?: Path
  /** Where a list, or a mapping, is whose items each have `version` and `name`; else the file has them itself. */
  readonly each?: Path
  readonly role?: Statement['role']
  /** For a file name that other programs use too: whether the content is of this kind. */
  readonly isOurs?: (root: Node) => boolean
  /** For a value that is no version of this project by the rules of its kind, such as a reference to another file. */
  readonly dynamic?: (scalar: Scalar) => string | undefined
}

/** One finder for all of the fields; a file of several kinds gives a statement for each. */
export function fieldFinder(fields: readonly Field[]): Finder {
  const any = new RegExp(fields.map(({ files }) => files.source).join('|'), 'i')
  return {
    matches: path => any.test(path),
    find: async file => fields.filter(field => field.files.test(file.path)).flatMap(field => stateField(file, field)),
  }
}

/** A broken file is reported where its name alone says what it is. */
export function stateField(file: SourceFile, field: Field): readonly Statement[] {
  const { kind, scheme, isOurs, role = 'source' } = field
  const parsed = parsedAs(file, field.format)
  if (parsed.kind === 'broken') {
    const about: About = { kind, scheme, role }
    return isOurs === undefined ? [stateUnreadable(file, parsed.offset, about, parsed.reason)] : []
  }
  const { root } = parsed
  if (root === undefined || (root.kind !== 'mapping' && field.each === undefined)) return []
  if (isOurs?.(root) === false) return []
  return holdersOf(root, field).flatMap(holder => stateHolder(file, field, holder))
}

function holdersOf(root: Node, { each }: Field): readonly Node[] {
  if (each === undefined) return [root]
  const list = nodeAt(root, ...each)
  return list?.kind === 'mapping' ? list.entries.map(entry => entry.value) : itemsOf(list)
}

function stateHolder(file: SourceFile, field: Field, holder: Node): readonly Statement[] {
  const { kind, scheme, role = 'source' } = field
  const node = nodeAt(holder, ...field.version)
  if (node === undefined) return []
  const subject = field.name === undefined ? undefined : stringAt(holder, ...field.name)?.text
  const about: About = { kind, scheme, role, subject }
  // In YAML a template in double braces is a mapping.
  const isTemplate = file.text.startsWith('{{', node.offset)
  if (isTemplate) return [stateDynamic(file, node.offset, about, 'a tool fills in the template')]
  if (node.kind !== 'scalar') return [stateUnreadable(file, node.offset, about, 'the version is no text')]
  const reason = field.dynamic?.(node)
  return [reason === undefined ? stateScalar(file, node, about) : stateDynamic(file, node.offset, about, reason)]
}

/** Whether all of the keys are there. */
export function hasKeys(...keys: readonly (string | Path)[]): (root: Node) => boolean {
  return root => keys.every(key => nodeAt(root, ...(typeof key === 'string' ? [key] : key)) !== undefined)
}

/** What the kinds of a table have in common. */
export type Defaults = Pick<Field, 'format' | 'scheme'> & Partial<Field>

/** A line of a table: what it is called, its files (`*` is any part of a name), and where it differs from the rest. */
export type Row = readonly [kind: string, files: string | RegExp, differs?: Partial<Field>]

export function fieldTable(defaults: Defaults, rows: readonly Row[]): readonly Field[] {
  return rows.map(([kind, files, differs]) => ({
    version: ['version'],
    name: ['name'],
    ...defaults,
    kind,
    files: typeof files === 'string' ? named(...files.split(' ')) : files,
    ...differs,
  }))
}

/** Whether a key has this text. */
export function hasText(key: string, pattern: RegExp): (root: Node) => boolean {
  return root => pattern.test(stringAt(root, key)?.text ?? '')
}

/** Whether one of the keys is there. */
export function hasOneOf(...keys: readonly string[]): (root: Node) => boolean {
  return root => keys.some(key => nodeAt(root, key) !== undefined)
}
