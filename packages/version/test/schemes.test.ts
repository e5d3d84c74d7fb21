import { cpuMs } from '@ci-kit/testing/cpu-time'
import { SCHEME_NAMES, type SchemeName } from '@ci-kit/version/scheme-name'
import { go, majorOfModulePath, modulePathProblem } from '@ci-kit/version/schemes/go'
import { canonicalOf, compareTexts, schemeOf } from '@ci-kit/version/schemes/table'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CANONICAL, ORDERS, REFUSED } from './vectors.ts'

function order(name: SchemeName, a: string, b: string): number {
  const compared = compareTexts(name, a, b)
  if (compared === undefined) throw new Error(`${name} refuses ${a} or ${b}`)
  return Math.sign(compared)
}

describe.each(SCHEME_NAMES)('%s', name => {
  it('orders every pair of its vectors', () => {
    const rows = ORDERS[name]
    expect(rows.length).toBeGreaterThan(2)
    const wrong = rows.flatMap((row, i) =>
      rows.flatMap((other, j) =>
        row.flatMap(a => other.filter(b => order(name, a, b) !== Math.sign(i - j)).map(b => `${a} and ${b}`)),
      ),
    )
    expect(wrong).toEqual([])
  })

  // Pieces of real versions, so that many of the texts are versions of most schemes.
  const number = fc.oneof(
    fc.nat({ max: 12 }).map(String),
    fc.constantFrom('0', '00', '01', '2024', '99999999999999999999'),
  )
  const word = fc.constantFrom(
    'a',
    'b',
    'm',
    'rc',
    'cr',
    'alpha',
    'beta',
    'dev',
    'SNAPSHOT',
    'ga',
    'final',
    'sp',
    'pre',
    'post',
    'p',
    'x',
    'Zed',
  )
  const piece = fc
    .tuple(fc.constantFrom('.', '-', '', '_', '~', '+', '^', '!'), fc.oneof(number, word))
    .map(parts => parts.join(''))
  const plain = fc.tuple(
    fc.constantFrom('', 'v', '1:', 'dev-'),
    fc.array(number, { minLength: 1, maxLength: 4 }).map(parts => parts.join('.')),
  )
  const text = fc
    .tuple(
      plain,
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(piece, { maxLength: 4 }) }),
    )
    .map(([start, pieces]) => `${start.join('')}${pieces.join('')}`)
  const scheme = schemeOf(name)
  const version = fc
    .array(text, { minLength: 1, maxLength: 8 })
    .map(texts => texts.find(one => scheme.parse(one).ok) ?? ORDERS[name][0]?.[0] ?? '')

  it('has a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(order(name, a, a)).toBe(0)
        expect(order(name, a, b)).toBe(-order(name, b, a) + 0)
        const [low = '', middle = '', high = ''] = [a, b, c].sort((x, y) => order(name, x, y))
        expect(order(name, low, high)).toBeLessThanOrEqual(
          Math.min(order(name, low, middle), order(name, middle, high)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('prints what it reads again as the same version', () => {
    fc.assert(
      fc.property(version, given => {
        // Composer writes a date with dots, and reads those as the four numbers of other versions.
        fc.pre(name !== 'composer' || !/^v?[0-9]{4}[.:-]?[0-9]{2}/i.test(given))
        const printed = canonicalOf(name, given)
        if (!printed.ok) throw new Error(printed.problem)
        expect(order(name, printed.text, given)).toBe(0)
        expect(canonicalOf(name, printed.text)).toEqual(printed)
      }),
      { numRuns: 150 },
    )
  })

  it('never throws, and is quick on what is almost a version', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), text), given => {
        const read = scheme.parse(given)
        expect(read.ok || read.problem.length < 200).toBe(true)
      }),
    )
    // Each word of a stability, and digits that two parts of a pattern could share.
    for (const word of ['a', 'rc', 'RC', 'beta', 'p', 'dev', 'x']) scheme.parse(`1.0.0${word}${'1'.repeat(400)}!`)
    const start = cpuMs()
    for (const part of ['1', '.1', '-', 'a', '1a', '.a-', '-1', '~', '+a', '00', '20', '-20', '.20:'])
      for (const end of ['', '!', '-', 'x'])
        compareTexts(name, `1${part.repeat(250 / part.length)}${end}`, `1${part.repeat(240 / part.length)}`)
    expect(cpuMs() - start).toBeLessThan(5000)
  })
})

it.each(REFUSED)('%s refuses %p and says why: %s', (name, text, word) => {
  const read = canonicalOf(name, text)
  expect(read.ok ? 'accepted' : read.problem).toContain(word)
})

it.each(CANONICAL)('%s prints %p as %p', (name, text, canonical) => {
  expect(canonicalOf(name, text)).toEqual({ ok: true, text: canonical })
})

describe('Go', () => {
  it.each([
    ['v0.0.0-20170915032832-14c0d48ead0c', 'no-base'],
    ['v1.2.3-pre.0.20170915032832-14c0d48ead0c', 'after-prerelease'],
    ['v1.2.4-0.20170915032832-14c0d48ead0c', 'after-release'],
    ['v1.2.0-0.20170915032832-14c0d48ead0c', undefined],
    ['v1.2.3-pre.20170915032832-14c0d48ead0c', undefined],
    ['v1.2.3-20170915032832-14c0d48ead0c', undefined],
  ])('tells what pseudo-version %p is', (text, form) => {
    const read = go.parse(text)
    expect(read.ok ? read.version.pseudo?.form : 'refused').toBe(form)
  })

  it.each([
    ['example.com/m', 'v1.0.0', undefined],
    ['example.com/m', 'v2.0.0', 'no /v2'],
    ['example.com/m/v2', 'v2.1.0', undefined],
    ['example.com/m/v2', 'v1.9.0', 'must be v2'],
    ['example.com/m/v2', 'v3.0.0', 'not /v3'],
    ['example.com/m/v1', 'v1.0.0', 'no module may have'],
    ['gopkg.in/yaml.v3', 'v3.0.1', undefined],
    ['gopkg.in/yaml.v3', 'v2.0.1', 'not .v2'],
    ['example.com/v2x', 'v1.0.0', undefined],
  ])('says whether %p can be %p', (path, tag, problem) => {
    const read = go.parse(tag)
    if (!read.ok) throw new Error(read.problem)
    const found = modulePathProblem(path, read.version)
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(problem)
  })

  it('reads the major version of a module path', () => {
    expect(['a/v2', 'a', 'gopkg.in/x.v0', 'a/b/v10', 'a/v2/b'].map(majorOfModulePath)).toEqual([
      2n,
      undefined,
      0n,
      10n,
      undefined,
    ])
  })
})
