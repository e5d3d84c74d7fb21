import { itemsOf, type Node, nodeAt, type Scalar, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { parsedAs } from '../open.ts'
import { type About, stateScalar, stateUnreadable } from '../state.ts'
import { followBackend } from './backends.ts'
import type { Trail } from './follow.ts'
import { basesOf } from './text-file.ts'

const ABOUT: About = { kind: 'Python project', scheme: 'pep440' }

/** pyproject.toml: its version, or where its build backend has it from. */
export const pyproject: Finder = {
  matches: path => /(?:^|\/)pyproject\.toml$/.test(path),
  find: statePyproject,
}

async function statePyproject(file: SourceFile, tree: Tree): Promise<readonly Statement[]> {
  const parsed = parsedAs(file, 'toml')
  if (parsed.kind === 'broken') return [stateUnreadable(file, parsed.offset, ABOUT, parsed.reason)]
  const { root } = parsed
  const own = await stateProject(file, tree, root)
  return own === undefined ? stateTools(file, root) : [own, ...stateTools(file, root), ...stateBoth(file, root)]
}

/** A project table with a version beside poetry's own: poetry reads the one, other tools the other. */
function stateBoth(file: SourceFile, root: Node | undefined): readonly Statement[] {
  const poetry = scalarAt(root, 'tool', 'poetry', 'version')
  const isBoth = poetry !== undefined && scalarAt(root, 'project', 'version') !== undefined
  return isBoth ? [stateScalar(file, poetry, { ...ABOUT, subject: nameOf(root) })] : []
}

async function stateProject(file: SourceFile, tree: Tree, root: Node | undefined): Promise<Statement | undefined> {
  const subject = nameOf(root)
  const about: About = { ...ABOUT, subject, via: [file.path] }
  const dynamic = itemsOf(nodeAt(root, 'project', 'dynamic'))
  const isDynamic = dynamic.some(item => item.kind === 'scalar' && item.value === 'version')
  const literal = scalarAt(root, 'project', 'version')
  // Early versions of pdm had a text there as well.
  const poetry = scalarAt(root, 'tool', 'poetry', 'version') ?? scalarAt(root, 'tool', 'pdm', 'version')
  const vcs = nodeAt(root, 'tool', 'poetry-dynamic-versioning', 'enable')
  const isVersioned = vcs?.kind === 'scalar' && vcs.value === true
  const start = isDynamic ? nodeAt(root, 'project', 'dynamic') : (nodeAt(root, 'project') ?? root)
  const offset = (isVersioned ? poetry : undefined)?.offset ?? start?.offset ?? 0
  const trail: Trail = { tree, about, start: { file, offset }, bases: basesOf(file.path, namedBases(root)) }
  if (literal !== undefined && !isDynamic && !isVersioned) return stateScalar(file, literal, { ...about, via: [] })
  if (poetry !== undefined && !isVersioned) return stateScalar(file, poetry, { ...about, via: [] })
  // Without a project table, and without a tool's, the file is only there for settings and for a build with setup.py.
  return await followBackend({ trail, root, file, isDynamic })
}

function nameOf(root: Node | undefined): string | undefined {
  return (stringAt(root, 'project', 'name') ?? stringAt(root, 'tool', 'poetry', 'name'))?.text
}

function scalarAt(root: Node | undefined, ...path: readonly string[]): Scalar | undefined {
  const node = nodeAt(root, ...path)
  return node?.kind === 'scalar' ? node : undefined
}

/** Where setuptools and poetry are told that packages are. */
function namedBases(root: Node | undefined): readonly string[] {
  const where = itemsOf(nodeAt(root, 'tool', 'setuptools', 'packages', 'find', 'where'))
  const named = where.flatMap(item => (item.kind === 'scalar' ? [item.text] : []))
  const directory = stringAt(root, 'tool', 'setuptools', 'package-dir', '')?.text
  return directory === undefined ? named : [directory, ...named]
}

/** Tools that keep the current version in the file as well. */
const TOOLS: readonly { readonly kind: string; readonly path: readonly string[]; readonly scheme?: About['scheme'] }[] =
  [
    { kind: 'Commitizen', path: ['tool', 'commitizen', 'version'] },
    { kind: 'bump-my-version', path: ['tool', 'bumpversion', 'current_version'] },
    { kind: 'BumpVer', path: ['tool', 'bumpver', 'current_version'] },
    { kind: 'BumpVer', path: ['tool', 'pycalver', 'current_version'] },
    { kind: 'tbump', path: ['tool', 'tbump', 'version', 'current'] },
    { kind: 'Briefcase app', path: ['tool', 'briefcase', 'version'] },
    { kind: 'pixi workspace', path: ['tool', 'pixi', 'workspace', 'version'] },
    { kind: 'pixi workspace', path: ['tool', 'pixi', 'project', 'version'] },
    { kind: 'pixi package', path: ['tool', 'pixi', 'package', 'version'] },
    { kind: 'Enscons project', path: ['tool', 'enscons', 'version'] },
  ]

function stateTools(file: SourceFile, root: Node | undefined): readonly Statement[] {
  return TOOLS.flatMap(({ kind, path, scheme = 'pep440' }) => {
    const version = scalarAt(root, ...path)
    return version === undefined ? [] : [stateScalar(file, version, { kind, scheme, subject: nameOf(root) })]
  })
}
