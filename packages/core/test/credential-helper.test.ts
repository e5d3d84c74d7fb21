import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { HelperAnswer } from '@ci-kit/core/network'
import { nodeNetwork } from '@ci-kit/core/node-network'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-helper-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A real program on PATH, as docker's helpers are. */
async function ask(script: string, timeoutMs?: number): Promise<HelperAnswer> {
  const path = join(folder, 'docker-credential-lab')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  const network = nodeNetwork({ PATH: `${folder}${delimiter}${process.env.PATH}`, LAB: folder })
  return await network.credentialHelper('lab', 'registry.example', timeoutMs)
}

describe('a credential helper', () => {
  it('is run with get, has the server on its stdin, and the environment of the step', async () => {
    const answer = await ask('read server; echo "$1 $server" > "$LAB/seen"; echo "{}"')
    expect(answer).toEqual({ kind: 'answer', text: '{}\n' })
    expect(await readFile(join(folder, 'seen'), 'utf8')).toBe('get registry.example\n')
  })

  it('that does not read its stdin is no trouble', async () => {
    expect(await ask('echo "{}"')).toEqual({ kind: 'answer', text: '{}\n' })
  })

  it('that has nothing says so on stdout, with status 1', async () => {
    expect(await ask('echo "credentials not found in native keychain"; exit 1')).toEqual({ kind: 'nothing' })
  })

  it.each([
    [
      'fails with a reason',
      'echo "error getting credentials"; echo more; exit 1',
      'failed with status 1: error getting credentials',
    ],
    ['fails without a word', 'exit 3', 'failed with status 3'],
    ['is killed', 'kill -9 $$', 'was ended by SIGKILL'],
    [
      'prints without an end',
      'while :; do echo 0123456789012345678901234567890123456789; done',
      'printed more than 262144 bytes',
    ],
  ])('that %s has failed', async (_, script, why) => {
    expect(await ask(script)).toEqual({ kind: 'failed', message: `docker-credential-lab ${why}` })
  })

  it('that is not on PATH cannot be run', async () => {
    const network = nodeNetwork({ PATH: folder })
    expect(await network.credentialHelper('none', 'x')).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('docker-credential-none cannot be run'),
    })
  })

  it.each([
    ['hangs', 'sleep 60'],
    ['leaves a program behind that holds its output', 'sleep 60 & sleep 60'],
    ['takes no notice of signals', "trap '' TERM INT HUP; sleep 60; sleep 60"],
  ])('that %s is ended at its time limit', async (_, script) => {
    const start = performance.now()
    expect(await ask(script, 300)).toEqual({
      kind: 'failed',
      message: 'docker-credential-lab gave no answer within 300 ms',
    })
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
