import { escapePattern } from '../formats/expression.ts'
import { C_LIKE } from '../formats/languages.ts'
import { lineMatches, type Span, type Syntax, scanSource } from '../formats/source-text.ts'
import { childOf, type Element, parseXml } from '../formats/xml.ts'
import { endsIn } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { composed, dynamic, type Found, literal, nameOf, oneFound, stateFound } from './stated.ts'
import { attributeAt } from './xml-identities.ts'

const POWERSHELL: Syntax = {
  lineComments: ['#'],
  needsSpace: true,
  blockComments: [['<#', '#>']],
  quotes: ['"', "'"],
  hasEscapes: false,
}

/** A PowerShell module's ModuleVersion with its Prerelease. */
export const powershellFinder: Finder = {
  matches: endsIn('.psd1'),
  find: async file => {
    const { code } = scanSource(file.text, POWERSHELL)
    const [module] = lineMatches(
      code,
      /^\s*(?:@\{\s*)?["']?ModuleVersion["']?\s*=\s*(?:(?<quote>["'])(?<version>[^"']*)["']|(?<computed>\S.*))/di,
    )
    const about: About = {
      kind: 'PowerShell module',
      scheme: 'nuget',
      subject: nameOf(file.path).replace(/\.psd1$/, ''),
    }
    const version = module?.get('version')
    const computed = module?.get('computed')
    if (computed !== undefined)
      return [stateFound(file, dynamic(file, computed.offset, `computed: ${computed.text}`), about)]
    // A list of required modules has the word too, further in.
    if (version === undefined || !/^\s*@\{/m.test(code)) return []
    const [tail] = lineMatches(code, /^\s*["']?Prerelease["']?\s*=\s*["'](?<version>[^"']*)["']/di)
    const suffix = tail?.get('version')?.text.replace(/^-/, '') ?? ''
    const found = suffix === '' ? literal(file, version) : composed(file, [version], `${version.text}-${suffix}`)
    return [stateFound(file, found, about)]
  },
}

interface Installer {
  readonly kind: string
  readonly ending: RegExp
  readonly syntax: Syntax
  /** In order of worth; the first that is there counts. */
  readonly fields: readonly RegExp[]
  /** A name inside of a value, and the line that sets one. */
  readonly reference: RegExp
  readonly define: (name: string) => RegExp
}

const INSTALLERS: readonly Installer[] = [
  {
    kind: 'Inno Setup script',
    ending: /\.iss$/i,
    syntax: { lineComments: [';', '//'], needsSpace: true },
    fields: [
      /^\s*AppVersion\s*=\s*(?<version>\S.*?)\s*$/di,
      /^\s*#define\s+(?:My)?App(?:lication)?_?Ver(?:sion)?\s+(?<version>\S.*?)\s*$/di,
      /^\s*AppVerName\s*=\s*(?:[^{}]*\s)?(?<version>\{#\w+\}|v?\d[\w.]*)\s*$/di,
      /^\s*VersionInfoVersion\s*=\s*(?<version>\S.*?)\s*$/di,
    ],
    reference: /^\{#\s*(\w+)\s*\}$/,
    define: name => new RegExp(`^\\s*#define\\s+(?:public\\s+)?${name}\\s+(?<version>\\S.*?)\\s*$`, 'di'),
  },
  {
    kind: 'NSIS script',
    ending: /\.ns[ih]$/i,
    syntax: { lineComments: [';', '#'], needsSpace: true, blockComments: [['/*', '*/']], quotes: ['"'] },
    fields: [
      /^\s*!define\s+(?:\/\w+\s+)*(?:(?:PRODUCT|APP|MY_?APP|APPLICATION|PROGRAM|PACKAGE|MUI|SETUP|INSTALLER)_?)?(?:VERSION|VER)\s+(?<version>\S.*?)\s*$/di,
      /^\s*VIAddVersionKey\s+(?:\/LANG=\S+\s+)?"?ProductVersion"?\s+(?<version>\S.*?)\s*$/di,
      /^\s*VIProductVersion\s+(?<version>\S.*?)\s*$/di,
    ],
    reference: /^\$\{(\w+)\}$/,
    define: name => new RegExp(`^\\s*!define\\s+(?:/\\w+\\s+)*${name}\\s+(?<version>\\S.*?)\\s*$`, 'di'),
  },
]

/** Scripts of installers for Windows. */
export const installerFinder: Finder = {
  matches: path => INSTALLERS.some(({ ending }) => ending.test(path)),
  find: async file => {
    const installer = INSTALLERS.find(({ ending }) => ending.test(file.path))
    if (installer === undefined) return []
    const { code } = scanSource(file.text, installer.syntax)
    for (const field of installer.fields) {
      const [groups] = lineMatches(code, field)
      const value = groups?.get('version')
      if (value === undefined) continue
      return [
        stateFound(file, installerValue(value, { file, code, installer, depth: 0 }), {
          kind: installer.kind,
          scheme: 'dotted',
        }),
      ]
    }
    return []
  },
}

interface Script {
  readonly file: SourceFile
  readonly code: string
  readonly installer: Installer
  readonly depth: number
}

function installerValue(value: Span, script: Script): Found {
  const { file, code, installer, depth } = script
  const quoted = /^(["'])(?<text>[^"']*)\1$/.exec(value.text)
  const text = quoted?.groups?.text ?? value.text
  const span = { text, offset: value.offset + (quoted === null ? 0 : 1) }
  const name =
    installer.reference.exec(text)?.[1] ?? (quoted === null && /^[A-Za-z_]\w*$/.test(text) ? text : undefined)
  if (name === undefined) {
    const isComputed = /[{}$()#&+]|Get\w+\(/.test(text)
    return isComputed ? dynamic(file, span.offset, `computed: ${text}`) : literal(file, span)
  }
  if (depth > 6) return dynamic(file, span.offset, `${text} leads back to itself`)
  const set = [...lineMatches(code, installer.define(escapePattern(name)))].flatMap(groups => {
    const one = groups.get('version')
    return one === undefined ? [] : [installerValue(one, { ...script, depth: depth + 1 })]
  })
  return oneFound(set, file) ?? dynamic(file, span.offset, `${text} is given to the compiler of the script`)
}

const RC_TEXT = (field: string): RegExp =>
  new RegExp(`^\\s*VALUE\\s+"${field}"\\s*,\\s*(?:L?"(?<version>[^"]*)"|(?<name>[A-Za-z_]\\w*))`, 'di')
const RC_NUMBERS = /^\s*(?:FILE|PRODUCT)VERSION\s+(?:(?<version>\d+(?:\s*,\s*\d+){1,3})|(?<name>[A-Za-z_]\w*))/di

/** The version resource of a program for Windows. */
export const resourceFinder: Finder = {
  matches: path => /\.rc2?(?:\.in)?$/i.test(path),
  find: async file => {
    const { code } = scanSource(file.text, C_LIKE)
    const about: About = { kind: 'Windows resource', scheme: 'dotted' }
    for (const pattern of [RC_TEXT('ProductVersion'), RC_TEXT('FileVersion'), RC_NUMBERS]) {
      const [groups] = lineMatches(code, pattern)
      const version = groups?.get('version')
      const name = groups?.get('name')
      if (version !== undefined) return [stateFound(file, resourceValue(file, version), about)]
      if (name !== undefined)
        return [stateFound(file, dynamic(file, name.offset, `${name.text} is set by the compiler or a header`), about)]
    }
    return []
  },
}

function resourceValue(file: SourceFile, version: Span): Found {
  const text = version.text.replace(/\\0$/, '').trim()
  if (!/^\d+(?:\s*,\s*\d+)+$/.test(text)) return literal(file, { ...version, text })
  return composed(
    file,
    [{ text, offset: version.offset }],
    text
      .split(',')
      .map(one => one.trim())
      .join('.'),
  )
}

/** Projects of Delphi and Lazarus. */
export const pascalFinder: Finder = {
  matches: endsIn('.dproj', '.lpi'),
  find: async file => {
    const parsed = parseXml(file.text)
    if (parsed.kind === 'broken') return []
    const { root } = parsed
    const found = file.path.endsWith('.lpi') ? lazarus(file, root) : delphi(file, root)
    return found === undefined
      ? []
      : [
          stateFound(file, found, {
            kind: file.path.endsWith('.lpi') ? 'Lazarus project' : 'Delphi project',
            scheme: 'dotted',
          }),
        ]
  },
}

function delphi(file: SourceFile, root: Element): Found | undefined {
  const all: Found[] = []
  for (const group of root.children.filter(child => child.name === 'PropertyGroup')) {
    const keys = childOf(group, 'VerInfo_Keys')
    const text = /(?:^|;)(?:ProductVersion|FileVersion)=(?<version>[\d.]+)/.exec(
      keys?.text.replace(/(^|;)ProductVersion=(?:;|$)/, '$1') ?? '',
    )?.groups?.version
    if (keys === undefined || text === undefined) continue
    all.push(literal(file, { text, offset: file.text.indexOf(text, keys.textOffset) }))
  }
  // Debug configurations keep the 1.0.0.0 that the editor wrote.
  const real = all.filter(one => one.kind === 'literal' && one.text !== '1.0.0.0')
  return oneFound(real.length > 0 ? real : all, file)
}

const NUMBERS = ['MajorVersionNr', 'MinorVersionNr', 'RevisionNr', 'BuildNr']

function lazarus(file: SourceFile, root: Element): Found | undefined {
  const info = childOf(childOf(root, 'ProjectOptions'), 'VersionInfo')
  if (info === undefined) return undefined
  const numbers = NUMBERS.map(name => {
    const element = childOf(info, name)
    return element === undefined ? undefined : attributeAt(element, 'Value', file.text)
  })
  const set = numbers.filter(one => one !== undefined)
  return set.length === 0 ? undefined : composed(file, set, numbers.map(one => one?.text ?? '0').join('.'))
}
