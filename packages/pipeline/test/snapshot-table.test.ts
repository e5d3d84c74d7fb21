import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withRow } from '../src/snapshot-table.ts'

const TABLE = { heading: 'Runs', columns: ['Run time', 'Result', 'Link'] }
const run = (number: number, result = 'pass') => {
  const key = `https://example.com/runs/${number}`
  return { key, cells: [`2026-11-${10 + number}`, result, `[${number}](${key})`] }
}
const rowsOf = (text: string) => text.split(/\r?\n/).filter(line => line.startsWith('| 2026'))

describe('the table of runs', () => {
  it('is made where there is none', () => {
    expect(withRow('', TABLE, run(1))).toBe(
      '# Runs\n\n| Run time | Result | Link |\n| --- | --- | --- |\n| 2026-11-11 | pass | [1](https://example.com/runs/1) |\n',
    )
  })

  it('has the newest run first', () => {
    const text = [1, 2, 3].reduce((before, number) => withRow(before, TABLE, run(number)), '')
    expect(rowsOf(text).map(row => row.slice(2, 12))).toEqual(['2026-11-13', '2026-11-12', '2026-11-11'])
  })

  it('has one row for a run that is run again', () => {
    const text = withRow(withRow(withRow('', TABLE, run(1, 'fail')), TABLE, run(2)), TABLE, run(1))
    expect(rowsOf(text)).toHaveLength(2)
    expect(text).not.toContain('fail')
  })

  it('does not take run 4 for run 42', () => {
    const text = withRow(withRow('', TABLE, run(42)), TABLE, run(4))
    expect(rowsOf(text)).toHaveLength(2)
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('leaves all other text as it is, with %s', (_name, end) => {
    const before = ['# Ours', '', 'Some | text', '| Other | table |', '| --- | --- |', '| a | b |', ''].join(end)
    const after = ['', '## More', '| Run time |', 'end'].join(end)
    const once = withRow(before, TABLE, run(1)) + after
    const twice = withRow(once, TABLE, run(2))
    expect(twice.startsWith(before)).toBe(true)
    expect(twice.endsWith(after)).toBe(true)
    expect(rowsOf(twice)).toHaveLength(2)
    if (end === '\r\n') expect(twice.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('finds a table that a formatter has padded', () => {
    const padded = '| Run time   | Result | Link |\n|:-----------|--------|-----:|\n| 2026-01-01 | pass   | x    |\n'
    expect(withRow(padded, TABLE, run(1)).split('\n')).toHaveLength(5)
  })

  it('keeps what is there, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = withRow(text, TABLE, run(1))
        expect(rowsOf(withRow(once, TABLE, run(1)))).toEqual(rowsOf(once))
        for (const line of text.split(/\r?\n/)) expect(once).toContain(line.trim())
      }),
    )
  })
})
