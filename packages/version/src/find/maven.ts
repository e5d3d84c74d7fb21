import { childOf, type Element, parseXml } from '../formats/xml.ts'
import type { Tree } from '../tree.ts'
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

/** A project file and, read when needed, those that it inherits from. */
interface Pom {
  readonly file: SourceFile
  readonly root: Element
}

const MAX_PARENTS = 10

/**
 * The version of the project itself: its own, or its parent's. Versions of dependencies, plugins and other parents do
 * not count. Properties are sought here, in the parents that lie in the repository, and in `.mvn/maven.config`.
 */
export const mavenFinder: Finder = {
  matches: path => nameOf(path) === 'pom.xml' || path.endsWith('.pom'),
  find: async (file, tree) => {
    const parsed = parseXml(file.text)
    if (parsed.kind === 'broken') {
      return [
        stateFound(file, unreadable(file, parsed.offset, parsed.reason), { kind: 'Maven project', scheme: 'maven' }),
      ]
    }
    const { root } = parsed
    if (root.name !== 'project' || childOf(root, 'artifactId') === undefined) return []
    const pom = { file, root }
    const about: About = { kind: 'Maven project', scheme: 'maven', subject: subjectOf(root) }
    const own = childOf(root, 'version')
    if (own !== undefined)
      return [stateFound(file, await resolve(own, { pom, tree, depth: 0, memo: new Map() }), about)]
    const parent = childOf(root, 'parent')
    const inherited = childOf(parent, 'version')
    if (inherited !== undefined)
      return [stateFound(file, await resolve(inherited, { pom, tree, depth: 0, memo: new Map() }), about)]
    if (parent === undefined) return []
    // Maven 4 takes the version of a parent from the file that it finds.
    const above = await parentOf(pom, tree)
    const version = above === undefined ? undefined : childOf(above.root, 'version')
    if (above === undefined || version === undefined) {
      return [stateFound(file, dynamic(file, parent.offset, 'the parent has no version here'), about)]
    }
    return [stateFound(file, await resolve(version, { pom: above, tree, depth: 0, memo: new Map() }), about)]
  },
}

function subjectOf(root: Element): string | undefined {
  const group = childOf(root, 'groupId') ?? childOf(childOf(root, 'parent'), 'groupId')
  const artifact = childOf(root, 'artifactId')?.text
  return group === undefined ? artifact : `${group.text}:${artifact}`
}

async function resolve(element: Element, { pom, tree, depth, memo }: Round): Promise<Found> {
  const written = { text: element.text, offset: element.textOffset }
  if (!written.text.includes('${')) return literal(pom.file, written)
  const pieces: Found[] = []
  for (const piece of written.text.split(/(\$\{[^{}]{0,100}\})/).filter(one => one !== '')) {
    const name = /^\$\{([^{}]+)\}$/.exec(piece)?.[1]
    pieces.push(
      name === undefined
        ? literal(pom.file, { ...written, text: piece })
        : await property(name, { pom, tree, at: written.offset, depth: depth + 1, memo }),
    )
  }
  const missing = pieces.find(one => one.kind !== 'literal')
  if (missing !== undefined) return missing
  const texts = pieces.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []))
  const [lead] = texts
  if (lead === undefined) return literal(pom.file, { ...written, text: '' })
  return texts.length === 1 ? lead : composed(lead.file, [lead], texts.map(one => one.text).join(''))
}

/** Properties may lead in a circle; the depth ends it. */
interface Round {
  readonly pom: Pom
  readonly tree: Tree
  readonly depth: number
  readonly memo: Memo
}

interface Asked extends Round {
  readonly at: number
}

async function property(name: string, asked: Asked): Promise<Found> {
  const { pom, at, memo } = asked
  const circle = dynamic(pom.file, at, `property ${name} leads back to itself`)
  const found = await once(memo, `${pom.file.path}\0${name}`, circle, () => propertyIn(name, asked))
  return found ?? circle
}

async function propertyIn(name: string, asked: Asked): Promise<Found> {
  const { pom, tree, at, depth } = asked
  const outside = dynamic(pom.file, at, `property ${name} is not set in this file or its parents here`)
  if (depth > MAX_PARENTS) return dynamic(pom.file, at, `property ${name} leads back to itself`)
  if (/^env\.|^maven\.build|timestamp|^git\.|^buildNumber$/.test(name))
    return dynamic(pom.file, at, `property ${name} is set at build time`)
  const direct = await builtIn(name, asked)
  if (direct !== undefined) return direct
  const config = await mavenConfig(name, asked)
  if (config !== undefined) return config
  let above: Pom | undefined = pom
  for (let level = 0; above !== undefined && level < MAX_PARENTS; level += 1) {
    const set: Element | undefined = childOf(above.root, 'properties')?.children.findLast(child => child.name === name)
    if (set !== undefined) {
      const inner = /^\$\{([^{}]+)\}$/.exec(set.text)?.[1]
      if (inner !== undefined) return property(inner, { ...asked, depth: depth + 1 })
      if (set.text.includes('${')) return resolve(set, { pom: above, tree, depth, memo: asked.memo })
      return literal(above.file, { text: set.text, offset: set.textOffset })
    }
    above = await parentOf(above, tree)
  }
  return outside
}

/** `${project.parent.version}` and its older spellings. */
async function builtIn(name: string, { pom, tree, depth, at, memo }: Asked): Promise<Found | undefined> {
  if (!/^(?:project\.|pom\.)?parent\.version$|^(?:project\.|pom\.)?version$/.test(name)) return undefined
  const parent = childOf(childOf(pom.root, 'parent'), 'version')
  if (!name.includes('parent')) return dynamic(pom.file, at, `property ${name} leads back to itself`)
  if (parent === undefined) return undefined
  const inner = /^\$\{([^{}]+)\}$/.exec(parent.text)?.[1]
  if (inner !== undefined) return property(inner, { pom, tree, at, depth: depth + 1, memo })
  return literal(pom.file, { text: parent.text, offset: parent.textOffset })
}

async function mavenConfig(name: string, { pom, tree }: Asked): Promise<Found | undefined> {
  const escaped = name.replace(/[^\w-]/g, '\\$&')
  const folders = new Set([folderOf(pom.file.path), ''])
  for (const folder of folders) {
    const path = folder === '' ? '.mvn/maven.config' : `${folder}/.mvn/maven.config`
    const text = await tree.read(path)
    const match = text === undefined ? null : new RegExp(`(?:^|\\s)-D\\s?${escaped}=(\\S+)`, 'd').exec(text)
    const range = match?.indices?.[1]
    if (text !== undefined && match?.[1] !== undefined && range !== undefined) {
      return literal({ path, text }, { text: match[1], offset: range[0] })
    }
  }
  return undefined
}

/** The parent, when the repository holds it: at `relativePath`, and of the name that the child gives. */
async function parentOf({ file, root }: Pom, tree: Tree): Promise<Pom | undefined> {
  const parent = childOf(root, 'parent')
  if (parent === undefined) return undefined
  const written = childOf(parent, 'relativePath')
  if (written !== undefined && written.text === '') return undefined
  const target = resolvePath(folderOf(file.path), written?.text ?? '../pom.xml')
  if (target === undefined) return undefined
  const paths = target.endsWith('.xml') ? [target] : [target, target === '' ? 'pom.xml' : `${target}/pom.xml`]
  for (const path of paths) {
    const text = path === '' || path === file.path ? undefined : await tree.read(path)
    const parsed = text === undefined ? undefined : parseXml(text)
    if (text === undefined || parsed?.kind !== 'parsed') continue
    const isSame = childOf(parsed.root, 'artifactId')?.text === childOf(parent, 'artifactId')?.text
    return isSame || childOf(parent, 'artifactId') === undefined
      ? { file: { path, text }, root: parsed.root }
      : undefined
  }
  return undefined
}
