import { cleanLine } from '@ci-kit/core/clean'
import { escapeHtml, escapeMermaid, JOINER } from '@ci-kit/core/escape'
import { inlineHtml, inlineMarkdown } from '@ci-kit/core/inline'
import { code, link, md, strong, text } from '@ci-kit/core/markup'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Marked } from 'marked'
import { nodesOf, parseGfm, textOf, typesOf } from './gfm.ts'

// Pieces of syntax glued together find more than random characters do.
const SYNTAX = [
  '`',
  '``',
  '```',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '\\',
  '!',
  '#',
  '$',
  '$$',
  '&amp;',
  '&',
  ';',
  '@a',
  '#1',
  ':a:',
  '://',
  'https://a.b',
  'www.a.b',
  'a@b.c',
  ' ',
  '  ',
  '    ',
  '\n',
  '\r',
  '\t',
  '-',
  '+',
  '=',
  '1.',
  '1)',
  '---',
  '===',
  '<b>',
  '</details>',
  '<!--',
  '-->',
  '[^1]',
  '[x]',
  'a',
  'Z',
  '9',
  'é',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  '💥',
  '.',
  ':',
  '{',
  '}',
  '"',
  "'",
  '%',
  '^',
]
const hostile = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.array(fc.constantFrom(...SYNTAX), { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const shown = (value: string): string => value.replaceAll(JOINER, '').trim()
/** What a person must see: the value without what cannot be seen, on one line. */
const expected = (value: string): string => shown(cleanLine(value.length > 1000 ? '' : value))
// White space at borders is trimmed and collapses in any renderer, so the rest is compared.
const unspaced = (value: string): string => value.replaceAll(JOINER, '').replace(/\s+/g, '')

describe('text() in a line', () => {
  it.each(hostileStrings.map(value => [value]))('shows %j and nothing else', value => {
    const tree = parseGfm(inlineMarkdown(text(value)))
    expect(typesOf(tree).filter(type => !['root', 'paragraph', 'text'].includes(type))).toEqual([])
    if (value.length <= 1000) expect(shown(textOf(tree))).toBe(expected(value))
  })

  it('holds for any text, at the start of a line, in the middle, in a heading, a list and a cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const value = md`${a}${b}`
        const places: readonly (readonly [string, readonly string[]])[] = [
          [inlineMarkdown(value), ['paragraph']],
          [`before ${inlineMarkdown(value)} after`, ['paragraph']],
          [`## ${inlineMarkdown(value)}`, ['heading']],
          [`- ${inlineMarkdown(value)}`, ['list', 'listItem', 'paragraph']],
          [
            `| ${inlineMarkdown(value, 'cell')} | b |\n|---|---|\n| ${inlineMarkdown(value, 'cell')} | b |`,
            ['table', 'tableRow', 'tableCell'],
          ],
          [`**${JOINER}${inlineMarkdown(value)}${JOINER}**`, ['paragraph', 'strong']],
        ]
        for (const [markdown, types] of places) {
          expect(typesOf(parseGfm(markdown)).filter(type => !['root', 'text', ...types].includes(type))).toEqual([])
        }
        if (a.length + b.length <= 1000)
          expect(unspaced(textOf(parseGfm(inlineMarkdown(value))))).toBe(unspaced(cleanLine(a + b)))
      }),
      { numRuns: 400 },
    )
  })

  it('is read the same way by a second parser', () => {
    const marked = new Marked({ gfm: true })
    fc.assert(
      fc.property(hostile, value => {
        const html = String(marked.parse(`x ${inlineMarkdown(text(value))} y`, { async: false }))
        expect(html.replace(/^<p>|<\/p>\n?$/g, '')).not.toMatch(/<|>/)
      }),
      { numRuns: 400 },
    )
  })

  it('stops what is made into links and pictures after parsing', () => {
    const markdown = inlineMarkdown(text('@octocat #12 GH-12 a1b2c3d www.x.y https://x.y a@b.c :smile: $x$ org/app#1'))
    expect(markdown).not.toMatch(/@[a-z]|#\d|GH-\d|a1b2c3d|www\.|:\/\/|:smile:|(?<!\\)\$/)
  })

  it('leaves versions, image references, times and plain words as they are', () => {
    for (const value of [
      'v1.2.3-rc.1',
      'registry.example/app:1.2',
      '12:30',
      'node 20',
      'sha256:abc',
      'defaced 1234567',
      'a (b), c/d',
    ]) {
      expect(inlineMarkdown(text(value))).toBe(value)
    }
  })
})

describe('code()', () => {
  const values = (markdown: string): readonly string[] =>
    nodesOf(parseGfm(markdown)).flatMap(node => (node.type === 'inlineCode' ? [node.value ?? ''] : []))

  it('is one code span with the value, in a line and in a cell', () => {
    fc.assert(
      fc.property(hostile, value => {
        const clean = cleanLine(value)
        fc.pre(clean.trim() !== '' && value.length <= 1000)
        const wanted = unspaced(clean)
        const line = parseGfm(`a ${inlineMarkdown(code(value))} b`)
        expect(typesOf(line).filter(type => !['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toEqual([])
        expect(unspaced(values(`a ${inlineMarkdown(code(value))} b`).join(''))).toBe(wanted)
        const table = `| ${inlineMarkdown(code(value), 'cell')} | b |\n|---|---|\n| ${inlineMarkdown(code(value), 'cell')} | b |`
        expect(unspaced(values(table).join(''))).toBe(unspaced(wanted + wanted))
        expect(nodesOf(parseGfm(table)).filter(node => node.type === 'tableCell')).toHaveLength(4)
      }),
      { numRuns: 500 },
    )
  })

  it('shows that a value is empty', () => {
    expect(inlineMarkdown(code(' '))).toBe('(empty)')
  })

  it('keeps two spans side by side apart', () => {
    expect(values(inlineMarkdown(md`${code('a')}${code('b')}`))).toEqual(['a', 'b'])
  })
})

describe('link() and strong()', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x.y',
    'ftp://x.y',
    'http://',
    'https://[',
    ' ',
    'x'.repeat(3000),
    'https://x.y/\u0000 <b>'.slice(0, 3),
  ])('%j is no address, so the label is text', url => {
    expect(typesOf(parseGfm(inlineMarkdown(link('label', url))))).toEqual(['root', 'paragraph', 'text'])
  })

  it('is one link to the address with a label of text only', () => {
    fc.assert(
      fc.property(hostile, hostile, (label, path) => {
        fc.pre(label.length <= 1000 && path.length < 300)
        const tree = parseGfm(`a ${inlineMarkdown(link(md`x${label}x`, `https://x.y/${path}?q=${path}#${path}`))} b`)
        const links = nodesOf(tree).filter(node => node.type === 'link')
        expect(links.map(node => new URL(node.url ?? '').host)).toEqual(['x.y'])
        expect(typesOf(tree).filter(type => !['root', 'paragraph', 'text', 'link'].includes(type))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('drops a user name and a password, and a link inside a label', () => {
    expect(inlineMarkdown(link('a', 'https://user:pw@x.y/p'))).toBe('[a](https://x.y/p)')
    expect(inlineMarkdown(link(link('a', 'https://x.y'), 'https://z.y'))).toBe('[a](https://z.y/)')
    expect(inlineMarkdown(md`look!${link('a', 'https://x.y/')}`)).toBe('look\\![a](https://x.y/)')
  })

  it('is strong whatever is inside and around', () => {
    fc.assert(
      fc.property(hostile, hostile, (inside, around) => {
        fc.pre(cleanLine(inside).trim() !== '')
        const tree = parseGfm(inlineMarkdown(md`a${around}a${strong(inside)}b${strong(code('x'))}${strong(around)}`))
        expect(typesOf(tree).filter(type => type === 'strong').length).toBeGreaterThanOrEqual(2)
        expect(
          typesOf(tree).filter(type => !['root', 'paragraph', 'text', 'strong', 'inlineCode'].includes(type)),
        ).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

describe('HTML and mermaid', () => {
  it('leaves no tag of the value in HTML', () => {
    fc.assert(
      fc.property(hostile, value => {
        expect(escapeHtml(value)).not.toMatch(/[<>"'\n\r]|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(inlineHtml(md`${code(value)}${strong(value)}`).replace(/<\/?(?:code|strong)>/g, '')).not.toMatch(
          /[<>\n]/,
        )
      }),
    )
  })

  it('leaves nothing of the grammar in a chart label', () => {
    fc.assert(
      fc.property(hostile, value => {
        expect(escapeMermaid(value)).not.toMatch(/["`;#%<>&\\{}$|:\n\r]/)
      }),
    )
  })
})

it('output is bounded and time is linear', () => {
  for (const value of ['`', '\\|', '[', '<', '@', '\u001b[', '\u001b]', 'a1', '$', '&', ':a', ' ', '\n', '!['].map(
    part => part.repeat(500_000),
  )) {
    const startMs = cpuMs()
    expect(inlineMarkdown(md`${text(value)}${code(value)}`, 'cell').length).toBeLessThan(40_000)
    inlineMarkdown(text(value.slice(0, 300_000), Number.POSITIVE_INFINITY))
    inlineMarkdown(code(value.slice(0, 300_000), Number.POSITIVE_INFINITY), 'cell')
    expect(cpuMs() - startMs).toBeLessThan(2000)
  }
})
