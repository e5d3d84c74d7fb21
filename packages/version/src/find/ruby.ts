import { parseJson } from '../formats/json.ts'
import { RUBY } from '../formats/languages.ts'
import { stringAt } from '../formats/node.ts'
import { groupsOf, type Span } from '../formats/source-text.ts'
import type { Tree } from '../tree.ts'
import {
  type CodeRule,
  codeFinder,
  endsIn,
  type Following,
  findByRule,
  firstGroup,
  isNamed,
  matchEnds,
  scopeOf,
} from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import { agreed, evaluate, oneOf, type Scope } from './follow.ts'
import { composed, dynamic, type Found, folderOf, literal, nameOf, resolvePath } from './stated.ts'

const following: Following = {
  grammar: RUBY,
  assign: name => new RegExp(`^\\s*${name.replace(/^.*(?:::|\\\.)/, '')}\\s*(?:\\|\\|)?=(?![=~>])\\s*`),
  lookup: lookUp,
  compute,
}

const GEMSPEC: CodeRule = {
  ...following,
  kind: 'gem',
  scheme: 'rubygems',
  matches: endsIn('.gemspec'),
  version: /^\s*\w+\.version\s*=(?![=~>])\s*|\bGem::Specification\.new\s*\(?\s*(["']) *\1\s*,\s*/,
  subject: /^\s*\w+\.name\s*=\s*["']([\w.-]+)["']/,
}

const PODSPEC: CodeRule = {
  ...GEMSPEC,
  kind: 'CocoaPods pod',
  scheme: 'semver',
  matches: endsIn('.podspec'),
}

const COOKBOOK: CodeRule = {
  ...following,
  kind: 'Chef cookbook',
  scheme: 'dotted',
  matches: isNamed('metadata.rb'),
  version: /^version\s+(?!=)/,
  subject: /^name\s+["']([\w.-]+)["']/,
}

const VERSION_RB: CodeRule = {
  ...following,
  kind: 'Ruby version file',
  scheme: 'rubygems',
  matches: path => /(?:^|\/)(?:gem_)?version\.rb$/.test(path),
  version: /^\s*(?:[A-Z]\w*::)?(?:VERSION|Version|STRING)\s*(?:\|\|)?=(?![=~>])\s*/,
}

export const gemspecFinder: Finder = codeFinder(GEMSPEC)
export const podspecFinder: Finder = codeFinder(PODSPEC)
export const cookbookFinder: Finder = codeFinder(COOKBOOK)

/** A file that only names the version; what is computed there is said by the gemspec that leads to it. */
export const rubyVersionFinder: Finder = {
  matches: VERSION_RB.matches,
  find: async (file, tree) => {
    const statements = await findByRule(VERSION_RB, file, tree)
    return statements.filter(({ said }) => said.kind === 'version')
  },
}

const LOCAL_JSON = /^(\w+)\[(["'])version\2\]/
const JOINED =
  /^\[([^[\]]{1,200})\](?:\.compact|\.map\(&:to_s\)|\.reject\(&:nil\?\)|\.flatten)*\.join\((["'])\.\2\)(?:\.freeze)?\s*(?:;|$|#)/
/** `PUMA_VERSION = VERSION = "1.2.3"`. */
const CHAINED = /^[A-Z]\w*\s*=\s*(?=["'])/
const GEM_VERSION = /^Gem::Version\.new\(\s*/

async function compute(text: string, at: number, scope: Scope): Promise<Found | undefined> {
  const json = LOCAL_JSON.exec(text)?.[1]
  if (json !== undefined) return packageVersion(json, at, scope)
  const joined = JOINED.exec(text)?.[1]
  if (joined !== undefined) return joinParts(joined, at, scope)
  const wrapped = GEM_VERSION.exec(text) ?? CHAINED.exec(text)
  if (wrapped !== null) return evaluate(scope, at + wrapped[0].length)
  return scanned(text, scope)
}

/** `package['version']`, where `package = JSON.parse(File.read('package.json'))`, as pods of React Native have it. */
async function packageVersion(name: string, at: number, { file, source, tree }: Scope): Promise<Found> {
  const [set] = matchEnds(source, new RegExp(`^\\s*${name}\\s*=\\s*`))
  const text = set === undefined ? '' : source.code.slice(set, set + 300).split('\n', 1)[0]
  const written = /JSON\.(?:parse|load)/.test(text ?? '') ? /["']([\w./-]+\.json)["']/.exec(text ?? '')?.[1] : undefined
  const path = written === undefined ? undefined : resolvePath(folderOf(file.path), written.replace(/^\/+/, ''))
  const json = path === undefined ? undefined : await tree.read(path)
  if (path === undefined || json === undefined)
    return dynamic(file, at, `${name} is not read from a file of this repository`)
  const parsed = parseJson(json)
  const version = parsed.kind === 'parsed' ? stringAt(parsed.root, 'version') : undefined
  return version === undefined
    ? dynamic(file, at, `${path} states no version`)
    : literal({ path, text: json }, { text: version.text, offset: version.offset })
}

/** `[MAJOR, MINOR, TINY, PRE].compact.join('.')`. */
async function joinParts(list: string, at: number, scope: Scope): Promise<Found | undefined> {
  const parts: Span[] = []
  for (const item of list.split(',').map(one => one.trim())) {
    if (item === '' || item === 'nil') continue
    const number = /^["']?(\d\w*|\w+(?=["']))["']?$/.exec(item)?.[1]
    const part =
      number === undefined ? partOf(item, scope) : { text: number, offset: scope.source.text.indexOf(number, at) }
    if (part === undefined) return undefined
    if (part.text !== '') parts.push(part)
  }
  return parts.length < 2 ? undefined : composed(scope.file, parts, parts.map(one => one.text).join('.'))
}

/** The number or word that a constant of the same file holds; empty for nil. */
function partOf(name: string, { source }: Scope): Span | undefined {
  if (!/^(?:\w+::)*[A-Za-z_]\w*$/.test(name)) return undefined
  const ends = matchEnds(source, new RegExp(`^\\s*${name.replace(/^.*::/, '')}\\s*=\\s*`))
  const [end] = ends
  if (end === undefined || ends.length > 1) return undefined
  const pattern = /^(?:(?<number>\d+)|nil|["'](?<word>[\w.]*)["'](?:\.freeze)?)\s*(?:$|#|;)/dm
  const value = pattern.exec(source.code.slice(end, end + 80))
  if (value === null) return undefined
  const groups = groupsOf(value, end)
  return groups.get('number') ?? groups.get('word') ?? { text: '', offset: end }
}

/** `File.read('lib/foo/version.rb')[/VERSION = "(.+)"/, 1]`: the constant of that file, since nothing else is sought there. */
async function scanned(text: string, { file, tree }: Scope): Promise<Found | undefined> {
  const written = /["'](?:#\{[^}]{1,60}\}\/?)?([\w./-]+\.rb)["']/.exec(text)?.[1]
  if (written === undefined || !/VERSION/i.test(text) || !/read/.test(text)) return undefined
  for (const path of [
    resolvePath(folderOf(file.path), written),
    resolvePath('', written.replace(/^(?:\.\.\/)+/, '')),
  ]) {
    const found = path === undefined ? undefined : await constantIn(path, 'VERSION', tree)
    if (found !== undefined) return found
  }
  return undefined
}

/** A constant of the gem's own code, such as `Foo::Bar::VERSION`. */
async function lookUp(name: string, { file, source, tree }: Scope): Promise<Found | undefined> {
  if (!/^(?:::)?[A-Z]/.test(name) || /^ENV\b/.test(name)) return undefined
  const constant = name.slice(name.lastIndexOf(':') + 1)
  const found: Found[] = []
  for (const path of candidates(name, file, source.code, tree)) {
    const one = await constantIn(path, constant, tree)
    if (one !== undefined) found.push(one)
    if (one?.kind === 'literal') break
  }
  return oneOf(found, dynamic(file, 0, `${name} is set in several files`))
}

/** Files that may hold a constant, the likeliest first. */
function candidates(name: string, { path }: SourceFile, code: string, tree: Tree): readonly string[] {
  const folder = folderOf(path)
  const inFolder = (written: string) => resolvePath(folder, written) ?? ''
  const modules = name
    .split('::')
    .filter(part => part !== '')
    .slice(0, -1)
    .map(underscore)
  const gem = firstGroup(code, /\.name\s*=\s*["']([\w.-]+)["']/) ?? nameOf(path).replace(/\.[^.]*$/, '')
  const required = [
    ...code.matchAll(/\b(require|require_relative|load)\b[ (]*(?:File\.\w+\()?["']([\w./-]{1,200})["']/g),
  ].flatMap(([, how, written = '']) => {
    const ruby = written.endsWith('.rb') ? written : `${written}.rb`
    return how === 'require'
      ? [...loadPaths(code), 'lib', '.'].map(root => inFolder(`${root}/${ruby}`))
      : [inFolder(ruby), inFolder(ruby.replace(/^(?:\.\.\/)+/, ''))]
  })
  const guessed = [modules.join('/'), gem.replaceAll('-', '/'), gem].flatMap(base => [
    inFolder(`lib/${base}/version.rb`),
    inFolder(`lib/${base}/gem_version.rb`),
    inFolder(`lib/${base}.rb`),
  ])
  const prefix = folder === '' ? 'lib/' : `${folder}/lib/`
  const known = [...new Set([...required, ...guessed])]
  const others = [...tree.paths].filter(one => one.startsWith(prefix) && /(?:^|\/)version\.rb$/.test(one))
  return others.length === 1 ? [...known, ...others] : known
}

/** `$LOAD_PATH.unshift File.expand_path('../foo/lib', __FILE__)`: where the code that it requires lies, besides lib. */
function loadPaths(code: string): readonly string[] {
  return [...code.matchAll(/expand_path\(? ?["'](?:\.\.?\/)?([\w-]{1,60}\/lib)\/?["']/g)].map(([, path = '']) => path)
}

function underscore(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}

async function constantIn(path: string, constant: string, tree: Tree): Promise<Found | undefined> {
  const text = path === '' ? undefined : await tree.read(path)
  if (text === undefined) return undefined
  const scope = scopeOf({ ...following, lookup: async () => undefined }, { path, text }, tree)
  const pattern = new RegExp(`^\\s*(?:[A-Z]\\w*::)*${constant}\\s*(?:\\|\\|)?=(?![=~>])\\s*`)
  return agreed(scope, constant, matchEnds(scope.source, pattern))
}
