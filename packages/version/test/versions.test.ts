import { cpuMs } from '@ci-kit/testing/cpu-time'
import { compareDotted, parseDotted, renderDotted } from '@ci-kit/version/dotted'
import { comparePep440, isPep440Prerelease, parsePep440, renderPep440 } from '@ci-kit/version/pep440'
import { compareSemVer, parseSemVer, renderSemVer } from '@ci-kit/version/semver'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

function sorted<T>(texts: readonly string[], parse: (text: string) => T | undefined, compare: (a: T, b: T) => number) {
  const read = texts.map(text => {
    const version = parse(text)
    if (version === undefined) throw new Error(`${text} is refused`)
    return { text, version }
  })
  // Turned round first, so that a comparison that finds everything equal is found out.
  return read
    .reverse()
    .sort((a, b) => compare(a.version, b.version))
    .map(({ text }) => text)
}

describe('SemVer', () => {
  it('orders the example of the specification, and numbers beyond 2^53', () => {
    const order = [
      '0.0.0-0',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '2.0.0',
      '2.1.0',
      '2.1.1',
      '10.0.0',
      '9007199254740992.0.0',
      '9007199254740993.0.0',
      '99999999999999999999999.0.0-99999999999999999999998',
      '99999999999999999999999.0.0-99999999999999999999999',
    ]
    expect(sorted(order, parseSemVer, compareSemVer)).toEqual(order)
  })

  it.each([
    '1',
    '1.2',
    '1.2.3.4',
    '01.2.3',
    '1.02.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3+',
    '1.2.3+a..b',
    'vv1.2.3',
    '1.2.3 4',
    '-1.2.3',
    '',
  ])('refuses %p', text => {
    expect(parseSemVer(text)).toBeUndefined()
  })

  it('leaves build metadata out of precedence and keeps it in the text', () => {
    const [a, b] = [parseSemVer('v1.2.3+001'), parseSemVer('1.2.3+exp.sha')]
    if (a === undefined || b === undefined) throw new Error('refused')
    expect(compareSemVer(a, b)).toBe(0)
    expect([renderSemVer(a), renderSemVer(b)]).toEqual(['1.2.3+001', '1.2.3+exp.sha'])
  })

  const number = fc.bigInt({ min: 0n, max: 10n ** 30n })
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  const version = fc
    .record({
      core: fc.tuple(number, number, number),
      pre: fc.array(fc.oneof(word, number.map(String)), { maxLength: 3 }),
      build: fc.array(word, { maxLength: 2 }),
    })
    .map(
      ({ core, pre, build }) =>
        `${core.join('.')}${pre.length > 0 ? `-${pre.join('.')}` : ''}${build.length > 0 ? `+${build.join('.')}` : ''}`,
    )

  it('renders what it parsed', () => {
    fc.assert(
      fc.property(version, text => {
        const parsed = parseSemVer(text)
        expect(parsed && renderSemVer(parsed)).toBe(text)
      }),
    )
  })

  it('agrees with the order of dotted numbers, and is the other way round when turned round', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [x, y, p, q] = [parseSemVer(a), parseSemVer(b), parseDotted(a), parseDotted(b)]
        if (!x || !y || !p || !q) throw new Error('refused')
        expect(Math.sign(compareSemVer(x, y))).toBe(Math.sign(compareDotted(p, q)))
        expect(Math.sign(compareSemVer(x, y))).toBe(-Math.sign(compareSemVer(y, x)) + 0)
      }),
    )
  })
})

describe('dotted numbers', () => {
  it('orders two and four parts, calendar versions and leading zeros', () => {
    const order = ['1.2-rc.1', '1.2', '1.2.0.1', '1.2.3', '1.10', '2024.01.02', '2024.1.10', '2024.02.01']
    expect(sorted(order, parseDotted, compareDotted)).toEqual(order)
    expect(order.map(text => renderDotted(parseDotted(text) ?? { parts: [], prerelease: [], build: [] }))).toEqual(
      order,
    )
  })

  it.each(['1', '20200110-RC2', '1.', '.1', '1..2', '1.2.3rc2', '1.2.3.4.5.6.7', 'a1.2'])('refuses %p', text => {
    expect(parseDotted(text)).toBeUndefined()
  })
})

describe('PEP 440', () => {
  it('orders the example of the specification, epochs and local versions', () => {
    const order = [
      '1.dev0',
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
      '1!0.1',
    ]
    expect(sorted(order, parsePep440, comparePep440)).toEqual(order)
  })

  it.each([
    ['v1.0', '1.0'],
    ['1.1beta2', '1.1b2'],
    ['1.1-ALPHA_1', '1.1a1'],
    ['1.2.3-preview1', '1.2.3rc1'],
    ['1.0dev4', '1.0.dev4'],
    ['1.2post1', '1.2.post1'],
    ['1.2-1', '1.2.post1'],
    ['1.2.r4', '1.2.post4'],
    ['1.1.a', '1.1a0'],
    ['1!2.0+Ubuntu_1-2', '1!2.0+ubuntu.1.2'],
    ['01.002', '1.2'],
  ])('reads %p as %p', (text, normal) => {
    const parsed = parsePep440(text)
    expect(parsed && renderPep440(parsed)).toBe(normal)
    const again = parsePep440(normal)
    expect(again && renderPep440(again)).toBe(normal)
  })

  it.each(['', 'x', '1.0.x', '1.0-rc1-beta2', '1.0+', '1.0+a..b', '!1.0', '1.0 2'])('refuses %p', text => {
    expect(parsePep440(text)).toBeUndefined()
  })

  it('tells pre-releases from post-releases', () => {
    const isPre = (text: string) =>
      isPep440Prerelease(
        parsePep440(text) ?? { epoch: 0n, release: [], pre: undefined, post: undefined, dev: undefined, local: [] },
      )
    expect(['1.0rc1', '1.0.dev1', '1.0.post1.dev2', '1.0.post1', '1.0'].map(isPre)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('is quick on what is almost a version', () => {
    const start = cpuMs()
    for (const text of [`1${'.1'.repeat(250)}x`, `1.0+${'a.'.repeat(250)}`, `1.0${'-'.repeat(500)}`]) parsePep440(text)
    expect(cpuMs() - start).toBeLessThan(2000)
  })
})
