import { fakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import { marked, type Tokens } from 'marked'
import { main } from '../src/main.ts'
import { build, example, OUTPUTS } from './action.ts'

const PATH = 'workflow-snapshots/ci-runtime-snapshot.md'
const INPUTS = { log: 'build.log', 'warn-hit-rate': '90%', 'max-duration': '15m', 'fail-on': 'never', snapshot: PATH }
const ENVIRONMENT = {
  runUrl: 'https://github.com/org/app/actions/runs/42',
  sha: '0123456789abcdef0123456789abcdef01234567',
  actor: 'octocat',
  eventName: 'push',
}

async function record(log: string, { environment = {}, before = '', workflow = {} } = {}) {
  const files = { 'build.log': log, ...(before === '' ? {} : { [PATH]: before }) }
  const world = { environment: { ...ENVIRONMENT, ...environment }, workflow }
  const run = fakeRun({ inputs: INPUTS, files, ...world, outputs: OUTPUTS })
  await run.execute(main)
  const text = await run.ports.files.readText(PATH)
  return { run, text, table: marked.lexer(text).find((token): token is Tokens.Table => token.type === 'table') }
}

const cellsOf = (table: Tokens.Table | undefined, row = 0) => table?.rows[row]?.map(cell => cell.text)

describe('the record of the runs', () => {
  it('has a row with what happened, when, by whom, and where to look', async () => {
    const { table, run } = await record(example('build.log'))
    const time = new Date(run.clock.nowMs()).toISOString()
    expect(table?.header.map(cell => cell.text)).toEqual([
      ...['Run time', 'Steps cached', 'Duration', 'Result', 'Triggered by', 'Commit', 'Link'],
    ])
    expect(cellsOf(table)).toEqual([
      `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`,
      '71 % (12 of 17)',
      '29\\.1s',
      'warn',
      'push by octocat',
      '`0123456`',
      '[42](https://github.com/org/app/actions/runs/42)',
    ])
  })

  it('names the event of the caller where an engine calls it workflow_call', async () => {
    const calling = { environment: { eventName: 'workflow_call' }, workflow: { event: { schedule: '0 3 * * *' } } }
    const { table } = await record(build(3, 1), calling)
    expect(cellsOf(table)?.[4]).toBe('schedule by octocat')
  })

  it('names why a build failed, and states no rate for it', async () => {
    const { table } = await record(example('failed-build.log'))
    expect(cellsOf(table)?.slice(1, 4)).toEqual(['–', expect.any(String), 'fail: command-failed'])
  })

  it('keeps the rows and the text of before', async () => {
    const first = await record(build(3, 1), { environment: { runUrl: 'https://github.com/org/app/actions/runs/41' } })
    const before = `${first.text}\nA note of ours.\n`
    const { table, text } = await record(build(2, 2), { before })
    expect(table?.rows.map(row => row.at(-1)?.text.slice(0, 4))).toEqual(['[42]', '[41]'])
    expect(text.endsWith('\nA note of ours.\n')).toBe(true)
    const again = await record(build(4, 0), { before: text })
    expect(again.table?.rows).toHaveLength(2)
    expect(cellsOf(again.table)?.[1]).toBe('100 % (4 of 4)')
  })

  it('stays a table of seven columns, whatever the names of people and events are', async () => {
    for (const value of hostileStrings) {
      const { table, text } = await record(build(1, 1), { environment: { actor: value, eventName: value, sha: value } })
      expect([value, table?.rows.length, table?.rows[0]?.length]).toEqual([value, 1, 7])
      expect(await marked(text)).not.toMatch(/<(?:script|img|h1|details)(?! id)\b(?!>Builds)/)
    }
  })

  it('is left out where nothing is known of the run, and the file still has its row', async () => {
    const unknown = { runUrl: undefined, sha: undefined, actor: undefined, eventName: undefined }
    const { table } = await record(build(1, 1), { environment: unknown })
    expect(cellsOf(table)?.slice(4)).toEqual(['–', '–', '–'])
  })
})
