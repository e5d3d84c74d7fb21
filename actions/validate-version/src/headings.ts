/** A heading of a changelog. */
export interface Heading {
  /** From 1. */
  readonly line: number
  /** 1 is the widest; a line that stands alone at the margin of a plain text counts as 2. */
  readonly level: number
  readonly text: string
  /** The first version in it. */
  readonly version: string | undefined
}

const MAX_LINES = 40_000
const MAX_LINE = 1000
const VERSION = /(?<![0-9A-Za-z.])v?([0-9]+(?:\.[0-9]+)+(?:[-._+~]?[0-9A-Za-z]+)*)/
// `1.2.3`, `v1.2.3 / 2020-01-02`, `Version 1.2.3:`, `pkg 1.2.3 (2020)`, `* 1.2.3` at the margin of a plain text.
const NO_NAME = '(?:since|in|from|until|before|after|to|of|for|at|by|with|and|or|requires?|needs?|than|upgrad\\w*)'
const PLAIN = new RegExp(
  `^(?:[*-] )?(?:(?:version|release|changes (?:in|with|for)|(?!${NO_NAME} )[\\w.-]{1,40}) )?(?:version )?` +
    '\\[?v?[0-9]+(?:\\.[0-9]+)+[^ ]*(?:\\s*(?:[-–—:/(,[|].*)?)?$',
  'i',
)

/** Headings of Markdown, reStructuredText, AsciiDoc, Org, RDoc, HTML and of plain texts, in order. */
export function headingsIn(text: string): readonly Heading[] {
  const lines = text.split(/\r?\n/, MAX_LINES).map(line => line.slice(0, MAX_LINE))
  const found: Heading[] = []
  let fence: string | undefined
  for (const [i, line] of lines.entries()) {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      fence = fence === undefined ? mark : undefined
      continue
    }
    const heading = fence === undefined ? headingAt(lines, i) : undefined
    if (heading !== undefined) found.push({ ...heading, line: i + 1, version: versionIn(heading.text) })
  }
  return found
}

function headingAt(lines: readonly string[], i: number): Pick<Heading, 'level' | 'text'> | undefined {
  const line = lines[i] ?? ''
  const marked = /^ {0,3}(#{1,6}|={1,6}|\*{2,6})[ \t]+(\S.*)$/.exec(line)
  if (marked !== null) return { level: (marked[1] ?? '').length, text: marked[2] ?? '' }
  const html = /^\s*<h([1-6])[^>]*>(.*)/i.exec(line)
  if (html !== null) return { level: Number(html[1]), text: (html[2] ?? '').replace(/<[^<>]*>/g, '') }
  if (line.trim() === '') return undefined
  const rule = underline(lines[i + 1])
  if (rule !== undefined && !/^[\s|>]/.test(line)) return { level: rule, text: line }
  const bold = /^\*\*([^*]+)\*\*[\s:]*$/.exec(line)?.[1]
  if (bold !== undefined && VERSION.test(bold)) return { level: 4, text: bold }
  return PLAIN.test(line) && !/^[*-] .*[.;]$/.test(line) ? { level: 2, text: line } : undefined
}

const LEVELS = '=-~^"+*.#`:_'

/** The line under a title, whatever character it is made of. */
function underline(line: string | undefined): number | undefined {
  const char = /^([=\-~^"+*.#`:_])\1{2,}\s*$/.exec(line ?? '')?.[1]
  return char === undefined ? undefined : LEVELS.indexOf(char) + 1
}

function versionIn(text: string): string | undefined {
  // The target of a link may name other versions: `[1.2.3](…/compare/v1.2.2...v1.2.3)`.
  const bare = text.replace(/\]\([^()]*\)/g, ']').replace(/<[^<>]*>/g, '')
  // A date comes after the version, and has dashes.
  return VERSION.exec(bare.replace(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/g, ''))?.[1]?.replace(/[._+~-]+$/, '')
}

/** Whether something is said below a heading, before the next one of its level. */
export function hasTextBelow(text: string, heading: Heading, headings: readonly Heading[]): boolean {
  const next = headings.find(one => one.line > heading.line && isNext(one, heading))
  const inner = new Set(headings.map(one => one.line))
  return text
    .split(/\r?\n/, MAX_LINES)
    .slice(heading.line, next === undefined ? undefined : next.line - 1)
    .some((line, i) => !inner.has(heading.line + 1 + i) && isText(line))
}

/** Some give the groups of an entry the level of the entry itself. */
function isNext(one: Heading, { level }: Heading): boolean {
  if (one.level !== level) return one.level < level
  return one.version !== undefined || /unreleased/i.test(one.text)
}

function isText(line: string): boolean {
  const bare = line.replace(/<!--.*?-->|<!--.*$|^.*-->/g, '').trim()
  if (bare === '' || /^\[[^\]]+\]:\s/.test(bare) || /^([=\-~^"+*.#`:_])\1+$/.test(bare)) return false
  return /[\p{L}\p{N}]{2}/u.test(bare)
}
