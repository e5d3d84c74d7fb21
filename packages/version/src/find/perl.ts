import { lineMatches, linesOf, type Span, type Syntax, scanSource } from '../formats/source-text.ts'
import type { Tree } from '../tree.ts'
import { isNamed } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { dynamic, type Found, folderOf, literal, nameOf, oneFound, resolvePath, stateFound } from './stated.ts'

const PERL: Syntax = {
  lineComments: ['#'],
  needsSpace: true,
  blockComments: [
    ['\n=head', '\n=cut'],
    ['\n=pod', '\n=cut'],
    ['\n=encoding', '\n=cut'],
    ['\n=over', '\n=cut'],
  ],
  quotes: ['"', "'"],
}
const BUILDERS = ['Makefile.PL', 'Build.PL', 'dist.ini', 'minil.toml']
const isBuilder = isNamed('Makefile.PL', 'Build.PL')

const ASSIGNED =
  /^\s*(?:\{\s*)?(?:(?:our|my|local|use vars[^;]*;)\s*\(?\s*)?\$(?:[A-Za-z_]\w*::)*VERSION\s*\)?\s*=\s*(?:\$(?:[A-Za-z_]\w*::)*VERSION\s*=\s*)?(?<value>[^;]*)/d
const IN_PACKAGE = /^\s*package\s+[\w:]+\s+(?<version>v?\d[\w.]*)\s*[;{]/d
const PLAIN =
  /^(?:(?:version->(?:declare|parse|new)|qv|version::qv|eval)\s*\(?\s*)?(?:(["'])(?<quoted>[^"']*)\1|(?:q\{(?<q>[^}]*)\}|qw?\((?<p>[^)]*)\))|(?<bare>v?\d[\d._]*))\s*\)?\s*(?:;|$|\}|\|\|)/d

/** The version of a module by Perl's own rule: the first line that assigns $VERSION. */
async function moduleVersion(path: string, tree: Tree): Promise<Found | undefined> {
  const text = await tree.read(path)
  return text === undefined ? undefined : versionIn({ path, text })
}

// The version is stated above the code, and documentation below it is long.
const HEAD_LENGTH = 20_000

function versionIn(file: SourceFile): Found | undefined {
  const { code } = scanSource(file.text.slice(0, HEAD_LENGTH), PERL)
  for (const line of linesOf(code)) {
    if (/^__(?:END|DATA)__/.test(line.text)) return undefined
    const named = IN_PACKAGE.exec(line.text)
    const range = named?.indices?.groups?.version
    if (range !== undefined)
      return literal(file, { text: named?.groups?.version ?? '', offset: line.offset + range[0] })
    const match = ASSIGNED.exec(line.text)
    const value = match?.indices?.groups?.value
    if (match === null || value === undefined) continue
    return valueFrom(file, { text: match.groups?.value ?? '', offset: line.offset + value[0] })
  }
  return undefined
}

function valueFrom(file: SourceFile, { text, offset }: Span): Found {
  const match = PLAIN.exec(`${text};`)
  const groups = match?.indices?.groups
  const range = groups?.quoted ?? groups?.q ?? groups?.p ?? groups?.bare
  const plain = range === undefined ? undefined : text.slice(range[0], range[1])
  if (plain === undefined || range === undefined) return dynamic(file, offset, `computed: ${text}`)
  if (/[$@]/.test(plain)) return dynamic(file, offset, `placeholder: ${plain}`)
  return literal(file, { text: plain, offset: offset + range[0] })
}

const OWN =
  /(?:^|[\s,(])["']?(?:VERSION|dist_version)["']?\s*=>\s*(?:["'](?<version>[^"'$]*)["']|(?<number>v?\d[\d._]*))|^\s*version\s+["'](?<plain>[^"']+)["']/d
const FROM =
  /(?:^|[\s,(])["']?(?:VERSION_FROM|dist_version_from)["']?\s*=>\s*["'](?<path>[^"']+)["']|^\s*(?:all_from|version_from)[\s(]+["'](?<plain>[^"']+)["']/d
const MODULE =
  /(?:^|[\s,(])["']?(?:module_name|NAME)["']?\s*=>\s*["'](?<name>[\w:]+)["']|^\s*name\s+["'](?<plain>[\w-]+)["']/d

/** Makefile.PL and Build.PL, which mostly name the module that has the version. */
export const perlBuildFinder: Finder = {
  matches: isBuilder,
  find: async (file, tree) => {
    const { code } = scanSource(file.text, { lineComments: ['#'], needsSpace: true, quotes: ['"', "'"] })
    const subject = first(code, MODULE)?.text
    const about: About = { kind: 'Perl distribution', scheme: 'dotted', subject }
    const own = first(code, OWN)
    const from = first(code, FROM)
    if (own !== undefined && from === undefined) return [stateFound(file, literal(file, own), about)]
    const paths = from === undefined ? modulePaths(subject) : [from.text]
    for (const written of paths) {
      const path = resolvePath(folderOf(file.path), written)
      const found = path === undefined ? undefined : await moduleVersion(path, tree)
      if (found !== undefined) return [stateFound(file, found, about)]
    }
    if (from !== undefined)
      return [stateFound(file, dynamic(file, from.offset, `${from.text} states no version here`), about)]
    return []
  },
}

function modulePaths(name: string | undefined): readonly string[] {
  if (name === undefined) return []
  const path = name.replaceAll(/::|-/g, '/')
  return [`lib/${path}.pm`, `${nameOf(path)}.pm`]
}

function first(code: string, pattern: RegExp): Span | undefined {
  for (const groups of lineMatches(code, pattern)) {
    for (const span of groups.values()) return span
  }
  return undefined
}

const PLUGINS =
  /^\[(?:@?[\w:]*)?(?<plugin>Git::NextVersion|AutoVersion|VersionFromGit|GitVersion|ReversionOnRelease|BumpVersionFromGit|RewriteVersion|VersionFromModule|VersionFromMainModule|VersionFromScript|Git::VersionFromTag|ChangelogFromGit|VersionFromFile)\b/d

/** `dist.ini` of Dist::Zilla, by itself or by the main module. */
export const distZillaFinder: Finder = {
  matches: isNamed('dist.ini'),
  find: async (file, tree) => {
    const code = file.text.replace(/^([ \t]*);.*$/gm, line => ' '.repeat(line.length))
    const top = /^\[/m.exec(code)?.index ?? code.length
    const subject = first(code, /^name\s*=\s*(?<name>\S+)/d)?.text
    const about: About = { kind: 'Perl distribution', scheme: 'dotted', subject }
    const own = first(code.slice(0, top), /^version\s*=\s*(?<version>\S+)/d)
    if (own !== undefined) return [stateFound(file, literal(file, own), about)]
    const main = first(code.slice(0, top), /^main_module\s*=\s*(?<path>\S+)/d)?.text
    for (const path of main === undefined ? modulePaths(subject) : [main]) {
      const resolved = resolvePath(folderOf(file.path), path)
      const found = resolved === undefined ? undefined : await moduleVersion(resolved, tree)
      if (found !== undefined) return [stateFound(file, found, about)]
    }
    const plugin = first(code, PLUGINS)
    return plugin === undefined
      ? []
      : [stateFound(file, dynamic(file, plugin.offset, `made by the plugin ${plugin.text}`), about)]
  },
}

/** A module that no build file leads to. */
export const perlModuleFinder: Finder = {
  matches: path => path.endsWith('.pm'),
  find: async (file, tree) => {
    if (BUILDERS.some(name => tree.paths.has(name))) return []
    const found = oneFound(
      [versionIn(file)].filter(one => one !== undefined),
      file,
    )
    return found?.kind !== 'literal' ? [] : [stateFound(file, found, { kind: 'Perl module', scheme: 'dotted' })]
  },
}
