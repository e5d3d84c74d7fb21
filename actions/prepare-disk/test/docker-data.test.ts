import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { nodeDiskWorld } from '../src/node-world.ts'
import type { DiskWorld, Entry } from '../src/world.ts'
import { machineSandbox, reading, runScene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
})
afterEach(() => sandbox.remove())

describe("Docker's data", () => {
  it.each(['data/docker', 'data', 'data/docker/overlay2'])(
    'is not removed by listing %s, wherever daemon.json has put it',
    async listed => {
      const file = sandbox.file('data/docker/overlay2/layer')
      sandbox.directory('etc/docker')
      const configuration = JSON.stringify({ 'data-root': sandbox.path('data/docker') })
      writeFileSync(sandbox.path('etc/docker/daemon.json'), configuration)
      const inputs = { 'min-free': '902GB', remove: sandbox.path(listed) }
      const made = await runScene(sandbox, { inputs, readings: [reading(900e9)] })
      expect(existsSync(file)).toBe(true)
      expect(made.summary).toContain("Docker's data")
    },
  )

  it('counts where it really is, when its directory is a link to another disk', async () => {
    const disk = sandbox.directory('mnt/docker')
    sandbox.directory('var/lib')
    symlinkSync(disk, sandbox.path('var/lib/docker'))
    const entry = async (path: string): Promise<Entry | undefined> => {
      if (!existsSync(path)) return undefined
      const kind = path === sandbox.path('var/lib/docker') ? 'link' : 'directory'
      return { kind, device: path.startsWith(disk) ? 2 : 1, inode: 1, bytes: 4096 }
    }
    const calls: string[] = []
    const command: DiskWorld['command'] = async words => {
      calls.push(words.slice(0, 3).join(' '))
      return { code: 0, stdout: '{"Reclaimable":"1.2GB","Type":"Build Cache"}\n', stderr: '' }
    }
    const inputs = { 'min-free': '902GB', path: disk, 'dry-run': 'true', 'fail-on': 'never' }
    const made = await runScene(sandbox, { inputs, readings: [reading(901.5e9)], world: { entry, command } })
    expect(calls).toEqual(['docker system df'])
    expect(made.summary).toContain('| Docker build cache | 1\\.2 GB')
  })
})

it('knows the home directory of the user, whatever HOME says', () => {
  const { homedir } = userInfo()
  expect(nodeDiskWorld().guards.map(({ path }) => path)).toContain(homedir)
})
