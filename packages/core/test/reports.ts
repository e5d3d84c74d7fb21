import { bar } from '@ci-kit/core/bar'
import { code, link, md } from '@ci-kit/core/markup'
import type { Block, Report, Section } from '@ci-kit/core/report'

export function reportWith(overrides: Partial<Report> = {}): Report {
  return {
    title: 'Title',
    verdict: { kind: 'pass', text: 'All is well' },
    figures: [],
    sections: [],
    nextSteps: [],
    ...overrides,
  }
}

export function section(title: string, value: number, blocks: readonly Block[], collapsed = false): Section {
  return { title, value, blocks, collapsed }
}

export function rowsTable(count: number, cell = 'some text in a cell'): Block {
  const rows = Array.from({ length: count }, (_, i) => [`row ${i}`, cell])
  return { kind: 'table', columns: [{ title: 'Name' }, { title: 'Text', align: 'right' }], rows }
}

/** One of everything. */
export const fullReport: Report = reportWith({
  title: 'Cache hits of build.log',
  verdict: { kind: 'warn', text: md`${12} of ${14} steps came from the cache, 86 %` },
  figures: [
    { label: 'Steps cached', value: '12 of 14', note: '86 % of RUN, COPY and ADD' },
    { label: 'Wall time', value: '1m 23s' },
  ],
  sections: [
    section('Stages', 80, [
      {
        kind: 'paragraph',
        text: md`The first miss is in ${code('builder')}, see ${link('the run', 'https://github.example/octo/app/actions/runs/1')}.`,
      },
      {
        kind: 'table',
        columns: [{ title: 'Stage' }, { title: 'Cached', align: 'center' }, { title: 'Time', align: 'right' }],
        rows: [
          [code('base'), bar(1, 8), '0s'],
          [code('builder|x'), bar(0.5, 8), '1m 2s'],
        ],
        totalRows: 5,
      },
      { kind: 'list', items: [md`${code('RUN make')} took 40s`, 'the rest took 22s'], totalItems: 3 },
      {
        kind: 'pie',
        title: 'Work time; by "kind"',
        slices: [
          { label: 'RUN', value: 40 },
          { label: 'COPY', value: 1.234 },
          { label: 'RUN', value: 2 },
          { label: 'none', value: 0 },
        ],
      },
    ]),
    section(
      'All <steps>',
      10,
      [
        {
          kind: 'code',
          language: 'text',
          keep: 'ends',
          maxLines: 4,
          text: 'one\n```\ntwo\r\nthree\u001b[31m\nfour\nfive\n</details>\n',
        },
      ],
      true,
    ),
  ],
  nextSteps: [md`Copy the manifest first: ${code('COPY package*.json ./')}`, 'Pin the base image'],
  annotations: Array.from({ length: 17 }, (_, i) => ({
    kind: 'warning' as const,
    message: `warning ${i}`,
    file: 'Dockerfile',
    line: i + 1,
  })),
})
