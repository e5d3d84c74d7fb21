import { C_LIKE } from '../formats/languages.ts'
import { lineMatches, type Span, scanSource } from '../formats/source-text.ts'
import type { Finder, SourceFile } from './finder.ts'
import { composed, type Found, literal, nameOf, stateFound } from './stated.ts'

const isHeader = (path: string): boolean =>
  /^(?:[\w.+-]*[_.-])?version\.(?:h|hh|hpp|hxx|inc)(?:\.in|\.cmake)?$/i.test(nameOf(path))
const DEFINE = /^\s*#\s*define\s+(?<name>[A-Za-z_]\w*)\s+(?:"(?<text>[^"]*)"|\(?(?<number>\d+)[uUlL]*\)?)\s*$/d
const CONSTANT =
  /^\s*(?:inline |static |extern )*(?:constexpr|const) (?:static |inline )*(?:char(?: const)?|auto|std::string(?:_view)?|int|unsigned(?: int)?) ?\*? ?(?:const )?(?<name>[A-Za-z_]\w*)(?:\[\])?\s*=\s*(?:"(?<text>[^"]*)"|(?<number>\d+))\s*;/d
/** Versions of something else than the release. */
const OTHER =
  /(?:API|ABI|PROTO(?:COL)?|MIN(?:IMUM)?|MAX(?:IMUM)?|SCHEMA|FORMAT|FILE|COMPAT\w*|SO|PREV(?:IOUS)?|REQUIRED?|DB|WIRE|SPEC|INTERFACE|CONFIG|SHADER|GL|OS|COMPILER|BUILD|GIT|LIBTOOL|DATA|SAVE|NETWORK|HW|HARDWARE)_?(?:VERSION|VER)|VERSION_(?:NUM(?:BER)?|INT|HEX|MIN|MAX|CODE|GIT|HASH|DATE)$/i

interface Macro {
  readonly name: string
  readonly value: Span
}

/** `#define FOO_VERSION "1.2.3"`, or FOO_VERSION_MAJOR and its kin, in a header that is named for it. */
export const headerFinder: Finder = {
  matches: isHeader,
  find: async file => {
    const { code } = scanSource(file.text, C_LIKE)
    const texts: Macro[] = []
    const numbers: Macro[] = []
    for (const pattern of [DEFINE, CONSTANT]) {
      for (const groups of lineMatches(code, pattern)) {
        const name = groups.get('name')?.text ?? ''
        const text = groups.get('text')
        const number = groups.get('number')
        if (text !== undefined) texts.push({ name, value: text })
        if (number !== undefined) numbers.push({ name, value: number })
      }
    }
    const found = fromTexts(file, texts) ?? fromParts(file, numbers)
    return found === undefined ? [] : [stateFound(file, found, { kind: 'C header', scheme: 'dotted' })]
  },
}

function fromTexts(file: SourceFile, macros: readonly Macro[]): Found | undefined {
  const named = macros.filter(({ name }) => /version(?:_?(?:string|str|name|full))?$/i.test(name) && !OTHER.test(name))
  const dotted = named.filter(({ value }) => /\d\.\d|@/.test(value.text))
  const [first] = dotted
  // Two that differ: nobody but the author knows which one is the release.
  if (first === undefined || dotted.some(({ value }) => value.text !== first.value.text)) return undefined
  return literal(file, first.value)
}

const PARTS = ['MAJOR', 'MINOR', 'PATCH|MICRO|REVISION|BUGFIX|PATCHLEVEL|RELEASE|SUBMINOR|POINT|TINY|REV|BUILD']

function fromParts(file: SourceFile, macros: readonly Macro[]): Found | undefined {
  const found = PARTS.map(part =>
    macros.filter(
      ({ name }) =>
        new RegExp(`(?:^|_)(?:VER(?:SION)?_)?(?:${part})(?:_VER(?:SION)?)?(?:_NUMBER|_NUM)?$`, 'i').test(name) &&
        /ver/i.test(name) &&
        !OTHER.test(name),
    ),
  )
  const [major, minor, patch] = found.map(macrosOfPart => macrosOfPart[0]?.value)
  if (
    major === undefined ||
    minor === undefined ||
    found.some(one => new Set(one.map(({ value }) => value.text)).size > 1)
  )
    return undefined
  const spans = [major, minor, ...(patch === undefined ? [] : [patch])]
  return composed(file, spans, spans.map(one => one.text).join('.'))
}
