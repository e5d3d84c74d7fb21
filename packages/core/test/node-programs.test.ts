import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { nodePrograms } from '../src/node-programs.ts'

const node = process.execPath
const workspace = mkdtempSync(join(tmpdir(), 'programs-'))
const variables = { ...process.env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace }
const programs = nodePrograms({
  ...variables,
  INPUT_TOKEN: 'secret',
  'INPUT_MY-KEY': 'secret',
  STATE_x: 'y',
  KEPT: 'yes',
})

afterAll(() => rmSync(workspace, { recursive: true, force: true }))

describe('programs', () => {
  it('runs in the workspace and gives both streams and the code', async () => {
    const script = 'console.log(process.cwd()); console.error("e"); process.exitCode = 3'
    const answer = await programs.run({ program: node, args: ['-e', script] })
    expect(answer).toEqual({ kind: 'ended', code: 3, stdout: `${workspace}\n`, stderr: 'e\n' })
  })

  it('keeps the inputs of the step from the program, and adds what is asked for', async () => {
    const script =
      'console.log(JSON.stringify([process.env.KEPT, process.env.ADDED, Object.keys(process.env).filter(k => /^(INPUT_|STATE_)/.test(k))]))'
    const answer = await programs.run({ program: node, args: ['-e', script], env: { ADDED: '1' } })
    expect(answer).toMatchObject({ stdout: '["yes","1",[]]\n' })
  })

  it('passes arguments as they are', async () => {
    const args = ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', '$(id)', 'a b', ';', '"', '*']
    expect(await programs.run({ program: node, args })).toMatchObject({ stdout: '["$(id)","a b",";","\\"","*"]\n' })
  })

  it('says what cannot be started at all', async () => {
    expect(await programs.run({ program: node, args: ['a\0b'] })).toMatchObject({ kind: 'broken' })
  })

  it('says that a program is missing', async () => {
    expect(await programs.run({ program: 'no-such-program-here', args: [] })).toEqual({ kind: 'missing' })
  })

  it('ends a program that takes too long, with what it started', async () => {
    const file = join(workspace, 'pid')
    const inner = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1e3)`
    const script = `console.log('busy'); require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' }); setInterval(() => {}, 1e3)`
    const answer = await programs.run({ program: node, args: ['-e', script], timeoutMs: 4000 })
    expect(answer).toEqual({ kind: 'timeout', seconds: 4, stdout: 'busy\n', stderr: '' })
    const pid = Number(readFileSync(file, 'utf8'))
    // The kernel may still be at it.
    const isGone = (): boolean => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') ?? true
      } catch {
        return true
      }
    }
    for (let i = 0; i < 50 && !isGone(); i += 1) await new Promise(resolve => setTimeout(resolve, 20))
    expect(isGone()).toBe(true)
  }, 20_000)

  it('does not wait for what has left the group and keeps the pipes open', async () => {
    const file = join(workspace, 'escaped')
    const inner = `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1e3)`
    const script = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit', detached: true }); setInterval(() => {}, 1e3)`
    const answer = await programs.run({ program: node, args: ['-e', script], timeoutMs: 3000 })
    expect(answer).toMatchObject({ kind: 'timeout', seconds: 3 })
    if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL')
  }, 20_000)

  it('does not take a killed program for one that ended well', async () => {
    const answer = await programs.run({ program: node, args: ['-e', 'process.kill(process.pid, "SIGKILL")'] })
    expect(answer).toMatchObject({ kind: 'broken', message: 'it was ended by SIGKILL' })
  })

  it('stops one that says too much', async () => {
    const answer = await programs.run({
      program: node,
      args: ['-e', 'const b = Buffer.alloc(1 << 20); const w = () => process.stdout.write(b, w); w()'],
    })
    expect(answer).toMatchObject({ kind: 'broken' })
  })

  it('removes a scratch folder, also after an error', async () => {
    let seen = ''
    const asking = programs.inScratch({ 'a.txt': 'text' }, async folder => {
      seen = folder
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('text')
      throw new Error('in between')
    })
    await expect(asking).rejects.toThrow('in between')
    expect(seen).not.toBe('')
    expect(existsSync(seen)).toBe(false)
  })

  it('digests a file, and nothing where there is none', async () => {
    writeFileSync(join(workspace, 'f'), 'abc')
    expect(await programs.digest('f', 'sha256')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(await programs.digest('missing', 'sha256')).toBeUndefined()
  })
})
