import type { Machine } from '@ci-kit/core/ports'
import { isLayered } from '@ci-kit/disk/mounts'
import type { Space } from './spaces.ts'
import type { DiskWorld } from './world.ts'

/** Why nothing may be removed here; undefined when it may. */
export async function restraintOf(
  space: Space,
  about: { readonly machine: Machine; readonly selfHosted: 'report' | 'allow' },
  world: DiskWorld,
): Promise<string | undefined> {
  if (world.platform !== 'linux') {
    const name = world.platform === 'darwin' ? 'macOS' : world.platform === 'win32' ? 'Windows' : world.platform
    return `on ${name} nothing is removed: there is no verified catalogue and no safe way to delete there yet`
  }
  if (space.mount === undefined) {
    return 'the mounts of this machine cannot be read (/proc/self/mountinfo), and without them no deletion is safe'
  }
  if (space.mount.isReadOnly) return `${space.mount.point} is mounted read-only`
  if (about.selfHosted === 'allow') return undefined
  if (isLayered(space.mount)) {
    return `${space.mount.point} is an ${space.mount.type} file system, where deleting what an image brought frees nothing; set self-hosted: allow to remove all the same`
  }
  for (const sign of ['/.dockerenv', '/run/.containerenv']) {
    if ((await world.entry(`${world.root}${sign}`)) !== undefined) {
      return 'this job runs in a container, where deleting what an image brought frees nothing; set self-hosted: allow to remove all the same'
    }
  }
  if (about.machine.runnerKind === 'github-hosted') return undefined
  const what =
    about.machine.runnerKind === undefined
      ? "the runner does not say that it is hosted by GitHub, so it is treated as somebody's own machine"
      : 'this is a self-hosted runner'
  return `${what}; set self-hosted: allow to remove there too`
}
