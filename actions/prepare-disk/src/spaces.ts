import { dirname } from 'node:path'
import { KitError, messageOf } from '@ci-kit/core/errors'
import { type Mount, mountOf, parseMountInfo } from '@ci-kit/disk/mounts'
import type { DiskWorld, FileSystem } from './world.ts'

/** A file system whose free space counts. */
export interface Space {
  /** The path that was asked for, and after it all others on the same file system. */
  readonly paths: readonly string[]
  /** What is there of the first one, absolute and without links: this is measured. */
  readonly place: string
  readonly device: number
  /** `undefined` where the system does not tell its mounts. */
  readonly mount: Mount | undefined
  readonly before: FileSystem
}

export interface Spaces {
  readonly spaces: readonly Space[]
  readonly mounts: readonly Mount[]
}

/** Measures the file systems of the paths, each once. A path that was asked for must be there; Docker's may be missing. */
export async function measureSpaces(
  given: readonly string[] | undefined,
  workspace: string,
  world: DiskWorld,
): Promise<Spaces> {
  const mounts = parseMountInfo((await world.readText('/proc/self/mountinfo')) ?? '')
  const paths = given ?? [workspace, await dockerRoot(world)]
  const found = new Map<number, Space>()
  for (const path of paths) {
    const real = await existing(path, given !== undefined, world)
    const entry = real === undefined ? undefined : await world.entry(real)
    if (real === undefined || entry === undefined) continue
    const known = found.get(entry.device)
    if (known !== undefined) found.set(entry.device, { ...known, paths: [...known.paths, path] })
    else {
      const before = await measure(real, world)
      found.set(entry.device, {
        paths: [path],
        place: real,
        device: entry.device,
        mount: mountOf(real, mounts),
        before,
      })
    }
  }
  return { spaces: [...found.values()], mounts }
}

/** The path without links; for one of ours that is not there yet, the nearest directory above it. */
async function existing(path: string, isGiven: boolean, world: DiskWorld): Promise<string | undefined> {
  let at = path
  for (;;) {
    const real = await world.resolve(at).catch(() => undefined)
    if (real !== undefined) return real
    if (isGiven) {
      throw new KitError('path-missing', `path is ${JSON.stringify(path)}, and there is nothing that can be reached`, {
        fix: 'name a directory that exists when this step runs, such as the workspace or /',
      })
    }
    if (dirname(at) === at) return undefined
    at = dirname(at)
  }
}

/** What is free now. */
export async function measure(path: string, world: DiskWorld): Promise<FileSystem> {
  const found = await tryMeasure(path, world)
  if (found.totalBytes > 0) return found
  throw new KitError('not-measured', `the file system at ${path} does not say how large it is`, {
    fix: 'name with path where the build writes; a file system such as that of /proc has no space of its own',
  })
}

async function tryMeasure(path: string, world: DiskWorld): Promise<FileSystem> {
  try {
    return await world.fileSystem(path)
  } catch (error) {
    throw new KitError('not-measured', `the free space at ${path} cannot be read: ${messageOf(error)}`, {
      fix: 'check that the path is on a mounted file system that this user may enter',
      cause: error,
    })
  }
}

/** Where Docker keeps its images, by its own configuration; the daemon is not asked, which would take longer. */
export async function dockerRoot(world: DiskWorld): Promise<string> {
  const text = await world.readText(`${world.root}/etc/docker/daemon.json`)
  if (text !== undefined) {
    try {
      const value: unknown = JSON.parse(text)
      const isRecord = typeof value === 'object' && value !== null
      const root: unknown = isRecord && 'data-root' in value ? value['data-root'] : undefined
      if (typeof root === 'string' && root.startsWith('/')) return root
    } catch {
      // Docker itself would not start with it; then its usual place is as good as any.
    }
  }
  return `${world.root}/var/lib/docker`
}
