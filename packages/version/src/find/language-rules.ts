import { C_LIKE, HASH, LISP } from '../formats/languages.ts'
import type { Syntax } from '../formats/source-text.ts'
import { endsIn, isNamed } from './code-rule.ts'
import { hasHost } from './guest.ts'
import type { LineRule } from './line-rules.ts'
import { nameOf } from './stated.ts'

const PHP: Syntax = { lineComments: ['//', '#'], blockComments: [['/*', '*/']], quotes: ['"', "'"] }
const PROLOG: Syntax = { lineComments: ['%'], blockComments: [['/*', '*/']], quotes: ["'", '"'] }
// Languages with several marks of comments; a text in quotes is none.
const ANY: Syntax = { lineComments: ['//', '--'], blockComments: [['/*', '*/']], quotes: ['"', "'", '`'] }
const VERSION_SOURCE =
  /^(?:_|(?:package|library|lib|sdk|app)[-_.]?)?version_?\.(?:[cm]?[jt]s|v|dart|swift|kt|java|cs|fs|scala|groovy|rs|lua|ex|hs|cr|zig|gleam|d)$/i
const DASHES: Syntax = { lineComments: ['--'], quotes: ['"', "'"] }

/** Files in programming languages, in which one line is the version. */
export const LANGUAGE_RULES: readonly LineRule[] = [
  {
    kind: 'version constant',
    scheme: 'semver',
    matches: path => VERSION_SOURCE.test(nameOf(path)),
    syntax: ANY,
    version:
      /^(?:[^"'`=]{0,80}[\s.])?(?!\w*(?:api|min|max|proto|schema|format|db|target|requir|node|spec|data|file|config|support|compat|latest|prev|old|sql)\w*\s*[=:])\w{0,30}version(?:_?(?:string|name))?\s*(?::[^"'`=]{1,30})?=\s*["'`](?<version>v?\d+\.\d+[\w.+-]*)["'`]/di,
    pick: 'same',
  },
  {
    kind: 'version constant',
    scheme: 'semver',
    matches: path => /^version\.(?:bzl|nim|jl|sh|bash|zsh)$/.test(nameOf(path)),
    syntax: HASH,
    version:
      /^\s{0,4}(?:export |readonly |const )*\w{0,30}(?<!(?:MIN|MAX|API|ABI)_)version\*?\s*=\s*["']?(?<version>v?\d+\.\d+\.\d+[\w.+-]*)["']?\s*$/di,
    pick: 'same',
  },
  {
    kind: 'OCaml project',
    scheme: 'dotted',
    matches: isNamed('dune-project'),
    syntax: LISP,
    version: /^\s*\(version\s+"?(?<version>[^\s()"]*)"?\s*\)/d,
    subject: /^\s*\(name\s+"?(?<subject>[^\s()"]+)/d,
  },
  {
    kind: 'Zig package',
    scheme: 'semver',
    matches: isNamed('build.zig.zon'),
    syntax: { lineComments: ['//'], quotes: ['"'] },
    version: /^\s{0,8}(?:\.\{\s*(?:\.name\s*=\s*[^,]{1,60},\s*)?)?\.version\s*=\s*"(?<version>[^"]*)"/d,
    subject: /\.name\s*=\s*\.?"?(?<subject>[\w-]+)/d,
    until: /\.dependencies\s*=\s*\.\{\s*\r?\n/,
  },
  {
    kind: 'Emacs package file',
    scheme: 'dotted',
    matches: isNamed('Eask', 'Cask'),
    syntax: LISP,
    version: /^\s*(?:\(package\s+"[^"]*"\s+)?"(?<version>\d[^"]*)"/d,
    subject: /^\s*\(package\s+"(?<subject>[^"]*)"/d,
    needs: /^\s*\(package\s/d,
  },
  {
    kind: 'Erlang application',
    scheme: 'semver',
    matches: path => /(?:^|\/)ebin\/[^/]+\.app$/.test(path),
    syntax: { lineComments: ['%'], quotes: ['"', "'"] },
    version: /\{\s*vsn\s*,\s*"(?<version>[^"]*)"/d,
    subject: /\{\s*application\s*,\s*'?(?<subject>\w+)/d,
    role: 'copy',
  },
  {
    kind: 'sbt build',
    scheme: 'maven',
    matches: path => /(?:^|\/)(?:project\/[\w-]+|build)\.sbt$/.test(path),
    syntax: C_LIKE,
    version:
      /^\s*(?:addSbtPlugin\(.*"(?<version>sbt-(?:dynver|ci-release|git-versioning|typelevel[\w-]*|git))"|(?:ThisBuild\s*\/\s*)?(?<dynamic>tlBaseVersion\s*:=.*))/d,
    meaning: text => `from version control, by ${text}`,
  },
  {
    kind: 'V module',
    scheme: 'semver',
    matches: isNamed('v.mod'),
    syntax: C_LIKE,
    version: /^\s*version:\s*['"](?<version>[^'"]*)['"]/d,
    subject: /^\s*name:\s*['"](?<subject>[^'"]*)['"]/d,
  },
  {
    kind: 'Prolog pack',
    scheme: 'dotted',
    matches: isNamed('pack.pl'),
    syntax: PROLOG,
    version: /^\s*version\(\s*['"]?(?<version>[^'")]*)['"]?\s*\)\s*\./d,
    subject: /^\s*name\(\s*'?(?<subject>\w+)/d,
  },
  {
    kind: 'Common Lisp system',
    scheme: 'dotted',
    matches: endsIn('.asd'),
    syntax: { ...LISP, blockComments: [['#|', '|#']] },
    version: /^\s*:version\s+(?:"(?<version>[^"]*)"|(?<dynamic>[#(:].*))/d,
    subject: /^\s*\((?:asdf:)?defsystem\s+[#:"']*(?<subject>[\w./+-]+)/di,
  },
  {
    kind: 'Leiningen project',
    scheme: 'maven',
    matches: isNamed('project.clj'),
    syntax: LISP,
    version: /^\s*\(defproject\s+[\w./-]+\s+"(?<version>[^"]*)"/d,
    subject: /^\s*\(defproject\s+(?<subject>[\w./-]+)/d,
  },
  {
    kind: 'Clojure build script',
    scheme: 'maven',
    matches: isNamed('build.clj', 'build.boot'),
    syntax: LISP,
    version: /^\s*\(def\s+(?:\^\S+\s+)?\+?version\+?\s+(?:"(?<version>[^"]*)"\s*\)|(?<dynamic>\(.*))/d,
    subject: /^\s*\(def\s+lib\s+'(?<subject>[\w./-]+)/d,
  },
  {
    kind: 'PowerShell script',
    scheme: 'nuget',
    matches: endsIn('.ps1'),
    version: /^\s*\.VERSION\s+(?<version>\S+)/di,
    needs: /^\s*<#PSScriptInfo/d,
  },
  {
    kind: 'AutoHotkey script',
    scheme: 'dotted',
    matches: endsIn('.ahk'),
    version: /^\s*;@Ahk2Exe-Set(?:Product|File)?Version\s+(?<version>\S+)/d,
  },
  {
    kind: 'PHP version constant',
    scheme: 'composer',
    matches: path => /^(?:version|[\w-]*version)\.php$/i.test(nameOf(path)),
    syntax: PHP,
    version:
      /^\s*(?:(?:(?:final |public |protected |private )*const (?:string )?(?:VERSION|CURRENT_VERSION|RELEASE)|(?:public |private |protected )?(?:static )\$version)\s*=|define\(\s*['"][A-Z_]*VERSION['"]\s*,)\s*['"](?<version>[^'"]*)['"]/d,
    pick: 'same',
  },
  {
    kind: 'Emacs package description',
    scheme: 'dotted',
    matches: endsIn('-pkg.el'),
    syntax: LISP,
    version: /^\s*\(define-package\s+"[^"]*"\s+"(?<version>[^"]*)"/d,
    subject: /^\s*\(define-package\s+"(?<subject>[^"]*)"/d,
  },
  {
    kind: 'Vim plugin',
    scheme: 'dotted',
    matches: path => /(?:^|\/)(?:plugin|autoload|syntax|ftplugin|colors)\/[^/]+\.vim$/.test(path),
    version: /^"\s*Version:\s*(?<version>v?\d[\w.-]*)/di,
    isGuest: hasHost,
  },
  {
    kind: 'Qt project',
    scheme: 'dotted',
    matches: endsIn('.pro'),
    syntax: HASH,
    version: /^\s{0,4}VERSION\s*=\s*(?:(?<version>[\d][\w.+-]*)\s*$|(?<dynamic>\S.*))/d,
    pick: 'same',
  },
  {
    kind: 'Qbs project',
    scheme: 'dotted',
    matches: endsIn('.qbs'),
    syntax: C_LIKE,
    version: /^\s*version:\s*"(?<version>[^"]*)"/d,
    pick: 'same',
  },
  {
    kind: 'xmake project',
    scheme: 'dotted',
    matches: isNamed('xmake.lua'),
    syntax: DASHES,
    version: /^\s*set_version\(\s*["'](?<version>[^"']*)["']/d,
    subject: /^\s*set_project\(\s*["'](?<subject>[^"']*)["']/d,
    pick: 'same',
  },
  {
    kind: 'Waf build script',
    scheme: 'dotted',
    matches: isNamed('wscript'),
    syntax: HASH,
    version: /^VERSION\s*=\s*(?:["'](?<version>[^"']*)["']|(?<dynamic>\S.*))/d,
    subject: /^APPNAME\s*=\s*["'](?<subject>[^"']*)["']/d,
    pick: 'same',
  },
]
