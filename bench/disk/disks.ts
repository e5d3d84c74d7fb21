import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { capture, must } from '../../e2e/lab/command.ts'
import { generate } from './tree.ts'

export type DiskKind = 'warm' | 'cold' | '1 ms' | '3 ms'

export interface MountedDisk {
  readonly root: string
  readonly unmount: () => Promise<void>
}

/** Makes the image that every run starts from. */
export async function makeImage(folder: string): Promise<string> {
  const image = join(folder, 'image.img')
  const root = mkdtempSync(join(tmpdir(), 'ci-kit-image-'))
  await must(['truncate', '-s', '16G', image])
  // A journal and features as on a hosted image; its own reserve is 16 MB.
  await must(['mkfs.ext4', '-q', '-F', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image])
  await must(['mount', '-o', 'loop', image, root])
  try {
    generate(root)
  } finally {
    await must(['umount', root])
    rmdirSync(root)
  }
  return image
}

/** A fresh copy, mounted: all of it in memory, nothing of it, or behind a device whose every read takes a while. */
export async function mountDisk(image: string, kind: DiskKind, folder: string): Promise<MountedDisk> {
  const copy = join(folder, 'copy.img')
  await must(['cp', '--sparse=always', image, copy])
  const slow = kind === '1 ms' || kind === '3 ms' ? await startSlow(copy, kind.replace(' ', ''), folder) : undefined
  // Not below /dev/shm: what lies in /dev belongs to the system, and the eraser leaves it alone.
  const root = mkdtempSync(join(tmpdir(), 'ci-kit-disk-'))
  const device = (
    await must(['losetup', '--find', '--show', ...(slow ? ['--direct-io=on'] : []), slow?.file ?? copy])
  ).trim()
  await must(['mount', device, root])
  if (kind === 'warm') await must(['find', root, '-size', '+1G'])
  return {
    root,
    unmount: async () => {
      await must(['umount', root])
      rmdirSync(root)
      await must(['losetup', '--detach', device])
      await slow?.stop()
      rmSync(copy)
    },
  }
}

interface SlowFile {
  readonly file: string
  readonly stop: () => Promise<void>
}

/** The image as a file whose reads take `latency` each, 64 of them at a time: nbdkit delays, nbdfuse shows a file. */
async function startSlow(image: string, latency: string, folder: string): Promise<SlowFile> {
  const [socket, file] = [join(folder, 'nbd.sock'), join(folder, 'slow.img')]
  rmSync(socket, { force: true })
  writeFileSync(file, '')
  const server = spawn(
    'nbdkit',
    ['-f', '-t', '64', '-U', socket, '--filter=delay', 'file', image, `rdelay=${latency}`],
    { stdio: 'inherit' },
  )
  await until(() => existsSync(socket))
  if (connections().length === 0) await capture(['mount', '-t', 'fusectl', 'none', '/sys/fs/fuse/connections'])
  const before = new Set(connections())
  const show = spawn('nbdfuse', ['-C', '8', file, `nbd+unix:///?socket=${socket}`], { stdio: 'inherit' })
  await until(() => statSync(file).size > 0)
  for (const name of connections().filter(one => !before.has(one))) {
    for (const limit of ['max_background', 'congestion_threshold']) {
      writeFileSync(`/sys/fs/fuse/connections/${name}/${limit}`, '128')
    }
  }
  const ended = [server, show].map(child => new Promise(resolve => child.once('exit', resolve)))
  return {
    file,
    stop: async () => {
      await must(['umount', file])
      server.kill()
      await Promise.all(ended)
    },
  }
}

function connections(): readonly string[] {
  return existsSync('/sys/fs/fuse/connections') ? readdirSync('/sys/fs/fuse/connections') : []
}

async function until(isReady: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (isReady()) return
    await delay(100)
  }
  throw new Error('the slow disk did not start within 10 s')
}
