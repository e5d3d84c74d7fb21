import { entriesOf, type Node, nodeAt, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { parsedAs } from '../open.ts'
import { type About, stateScalar, stateUnreadable } from '../state.ts'

const ABOUT: About = { kind: 'npm lockfile', scheme: 'semver', role: 'copy' }

/** The project's own versions in package-lock.json: at its top, and from version 2 on for the root and each workspace. */
export const npmLockfile: Finder = {
  matches: path => /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/.test(path),
  find: async file => stateLockfile(file),
}

function stateLockfile(file: SourceFile): readonly Statement[] {
  const parsed = parsedAs(file, 'json')
  if (parsed.kind === 'broken') return [stateUnreadable(file, parsed.offset, ABOUT, parsed.reason)]
  const { root } = parsed
  const name = stringAt(root, 'name')?.text
  const own = entriesOf(nodeAt(root, 'packages')).filter(({ key }) => !/(?:^|\/)node_modules\//.test(key))
  return [
    ...stateVersionOf(file, root, name),
    ...own.flatMap(({ key, value }) =>
      stateVersionOf(file, value, nameOf(key, value) ?? (key === '' ? name : undefined)),
    ),
  ]
}

/** npm leaves a workspace's name out where it is that of its directory. */
function nameOf(key: string, value: Node): string | undefined {
  return stringAt(value, 'name')?.text ?? (key === '' ? undefined : key.slice(key.lastIndexOf('/') + 1))
}

function stateVersionOf(file: SourceFile, holder: Node | undefined, subject: string | undefined): readonly Statement[] {
  const version = nodeAt(holder, 'version')
  return version?.kind === 'scalar' ? [stateScalar(file, version, { ...ABOUT, subject })] : []
}
