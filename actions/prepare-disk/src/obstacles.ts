import { type Mount, mountsWithin } from '@ci-kit/disk/mounts'
import { type Protected, protectionOf, SYSTEM_PLACES } from '@ci-kit/disk/protect'
import type { DiskWorld } from './world.ts'

/** What stands against every removal of a path, whatever anybody allows. */
export interface Obstacles {
  readonly guards: readonly Protected[]
  readonly mounts: readonly Mount[]
}

/**
 * Why the process that deletes would leave the path alone, as far as names tell; undefined when nothing is seen. That
 * process judges it again: this only keeps the plan from promising what will not go.
 */
export async function obstacleTo(
  path: string,
  { guards, mounts }: Obstacles,
  world: DiskWorld,
): Promise<string | undefined> {
  const protection = protectionOf(path, [...SYSTEM_PLACES, ...guards], mounts)
  if (protection !== undefined) return protection
  const [mounted] = mountsWithin(path, mounts)
  if (mounted !== undefined) return `${mounted.point} is a mount point`
  const entry = await world.entry(path)
  if (entry?.kind === 'link') return 'it is a symbolic link; name the path that it leads to'
  if (entry?.kind === 'other') return 'it is neither a directory nor a regular file'
  const real = await world.resolve(path).catch(() => undefined)
  if (real === undefined || real === path) return undefined
  const link = await firstLink(path, world)
  return `it is reached through the symbolic link ${link}; name the path that the link leads to`
}

/** The topmost link on the way to a path. */
async function firstLink(path: string, world: DiskWorld): Promise<string> {
  for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
    const above = path.slice(0, end)
    if ((await world.entry(above))?.kind === 'link') return above
  }
  return path
}
