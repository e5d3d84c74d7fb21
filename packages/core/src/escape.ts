import { cleanLine } from './clean.ts'

/** Joins two characters without being seen; it stops mentions, references, addresses and shortcodes from being recognised. */
export const JOINER = '\u2060'

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['|', '&#124;'],
  ['\\', '&#92;'],
  ['`', '&#96;'],
])

/** One line of text, safe between HTML tags and in a double-quoted attribute. */
export function escapeHtml(value: string): string {
  return breakReferences(cleanLine(value)).replace(/[&<>"']/g, entity)
}

/** One line of text, safe anywhere inside a line of GitHub's Markdown, a table cell and the start of a block included. */
export function escapeMarkdown(value: string): string {
  return breakReferences(cleanLine(value))
    .replace(/[&<>|\\`*_[\]~#]/g, character => ENTITIES.get(character) ?? `\\${character}`)
    .replace(/!$/, '\\!')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/\$/g, `${JOINER}\\$$${JOINER}`)
}

/**
 * What GitHub and Gitea turn into links after parsing, from the finished text, so that a backslash cannot stop it: mentions and
 * mail addresses, issue numbers, GH-1, commit ids, web addresses; and emoji shortcodes. A joiner inside does stop it.
 */
function breakReferences(line: string): string {
  return line
    .replace(/@/g, `@${JOINER}`)
    .replace(/#(?=\d|$)/g, `#${JOINER}`)
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/www(?=\.|$)/gi, `$&${JOINER}`)
    .replace(/:(?=[a-z0-9_+-]{1,60}:)/gi, `:${JOINER}`)
    .replace(/\bGH-(?=\d|$)/gi, `$&${JOINER}`)
    .replace(/\b(?=[0-9a-f]{0,39}[0-9])(?=[0-9a-f]{0,39}[a-f])([0-9a-f]{3})(?=[0-9a-f]{4,37}\b)/gi, `$1${JOINER}`)
}

/** A code span for one line of any text; in a table cell a `|` would end the cell, so there it is escaped. */
export function codeSpan(value: string, isCell: boolean): string {
  const line = cleanLine(value)
  if (!isCell || !line.includes('|')) return span(line)
  // A backslash before an escaped pipe cannot be written in a cell, so the span is split between the two.
  return line
    .split(/(?<=\\)(?=\|)/)
    .map(part => span(part).replaceAll('|', '\\|'))
    .join(JOINER)
}

function span(line: string): string {
  const fence = '`'.repeat(longestRun(line) + 1)
  const needsPadding = /^`|`$/.test(line) || (/^ .* $/.test(line) && line.trim() !== '')
  return needsPadding ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** The length of the longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length)
  return longest
}

/** An address that webAddress() accepted, with all that means something to Markdown percent-encoded. */
export function escapeUrl(href: string): string {
  return href.replace(/[\\|<>()*`"'{}$^~\s]/g, percentEncoded).replaceAll('&', '&amp;')
}

/** A label or title inside a mermaid chart: what its grammar, its directives and its entity codes use is replaced by look-alikes. */
export function escapeMermaid(value: string): string {
  return cleanLine(value)
    .replace(/["`;#%<>&\\{}$|:]/g, character => MERMAID_LOOKALIKES.get(character) ?? ' ')
    .trim()
}

const MERMAID_LOOKALIKES = new Map([
  ['"', "'"],
  ['`', "'"],
  [';', ','],
  ['#', '＃'],
  ['%', '％'],
  ['<', '‹'],
  ['>', '›'],
  ['&', '＆'],
  ['\\', '＼'],
  ['{', '('],
  ['}', ')'],
  ['$', '＄'],
  ['|', '｜'],
  [':', '：'],
])

function entity(character: string): string {
  return ENTITIES.get(character) ?? character
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
