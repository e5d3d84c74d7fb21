import { entriesOf, type Node, nodeAt, type Parsed, stringAt } from '../../formats/node.ts'
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
  const parsed = parsedLock(file)
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

/**
 * A lockfile without what it says of other packages, which is nearly all of it: to parse 2 MB takes a second. They
 * become blanks, so that offsets stay; what is broken then is read as a whole.
 */
function parsedLock(file: SourceFile): Parsed {
  const parsed = parsedAs({ path: file.path, text: withoutOthers(file.text) }, 'json')
  return parsed.kind === 'broken' ? parsedAs(file, 'json') : parsed
}

// As npm writes them: an entry of another package, or the whole tree of version 1.
const OTHERS = /^([ \t]+)"(?:dependencies|(?:[^"]*\/)?node_modules\/[^"]*)": \{\r?$/

/** Each entry ends at the bracket of its own indentation. */
function withoutOthers(text: string): string {
  let end: string | undefined
  const lines = text.split('\n').map(line => {
    if (end === undefined) {
      const indent = line.length < MAX_LINE ? OTHERS.exec(line)?.[1] : undefined
      if (indent !== undefined) end = `${indent}}`
      return line
    }
    if (!line.startsWith(end)) return ' '.repeat(line.length)
    end = undefined
    return line
  })
  return lines.join('\n')
}

// The keys of entries are paths.
const MAX_LINE = 2000

/** npm leaves a workspace's name out where it is that of its directory. */
function nameOf(key: string, value: Node): string | undefined {
  return stringAt(value, 'name')?.text ?? (key === '' ? undefined : key.slice(key.lastIndexOf('/') + 1))
}

function stateVersionOf(file: SourceFile, holder: Node | undefined, subject: string | undefined): readonly Statement[] {
  const version = nodeAt(holder, 'version')
  return version?.kind === 'scalar' ? [stateScalar(file, version, { ...ABOUT, subject })] : []
}
