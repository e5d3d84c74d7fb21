import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFiles } from '@ci-kit/core/node-files'
import type { Files } from '@ci-kit/core/ports'
import { FakeFiles } from '@ci-kit/testing/fake-ports'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const CONTENT = 'line\n'.repeat(100_000)
const workspace = await mkdtemp(join(tmpdir(), 'ci-kit-files-'))

beforeAll(async () => {
  await nodeFiles(workspace).writeText('logs/b c.log', CONTENT)
  await writeFile(join(workspace, 'a%20.txt'), 'é')
})
afterAll(() => rm(workspace, { recursive: true }))

async function textOf(files: Files, path: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of files.readChunks(path)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

describe.each([
  ['real files', () => nodeFiles(workspace)],
  ['fake files', () => new FakeFiles({ 'logs/b c.log': CONTENT, 'a%20.txt': 'é' }, workspace)],
])('%s', (_name, make) => {
  it('know what is at a path', async () => {
    const files = make()
    expect(await files.facts('logs/b c.log')).toEqual({ kind: 'file', bytes: 500_000 })
    expect(await files.facts(`${workspace}/logs`)).toMatchObject({ kind: 'directory' })
    expect(await files.facts('none')).toBeUndefined()
    expect(await files.facts('a%20.txt/below')).toBeUndefined()
    expect([await files.list('.'), await files.list('logs/')]).toEqual([['a%20.txt', 'logs/'], ['b c.log']])
  })

  it('read text and pieces of it', async () => {
    const files = make()
    expect(await files.readText('./a%20.txt')).toBe('é')
    expect(await textOf(files, 'logs/../logs/b c.log')).toBe(CONTENT)
  })

  it('write a file whole, with its directory', async () => {
    const files = make()
    await files.writeText('deep/er/new.json', '{}')
    await files.writeText('deep/er/new.json', '{"a":1}')
    expect([await files.readText('deep/er/new.json'), await files.list('deep/er')]).toEqual(['{"a":1}', ['new.json']])
  })

  it.each([
    ['none', 'file-missing'],
    ['logs', 'file-is-directory'],
  ])('refuse to read %s with the code %s', async (path, code) => {
    await expect(make().readText(path)).rejects.toMatchObject({ code })
    await expect(textOf(make(), path)).rejects.toMatchObject({ code })
  })

  it('refuse to list what is not there', async () => {
    await expect(make().list('none')).rejects.toMatchObject({ code: 'file-missing' })
  })
})
