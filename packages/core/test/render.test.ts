import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderMarkdown, SUMMARY_BUDGET_BYTES } from '@ci-kit/core/render'
import type { Block, Report } from '@ci-kit/core/report'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import { parse } from '@mermaid-js/parser'
import fc from 'fast-check'
import { nodesOf, parseGfm, typesOf } from './gfm.ts'
import { fullReport, reportWith, rowsTable, section } from './reports.ts'

function golden(name: string, actual: string): string {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url))
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual)
  return readFileSync(path, 'utf8')
}

/** Where a block was opened and is not closed, or a tag is left alone. */
function brokenStructure(markdown: string): readonly string[] {
  const tree = parseGfm(markdown)
  const html = nodesOf(tree).flatMap(node => (node.type === 'html' ? (node.value ?? '').trim().split('\n') : []))
  const others = html.filter(
    line => !/^(?:<\/?details>|<summary>[^<>]*(?:<\/?(?:code|strong)>[^<>]*)*<\/summary>)$/.test(line),
  )
  const opened = html.filter(line => line === '<details>').length
  const closed = html.filter(line => line === '</details>').length
  const fences = markdown.split('\n').filter(line => /^`{3,}/.test(line)).length
  const blocks = nodesOf(tree).filter(node => node.type === 'code').length
  return [
    ...others,
    ...(opened === closed ? [] : [`${opened} opened, ${closed} closed`]),
    ...(fences < blocks * 2 ? ['open fence'] : []),
  ]
}

const bytes = (text: string): number => Buffer.byteLength(text)

describe('renderMarkdown', () => {
  it.each([
    ['full.md', fullReport, SUMMARY_BUDGET_BYTES],
    [
      'cut.md',
      { ...fullReport, sections: [...fullReport.sections, section('Long table', 50, [rowsTable(500)])] },
      6000,
    ],
    ['smallest.md', reportWith({ verdict: { kind: 'unknown', text: 'Could not find out' } }), SUMMARY_BUDGET_BYTES],
    [
      'failed.md',
      reportWith({
        verdict: { kind: 'fail', text: 'It failed' },
        nextSteps: ['Try again'],
        annotations: fullReport.annotations?.slice(0, 11) ?? [],
      }),
      SUMMARY_BUDGET_BYTES,
    ],
  ] as const)('writes %s', (name, report, budget) => {
    const markdown = renderMarkdown(report, budget)
    expect(markdown).toBe(golden(name, markdown))
    expect(brokenStructure(markdown)).toEqual([])
  })

  it('puts verdict, figures, open sections, next steps and details in this order', () => {
    const markdown = renderMarkdown(fullReport)
    const places = [
      '## Cache hits',
      '⚠️ **12',
      '| Steps cached',
      '### Stages',
      '### Next steps',
      '<details>',
      '7 more warnings were not annotated',
    ].map(part => markdown.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('cuts nothing that fits to the byte', () => {
    const report = reportWith({ sections: [section('Rows', 1, [rowsTable(100)])] })
    const whole = renderMarkdown(report)
    expect(renderMarkdown(report, bytes(whole))).toBe(whole)
    expect(renderMarkdown(report, bytes(whole) - 1)).toContain('more rows not shown')
  })

  it('cuts the section of the lowest value first, whatever its place', () => {
    const report = reportWith({
      sections: [
        section('Low', 1, [rowsTable(100)]),
        section('High', 9, [rowsTable(100)]),
        section('Middle', 5, [rowsTable(100)]),
      ],
    })
    const whole = renderMarkdown(report)
    const cut = renderMarkdown(report, bytes(whole) - 1)
    expect(cut).toContain('### Low')
    expect(cut).toMatch(/_… \d+ more rows not shown_/)
    expect(cut.indexOf('row 99')).toBeGreaterThan(cut.indexOf('### High'))
    const smaller = renderMarkdown(report, Math.floor(bytes(whole) * 0.6))
    expect(smaller).not.toContain('### Low')
    expect(smaller).toContain('### Middle')
    expect(smaller).toMatch(
      /_Cut to keep this step's summary within 1,000,000 bytes: 1 section \(Low\), \d+ table rows\._\n$/,
    )
  })

  it('uses nearly all of the budget, in UTF-8 bytes, and never more', () => {
    for (const cell of ['plain text', '日本語のテキスト 💥', '<>&|`*_']) {
      const markdown = renderMarkdown(reportWith({ sections: [section('Rows', 1, [rowsTable(60_000, cell)])] }))
      expect(bytes(markdown)).toBeLessThanOrEqual(1_000_000)
      expect(bytes(markdown)).toBeGreaterThan(998_000)
      const rows = markdown.match(/^\| row \d+ \|/gm)?.length ?? 0
      expect(markdown).toContain(`_… ${(60_000 - rows).toLocaleString('en-US')} more rows not shown_`)
    }
  })

  it('keeps the verdict as long as anything fits', () => {
    const report = reportWith({
      verdict: { kind: 'fail', text: 'x'.repeat(900) },
      sections: [section('Rows', 1, [rowsTable(10)])],
    })
    expect(renderMarkdown(report, 300)).toMatch(/^❌ \*\*x+…/m)
    expect(renderMarkdown(report, 4)).toBe('')
    expect(renderMarkdown(report, -5)).toBe('')
  })

  it('shows the lines of a long output that its block asks to keep', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `line ${i}`).join('\n')
    const shown = (keep: 'head' | 'tail' | 'ends'): string =>
      renderMarkdown(reportWith({ sections: [section('Output', 1, [{ kind: 'code', text, keep, maxLines: 4 }])] }))
    expect(shown('head')).toContain('line 3\n… 996 lines not shown …\n```')
    expect(shown('tail')).toContain('```\n… 996 lines not shown …\nline 996\n')
    expect(shown('ends')).toContain('line 1\n… 996 lines not shown …\nline 998\n')
  })

  it('says how many annotations could not be made', () => {
    const one = renderMarkdown(reportWith({ annotations: fullReport.annotations?.slice(0, 11) ?? [] }))
    expect(one).toContain('_… and 1 more warning was not annotated_')
    const mixed = [
      ...(fullReport.annotations ?? []),
      ...(fullReport.annotations ?? []).map(a => ({ ...a, kind: 'error' as const })),
    ]
    expect(renderMarkdown(reportWith({ annotations: mixed }))).toContain(
      '_… and 7 more warnings, 7 errors were not annotated_',
    )
  })

  it('leaves out charts without values and tables without rows', () => {
    const empty: readonly Block[] = [
      {
        kind: 'pie',
        title: 'x',
        slices: [
          { label: 'a', value: 0 },
          { label: 'b', value: Number.NaN },
        ],
      },
      rowsTable(0),
      { kind: 'list', items: [] },
      { kind: 'code', text: ' \n' },
      { kind: 'paragraph', text: ' ' },
    ]
    expect(renderMarkdown(reportWith({ sections: [section('Empty', 1, empty)] }))).toBe(
      '## Title\n\n✅ **All is well**\n\n',
    )
  })
})

const hostile = fc.constantFrom(...hostileStrings)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: hostile }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(hostile, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('code' as const),
    text: fc.array(hostile, { maxLength: 5 }).map(lines => lines.join('\n')),
    language: fc.constant('text'),
  }),
  fc.record({
    kind: fc.constant('pie' as const),
    title: hostile,
    slices: fc.array(fc.record({ label: hostile, value: fc.double() }), { maxLength: 20 }),
  }),
  fc
    .array(fc.array(hostile, { maxLength: 4 }), { maxLength: 5 })
    .map(rows => ({ kind: 'table' as const, columns: [{ title: 'A' }, { title: rows[0]?.[0] ?? 'B' }], rows })),
)
const report: fc.Arbitrary<Report> = fc.record({
  title: hostile,
  verdict: fc.record({ kind: fc.constantFrom('pass' as const, 'unknown' as const), text: hostile }),
  figures: fc.array(fc.record({ label: hostile, value: hostile, note: hostile }), { maxLength: 3 }),
  sections: fc.array(
    fc.record({
      title: hostile,
      value: fc.integer(),
      collapsed: fc.boolean(),
      blocks: fc.array(block, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
  nextSteps: fc.array(hostile, { maxLength: 3 }),
})

describe('any report at any budget', () => {
  const KNOWN = [
    'root',
    'heading',
    'paragraph',
    'text',
    'strong',
    'emphasis',
    'table',
    'tableRow',
    'tableCell',
    'list',
    'listItem',
    'code',
    'inlineCode',
    'html',
  ]

  it('stays within the budget and has the structure of a report only', () => {
    fc.assert(
      fc.property(
        report,
        fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(SUMMARY_BUDGET_BYTES)),
        (value, budget) => {
          const markdown = renderMarkdown(value, budget)
          expect(bytes(markdown)).toBeLessThanOrEqual(budget)
          expect(brokenStructure(markdown)).toEqual([])
          expect(typesOf(parseGfm(markdown)).filter(type => !KNOWN.includes(type))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has a chart that mermaid reads, with a slice for each value', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, label) => {
        const pie: Block = {
          kind: 'pie',
          title,
          slices: [
            { label, value: 2 },
            { label, value: 1.5 },
            { label: `${label}x`, value: 1e-9 },
          ],
        }
        const markdown = renderMarkdown(reportWith({ sections: [section('Chart', 1, [pie])] }))
        const charts = nodesOf(parseGfm(markdown)).filter(node => node.type === 'code')
        const parsed = await parse('pie', charts[0]?.value ?? '')
        expect([charts.length, parsed.sections.map(slice => slice.value)]).toEqual([1, [2, 1.5, 0.01]])
        expect(new Set(parsed.sections.map(slice => slice.label)).size).toBe(3)
      }),
      { numRuns: 150 },
    )
  })
})
