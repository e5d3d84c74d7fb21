import { cleanLine, cleanLines, clip } from '@ci-kit/core/clean'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'

it.each([
  ['a\u0000b\u0007c\u001bd\u007fe', 'a␀b␇c␛d␡e'],
  ['\u001b[1;31mred\u001b[0m \u001b]8;;https://x.y\u0007link\u001b]8;;\u001b\\', 'red link'],
  ['one\u202etxt.exe\u2066x\u2069\u200e', 'one�txt.exe�x��'],
  ['zero\u200bwidth\ufeff soft\u00adhyphen', 'zerowidth softhyphen'],
  ['high \ud800 low \udfff pair 💥', 'high � low � pair 💥'],
  ['\u{e0041}tag', '�tag'],
  ['family 👩\u200d👩\u200d👧, خط', 'family 👩\u200d👩\u200d👧, خط'],
  ['a\r\nb\rc\u2028d\u0085e\u000bf\tg', 'a b c d e f g'],
])('%j is shown as %j', (given, shown) => {
  expect(cleanLine(given)).toBe(shown)
})

it('keeps lines and tabs where there may be several', () => {
  expect(cleanLines('a\r\n\tb\rc')).toBe('a\n\tb\nc')
})

it('is well-formed, changes nothing twice and never cuts a character in two', () => {
  const anyText = fc.oneof(fc.constantFrom(...hostileStrings), fc.string({ unit: 'binary' }))
  const isWhole = (value: string): boolean => Buffer.from(value).toString() === value
  fc.assert(
    fc.property(anyText, fc.nat(50), (value, max) => {
      const clean = cleanLines(value)
      expect(isWhole(clean)).toBe(true)
      expect(cleanLines(clean)).toBe(clean)
      expect(isWhole(clip(clean, max))).toBe(true)
      expect(clip(clean, max).length).toBeLessThanOrEqual(Math.max(1, max))
    }),
    { numRuns: 500 },
  )
})
