import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { completeLockfile, type Lockfile, missingPackages } from '../lockfile/complete.ts'
import { repositoryRoot } from '../root.ts'

function lockfile(optionalDependencies: Readonly<Record<string, string>>): Lockfile {
  return {
    lockfileVersion: 3,
    packages: {
      '': { version: '0.1.0' },
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies },
      'node_modules/tool/node_modules/tool-linux-x64': { version: '1.0.0' },
      'node_modules/@tool/linux-arm64': { version: '1.0.0' },
    },
  }
}

describe('package-lock.json', () => {
  it('has an entry for every optional dependency, so that npm ci accepts it on every system', () => {
    const text = readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')
    expect(missingPackages(JSON.parse(text) as Lockfile)).toEqual([])
  })

  it('names no registry, so that it installs from the one that the machine is set to', () => {
    const text = readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')
    expect(text.match(/"resolved": "[a-z+]+:.*/g) ?? []).toEqual([])
  })
})

describe('completeLockfile', () => {
  it.each([
    ['@tool/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@tool/binding-linux-arm-musleabihf', { cpu: ['arm'], libc: ['musl'], os: ['linux'] }],
    ['@tool/linux-armv7-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
    ['@tool/linux-ppc64le-gnu', { cpu: ['ppc64'], libc: ['glibc'], os: ['linux'] }],
    ['@tool/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@tool/win32-ia32-msvc', { cpu: ['ia32'], os: ['win32'] }],
  ])('limits %s to its own system', (name, platform) => {
    const completed = completeLockfile(lockfile({ [name]: '1.2.3' }))
    expect(completed.packages[`node_modules/${name}`]).toEqual({
      version: '1.2.3',
      ...platform,
      dev: true,
      optional: true,
    })
    expect(missingPackages(completed)).toEqual([])
  })

  it('leaves what is locked, beside the package or at the root, as it is', () => {
    const complete = lockfile({ 'tool-linux-x64': '1.0.0', '@tool/linux-arm64': '1.0.0' })
    expect(missingPackages(complete)).toEqual([])
    expect(completeLockfile(complete)).toEqual(complete)
  })

  it.each([
    ['a range', { '@tool/darwin-arm64': '^1.0.0' }, 'the version is a range'],
    ['no system in the name', { '@tool/native': '1.0.0' }, 'does not say for which system'],
  ])('refuses to guess with %s', (_, optionalDependencies, message) => {
    expect(() => completeLockfile(lockfile(optionalDependencies))).toThrow(message)
  })
})
