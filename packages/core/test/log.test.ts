import { defuse } from '@ci-kit/core/log'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { findCommands, findCommandsUnstopped } from '@ci-kit/testing/runner-commands'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

const PIECES = [
  '::',
  ':',
  'error',
  '::error::',
  'x',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
  '##[',
  '##',
  '#',
  '[',
  ']',
  'error]',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u00a0',
  '\u001b[0m',
  '\u001b',
  '\u0000',
  '\u202e',
  '%0A',
  'stop-commands',
  '::stop-commands::t',
]
const hostile = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 15 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary' }),
)

describe('the log of a runner', () => {
  it('finds no command in untrusted text, with and without stop-commands', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), parts => {
        const run = fakeRun()
        run.log.untrusted(parts.join('\n'))
        run.log.untrusted(parts[0] ?? '')
        expect(findCommands(run.logText)).toEqual([])
        expect(findCommandsUnstopped(run.logText)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('finds no command in a message of ours that holds untrusted text', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const run = fakeRun()
        run.log.info(a + b)
        run.log.info(`reading ${a}${b}`)
        expect(findCommands(run.logText)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('suspends commands with a token that is new each time', () => {
    const run = fakeRun()
    run.log.untrusted('a')
    run.log.untrusted('b')
    const tokens = [...run.logText.matchAll(/^::stop-commands::(\w+)$/gm)].map(match => match[1])
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(run.logText).toContain(`\n::${token}::\n`)
  })

  it('shows what the text says', () => {
    expect(defuse('plain\n  indented: a::b\r\nlast')).toBe('plain\n  indented: a::b\nlast')
  })

  it('makes ten annotations of a kind and lines of the log from then on', () => {
    const run = fakeRun()
    for (let i = 0; i < 12; i += 1) run.log.warning(`warning ${i}`, { file: 'Dockerfile', line: i + 1, title: 'Miss' })
    run.log.error('error')
    expect(run.annotations.filter(made => made.kind === 'warning')).toHaveLength(10)
    expect(run.annotations[0]).toEqual({
      kind: 'warning',
      message: 'warning 0',
      file: 'Dockerfile',
      line: 1,
      title: 'Miss',
      endLine: undefined,
    })
    expect(run.logText).toBe('warning: Dockerfile:11: Miss: warning 10\nwarning: Dockerfile:12: Miss: warning 11\n')
    expect(run.annotations.at(-1)?.kind).toBe('error')
  })

  it('closes a group when its body throws', async () => {
    const run = fakeRun()
    await expect(run.log.group('name\n::error::x', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(run.door.groups).toEqual(['name ::error::x', ''])
  })

  it('is silent about progress', () => {
    const run = fakeRun()
    const progress = run.log.progress('Reading')
    progress.update(5)
    progress.end()
    expect(run.door.progress + run.logText).toBe('')
  })
})

describe('the log of a terminal', () => {
  it('has plain lines and no command', async () => {
    const run = fakeRun({ environment: { isRunner: false } })
    run.log.warning('careful', { file: 'Dockerfile', line: 3 })
    run.log.untrusted('::error::x')
    run.log.debug('hidden')
    await run.log.group('Group', async () => run.log.info('inside'))
    expect(run.logText.split('\n').slice(0, 1)).toEqual(['warning: Dockerfile:3: careful'])
    expect(run.logText).not.toMatch(/hidden|stop-commands/)
    expect([...run.annotations, ...run.door.groups]).toEqual([])
    expect(findCommands(run.logText)).toEqual([])
  })

  it('updates one line with bytes and rate, at most ten times a second', () => {
    const run = fakeRun({ environment: { isRunner: false, isTerminal: true } })
    const progress = run.log.progress('Reading a.log')
    progress.update(0, 400e6)
    progress.update(1e6, 400e6)
    run.clock.advance(2000)
    progress.update(300e6, 400e6)
    progress.end()
    expect(run.door.progress.split('\r\u001b[K')).toEqual([
      '',
      'Reading a.log 0 B of 400 MB',
      'Reading a.log 300 MB of 400 MB, 150 MB/s',
      '',
    ])
  })
})

it('takes linear time for any amount of text', () => {
  for (const part of ['::', '##[', ' ', '\r', '\u001b[', '\n ', '\n:']) {
    const startMs = cpuMs()
    defuse(part.repeat(300_000))
    expect(cpuMs() - startMs).toBeLessThan(1500)
  }
})
