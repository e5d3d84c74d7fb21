import { childOf, type Element, parseXml } from '../../formats/xml.ts'
import type { SchemeName } from '../../scheme-name.ts'
import type { Statement } from '../../statement.ts'
import { named } from '../fields/named.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type Piece, stateVersion } from '../state.ts'

/** A kind of XML file that states a version in a child of its root, or in an attribute. */
interface XmlKind {
  readonly kind: string
  readonly files: RegExp
  readonly scheme: SchemeName
  readonly root: string
  /** The elements below the root that lead to the version; none for the root itself. */
  readonly path: readonly string[]
  /** The attribute that has it; the element's text where there is none. */
  readonly attribute?: string
  /** A child or an attribute of the root that another kind of file does not have. */
  readonly mark?: string
  readonly name?: string
}

const KINDS: readonly XmlKind[] = [
  {
    kind: 'Kodi add-on',
    files: named('addon.xml', 'addon.xml.in'),
    scheme: 'dotted',
    root: 'addon',
    path: [],
    attribute: 'version',
    name: 'id',
  },
  {
    kind: 'ROS package',
    files: named('package.xml'),
    scheme: 'dotted',
    root: 'package',
    path: ['version'],
    mark: 'maintainer',
    name: 'name',
  },
  {
    kind: 'Maven 1 project',
    files: named('project.xml'),
    scheme: 'maven',
    root: 'project',
    path: ['currentVersion'],
    mark: 'pomVersion',
    name: 'id',
  },
  {
    kind: 'PECL package',
    files: named('package.xml'),
    scheme: 'dotted',
    root: 'package',
    path: ['version', 'release'],
    mark: 'lead',
    name: 'name',
  },
  {
    kind: 'Nextcloud app',
    files: named('info.xml'),
    scheme: 'semver',
    root: 'info',
    path: ['version'],
    mark: 'id',
    name: 'id',
  },
  {
    kind: 'Cordova app',
    files: named('config.xml'),
    scheme: 'dotted',
    root: 'widget',
    path: [],
    attribute: 'version',
    name: 'id',
  },
  {
    kind: 'Cordova plugin',
    files: named('plugin.xml'),
    scheme: 'dotted',
    root: 'plugin',
    path: [],
    attribute: 'version',
    mark: 'platform',
    name: 'id',
  },
  {
    kind: 'JetBrains plugin',
    files: named('plugin.xml'),
    scheme: 'dotted',
    root: 'idea-plugin',
    path: ['version'],
    name: 'id',
  },
  {
    kind: 'Joomla extension',
    files: /^(?:[^/]+\/){0,3}[^/]+\.xml$/,
    scheme: 'dotted',
    root: 'extension',
    path: ['version'],
    mark: 'type',
    name: 'name',
  },
  {
    kind: 'LibreOffice extension',
    files: named('description.xml'),
    scheme: 'dotted',
    root: 'description',
    path: ['version'],
    attribute: 'value',
  },
  {
    kind: 'RimWorld mod',
    files: /(?:^|\/)About\/About\.xml$/i,
    scheme: 'dotted',
    root: 'ModMetaData',
    path: ['modVersion'],
    name: 'packageId',
  },
  {
    kind: 'Garmin app',
    files: named('manifest.xml'),
    scheme: 'dotted',
    root: 'manifest',
    path: ['application'],
    attribute: 'version',
  },
]

/** Manifests in XML of several platforms. */
export const xmlManifests: Finder = {
  matches: path => KINDS.some(({ files }) => files.test(path)),
  find: async file => stateXml(file),
}

function stateXml(file: SourceFile): readonly Statement[] {
  const kinds = KINDS.filter(({ files, root }) => files.test(file.path) && file.text.includes(`<${root}`))
  if (kinds.length === 0) return []
  const parsed = parseXml(file.text)
  // The names are used by others too, so that a broken file may be anything.
  if (parsed.kind === 'parsed') return kinds.flatMap(kind => stateKind(file, parsed.root, kind))
  return kinds.filter(({ path }) => path.length === 0).flatMap(kind => stateHead(file, kind))
}

/** A template such as addon.xml.in may be no XML as a whole, while the start of its root is. */
function stateHead(file: SourceFile, kind: XmlKind): readonly Statement[] {
  const end = file.text.indexOf('>', file.text.indexOf(`<${kind.root}`))
  const parsed = parseXml(`${file.text.slice(0, end).replace(/\/$/, '')}/>`)
  return parsed.kind === 'broken' ? [] : stateKind(file, parsed.root, kind)
}

function stateKind(file: SourceFile, root: Element, kind: XmlKind): readonly Statement[] {
  if (root.name !== kind.root || (kind.mark !== undefined && textOf(root, kind.mark) === undefined)) return []
  let element: Element | undefined = root
  for (const step of kind.path) element = childOf(element, step)
  if (element === undefined) return []
  const piece = kind.attribute === undefined ? textPiece(element) : attributePiece(file.text, element, kind.attribute)
  if (piece === undefined) return []
  const subject = kind.name === undefined ? undefined : textOf(root, kind.name)
  return [stateVersion(file, piece, { kind: kind.kind, scheme: kind.scheme, subject })]
}

function textOf(element: Element, name: string): string | undefined {
  return element.attributes.get(name) ?? childOf(element, name)?.text
}

function textPiece({ text, textOffset, children }: Element): Piece | undefined {
  return children.length > 0 && text === '' ? undefined : { text, offset: textOffset }
}

/** Where the value of an attribute stands; undefined when it is not there or is written with entities. */
function attributePiece(source: string, { offset, attributes }: Element, name: string): Piece | undefined {
  const value = attributes.get(name)
  if (value === undefined) return undefined
  const tag = source.slice(offset, source.indexOf('>', offset) + 1)
  const match = new RegExp(`\\s${name}\\s*=\\s*["']`).exec(tag)
  if (match === null) return undefined
  const start = offset + match.index + match[0].length
  return source.startsWith(value, start) ? { text: value, offset: start } : undefined
}
