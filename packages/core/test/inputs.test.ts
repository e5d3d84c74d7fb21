import { KitError } from '@ci-kit/core/errors'
import { readInputs } from '@ci-kit/core/inputs'
import { nearest } from '@ci-kit/core/nearest'
import { readVariables } from '@ci-kit/core/node-world'
import {
  boolean,
  choice,
  commonInputs,
  duration,
  integer,
  list,
  listOf,
  percent,
  secret,
  size,
  text,
} from '@ci-kit/core/readers'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'

const spec = {
  ...commonInputs,
  log: list(),
  'min-hit-rate': percent().optional(),
  'max-duration': duration().optional(),
  'min-free': size().optional(),
  token: secret().optional(),
  level: integer({ min: 1, max: 9 }).optional(),
  strict: boolean().optional(),
}

function problemsOf(inputs: Record<string, string>): KitError {
  try {
    readInputs(fakeRun({ inputs }).inputs, spec)
  } catch (error) {
    if (error instanceof KitError) return error
  }
  throw new Error('the inputs were accepted')
}

describe('readInputs', () => {
  it('gives each input its type under its name in camelCase', () => {
    const run = fakeRun({
      inputs: {
        log: 'a.log\nb.log',
        'fail-on': 'error',
        'min-hit-rate': '90%',
        'max-duration': '15m',
        'min-free': '4GiB',
        level: '3',
        strict: 'true',
      },
    })
    const request = readInputs(run.inputs, spec)
    const rate: number | undefined = request.minHitRate
    expect([
      rate,
      request.log,
      request.failOn,
      request.maxDuration,
      request.minFree,
      request.level,
      request.strict,
    ]).toEqual([0.9, ['a.log', 'b.log'], 'error', 900_000, 2 ** 32, 3, true])
    expect(request.summary).toBeUndefined()
    expect(run.annotations).toEqual([])
  })

  it('says what one input is, what is accepted and what would work', () => {
    const error = problemsOf({ log: 'x', 'fail-on': 'error', 'min-free': '4 apples' })
    expect(error.code).toBe('bad-input')
    expect(error.message).toBe('min-free is "4 apples"; a size such as 4GB or 4GiB is needed')
    expect(error.fix).toBe('min-free: 4GiB')
  })

  it('reports the problems of all inputs together', () => {
    const error = problemsOf({ 'fail-on': 'maybe', 'min-hit-rate': '0.9', strict: 'yes', level: '10' })
    expect(error.message.split('\n')).toEqual([
      '5 inputs are not usable:',
      'fail-on is "maybe"; one of error, warning, never is needed',
      'log is not given; a value is needed',
      'min-hit-rate is "0.9"; a percent sign, 90% or 0.9%, is needed',
      'level is "10"; a whole number from 1 to 9 is needed',
      'strict is "yes"; one of true, True, TRUE, false, False, FALSE is needed',
    ])
    expect(error.fix).toContain('min-hit-rate: 90%')
  })

  it('treats an empty value as not given', () => {
    const request = readInputs(
      fakeRun({ inputs: { log: 'x', 'fail-on': 'error', 'min-hit-rate': ' \n', title: '' } }).inputs,
      spec,
    )
    expect([request.minHitRate, request.title]).toEqual([undefined, undefined])
  })

  it('never shows a secret that it refuses, and cuts what is long', () => {
    const one = {
      pin: new (Object.getPrototypeOf(integer()).constructor)(integer().parse, { isSecret: true }),
      'fail-on': commonInputs['fail-on'],
    }
    const run = fakeRun({ inputs: { pin: 'hunter2hunter2', 'fail-on': 'x'.repeat(10_000) } })
    expect(() => readInputs(run.inputs, one)).toThrow(/pin is not usable; a whole number is needed/)
    expect(() => readInputs(run.inputs, one)).not.toThrow(/hunter2/)
    expect(() => readInputs(run.inputs, one)).not.toThrow(/x{200}/)
  })

  it('masks secrets before it reads or says anything else', () => {
    const run = fakeRun({ inputs: { log: '', 'fail-on': 'bad', token: 'a b/c"d\nsecond line' } })
    expect(() => readInputs(run.inputs, spec)).toThrow(KitError)
    expect(run.door.secrets).toEqual(
      expect.arrayContaining([
        'a b/c"d\nsecond line',
        'a b/c"d',
        'a%20b%2Fc%22d',
        'a b/c\\"d',
        'second line',
        Buffer.from('a b/c"d').toString('base64'),
      ]),
    )
  })

  it('warns once about unknown names and offers the nearest', () => {
    const run = fakeRun({ inputs: { log: 'x', 'fail-on': 'error', 'min-hitrate': '9', colour: 'red', empty: '' } })
    readInputs(run.inputs, spec)
    expect(run.annotations.map(made => made.message)).toEqual([
      expect.stringMatching(/^unknown inputs: min-hitrate \(did you mean min-hit-rate\?\), colour;/),
    ])
  })

  it('keeps an old name working with a warning that names the new one', () => {
    const run = fakeRun({ inputs: { 'build-log': 'x' } })
    expect(readInputs(run.inputs, { log: list().renamedFrom('build-log') })).toEqual({ log: ['x'] })
    expect(run.annotations.map(made => made.message)).toEqual([expect.stringContaining('build-log is now called log')])
  })

  it('names the item of a list that is refused', () => {
    const run = fakeRun({ inputs: { sizes: '4GB\nmany' } })
    expect(() => readInputs(run.inputs, { sizes: listOf(size()) })).toThrow(/on each line, not "many", is needed/)
  })

  it('keeps a choice apart from names that objects have', () => {
    const run = fakeRun({ inputs: { kind: 'constructor', __proto__: 'x' } })
    expect(() => readInputs(run.inputs, { kind: choice('a'), t: text().optional() })).toThrow(
      /kind is "constructor"; one of a is needed/,
    )
  })
})

describe('readVariables', () => {
  it('takes dashes and underscores for the same name', () => {
    expect(readVariables({ 'INPUT_MIN-HIT-RATE': '1%', INPUT_LOG: 'x', HOME: '/', INPUT_: 'y' })).toEqual(
      new Map([
        ['min-hit-rate', '1%'],
        ['log', 'x'],
      ]),
    )
    expect(readVariables({ INPUT_MIN_HIT_RATE: '2%' })).toEqual(new Map([['min-hit-rate', '2%']]))
  })

  it('prefers the form of the runner, unless it is empty', () => {
    expect(readVariables({ INPUT_FAIL_ON: 'never', 'INPUT_FAIL-ON': 'error' }).get('fail-on')).toBe('error')
    expect(readVariables({ INPUT_FAIL_ON: 'never', 'INPUT_FAIL-ON': ' ' }).get('fail-on')).toBe('never')
  })
})

it.each([
  ['min-hitrate', 'min-hit-rate'],
  ['sumary', 'summary'],
  ['logs', 'log'],
  ['colour', undefined],
  ['x'.repeat(10_000), undefined],
])('the known name nearest to %.20s is %s', (name, expected) => {
  expect(nearest(name, ['log', 'summary', 'min-hit-rate'])).toBe(expected)
})
