import { enclosing } from '../formats/blocks.ts'
import type { Grammar } from '../formats/expression.ts'
import { parseJson } from '../formats/json.ts'
import { LUA, NIX, PLAIN_C, PLAIN_HASH, SCALA } from '../formats/languages.ts'
import { stringAt } from '../formats/node.ts'
import { parseToml } from '../formats/toml.ts'
import { type CodeRule, codeFinder, endsIn, findByRule, isNamed, matchEnds, scopeOf } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { agreed, evaluate, type Scope } from './follow.ts'
import { dynamic, type Found, folderOf, literal, resolvePath, stateFound } from './stated.ts'

const SBT_VALUE = (name: string): RegExp =>
  new RegExp(
    `^\\s*(?:(?:private|final|implicit|override)\\s+)*(?:lazy\\s+)?(?:val|def|var)\\s+${name.replace(/^.*\\\./, '')}(?:\\s*:\\s*String)?\\s*=\\s*`,
  )

const SBT: CodeRule = {
  kind: 'sbt build',
  scheme: 'maven',
  matches: path => /(?:^|\/)(?!plugins\.sbt$)[\w.-]+\.sbt$/.test(path) || /(?:^|\/)project\/Build\.scala$/.test(path),
  grammar: SCALA,
  version: /(?:^|[\s,(.])(?:(?:ThisBuild|Global)\s*\/\s*)?version(?:\s+in\s+(?:ThisBuild|Global))?\s*:=\s*/,
  subject: /^\s*(?:ThisBuild\s*\/\s*)?name\s*:=\s*"([^"]+)"/,
  assign: SBT_VALUE,
  lookup: async (name, { tree, file, seen }) => {
    const prefix = folderOf(file.path) === '' ? 'project/' : `${folderOf(file.path)}/project/`
    const found: Found[] = []
    for (const path of tree.paths) {
      const text = path.startsWith(prefix) && path.endsWith('.scala') ? await tree.read(path) : undefined
      if (text === undefined || seen.size > 4) continue
      const inner = { ...scopeOf({ grammar: SCALA, assign: SBT_VALUE }, { path, text }, tree), seen }
      const one = await agreed(inner, name, matchEnds(inner.source, SBT_VALUE(name)))
      if (one !== undefined) found.push(one)
    }
    return found.length === 1 ? found[0] : undefined
  },
}

const MILL: CodeRule = {
  kind: 'Mill build',
  scheme: 'maven',
  matches: path => /(?:^|\/)(?:build|package)\.(?:sc|mill|mill\.scala)$/.test(path),
  grammar: SCALA,
  version: /^\s*(?:override\s+)?def\s+publishVersion(?:\s*:\s*[\w.[\]]+)?\s*=\s*(?:T\s*\{\s*|Task\s*\{\s*)?/,
  assign: SBT_VALUE,
}

const NIMBLE: CodeRule = {
  kind: 'Nimble package',
  scheme: 'semver',
  matches: endsIn('.nimble'),
  grammar: PLAIN_HASH,
  version: /^version\s*[=:]\s*/i,
  assign: name => new RegExp(`^\\s*(?:const|let|var)?\\s*${name}\\*?\\s*(?::\\s*string)?\\s*=\\s*`),
}

const ROCKSPEC: CodeRule = {
  kind: 'LuaRocks rockspec',
  // The number behind the dash counts the rockspecs of one version, as Debian's revision does.
  scheme: 'debian',
  matches: endsIn('.rockspec'),
  grammar: LUA,
  version: /^\s{0,4}version\s*=\s*/,
  subject: /^\s{0,4}package\s*=\s*["']([^"']+)["']/,
  assign: name => new RegExp(`^\\s*(?:local\\s+)?${name}\\s*=\\s*`),
}

export const sbtFinder: Finder = codeFinder(SBT)
export const millFinder: Finder = codeFinder(MILL)
export const nimbleFinder: Finder = codeFinder(NIMBLE)

export const rockspecFinder: Finder = {
  matches: ROCKSPEC.matches,
  find: async (file, tree) => {
    const found = await findByRule(ROCKSPEC, file, tree)
    return found.map(one => {
      const isHead =
        one.said.kind === 'version' &&
        /^(?:scm|dev|cvs|git|master|head|trunk|main)-?\d*$/i.test(one.said.composed ?? one.said.written)
      return isHead
        ? { ...one, said: { kind: 'dynamic', reason: 'the rock is built from version control' } as const }
        : one
    })
  },
}

const CABAL: Grammar = { ...PLAIN_HASH, syntax: { lineComments: ['--'], needsSpace: true }, name: /(?!)/y }

/** `version:` of a Cabal file, also on the line below it. */
export const cabalFinder: Finder = {
  matches: path => path.endsWith('.cabal'),
  find: async (file, tree) => {
    const { source } = scopeOf({ grammar: CABAL }, file, tree)
    const [at] = matchEnds(source, /^version\s*:/i)
    const match =
      at === undefined ? null : /^[ \t]*(?:\r?\n[ \t]+)?(?<version>[^\s{}]+)/d.exec(source.code.slice(at, at + 200))
    const range = match?.indices?.groups?.version
    if (at === undefined || range === undefined) return []
    const subject = /^name\s*:\s*(\S+)/im.exec(source.code)?.[1]
    const found = literal(file, { text: match?.groups?.version ?? '', offset: at + range[0] })
    return [stateFound(file, found, { kind: 'Haskell package', scheme: 'haskell', subject })]
  },
}

const NIX_FOLLOWING = {
  grammar: NIX,
  // A path of names leads into an imported file, or out of the package.
  assign: (name: string) => (name.includes('.') ? /(?!)/ : new RegExp(`(?:^|[\\s{(;])${name}\\s*=\\s*(?!=)`)),
  compute: importedVersion,
}
const NIX_FILE = /(?:^|\/)(?:flake|default|package|derivation|[\w-]+)\.nix$/
const NIX_IMPORT =
  /(?:importTOML|importJSON|fromTOML|fromJSON)\s*\(?\s*(?:\(?\s*(?:builtins\.|lib\.)?readFile\s*)?\(?\s*(?:"\$\{\w+\}\/)?\.?\/?([\w./-]+\.(?:toml|json))"?\s*\)*((?:\.[\w-]+)*)/

/** `version = "…";` beside `pname` or in a call that makes a derivation. */
export const nixFinder: Finder = {
  matches: path => NIX_FILE.test(path),
  find: async (file, tree) => {
    const lookup = async (name: string, scope: Scope): Promise<Found | undefined> => {
      const dot = name.indexOf('.')
      return dot === -1 ? undefined : importedField(name.slice(0, dot), name.slice(dot + 1), scope)
    }
    const scope = scopeOf({ ...NIX_FOLLOWING, lookup }, file, tree)
    const ends = matchEnds(scope.source, /(?:^|[\s{(;])version\s*=\s*(?!=)/)
    const blocks = enclosing(scope.source, ends)
    const own = ends.filter(
      (_, i) =>
        !(blocks[i] ?? []).some(block =>
          /\b(?:fetch\w*|inputs|stdenv\.hostPlatform|outputHash|overrideAttrs|override|fetchurl)\b/.test(block),
        ),
    )
    const [, pname] = /(?:^|[\s{;])(?:pname|name)\s*=\s*"([\w.+-]+)"/.exec(scope.source.code) ?? []
    const found = await agreed(scope, 'version', own)
    // Other files of that language have versions of anything; only a package file is expected to have its own.
    if (found?.kind !== 'literal' && !/(?:^|\/)(?:flake|default|package|derivation)\.nix$/.test(file.path)) return []
    if (found === undefined || (found.kind === 'literal' && !/\d/.test(found.text) && pname === undefined)) return []
    return [stateFound(file, found, { kind: 'Nix package', scheme: 'dotted', subject: pname })]
  },
}

async function importedVersion(text: string, at: number, scope: Scope): Promise<Found | undefined> {
  const match = NIX_IMPORT.exec(text)
  const fields = match?.[2] ?? ''
  return match?.[1] === undefined || fields === '' ? undefined : fieldOf(match[1], fields.slice(1), { scope, at })
}

/** `cargo.package.version`, where `cargo = builtins.fromTOML (builtins.readFile ./Cargo.toml)`. */
async function importedField(name: string, fields: string, scope: Scope): Promise<Found | undefined> {
  const [at] = matchEnds(scope.source, NIX_FOLLOWING.assign(name))
  const written = at === undefined ? undefined : NIX_IMPORT.exec(scope.source.code.slice(at, at + 300))?.[1]
  return at === undefined || written === undefined ? undefined : fieldOf(written, fields, { scope, at })
}

async function fieldOf(
  written: string,
  fields: string,
  { scope, at }: { readonly scope: Scope; readonly at: number },
): Promise<Found> {
  const path = resolvePath(folderOf(scope.file.path), written)
  const text = path === undefined ? undefined : await scope.tree.read(path)
  const parsed = text === undefined ? undefined : written.endsWith('.toml') ? parseToml(text) : parseJson(text)
  const value = parsed?.kind === 'parsed' ? stringAt(parsed.root, ...fields.split('.')) : undefined
  if (path === undefined || text === undefined || value === undefined)
    return dynamic(scope.file, at, `${fields} of ${written} is not here`)
  return literal({ path, text }, value)
}

const BAZEL: Grammar = PLAIN_HASH

/** `module(name = …, version = …)`; `bazel_dep` has the versions of others. */
export const bazelFinder: Finder = {
  matches: isNamed('MODULE.bazel'),
  find: async (file, tree) => {
    const scope = scopeOf({ grammar: BAZEL, assign: name => new RegExp(`^${name}\\s*=\\s*`) }, file, tree)
    const start = /^module\s*\(/m.exec(scope.source.bare)
    const stop = start === null ? -1 : scope.source.bare.indexOf('\n)', start.index)
    if (start === null) return []
    const end = stop === -1 ? start.index + 400 : stop
    const at = matchEnds(scope.source, /(?:^|[\s,(])version\s*=\s*/).find(one => one > start.index && one <= end)
    if (at === undefined || /bazel_dep/.test(scope.source.bare.slice(start.index, at))) return []
    const subject = /name\s*=\s*"([^"]+)"/.exec(scope.source.code.slice(start.index, end))?.[1]
    return [stateFound(file, await evaluate(scope, at), { kind: 'Bazel module', scheme: 'semver', subject })]
  },
}

const GO_CONST =
  /^\s*(?:(?:const|var)\s+)?(?:Version|version|VERSION|AppVersion|ProgramVersion|CurrentVersion|SemVer|Semver|VersionString|DefaultVersion|BuildVersion|baseVersion|BaseVersion|libraryVersion|clientVersion|ModuleVersion|PackageVersion|ReleaseVersion|TagVersion|number)(?:\s+string)?\s*=\s*/
const GO_PART = (part: string): RegExp =>
  new RegExp(`^\\s*(?:(?:const|var)\\s+)?(?:v|V|Version|version|App)?_?${part}(?:Version)?(?:\\s+\\w+)?\\s*=\\s*`)

/** The version that a Go program prints; a word such as `dev` there is replaced by the linker. */
export const goVersionFinder: Finder = {
  matches: path =>
    /(?:^|\/)(?:version|versioninfo|app_version)\.go$/.test(path) ||
    /(?:^|\/)(?:version|buildinfo)\/(?:version|base|buildinfo|info)\.go$/.test(path),
  find: async (file, tree) => {
    const assign = (name: string) => new RegExp(`^\\s*(?:(?:const|var)\\s+)?${name}(?:\\s+string)?\\s*=\\s*`)
    const scope = scopeOf(
      { grammar: { ...PLAIN_C, syntax: { ...PLAIN_C.syntax, longQuotes: ['`'] } }, assign },
      file,
      tree,
    )
    const about = { kind: 'Go version file', scheme: 'semver' } as const
    const parts = ['(?:Major|MAJOR|major)', '(?:Minor|MINOR|minor)', '(?:Patch|PATCH|patch)'].map(part =>
      matchEnds(scope.source, GO_PART(part)),
    )
    const numbers = parts.flatMap(([at]) =>
      at === undefined ? [] : [/^"?(\d+)"?/.exec(scope.source.code.slice(at, at + 20))?.[1]],
    )
    if (numbers.length === 3 && numbers.every(one => one !== undefined) && parts.every(one => one.length === 1)) {
      const at = parts[0]?.[0] ?? 0
      const suffix =
        /^\s*(?:(?:const|var)\s+)?\w*(?:Meta|PreRelease|Prerelease|preRelease|Suffix|Label|Dev)\w*(?:\s+string)?\s*=\s*"([^"]+)"/m.exec(
          scope.source.code,
        )?.[1]
      if (suffix !== undefined)
        return [stateFound(file, dynamic(file, at, `the parts of the version have a suffix: ${suffix}`), about)]
      return [
        stateFound(
          file,
          {
            kind: 'literal',
            text: numbers.join('.'),
            file,
            offset: at,
            pieces: [{ text: numbers[0] ?? '', offset: at }],
          },
          about,
        ),
      ]
    }
    const ends = matchEnds(scope.source, GO_CONST).filter(at => /^["`\w]/.test(scope.source.code.charAt(at)))
    const [first] = ends
    if (first === undefined) return []
    const values: Found[] = []
    for (const end of ends.slice(0, 16)) values.push(await evaluate(scope, end))
    // `Version = other.Version` passes on what another package says.
    if (
      values.every(
        one =>
          one.kind === 'dynamic' && one.reason.includes('.') && one.reason.endsWith('is not set in this repository'),
      )
    )
      return []
    const stated = values.filter(one => one.kind === 'literal' && /\d/.test(one.text))
    const distinct = new Set(stated.map(one => (one.kind === 'literal' ? one.text : '')))
    if (distinct.size > 1)
      return [stateFound(file, dynamic(file, first, `${distinct.size} versions in one file, not all alike`), about)]
    const [chosen = values[0]] = stated
    if (chosen === undefined) return []
    // A variable of two numbers is the line of releases; the linker sets the rest.
    const isLine =
      chosen.kind === 'literal' && /^v?\d+\.\d+$/.test(chosen.text) && isVariable(scope.source.code, chosen.offset)
    if (isLine)
      return [
        stateFound(
          file,
          dynamic(file, chosen.offset, `${chosen.text} is a line of releases, which the linker completes`),
          about,
        ),
      ]
    // `go build -ldflags -X` can set a variable that has no version yet.
    const isEmpty = chosen.kind === 'literal' && !/\d/.test(chosen.text)
    return [
      stateFound(
        file,
        isEmpty
          ? dynamic(file, chosen.offset, `placeholder: ${JSON.stringify(chosen.text)} is set by the linker`)
          : chosen,
        about,
      ),
    ]
  },
}

function isVariable(code: string, offset: number): boolean {
  const before = code.slice(Math.max(0, offset - 2000), offset)
  return before.lastIndexOf('var') > before.lastIndexOf('const')
}
