import { escapePattern } from '../formats/expression.ts'
import { parseJson } from '../formats/json.ts'
import { C_LIKE } from '../formats/languages.ts'
import { entriesOf, stringAt } from '../formats/node.ts'
import { lineMatches, type Syntax, scanSource } from '../formats/source-text.ts'
import { childOf, parseXml } from '../formats/xml.ts'
import type { Tree } from '../tree.ts'
import { endsIn, isNamed } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { dynamic, type Found, literal, nameOf, stateFound, unreadable } from './stated.ts'

/** `.nuspec`: `$version$` is what the packing project says. */
export const nuspecFinder: Finder = {
  matches: endsIn('.nuspec'),
  find: async file => {
    const parsed = parseXml(file.text)
    const base: About = { kind: 'NuGet specification', scheme: 'nuget' }
    if (parsed.kind === 'broken') return [stateFound(file, unreadable(file, parsed.offset, parsed.reason), base)]
    const metadata = childOf(parsed.root, 'metadata')
    const version = childOf(metadata, 'version')
    if (parsed.root.name !== 'package' || version === undefined) return []
    const about = { ...base, subject: childOf(metadata, 'id')?.text }
    const { text, textOffset: offset } = version
    const isToken = /^\$[\w.]+\$$|\$\w+\$/.test(text)
    const found = isToken
      ? dynamic(file, offset, `placeholder: ${text} is filled in when it is packed`)
      : literal(file, { text, offset })
    return [stateFound(file, found, about)]
  },
}

const FIELDS = ['AssemblyInformationalVersion', 'AssemblyFileVersion', 'AssemblyVersion']
const VISUAL_BASIC: Syntax = { lineComments: ["'"], quotes: ['"'], hasEscapes: false }
const F_SHARP: Syntax = { lineComments: ['//'], blockComments: [['(*', '*)']], quotes: ['"'] }

/** Attributes of an assembly; the one that people see counts, then the file's, then the one that linkers compare. */
export const assemblyInfoFinder: Finder = {
  matches: path =>
    !/(?:^|\/)obj\/(?:Debug|Release)\/|tests?[\w.]*\//i.test(path) &&
    /^(?:[\w.-]*Assembly(?:Info|Version)[\w.-]*|(?:Shared|Common|Global|Solution|Product|Build)(?:Info|Version|VersionInfo)|VersionInfo|Version)\.(?:cs|vb|fs|cpp)$/i.test(
      nameOf(path),
    ),
  find: async (file, tree) => {
    const syntax = file.path.endsWith('.vb') ? VISUAL_BASIC : file.path.endsWith('.fs') ? F_SHARP : C_LIKE
    const { code } = scanSource(file.text, syntax)
    for (const field of FIELDS) {
      const found = attributeIn(code, field, file)
      // Many keep the assembly's version while the package's goes on; the project then says the latter.
      if (found !== undefined && field === 'AssemblyVersion' && (await hasPackageVersion(tree))) return []
      if (found !== undefined) return [stateFound(file, found, { kind: '.NET assembly', scheme: 'nuget' })]
    }
    return []
  },
}

const MAX_PROJECTS = 40

async function hasPackageVersion(tree: Tree): Promise<boolean> {
  const projects = [...tree.paths]
    .filter(path => /\.(?:cs|fs|vb)proj$|\.props$|\.nuspec$/.test(path))
    .slice(0, MAX_PROJECTS)
  for (const path of projects) {
    if (/<(?:Version|VersionPrefix|PackageVersion|version)>/.test((await tree.read(path)) ?? '')) return true
  }
  return false
}

function attributeIn(code: string, field: string, file: SourceFile): Found | undefined {
  const pattern = new RegExp(
    `^\\s*[\\[<].{0,60}?\\b${field}(?:Attribute)?\\s*\\(\\s*(?:"(?<version>[^"]*)"|(?<name>[\\w.]+))`,
    'd',
  )
  const [groups] = lineMatches(code, pattern)
  const version = groups?.get('version')
  if (version?.text.includes('*')) return dynamic(file, version.offset, `${version.text} is completed by the compiler`)
  if (version !== undefined) return literal(file, version)
  const name = groups?.get('name')
  if (name === undefined) return undefined
  const last = escapePattern(name.text.slice(name.text.lastIndexOf('.') + 1))
  const [set] = lineMatches(code, new RegExp(`\\b${last}\\s*=\\s*"(?<version>[^"]*)"`, 'd'))
  const value = set?.get('version')
  return value === undefined ? dynamic(file, name.offset, `${name.text} is not set in this file`) : literal(file, value)
}

/** Files of tools that make the version from the number of commits or from tags. */
export const versionToolFinder: Finder = {
  matches: isNamed('version.json', 'GitVersion.yml', 'GitVersion.yaml'),
  find: async file => {
    const about: About = { kind: 'version tool', scheme: 'nuget' }
    if (!file.path.endsWith('.json'))
      return [stateFound(file, dynamic(file, 0, 'from version control, by GitVersion'), about)]
    const parsed = parseJson(file.text, { isLenient: true })
    if (parsed.kind === 'broken') return []
    const version = stringAt(parsed.root, 'version')
    const schema = stringAt(parsed.root, '$schema')?.text ?? ''
    const keys = entriesOf(parsed.root).map(entry => entry.key)
    const isNerdbank =
      /Nerdbank|NerdBank/.test(schema) ||
      keys.some(key =>
        /^(?:publicReleaseRefSpec|nugetPackageVersion|assemblyVersion|cloudBuild|versionHeightOffset|pathFilters|inherit)$/.test(
          key,
        ),
      )
    if (!isNerdbank)
      return version === undefined
        ? []
        : [stateFound(file, literal(file, version), { kind: 'version file', scheme: 'semver' })]
    const base = version === undefined ? '' : ` after ${version.text}`
    return [
      stateFound(
        file,
        dynamic(file, version?.offset ?? 0, `from version control, by Nerdbank.GitVersioning${base}`),
        about,
      ),
    ]
  },
}
