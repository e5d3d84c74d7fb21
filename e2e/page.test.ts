import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findMermaid } from '@ci-kit/cli/page/mermaid'
import { renderPage } from '@ci-kit/cli/page/page'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dumpDom } from './browser.ts'
import { chromiumPath } from './lab/debian.ts'

const OWN = 'document.documentElement.dataset.owned=1'
const SUMMARY = `## ✅ A summary

\`\`\`mermaid
pie showData
  title Steps
  "cached" : 12
  "rebuilt" : 2
\`\`\`

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %M:%S
  section base
  install : 0, 4000
\`\`\`

\`\`\`mermaid
xychart-beta
  x-axis ["a", "b"]
  bar [10, 80]
\`\`\`

\`\`\`mermaid
pie
  "no number" : many
\`\`\`
`
const HOSTILE = `<script>${OWN}</script><img src=x onerror="${OWN}"><svg onload="${OWN}"></svg>

<details open ontoggle="${OWN}"><summary>x</summary>

</main><iframe srcdoc="<script>parent.${OWN}</script>"></iframe>

[a](javascript:${OWN}) <style>main{display:none}</style>

\`\`\`mermaid
pie title </pre><script>${OWN}</script>
  "<img src=x onerror=${OWN}>" : 3
  "</script><script>${OWN}</script>" : 1
\`\`\`

\`\`\`mermaid
flowchart LR
  a["<img src=x onerror='${OWN}'>"] --> b
  click a href "javascript:${OWN}"
\`\`\`

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "themeCSS": "} body { display: none } a {"}}%%
pie
  "a" : 1
\`\`\`
`

let chromium = ''
let folder = ''
beforeAll(async () => {
  chromium = await chromiumPath(line => process.stderr.write(`${line}\n`))
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-page-'))
}, 600_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const from = fileURLToPath(new URL('.', import.meta.url))
const render = (markdown: string) =>
  renderPage({ title: 'T', markdown, footer: 'F', loadMermaid: () => findMermaid(from) })

async function open(html: string): Promise<string> {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.html`)
  await writeFile(path, html)
  const dom = await dumpDom(chromium, pathToFileURL(path).href)
  // What mermaid's own source says about tags is not part of what is shown.
  return dom.replace(/<script>[\s\S]*?<\/script>/g, '')
}

describe('a page in a real browser', () => {
  it('draws each chart for light and dark, and keeps the table of one that cannot be drawn', async () => {
    const dom = await open(await render(SUMMARY))
    expect(dom).toContain('data-charts="ready"')
    expect(dom.match(/<figure class="chart drawn">/g)).toHaveLength(3)
    expect(dom.match(/<figure class="chart not-drawn">/g)).toHaveLength(1)
    for (const kind of ['pie', 'gantt', 'xychart']) {
      expect(dom.match(new RegExp(`<svg[^>]*aria-roledescription="${kind}"`, 'g'))).toHaveLength(2)
    }
    expect(dom).toContain('cached [12]')
  }, 180_000)

  it('runs nothing of hostile content', async () => {
    const dom = await open(await render(HOSTILE))
    expect(dom).toContain('data-charts="ready"')
    expect(dom).not.toContain('data-owned')
    expect(dom).not.toMatch(/<(?:iframe|script|img)\b/)
    expect(dom).not.toContain('href="javascript:')
    const drawings = dom.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(drawings).toHaveLength(6)
    expect(drawings.filter(svg => /display: ?none/.test(svg))).toEqual([])
    expect(dom).toMatch(/<footer>(?:(?!<\/footer>)[\s\S])*<p>F<\/p>/)
  }, 180_000)

  it.each([
    ['with charts', SUMMARY],
    ['without', '# A'],
  ])(
    'has a policy that stops a script even if one got into it, %s',
    async (_, markdown) => {
      const html = await render(markdown)
      const attack = `<script>${OWN}</script><img src=data:, onerror="${OWN}"></main>`
      expect(await open(html.replace('</main>', () => attack))).not.toContain('data-owned')
      const unprotected = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      expect(await open(unprotected.replace('</main>', () => attack))).toContain('data-owned')
    },
    180_000,
  )
})
