import { isWithin, type Mount, placeOf } from './mounts.ts'

/** What must survive. `tree`: nothing at it, above it or below it goes; `node`: nothing at it or above it goes. */
export interface Protected {
  readonly path: string
  readonly name: string
  readonly scope: 'tree' | 'node'
}

const node = (path: string): Protected => ({ path, name: `${path} belongs to the system`, scope: 'node' })
const tree = (path: string): Protected => ({ path, name: `${path} belongs to the system`, scope: 'tree' })

/** The system's own places, whatever the machine; a catalogue entry lies deeper than any `node` here. */
export const SYSTEM_PLACES: readonly Protected[] = [
  ...['/bin', '/boot', '/dev', '/efi', '/etc', '/lib', '/lib32', '/lib64', '/proc', '/run', '/sbin', '/sys'].map(tree),
  ...['/usr/bin', '/usr/sbin', '/usr/libexec/docker', '/usr/lib/systemd', '/var/lib/dpkg', '/var/lib/systemd'].map(
    tree,
  ),
  ...['/var/lib/docker', '/var/lib/containerd', '/root', '/usr/lib/x86_64-linux-gnu'].map(tree),
  ...['/usr/lib/aarch64-linux-gnu', '/usr/local/bin', '/usr/local/sbin', '/usr/share/zoneinfo'].map(tree),
  ...['/usr/local/share', '/usr/local/lib', '/usr/local', '/usr/share', '/usr/lib', '/usr/libexec', '/usr'].map(node),
  ...['/var/lib', '/var/cache', '/var/log', '/var', '/opt', '/home', '/mnt', '/media', '/srv', '/tmp', '/'].map(node),
]

/** Why a path without links or dots must not be deleted; undefined when it may. */
export function protectionOf(
  path: string,
  guarded: readonly Protected[],
  mounts: readonly Mount[],
): string | undefined {
  if (!isPlain(path)) return 'it is not an absolute path without . and ..'
  for (const one of guarded) {
    const conflict = conflictOf(path, one) ?? conflictInside(path, one, mounts)
    if (conflict !== undefined) return conflict
  }
  return undefined
}

function conflictOf(path: string, one: Protected): string | undefined {
  if (path === one.path) return one.name
  if (isWithin(one.path, path)) return `it holds ${one.path} (${one.name})`
  return one.scope === 'tree' && isWithin(path, one.path) ? `it is inside ${one.path} (${one.name})` : undefined
}

/** A bind mount gives one place several names: they are compared by where they are in their file system, too. */
function conflictInside(path: string, one: Protected, mounts: readonly Mount[]): string | undefined {
  const [here, there] = [placeOf(path, mounts), placeOf(one.path, mounts)]
  if (here === undefined || there === undefined || here.device !== there.device) return undefined
  return conflictOf(here.path, { ...one, path: there.path })
}

/** Absolute, no empty, `.` or `..` part, no trailing slash, no NUL. */
export function isPlain(path: string): boolean {
  if (!path.startsWith('/') || path.includes('\0')) return false
  return (
    path === '/' ||
    path
      .slice(1)
      .split('/')
      .every(part => part !== '' && part !== '.' && part !== '..')
  )
}
