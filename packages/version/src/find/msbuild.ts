import { type Element, parseXml } from '../formats/xml.ts'
import type { Tree } from '../tree.ts'
import { endsIn } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import { type Memo, once } from './memo.ts'
import type { About } from './state.ts'
import {
  composed,
  dynamic,
  type Found,
  folderOf,
  literal,
  nameOf,
  resolvePath,
  stateFound,
  unreadable,
} from './stated.ts'

/** A file of MSBuild's, and those that it is built with, in the order in which MSBuild reads them. */
interface Project {
  readonly file: SourceFile
  readonly root: Element
}

const isShared = (path: string): boolean => /^Directory\.Build\.(?:props|targets)$/i.test(nameOf(path))
const isProject = endsIn('.csproj', '.fsproj', '.vbproj')
// Packages that make the version from tags at build time.
const FROM_TAGS =
  /^(?:MinVer|Nerdbank\.GitVersioning|GitVersion\.MsBuild|GitVersionTask|GitInfo|Ubiquity\.NET\.Versioning\.Build\.Tasks|Verlite\.MsBuild)$/i

/** What a package, or an assembly that is none, is released as; the first that is set counts. */
const FIELDS = ['PackageVersion', 'Version', 'VersionPrefix', 'InformationalVersion', 'FileVersion', 'AssemblyVersion']
const MOBILE = 'ApplicationDisplayVersion'

export const msbuildFinder: Finder = {
  matches: path =>
    isProject(path) ||
    isShared(path) ||
    /(?:^|[/.])(?:version|common|package|nuget)[\w.-]*\.(?:props|targets)$/i.test(path),
  find: async (file, tree) => {
    const parsed = parseXml(file.text)
    if (parsed.kind === 'broken') {
      if (!isProject(file.path)) return []
      return [
        stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: '.NET project', scheme: 'nuget' }),
      ]
    }
    if (parsed.root.name !== 'Project' || isTest(file.path, parsed.root)) return []
    const project = { file, root: parsed.root }
    const about: About = {
      kind: isProject(file.path) ? '.NET project' : 'MSBuild properties',
      scheme: 'nuget',
      subject: subjectOf(project),
    }
    const found = await versionOf(project, tree)
    return found === undefined ? [] : [stateFound(file, found, about)]
  },
}

function isTest(path: string, root: Element): boolean {
  if (!isProject(path)) return false
  const isMarked = settings(root, 'IsTestProject').some(one => one.text.toLowerCase() === 'true')
  return isMarked || /(?:^|[.\w])(?:tests?|benchmarks?|samples?|specs)\.\w+$/i.test(nameOf(path))
}

function subjectOf({ file, root }: Project): string | undefined {
  if (!isProject(file.path)) return undefined
  const [id] = [...settings(root, 'PackageId'), ...settings(root, 'AssemblyName')]
  return id !== undefined && !id.text.includes('$(') ? id.text : nameOf(file.path).replace(/\.\w+$/, '')
}

async function versionOf(project: Project, tree: Tree): Promise<Found | undefined> {
  const shared = isProject(project.file.path) ? await sharedOf(project, tree) : await importsOf(project, tree, 0)
  const all = [project, ...shared]
  const tool = all
    .flatMap(one => references(one.root).map(name => ({ one, name })))
    .find(({ name }) => FROM_TAGS.test(name.text))
  const stated = await firstField(all, project)
  if (stated !== undefined && stated.field !== 'FileVersion' && stated.field !== 'AssemblyVersion') return stated.found
  if (tool !== undefined) return dynamic(tool.one.file, tool.name.offset, `from version control, by ${tool.name.text}`)
  return stated?.found
}

function references(root: Element): readonly { readonly text: string; readonly offset: number }[] {
  const groups = root.children.filter(child => child.name === 'ItemGroup')
  return groups
    .flatMap(group => group.children)
    .flatMap(child => {
      const text = child.attributes.get('Include') ?? child.attributes.get('Update')
      return text !== undefined && /^(?:Global)?PackageReference$/.test(child.name)
        ? [{ text, offset: child.offset }]
        : []
    })
}

/** The field that the project is released as: what itself says, else what the files say that it inherits from. */
async function firstField(all: readonly Project[], project: Project) {
  // MSBuild's own order: PackageVersion is Version unless it is set, and Version is made from its prefix and suffix.
  for (const field of FIELDS) {
    for (const from of all) {
      const found = await valueFor(field, { all, from, depth: 0, memo: new Map() })
      if (found !== undefined)
        return { field, found: field === 'VersionPrefix' ? await withSuffix(found, all, from) : found }
    }
  }
  const mobile = await valueFor(MOBILE, { all: [project], from: project, depth: 0, memo: new Map() })
  return mobile === undefined ? undefined : { field: MOBILE, found: mobile }
}

async function withSuffix(prefix: Found, all: readonly Project[], from: Project): Promise<Found> {
  if (prefix.kind !== 'literal') return prefix
  for (const one of [from, ...all]) {
    const [suffix] = settings(one.root, 'VersionSuffix')
    if (suffix === undefined || suffix.text === '') continue
    const value = await valueFor('VersionSuffix', { all, from: one, depth: 0, memo: new Map() })
    if (value?.kind !== 'literal') return value ?? prefix
    return value.text === '' ? prefix : composed(prefix.file, [prefix], `${prefix.text}-${value.text}`)
  }
  return prefix
}

interface Asked {
  readonly all: readonly Project[]
  readonly from: Project
  readonly depth: number
  readonly memo: Memo
}

interface Setting {
  readonly text: string
  readonly offset: number
  readonly condition: string
}

/** The values of a property in a file, outside of targets; what MSBuild would take is the last that holds. */
function settings(root: Element, name: string): readonly Setting[] {
  const groups = root.children.flatMap(child => (child.name === 'PropertyGroup' ? [child] : choices(child)))
  return groups.flatMap(group => {
    const outer = group.attributes.get('Condition') ?? ''
    return group.children
      .filter(child => child.name.toLowerCase() === name.toLowerCase())
      .map(child => {
        const condition = [outer, child.attributes.get('Condition') ?? ''].filter(one => one !== '').join(' and ')
        return { text: child.text, offset: child.textOffset, condition }
      })
  })
}

function choices({ name, children }: Element): readonly Element[] {
  if (name !== 'Choose') return []
  return children.flatMap(child =>
    child.children
      .filter(one => one.name === 'PropertyGroup')
      .map(group => ({
        ...group,
        attributes: new Map([['Condition', child.attributes.get('Condition') ?? 'otherwise']]),
      })),
  )
}

/** `'$(Version)' == ''`: a default, which holds when nothing else is set. */
function isDefault(condition: string, name: string): boolean {
  const escaped = name.replace(/\W/g, '')
  return (
    condition === '' || new RegExp(`^\\(?\\s*'?\\$\\(${escaped}\\)'?\\s*==\\s*''\\s*\\)?$`, 'i').test(condition.trim())
  )
}

async function valueFor(name: string, { all, from, depth, memo }: Asked): Promise<Found | undefined> {
  const set = settings(from.root, name).filter(one => one.text !== '')
  if (set.length === 0) return undefined
  const fixed = set.filter(one => one.condition === '')
  const plain = fixed.length > 0 ? fixed.slice(-1) : set.filter(one => isDefault(one.condition, name)).slice(0, 1)
  const others = set.filter(one => !isDefault(one.condition, name))
  const [chosen] = plain.length > 0 ? plain : others
  if (chosen === undefined) return undefined
  // A value of `Version` for one configuration only, such as a pre-release on a build server, changes what is released.
  const differs = [...plain, ...others].some(one => one.text !== chosen.text)
  if (differs) return dynamic(from.file, chosen.offset, `${name} depends on a condition: ${others[0]?.condition ?? ''}`)
  return expand(chosen, { all, from, depth, memo })
}

async function expand({ text, offset }: Setting, asked: Asked): Promise<Found> {
  const { all, from, depth, memo } = asked
  if (!/\$\(|%\(|@\(/.test(text)) {
    return /\*/.test(text)
      ? dynamic(from.file, offset, `${text} is completed by the compiler`)
      : literal(from.file, { text, offset })
  }
  const pieces: Found[] = []
  for (const piece of text.split(/(\$\([^()]{0,100}\))/).filter(one => one !== '')) {
    const name = /^\$\(([\w.]+)\)$/.exec(piece)?.[1]
    const one =
      name === undefined
        ? literal(from.file, { text: piece, offset })
        : await valueFrom(name, { all, from, depth: depth + 1, memo })
    pieces.push(one ?? dynamic(from.file, offset, `${text}: the property is not set in this repository`))
  }
  const missing = pieces.find(one => one.kind !== 'literal')
  if (missing !== undefined) return missing
  const texts = pieces.flatMap(one => (one.kind === 'literal' ? [one] : []))
  const joined = texts.map(one => one.text).join('')
  if (/[$%@]\(/.test(joined)) return dynamic(from.file, offset, `computed: ${text}`)
  const [lead] = texts
  return lead === undefined || texts.length === 1
    ? (lead ?? literal(from.file, { text, offset }))
    : composed(lead.file, [lead], joined)
}

function valueFrom(name: string, asked: Asked): Promise<Found | undefined> {
  const circle = dynamic(asked.from.file, 0, `$(${name}) leads back to itself`)
  return once(asked.memo, `${asked.from.file.path}\0${name.toLowerCase()}`, circle, () => setAnywhere(name, asked))
}

async function setAnywhere(name: string, asked: Asked): Promise<Found | undefined> {
  if (asked.depth > 8 || /^(?:GITHUB|BUILD|CI|APPVEYOR)_?/i.test(name)) return undefined
  for (const from of [asked.from, ...asked.all]) {
    const found = await valueFor(name, { ...asked, from })
    if (found !== undefined) return found
  }
  return undefined
}

const MAX_IMPORTS = 12

/** The nearest Directory.Build files above a project, and what they and the project import. */
async function sharedOf(project: Project, tree: Tree): Promise<readonly Project[]> {
  const shared = [...(await importsOf(project, tree, 0))]
  for (const name of ['Directory.Build.props', 'Directory.Build.targets']) {
    for (let folder = folderOf(project.file.path); ; folder = folderOf(folder)) {
      const read = await load(folder === '' ? name : `${folder}/${name}`, tree)
      if (read !== undefined) shared.push(read, ...(await importsOf(read, tree, 0)))
      if (read !== undefined || folder === '') break
    }
  }
  return shared
}

async function importsOf({ file, root }: Project, tree: Tree, depth: number): Promise<readonly Project[]> {
  if (depth > 3) return []
  const found: Project[] = []
  const imports = [root, ...root.children.filter(child => child.name === 'ImportGroup')].flatMap(one => one.children)
  for (const element of imports.filter(child => child.name === 'Import').slice(0, MAX_IMPORTS)) {
    for (const path of targetsOf(element.attributes.get('Project') ?? '', file.path)) {
      const read = path === file.path ? undefined : await load(path, tree)
      if (read === undefined) continue
      found.push(read, ...(await importsOf(read, tree, depth + 1)))
      break
    }
  }
  return found
}

function targetsOf(written: string, path: string): readonly string[] {
  const folder = folderOf(path)
  const above = /GetPathOfFileAbove\(\s*'?([\w.-]+)'?/.exec(written)?.[1]
  if (above !== undefined) {
    const folders: string[] = []
    for (let one = folder; one !== ''; one = folderOf(one)) folders.push(folderOf(one))
    return folders.map(one => (one === '' ? above : `${one}/${above}`))
  }
  const plain = written.replace(
    /^\$\((?:MSBuildThisFileDirectory|MSBuildProjectDirectory|SolutionDir|RepoRoot|RepositoryRoot)\)[\\/]?/i,
    '',
  )
  if (plain.includes('$(') || plain.includes('*')) return []
  return [resolvePath(folder, plain), resolvePath('', plain)].filter(one => one !== undefined)
}

async function load(path: string, tree: Tree): Promise<Project | undefined> {
  const text = await tree.read(path)
  const parsed = text === undefined ? undefined : parseXml(text)
  return text === undefined || parsed?.kind !== 'parsed' ? undefined : { file: { path, text }, root: parsed.root }
}
