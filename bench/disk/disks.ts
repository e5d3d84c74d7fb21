import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { must } from '../../e2e/lab/command.ts'
import { cargoInstall } from './cargo.ts'
import { generate } from './tree.ts'

const MICROSECONDS = { '1 ms': '1000', '3 ms': '3000' } as const
const SLOW_DISK = fileURLToPath(new URL('slow-disk', import.meta.url))

type Latency = keyof typeof MICROSECONDS
export type DiskKind = 'warm' | 'cold' | Latency

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
  const slow = kind === '1 ms' || kind === '3 ms' ? await startSlow(copy, kind, folder) : undefined
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

/** The image as a file whose reads take `latency` each, 64 of them at a time. */
async function startSlow(image: string, latency: Latency, folder: string): Promise<SlowFile> {
  const program = await slowDisk()
  const shown = mkdtempSync(join(folder, 'slow-'))
  const server = spawn(program, [image, shown, MICROSECONDS[latency]], { stdio: 'inherit' })
  const ended = new Promise(resolve => server.once('exit', resolve))
  const file = join(shown, 'disk')
  await until(() => existsSync(file))
  return {
    file,
    stop: async () => {
      await must(['umount', shown])
      await ended
      rmdirSync(shown)
    },
  }
}

/** Built from its source here, once. */
async function slowDisk(): Promise<string> {
  const sources = ['Cargo.lock', 'Cargo.toml', 'src/main.rs'].map(name => readFileSync(join(SLOW_DISK, name)))
  const version = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 12)
  return await cargoInstall('slow-disk', version, ['--path', SLOW_DISK])
}

async function until(isReady: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (isReady()) return
    await delay(100)
  }
  throw new Error('the slow disk did not start within 10 s')
}
