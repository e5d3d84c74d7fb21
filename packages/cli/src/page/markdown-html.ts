import { Marked, type Tokens } from 'marked'
import { parseChart } from '../chart.ts'
import { escapeHtml, parseHtml, safeUrl } from '../html.ts'
import { clean } from '../terminal/clean.ts'
import { decodeEntities } from '../terminal/entities.ts'
import { chartFigure } from './chart-html.ts'

export interface PageBody {
  readonly html: string
  readonly hasChart: boolean
}

const VOID_TAGS = new Set(['br'])

/**
 * A summary's Markdown as HTML that holds nothing but known tags without attributes of the content's own; one nested too
 * deeply to be read is shown as it is written.
 */
export function renderBody(markdown: string): PageBody {
  try {
    return parseBody(markdown.replace(/\r\n?/g, '\n'))
  } catch (error) {
    // The parser descends once for each level, so thousands of levels end its stack.
    if (!(error instanceof RangeError)) throw error
    return { html: `<pre>${escapeHtml(clean(markdown))}</pre>`, hasChart: false }
  }
}

function parseBody(markdown: string): PageBody {
  const open: string[] = []
  let hasChart = false
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      html: ({ text }) => renderRawHtml(text, open),
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const url = safeUrl(decodeEntities(href))
        if (url === undefined) return text
        return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${text}</a>`
      },
      image: ({ href, text }) =>
        `<span class="image">[image: ${escapeHtml(clean(decodeEntities(text) || href))}]</span>`,
      code(token) {
        if (!isMermaid(token)) return `<pre><code>${escapeHtml(clean(token.text))}</code></pre>\n`
        hasChart = true
        const source = clean(token.text)
        return chartFigure(source, parseChart(source))
      },
      text(token) {
        if ('tokens' in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens)
        return escapeHtml(clean(decodeEntities(token.text)))
      },
      codespan: ({ text }) => `<code>${escapeHtml(clean(text))}</code>`,
      heading({ depth, tokens }) {
        return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      blockquote({ text, tokens }) {
        return renderQuote(text, body =>
          body === undefined ? this.parser.parse(tokens) : marked.parse(body, { async: false }),
        )
      },
    },
  })
  const html = marked.parse(markdown, { async: false })
  const scrolling = html.replaceAll('<table>', '<div class="scroll"><table>').replaceAll('</table>', '</table></div>')
  return {
    html:
      scrolling +
      open
        .reverse()
        .map(tag => `</${tag}>`)
        .join(''),
    hasChart,
  }
}

function isMermaid(token: Tokens.Code): boolean {
  return token.lang?.split(/\s/)[0] === 'mermaid'
}

/** Allowed tags; closing ones only for what is open, and everything else as text, so that the page around stays whole. */
function renderRawHtml(raw: string, open: string[]): string {
  return parseHtml(raw)
    .map(part => {
      if (part.kind === 'text') return escapeHtml(clean(decodeEntities(part.text)))
      if (VOID_TAGS.has(part.tag)) return `<${part.tag}>`
      if (part.kind === 'open') {
        open.push(part.tag)
        return part.isOpen ? `<${part.tag} open>` : `<${part.tag}>`
      }
      const at = open.lastIndexOf(part.tag)
      if (at === -1) return ''
      return open
        .splice(at)
        .reverse()
        .map(tag => `</${tag}>`)
        .join('')
    })
    .join('')
}

function renderQuote(text: string, parse: (body: string | undefined) => string): string {
  const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/.exec(text)
  const kind = alert?.[1]
  if (kind === undefined) return `<blockquote>${parse(undefined)}</blockquote>\n`
  const name = kind.charAt(0) + kind.slice(1).toLowerCase()
  return `<div class="alert ${kind.toLowerCase()}"><p class="name">${name}</p>${parse(text.slice(alert?.[0].length))}</div>\n`
}
