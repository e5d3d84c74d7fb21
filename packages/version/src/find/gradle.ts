import { enclosing } from '../formats/blocks.ts'

import { parseProperties } from '../formats/properties.ts'
import type { Statement } from '../statement.ts'
import { firstGroup, isNamed, matchEnds, scopeOf } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { agreed, evaluate, type Scope } from './follow.ts'
import { gradleFollowing } from './gradle-names.ts'
import type { About } from './state.ts'
import { dynamic, type Found, folderOf, literal, nameOf, stateFound } from './stated.ts'

const isScript = (path: string): boolean => /^(?!settings\.)[\w.-]+\.gradle(?:\.kts)?$/.test(nameOf(path))

const OWN =
  /(?:^|[;{])\s*(?:(?:project|rootProject|this)\.)?(?:version\s*=(?!=)\s*|version\s+(?=["'A-Za-z$])(?!in\b|by\b)|(?:setVersion|version)\(\s*)/
const OWN_CHANGED = /(?:^|[;{])\s*(?:project\.|rootProject\.)?version\s*\+=\s*/
const OWN_BLOCK =
  /^(?:allprojects|subprojects|(?:project\.)?configure ?\(.*\)|project ?\(.*\)(?:\.with)?|project\.with|rootProject\.with|if ?\(.*\)|(?:\} *)?else(?: if ?\(.*\))?|afterEvaluate|group|(?:project\.)?run|apply|with ?\(.*\))$/
const PUBLISHED =
  /^(?:publishing|publications(?:\.\w+)?|[\w.]+ ?\((?:MavenPublication|[^()]*)\)|create<?.*|register<?.*|withType<?.*|\w+|maven)$/
const VERSION_NAME = /(?:^|[;{])\s*(?:versionName\b\s*=?\s*(?=\S)|setVersionName\(\s*)/
const COORDINATES = /(?:^|[;{])\s*coordinates\(\s*/
// Build plugins that take the version from the tags; with one of them no script needs to state it.
const FROM_TAGS =
  /\b(?:id|apply plugin:|plugin)[ (:]*["'](pl\.allegro\.tech\.build\.axion-release|nebula\.release|com\.netflix\.nebula\.release|org\.ajoberstar\.reckon|fr\.brouillard\.oss\.gradle\.jgitver|me\.qoomon\.git-versioning|com\.palantir\.git-version|org\.shipkit\.shipkit-auto-version|com\.github\.jmongard\.git-semver-plugin)["']/

/** Groovy and Kotlin build scripts: the project's version, or the name of an Android app's version. */
export const gradleFinder: Finder = {
  matches: isScript,
  find: async (file, tree) => {
    const scope = scopeOf(gradleFollowing, file, tree)
    const about: About = { kind: 'Gradle project', scheme: 'maven', subject: await projectName(scope) }
    const statements: Statement[] = []
    const own = await ownVersion(scope)
    if (own !== undefined) statements.push(stateFound(file, own, about))
    const android = await androidVersion(scope)
    if (android !== undefined) statements.push(stateFound(file, android, { ...about, kind: 'Android app' }))
    if (statements.length > 0 || !/^build\.gradle/.test(nameOf(file.path))) return statements
    const tags = [...scope.source.code.matchAll(new RegExp(FROM_TAGS, 'g'))][0]
    if (tags === undefined) return []
    return [stateFound(file, dynamic(file, tags.index, `from version control, by the plugin ${tags[1]}`), about)]
  },
}

async function ownVersion(scope: Scope): Promise<Found | undefined> {
  const { source, file } = scope
  const ends = matchEnds(source, OWN)
  const blocks = enclosing(source, ends)
  const own = ends.filter((_, i) => blocks[i]?.every(block => OWN_BLOCK.test(block)))
  if (own.length > 0) {
    const changed = matchEnds(source, OWN_CHANGED)[0]
    const found = await preferTop(
      scope,
      own,
      ends.map((end, i) => [end, blocks[i] ?? []]),
    )
    return changed === undefined ? found : dynamic(file, changed, 'computed: the script appends to the version')
  }
  const published = ends.filter((_, i) => {
    const path = blocks[i] ?? []
    return (
      path.includes('publishing') && path.every(block => PUBLISHED.test(block) && !/^(?:pom|repositories)/.test(block))
    )
  })
  if (published.length > 0) {
    const found = await agreed(scope, 'version', published)
    // `version = project.version` says nothing of its own.
    return found?.kind === 'literal' ? found : undefined
  }
  const [coordinates] = matchEnds(source, COORDINATES)
  return coordinates === undefined ? undefined : thirdArgument(scope, coordinates)
}

/** What the top of the script says counts for the project; blocks such as `subprojects` are for others. */
function preferTop(scope: Scope, own: readonly number[], all: readonly (readonly [number, readonly string[]])[]) {
  const top = all.filter(([end, path]) => path.length === 0 && own.includes(end)).map(([end]) => end)
  const isConditional = all.some(
    ([end, path]) => own.includes(end) && path.some(block => /^(?:\} *)?(?:if|else)/.test(block)),
  )
  return agreed(scope, 'version', top.length > 0 && !isConditional ? top : own)
}

async function thirdArgument(scope: Scope, at: number): Promise<Found | undefined> {
  const code = scope.source.code.slice(at, at + 400)
  const match = /^(?:(?:"[^"\n]*"|[\w.]+)\s*,\s*){2}(?=")/.exec(code)
  if (match === null) return undefined
  return evaluate(scope, at + match[0].length)
}

async function androidVersion(scope: Scope): Promise<Found | undefined> {
  const ends = matchEnds(scope.source, VERSION_NAME)
  const blocks = enclosing(scope.source, ends)
  const isDefault = (i: number) => blocks[i]?.some(block => /^(?:android\.)?defaultConfig$/.test(block)) === true
  const main = ends.filter((_, i) => isDefault(i))
  const others = ends.filter((_, i) =>
    blocks[i]?.some(block => /^(?:android\b|productFlavors|buildTypes|flavors)/.test(block)),
  )
  return agreed(scope, 'versionName', main.length > 0 ? main : others)
}

async function projectName({ file, tree }: Scope): Promise<string | undefined> {
  const folder = folderOf(file.path)
  for (const name of ['settings.gradle', 'settings.gradle.kts']) {
    const text = await tree.read(folder === '' ? name : `${folder}/${name}`)
    const found = text === undefined ? undefined : firstGroup(text, /^\s*rootProject\.name\s*=\s*["']([^"'$]+)["']/)
    if (found !== undefined) return found
  }
  return folder === '' ? undefined : nameOf(folder)
}

// Names that templates of libraries, plugins and mods use; others count only when a script refers to them.
const KEYS = [
  'version VERSION_NAME projectVersion project.version mod_version modVersion pluginVersion plugin_version libVersion',
  'libraryVersion LIBRARY_VERSION POM_VERSION appVersion app_version releaseVersion VERSION currentVersion projectversion',
].flatMap(line => line.split(' '))

/** `gradle.properties` on its own, by the keys that mean the project's version. */
export const gradlePropertiesFinder: Finder = {
  matches: isNamed('gradle.properties'),
  find: async file => {
    const entries = parseProperties(file.text)
    const key = KEYS.find(one => entries.has(one))
    const value = key === undefined ? undefined : entries.get(key)
    if (value === undefined) return []
    const found: Found = literal(file, value)
    return [stateFound(file, found, { kind: 'Gradle properties', scheme: 'maven' })]
  },
}
