import { formatDuration, formatSize } from '@ci-kit/core/format'
import {
  parseBoolean,
  parseDuration,
  parseInteger,
  parseJson,
  parseList,
  parsePercent,
  parseSize,
} from '@ci-kit/core/values'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

const EXACT = 2 ** 53 - 1

describe('parseSize', () => {
  it.each([
    ['0', 0],
    ['512', 512],
    ['1B', 1],
    ['4GB', 4e9],
    ['4GiB', 2 ** 32],
    ['4gib', 2 ** 32],
    ['512 MB', 512e6],
    ['1.5GiB', 1.5 * 2 ** 30],
    ['4.35GB', 4_350_000_000],
    ['0.1GB', 100_000_000],
    ['10kB', 10_000],
    ['10KB', 10_000],
    ['10KiB', 10_240],
    ['2TB', 2e12],
    ['1PiB', 2 ** 50],
    ['  7MB\n', 7e6],
    [String(EXACT), EXACT],
  ])('reads %j', (text, bytes) => {
    expect(parseSize(text)).toEqual({ ok: true, value: bytes })
  })

  it.each([
    '',
    ' ',
    '4 apples',
    '-1',
    '-4GB',
    'NaN',
    'Infinity',
    '1e9',
    '0x10',
    '4G',
    '4g',
    '4 M',
    '1.5',
    '1.5B',
    '1,5GB',
    '1_000',
    '.5GB',
    '5.GB',
    '4GBB',
    'GB',
    '9PB1',
    '9007199254740993',
    '9999PB',
    '9'.repeat(400),
    '4GB 4GB',
    '4GB\u0000',
    '٤GB',
    `${'1'.repeat(63)}GB`,
  ])('refuses %j and says what is needed', text => {
    expect(parseSize(text)).toMatchObject({
      ok: false,
      needed: expect.stringMatching(/size|bytes/),
      example: expect.any(String),
    })
  })

  it('names both meanings of a one-letter unit', () => {
    expect(parseSize('4G')).toMatchObject({ ok: false, needed: expect.stringContaining('4GB or 4GiB') })
  })

  it('reads what formatSize writes, to three digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8e15 }),
        fc.constantFrom('decimal' as const, 'binary' as const),
        (bytes, base) => {
          const parsed = parseSize(formatSize(bytes, base))
          expect(parsed.ok && Math.abs(parsed.value - bytes)).toBeLessThanOrEqual(bytes * 0.006)
        },
      ),
    )
  })
})

describe('parsePercent', () => {
  it.each([
    ['90%', 0.9],
    ['90', 0.9],
    ['90 %', 0.9],
    ['0', 0],
    ['0%', 0],
    ['100%', 1],
    ['1%', 0.01],
    ['0.9%', 0.009],
    ['33.3%', 0.333],
    ['99.95', 0.9995],
  ])('reads %j', (text, fraction) => {
    expect(parsePercent(text)).toEqual({ ok: true, value: fraction })
  })

  it.each(['', '0.9', '1', '1.0', '101%', '-1%', '100.1', '90%%', '%', 'NaN', '9e1', '90 percent', '9'.repeat(70)])(
    'refuses %j',
    text => {
      expect(parsePercent(text)).toMatchObject({ ok: false, needed: expect.stringContaining('percent') })
    },
  )

  it('offers both meanings of a bare fraction', () => {
    expect(parsePercent('0.9')).toEqual({ ok: false, needed: 'a percent sign, 90% or 0.9%,', example: '90%' })
  })
})

describe('parseDuration', () => {
  it.each([
    ['15m', 900_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['90s', 90_000],
    ['500ms', 500],
    ['1.5h', 5_400_000],
    ['2d', 172_800_000],
    ['1d2h3m4s5ms', 93_784_005],
    ['2w', 1_209_600_000],
    ['1w 1d', 691_200_000],
    ['P2W', 1_209_600_000],
    ['0', 0],
    ['0s', 0],
    ['15M', 900_000],
    ['PT15M', 900_000],
    ['PT1H30M', 5_400_000],
    ['P1DT0.5S', 86_400_500],
  ])('reads %j', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms })
  })

  it.each([
    '',
    '15',
    '1.5',
    '-15m',
    '30m1h',
    '15m15m',
    'm',
    'P',
    'PT',
    'P1M',
    'P1Y',
    '1d1w',
    '15 minutes',
    '1h30',
    'h'.repeat(50),
    '99999999999999999d',
  ])('refuses %j', text => {
    expect(parseDuration(text)).toMatchObject({ ok: false, needed: expect.any(String) })
  })

  it('reads what formatDuration writes, to the two units shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), ms => {
        const parsed = parseDuration(formatDuration(ms))
        expect(parsed.ok && Math.abs(parsed.value - ms)).toBeLessThanOrEqual(Math.max(1, ms * 0.021))
      }),
    )
  })
})

describe('parseBoolean', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true ', true],
  ])('reads %j', (text, value) => {
    expect(parseBoolean(text)).toEqual({ ok: true, value })
  })

  it.each(['', 'yes', 'no', 'on', 'off', '1', '0', 'tRue', 'truthy'])('refuses %j and lists what is accepted', text => {
    expect(parseBoolean(text)).toMatchObject({
      ok: false,
      needed: expect.stringContaining('true, True, TRUE, false, False, FALSE'),
    })
  })
})

describe('parseInteger, parseList, parseJson', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['-7', -7],
    ['007', 7],
  ])('reads the whole number %j', (text, value) => {
    expect(parseInteger(text)).toEqual({ ok: true, value })
  })

  it.each(['', '1.5', '1e3', '9007199254740993', 'x', '--1'])('refuses %j as a whole number', text => {
    expect(parseInteger(text).ok).toBe(false)
  })

  it('names the limits of a whole number', () => {
    expect(parseInteger('11', { min: 1, max: 10 })).toMatchObject({ needed: 'a whole number from 1 to 10' })
    expect(parseInteger('0', { min: 1 })).toMatchObject({ needed: 'a whole number of at least 1', example: '1' })
    expect(parseInteger('0', { max: -5 })).toMatchObject({ needed: 'a whole number of at most -5', example: '-5' })
  })

  it('reads one item per line and drops blank ones', () => {
    expect(parseList(' a \r\n\n b c \r\td,e\n \n')).toEqual(['a', 'b c', 'd,e'])
    expect(parseList('')).toEqual([])
  })

  it('reads JSON and refuses what is none', () => {
    expect(parseJson('{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } })
    expect(parseJson('{a:1}')).toMatchObject({ ok: false, needed: 'valid JSON' })
  })
})

it('no parser throws or takes long on any text', () => {
  const parsers = [parseSize, parsePercent, parseDuration, parseBoolean, parseInteger, parseJson, parseList]
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => parsers.forEach(parse => void parse(text))),
  )
  const startMs = cpuMs()
  for (const part of ['1', '1d', ' ', '1.', '\t', 'P1']) for (const parse of parsers) parse(part.repeat(300_000))
  expect(cpuMs() - startMs).toBeLessThan(2000)
})
