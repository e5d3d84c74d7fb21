import { dirname } from 'node:path'
import type { Environment } from '@ci-kit/core/ports'
import { type Protected, SYSTEM_PLACES } from '@ci-kit/disk/protect'
import { dockerRoot } from './spaces.ts'
import type { DiskWorld } from './world.ts'

/** All that must survive, by the paths that it has and those that it really has. */
export async function guardsOf(environment: Environment, world: DiskWorld): Promise<readonly Protected[]> {
  const { workspace, tempDirectory, machine } = environment
  const own: Protected[] = [
    { path: workspace, name: 'the workspace', scope: 'tree' },
    { path: tempDirectory, name: "the runner's directory for temporary files", scope: 'tree' },
    // GitHub's runners keep the work of all jobs, and their own files, next to the directory for temporary files.
    { path: dirname(tempDirectory), name: "the runner's work directory", scope: 'node' },
    toolCache(machine.toolCache ?? `${world.root}/opt/hostedtoolcache`),
    { path: await dockerRoot(world), name: "Docker's data", scope: 'tree' },
    ...homeGuards(machine.home),
    ...world.guards,
  ]
  const rooted =
    world.root === '' ? [] : SYSTEM_PLACES.map(one => ({ ...one, path: `${world.root}${one.path}`.replace(/\/$/, '') }))
  const real = await Promise.all([...own, ...rooted].map(one => realGuard(one, world)))
  return [...own, ...rooted, ...real.flat()].filter(({ path }) => path.startsWith('/'))
}

function toolCache(path: string): Protected {
  return { path, name: 'the tool cache as a whole', scope: 'node' }
}

/** A user of the system may have `/` for a home, which is guarded anyway, and must not guard all that is in it. */
export function homeGuards(path: string | undefined): readonly Protected[] {
  return path === undefined || path === '/' ? [] : [{ path, name: 'the home directory', scope: 'tree' }]
}

async function realGuard(one: Protected, world: DiskWorld): Promise<readonly Protected[]> {
  const path = await world.resolve(one.path).catch(() => undefined)
  return path === undefined || path === one.path ? [] : [{ ...one, path }]
}
