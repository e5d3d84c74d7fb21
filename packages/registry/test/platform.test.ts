import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { spelledPlatform } from '../src/platform.ts'

describe('a platform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/x86-64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/x86_64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/aarch64/v8', 'linux/arm64'],
    ['linux/arm64/v9', 'linux/arm64/v9'],
    ['linux/arm64/v80', 'linux/arm64/v80'],
    ['linux/arm/v8', 'linux/arm/v8'],
    ['linux/i386', 'linux/386'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['windows/x86_64', 'windows/amd64'],
    [' linux/aarch64\n', 'linux/arm64'],
  ])('%j is %s', (text, spelled) => {
    expect(spelledPlatform(text)).toBe(spelled)
  })

  it.each(['', 'linux', 'x86_64', 'linux/', '/', 'linux/riscv64', 'linux/__proto__', 'linux/amd64/v1/x'])(
    'leaves %j as it is',
    text => {
      expect(spelledPlatform(text)).toBe(text)
    },
  )

  it('is spelled once and for all', () => {
    const part = fc.oneof(
      fc.constantFrom('linux', 'x86_64', 'amd64', 'aarch64', 'arm64', 'armhf', 'v1', 'v8'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), parts => {
        const spelled = spelledPlatform(parts.join('/'))
        expect(spelledPlatform(spelled)).toBe(spelled)
      }),
    )
  })
})
