import { type Node, nodeAt, type Scalar, stringAt } from '../../formats/node.ts'
import type { SchemeName } from '../../scheme-name.ts'
import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type Format, parsedAs } from '../open.ts'
import { type About, stateDynamic, stateScalar, stateUnreadable } from '../state.ts'

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
  readonly role?: Statement['role']
  /** For a file name that other programs use too: whether the content is of this kind. */
  readonly isOurs?: (root: Node) => boolean
  /** For a value that is no version of this project by the rules of its kind, such as a reference to another file. */
  readonly dynamic?: (scalar: Scalar, root: Node) => string | undefined
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
  if (root?.kind !== 'mapping' || isOurs?.(root) === false) return []
  const node = nodeAt(root, ...field.version)
  if (node === undefined) return []
  const subject = field.name === undefined ? undefined : stringAt(root, ...field.name)?.text
  const about: About = { kind, scheme, role, subject }
  if (node.kind !== 'scalar') return [stateUnreadable(file, node.offset, about, 'the version is no text')]
  const reason = field.dynamic?.(node, root)
  return [reason === undefined ? stateScalar(file, node, about) : stateDynamic(file, node.offset, about, reason)]
}

/** Whether all of the keys are there. */
export function hasKeys(...keys: readonly (string | Path)[]): (root: Node) => boolean {
  return root => keys.every(key => nodeAt(root, ...(typeof key === 'string' ? [key] : key)) !== undefined)
}
