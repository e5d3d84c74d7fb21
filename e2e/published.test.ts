import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { must } from './lab/command.ts'
import { type NpmRegistry, type PackageRegistry, startNpmRegistry, startPythonIndex } from './lab/package-registries.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'
import { type Asked, ask } from './registries/asking.ts'

// A client has two minutes before it is given up; a test that ends before would not know what it said.
jest.setTimeout(130_000)

let scratch: Scratch
let npm: NpmRegistry
let python: PackageRegistry

beforeAll(async () => {
  scratch = await scratchFolder('published')
  npm = await startNpmRegistry(() => undefined)
  python = await startPythonIndex(
    { 'demo_lib-1.2.3.tar.gz': 'source', 'demo_lib-1.3.0-cp39-cp39-win_arm64.whl': 'wheel' },
    () => undefined,
  )
  for (const [name, version] of [
    ['demo', '1.0.0'],
    ['demo', '1.1.0'],
    ['demo', '1.2.0'],
    ['@secret/demo', '1.0.0'],
  ] as const) {
    const folder = join(scratch.path, name, version)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version }))
    await must(['npm', 'publish', '--userconfig', npm.settings], { cwd: folder })
  }
  await must(['npm', 'pack', '--userconfig', npm.settings], { cwd: join(scratch.path, 'demo', '1.0.0') })
  await must(['npm', 'unpublish', 'demo@1.1.0', '--force', '--userconfig', npm.settings])
}, 240_000)

afterAll(async () => {
  await npm?.stop()
  await python?.stop()
  await scratch?.remove()
})

const NOBODY = 'http://127.0.0.1:9/'

describe('npm against verdaccio', () => {
  const asked = (subject: string, version: string, settings = npm.settings): Asked => ({
    registry: 'npm',
    subject,
    version,
    env: { NPM_CONFIG_USERCONFIG: settings },
    folder: scratch.path,
  })

  it('is published, with the same bytes and with others', async () => {
    const folder = join(scratch.path, 'demo', '1.0.0')
    const other = join(scratch.path, 'demo-1.0.0.tgz')
    await writeFile(other, 'other bytes')
    const tarball = join(folder, 'demo-1.0.0.tgz')
    expect(await ask({ ...asked('demo', '1.0.0'), artifacts: [tarball] })).toMatchObject({ kind: 'yes', bytes: 'same' })
    expect(await ask({ ...asked('demo', '1.0.0'), artifacts: [other] })).toMatchObject({ kind: 'yes', bytes: 'other' })
  })

  it('is not published yet', async () => {
    expect(await ask(asked('demo', '2.0.0'))).toMatchObject({ kind: 'no' })
    expect(await ask(asked('nobody-has-this', '1.0.0'))).toMatchObject({ kind: 'no' })
  })

  it('was unpublished, which this registry forgets: the number can be used again', async () => {
    expect(await ask(asked('demo', '1.1.0'))).toMatchObject({ kind: 'no' })
  })

  it('is for those logged in', async () => {
    expect(await ask(asked('@secret/demo', '1.0.0'))).toMatchObject({ kind: 'yes' })
    expect(await ask(asked('@secret/demo', '1.0.0', npm.anonymous))).toMatchObject({ kind: 'unknown' })
  })

  it('cannot be asked', async () => {
    expect(await ask({ ...asked('demo', '1.0.0'), env: { NPM_CONFIG_REGISTRY: NOBODY } })).toMatchObject({
      kind: 'unknown',
    })
  }, 120_000)
})

describe('pip against pypiserver', () => {
  const asked = (version: string, index = python.url): Asked => ({
    registry: 'pypi',
    subject: 'Demo.Lib',
    version,
    env: { PIP_INDEX_URL: index, PIP_RETRIES: '0' },
    folder: scratch.path,
  })

  it('is published, with the same bytes and with others', async () => {
    const [same, other] = [join(scratch.path, 'demo_lib-1.2.3.tar.gz'), join(scratch.path, 'other')]
    await writeFile(same, 'source')
    await mkdir(other)
    await writeFile(join(other, 'demo_lib-1.2.3.tar.gz'), 'other bytes')
    expect(await ask({ ...asked('1.2.3'), artifacts: [same] })).toMatchObject({ kind: 'yes', bytes: 'same' })
    const different = [join(other, 'demo_lib-1.2.3.tar.gz')]
    expect(await ask({ ...asked('1.2.3'), artifacts: different })).toMatchObject({ kind: 'yes', bytes: 'other' })
  })

  it('is published for a platform that is not this one', async () => {
    expect(await ask(asked('1.3.0'))).toMatchObject({ kind: 'yes' })
  })

  it('is not published yet', async () => {
    expect(await ask(asked('1.2.4'))).toMatchObject({ kind: 'no' })
    expect(await ask({ ...asked('1.0'), subject: 'nobody-has-this' })).toMatchObject({ kind: 'no' })
  })

  it('cannot be asked, although pip says "no matching distribution"', async () => {
    expect(await ask(asked('1.2.3', NOBODY))).toMatchObject({ kind: 'unknown' })
  })
})
