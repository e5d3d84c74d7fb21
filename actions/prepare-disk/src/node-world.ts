import { spawn } from 'node:child_process'
import { accessSync, realpathSync } from 'node:fs'
import { lstat, readdir, readFile, realpath, rm, statfs } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { CATALOGUE } from '@ci-kit/disk/catalogue'
import type { Protected } from '@ci-kit/disk/protect'
import { startEraser, startRemover } from './eraser-process.ts'
import { homeGuards } from './guards.ts'
import { writeRecord } from './watch/sampler.ts'
import type { CommandResult, DiskWorld, Entry, FileSystem } from './world.ts'

/** The machine that this process runs on. `below` is where the worker lies, seen from the program. */
export function nodeDiskWorld(below = '.'): DiskWorld {
  const program = realOrGiven(process.argv[1] ?? '.')
  const worker = join(dirname(program), below, 'worker.js')
  return {
    root: '',
    platform: process.platform,
    arch: process.arch,
    catalogue: CATALOGUE,
    guards: [...runtimeGuards(program, realOrGiven(process.execPath)), ...ownHome()],
    resolve: async path => await realpath(path).catch(missing),
    entry,
    names: async path => await readdir(path).catch(() => []),
    timeRead: async path => {
      const [start, before] = [performance.now(), process.resourceUsage().fsRead]
      await readdir(path).catch(() => [])
      return { ms: performance.now() - start, isFromDisk: process.resourceUsage().fsRead > before }
    },
    timeCalls,
    readText: async path => await readFile(path, 'utf8').catch(() => undefined),
    fileSystem,
    command,
    startEraser: async () => await startEraser(worker),
    startRemover: async () => await startRemover(worker),
    startWatch: (file, first) => {
      // By this process: a job may be over before the other one has started.
      if (!writeRecord(file, first)) return
      const options = { detached: true, stdio: 'ignore', cwd: '/' } as const
      const watch = spawn(process.execPath, ['--max-old-space-size=16', worker, 'watch', file], options)
      watch.on('error', ignore).unref()
    },
    endWatch: async file => {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      await rm(file, { force: true })
      return text
    },
  }
}

/** Without /proc Node does not know where it is itself; nothing is deleted there anyway. */
function realOrGiven(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** A watch that cannot start is seen in the post step: it has written nothing. */
function ignore(): void {}

/** The kit itself, and the runtime: a runner keeps its own node in `externals`, next to all that it is. */
export function runtimeGuards(program: string, runtime: string): readonly Protected[] {
  const [runner] = runtime.split('/externals/')
  const isRunner = runner !== undefined && runner !== '' && runner !== runtime
  return [
    { path: dirname(program), name: 'this action runs from there', scope: 'tree' },
    { path: runtime, name: 'Node runs from there', scope: 'tree' },
    ...(isRunner ? [{ path: runner, name: "the runner's own directory", scope: 'tree' } as const] : []),
  ]
}

/** By the system's list of users: a job may have set HOME to something else. */
function ownHome(): readonly Protected[] {
  try {
    return homeGuards(userInfo().homedir)
  } catch {
    // A user whom the system does not know, as in a container, has no other home than HOME.
    return []
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

async function entry(path: string): Promise<Entry | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  if (stats === undefined) return undefined
  const kind = stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other'
  return { kind, device: stats.dev, inode: stats.ino, bytes: stats.blocks * 512 }
}

async function fileSystem(path: string): Promise<FileSystem> {
  const { bsize, blocks, bavail, bfree, files, ffree } = await statfs(path)
  return {
    totalBytes: blocks * bsize,
    availableBytes: bavail * bsize,
    rootBytes: bfree * bsize,
    inodes: files,
    freeInodes: ffree,
  }
}

// Node makes a function fast after some 1,000 calls of it.
const WARM_UP = 2000
const ROUNDS = 15
const CALLS = 100

/** The fastest of some rounds: what another process took from the others says nothing of the machine. */
function timeCalls(): number {
  for (let call = 0; call < WARM_UP; call++) accessSync('/')
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (let call = 0; call < CALLS; call++) accessSync('/')
    return (performance.now() - start) / CALLS
  })
  return Math.min(...rounds)
}

const MAX_OUTPUT = 200_000

function command([program = '', ...args]: readonly string[], timeoutMs: number): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        if (said[stream].length < MAX_OUTPUT) said[stream] += text
      })
    }
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? undefined, ...said }))
  })
}
