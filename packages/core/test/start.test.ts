import { fileURLToPath } from 'node:url'
import { type BundleOptions, type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { describe, expect, it } from '@jest/globals'

const PROGRAM = fileURLToPath(new URL('programs/program.ts', import.meta.url))
const TSX = fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url))

function run(end: string, options: BundleOptions = {}): Promise<BundleResult> {
  return runBundle(PROGRAM, {
    ...options,
    nodeArguments: ['--import', TSX],
    inputs: { end, 'fail-on': 'error', ...options.inputs },
  })
}

const messages = (result: BundleResult): readonly string[] =>
  result.annotations.map(one => `${one.name}: ${one.message}`)

describe('start, as a process in a runner', () => {
  it('gives outputs, summary, annotations and a report file to the runner', async () => {
    const result = await run('well')
    expect([result.exitCode, result.stderr, result.summary]).toEqual([0, '', '## A program\n\n✅ **well**\n\n'])
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: 'pass', lines: 'one\ntwo', data: '{"a":[1]}' })
    expect(result.report).toEqual({ version: 1, action: 'program', verdict: 'pass' })
    expect(result.commands.map(one => one.name)).toEqual(['warning'])
    expect(result.annotations[0]?.message).toBe('a: b, 100%\nc')
    expect(Object.fromEntries(result.annotations[0]?.properties ?? [])).toEqual({
      title: 'A, title: x',
      file: 'a,b:c.txt',
      line: '3',
    })
  }, 30_000)

  it.each([
    ['red', 'error: too-low: it is 1. Fix: make it 2'],
    ['throws', 'error: no-log: there is no log. Fix: log: build.log'],
    ['string', expect.stringContaining('error: internal: a value that is no error was thrown: "only a string"')],
    ['rejects', expect.stringContaining('error: internal: Error: nobody waits for this')],
    ['stalls', expect.stringContaining('error: internal: the action ended before it had an answer')],
    ['late', 'error: no-log: there is no log.'],
    ['nonsense', expect.stringContaining('error: bad-input: end is "nonsense"; one of well, red,')],
  ])(
    'is red when main %s, with all outputs set',
    async (end, message) => {
      const result = await run(end, { timeoutMs: 20_000 })
      expect([result.exitCode, result.signal]).toEqual([1, null])
      expect(messages(result)).toEqual([message])
      expect([...result.outputs.keys()].sort()).toEqual(['data', 'lines', 'report', 'verdict'])
      expect(end === 'red' || result.summary.includes('❓')).toBe(true)
    },
    30_000,
  )

  it('is red when somebody ends the process early', async () => {
    expect((await run('exits')).exitCode).toBe(1)
  }, 30_000)

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is red after %s and leaves nothing half-written',
    async signal => {
      const result = await run('hangs', { signal, signalAfter: 'waiting for a signal', timeoutMs: 20_000 })
      expect([result.exitCode, result.signal]).toEqual([1, null])
      expect(messages(result)).toEqual([
        `error: cancelled: the step was cancelled (${signal}) before it had an answer.`,
      ])
      expect(result.outputs.get('verdict')).toBe('unknown')
      expect(result.tempFiles.filter(name => !name.endsWith('.json') && name !== 'big.txt')).toEqual([])
    },
    30_000,
  )

  it('reads an input whose dashes a shell made underscores, and masks a secret first', async () => {
    const result = await run('well', {
      env: { 'INPUT_FAIL-ON': undefined, INPUT_FAIL_ON: 'nonsense', INPUT_TOKEN: 'hunter2hunter2' },
    })
    expect(result.commands[0]).toMatchObject({ name: 'add-mask', message: 'hunter2hunter2' })
    expect(messages(result)).toEqual([expect.stringContaining('fail-on is "nonsense"')])
  }, 30_000)

  it.each([
    ['has no files for outputs and summary', { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined }, 0],
    [
      'names files that cannot be written',
      { GITHUB_OUTPUT: '/proc/none/output', GITHUB_STEP_SUMMARY: '/proc/none/summary' },
      2,
    ],
  ])(
    'goes on when the runner %s',
    async (_name, env, notices) => {
      const result = await run('well', { env })
      expect(result.exitCode).toBe(0)
      expect(messages(result).filter(message => message.startsWith('notice'))).toHaveLength(notices)
      expect(result.stdout).toMatch(/output verdict: pass\n[\s\S]*✅ \*\*well\*\*/)
      expect(result.stdout).not.toContain('::set-output')
    },
    30_000,
  )

  it('writes plain lines outside a runner', async () => {
    const result = await run('throws', {
      env: { GITHUB_ACTIONS: undefined, CI: undefined, INPUT_TOKEN: 'hunter2hunter2' },
    })
    expect(result.stdout).toMatch(/^error: no-log: there is no log\. Fix: log: build\.log$/m)
    expect(result.stdout).not.toMatch(/hunter2|^::/m)
    expect(result.exitCode).toBe(1)
  }, 30_000)
})
