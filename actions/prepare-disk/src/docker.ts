import { type Choosing, keptBecause, type Piece } from './pieces.ts'
import { dockerRoot } from './spaces.ts'
import type { DiskWorld } from './world.ts'

// `docker image prune --all` took 21.7 s for 1.9 GB on a hosted runner: twenty times the price of a directory.
const SECONDS_PER_BYTE = 21.7 / 1.9e9
const ASK_TIMEOUT_MS = 20_000
const PRUNE_TIMEOUT_MS = 300_000

/** Docker's unused images and build cache, as its daemon counts them. Asked only when directories are not enough. */
export async function dockerPieces(choosing: Choosing, world: DiskWorld): Promise<readonly Piece[]> {
  const place = await world.entry(await dockerRoot(world))
  if (place === undefined) return []
  const answer = await ask(['docker', 'system', 'df', '--format', '{{json .}}'], ASK_TIMEOUT_MS, world)
  if (answer.problem !== undefined) return []
  const sizes = parseDiskUse(answer.stdout)
  const piece = (kind: 'docker-images' | 'docker-build-cache', title: string, breaks: string): Piece => {
    const bytes = sizes.get(kind) ?? 0
    return {
      kind,
      name: kind,
      group: 'docker',
      title,
      breaks,
      tier: 'cheap',
      paths: [],
      largest: [],
      device: place.device,
      measured: { bytes, seconds: bytes * SECONDS_PER_BYTE, directories: 0 },
      keptBecause: keptBecause({ name: kind, group: 'docker' }, 'standard', choosing),
    }
  }
  return [
    piece('docker-build-cache', 'Docker build cache', 'nothing for good: the next builds start without it'),
    piece('docker-images', 'Unused Docker images', 'nothing for good: they are pulled again'),
  ].filter(({ measured }) => (measured?.bytes ?? 0) > 0)
}

/** What went wrong; undefined when Docker has pruned. */
export async function pruneDocker(
  kind: 'docker-images' | 'docker-build-cache',
  about: { readonly targetBytes: number; readonly isCareful: boolean },
  world: DiskWorld,
): Promise<string | undefined> {
  if (kind === 'docker-images') {
    const all = about.isCareful ? [] : ['--all']
    return (await ask(['docker', 'image', 'prune', '--force', ...all], PRUNE_TIMEOUT_MS, world)).problem
  }
  const goal = ['--min-free-space', String(about.targetBytes)]
  const first = await ask(['docker', 'buildx', 'prune', '--force', '--all', ...goal], PRUNE_TIMEOUT_MS, world)
  if (first.problem === undefined) return undefined
  // Before 0.17 buildx knows no --min-free-space, and the oldest daemons have no buildx.
  return (await ask(['docker', 'builder', 'prune', '--force', '--all'], PRUNE_TIMEOUT_MS, world)).problem
}

interface Answer {
  readonly stdout: string
  readonly problem: string | undefined
}

async function ask(command: readonly string[], timeoutMs: number, world: DiskWorld): Promise<Answer> {
  try {
    const { code, stdout, stderr } = await world.command(command, timeoutMs)
    if (code === 0) return { stdout, problem: undefined }
    const said = stderr.trim().split('\n').at(-1)?.slice(0, 300)
    return { stdout, problem: said || `${command.slice(0, 3).join(' ')} ended with ${code ?? 'a signal'}` }
  } catch {
    return { stdout: '', problem: `${command[0] ?? ''} cannot be started` }
  }
}

const TYPES = new Map([
  ['Images', 'docker-images'],
  ['Build Cache', 'docker-build-cache'],
])
const UNITS = new Map([
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
])

/** The reclaimable bytes of `docker system df --format '{{json .}}'`; lines that do not say them are left out. */
export function parseDiskUse(text: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const line of text.split('\n')) {
    const kind = TYPES.get(/"Type":"([^"]{1,40})"/.exec(line)?.[1] ?? '')
    const [, number, unit] = /"Reclaimable":"(\d+(?:\.\d+)?)([kMGT]?B)/.exec(line) ?? []
    const factor = UNITS.get(unit ?? '')
    if (kind !== undefined && factor !== undefined) sizes.set(kind, Math.round(Number(number) * factor))
  }
  return sizes
}
