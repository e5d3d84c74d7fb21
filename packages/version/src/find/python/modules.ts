import { posix } from 'node:path'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import type { About } from '../state.ts'
import { valueOfName } from './evaluate.ts'
import { followValue, generatedBy, moduleOf, type Trail } from './follow.ts'
import { basesOf, directoryOf } from './text-file.ts'
import { joinParts, type Value } from './value.ts'

const FILES =
  /(?:^|\/)(__init__|_?_?version_?_?|__about__|_about|about|__meta__|_meta|__pkginfo__|gapic_version|release|_release)\.py$/i

/** `__version__` and its kin in a Python package itself. */
export const pythonModule: Finder = {
  matches: path => FILES.test(path),
  find: stateModule,
}

// `VERSION` may be another's where there is `__version__` too, and `version` where the file is not about it.
const ALWAYS = ['__version__', '__version_info__', 'version_info']
const ALONE = [...ALWAYS, 'VERSION']
const BY_FILE = [...ALONE, 'version', 'VERSION_INFO']

async function stateModule(file: SourceFile, tree: Tree): Promise<readonly Statement[]> {
  if (!/version/i.test(file.text) || !isTopLevel(file.path, tree) || generatedBy(file.text) !== undefined) return []
  const module = moduleOf(file)
  const found: Statement[] = []
  const isStated = valueOfName(module, '__version__')?.kind === 'text'
  const names = /version/i.test(posix.basename(file.path)) ? BY_FILE : isStated ? ALWAYS : ALONE
  for (const name of names) {
    const value = valueOfName(module, name)
    if (value === undefined || !isVersion(value, name)) continue
    const subject = subjectOf(file.path)
    const about: About = { kind: 'Python module', scheme: 'pep440', subject }
    const offset = module.bindings.get(name)?.at(-1)?.offset ?? 0
    const trail: Trail = { tree, about, start: { file, offset }, bases: basesOf(file.path) }
    const statement = await followValue(trail, file, value)
    // A reason here only repeats what the manifest says; `version_info` is mostly computed from the other.
    if (statement.said.kind === 'version') found.push(statement)
  }
  return found
}

/** `version = "2"` may be anything, `VERSION = (1,)` too: a version has two numbers at least, or it is `__version__`. */
function isVersion(value: Value, name: string): boolean {
  if (value.kind === 'imported') return name === '__version__'
  if (value.kind !== 'text') return isNumbers(value)
  const shape = name === '__version__' ? LONE : DOTTED
  return shape.test(value.text)
}

const DOTTED = /^v?[0-9]+(?:\.[0-9]+)+[A-Za-z0-9.+!_-]*$/
const LONE = /^v?[0-9][A-Za-z0-9.+!_-]*$/

function isNumbers(value: Value): boolean {
  const text = value.kind === 'list' ? joinParts(value.items) : undefined
  return text !== undefined && /^[0-9]+(?:\.[0-9]+)+/.test(text)
}

const MANIFESTS = ['setup.py', 'setup.cfg', 'pyproject.toml']

/** In a package that is not within another, or next to a manifest: scripts/version.py is about something else. */
function isTopLevel(path: string, tree: Tree): boolean {
  const directory = directoryOf(path)
  if (MANIFESTS.some(name => tree.paths.has(posix.join(directory, name)))) return true
  const isPackage = posix.basename(path) === '__init__.py' || tree.paths.has(posix.join(directory, '__init__.py'))
  return directory !== '' && isPackage && !tree.paths.has(posix.join(directoryOf(directory), '__init__.py'))
}

function subjectOf(path: string): string | undefined {
  const name = posix.basename(posix.dirname(path))
  return name === '.' || name === 'src' ? undefined : name
}
