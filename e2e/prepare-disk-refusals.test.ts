import { describe, expect, it } from '@jest/globals'
import { ALL, type Case, expectHonest, NEVER, NOTHING, runCase } from './disk/faults.ts'

const refusals: readonly (readonly [name: string, path: string, reason: string, setup?: string])[] = [
  ['the root', '/', 'belongs to the system'],
  ['home', '/home/runner', 'it holds /home/runner/work'],
  ['what is above home', '/home', '/home belongs to the system'],
  ['a directory in home', '/home/runner/.cache', 'inside /home/runner', 'mkdir -p /home/runner/.cache'],
  ['the workspace', '/home/runner/work/app/app', 'the workspace'],
  [
    'what is in the workspace',
    '/home/runner/work/app/app/src',
    'the workspace',
    'mkdir -p /home/runner/work/app/app/src',
  ],
  ["the runner's work directory", '/home/runner/work', 'it holds'],
  ["the runner's temporary files", '/home/runner/work/_temp', "the runner's directory for temporary files"],
  ["docker's binary", '/usr/bin/docker', 'inside /usr/bin'],
  ["docker's data", '/var/lib/docker', 'belongs to the system'],
  ["dpkg's database", '/var/lib/dpkg', 'belongs to the system'],
  ['the kit itself', '/kit', 'it holds /kit/prepare-disk'],
  ['the runtime', '/node', 'Node runs from there'],
  ['a directory of the system', '/usr/lib/systemd', 'belongs to the system'],
  ['all of /usr', '/usr', 'it holds'],
  ['the tool cache as a whole', '/opt/hostedtoolcache', 'the tool cache as a whole'],
  ['a mount point', '/mnt/other', 'is a mount point', 'mount -t tmpfs none /mnt/other; touch /mnt/other/file'],
  ['what holds a mount point', '/mnt/sub', 'is a mount point', 'mkdir -p /mnt/sub/x; mount -t tmpfs none /mnt/sub/x'],
  [
    'a bind mount of its own device',
    '/data/bound',
    'is a mount point',
    'mkdir /data/bound /data/inner; mount --bind /data/inner /data/bound',
  ],
  ['another device', '/mnt/other/x', 'another device', 'mount -t tmpfs none /mnt/other; mkdir /mnt/other/x'],
  ['a symbolic link', '/data/link', 'symbolic link', 'ln -s /home/runner/work /data/link'],
  ['a path through a link', '/data/link/app', 'symbolic link', 'ln -s /home/runner/work /data/link'],
  [
    'the workspace under another name',
    '/data/alias/app',
    'workspace',
    'mkdir /data/alias; mount --bind /home/runner/work /data/alias',
  ],
  ['a pattern', '/data/*', 'does not exist'],
  ['dots', '/data/../data/x', 'without . and ..', 'mkdir /data/x'],
  ['a relative path', 'data', 'not an absolute path'],
  ['a path that is not there', '/data/none', 'does not exist'],
  ['a socket', '/data/fifo', 'neither a directory nor a regular file', 'mkfifo /data/fifo'],
  ['/proc', '/proc/sys', '/proc'],
]

describe('what is listed, but must not go', () => {
  it.each(refusals.map(([name, path, reason, setup]) => ({ name, path, reason, setup })))(
    'refuses to remove $name',
    async ({ path, reason, setup }) => {
      const inputs = { ...NEVER, remove: path, keep: 'android\nswift\ndotnet\ntool-cache' }
      const some: Case = { inputs, verdict: 'fail', says: [], keeps: ALL, freedMb: NOTHING }
      const scenario: Case = { ...some, ...(setup === undefined ? {} : { setup }) }
      const outcome = await runCase(scenario)
      const told = `${outcome.log}\n${outcome.summary}`.replaceAll('\\', '')
      expect(told).toContain('Left alone')
      expect(told).toContain(reason)
      expectHonest(outcome, scenario, told)
    },
    120_000,
  )
})
