import { type Agreement, agreementOf, isDevelopment, type Written } from '@ci-kit/version/equality'
import { SCHEME_NAMES, type SchemeName } from '@ci-kit/version/scheme-name'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

/** `gem 8.2.0.alpha`; without a scheme it is a tag. */
function written(text: string): Written {
  const [first = '', second] = text.split(' ')
  const scheme = SCHEME_NAMES.find(name => name === first)
  return scheme === undefined || second === undefined ? { text, scheme: undefined } : { text: second, scheme }
}

function agreement(a: string, b: string): Agreement {
  return agreementOf(written(a), written(b))
}

/** Each row is one version in the spellings of several ecosystems. */
const ONE_VERSION: readonly (readonly string[])[] = [
  [
    'rubygems 8.2.0.alpha',
    'semver 8.2.0-alpha',
    'pep440 8.2.0a0',
    'v8.2.0-alpha.0',
    'pep440 8.2.0-ALPHA',
    'maven 8.2.0-alpha',
  ],
  [
    'semver 1.2.3-rc.1',
    'pep440 1.2.3rc1',
    'rubygems 1.2.3.rc1',
    'debian 1.2.3~rc1-2',
    '1.2.3_rc1',
    'v1.2.3rc1',
    'composer 1.2.3-RC1',
    'maven 1.2.3-CR1',
    'rpm 1.2.3~rc1',
    'pep440 1.2.3c1',
    'nuget 1.2.3-RC1',
    'rubygems 1.2.3.pre.rc.1',
    'rubygems 1.2.3-rc.1',
  ],
  [
    '1.0',
    '1.0.0',
    'v1',
    'four-part 1.0.0.0',
    'pep440 1',
    'maven 1.0.0.Final',
    'maven 1-ga',
    'maven 1.0.RELEASE',
    'haskell 1.0.0',
    'composer 1.0.0-stable',
  ],
  [
    'debian 1:1.2.3-1ubuntu2',
    'debian 1.2.3+dfsg-1',
    '1.2.3',
    'rpm 1.2.3-4.fc40',
    'rpm 0:1.2.3',
    'r 1.2-3',
    'debian 9.9+really1.2.3-1',
  ],
  ['maven 1.2.3-SNAPSHOT', 'pep440 1.2.3.dev0', 'semver 1.2.3-dev', 'composer 1.2.3-dev', 'julia 1.2.3-DEV'],
  ['go v2.0.0+incompatible', 'v2.0.0', '2'],
  ['2024.01.02', 'calver 2024.1.2', 'pep440 2024.1.02'],
  ['pep440 1.2.3.post1', 'pep440 1.2.3-1', 'composer 1.2.3-p1', '1.2.3_p1', 'composer 1.2.3-patch1', '1.2.3.post1'],
  ['maven 1.0-M1', 'semver 1.0.0-milestone.1', '1.0.0.M1'],
  ['semver 1.2.3+Build.7', 'pep440 1.2.3+build.7', '1.2.3+build-7'],
  ['dev-main', 'composer dev-main'],
]

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ['1.2.3', 'maven 1.2.3-SNAPSHOT', 'development'],
  ['1.2.3', 'pep440 1.2.3.dev0', 'development'],
  ['1.2.3', 'semver 1.2.3-dev', 'development'],
  ['1.2.3', 'semver 1.2.4', 'numbers'],
  ['1.2.3', 'semver 1.2.3-rc.1', 'pre-release'],
  ['1.2.3-rc.2', 'pep440 1.2.3rc1', 'pre-releases differ'],
  ['1.2.3-rc.1', 'semver 1.2.3-pre.1', 'pre-releases differ'],
  ['1.2.3', 'pep440 1.2.3.post1', 'post-release'],
  ['1.2.3', 'pep440 1!1.2.3', 'numbers'],
  ['1.2.3+a', 'semver 1.2.3+b', 'build'],
  ['1.2.3', 'semver 1.2.3+45', 'build'],
  ['1.2.3.1', 'semver 1.2.3-1', 'numbers'],
  ['1.10', '1.1', 'numbers'],
  ['main', '1.0', 'no version'],
  ['1.2.3', 'rpm 1.2.3^20240101', 'pre-release'],
]

describe('one version in several spellings', () => {
  it.each(ONE_VERSION.map(row => [row.join(', '), row] as const))('%s', (_, row) => {
    const wrong = row.flatMap(a => row.filter(b => agreement(a, b).kind === 'different').map(b => `${a} and ${b}`))
    expect(wrong).toEqual([])
  })

  it('tells the rows apart', () => {
    const wrong = ONE_VERSION.flatMap((row, i) =>
      ONE_VERSION.flatMap((other, j) =>
        i === j
          ? []
          : row.flatMap(a => other.filter(b => agreement(a, b).kind !== 'different').map(b => `${a} and ${b}`)),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('is the same, not a spelling, when only the v is more', () => {
    expect([agreement('v1.2.3', 'semver 1.2.3'), agreement('1.2.3', '1.2.3.0')].map(one => one.kind)).toEqual([
      'same',
      'spelling',
    ])
  })
})

it.each(DIFFERENT)('%s is not %s: %s', (a, b, reason) => {
  for (const one of [agreement(a, b), agreement(b, a)]) {
    expect(one.kind === 'different' ? one.reason : one.kind).toContain(reason)
  }
})

it('knows what says of itself that it is not released', () => {
  const all = ['maven 1.0-SNAPSHOT', 'pep440 1.0.dev3', '1.0-nightly.20240101', 'semver 1.0.0-rc.1', 'semver 1.0.0']
  expect(all.map(text => isDevelopment(written(text)))).toEqual([true, true, true, false, false])
})

describe('the relation', () => {
  const scheme = fc.constantFrom<SchemeName | undefined>(undefined, ...SCHEME_NAMES)
  const piece = fc.constantFrom(
    '.0',
    '.1',
    '-',
    '_',
    '~',
    '.',
    'rc',
    'rc1',
    'a',
    'alpha',
    '.dev',
    'SNAPSHOT',
    '-1',
    '.post1',
    '+b',
    'pre',
    '.Final',
    '!',
    '1:',
    '\n',
    '[',
    '+dfsg',
    '-ga',
  )
  const text = fc
    .tuple(fc.constantFrom('', 'v', '1', '1.2', 'x'), fc.array(piece, { maxLength: 4 }))
    .map(([start, rest]) => start + rest.join(''))
  const version = fc.record({
    text: fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    scheme,
  })
  const isOne = (a: Written, b: Written): boolean => agreementOf(a, b).kind !== 'different'

  it('is an equivalence', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(isOne(a, a)).toBe(true)
        expect(isOne(a, b)).toBe(isOne(b, a))
        if (isOne(a, b) && isOne(b, c)) expect(isOne(a, c)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})
