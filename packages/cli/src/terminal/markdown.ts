import { lexer, type Token, type Tokens } from 'marked'
import { parseChart } from '../chart.ts'
import { parseHtml } from '../html.ts'
import { renderBars } from './bars.ts'
import { decodeEntities } from './entities.ts'
import { renderInline } from './inline.ts'
import { type Line, lineWidth, type Span, type Style, span } from './styled.ts'
import { renderTable } from './table.ts'
import { wrap } from './wrap.ts'

// Lines of running text longer than this are hard to read; tables may use the whole width.
const TEXT_COLUMNS = 100
const MAX_DEPTH = 20

export interface Layout {
  readonly width: number
  /** Lines shown of each collapsed section; the rest is counted. */
  readonly detailLines: number
}

/** A summary's Markdown as lines for the terminal; one nested too deeply to be read is shown as it is written. */
export function renderMarkdown(markdown: string, layout: Layout): Line[] {
  try {
    return renderBlocks(lexer(markdown), layout, 0)
  } catch (error) {
    // The parser descends once for each level, so thousands of levels end its stack.
    if (!(error instanceof RangeError)) throw error
    return markdown.split('\n').flatMap(line => wrap([span(line)], layout.width))
  }
}

/** Lines of blocks with a blank line between them, but none below a heading; sections may be open within each other. */
class Blocks {
  private readonly stack: Line[][] = [[]]
  private isBelowHeading = false

  get depth(): number {
    return this.stack.length - 1
  }

  add(block: readonly Line[], isHeading = false): void {
    if (block.length === 0) return
    const lines = this.stack.at(-1) ?? []
    if (lines.length > 0 && !this.isBelowHeading) lines.push([])
    for (const line of block) lines.push(line)
    this.isBelowHeading = isHeading
  }

  open(): void {
    this.stack.push([])
    this.isBelowHeading = false
  }

  close(detailLines: number): void {
    const body = this.stack.length > 1 ? this.stack.pop() : undefined
    if (body === undefined) return
    this.isBelowHeading = true
    this.add(indent(shorten(body, detailLines), [span('│ ', 'dim')]))
  }

  end(detailLines: number): Line[] {
    while (this.stack.length > 1) this.close(detailLines)
    return this.stack[0] ?? []
  }
}

/** `<details>` becomes a heading with its content set in. */
function renderBlocks(tokens: readonly Token[], layout: Layout, depth: number): Line[] {
  if (depth > MAX_DEPTH) return tokens.map(token => [span(token.raw.replace(/\s+/g, ' '))])
  const blocks = new Blocks()
  for (const token of tokens) {
    if (token.type !== 'html') {
      const isHeading = token.type === 'heading' && (token as Tokens.Heading).depth > 2
      blocks.add(renderBlock(token, { ...layout, width: layout.width - 2 * blocks.depth }, depth), isHeading)
      continue
    }
    for (const part of blockHtml(token.raw)) {
      if (part.kind === 'open') blocks.open()
      else if (part.kind === 'close') blocks.close(layout.detailLines)
      else blocks.add(wrap(part.spans, Math.min(TEXT_COLUMNS, layout.width)))
    }
  }
  return blocks.end(layout.detailLines)
}

type BlockHtml =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly spans: Span[] }

/** What a block of raw HTML does: opens or closes `<details>`, or shows text; `<summary>` is a heading. */
function blockHtml(raw: string): BlockHtml[] {
  const found: BlockHtml[] = []
  let isSummary = false
  let heading: Span[] = []
  for (const part of parseHtml(raw)) {
    if (part.kind === 'text') {
      const text = decodeEntities(part.text).replace(/\s+/g, ' ')
      if (isSummary) heading.push(span(text, 'bold'))
      else if (text.trim() !== '') found.push({ kind: 'text', spans: [span(text.trim())] })
    } else if (part.tag === 'details') found.push(part.kind === 'open' ? { kind: 'open' } : { kind: 'close' })
    else if (part.tag === 'summary') {
      isSummary = part.kind === 'open'
      if (!isSummary) found.splice(headingPlace(found), 0, { kind: 'text', spans: [span('▾ ', 'bold'), ...heading] })
      if (!isSummary) heading = []
    }
  }
  return found
}

/** The heading of a section stands before the section, so that it is not set in with it. */
function headingPlace(found: readonly BlockHtml[]): number {
  return found.at(-1)?.kind === 'open' ? found.length - 1 : found.length
}

function renderBlock(token: Token, layout: Layout, depth: number): Line[] {
  const columns = Math.min(TEXT_COLUMNS, layout.width)
  switch (token.type) {
    case 'heading':
      return wrap(renderInline((token as Tokens.Heading).tokens, headingStyles(token as Tokens.Heading)), columns)
    case 'table':
      return renderTable(token as Tokens.Table, layout.width)
    case 'code':
      return renderCode(token as Tokens.Code, layout.width)
    case 'list':
      return renderList(token as Tokens.List, layout, depth)
    case 'blockquote':
      return renderQuote(token as Tokens.Blockquote, layout, depth)
    case 'hr':
      return [[span('─'.repeat(columns), 'dim')]]
    case 'checkbox':
    case 'space':
    case 'def':
      return []
    default:
      return wrap(renderText(token), columns)
  }
}

function renderText(token: Token): Span[] {
  const inline = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [token]
  const color = verdictColor(token.raw)
  return renderInline(inline, color === undefined ? [] : [color])
}

function headingStyles(token: Tokens.Heading): Style[] {
  const color = verdictColor(token.text)
  if (color !== undefined) return ['bold', color]
  return token.depth <= 2 ? ['bold', 'underline'] : ['bold']
}

/** The colour of a line that begins with the sign of a verdict. */
function verdictColor(text: string): Style | undefined {
  if (/^[\s*_#]*(?:✅|🟢|✔)/u.test(text)) return 'green'
  if (/^[\s*_#]*(?:⚠|🟡|🟠)/u.test(text)) return 'yellow'
  if (/^[\s*_#]*(?:❌|🔴|🛑|⛔|✖)/u.test(text)) return 'red'
  return /^[\s*_#]*(?:❔|❓|⚪|⚫|⬜|➖)/u.test(text) ? 'grey' : undefined
}

/** Code keeps its lines and its blanks; a long line is broken, as nothing of an error message may get lost. */
function renderCode(token: Tokens.Code, width: number): Line[] {
  if (token.lang?.split(/\s/)[0] === 'mermaid') return renderBars(parseChart(token.text), width)
  const room = Math.max(10, width - 4)
  return token.text.split('\n').flatMap(text => {
    const line = [span(text)]
    const lead = /^ */.exec(line[0]?.text ?? '')?.[0] ?? ''
    const lines =
      lineWidth(line) <= room ? [line] : wrap(line, room).map((part, i) => (i === 0 ? [span(lead), ...part] : part))
    return indent(lines, [span('    ')])
  })
}

function renderList(token: Tokens.List, layout: Layout, depth: number): Line[] {
  const first = token.start === '' ? 1 : token.start
  const marks = token.items.map((item, index) => listMark(item, token.ordered ? first + index : undefined))
  return token.items.flatMap((item, index) => {
    const mark = marks[index] ?? '• '
    const blocks = renderBlocks(item.tokens, { ...layout, width: layout.width - mark.length }, depth + 1)
    const lines = item.loose ? blocks : blocks.filter(line => line.length > 0)
    return lines.map((line, row): Line => [span(row === 0 ? mark : ' '.repeat(mark.length)), ...line])
  })
}

function listMark(item: Tokens.ListItem, order: number | undefined): string {
  if (item.task) return item.checked === true ? '[x] ' : '[ ] '
  return order === undefined ? '• ' : `${order}. `
}

const ALERTS: ReadonlyMap<string, Style> = new Map([
  ['NOTE', 'blue'],
  ['TIP', 'green'],
  ['IMPORTANT', 'cyan'],
  ['WARNING', 'yellow'],
  ['CAUTION', 'red'],
])

/** A quote with a bar at its left; GitHub's alerts (`> [!WARNING]`) get their name and colour. */
function renderQuote(token: Tokens.Blockquote, layout: Layout, depth: number): Line[] {
  const alert = /^\[!([A-Z]{3,9})\][ \t]*(?:\n|$)/.exec(token.text)
  const style = ALERTS.get(alert?.[1] ?? '')
  const tokens = style === undefined ? token.tokens : lexer(token.text.slice(alert?.[0].length))
  const lines = renderBlocks(tokens, { ...layout, width: layout.width - 2 }, depth + 1)
  const name = style === undefined ? [] : [[span(alert?.[1] ?? '', 'bold', style)]]
  return indent([...name, ...lines], [span('┃ ', style ?? 'dim')])
}

function indent(lines: readonly Line[], lead: Line): Line[] {
  return lines.map(line => [...lead, ...line])
}

/** Cuts what is much longer than the limit; to leave out a few lines would help nobody. */
function shorten(lines: readonly Line[], limit: number): readonly Line[] {
  if (lines.length <= limit * 1.5) return lines
  return [...lines.slice(0, limit - 1), [span(`… ${lines.length - limit + 1} more lines, see the page`, 'dim')]]
}
