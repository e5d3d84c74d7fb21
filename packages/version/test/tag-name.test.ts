import { cpuMs } from '@ci-kit/testing/cpu-time'
import { isPlainStem, parseTagAfter, parseTagName, parseTagOf } from '@ci-kit/version/tag-name'
import { compareWritten } from '@ci-kit/version/version-order'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

describe('the name of a tag', () => {
  it.each([
    ['v1.2.3', '', '1.2.3'],
    ['1.2.3', '', '1.2.3'],
    ['V1.2', '', '1.2'],
    ['v.1.2.3', '', '1.2.3'],
    ['v4', '', '4'],
    ['v1.2.3-rc.1+b.5', '', '1.2.3-rc.1+b.5'],
    ['v1.2.3rc1', '', '1.2.3rc1'],
    ['1!2.0', '', '1!2.0'],
    ['release-1.2.3', 'release-', '1.2.3'],
    ['release/v1.2.3', 'release/', '1.2.3'],
    ['REL_1_2_3', 'REL_', '1.2.3'],
    ['REL9_6_24', 'REL', '9.6.24'],
    ['REL_16_BETA1', 'REL_', '16_BETA1'],
    ['curl-8_1_2', 'curl-', '8.1.2'],
    ['2_9_1-Python_3.10', '', '2.9.1-Python_3.10'],
    ['OpenSSL_1_1_1w', 'OpenSSL_', '1.1.1w'],
    ['go1.20.3', 'go', '1.20.3'],
    ['n6.1', 'n', '6.1'],
    ['rev1.2', 'rev', '1.2'],
    ['jackson-databind-2.15.0-rc1', 'jackson-databind-', '2.15.0-rc1'],
    ['log4j-2.17.0', 'log4j-', '2.17.0'],
    ['boost-1.80.0.beta1', 'boost-', '1.80.0.beta1'],
    ['pkg@1.2.3', 'pkg@', '1.2.3'],
    ['@scope/pkg@1.2.3-rc.1', '@scope/pkg@', '1.2.3-rc.1'],
    ['@scope/pkg-v2@v1.2.3', '@scope/pkg-v2@', '1.2.3'],
    ['py-v1.2.3', 'py-', '1.2.3'],
    ['mod/sub/v2.0.0', 'mod/sub/', '2.0.0'],
    ['mod/v2/v2.1.0', 'mod/v2/', '2.1.0'],
    ['sdk/go/v1.2.3', 'sdk/go/', '1.2.3'],
    ['api_v1.2.3', 'api_', '1.2.3'],
    ['v1.2.3-pkg', '', '1.2.3-pkg'],
    ['2024.01.02', '', '2024.01.02'],
    ['2024-01-02', '', '2024.01.02'],
    ['v2024.1-2', '', '2024.1-2'],
    ['20240102', '', '20240102'],
    ['OTP-26.1', 'OTP-', '26.1'],
    ['6.2.0.Final', '', '6.2.0.Final'],
    ['test-v1.2.3', 'test-', '1.2.3'],
    ['docker-rebuild-v1.2.3', 'docker-rebuild-', '1.2.3'],
    ['v1.2.3_1', '', '1.2.3_1'],
  ])('%p is %p and %p', (name, stem, version) => {
    const tag = parseTagName(name)
    expect([tag?.stem, tag?.version]).toEqual([stem, version])
  })

  it.each([
    'nightly',
    'latest',
    'deploy-abc',
    '',
    'v',
    'feature/x',
    'sha-1a2b3c4',
    'pkg@next',
    'v1.2.3/extra',
    '1.0.x',
  ])('%p has no version', name => {
    expect(parseTagName(name)).toBeUndefined()
  })

  it('is read after a known prefix, and for a component', () => {
    expect(parseTagAfter('api/v1.2.3', 'api/v')?.version).toBe('1.2.3')
    expect(parseTagAfter('web/v1.2.3', 'api/v')).toBeUndefined()
    const names = ['api/v1.2.3', 'api-v1.2.3', 'api@1.2.3', 'v1.2.3-api', 'apis-v1.2.3', 'v1.2.3']
    expect(names.map(name => parseTagOf(name, 'api')?.version)).toEqual([
      '1.2.3',
      '1.2.3',
      '1.2.3',
      '1.2.3',
      undefined,
      undefined,
    ])
  })

  it('says which stems name no part', () => {
    expect(['', 'release-', 'REL_', 'v', 'py-', 'pkg@'].map(isPlainStem)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('never throws and is quick', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('v', '1', '.', '-', '_', '/', '@', 'a') }),
        ),
        name => {
          const tag = parseTagName(name)
          if (tag !== undefined) expect(name.startsWith(tag.stem)).toBe(true)
        },
      ),
    )
    const start = cpuMs()
    for (const part of ['1', 'v', '-1', '_1', '1.', 'a1', '/1', '1-', '-v'])
      parseTagName(`${part.repeat(190 / part.length)}/x`)
    expect(cpuMs() - start).toBeLessThan(2000)
  })
})

describe('the order of tags', () => {
  const ORDER = [
    'main',
    '1.0.dev1',
    '1.0-nightly.2',
    '1.0-canary.1',
    '1.0-alpha',
    '1.0-alpha.1',
    '1.0b1',
    '1.0-rc1.dev1',
    '1.0-rc.1',
    '1.0-rc.1.2',
    '1.0-rc.10',
    '1.0',
    '1.0.post1',
    '1.0.1',
    '1.2',
    '1.10',
    '1!0.1',
  ]

  it('is that of the versions, whatever their scheme', () => {
    const shuffled = [...ORDER].reverse()
    expect(
      shuffled.sort((a, b) => compareWritten({ text: a, scheme: undefined }, { text: b, scheme: undefined })),
    ).toEqual(ORDER)
  })

  it('is total', () => {
    const piece = fc.constantFrom('.1', '.0', '-rc', '-1', 'dev', 'a', '-x', '.post', '+b', '-beta.2', '!')
    const text = fc
      .tuple(fc.constantFrom('1', '1.2', 'v1', ''), fc.array(piece, { maxLength: 4 }))
      .map(([start, rest]) => start + rest.join(''))
    const order = (a: string, b: string): number =>
      Math.sign(compareWritten({ text: a, scheme: undefined }, { text: b, scheme: undefined }))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(order(a, b)).toBe(-order(b, a) + 0)
        const [x = '', y = '', z = ''] = [a, b, c].sort(order)
        expect(order(x, z)).toBeLessThanOrEqual(Math.min(order(x, y), order(y, z)))
      }),
      { numRuns: 3000 },
    )
  })
})
