import { named } from '../fields/named.ts'
import type { Finder } from '../finder.ts'
import { type Pattern, patternFinder } from './pattern.ts'

// WordPress reads the headers of a file from its first 8 KiB.
const HEADER_LENGTH = 8192
const TEXT_HEADER = /^[ \t/*#@]*Version:[ \t]*([^*?]*)/di

const WORDPRESS: readonly Pattern[] = [
  {
    kind: 'WordPress plugin',
    // The main file of a plugin is in its own directory, which is the root, or one below it.
    files: /^(?:[^/]+\/){0,2}[^/]+\.php$/,
    scheme: 'dotted',
    version: TEXT_HEADER,
    name: /^[ \t/*#@]*Plugin Name:[ \t]*(.*)$/i,
    isOurs: /^[ \t/*#@]*Plugin Name:/i,
    headLength: HEADER_LENGTH,
  },
  {
    kind: 'WordPress theme',
    files: named('style.css', 'style.scss'),
    scheme: 'dotted',
    version: TEXT_HEADER,
    name: /^[ \t/*#@]*Theme Name:[ \t]*(.*)$/i,
    isOurs: /^[ \t/*#@]*Theme Name:/i,
    headLength: HEADER_LENGTH,
  },
  {
    kind: 'WordPress readme',
    files: /(?:^|\/)readme\.(?:txt|md)$/i,
    scheme: 'dotted',
    version: /^[ \t*#@]*Stable tag:[ \t*]*(\S*)/di,
    isOurs: /^(?:===|#).+/,
    headLength: HEADER_LENGTH,
  },
]

const PHP: readonly Pattern[] = [
  {
    kind: 'TYPO3 extension',
    files: named('ext_emconf.php'),
    scheme: 'dotted',
    version: /^\s*['"]version['"]\s*=>\s*['"]([^'"]*)['"]/d,
  },
  {
    kind: 'Moodle plugin',
    files: named('version.php'),
    scheme: 'dotted',
    version: /^\s*\$(?:plugin|module)->release\s*=\s*['"]v?([0-9][^'"\s]*)/d,
    name: /\$(?:plugin|module)->component\s*=\s*['"]([^'"]*)/,
  },
]

const SCRIPTS: readonly Pattern[] = [
  {
    kind: 'user script',
    files: named('*.user.js', '*.user.ts', '*.meta.js'),
    scheme: 'dotted',
    version: /^\s*\/\/\s*@version\s+(\S+)/d,
    name: /^\s*\/\/\s*@name\s+(.+)/,
    isOurs: /==UserScript==/,
  },
  {
    kind: 'user style',
    files: named('*.user.css', '*.user.styl', '*.user.less'),
    scheme: 'dotted',
    version: /^\s*@version\s+(\S+)/d,
    name: /^\s*@name\s+(.+)/,
    isOurs: /==UserStyle==/,
  },
  {
    kind: 'Emacs package',
    files: /^(?:[^/]+\/)?[^/]+\.el$/,
    scheme: 'dotted',
    version: /^;;+\s*(?:Package-)?Version:\s*(\S+)/di,
    headLength: HEADER_LENGTH,
  },
  {
    kind: 'Racket package',
    files: named('info.rkt'),
    scheme: 'dotted',
    version: /^\s*\(define version "([^"]*)"\)/d,
  },
  {
    kind: 'Lean package',
    files: named('lakefile.lean'),
    scheme: 'semver',
    version: /^\s*version\s*:=\s*v!"([^"]*)"/d,
  },
  {
    kind: 'Discourse plugin',
    files: named('plugin.rb'),
    scheme: 'dotted',
    version: /^#\s*version:\s*(\S+)/di,
    isOurs: /^#\s*name:/i,
  },
  { kind: 'Puppet module', files: named('Modulefile'), scheme: 'semver', version: /^\s*version\s+['"]([^'"]*)['"]/d },
  { kind: 'Chef cookbook', files: named('metadata.rb'), scheme: 'dotted', version: /^\s*version\s+['"]([^'"]*)['"]/d },
  {
    kind: 'Nextflow pipeline',
    files: named('nextflow.config'),
    scheme: 'semver',
    version: /^\s*(?:manifest\.)?version\s*=\s*['"]([^'"]*)['"]/d,
    isOurs: /^\s*manifest\b/,
  },
]

const PROPERTIES: readonly Pattern[] = [
  {
    kind: 'Arduino library',
    files: named('library.properties'),
    scheme: 'semver',
    version: /^version\s*=\s*(.*)$/d,
    name: /^name\s*=\s*(.*)$/,
  },
  {
    kind: 'SonarQube analysis',
    files: named('sonar-project.properties'),
    scheme: 'dotted',
    version: /^\s*sonar\.projectVersion\s*[=:]\s*(.*)$/d,
    name: /^\s*sonar\.projectKey\s*[=:]\s*(.*)$/,
  },
  {
    kind: 'QGIS plugin',
    files: named('metadata.txt'),
    scheme: 'dotted',
    version: /^version\s*=\s*(?:version\s+)?(\S+)/di,
    name: /^name\s*=\s*(.*)$/,
    isOurs: /^qgisMinimumVersion\s*=/i,
  },
  {
    kind: 'Godot plugin',
    files: named('plugin.cfg'),
    scheme: 'dotted',
    version: /^version\s*=\s*"([^"]*)"/d,
    name: /^name\s*=\s*"([^"]*)"/,
    isOurs: /^\[plugin\]/,
  },
  {
    kind: 'Godot project',
    files: named('project.godot'),
    scheme: 'dotted',
    version: /^config\/version\s*=\s*"([^"]*)"/d,
    name: /^config\/name\s*=\s*"([^"]*)"/,
  },
  {
    kind: 'Unity project',
    files: named('ProjectSettings.asset'),
    scheme: 'dotted',
    version: /^ {2}bundleVersion:\s*(\S+)/d,
    name: /^ {2}productName:\s*(.*)$/,
  },
]

/** Kinds of files that state their version on one line of text. */
export const patternTables: Finder = patternFinder([...WORDPRESS, ...PHP, ...SCRIPTS, ...PROPERTIES])
