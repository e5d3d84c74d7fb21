import { type Choosing, KEPT_BY_NAME, keptBecause, type Piece } from './pieces.ts'
import { dockerRoot } from './spaces.ts'
import type { DiskWorld } from './world.ts'

// `docker image prune --all` took 21.7 s for 1.9 GB on a hosted runner: twenty times the price of a directory.
const SECONDS_PER_BYTE = 21.7 / 1.9e9
const ASK_TIMEOUT_MS = 20_000
const PRUNE_TIMEOUT_MS = 300_000

const IMAGES = { name: 'docker-images', group: 'docker' } as const
const BUILD_CACHE = { name: 'docker-build-cache', group: 'docker' } as const

/** Docker's unused images and build cache, as its daemon counts them. Asked only when directories are not enough. */
export async function dockerPieces(choosing: Choosing, world: DiskWorld): Promise<readonly Piece[]> {
  // It may be a link to a larger disk: what Docker frees is free there.
  const root = await world.resolve(await dockerRoot(world)).catch(() => undefined)
  const place = root === undefined ? undefined : await world.entry(root)
  if (place === undefined) return []
  const answer = await ask(['docker', 'system', 'df', '--format', '{{json .}}'], ASK_TIMEOUT_MS, world)
  if (answer.problem !== undefined) return []
  const sizes = parseDiskUse(answer.stdout)
  const isCareful = takesOnlyDangling(choosing)
  const imageBytes = isCareful ? await danglingBytes(world) : (sizes.get('docker-images') ?? 0)
  return [
    {
      ...pieceOf('docker-build-cache', sizes.get('docker-build-cache') ?? 0, place.device),
      title: 'Docker build cache',
      breaks: 'nothing for good: the next builds start without it',
      keptBecause: keptBecause(BUILD_CACHE, 'standard', choosing),
    },
    {
      ...pieceOf('docker-images', imageBytes, place.device),
      title: isCareful ? 'Docker images without a name' : 'Unused Docker images',
      breaks: isCareful ? 'nothing' : 'nothing for good: they are pulled again',
      keptBecause: keptBecause(IMAGES, isCareful ? 'conservative' : 'standard', choosing),
    },
  ].filter(({ measured }) => measured.bytes > 0)
}

function pieceOf(kind: 'docker-images' | 'docker-build-cache', bytes: number, device: number) {
  const measured = { bytes, seconds: bytes * SECONDS_PER_BYTE, directories: 0 }
  return {
    kind,
    name: kind,
    group: 'docker',
    tier: 'cheap',
    isChoosable: true,
    paths: [],
    largest: [],
    device,
    measured,
  } as const
}

/** A careful profile takes the images that no name leads to any more, unless `allow` names them all. */
function takesOnlyDangling(choosing: Choosing): boolean {
  const reason = keptBecause(IMAGES, 'standard', { ...choosing, uses: [] })
  return reason !== undefined && reason !== KEPT_BY_NAME
}

/** What images without a name hold; layers that they share with others count here, too. */
async function danglingBytes(world: DiskWorld): Promise<number> {
  const list = ['docker', 'image', 'ls', '--filter', 'dangling=true', '--format', '{{.Size}}']
  const { stdout } = await ask(list, ASK_TIMEOUT_MS, world)
  return stdout.split('\n').reduce((sum, line) => sum + (parseBytes(line) ?? 0), 0)
}

/** What went wrong; undefined when Docker has pruned. */
export async function pruneDocker(
  kind: 'docker-images' | 'docker-build-cache',
  about: { readonly targetBytes: number; readonly choosing: Choosing },
  world: DiskWorld,
): Promise<string | undefined> {
  if (kind === 'docker-images') {
    const all = takesOnlyDangling(about.choosing) ? [] : ['--all']
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
    const bytes = parseBytes(/"Reclaimable":"([^"]{1,40})"/.exec(line)?.[1] ?? '')
    if (kind !== undefined && bytes !== undefined) sizes.set(kind, bytes)
  }
  return sizes
}

/** `1.5GB`, or `1.5GB (80%)`. */
function parseBytes(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kMGT]?B)/.exec(text) ?? []
  const factor = UNITS.get(unit)
  return factor === undefined ? undefined : Math.round(Number(number) * factor)
}
