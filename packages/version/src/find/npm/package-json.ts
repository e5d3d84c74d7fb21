import { type Node, nodeAt, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import { type Field, fieldFinder, hasKeys, hasOneOf } from '../fields/field.ts'
import { named } from '../fields/named.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { parsedAs } from '../open.ts'
import { type About, stateScalar, stateUnreadable } from '../state.ts'

/** package.json of npm, and of the others that use it: editors, Unity. */
export const packageJson: Finder = {
  matches: path => /(?:^|\/)package\.json$/.test(path),
  find: async file => statePackage(file),
}

function statePackage(file: SourceFile): readonly Statement[] {
  const parsed = parsedAs(file, 'json')
  const about: About = { kind: 'npm package', scheme: 'semver' }
  if (parsed.kind === 'broken') return [stateUnreadable(file, parsed.offset, about, parsed.reason)]
  const { root } = parsed
  const version = nodeAt(root, 'version')
  if (root?.kind !== 'mapping' || version === undefined) return []
  const known: About = { ...about, kind: kindOf(root), subject: stringAt(root, 'name')?.text }
  // A package's version is a text; a whole number is the revision of some data with that name.
  if (version.kind === 'scalar' && typeof version.value === 'number' && /^\d+$/.test(version.text)) return []
  if (version.kind !== 'scalar') return [stateUnreadable(file, version.offset, known, 'the version is no text')]
  return [stateScalar(file, version, known)]
}

function kindOf(root: Node): string {
  if (hasKeys(['engines', 'vscode'])(root)) return 'VS Code extension'
  if (hasKeys('unity')(root)) return 'Unity package'
  const flag = nodeAt(root, 'private')
  return flag?.kind === 'scalar' && flag.value === true ? 'private npm package' : 'npm package'
}

const LERNA: Field = {
  kind: 'Lerna repository',
  files: named('lerna.json'),
  format: 'jsonc',
  scheme: 'semver',
  version: ['version'],
  dynamic: ({ text }) => (text === 'independent' ? 'each package has a version of its own' : undefined),
}

const FIELDS: readonly Field[] = [
  LERNA,
  {
    kind: 'Deno package',
    files: named('deno.json', 'deno.jsonc'),
    format: 'jsonc',
    scheme: 'semver',
    version: ['version'],
    name: ['name'],
    // A bucket of Scoop has a manifest for Deno.
    isOurs: root => !hasOneOf('checkver', 'autoupdate')(root),
  },
  {
    kind: 'JSR package',
    files: named('jsr.json', 'jsr.jsonc'),
    format: 'jsonc',
    scheme: 'semver',
    version: ['version'],
    name: ['name'],
  },
  {
    kind: 'Bower package',
    files: named('bower.json', 'component.json'),
    format: 'json',
    scheme: 'semver',
    version: ['version'],
    name: ['name'],
    isOurs: hasKeys('name'),
  },
]

export const npmKin: Finder = fieldFinder(FIELDS)
