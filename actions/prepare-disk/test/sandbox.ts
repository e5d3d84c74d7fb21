import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, readdir, readFile, realpath, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CATALOGUE } from '@ci-kit/disk/catalogue'
import { perform } from '../src/eraser/serve.ts'
import type { DiskWorld, Eraser, FileSystem } from '../src/world.ts'

/** A directory that stands for the root of a machine. Nothing outside it is ever named to the action. */
export class Sandbox {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'ci-kit-disk-')))

  file(path: string, bytes = 10): string {
    const full = join(this.root, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, Buffer.alloc(bytes, 'x'))
    return full
  }

  directory(path: string): string {
    const full = join(this.root, path)
    mkdirSync(full, { recursive: true })
    return full
  }

  path(path: string): string {
    return join(this.root, path)
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

export interface SandboxWorldOptions {
  readonly overrides?: Partial<DiskWorld>
  /** What `fileSystem` answers, one after the other; the last one stays. Real figures without it. */
  readonly readings?: readonly Partial<FileSystem>[]
}

/** The machine in a sandbox: real files, a deleter in this process, and, where given, figures of a smaller disk. */
export function sandboxWorld(sandbox: Sandbox, { overrides = {}, readings }: SandboxWorldOptions = {}): DiskWorld {
  let asked = 0
  const watches: string[] = []
  return {
    root: sandbox.root,
    platform: 'linux',
    arch: 'x64',
    catalogue: CATALOGUE,
    guards: [],
    resolve: async path => await realpath(path).catch(() => undefined),
    entry: async path => {
      const stats = await lstat(path).catch(() => undefined)
      if (stats === undefined) return undefined
      const kind = stats.isDirectory()
        ? 'directory'
        : stats.isFile()
          ? 'file'
          : stats.isSymbolicLink()
            ? 'link'
            : 'other'
      return { kind, device: stats.dev, inode: stats.ino, bytes: stats.blocks * 512 }
    },
    names: async path => await readdir(path).catch(() => []),
    timeRead: async path => (path.includes('swift') ? { ms: 0.02, isFromDisk: false } : { ms: 1.02, isFromDisk: true }),
    timeCalls: () => 0.001,
    readText: async path => await readFile(path, 'utf8').catch(() => undefined),
    fileSystem: async path => {
      const { bsize, blocks, bavail, bfree, files, ffree } = await statfs(path)
      const real = {
        totalBytes: blocks * bsize,
        availableBytes: bavail * bsize,
        rootBytes: bfree * bsize,
        inodes: files,
        freeInodes: ffree,
      }
      const given = readings?.[Math.min(asked, readings.length - 1)] ?? {}
      asked += 1
      return { ...real, ...given }
    },
    command: async ([program = '', ...args]) =>
      await new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: 'ignore' })
        child.on('error', reject)
        child.on('close', code => resolve({ code: code ?? undefined, stdout: '', stderr: '' }))
      }),
    startEraser: async () => localEraser(),
    startRemover: async () => undefined,
    startWatch: file => void watches.push(file),
    endWatch: async file => {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      await rm(file, { force: true })
      return text
    },
    ...overrides,
  }
}

export function localEraser(): Eraser {
  const promised: (() => Promise<void>)[] = []
  const control = { isCancelled: () => false, goOn: (rest: () => Promise<void>) => void promised.push(rest) }
  return {
    isRoot: true,
    // Nobody reads all of this machine for a test.
    run: async job =>
      (job.kind === 'users'
        ? { directories: [{ path: '/var/log', bytes: 7e9 }], isPartial: true }
        : await perform({ ...job, id: 1 }, control)) as never,
    close: async () => {
      for (const rest of promised) await rest()
    },
  }
}
