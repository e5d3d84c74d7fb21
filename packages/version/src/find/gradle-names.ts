import { escapePattern } from '../formats/expression.ts'
import { GRADLE } from '../formats/languages.ts'
import { stringAt } from '../formats/node.ts'
import { parseProperties } from '../formats/properties.ts'
import { linesOf } from '../formats/source-text.ts'
import { parseToml } from '../formats/toml.ts'
import type { Tree } from '../tree.ts'
import { type Following, matchEnds, scopeOf } from './code-rule.ts'
import { agreed, type Scope } from './follow.ts'
import { dynamic, type Found, folderOf, literal, nameOf, resolvePath } from './stated.ts'

/** How names in Gradle's scripts get their values: in the script, in gradle.properties, in the scripts above it. */
export const gradleFollowing: Following = { grammar: GRADLE, lookup: lookUp, compute }

async function lookUp(written: string, scope: Scope): Promise<Found | undefined> {
  const name = plainName(written)
  if (/^(?:System|env)\b/.test(name)) return undefined
  const { file, tree } = scope
  const catalog = /^libs\.versions\.([\w.]+)$/.exec(name)?.[1]
  if (catalog !== undefined) return catalogVersion(catalog.replace(/\.get$/, ''), tree)
  const isOwn = name === 'version'
  const here = isOwn ? undefined : await setIn(scope, name)
  if (here !== undefined) return here
  for (const folder of foldersUp(folderOf(file.path))) {
    const path = join(folder, 'gradle.properties')
    const text = await tree.read(path)
    const value = text === undefined ? undefined : parseProperties(text).get(name)
    if (text !== undefined && value !== undefined) return literal({ path, text }, value)
  }
  return (await elsewhere(name, scope)) ?? inBuildLogic(name, scope)
}

/** `project.property("x")`, `rootProject.ext.x`, `project.x` and `extra["x"]` are all `x`. */
function plainName(written: string): string {
  const quoted = /["']([\w.-]+)["']/.exec(written)?.[1]
  if (quoted !== undefined) return quoted
  return written
    .replace(/\.(?:get|toString|trim)\(\)$/, '')
    .replace(/^(?:(?:project|rootProject|parent|ext|extra|properties|gradle|this)\.)+/, '')
}

/** Lines of the script that set the name; with its strings, since some forms name it in one. */
async function setIn(scope: Scope, name: string): Promise<Found | undefined> {
  const escaped = escapePattern(name)
  const pattern = new RegExp(
    `(?:^|[{;])\\s*(?:(?:final|static|private|const|override|public)\\s+)*(?:(?:def|val|var|String)\\s+|(?:project\\.|rootProject\\.)?(?:ext|extra)\\.)?${escaped}(?:\\s*:\\s*String)?(?:\\s*=(?!=)\\s*|\\s+by\\s+extra\\s*[({]\\s*)|^\\s*(?:project\\.|rootProject\\.)?(?:(?:ext|extra)\\[["']${escaped}["']\\]\\s*=\\s*|(?:ext|extra|)\\.?set\\(\\s*["']${escaped}["']\\s*,\\s*)`,
  )
  const ends: number[] = []
  for (const line of linesOf(scope.source.code)) {
    const match = pattern.exec(line.text)
    if (match === null) continue
    const end = line.offset + match.index + match[0].length
    // `ext.x = x` takes the name over from outside of the script.
    if (
      !new RegExp(`^(?:project\\.|rootProject\\.)?${escaped}\\b(?![.(])`).test(scope.source.code.slice(end, end + 200))
    )
      ends.push(end)
  }
  return agreed(scope, name, ends)
}

/** In the scripts that this one applies, and in those of the folders above. */
async function elsewhere(name: string, scope: Scope): Promise<Found | undefined> {
  const { file, tree, source, seen } = scope
  const folder = folderOf(file.path)
  const applied = [...source.code.matchAll(/apply\(?\s*from\s*[:=]\s*["']([^"'\n]{1,200})["']/g)].flatMap(
    ([, path = '']) => {
      const plain = path.replace(/^\$\{?\w+\}?\/|^\$\{[\w.]+\}\//, '')
      return [resolvePath(folder, plain), resolvePath('', plain)]
    },
  )
  const scripts = foldersUp(folder).flatMap(one => [join(one, 'build.gradle'), join(one, 'build.gradle.kts')])
  const all = [...applied, ...scripts].filter(path => path !== undefined && path !== file.path)
  for (const path of new Set(all)) {
    const text = path === undefined ? undefined : await tree.read(path)
    if (path === undefined || text === undefined) continue
    const inner = {
      ...scopeOf({ grammar: GRADLE, lookup: noFurther, compute }, { path, text }, tree),
      seen,
      memo: scope.memo,
    }
    const found = name === 'version' ? await topVersion(inner) : await setIn(inner, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** `Versions.APP`: a constant of the build's own code. */
async function inBuildLogic(name: string, { tree, seen }: Scope): Promise<Found | undefined> {
  const [, owner, constant] = /^(\w+)\.(\w+)$/.exec(name) ?? []
  if (owner === undefined || constant === undefined || !/^[A-Z]/.test(owner)) return undefined
  const pattern = new RegExp(`(?:\\bval|\\bString|\\bdef|\\bvar)\\s+${constant}(?:\\s*:\\s*String)?\\s*=\\s*`)
  for (const path of tree.paths) {
    if (
      !/(?:^|\/)(?:buildSrc|build-logic|buildLogic|gradle\/plugins)\//.test(path) ||
      !/\.(?:kt|java|groovy)$/.test(path)
    )
      continue
    const text = nameOf(path).startsWith(`${owner}.`) ? await tree.read(path) : undefined
    if (text === undefined) continue
    const inner = { ...scopeOf({ grammar: GRADLE }, { path, text }, tree), seen }
    const found = await agreed(inner, name, matchEnds(inner.source, pattern))
    if (found !== undefined) return found
  }
  return undefined
}

async function noFurther(name: string, scope: Scope): Promise<Found | undefined> {
  return scope.seen.size > 4 ? undefined : lookUp(name, scope)
}

async function topVersion(scope: Scope): Promise<Found | undefined> {
  const ends: number[] = []
  for (const line of linesOf(scope.source.bare)) {
    const match = /^(?:[ \t]{2,4})?(?:project\.)?version\s*(?:=(?!=)\s*|\s(?=["']))/.exec(line.text)
    if (match !== null) ends.push(line.offset + match[0].length)
  }
  return agreed(scope, 'version', ends)
}

async function catalogVersion(name: string, tree: Tree): Promise<Found | undefined> {
  const path = 'gradle/libs.versions.toml'
  const text = await tree.read(path)
  const parsed = text === undefined ? undefined : parseToml(text)
  if (text === undefined || parsed?.kind !== 'parsed') return undefined
  const names = [name, name.replaceAll('.', '-'), name.replaceAll('.', '_')]
  const value = names.map(one => stringAt(parsed.root, 'versions', one)).find(one => one !== undefined)
  return value === undefined ? undefined : literal({ path, text }, value)
}

const ASKED =
  /^(?:project\.|rootProject\.)?(?:findProperty\(\s*["']([\w.-]+)["']\s*\)(?:\s*as\s+String\??)?\s*\?:|hasProperty\(\s*["']([\w.-]+)["']\s*\)\s*\?)/

/** `findProperty("x") ?: "1.0"`: what the repository sets, never the fallback. */
async function compute(text: string, at: number, scope: Scope): Promise<Found | undefined> {
  const match = ASKED.exec(text)
  const name = match?.[1] ?? match?.[2]
  if (name === undefined) return undefined
  const found = await lookUp(name, { ...scope, seen: new Set([...scope.seen, name]) })
  return found ?? dynamic(scope.file, at, `property ${name} is given to the build: ${text}`)
}

function foldersUp(folder: string): readonly string[] {
  const folders = [folder]
  while (folders.at(-1) !== '') folders.push(folderOf(folders.at(-1) ?? ''))
  return folders
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
