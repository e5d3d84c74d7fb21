import type { Line, Span } from './styled.ts'
import { lineWidth } from './styled.ts'
import { graphemes, graphemeWidth, textWidth } from './width.ts'

interface Word {
  readonly spans: Span[]
  width: number
}

/** The spans as lines of at most `width` columns, broken at blanks, at newlines, and inside a word only when it is too long. */
export function wrap(spans: readonly Span[], width: number): Line[] {
  return splitAtNewlines(spans).flatMap(line => wrapParagraph(line, Math.max(1, width)))
}

/** The line, cut to `width` columns with an ellipsis where something was lost. */
export function truncate(line: Line, width: number): Line {
  if (lineWidth(line) <= width) return line
  const kept: Span[] = []
  let room = width - 1
  for (const part of line) {
    const text = take(part.text, room)
    room -= textWidth(text)
    kept.push({ text, styles: part.styles })
    if (text !== part.text) break
  }
  return [...kept, { text: '…', styles: kept.at(-1)?.styles ?? [] }]
}

/** The line with blanks up to `width` columns, at the end, the start or both. */
export function pad(line: Line, width: number, align: 'left' | 'right' | 'center' = 'left'): Line {
  const missing = Math.max(0, width - lineWidth(line))
  const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0
  return [blanks(before), ...line, blanks(missing - before)]
}

function blanks(count: number): Span {
  return { text: ' '.repeat(count), styles: [] }
}

function take(text: string, room: number): string {
  let used = 0
  let taken = ''
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme)
    if (used > room) break
    taken += grapheme
  }
  return taken
}

function splitAtNewlines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const { text, styles } of spans) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, styles })
    }
  }
  return lines
}

function wrapParagraph(spans: readonly Span[], width: number): Line[] {
  const lines: Span[][] = [[]]
  let used = 0
  for (const word of words(spans).flatMap(each => splitLongWord(each, width))) {
    const isBlank = word.spans[0]?.text.startsWith(' ') === true
    if (used + word.width > width) {
      lines.push([])
      used = 0
    }
    if (isBlank && used === 0) continue
    lines.at(-1)?.push(...word.spans)
    used += word.width
  }
  return lines
}

/** Blanks and words in turn; a word may be made of spans of several styles. */
function words(spans: readonly Span[]): Word[] {
  const found: Word[] = []
  let wasBlank = true
  for (const { text, styles } of spans) {
    for (const part of text.match(/ +|[^ ]+/g) ?? []) {
      const isBlank = part.startsWith(' ')
      const last = found.at(-1)
      const piece = { text: part, styles }
      if (last !== undefined && !isBlank && !wasBlank) {
        last.spans.push(piece)
        last.width += textWidth(part)
      } else found.push({ spans: [piece], width: textWidth(part) })
      wasBlank = isBlank
    }
  }
  return found
}

function splitLongWord(word: Word, width: number): Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  let part: Word = { spans: [], width: 0 }
  for (const { text, styles } of word.spans) {
    for (const chunk of chunks(text, width, width - part.width)) {
      const size = textWidth(chunk)
      if (part.width + size > width && part.width > 0) {
        parts.push(part)
        part = { spans: [], width: 0 }
      }
      part.spans.push({ text: chunk, styles })
      part.width += size
    }
  }
  return [...parts, part]
}

function chunks(text: string, width: number, firstRoom: number): string[] {
  const found: string[] = []
  let chunk = ''
  let used = width - firstRoom
  for (const grapheme of graphemes(text)) {
    const size = graphemeWidth(grapheme)
    if (used + size > width) {
      found.push(chunk)
      chunk = ''
      used = 0
    }
    chunk += grapheme
    used += size
  }
  return [...found, chunk].filter(part => part !== '')
}
