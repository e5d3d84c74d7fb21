import { BASH } from '../formats/languages.ts'
import { lineMatches, linesOf } from '../formats/source-text.ts'
import { type CodeRule, endsIn, findByRule, isNamed, matchEnds, scopeOf } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { dynamic, type Found, literal, nameOf, stateFound } from './stated.ts'

/** A value without quotes is text as well: `pkgver=1.2.3`. */
const BARE_WORD = /^[\w.+~:^-]+(?=\s|;|#|$)/

const SHELL_FOLLOWING = {
  grammar: BASH,
  assign: (name: string) => new RegExp(`^\\s*(?:(?:export|local|readonly)\\s+)?${name}=`),
  compute: async (
    text: string,
    at: number,
    { file, source, lookup, ...rest }: Parameters<NonNullable<CodeRule['compute']>>[2],
  ): Promise<Found | undefined> => {
    const word = BARE_WORD.exec(text)?.[0]
    if (word !== undefined) return literal(file, { text: word, offset: at })
    const name = /^\$\{?(\w+)\}?(?=\s|$)/.exec(text)?.[1]
    if (name === undefined || rest.seen.has(name)) return undefined
    return lookup(name, { file, source, lookup, ...rest, seen: new Set([...rest.seen, name]) })
  },
}

const PKGBUILD: CodeRule = {
  ...SHELL_FOLLOWING,
  kind: 'Arch package',
  scheme: 'dotted',
  matches: isNamed('PKGBUILD', 'APKBUILD'),
  version: /^pkgver=/,
  subject: /^(?:pkgbase|pkgname)=["']?([\w.@+-]+)/,
}

export const pkgbuildFinder: Finder = {
  matches: PKGBUILD.matches,
  find: async (file, tree) => {
    const kind = nameOf(file.path) === 'APKBUILD' ? 'Alpine package' : 'Arch package'
    const [computed] = matchEnds(scopeOf(PKGBUILD, file, tree).source, /^\s*(?:function\s+)?pkgver\s*\(\s*\)\s*\{?/)
    if (computed === undefined) return findByRule({ ...PKGBUILD, kind }, file, tree)
    const [stated] = lineMatches(file.text, /^pkgver=(?<version>.*)/d)
    const at = stated?.get('version')?.offset ?? computed
    return [stateFound(file, dynamic(file, at, 'computed by pkgver() when it is built'), { kind, scheme: 'dotted' })]
  },
}

const GENTOO = /^(?<name>.+?)-(?<version>\d+(?:\.\d+)*[a-z]?(?:_(?:alpha|beta|pre|rc|p)\d*)*(?:-r\d+)?)\.ebuild$/
const YOCTO = /^(?<name>[^_]+)_(?<version>\d[^_]*|git|svn)\.bb$/

/** Recipes that have the version in the name of their file. */
export const namedRecipeFinder: Finder = {
  matches: endsIn('.ebuild', '.bb'),
  find: async file => {
    const isGentoo = file.path.endsWith('.ebuild')
    const match = (isGentoo ? GENTOO : YOCTO).exec(nameOf(file.path))
    // Scripts of Babashka have the same ending.
    if (!isGentoo && !/^\s*(?:SUMMARY|DESCRIPTION|LICENSE|SRC_URI|PV|inherit|require)\b/m.test(file.text)) return []
    const { name, version } = match?.groups ?? {}
    const about = { kind: isGentoo ? 'Gentoo ebuild' : 'Yocto recipe', scheme: 'dotted', subject: name } as const
    // What the file itself says counts over its name.
    for (const line of linesOf(file.text)) {
      const own = /^\s*(?:PV|MY_PV)\s*[?:]?=\s*"(?<version>[^"]*)"/d.exec(line.text)
      const range = own?.indices?.groups?.version
      const text = own?.groups?.version
      if (isGentoo || range === undefined || text === undefined) continue
      const at = line.offset + range[0]
      return [
        stateFound(
          file,
          text.includes('$') ? dynamic(file, at, `computed: ${text}`) : literal(file, { text, offset: at }),
          about,
        ),
      ]
    }
    if (version === undefined) return []
    if (/^9{4,}|^git$|^svn$|AUTOINC/.test(version))
      return [stateFound(file, dynamic(file, 0, `${version} is built from version control`), about)]
    return [{ ...stateFound(file, dynamic(file, 0, ''), about), said: { kind: 'version', written: version, via: [] } }]
  },
}

const URL_VERSION = [
  /\/archive\/(?:refs\/tags\/)?(?:[A-Za-z][\w-]*?-)?v?(?<version>\d+(?:[._]\d+)*(?:[-.]?(?:alpha|beta|rc)[\d.]*)?)\.(?:tar\.\w+|tgz|zip)/d,
  /\/releases\/download\/(?:[A-Za-z][\w-]*?[-/@])?v?(?<version>\d+(?:\.\d+)*(?:-(?:alpha|beta|rc)[\d.]*)?)\//d,
  /[-_]v?(?<version>\d+(?:\.\d+)+(?:-?(?:alpha|beta|rc)\d*)?)(?:[-.](?:src|source|orig|darwin|macos|linux|x86_64|amd64|universal)[\w-]*)?\.(?:tar\.\w+|tgz|zip|tbz2|txz|gem|jar)/d,
] as const

/** A formula's `version`, or the one that Homebrew reads from the address or the tag of the source. */
export const homebrewFinder: Finder = {
  matches: path => /(?:^|\/)(?:Formula|HomebrewFormula|Casks)\/(?:[^/]+\/)?[^/]+\.rb$/.test(path),
  find: async file => {
    const about = {
      kind: 'Homebrew formula',
      scheme: 'dotted',
      subject: nameOf(file.path).replace(/\.rb$/, ''),
    } as const
    const code = file.text
    const [stated] = lineMatches(code, /^\s{2,4}version\s+(?:"(?<version>[^"]*)"|(?<computed>:latest|\S.*))/d)
    const own = stated?.get('version')
    if (own !== undefined)
      return [
        stateFound(
          file,
          own.text.includes('#{') ? dynamic(file, own.offset, `computed: ${own.text}`) : literal(file, own),
          about,
        ),
      ]
    const [tagged] = lineMatches(code, /^\s{2,10}(?:url\s.*)?\btag:\s*"(?:[A-Za-z][\w]*[-/])?v?(?<version>\d[^"]*)"/d)
    const tag = tagged?.get('version')
    if (tag !== undefined) return [stateFound(file, literal(file, tag), about)]
    const [url] = lineMatches(code, /^\s{2,4}url\s+"(?<url>[^"]+)"/d)
    const written = url?.get('url')
    if (written === undefined) return []
    for (const pattern of URL_VERSION) {
      const match = pattern.exec(written.text)
      const range = match?.indices?.groups?.version
      if (range === undefined || match === null) continue
      return [
        stateFound(
          file,
          literal(file, { text: match.groups?.version ?? '', offset: written.offset + range[0] }),
          about,
        ),
      ]
    }
    return [stateFound(file, dynamic(file, written.offset, 'Homebrew reads it from the address of the source'), about)]
  },
}
