import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderBody } from '../src/page/markdown-html.ts'
import { findMermaid } from '../src/page/mermaid.ts'
import { renderPage } from '../src/page/page.ts'
import { expectGolden, readGolden } from './golden.ts'

const MERMAID = 'var mermaid = "</script><!-- stand-in -->"'
const render = (markdown: string, mermaid: string | undefined = MERMAID) =>
  renderPage({ title: 'T <1>', markdown, footer: 'F <2>', loadMermaid: async () => mermaid })
const scriptsOf = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(match => match[1] ?? '')
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('a page', () => {
  it('holds the summary as HTML', () => {
    expectGolden('rich.body.html', renderBody(readGolden('rich.md')).html)
  })

  it('allows nothing but its own style when there is no chart', async () => {
    const html = await render('# A\n\ntext')
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(policyOf(html)).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src 'none'; base-uri 'none'; form-action 'none'`,
    )
    expect(scriptsOf(html)).toEqual([])
    expect(html).toContain('<title>T &#60;1&#62;</title>')
    expect(html).toContain('F &#60;2&#62;')
  })

  it('allows its own two scripts, by hash, when there is a chart', async () => {
    const html = await render('```mermaid\npie\n"a" : 1\n```')
    const scripts = scriptsOf(html)
    expect(scripts).toHaveLength(2)
    expect(scripts[0]).toBe('var mermaid = "\\x3c/script>\\x3c!-- stand-in -->"')
    expect(policyOf(html)).toContain(`script-src ${scripts.map(hash).join(' ')};`)
  })

  it('does not ask for mermaid without a chart', async () => {
    const loadMermaid = async () => {
      throw new Error('asked')
    }
    await expect(renderPage({ title: '', markdown: 'a', footer: '', loadMermaid })).resolves.toContain('<p>a</p>')
  })

  it('shows charts as tables and says why when mermaid is not installed', async () => {
    const html = await renderPage({
      title: '',
      markdown: '```mermaid\npie showData\ntitle T\n"a" : 1\n"b" : 3\n```',
      footer: '',
      loadMermaid: async () => undefined,
    })
    expect(html).toContain('@mermaid-js/tiny) is not installed')
    expect(html).toContain('<tr><td>b</td><td align="right">3</td><td align="right">75 %</td></tr>')
    expect(scriptsOf(html)).toEqual([])
  })

  it('holds nothing of hostile content but known tags without attributes', async () => {
    const { html } = renderBody(readGolden('hostile.md'))
    expectGolden('hostile.body.html', html)
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(match => match[1]))
    expect([...tags].sort()).toEqual(
      'a b br code details div figcaption figure h2 p pre span sub summary table tbody td th thead tr'.split(' '),
    )
    const attributes = new Set(
      [...html.matchAll(/<[a-z0-9]+((?: [a-z]+(?:="[^"]*")?)*)>/gi)].flatMap(
        match => (match[1] ?? '').match(/ [a-z]+(?=[=> ]|$)/g) ?? [],
      ),
    )
    expect([...attributes].map(name => name.trim()).sort()).toEqual(['align', 'class', 'hidden', 'href', 'open', 'rel'])
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(match => match[1]?.split(':')[0])
    expect(new Set(links)).toEqual(new Set(['https']))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it.each([
    [
      'closes what the content leaves open',
      '<details><summary>S</summary>\n\nx',
      '<details><summary>S</summary><p>x</p>\n</details>',
    ],
    ['ignores ends of nothing', 'a\n\n</details></div></main>', '<p>a</p>\n&#60;/div&#62;&#60;/main&#62;'],
    [
      'closes what is inside first',
      '<details>\n<summary><b>S</details>',
      '<details>\n<summary><b>S</b></summary></details>',
    ],
    [
      'an alert',
      '> [!WARNING]\n> Careful',
      '<div class="alert warning"><p class="name">Warning</p><p>Careful</p>\n</div>\n',
    ],
    ['text nested too deeply', '>'.repeat(20_000), `<pre>${'&#62;'.repeat(20_000)}</pre>`],
  ])('%s', (_, markdown, expected) => {
    expect(renderBody(markdown).html).toBe(expected)
  })
})

describe('the body of a page', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=a>',
      '<details',
      '</details>',
      '<b ',
      'onclick=',
      '>',
      '<',
      '"',
      "'",
      '`',
      '```',
      '\n',
      '\n\n',
      '|',
      '|-|',
      '[',
      '](',
      ')',
      '<!--',
      '-->',
      '&lt;',
      '&#60;',
      '\\',
      'javascript:',
      'https://a',
      '> [!NOTE]\n',
      '```mermaid\npie\n',
      '"a" : 1',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const text = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''))
  const TAG =
    /^<\/?(?:a|b|blockquote|br|code|del|details|div|em|figcaption|figure|h[1-6]|hr|i|input|kbd|li|ol|p|pre|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|ul)(?: (?:href="(?:https?:|mailto:|#)[^"<>]*"|(?:align|class|rel|start|type)="[a-z0-9 -]*"|checked=""|disabled=""|hidden|open))*>$/

  it('has only known tags with known attributes, whatever the Markdown is', () => {
    fc.assert(
      fc.property(text, markdown => {
        const tags = renderBody(markdown).html.match(/<[^>]*>?/g) ?? []
        expect(tags.filter(tag => !TAG.test(tag))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('findMermaid', () => {
  it('looks in the node_modules of the folder and of those above', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ci-kit-test-'))
    try {
      const dist = join(root, 'node_modules', '@mermaid-js', 'tiny', 'dist')
      const kit = join(root, 'node_modules', '@ci-kit', 'cli', 'dist')
      await Promise.all([mkdir(dist, { recursive: true }), mkdir(kit, { recursive: true })])
      expect(await findMermaid(kit)).toBeUndefined()
      await writeFile(join(dist, 'mermaid.tiny.js'), 'source')
      expect(await findMermaid(kit)).toBe('source')
    } finally {
      await rm(root, { recursive: true })
    }
  })
})
