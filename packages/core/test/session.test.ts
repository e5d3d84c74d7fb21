import { KitError } from '@ci-kit/core/errors'
import { readInputs } from '@ci-kit/core/inputs'
import { Redactor, secretForms } from '@ci-kit/core/mask'
import { secret } from '@ci-kit/core/readers'
import type { Annotation } from '@ci-kit/core/report'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { type FakeRunOptions, fakeRun } from '@ci-kit/testing/fake-run'
import { findCommands } from '@ci-kit/testing/runner-commands'
import { describe, expect, it } from '@jest/globals'
import { reportWith, rowsTable, section } from './reports.ts'

const annotations = (kind: Annotation['kind'], count: number): readonly Annotation[] =>
  Array.from({ length: count }, (_, i) => ({ kind, message: `${kind} ${i}` }))

const outputs = ['verdict', 'hit-rate', 'pushed', 'report']

describe('a run that gives its answer', () => {
  it('sets its outputs, the others empty, and writes the summary', async () => {
    const run = await fakeRun({ outputs }).execute(async one =>
      one.report(reportWith(), { verdict: 'pass', pushed: [{ digest: 'x' }], 'hit-rate': undefined }),
    )
    expect(Object.fromEntries(run.outputs)).toEqual({
      verdict: 'pass',
      pushed: [{ digest: 'x' }],
      'hit-rate': '',
      report: '',
    })
    expect(run.summary).toBe('## Title\n\n✅ **All is well**\n\n')
    expect([run.door.exitCode, run.annotations, run.logText]).toEqual([0, [], ''])
  })

  it('is red after fail, which comes after the report', async () => {
    const run = await fakeRun({ outputs }).execute(async one => {
      await one.report(reportWith({ verdict: { kind: 'fail', text: 'too low' } }), { verdict: 'fail' })
      one.fail({ code: 'hit-rate-low', message: 'hit rate is 12 of 14', fix: 'copy the manifest first' })
    })
    expect(run.door.exitCode).toBe(1)
    expect(run.annotations.map(made => made.message)).toEqual([
      'hit-rate-low: hit rate is 12 of 14. Fix: copy the manifest first',
    ])
    expect(run.outputs.get('verdict')).toBe('fail')
  })

  it('never makes more than ten errors, the one of fail included, and counts the rest', async () => {
    const run = await fakeRun().execute(async one => {
      one.log.error('before')
      await one.report(
        reportWith({
          verdict: { kind: 'fail', text: 'x' },
          annotations: [...annotations('error', 17), ...annotations('notice', 3)],
        }),
        {},
      )
      one.fail({ code: 'x', message: 'the reason' })
    })
    expect(run.annotations.filter(made => made.kind === 'error').map(made => made.message)).toEqual([
      'before',
      ...annotations('error', 8).map(a => a.message),
      'x: the reason.',
    ])
    expect(run.summary).toContain('and 9 more errors were not annotated')
  })

  it('counts what the log could not annotate either', async () => {
    const run = await fakeRun().execute(async one => {
      for (const { message } of annotations('warning', 12)) one.log.warning(message)
      await one.report(reportWith({ annotations: annotations('warning', 3) }), {})
    })
    expect(run.annotations).toHaveLength(10)
    expect(run.summary).toContain('and 5 more warnings were not annotated')
  })

  it('keeps what the step has in its summary, and the budget with it', async () => {
    const run = fakeRun()
    run.door.summary = 'x'.repeat(900_000)
    await run.execute(async one => one.report(reportWith({ sections: [section('Rows', 1, [rowsTable(20_000)])] }), {}))
    expect(run.summary.startsWith('xxx')).toBe(true)
    expect(Buffer.byteLength(run.summary)).toBeGreaterThan(998_000)
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1_000_000)
  })

  it.each([
    ['always', 'pass', false, true],
    ['on-failure', 'pass', false, false],
    ['on-failure', 'fail', false, true],
    ['on-failure', 'warn', true, true],
    ['never', 'fail', true, false],
    ['', 'pass', false, true],
  ] as const)(
    'with summary: %s and the verdict %s (failed: %s) the summary is written: %s',
    async (summary, kind, isFailed, isWritten) => {
      const run = await fakeRun({ inputs: { summary } }).execute(async one => {
        await one.report(reportWith({ verdict: { kind, text: 'text' } }), {})
        if (isFailed) one.fail({ code: 'x', message: 'y' })
      })
      expect(run.summary !== '').toBe(isWritten)
    },
  )

  it('writes the report file with a version and the name of the action', async () => {
    const run = fakeRun({ name: 'report-cache-hits' })
    const path = await run.writeReportFile({ verdict: 'pass', builds: [1] })
    expect(path).toMatch(/^\/temp\/ci-kit\/report-cache-hits-\w+\.json$/)
    expect(JSON.parse(run.files.written.get(path) ?? '')).toEqual({
      version: 1,
      action: 'report-cache-hits',
      verdict: 'pass',
      builds: [1],
    })
  })
})

describe('a run that gives no answer', () => {
  it.each([
    [
      'a KitError',
      new KitError('bad-input', 'x is "1"\ny is "2"', { fix: 'x: 2\ny: 3' }),
      'bad-input: x is "1"\ny is "2". Fix: x: 2\ny: 3',
    ],
    ['an error', new TypeError('boom'), expect.stringMatching(/^internal: TypeError: boom\. Fix: run again/)],
    ['a string', 'boom', expect.stringMatching(/^internal: a value that is no error was thrown: "boom"\. Fix/)],
    ['undefined', undefined, expect.stringContaining('thrown: undefined')],
    ['an object without a prototype', Object.create(null), expect.stringContaining('thrown: object')],
  ])('is red for %s, with a summary, a report file and all outputs', async (_name, thrown, message) => {
    const run = await fakeRun({ outputs }).execute(async () => {
      throw thrown
    })
    expect(run.door.exitCode).toBe(1)
    expect(run.annotations.map(made => made.message)).toEqual([message])
    expect(run.summary).toContain('❓')
    const path = String(run.outputs.get('report'))
    expect(Object.fromEntries(run.outputs)).toEqual({ verdict: 'unknown', 'hit-rate': '', pushed: '', report: path })
    expect(JSON.parse(run.files.written.get(path) ?? '')).toMatchObject({
      version: 1,
      verdict: 'unknown',
      error: { code: expect.any(String) },
    })
  })

  it('does nothing more after its end', async () => {
    const run = await fakeRun({ outputs }).execute(async () => {
      throw new KitError('x', 'y')
    })
    const summary = run.summary
    await run.report(reportWith(), { verdict: 'pass' })
    run.fail({ code: 'late', message: 'late' })
    expect([run.summary, run.outputs.get('verdict'), run.annotations.length]).toEqual([summary, 'unknown', 1])
  })
})

describe('a runner with a fault', () => {
  const reportOn = (options: FakeRunOptions): Promise<ReturnType<typeof fakeRun>> =>
    fakeRun({ outputs, ...options }).execute(async run =>
      run.report(reportWith({ title: '::error::x' }), { verdict: 'pass', pushed: 'a\n::error::x' }),
    )

  it('without a summary gets the report in its log, without commands', async () => {
    const run = await reportOn({ faults: { noSummary: true } })
    expect(run.logText).toContain('✅ **All is well**')
    expect(findCommands(run.logText)).toEqual([])
    expect(run.door.exitCode).toBe(0)
  })

  it('of Gitea, which may show no summaries, gets the report in its log too', async () => {
    const run = await reportOn({ environment: { isGitea: true } })
    expect(run.summary).toContain('✅ **All is well**')
    expect(run.logText).toContain('✅ **All is well**')
    expect(findCommands(run.logText)).toEqual([])
    const silent = await reportOn({ environment: { isGitea: true }, inputs: { summary: 'never' } })
    expect(silent.logText).not.toContain('All is well')
  })

  it('that cannot write the summary gets one notice and the report in its log', async () => {
    const run = await reportOn({ faults: { brokenSummary: true } })
    expect(run.annotations.map(made => [made.kind, made.message])).toEqual([
      ['notice', 'the summary cannot be written: no space left on the device'],
    ])
    expect(run.logText).toContain('✅ **All is well**')
    expect(run.door.exitCode).toBe(0)
  })

  it.each([
    ['without outputs', { noOutputs: true }, 0],
    ['that cannot write outputs', { brokenOutputs: true }, 1],
  ])('%s gets them in its log, without commands', async (_name, faults, notices) => {
    const run = await reportOn({ faults })
    expect(run.annotations).toHaveLength(notices)
    expect(run.logText).toBe('output verdict: pass\noutput pushed: a ::error::x\n')
    expect(findCommands(run.logText)).toEqual([])
  })

  it('whose summary is full is told so', async () => {
    const run = fakeRun()
    run.door.summary = 'x'.repeat(999_990)
    await run.execute(async one => one.report(reportWith(), {}))
    expect(run.annotations.map(made => made.message)).toEqual([
      'the summary of this step is full, so the report is not in it',
    ])
  })
})

describe('secrets', () => {
  const value = 'p@ss word/"1"\nline two'

  it('stay out of the summary, the report file, the annotations and the log, in every form', async () => {
    const forms = [value, 'line two', encodeURIComponent('line two'), Buffer.from(value).toString('base64')]
    const run = await fakeRun({ inputs: { token: value }, outputs }).execute(async one => {
      readInputs(one.inputs, { token: secret() })
      for (const form of forms) {
        one.log.info(form)
        one.log.untrusted(`x${form}x`)
        one.log.warning(form)
      }
      await one.writeReportFile({ forms })
      await one.report(reportWith({ sections: [section('S', 1, [{ kind: 'code', text: forms.join('\n') }])] }), {})
    })
    const all = [
      run.logText,
      run.summary,
      ...run.files.written.values(),
      ...run.annotations.map(made => made.message),
    ].join('\n')
    for (const form of forms) expect(all).not.toContain(form)
    expect(all).not.toContain('line two')
    expect(run.door.secrets).toEqual(expect.arrayContaining(forms))
  })

  it('stay out even where Markdown or a terminal sequence would change how they look', async () => {
    const run = await fakeRun({ inputs: { token: 'my_se*cret' } }).execute(async one => {
      readInputs(one.inputs, { token: secret() })
      one.log.info('my_\u001b[0mse*cret')
      await one.report(
        reportWith({
          title: 'my_se*cret',
          sections: [section('my_\u001b[1mse*cret', 1, [rowsTable(1, 'my_se*cret')])],
        }),
        {},
      )
    })
    expect(run.summary.replaceAll('\\', '') + run.logText).not.toMatch(/se\*cret/)
    expect(run.summary).toContain('| row 0 | \\*\\*\\* |')
  })

  it('that are words of a report do not break it', async () => {
    const run = await fakeRun({ inputs: { token: 'paragraph' } }).execute(async one => {
      readInputs(one.inputs, { token: secret() })
      await one.report(reportWith({ sections: [section('S', 1, [{ kind: 'paragraph', text: 'a paragraph' }])] }), {})
    })
    expect(run.summary).toContain('a \\*\\*\\*')
  })

  it('are not printed as a command outside a runner', () => {
    const run = fakeRun({ inputs: { token: value }, environment: { isRunner: false } })
    readInputs(run.inputs, { token: secret() })
    expect(run.door.secrets).toEqual([])
  })

  it.each([
    ['', []],
    ['  ', []],
    ['ab', ['ab']],
  ])('%j is masked as %j', (given, expected) => {
    expect(secretForms(given)).toEqual(expected)
  })

  it('of half a character does not break anything', () => {
    expect(secretForms('abc\ud800def').length).toBeGreaterThan(1)
  })

  it.each([
    ['a path', 'S3cr3t/+p@ss%20%22w%5Cord&%3Cx%3E'],
    ['a query', 'S3cr3t%2F%2Bp%40ss+%22w%5cord%26%3cx%3e'],
    ['a query within a query', 'S3cr3t%252F%252Bp%2540ss%2520%2522w%255Cord%2526%253Cx%253E'],
    ['JSON of Go', 'S3cr3t/+p@ss \\"w\\\\ord\\u0026\\u003cx\\u003e'],
    ['JSON of PHP, in JSON', 'S3cr3t\\\\\\/+p@ss \\\\\\"w\\\\\\\\ord&<x>'],
    ['HTML', 'S3cr3t&#x2F;&#43;p@ss &#34;w\\ord&amp;&lt;x&gt;'],
  ])('is found as %s has it', (_, text) => {
    const redactor = new Redactor()
    redactor.add(secretForms('S3cr3t/+p@ss "w\\ord&<x>'))
    expect(redactor.redact(`a ${text} b`)).toBe('a *** b')
  })

  it('is looked for in a time that grows with the text alone', () => {
    const redactor = new Redactor()
    for (const character of '\\%&+ "') redactor.add(secretForms(`${character.repeat(40)}x`))
    const text = ['\\', '%25', '&amp;', '%255c', '+', ' '].map(part => part.repeat(2000)).join('')
    const startMs = cpuMs()
    expect(redactor.redact(text)).toBe(text)
    expect(cpuMs() - startMs).toBeLessThan(5000)
  })
})
