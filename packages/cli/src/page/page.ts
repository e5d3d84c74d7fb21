import { createHash } from 'node:crypto'
import { escapeHtml } from '../html.ts'
import { DRAW_CHARTS } from './draw-charts.ts'
import { renderBody } from './markdown-html.ts'
import { PAGE_STYLE } from './style.ts'

export interface PageRequest {
  readonly title: string
  readonly markdown: string
  /** One line below the summary: what made it, when, of what. */
  readonly footer: string
  /** Gives the source of mermaid; asked only when there is something to draw, undefined when it cannot be had. */
  readonly loadMermaid: () => Promise<string | undefined>
}

const NO_MERMAID = 'The drawing program (npm package @mermaid-js/tiny) is not installed, so charts are shown as tables.'

/** The summary as one HTML file that needs nothing else: no network, no other file. */
export async function renderPage({ title, markdown, footer, loadMermaid }: PageRequest): Promise<string> {
  const { html, hasChart } = renderBody(markdown)
  const mermaid = hasChart ? await loadMermaid() : undefined
  const scripts = mermaid === undefined ? [] : [inScript(mermaid), inScript(DRAW_CHARTS)]
  const note = hasChart && mermaid === undefined ? `<p class="note">${escapeHtml(NO_MERMAID)}</p>` : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${html}
</main>
<footer>${note}<p>${escapeHtml(footer)}</p></footer>
${scripts.map(script => `<script>${script}</script>`).join('\n')}
</body>
</html>
`
}

/**
 * Nothing may be loaded from anywhere, and only the scripts of this page run. A page with drawings has to allow styles,
 * since mermaid writes them into each drawing; a style that slipped in could load nothing either.
 */
function contentPolicy(scripts: readonly string[]): string {
  const style = scripts.length > 0 ? "'unsafe-inline'" : hashSource(PAGE_STYLE)
  const script = scripts.length > 0 ? scripts.map(hashSource).join(' ') : "'none'"
  return `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** A script that cannot end its element early: in strings, templates and patterns alike `\x3c` is `<`. */
function inScript(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--)/gi, '\\x3c')
}
