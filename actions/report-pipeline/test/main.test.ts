import { fakeRun } from '@ci-kit/testing/fake-run'
import { goldenText } from '@ci-kit/testing/golden'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { findCommands } from '@ci-kit/testing/runner-commands'
import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { main } from '../src/main.ts'
import { blockedReport, cacheReport, folder, spaceReport, tagsReport } from './reports.ts'

const OUTPUTS = ['verdict', 'made', 'not-made', 'report']
const IMAGE = 'ghcr.io/org/app'

async function pipeline(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const defaults = { reports: 'reports', 'row-kind': 'layer', usage: 'none', 'fail-on': 'error', summary: 'always' }
  const environment = { runUrl: 'https://github.com/org/app/actions/runs/42' }
  const run = fakeRun({ inputs: { ...defaults, ...inputs }, files, environment, outputs: OUTPUTS })
  await run.execute(main)
  return { run, isRed: run.door.exitCode === 1, text: (name: string) => run.outputs.get(name) }
}

const made = (layer: string) =>
  folder(`reports/prewarm-${layer}`, [
    spaceReport(14_200_000_000),
    cacheReport({ cached: 3, total: 5, seconds: 12.4, pushed: [`${IMAGE}:cache-${layer}`] }),
    tagsReport([`${IMAGE}:cache-${layer}`, `${IMAGE}:cache-${layer}-2026Q4`]),
  ])

const ROWS = JSON.stringify([
  { name: 'base', needs: [], tags: [`${IMAGE}:cache-base`] },
  { name: 'python', needs: ['base'], tags: [`${IMAGE}:cache-python`] },
  { name: 'node', needs: ['base'], tags: [`${IMAGE}:cache-node`] },
  { name: 'tools', needs: ['python'], tags: [`${IMAGE}:cache-tools`] },
])
const LAYERS = { rows: ROWS, prefix: 'prewarm-', usage: 'cache-from', title: 'Cache layers' }

describe('a pipeline of which all was made', () => {
  it('passes, with one row for each job', async () => {
    const files = { ...made('base'), ...made('python'), ...made('node'), ...made('tools') }
    const { run, isRed, text } = await pipeline(LAYERS, files)
    expect([isRed, text('verdict'), text('not-made')]).toEqual([false, 'pass', []])
    expect(text('made')).toEqual(['base', 'python', 'node', 'tools'])
    expect(run.summary).toBe(goldenText(import.meta.url, 'made.md', run.summary))
  })

  it.each([
    ['names, one per line', 'debian-stable\nubuntu-stable'],
    ['a JSON list of names', '["debian-stable", "ubuntu-stable"]'],
  ])('takes rows as %s', async (_what, rows) => {
    const reports = [cacheReport({ cached: 1, total: 2, seconds: 1, pushed: [] })]
    const files = { ...folder('reports/debian-stable', reports), ...folder('reports/ubuntu-stable', reports) }
    const { text } = await pipeline({ rows, 'row-kind': 'image' }, files)
    expect([text('verdict'), text('made')]).toEqual(['pass', ['debian-stable', 'ubuntu-stable']])
  })
})

describe('a pipeline of which something failed', () => {
  it('says what, why, what to do, and from where to run again', async () => {
    const failure = cacheReport({
      failure: { kind: 'disk-full', message: 'the disk is full', fix: 'free disk before the build' },
      tail: ['11.21 Collecting numpy==2.4.0', '12.70 ERROR: [Errno 28] No space left on device'],
    })
    const files = {
      ...made('base'),
      ...made('node'),
      ...folder('reports/prewarm-python', [spaceReport(4_100_000_000), failure]),
      ...folder('reports/prewarm-tools', [blockedReport('tools', ['python'])]),
    }
    const { run, isRed, text } = await pipeline(LAYERS, files)
    expect([isRed, text('verdict')]).toEqual([true, 'fail'])
    expect([text('made'), text('not-made')]).toEqual([
      ['base', 'node'],
      ['python', 'tools'],
    ])
    expect(run.summary).toBe(goldenText(import.meta.url, 'failed.md', run.summary))
    expect(run.annotations.filter(one => one.kind === 'error').map(one => one.title)).toContain('layer python')
  })

  it('of one job says it without a name, and has no sums', async () => {
    const failure = { kind: 'command-failed', message: 'a command failed', fix: 'read its output above' }
    const { run } = await pipeline(
      { rows: 'native', 'row-kind': 'build' },
      folder('reports/native', [cacheReport({ failure })]),
    )
    expect(run.summary).toContain('❌ **0 of 1 build made; it failed: a command failed**')
    expect(run.summary).toContain('1. read its output above\n')
    expect(run.summary).not.toContain('over all builds')
  })

  it('names the warnings that several have once, without their details, and what failed before what can wait', async () => {
    const warned = { level: 'warning', code: 'no-cache', message: 'no cache was imported: a: not found', fix: 'see a' }
    const cache = { ...cacheReport({ cached: 0, total: 2 }), verdict: 'warn', findings: [warned] }
    const two = { ...folder('reports/a', [cache]), ...folder('reports/b', [cache]) }
    const made = await pipeline({ rows: 'a\nb' }, two)
    expect(made.run.summary).toContain('⚠️ **2 of 2 layers made; a, b\\: no cache was imported**')
    const failure = { kind: 'command-failed', message: 'a command failed', fix: 'see c' }
    const failed = await pipeline({ rows: 'a\nb\nc' }, { ...two, ...folder('reports/c', [cacheReport({ failure })]) })
    expect(failed.run.summary).toMatch(/1\. \*\*c\*\*.*see c\n2\. Then run again.*\n3\. \*\*a\*\*, \*\*b\*\*.*see a\n/)
  })

  it('shows a reference by digest as what it is', async () => {
    const reference = `${IMAGE}@sha256:${'4'.repeat(64)}`
    const { run } = await pipeline(
      { rows: 'a' },
      folder('reports/a', [cacheReport({ cached: 1, total: 1 }), tagsReport([reference])]),
    )
    expect(run.summary).toContain('The tags are of `ghcr.io/org/app`.')
    expect(run.summary).not.toContain('4'.repeat(20))
  })

  it('does not know of rows whose reports were not kept, where every job went well', async () => {
    const results = JSON.stringify({
      'wave-1': { result: 'success' },
      'wave-2': { result: 'success' },
      'wave-3': { result: 'skipped' },
    })
    const { run, isRed, text } = await pipeline({ ...LAYERS, results })
    expect([isRed, text('verdict'), text('made')]).toEqual([false, 'unknown', []])
    expect(run.summary).not.toContain('blocked')
    const stopped = await pipeline(
      { ...LAYERS, results },
      folder('reports/prewarm-base', [
        cacheReport({ failure: { kind: 'disk-full', message: 'the disk is full', fix: 'free disk' } }),
      ]),
    )
    expect(stopped.text('verdict')).toBe('fail')
  })

  it('takes a row as blocked when what it needs was not made and it left nothing', async () => {
    const { run } = await pipeline({ ...LAYERS, results: '{"wave-1":{"result":"failure"}}' }, made('node'))
    expect(run.summary).toMatch(/tools \| ⏸️ not begun: needs `python`/)
  })

  it('that left no report names the job that failed before it', async () => {
    const results = '{"plan": {"result": "success"}, "prewarm": {"result": "failure"}, "build": {"result": "skipped"}}'
    const { run } = await pipeline({ rows: 'native', results })
    expect(run.summary).toContain('but the job `prewarm` ended with failure')
    expect(run.summary).toMatch(/^1\\?\. See the log and the summary of the job `prewarm`/m)
  })

  it('is red when a job failed and a row left no report, and unknown when none failed', async () => {
    const rows = { rows: 'a\nb' }
    const failed = await pipeline({ ...rows, results: '{"build":{"result":"failure"}}' })
    expect([failed.isRed, failed.text('verdict')]).toEqual([true, 'fail'])
    const silent = await pipeline({ ...rows, results: '{"build":{"result":"success"}}' })
    expect([silent.isRed, silent.text('verdict')]).toEqual([false, 'unknown'])
    expect(silent.run.summary).toContain('left no report')
  })

  it('calls a row cancelled when the engine says so, or the log of its build', async () => {
    const { run, text } = await pipeline({ rows: 'a', results: '{"build":{"result":"cancelled"}}' })
    expect(text('verdict')).toBe('fail')
    expect(run.summary).toContain('🚫 cancelled')
    const failure = { kind: 'cancelled', message: 'the build was cancelled', fix: 'see who cancelled it' }
    const other = await pipeline({ rows: 'a' }, folder('reports/a', [cacheReport({ failure })]))
    expect(other.run.summary).toContain('🚫 cancelled')
  })

  it('names a job that failed although every row was made', async () => {
    const { run, isRed } = await pipeline(
      { ...LAYERS, rows: 'base', results: '{"wave-1":{"result":"success"},"merge":{"result":"failure"}}' },
      made('base'),
    )
    expect(isRed).toBe(true)
    expect(run.summary).toContain('but the job `merge` ended with failure')
  })

  it('reports a step that could not give its answer', async () => {
    const error = { code: 'bad-input', message: 'min-free is "4 apples"', fix: 'min-free: 4GiB' }
    const report = { version: 1, action: 'prepare-disk', verdict: 'unknown', error }
    const { run, isRed } = await pipeline({ rows: 'a' }, folder('reports/a', [report]))
    expect(isRed).toBe(true)
    expect(run.summary).toContain('min-free is "4 apples"')
  })
})

describe('what is not as expected', () => {
  it.each([
    ['no name', '[{"needs":[]}]'],
    ['a name twice', '["a","a"]'],
    ['JSON that is no list', '{"a":1}'],
  ])('refuses rows with %s', async (_what, rows) => {
    const { run, isRed } = await pipeline({ rows })
    expect(isRed).toBe(true)
    expect(run.summary).toContain('rows')
  })

  it('leaves out what is no report', async () => {
    const files = {
      'reports/a/x.json': '{',
      'reports/a/y.json': '[]',
      'reports/a/z.json': '{"version":2,"action":"x"}',
    }
    const { text } = await pipeline({ rows: 'a' }, files)
    expect(text('verdict')).toBe('unknown')
  })

  it('keeps the shape of the summary whatever reports say, and issues no command', async () => {
    const shape = async (value: string) => {
      const failure = { kind: value, message: `${value} x`, fix: `${value} x` }
      const files = folder('reports/a', [cacheReport({ failure, pushed: [`${value}:1`] }), tagsReport([`${value}:1`])])
      const { run } = await pipeline({ rows: 'a' }, files)
      expect(findCommands(run.logText).filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([])
      const tokens = marked.lexer(run.summary)
      return tokens.map(token => (token.type === 'table' ? `table ${token.rows.length}` : token.type))
    }
    const plain = await shape('plain')
    for (const value of hostileStrings) expect([value, await shape(value)]).toEqual([value, plain])
  })
})
