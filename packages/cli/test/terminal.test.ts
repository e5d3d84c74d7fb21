import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clean } from '../src/terminal/clean.ts'
import { type Layout, renderMarkdown } from '../src/terminal/markdown.ts'
import { lineWidth, paint } from '../src/terminal/styled.ts'
import { textWidth } from '../src/terminal/width.ts'
import { expectGolden, readGolden } from './golden.ts'

const WIDE: Layout = { width: 100, detailLines: 30 }
const show = (markdown: string, layout: Partial<Layout> = {}) =>
  paint(renderMarkdown(markdown, { ...WIDE, ...layout }), false)
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe('a summary in the terminal', () => {
  it('is aligned text without colour', () => {
    expectGolden('rich.plain.txt', show(readGolden('rich.md')))
  })

  it('has colours on a terminal', () => {
    expectGolden('rich.ansi.txt', paint(renderMarkdown(readGolden('rich.md'), WIDE), true))
  })

  it('fits a narrow terminal', () => {
    const lines = renderMarkdown(readGolden('rich.md'), { ...WIDE, width: 44 })
    expectGolden('rich.narrow.txt', paint(lines, false))
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(44)
  })

  it('shows hostile text without passing on anything that a terminal would obey', () => {
    const text = show(readGolden('hostile.md'))
    expectGolden('hostile.plain.txt', text)
    expect(text).not.toMatch(CONTROL)
  })

  it('has no escape sequences of the content in colour either', () => {
    const text = paint(renderMarkdown(readGolden('hostile.md'), WIDE), true)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are ours
    expect(text.replace(/\u001b\[[0-9;]+m/g, '')).not.toMatch(CONTROL)
    expect(text).not.toContain('\u001b[5m')
  })

  it.each([
    ['pass', '## ✅ All cached', '\u001b[1;32m'],
    ['warn', '## ⚠️ Some cached', '\u001b[1;33m'],
    ['fail', '## ❌ Failed', '\u001b[1;31m'],
    ['unknown', '## ❔ Not measured', '\u001b[1;90m'],
    ['a paragraph', '**❌ Failed**', '\u001b[31;1m'],
  ])('colours the verdict line: %s', (_, markdown, start) => {
    expect(paint(renderMarkdown(markdown, WIDE), true)).toContain(start)
  })

  it.each([
    ['entities', '&lt;b&gt; &amp;amp; &#42; &#x2014; &nosuch;', '<b> &amp; * — &nosuch;\n'],
    ['backslash escapes', '\\*a\\* \\<b\\> \\# \\|', '*a* <b> # |\n'],
    ['entities in code stay as they are', '`&lt;a&gt;`', '&lt;a&gt;\n'],
    ['a link with its address', '[docs](https://example.com/a)', 'docs (https://example.com/a)\n'],
    ['a link that is its address', '<https://example.com/a>', 'https://example.com/a\n'],
    ['a link within the page', '[below](#x)', 'below\n'],
    ['a picture', '![a chart](x.png)', '[image: a chart]\n'],
    ['hard breaks', 'a<br>b<br/>c', 'a\nb\nc\n'],
    ['super and subscript', 'x<sup>2</sup><sub>i</sub>', 'x^2i\n'],
    ['tasks', '- [x] done\n- [ ] open', '[x] done\n[ ] open\n'],
    ['an ordered list that starts at 9', '9. a\n10. b', '9. a\n10. b\n'],
    ['code with its blanks', '```\na\n   b\n```', '    a\n       b\n'],
    ['an alert', '> [!CAUTION]\n> Stop.', '┃ CAUTION\n┃ Stop.\n'],
    ['a quote', '> words', '┃ words\n'],
    ['comments vanish', 'a\n\n<!-- x -->\n\nb', 'a\n\nb\n'],
    ['details on one line', '<details><summary>S</summary>\n\nbody\n\n</details>\n\nafter', '▾ S\n│ body\n\nafter\n'],
    ['details that stay open', '<details><summary>S</summary>\n\nbody', '▾ S\n│ body\n'],
    ['closing tags of nothing', '</details>\n\na', 'a\n'],
    ['an empty header', '| | |\n|-|-:|\n|a|1|\n|bb|22|', 'a    1\nbb  22\n'],
    ['a centred column', '|abc|\n|:-:|\n|x|', 'abc\n───\n x\n'],
    ['wide characters', '|名|n|\n|-|-:|\n|日本|1|\n|ab🚀|22|', '名     n\n────  ──\n日本   1\nab🚀  22\n'],
    ['a heading close to what it heads', 'a\n\n### H\n\nb\n\nc', 'a\n\nH\nb\n\nc\n'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, expected) => {
    expect(show(markdown)).toBe(expected)
  })

  it('shortens a long section and says how much is missing', () => {
    const body = Array.from({ length: 50 }, (_, i) => `line ${i}  `).join('\n')
    const text = show(`<details><summary>Log</summary>\n\n${body}\n\n</details>`, { detailLines: 10 })
    expect(text).toContain('│ line 8\n│ … 41 more lines, see the page\n')
    expect(text).not.toContain('line 9')
  })

  it('leaves a section alone that is hardly too long', () => {
    const text = show('<details><summary>Log</summary>\n\n```\n1\n2\n3\n4\n5\n6\n```\n\n</details>', { detailLines: 4 })
    expect(text).toContain('│     6\n')
  })

  it('colours a bar in a cell as one in a chart', () => {
    const text = paint(renderMarkdown('|a|\n|-|\n|██░|', WIDE), true)
    expect(text).toContain('\u001b[36m██\u001b[39m\u001b[2m░\u001b[22m')
  })

  it('cuts a cell of many lines with an ellipsis', () => {
    const text = show(`|a|b|\n|-|-|\n|x|${'word '.repeat(100)}|`, { width: 40 })
    expect(text.split('\n')).toHaveLength(2 + 4 + 1)
    expect(text).toContain('…')
  })

  it('shows text that is nested too deeply for the parser as it is written', () => {
    expect(show('>'.repeat(20_000)).replaceAll('\n', '')).toBe('>'.repeat(20_000))
  })
})

describe('clean', () => {
  it.each([
    ['a colour', 'a\u001b[1;31mb', 'ab'],
    ['a title', 'a\u001b]0;title\u0007b', 'ab'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a title without an end hides nothing', '\u001b]0;error: no space', ']0;error: no space'],
    ['an 8-bit sequence', '\u009b2Ja', 'a'],
    ['a bare escape at the end', 'a\u001b', 'a'],
    ['carriage return and backspace', 'good\rbad\b', 'goodbad'],
    ['a tab', 'a\tb', 'a  b'],
    ['turned text', 'a\u202eb\u2066c', 'abc'],
    ['joined emoji stay', '👩‍💻', '👩‍💻'],
    ['newlines stay', 'a\nb', 'a\nb'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected)
  })
})

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['👩‍💻', 2],
    ['⚠️', 2],
    ['…', 1],
    ['█░', 2],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(textWidth(text)).toBe(columns)
  })
})

describe('any text', () => {
  const markup = fc.constantFrom(
    '|',
    '\n',
    '\n\n',
    '`',
    '```',
    '<details>',
    '</details>',
    '<summary>',
    '*',
    '- ',
    '> ',
    '[',
    '](',
    ')',
    '<br>',
    '&#27;',
    '\u001b[',
    '\u001b]',
    '\u009b',
    '日',
    '🚀',
    '\\',
    '```mermaid\npie\n',
    '"a" : 1',
    '#',
    ' ',
    'word',
  )
  const text = fc
    .array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    .map(parts => parts.join(''))

  it('is rendered without an error, without control characters, and within the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 120 }), (markdown, width) => {
        const lines = renderMarkdown(markdown, { width, detailLines: 20 })
        expect(paint(lines, false)).not.toMatch(CONTROL)
        const columns = Math.max(0, ...lines.map(line => lineWidth(line)))
        expect(columns).toBeLessThanOrEqual(Math.max(width, 8 * (markdown.split('|').length + 1)))
      }),
      { numRuns: 300 },
    )
  })
})
