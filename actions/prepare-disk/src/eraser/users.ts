import { lstat, opendir } from 'node:fs/promises'
import type { DirectoryUse, Users, UsersTask } from './protocol.ts'

const MAX_SHOWN = 10
const WORKERS = 32
const DEPTH = 3
// Less than this is no reason for a full disk.
const NOTABLE_BYTES = 1_000_000

interface Folder {
  readonly path: string
  /** The directories, up to DEPTH below the top, that count what is in here. */
  readonly counted: readonly string[]
}

/** The directories that hold most of a device's space, found within a time limit; links and other devices are passed by. */
export async function largestUsers(task: UsersTask): Promise<Users> {
  const top = await lstat(task.path)
  const end = performance.now() + task.limitMs
  const bytes = new Map<string, number>()
  const queue: Folder[] = [{ path: task.path, counted: [] }]
  let isPartial = false
  let busy = 0
  const work = async (): Promise<void> => {
    while (queue.length > 0 || busy > 0) {
      const folder = queue.shift()
      if (folder === undefined) {
        await new Promise(resolve => setImmediate(resolve))
        continue
      }
      if (performance.now() > end) {
        isPartial = true
        return
      }
      busy += 1
      try {
        await readFolder(folder, { device: top.dev, bytes, queue, top: task.path })
      } finally {
        busy -= 1
      }
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return { directories: leaders(bytes), isPartial }
}

interface Scan {
  readonly device: number
  readonly bytes: Map<string, number>
  readonly queue: Folder[]
  readonly top: string
}

async function readFolder(folder: Folder, scan: Scan): Promise<void> {
  try {
    for await (const entry of await opendir(folder.path)) {
      const path = folder.path === '/' ? `/${entry.name}` : `${folder.path}/${entry.name}`
      // Gone meanwhile, or not ours to see: the others still count.
      const stats = await lstat(path).catch(() => undefined)
      if (stats?.dev !== scan.device) continue
      for (const name of folder.counted) {
        scan.bytes.set(
          name,
          (scan.bytes.get(name) ?? 0) + (stats.blocks * 512) / Math.max(1, stats.isFile() ? stats.nlink : 1),
        )
      }
      if (!entry.isDirectory()) continue
      const counted = folder.counted.length < DEPTH ? [...folder.counted, path] : folder.counted
      scan.queue.push({ path, counted })
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Gone meanwhile, or not ours to read: it is not counted.
    if (code === undefined) throw error
  }
}

/** The largest, without the parents whose space is for the most part that of one child. */
function leaders(bytes: ReadonlyMap<string, number>): readonly DirectoryUse[] {
  const all = [...bytes].map(([path, size]) => ({ path, bytes: Math.round(size) })).sort((a, b) => b.bytes - a.bytes)
  const isTold = (one: DirectoryUse): boolean =>
    all.some(other => other.path.startsWith(`${one.path}/`) && other.bytes > one.bytes * 0.5)
  return all.filter(one => one.bytes >= NOTABLE_BYTES && !isTold(one)).slice(0, MAX_SHOWN)
}
