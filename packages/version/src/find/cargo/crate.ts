import { posix } from 'node:path'
import { type Node, nodeAt, type Parsed, type Scalar, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { openFile, parsedAs } from '../open.ts'
import { type About, stateDynamic, stateScalar, stateUnreadable } from '../state.ts'

const ABOUT: About = { kind: 'Rust crate', scheme: 'cargo' }

/** Cargo.toml: a crate's version, or that of its workspace. */
export const cargoToml: Finder = {
  matches: path => /(?:^|\/)Cargo\.toml$/.test(path),
  find: async (file, tree) => {
    const own = await stateCrate(file, tree)
    return [...own, ...stateWorkspace(file)]
  },
}

/** The statement for the crate of a manifest; none for a workspace alone, and for a crate without a version. */
export async function stateCrate(
  file: SourceFile,
  tree: Tree,
  extra: Partial<About> = {},
): Promise<readonly Statement[]> {
  const parsed = parsedCargo(file)
  if (parsed.kind === 'broken') return [stateUnreadable(file, parsed.offset, { ...ABOUT, ...extra }, parsed.reason)]
  const { root } = parsed
  const kind = isPrivate(root) ? 'private Rust crate' : ABOUT.kind
  const about: About = { ...ABOUT, kind, subject: stringAt(root, 'package', 'name')?.text, ...extra }
  const version = nodeAt(root, 'package', 'version')
  if (version === undefined) return []
  if (version.kind === 'scalar') return [stateScalar(file, version, about)]
  const inherits = nodeAt(version, 'workspace')
  if (inherits?.kind !== 'scalar' || inherits.value !== true) {
    return [stateUnreadable(file, version.offset, about, 'the version is no text')]
  }
  const found = await workspaceVersion(file, tree, root)
  if (found === undefined)
    return [stateDynamic(file, inherits.offset, about, 'no workspace with a version is in the repository')]
  return [stateScalar(found.file, found.version, { ...about, via: [...(about.via ?? []), file.path] })]
}

const heads = new WeakMap<SourceFile, SourceFile>()

/**
 * A manifest without its dependencies, targets and features: they are the larger part, and say nothing here. They become
 * spaces, so that offsets stay. A text that could hide a header, or what is broken then, is read as a whole.
 */
function parsedCargo(file: SourceFile): Parsed {
  if (file.text.includes('"""') || file.text.includes("'''")) return parsedAs(file, 'toml')
  let head = heads.get(file)
  if (head === undefined) {
    head = { path: file.path, text: file.text.replace(OTHER_TABLES, table => table.replace(/[^\r\n]/g, ' ')) }
    heads.set(file, head)
  }
  const parsed = parsedAs(head, 'toml')
  return parsed.kind === 'broken' ? parsedAs(file, 'toml') : parsed
}

// A header in the first column up to the next one.
const OTHER_TABLES = /^\[+(?!package\]|workspace\]|workspace\.package\])[^\r\n]*(?:\r?\n(?!\[)[^\r\n]*)*/gm

function isPrivate(root: Node | undefined): boolean {
  const publish = nodeAt(root, 'package', 'publish')
  return publish?.kind === 'scalar'
    ? publish.value === false
    : publish?.kind === 'sequence' && publish.items.length === 0
}

interface Inherited {
  readonly file: SourceFile
  readonly version: Scalar
}

/** In the manifest that `package.workspace` names, else in the nearest one above, or this one, that is a workspace. */
async function workspaceVersion(file: SourceFile, tree: Tree, root: Node | undefined): Promise<Inherited | undefined> {
  const named = stringAt(root, 'package', 'workspace')?.text
  const start = posix.dirname(file.path)
  const paths = named === undefined ? upwards(start) : [posix.join(start, named, 'Cargo.toml')]
  for (const path of paths) {
    const manifest = await openFile(tree, path)
    const parsed = manifest === undefined ? undefined : parsedCargo(manifest)
    if (manifest === undefined || parsed?.kind !== 'parsed' || nodeAt(parsed.root, 'workspace') === undefined) continue
    const version = nodeAt(parsed.root, 'workspace', 'package', 'version')
    return version?.kind === 'scalar' ? { file: manifest, version } : undefined
  }
  return undefined
}

function upwards(directory: string): readonly string[] {
  const paths: string[] = []
  for (let at = directory; ; at = posix.dirname(at)) {
    paths.push(posix.join(at, 'Cargo.toml'))
    if (at === '.' || at === '/' || paths.length > 64) return paths
  }
}

function stateWorkspace(file: SourceFile): readonly Statement[] {
  const parsed = parsedCargo(file)
  const version = parsed.kind === 'parsed' ? nodeAt(parsed.root, 'workspace', 'package', 'version') : undefined
  return version?.kind === 'scalar' ? [stateScalar(file, version, { kind: 'Rust workspace', scheme: 'cargo' })] : []
}
