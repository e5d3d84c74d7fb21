import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { nodeBuildWorld } from '../src/node-world.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-image-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(script: string) {
  const logFile = join(folder, 'logs', 'build.log')
  const world = nodeBuildWorld(folder)
  await world.startLog(logFile)
  const chunks: Uint8Array[] = []
  const go = () => world.run(['sh', '-c', script], { logFile, onChunk: chunk => chunks.push(chunk) })
  return { go, seen: () => Buffer.concat(chunks).toString(), text: () => readFileSync(logFile, 'utf8') }
}

describe('a program that is run', () => {
  it('writes both of its outputs to the log, and every byte is handed on once', async () => {
    const { go, seen, text } = await run(
      'i=0; while [ $i -lt 3000 ]; do echo "out $i"; echo "err $i" >&2; i=$((i+1)); done; exit 3',
    )
    expect(await go()).toEqual({ code: 3, signal: undefined })
    expect(text().split('\n')).toHaveLength(6001)
    expect(seen()).toBe(text())
  })

  it('goes on at the end of the log of the run before', async () => {
    const { go, seen, text } = await run('echo once')
    await go()
    await go()
    expect([text(), seen()]).toEqual(['once\nonce\n', 'once\nonce\n'])
  })

  it('tells by which signal it ended', async () => {
    const { go } = await run('kill -9 $$')
    expect(await go()).toEqual({ code: undefined, signal: 'SIGKILL' })
  })

  it('rejects when it is not there', async () => {
    const world = nodeBuildWorld(folder)
    const logFile = join(folder, 'log')
    await world.startLog(logFile)
    await expect(world.run(['no-such-program'], { logFile, onChunk: () => undefined })).rejects.toThrow('ENOENT')
    expect(await world.ask(['no-such-program'], 1000)).toMatchObject({ code: undefined })
  })
})
