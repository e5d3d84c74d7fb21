import { linesOf, type Span, scanSource } from '../formats/source-text.ts'
import { childOf, parseXml } from '../formats/xml.ts'
import type { Finder, SourceFile } from './finder.ts'
import { hasHost } from './guest.ts'
import type { About } from './state.ts'
import { dynamic, type Found, isVersionLike, literal, nameOf, stateFound } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'
import { attributeAt } from './xml-identities.ts'

const VERSION_FILE =
  /^(?:\.?version(?:\.txt|\.properties|\.in|\.env)?|_version\.txt|release(?:\.txt)?|version-number|current[_-]version|appversion|release[_-]version)$/i
/** These names are used for other things as well, so only a version in them is one. */
const SURE = /^(?:\.?VERSION|version\.txt|VERSION\.txt)$/

/** VERSION, version.txt and their kin. */
export const versionFileFinder: Finder = {
  matches: path => VERSION_FILE.test(nameOf(path)),
  find: async file => {
    const found = readVersionFile(file)
    // A number alone is what formats and tools write into files of that name.
    if (found.kind === 'literal' && /^\d+$/.test(found.text) && !/^VERSION/.test(nameOf(file.path))) return []
    if (found.kind === 'unreadable' && !(/^VERSION(?:\.txt)?$/.test(nameOf(file.path)) && file.text.length < 200))
      return []
    if (found.kind === 'literal' && !SURE.test(nameOf(file.path)) && !isVersionLike(found.text)) return []
    return [stateFound(file, found, { kind: 'version file', scheme: 'semver' })]
  },
}

/** The first, and so the newest, `<release>` of AppStream metadata. */
export const appstreamFinder: Finder = {
  matches: path => /\.(?:metainfo|appdata)\.xml(?:\.in)*$/.test(path),
  find: async file => {
    const about: About = { kind: 'AppStream metadata', scheme: 'dotted' }
    const parsed = parseXml(file.text)
    if (parsed.kind === 'broken') return []
    const { root } = parsed
    const releases = childOf(root, 'releases')?.children.filter(child => child.name === 'release') ?? []
    const subject = childOf(root, 'id')?.text
    const [newest] = releases
    const version = newest === undefined ? undefined : attributeAt(newest, 'version', file.text)
    return version === undefined ? [] : [stateFound(file, literal(file, version), { ...about, subject })]
  },
}

const PROVIDES =
  /^(?:%<[^>]*>)?\s*\\Provides(?:Package|Class|File|ExplPackage|ExplClass|ExplFile)\b\s*(?:\{(?<name>[^{}]*)\})?/d
const OPTION = /^\[(?:(?<date>\d{4}[/-]\d\d?[/-]\d\d?)\s*)?(?<version>v?\d[\w.-]*)?/d
const EXPL = /\\ProvidesExpl\w+\s*(?:%?\s*)?\{[^{}]*\}\s*%?\s*\{(?<date>[^{}]*)\}\s*%?\s*\{(?<version>[^{}]*)\}/d

/** `\ProvidesPackage{name}[2024/01/31 v1.2.3 …]`, also over several lines. */
export const latexFinder: Finder = {
  matches: path => /\.(?:sty|cls|dtx)$/.test(path),
  find: async (file, tree) => {
    if (hasHost(tree)) return []
    const syntax = file.path.endsWith('.dtx') ? {} : { lineComments: ['%'] }
    const { code } = scanSource(file.text, syntax)
    for (const line of linesOf(code)) {
      const match = PROVIDES.exec(line.text)
      if (match === null || /driver|readme|ins/.test(/^%<([^>]*)>/.exec(line.text)?.[1] ?? '')) continue
      const found = provided(file, code, line)
      const subject = match.groups?.name
      if (found !== undefined)
        return [
          stateFound(file, found, {
            kind: 'LaTeX package',
            scheme: 'dotted',
            subject: subject?.startsWith('\\') ? undefined : subject,
          }),
        ]
    }
    return []
  },
}

function provided(file: SourceFile, code: string, line: Span): Found | undefined {
  const source = code.slice(line.offset, line.offset + 400)
  const rest = source.replace(/\n%<[^>\n]*>/g, gap => `\n${' '.repeat(gap.length - 1)}`)
  const isExpl = /^(?:%<[^>]*>)?\s*\\ProvidesExpl/.test(rest)
  const head = /\\Provides\w+\s*(?:%[^\n]*\n\s*)?\{[^{}]*\}\s*(?:%[^\n]*\n\s*)?(?=\[)/.exec(rest)
  const start = isExpl ? 0 : head === null ? -1 : head.index + head[0].length
  const match = start === -1 ? null : (isExpl ? EXPL : OPTION).exec(rest.slice(start))
  const range = match?.indices?.groups?.version
  const text = match?.groups?.version
  if (range === undefined || text === undefined) return undefined
  const offset = line.offset + start + range[0]
  return text.includes('\\') ? dynamic(file, offset, `${text} is a macro`) : literal(file, { text, offset })
}
