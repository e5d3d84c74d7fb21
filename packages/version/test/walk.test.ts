import * as system from 'node:fs/promises'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { decodeText } from '../src/walk/decode.ts'
import { diskRepository } from '../src/walk/disk-repository.ts'
import { walkRepository } from '../src/walk/walk.ts'

const FILES = [
  'package.json',
  'src/a.py',
  'build/props.xml',
  'node_modules/x/package.json',
  'vendor/y/Cargo.toml',
  'packages/a/package.json',
  'packages/test-utils/package.json',
  'packages/a/tests/fixtures/package.json',
  'test_suite/Cargo.toml',
  'examples/one/package.json',
  'examples/two/package.json',
  '.git/config',
  'sub/.git',
  'sub/package.json',
]

describe('the walk', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'walk-'))
    for (const file of FILES) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), `text of ${file}`)
    }
    await mkdir(`${root}-outside`)
    await writeFile(join(`${root}-outside`, 'VERSION'), '9.9.9')
    await symlink(join(`${root}-outside`, 'VERSION'), join(root, 'LEAK'))
    await symlink('package.json', join(root, 'LINK'))
    await symlink('..', join(root, 'src/loop'))
    await writeFile(join(root, 'large.txt'), Buffer.alloc(17 * 1024 * 1024, 'a'))
    await writeFile(join(root, 'binary'), Buffer.from([1, 0, 2]))
  })
  afterAll(async () => {
    await rm(root, { recursive: true, force: true })
    await rm(`${root}-outside`, { recursive: true, force: true })
  })

  it('keeps the packaging in a tracked dist, and not what bundlers write there', async () => {
    const tracked = [
      'dist/version',
      'dist/rpm/x.spec',
      'dist/package.json',
      'dist/lib/version.js',
      'dist/vendor/VERSION',
    ]
    const { tree } = await walkRepository({
      trackedFiles: async () => tracked,
      list: async () => [],
      readText: async () => '1.2.3',
    })
    expect([...tree.paths]).toEqual(['dist/rpm/x.spec', 'dist/version'])
  })

  it('leaves out what is vendored, generated, a sample or another repository, and counts it', async () => {
    const { tree, skipped, isTruncated } = await walkRepository(diskRepository(root, system))
    expect([...tree.paths]).toEqual([
      'binary',
      'large.txt',
      'package.json',
      'packages/a/package.json',
      'packages/test-utils/package.json',
      'src/a.py',
    ])
    expect(skipped).toEqual({ vendored: 2, generated: 2, sample: 3 })
    expect(isTruncated).toBe(false)
  })

  it('takes what git tracks, where a directory such as build is a source', async () => {
    const calls: (readonly string[])[] = []
    const git = async (args: readonly string[]): Promise<string> => {
      calls.push(args)
      return FILES.filter(file => !file.includes('.git')).join('\0')
    }
    const { tree, skipped } = await walkRepository(diskRepository(root, system, { git }))
    expect([...tree.paths]).toEqual([
      'build/props.xml',
      'package.json',
      'packages/a/package.json',
      'packages/test-utils/package.json',
      'src/a.py',
      'sub/package.json',
    ])
    expect(skipped).toEqual({ vendored: 2, generated: 0, sample: 4 })
    expect(calls).toHaveLength(1)
  })

  it('falls back to the directories where git fails', async () => {
    const { tree } = await walkRepository(diskRepository(root, system, { git: async () => undefined }))
    expect(tree.paths.has('package.json')).toBe(true)
  })

  it('counts samples when asked, and says when there are too many files', async () => {
    const all = await walkRepository(diskRepository(root, system), { hasSamples: true })
    expect(all.tree.paths.has('examples/one/package.json')).toBe(true)
    const few = await walkRepository(diskRepository(root, system), { maxFiles: 2 })
    expect([few.tree.paths.size, few.isTruncated]).toEqual([2, true])
  })

  it.each([
    ['package.json', 'text of package.json'],
    ['node_modules/x/package.json', 'text of node_modules/x/package.json'],
    ['LINK', 'text of package.json'],
    ['LEAK', undefined],
    ['../etc/passwd', undefined],
    ['src/../../x', undefined],
    ['/etc/passwd', undefined],
    ['src', undefined],
    ['gone', undefined],
    ['', undefined],
    ['a\0b', undefined],
    ['large.txt', undefined],
    ['binary', undefined],
  ])('reads %j as %j', async (path, text) => {
    const { tree } = await walkRepository(diskRepository(root, system))
    expect(await tree.read(path)).toBe(text)
  })

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x31], '\uFEFF1'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x31, 0], '\uFEFF1'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x31], '\uFEFF1'],
    ['Latin 1', [0x31, 0xe4], '1\uFFFD'],
    ['bytes that are no text', [0x31, 0], undefined],
  ])('decodes %s', (_name, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text)
  })
})
