import { C_LIKE } from '../formats/languages.ts'
import { lineMatches, type Span, scanSource } from '../formats/source-text.ts'
import type { Finder, SourceFile } from './finder.ts'
import { composed, type Found, literal, nameOf, stateFound } from './stated.ts'

const isVersionHeader = (path: string): boolean =>
  /^(?:[\w.+-]*[_.-])?version\.(?:h|hh|hpp|hxx|inc|c|cc|cpp|cxx)(?:\.in|\.cmake)?$/i.test(nameOf(path))
/** `zlib.h`, `src/core/nginx.h`, `include/foo/foo.hpp`, `curlver.h`: the header that a library or program is named for. */
const isMainHeader = (path: string): boolean =>
  /^(?:(?:lib|inc|include|src|source)\/)?(?:(?:core|lib|include)\/)?[\w.+-]+\.(?:h|hpp)$|(?:^|\/)include\/([\w+-]+)\/(?:\1|base|config|core)\.(?:h|hpp)$|(?:^|\/)\w+ver\.h$/i.test(
    path,
  )
const DEFINE = /^\s*#\s*define\s+(?<name>[A-Za-z_]\w*)\s+(?:"(?<text>[^"]*)"|\(?(?<number>\d+)[uUlL]*\)?)\s*$/d
const CONSTANT =
  /^\s*(?:inline |static |extern )*(?:constexpr|const) (?:static |inline )*(?:char(?: const)?|auto|std::string(?:_view)?|int|unsigned(?: int)?) ?\*? ?(?:const )?(?<name>[A-Za-z_]\w*)(?:\[\])?\s*=\s*(?:"(?<text>[^"]*)"|(?<number>\d+))\s*;/d
/** Versions of something else than the release; short words stand alone, or LVGL would be of GL and ADMIN a minimum. */
const OTHER =
  /(?:API|ABI|PROTO(?:COL)?|SCHEMA|FORMAT|COMPAT\w*|PREVIOUS|REQUIRED?|INTERFACE|CONFIG|SHADER|OPENGL|COMPILER|LIBTOOL|NETWORK|HARDWARE)_?(?:VERSION|VER)|(?:^|_)(?:MIN(?:IMUM)?|MAX(?:IMUM)?|FILE|SO|PREV|DB|WIRE|SPEC|GL|OS|BUILD|GIT|DATA|SAVE|HW)_?(?:VERSION|VER)|VERSION_(?:NUM(?:BER)?|INT|HEX|MIN|MAX|CODE|GIT|HASH|DATE)$/i

interface Macro {
  readonly name: string
  readonly value: Span
  /** `#ifndef FOO_PATCH` stands above it: the build gives another one. */
  readonly isDefault?: boolean
}

interface Macros {
  readonly texts: readonly Macro[]
  readonly numbers: readonly Macro[]
}

/** `#define FOO_VERSION "1.2.3"`, or FOO_VERSION_MAJOR and its kin, in a header that is named for it or for foo. */
export const headerFinder: Finder = {
  matches: path => isVersionHeader(path) || isMainHeader(path),
  find: async file => {
    if (!/_VER/i.test(file.text)) return []
    const { code } = scanSource(file.text, C_LIKE)
    const all = macrosIn(code)
    const macros = isVersionHeader(file.path) ? all : ownOf(file.path, all)
    const texts = macros.texts.filter(({ name }) => !isOfGuest(name, code))
    const found = fromTexts(file, texts) ?? fromParts(file, macros) ?? fromNumber(file, macros.numbers)
    return found === undefined ? [] : [stateFound(file, found, { kind: 'C header', scheme: 'dotted' })]
  },
}

/** FOO_RUBY_VERSION is that of Ruby where FOO_VERSION is put together. */
function isOfGuest(name: string, code: string): boolean {
  const [own, guest] = /^(\w+)_[A-Za-z]+_VERSION$/.exec(name) ?? []
  return own !== undefined && guest !== undefined && new RegExp(`#\\s*define\\s+${guest}_VERSION\\s+[^"\\s]`).test(code)
}

function macrosIn(code: string): Macros {
  const texts: Macro[] = []
  const numbers: Macro[] = []
  for (const pattern of [DEFINE, CONSTANT]) {
    for (const groups of lineMatches(code, pattern)) {
      const name = groups.get('name')?.text ?? ''
      const text = groups.get('text')
      const number = groups.get('number')
      if (text !== undefined) texts.push({ name, value: text })
      if (number !== undefined) numbers.push({ name, value: number, isDefault: isGuarded(code, name, number.offset) })
    }
  }
  return { texts, numbers }
}

function isGuarded(code: string, name: string, offset: number): boolean {
  const above = code.slice(Math.max(0, offset - 300), offset)
  return new RegExp(`#\\s*ifndef\\s+${name}\\s*\\n[^\\n]*$`).test(above)
}

/** What begins with the name of the header; others there are of what it includes, or of formats. */
function ownOf(path: string, { texts, numbers }: Macros): Macros {
  const parts = path.split('/')
  const stem = (parts.at(-1) ?? '').replace(/\..*$/, '')
  const names = [
    stem,
    stem.replace(/ver$/i, ''),
    ...(/^(?:base|config|core)$/i.test(stem) ? [parts.at(-2) ?? stem] : []),
  ]
  const bare = names.map(one => one.replace(/^lib/i, '').replace(/[^A-Za-z0-9]+/g, '_'))
  const part = PARTS.flat().join('|')
  const own = new RegExp(`^(?:LIB)?(?:${bare.join('|')})_(?:LIB_)?(?:(?:${part})_)?VER`, 'i')
  const isOwn = ({ name }: Macro): boolean => own.test(name)
  return { texts: texts.filter(isOwn), numbers: numbers.filter(isOwn) }
}

function fromTexts(file: SourceFile, macros: readonly Macro[]): Found | undefined {
  const stating = macros.filter(
    ({ name }) => /version(?:_?(?:string|str|name|full))?$/i.test(name) && !OTHER.test(name),
  )
  const dotted = stating.filter(({ value }) => /\d\.\d|@/.test(value.text))
  const [first] = dotted
  // Two that differ: nobody but the author knows which one is the release.
  if (first === undefined || dotted.some(({ value }) => value.text !== first.value.text)) return undefined
  // `"LuaSocket 3.1.0"` names the program, too.
  const named = NAMED.exec(first.value.text)?.groups?.version
  const shift = named === undefined ? 0 : first.value.text.length - named.length
  return literal(file, { text: named ?? first.value.text, offset: first.value.offset + shift })
}

const NAMED = /^[A-Za-z][\w.+-]{0,40} (?<version>v?\d+\.\d[\w.+-]*)$/
const FORM = /\bmajor \* (?:10000|10'000) \+ minor \* 100 \+ patch\b/
const NUMBER = /^\w+_VERSION$/

/** `#define FOO_VERSION 120201`, where a comment says how it is made. */
function fromNumber(file: SourceFile, numbers: readonly Macro[]): Found | undefined {
  const [one, ...others] = FORM.test(file.text) ? numbers.filter(({ name }) => NUMBER.test(name)) : []
  if (one === undefined || others.length > 0 || !/^\d{5,7}$/.test(one.value.text)) return undefined
  const number = Number(one.value.text)
  return composed(
    file,
    [one.value],
    [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100].join('.'),
  )
}

/** The words for each number, the commonest first: where there are several, the others mean something else. */
const PARTS = [
  ['MAJOR'],
  ['MINOR'],
  'PATCH MICRO REVISION BUGFIX PATCHLEVEL RELEASE SUBMINOR POINT TINY REV BUILD'.split(' '),
]
const SUFFIX = /VER(?:SION)?_(?:SUFFIX|PRE_?RELEASE|EXTRA|TAG|LABEL|QUALIFIER)$/i

function fromParts(file: SourceFile, { texts, numbers }: Macros): Found | undefined {
  const parts = PARTS.map(words => words.map(word => named(word, numbers)).find(some => some.length > 0) ?? [])
  const [major, minor, patch] = parts.map(some => some[0]?.value)
  const isMixed = parts.some(some => new Set(some.map(({ value }) => value.text)).size > 1)
  if (major === undefined || minor === undefined || isMixed || parts.flat().some(one => one.isDefault)) return undefined
  const spans = [major, minor, ...(patch === undefined ? [] : [patch])]
  return composed(file, spans, `${spans.map(one => one.text).join('.')}${suffixOf(texts, numbers)}`)
}

function named(part: string, macros: readonly Macro[]): readonly Macro[] {
  const pattern = new RegExp(`(?:^|_)(?:VER(?:SION)?_)?(?:${part})(?:_VER(?:SION)?)?(?:_NUMBER|_NUM)?$`, 'i')
  return macros.filter(({ name }) => pattern.test(name) && /ver/i.test(name) && !OTHER.test(name) && !/_IS_/.test(name))
}

/** `-dev` of a suffix that counts: libuv has one in every header, and a flag that says whether it is a release. */
function suffixOf(texts: readonly Macro[], numbers: readonly Macro[]): string {
  const isRelease = numbers.some(({ name, value }) => /_IS_RELEASE$/.test(name) && value.text === '1')
  const suffix = texts.find(({ name }) => SUFFIX.test(name))?.value.text ?? ''
  return isRelease || suffix === '' ? '' : `${/^[A-Za-z0-9]/.test(suffix) ? '-' : ''}${suffix}`
}
