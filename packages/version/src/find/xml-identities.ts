import { escapePattern } from '../formats/expression.ts'
import type { Span } from '../formats/source-text.ts'
import { childOf, type Element, parseXml } from '../formats/xml.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Statement } from '../statement.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { dynamic, literal, stateFound } from './stated.ts'

/** Manifests that state the version in an attribute of one element. */
const IDENTITIES = [
  {
    kind: 'Magento module',
    scheme: 'semver',
    ending: /(?:^|\/)etc\/module\.xml$/,
    path: ['module'],
    attribute: 'setup_version',
    subject: 'name',
    root: 'config',
  },
  {
    kind: 'Ant build',
    scheme: 'maven',
    ending: /(?:^|\/)build\.xml$/,
    path: [],
    // `<property name="version" value="1.2.3"/>`
    attribute: 'version',
    subject: 'name',
    root: 'project',
    isProperty: true,
  },
  {
    kind: 'Visual Studio extension',
    scheme: 'dotted',
    ending: /\.vsixmanifest$/i,
    path: ['Metadata', 'Identity'],
    attribute: 'Version',
    subject: 'Id',
  },
  {
    kind: 'Windows app package',
    scheme: 'dotted',
    ending: /(?:^|\/)(?:Package|AppxManifest)[\w.-]*\.(?:appxmanifest|xml)$/i,
    path: ['Identity'],
    attribute: 'Version',
    subject: 'Name',
  },
  {
    kind: 'Android manifest',
    scheme: 'dotted',
    ending: /(?:^|\/)AndroidManifest\.xml$/,
    path: [],
    attribute: 'android:versionName',
    subject: 'package',
  },
  {
    kind: 'Ivy module',
    scheme: 'maven',
    ending: /(?:^|\/)ivy\.xml$/,
    path: ['info'],
    attribute: 'revision',
    subject: 'module',
  },
  {
    kind: 'WiX installer',
    scheme: 'dotted',
    ending: /\.wxs$/i,
    path: ['Product'],
    attribute: 'Version',
    subject: 'Name',
  },
  {
    kind: 'WiX installer',
    scheme: 'dotted',
    ending: /\.wxs$/i,
    path: ['Package'],
    attribute: 'Version',
    subject: 'Name',
  },
  { kind: 'WiX bundle', scheme: 'dotted', ending: /\.wxs$/i, path: ['Bundle'], attribute: 'Version', subject: 'Name' },
  {
    kind: 'Eclipse feature',
    scheme: 'dotted',
    ending: /(?:^|\/)feature\.xml$/,
    path: [],
    attribute: 'version',
    subject: 'id',
    root: 'feature',
  },
] as const satisfies readonly Identity[]

interface Identity {
  readonly kind: string
  readonly scheme: SchemeName
  readonly ending: RegExp
  readonly path: readonly string[]
  /** Empty when the text of the element is the version. */
  readonly attribute: string
  readonly subject: string
  readonly root?: string
  /** The attribute is the name of a property below the element. */
  readonly isProperty?: boolean
}

export const identityFinder: Finder = {
  matches: path => IDENTITIES.some(({ ending }) => ending.test(path)),
  find: async file => {
    const rules: readonly Identity[] = IDENTITIES.filter(({ ending }) => ending.test(file.path))
    const parsed = parseXml(file.text)
    // Names such as plugin.xml and config.xml are common; what is broken there may be anything.
    if (parsed.kind === 'broken') return []
    return rules.flatMap(rule => identityOf(rule, parsed.root, file))
  },
}

function identityOf(
  { kind, scheme, path, attribute, subject, root, isProperty = false }: Identity,
  top: Element,
  file: SourceFile,
): readonly Statement[] {
  if (root !== undefined && top.name !== root) return []
  let element: Element | undefined = top
  for (const step of path) element = childOf(element, step)
  if (element === undefined) return []
  const about: About = { kind, scheme, subject: element.attributes.get(subject) ?? top.attributes.get(subject) }
  if (attribute === '')
    return [stateFound(file, literal(file, { text: element.text, offset: element.textOffset }), about)]
  const value = isProperty ? propertyAt(element, attribute, file.text) : attributeAt(element, attribute, file.text)
  if (value === undefined) return []
  const reference = /^(?:\$\(|!\(|@string\/|\$\{)/.test(value.text)
  return [
    stateFound(
      file,
      reference
        ? dynamic(file, value.offset, `placeholder: ${value.text} is filled in by the build`)
        : literal(file, value),
      about,
    ),
  ]
}

function propertyAt({ children }: Element, name: string, source: string): Span | undefined {
  const names = [name, `project.${name}`, `app.${name}`, `release.${name}`]
  const property = children.find(one => one.name === 'property' && names.includes(one.attributes.get('name') ?? ''))
  return property === undefined ? undefined : attributeAt(property, 'value', source)
}

/** An attribute's value and its place: the parser has no places of attributes, so it is sought behind the element's `<`. */
export function attributeAt(element: Element, name: string, source: string): Span | undefined {
  const text = element.attributes.get(name)
  if (text === undefined) return undefined
  const head = source.slice(element.offset, element.offset + 20_000)
  const match = new RegExp(`\\s${escapePattern(name)}\\s*=\\s*["'](?<value>)`, 'd').exec(head)
  const at = match?.indices?.groups?.value?.[0]
  return { text, offset: element.offset + (at ?? 0) }
}
