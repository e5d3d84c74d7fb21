import { bar } from '@ci-kit/core/bar'
import { formatCount, formatDuration, formatNumber, formatPercent, formatSize } from '@ci-kit/core/format'
import { expect, it } from '@jest/globals'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [999.6, '1 kB'],
  [1000, '1 kB'],
  [1500, '1.5 kB'],
  [999_999, '1 MB'],
  [12_345_678, '12.3 MB'],
  [4e9, '4 GB'],
  [-4e9, '-4 GB'],
  [1e30, '1000000000000 EB'],
  [Number.NaN, 'unknown'],
  [Number.POSITIVE_INFINITY, 'unknown'],
])('shows %d bytes as %j', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})

it('shows binary sizes with binary units', () => {
  expect(formatSize(2 ** 32, 'binary')).toBe('4 GiB')
  expect(formatSize(2 ** 20 - 1, 'binary')).toBe('1 MiB')
})

it.each([
  [0, '0s'],
  [450, '450ms'],
  [999.7, '1s'],
  [12_340, '12.3s'],
  [59_949, '59.9s'],
  [59_960, '1m'],
  [83_000, '1m 23s'],
  [3_599_600, '1h'],
  [5_400_000, '1h 30m'],
  [86_399_999, '1d'],
  [183_600_000, '2d 3h'],
  [-90_000, '-1m 30s'],
  [Number.NaN, 'unknown'],
])('shows %d ms as %j', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

it.each([
  [0, 0, '0 %'],
  [1, 0, '100 %'],
  [0.857, 0, '86 %'],
  [0.857, 1, '85.7 %'],
  [0.999, 0, '99 %'],
  [0.9999, 1, '99.9 %'],
  [0.001, 0, '<1 %'],
  [0.0001, 1, '<0.1 %'],
  [1.5, 0, '150 %'],
  [Number.NaN, 0, 'unknown'],
])('shows the fraction %d with %d digits as %j', (fraction, digits, text) => {
  expect(formatPercent(fraction, digits)).toBe(text)
})

it('groups digits and chooses the plural', () => {
  expect(formatCount(1, 'step')).toBe('1 step')
  expect(formatCount(12_345, 'entry', 'entries')).toBe('12,345 entries')
  expect(formatNumber(-1_234_567.5)).toBe('-1,234,567.5')
  expect(formatNumber(1e21)).toBe('1e+21')
})

it.each([
  [0, '░░░░'],
  [0.01, '█░░░'],
  [0.5, '██░░'],
  [0.99, '███░'],
  [1, '████'],
  [7, '████'],
  [-1, '░░░░'],
  [Number.NaN, ''],
])('draws %d as %j', (fraction, drawn) => {
  expect(bar(fraction, 4)).toBe(drawn)
})
