import { C_LIKE, HASH, LISP } from '../formats/languages.ts'
import type { Syntax } from '../formats/source-text.ts'
import { endsIn, isNamed } from './code-rule.ts'
import { hasHost } from './guest.ts'
import type { LineRule } from './line-rules.ts'
import { nameOf } from './stated.ts'

const PHP: Syntax = { lineComments: ['//', '#'], blockComments: [['/*', '*/']], quotes: ['"', "'"] }
const PROLOG: Syntax = { lineComments: ['%'], blockComments: [['/*', '*/']], quotes: ["'", '"'] }
const DASHES: Syntax = { lineComments: ['--'], quotes: ['"', "'"] }

/** Files in programming languages, in which one line is the version. */
export const LANGUAGE_RULES: readonly LineRule[] = [
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
