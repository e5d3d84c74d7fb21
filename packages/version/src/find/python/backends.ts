import { posix } from 'node:path'
import { itemsOf, type Node, nodeAt, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import { stateCrate } from '../cargo/crate.ts'
import type { SourceFile } from '../finder.ts'
import { openFile } from '../open.ts'
import { BACKEND_PATTERNS } from '../safe-pattern.ts'
import { ended, followIn, followName, openModule, type Trail } from './follow.ts'
import { followHatch, followPattern } from './hatch.ts'
import { directoryOf, followTextFile } from './text-file.ts'

/** A pyproject.toml whose version is not a plain text in it. */
export interface Dynamic {
  readonly trail: Trail
  readonly root: Node | undefined
  readonly file: SourceFile
  /** `version` is listed in `project.dynamic`. */
  readonly isDynamic: boolean
}

// Whoever asks for one of these at build time gets the version from the history.
const FROM_GIT =
  /^(setuptools[-_]scm|setuptools-git-versioning|versioningit|hatch-vcs|uv-dynamic-versioning|poetry-dynamic-versioning|dunamai|miniver|versioneer|pbr|vcs-versioning|incremental|better-setuptools-git-version|setuptools-vcs-version|hatch-regex-commit|poetry-version-plugin|setuptools-changelog-shortener|pdm-bump)\b/i

/** Where the build backend has the version from; undefined when the file is about no project. */
export async function followBackend(dynamic: Dynamic): Promise<Statement | undefined> {
  const { trail, root, isDynamic } = dynamic
  const backend = stringAt(root, 'build-system', 'build-backend')?.text ?? ''
  const named = await followTables(dynamic, backend)
  if (named !== undefined) return named
  const tool = toolOf(root)
  const hasSibling = (...names: readonly string[]): boolean =>
    names.some(name => trail.tree.paths.has(posix.join(directoryOf(trail.start.file.path), name)))
  const isSure = tool?.by === 'table' || isDynamic || !hasSibling('setup.py', 'setup.cfg')
  if (tool !== undefined && isSure) return ended(trail, `${tool.name} makes it from the history`)
  // Another finder reads these; the reason would only repeat what they say.
  if (!isDynamic || hasSibling('setup.py', 'setup.cfg', 'meson.build', 'CMakeLists.txt')) return undefined
  return ended(trail, `${backend || 'the build backend'} makes it when it builds`)
}

async function followTables(dynamic: Dynamic, backend: string): Promise<Statement | undefined> {
  if (backend.startsWith('maturin')) return await followMaturin(dynamic)
  if (backend.startsWith('hatchling') || nodeAt(dynamic.root, 'tool', 'hatch', 'version') !== undefined) {
    return await followHatch(dynamic)
  }
  if (backend.startsWith('flit')) return await followFlit(dynamic)
  if (backend.startsWith('pdm')) return await followPdm(dynamic)
  if (backend.startsWith('scikit_build_core')) return await followScikitBuild(dynamic)
  return await followSetuptools(dynamic)
}

/** The tool of the history that the build asks for. */
function toolOf(root: Node | undefined): { readonly name: string; readonly by: 'table' | 'requirement' } | undefined {
  for (const name of [
    'setuptools_scm',
    'setuptools-git-versioning',
    'versioningit',
    'vcs-versioning',
    'poetry-dynamic-versioning',
  ]) {
    if (nodeAt(root, 'tool', name) !== undefined) return { name, by: 'table' }
  }
  const requires = itemsOf(nodeAt(root, 'build-system', 'requires'))
  const found = requires.find(item => item.kind === 'scalar' && FROM_GIT.test(item.text))
  const name = found?.kind === 'scalar' ? FROM_GIT.exec(found.text)?.[1] : undefined
  return name === undefined ? undefined : { name, by: 'requirement' }
}

async function followSetuptools({ trail, root, file }: Dynamic): Promise<Statement | undefined> {
  const table = nodeAt(root, 'tool', 'setuptools', 'dynamic', 'version')
  const attr = stringAt(table, 'attr')
  if (attr !== undefined) {
    const start = { file, offset: attr.offset }
    const found = await followName({ ...trail, start }, attr.text)
    return found ?? ended({ ...trail, start }, `${attr.text} is not in the repository`)
  }
  const named = nodeAt(table, 'file')
  const path = named?.kind === 'sequence' ? named.items[0] : named
  if (path?.kind !== 'scalar') return undefined
  return await followTextFile({ ...trail, start: { file, offset: path.offset } }, directoryOf(file.path), path.text)
}

/** The module of the project has `__version__`. */
async function followFlit({ trail, root, isDynamic }: Dynamic): Promise<Statement | undefined> {
  const old = stringAt(root, 'tool', 'flit', 'metadata', 'module')
  if (!isDynamic && old === undefined) return undefined
  const name = stringAt(root, 'tool', 'flit', 'module', 'name') ?? old ?? stringAt(root, 'project', 'name')
  if (name === undefined) return ended(trail, 'the project has no name')
  const module = await openModule(trail, name.text.replaceAll('-', '_'))
  if (module === undefined) return ended(trail, `the module ${name.text} is not in the repository`)
  return await followIn(trail, module, '__version__')
}

async function followPdm({ trail, root, file, isDynamic }: Dynamic): Promise<Statement | undefined> {
  const table = nodeAt(root, 'tool', 'pdm', 'version') ?? nodeAt(root, 'project', 'version')
  const source = stringAt(table, 'source')?.text
  const path = stringAt(table, 'path') ?? stringAt(table, 'from')
  if (source === 'scm' || nodeAt(table, 'use_scm') !== undefined) return ended(trail, 'pdm makes it from the history')
  if (source === 'call') return ended(trail, `it is computed: ${stringAt(table, 'getter')?.text ?? 'by a function'}`)
  if (path === undefined) return isDynamic ? ended(trail, 'pdm makes it when it builds') : undefined
  const start = { file, offset: path.offset }
  return await followPattern({ ...trail, start }, path.text, BACKEND_PATTERNS.pdm)
}

async function followMaturin({ trail, root, file, isDynamic }: Dynamic): Promise<Statement | undefined> {
  // Without a version maturin takes that of the crate, listed as dynamic or not.
  if (!isDynamic && nodeAt(root, 'project') === undefined) return undefined
  const named = stringAt(root, 'tool', 'maturin', 'manifest-path')?.text
  const directory = directoryOf(file.path)
  // With the crate in a directory of its own, maturin looks there.
  const paths = named === undefined ? ['Cargo.toml', 'rust/Cargo.toml'] : [named]
  for (const path of paths) {
    const crate = await openFile(trail.tree, posix.join(directory, path))
    if (crate === undefined) continue
    const [found] = await stateCrate(crate, trail.tree, { kind: trail.about.kind, via: [file.path] })
    if (found !== undefined) return { ...found, subject: trail.about.subject }
  }
  return ended(trail, `${paths.join(' and ')} state no version`)
}

async function followScikitBuild({ trail, root, file }: Dynamic): Promise<Statement | undefined> {
  const table = nodeAt(root, 'tool', 'scikit-build', 'metadata', 'version')
  const provider = stringAt(table, 'provider')?.text
  if (provider === undefined) return undefined
  if (provider !== 'scikit_build_core.metadata.regex') return ended(trail, `${provider} makes it`)
  const input = stringAt(table, 'input')
  if (input === undefined) return ended(trail, 'the table names no input')
  if (stringAt(table, 'result') !== undefined) return ended(trail, 'it is put together from parts')
  const start = { file, offset: input.offset }
  return await followPattern(
    { ...trail, start },
    input.text,
    stringAt(table, 'regex')?.text ?? BACKEND_PATTERNS.scikitBuild,
  )
}
