import type { Token, Tokens } from 'marked'
import { parseHtml } from '../html.ts'
import { decodeEntities } from './entities.ts'
import { type Span, type Style, span } from './styled.ts'

// Deeper than a person nests, and far from the end of the stack.
const MAX_DEPTH = 30
const TAG_STYLES: ReadonlyMap<string, Style> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['kbd', 'bold'],
  ['code', 'cyan'],
  ['sub', 'dim'],
])

/** The inline tokens of a paragraph, heading or cell as spans. */
export function renderInline(tokens: readonly Token[], styles: readonly Style[] = [], depth = 0): Span[] {
  if (depth > MAX_DEPTH) return tokens.map(token => span(token.raw, ...styles))
  const spans: Span[] = []
  let tags: readonly Style[] = []
  for (const token of tokens) {
    if (token.type !== 'html') spans.push(...renderToken(token, [...styles, ...tags], depth))
    else {
      const html = renderTags(token.raw, styles, tags)
      spans.push(...html.spans)
      tags = html.tags
    }
  }
  return spans
}

function renderToken(token: Token, styles: readonly Style[], depth: number): Span[] {
  const inner = (...more: Style[]) => renderInline(nested(token), [...styles, ...more], depth + 1)
  switch (token.type) {
    case 'strong':
      return inner('bold')
    case 'em':
      return inner('italic')
    case 'del':
      return inner('strike')
    case 'link':
      return renderLink(token as Tokens.Link, inner('underline'), styles)
    case 'image':
      return [span(`[image: ${decodeEntities((token as Tokens.Image).text)}]`, ...styles, 'dim')]
    case 'codespan':
      return [span((token as Tokens.Codespan).text, ...styles, 'cyan')]
    case 'checkbox':
      return []
    case 'br':
      return [span('\n')]
    case 'escape':
      return [span((token as Tokens.Escape).text, ...styles)]
    default:
      return nested(token).length > 0 ? inner() : renderPlain(oneLine(decodeEntities(textOf(token))), styles)
  }
}

/** Text; a bar of blocks alone gets the colours of a chart. */
function renderPlain(text: string, styles: readonly Style[]): Span[] {
  const bar = /^(█*)(░*)$/.exec(text)
  if (bar === null) return [span(text, ...styles)]
  return [span(bar[1] ?? '', ...styles, 'cyan'), span(bar[2] ?? '', ...styles, 'dim')]
}

function renderTags(
  raw: string,
  styles: readonly Style[],
  tags: readonly Style[],
): { spans: Span[]; tags: readonly Style[] } {
  const spans: Span[] = []
  let open = tags
  for (const part of parseHtml(raw)) {
    const style = part.kind === 'text' ? undefined : TAG_STYLES.get(part.tag)
    if (part.kind === 'text') spans.push(span(decodeEntities(part.text), ...styles, ...open))
    else if (part.tag === 'br') spans.push(span('\n'))
    else if (part.tag === 'sup' && part.kind === 'open') spans.push(span('^', ...styles, ...open))
    else if (style !== undefined) open = part.kind === 'open' ? [...open, style] : open.filter(each => each !== style)
  }
  return { spans, tags: open.slice(-MAX_DEPTH) }
}

/** A link says where it leads, unless its text does already or it leads to a place in the page. */
function renderLink(token: Tokens.Link, text: Span[], styles: readonly Style[]): Span[] {
  const url = decodeEntities(token.href)
  const shown = text.map(part => part.text).join('')
  if (url.startsWith('#') || shown === url || `mailto:${shown}` === url) return text
  return [...text, span(` (${url})`, ...styles, 'dim')]
}

function nested(token: Token): readonly Token[] {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : []
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
