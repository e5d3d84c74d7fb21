import { enclosing } from '../formats/blocks.ts'
import type { Grammar } from '../formats/expression.ts'
import { parseJson } from '../formats/json.ts'
import { LUA, NIX, PLAIN_HASH, SCALA } from '../formats/languages.ts'
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
  preferred: /(?:^|[\s,(.])(?:(?:ThisBuild|Global)\s*\/\s*version|version\s+in\s+(?:ThisBuild|Global))\s*:=\s*/,
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
    const isPackage = /(?:^|\/)(?:flake|default|package|derivation)\.nix$/.test(file.path)
    if (found?.kind !== 'literal' && !isPackage) return []
    if (found?.kind === 'literal' && !isPackage && (pname === undefined || !/\d\.\d/.test(found.text))) return []
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
