import { linesOf, type Span } from '../formats/source-text.ts'
import type { SourceFile } from './finder.ts'
import { composed, dynamic, type Found, isVersionLike, literal, unreadable } from './stated.ts'

const MAX_LINES = 200

/**
 * The version in a file that holds little else: alone on the first line with text, or behind a key. Comments with `#`
 * and blank lines are passed over.
 */
export function readVersionFile(file: SourceFile): Found {
  const lines: Span[] = []
  for (const line of linesOf(file.text)) {
    const text = line.text.trim().replace(/^(["'])([^"']*)\1$/, '$2')
    if (text === '' || text.startsWith('#')) continue
    lines.push({ text, offset: line.offset + line.text.indexOf(text) })
    if (lines.length >= MAX_LINES) break
  }
  const [first] = lines
  if (first === undefined) return unreadable(file, 0, 'the file is empty')
  const keyed = lines.map(keyedOf).filter(one => one !== undefined)
  if (keyed.length > 0) return keyedVersion(file, keyed)
  if (isVersionLike(first.text) && !/^\d+$/.test(first.text)) return literal(file, first)
  const isAlone = lines.length === 1
  if (isAlone && /^[A-Za-z0-9@${}()<>%_.-]{1,60}$/.test(first.text)) return literal(file, first)
  const named = isAlone ? NAMED.exec(first.text) : null
  const at = named?.indices?.groups?.version?.[0]
  const text = named?.groups?.version
  if (at !== undefined && text !== undefined) return literal(file, { text, offset: first.offset + at })
  return unreadable(file, first.offset, `${JSON.stringify(first.text.slice(0, 60))} is no version`)
}

/** `Foo Library 1.2.3`, `VERSION 1.2`, `release: 1.2.3 (2024-01-02)`. */
const NAMED = /^(?:[A-Za-z][\w-]* ){1,4}(?<version>v?\d+(?:\.\d+)+[\w.+-]*)(?: ?\([^()]*\)| \d{4}-\d\d-\d\d)?$/d

interface Keyed {
  readonly key: string
  readonly value: Span
}

const KEYED =
  /^(?:export +|set +|def +|const +)?["']?(?<key>[A-Za-z_][\w.-]*)["']? *(?:=|:=|:|\?=) *["']?(?<value>[^"'\s;,#]*)["']?[;,]?(?: *#.*)?$/d

function keyedOf(line: Span): Keyed | undefined {
  const match = KEYED.exec(line.text)
  const range = match?.indices?.groups?.value
  const { key, value } = match?.groups ?? {}
  if (range === undefined || key === undefined || value === undefined) return undefined
  return { key: key.toLowerCase().replaceAll(/[._-]/g, ''), value: { text: value, offset: line.offset + range[0] } }
}

const PART_NAMES = [/major$/, /(?<!sub)minor$/, /(patch|micro|revision|bugfix|fix|point|incremental|maintenance|tiny)$/]

/** The version of lines such as `VERSION=1.2.3`, or of `MAJOR=1`, `MINOR=2`, `PATCH=3`. */
function keyedVersion(file: SourceFile, lines: readonly Keyed[]): Found {
  const exact = lines.filter(({ key }) =>
    /^(version|versionname|currentversion|projectversion|fullversion|release|ver)$/.test(key),
  )
  const named = exact.length > 0 ? exact : lines.filter(({ key }) => /version$/.test(key))
  const dotted = named.filter(({ value }) => !/^\d+$/.test(value.text))
  const [first] = dotted
  const isOne = dotted.every(({ value }) => value.text === first?.value.text)
  if (first !== undefined && isOne) return literal(file, first.value)
  const parts = PART_NAMES.map(pattern => lines.filter(({ key }) => pattern.test(key)))
  const numbers = parts.flatMap(([one]) => (one !== undefined && /^\d+$/.test(one.value.text) ? [one.value] : []))
  const [major] = numbers
  if (major !== undefined && numbers.length >= 2 && parts.every(one => one.length <= 1)) {
    const extra = lines.find(
      ({ key, value }) =>
        /(suffix|prerelease|extra|extraversion|qualifier|stage|tag|label|status|tweak)$/.test(key) && value.text !== '',
    )
    if (extra === undefined) return composed(file, numbers, numbers.map(one => one.text).join('.'))
    return dynamic(file, extra.value.offset, `the parts of the version have a suffix: ${extra.value.text}`)
  }
  const [any] = named.length > 0 ? named : lines
  if (named.length > 1)
    return dynamic(file, any?.value.offset ?? 0, `${named.length} versions in one file, not all alike`)
  return any === undefined || named.length === 0
    ? unreadable(file, 0, 'no line with a version')
    : literal(file, any.value)
}
