import { type CatalogueEntry, includesProfile, isNamed, type Measured, measuredFor } from '@ci-kit/disk/catalogue-types'
import { isMemoryAmple, parseAvailableMemory, parseSwaps } from '@ci-kit/disk/memory'
import { isWithin, type Mount } from '@ci-kit/disk/mounts'
import type { Protected } from '@ci-kit/disk/protect'
import type { Use } from '@ci-kit/disk/workflow-use'
import { QUARANTINE_PREFIX } from './eraser/quarantine-name.ts'
import type { Request } from './inputs.ts'
import { obstacleTo } from './obstacles.ts'
import type { DiskWorld } from './world.ts'

export type PieceKind = 'directories' | 'listed' | 'swap' | 'docker-images' | 'docker-build-cache'

/** Something that is there and could go. */
export interface Piece {
  readonly kind: PieceKind
  readonly name: string
  readonly group?: string
  readonly title: string
  readonly breaks: string
  readonly tier: 'listed' | 'cheap' | 'last'
  readonly paths: readonly string[]
  readonly largest: readonly string[]
  readonly device: number
  /** Figures of the catalogue for as much of it as was found; undefined when nobody knows. */
  readonly measured: Measured | undefined
  /** Why it stays; undefined when it may go. */
  readonly keptBecause: string | undefined
  /** Whether `keep` and `allow` decide on it; not so for what cannot go whatever they say. */
  readonly isChoosable: boolean
}

export interface Choosing {
  readonly request: Request
  readonly uses: readonly Use[]
  readonly image: string | undefined
  /** The directories of PATH. */
  readonly searchPath: readonly string[]
}

/** What a path that the user lists is judged by. */
export interface ListRules {
  readonly guards: readonly Protected[]
  readonly mounts: readonly Mount[]
  /** The devices whose space counts. */
  readonly devices: readonly number[]
}

/** What of the catalogue is here, by looking at names only: nothing is scanned. */
export async function findPieces(choosing: Choosing, rules: ListRules, world: DiskWorld): Promise<readonly Piece[]> {
  const directories = (
    await Promise.all(world.catalogue.map(entry => directoryPieces(entry, { choosing, rules }, world)))
  ).flat()
  const found = [...directories, ...(await swapPieces(choosing, world))]
  const guards = [...rules.guards, ...guardsOfKept(found)]
  const paths = new Set((choosing.request.remove ?? []).map(withoutSpareSlashes))
  const listed = [...paths].map(path => listedPiece(path, { ...rules, guards }, world))
  const asked = withoutCovered(await Promise.all(listed))
  const covering = asked.filter(piece => piece.keptBecause === undefined)
  return [...asked, ...(await leftoverPieces(world)), ...found.filter(piece => !isCovered(piece, covering))]
}

/** What goes with a path that holds it is not planned or counted a second time. */
function withoutCovered(pieces: readonly Piece[]): readonly Piece[] {
  const covering = pieces.filter(piece => piece.keptBecause === undefined)
  const others = (piece: Piece): readonly Piece[] => covering.filter(one => one !== piece)
  return pieces.filter(piece => piece.keptBecause !== undefined || !isCovered(piece, others(piece)))
}

function isCovered({ kind, paths }: Piece, covering: readonly Piece[]): boolean {
  return kind !== 'swap' && paths.every(path => covering.some(one => isWithin(path, one.paths[0] ?? '')))
}

/**
 * What an earlier step had moved away to delete it, and then was killed, process and all. Nobody else finds it under
 * its hidden name, so it is told, and goes before anything that still works.
 */
async function leftoverPieces(world: DiskWorld): Promise<readonly Piece[]> {
  const patterns = world.catalogue.flatMap(entry => entry.patterns)
  const folders = await Promise.all(patterns.map(pattern => expand(pattern.slice(0, pattern.lastIndexOf('/')), world)))
  const pieces: Piece[] = []
  for (const folder of new Set(folders.flat())) {
    for (const path of await matches(folder, `${QUARANTINE_PREFIX}*`, world)) {
      const found = await world.entry(path)
      if (found?.kind !== 'directory') continue
      const title = `${path} (left over from a step that was ended)`
      const about = { name: path, title, breaks: 'nothing more', paths: [path], device: found.device }
      pieces.push({
        kind: 'listed',
        tier: 'listed',
        largest: [],
        measured: undefined,
        keptBecause: undefined,
        isChoosable: false,
        ...about,
      })
    }
  }
  return pieces
}

/** What `keep` names stays, under whatever path somebody lists it. */
export function guardsOfKept(pieces: readonly Piece[]): readonly Protected[] {
  const kept = pieces.filter(piece => piece.keptBecause === KEPT_BY_NAME)
  return kept.flatMap(({ name, paths }) =>
    paths.map(path => ({ path, name: `keep names ${name}`, scope: 'tree' as const })),
  )
}

const ELSEWHERE = 'it is on another device, so deleting it frees nothing where space is needed'

/** `/data//big/` is `/data/big`: completion and joined variables write it so. */
function withoutSpareSlashes(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
}

async function listedPiece(path: string, { guards, mounts, devices }: ListRules, world: DiskWorld): Promise<Piece> {
  const entry = await world.entry(path)
  const obstacle = await obstacleTo(path, { guards, mounts }, world)
  const isElsewhere = entry !== undefined && !devices.includes(entry.device)
  const place = entry === undefined ? missing(path) : isElsewhere ? ELSEWHERE : undefined
  const isFile = entry?.kind === 'file'
  return {
    kind: 'listed',
    name: path,
    title: path,
    breaks: 'what uses it',
    tier: 'listed',
    paths: [path],
    largest: [],
    device: entry?.device ?? -1,
    measured: isFile ? { bytes: entry.bytes, seconds: 0.01, directories: 0, inodes: 1 } : undefined,
    keptBecause: obstacle ?? place,
    isChoosable: false,
  }
}

function missing(path: string): string {
  return /[*?[{]/.test(path) ? 'it does not exist; a pattern is not expanded, so name the paths' : 'it does not exist'
}

/** One piece for each device that the patterns lead to; normally there is one. */
async function directoryPieces(
  entry: CatalogueEntry,
  { choosing, rules }: { readonly choosing: Choosing; readonly rules: ListRules },
  world: DiskWorld,
): Promise<readonly Piece[]> {
  const paths = (await Promise.all(entry.patterns.map(pattern => expand(pattern, world)))).flat()
  const byDevice = new Map<number, string[]>()
  for (const path of paths) {
    const found = await world.entry(path)
    if (found === undefined || found.kind === 'link' || found.kind === 'other') continue
    byDevice.set(found.device, [...(byDevice.get(found.device) ?? []), path])
  }
  const measured = measuredFor(entry, { image: choosing.image, arch: world.arch })
  const pieces = [...byDevice].map(async ([device, found]): Promise<Piece> => {
    const obstacles = await Promise.all(found.map(path => obstacleTo(path, rules, world)))
    const free = obstacles.filter(obstacle => obstacle === undefined).length
    const reason =
      keptBecause({ ...entry, paths: found }, entry.profile, choosing) ?? (free === 0 ? obstacles[0] : undefined)
    return {
      kind: 'directories',
      name: entry.name,
      ...(entry.group === undefined ? {} : { group: entry.group }),
      title: entry.title,
      breaks: entry.breaks,
      tier: entry.tier,
      paths: found,
      largest: entry.largest ?? [],
      device,
      measured: measured === undefined ? undefined : scaled(measured, free === 0 ? found.length : free),
      keptBecause: reason,
      isChoosable: free > 0,
    }
  })
  return await Promise.all(pieces)
}

/** Three versions where the image had two weigh half as much again. */
function scaled(measured: Measured, found: number): Measured {
  const share = measured.matches === undefined ? 1 : found / measured.matches
  const inodes = measured.inodes === undefined ? {} : { inodes: Math.round(measured.inodes * share) }
  return {
    ...measured,
    bytes: Math.round(measured.bytes * share),
    seconds: measured.seconds * share,
    directories: Math.round(measured.directories * share),
    ...inodes,
  }
}

/** The paths that a pattern of the catalogue means, `*` within a name. */
async function expand(pattern: string, world: DiskWorld): Promise<readonly string[]> {
  let found = [world.root]
  for (const part of pattern.split('/').slice(1)) {
    if (!part.includes('*')) found = found.map(path => `${path}/${part}`)
    else found = (await Promise.all(found.map(async path => await matches(path, part, world)))).flat()
  }
  return found
}

async function matches(path: string, part: string, world: DiskWorld): Promise<string[]> {
  const [start = '', end = ''] = part.split('*')
  const names = await world.names(path)
  return names
    .filter(name => name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end))
    .map(name => `${path}/${name}`)
    .sort()
}

export const KEPT_BY_NAME = 'keep names it'

// Hosted images have these on PATH from the start, so it does not show that a step has set them up.
const ALWAYS_ON_PATH: ReadonlySet<string> = new Set(['haskell'])

/** Why a piece stays. `keep` goes before `allow`, and that before what the profile and the workflow say. */
export function keptBecause(
  piece: { readonly name: string; readonly group?: string; readonly paths?: readonly string[] },
  profile: CatalogueEntry['profile'],
  { request, uses, searchPath }: Choosing,
): string | undefined {
  const isIn = (words: readonly string[] | undefined): boolean => (words ?? []).some(word => isNamed(piece, word))
  if (isIn(request.keep)) return KEPT_BY_NAME
  if (isIn(request.allow)) return undefined
  if (!includesProfile(request.profile, profile)) return `the profile ${request.profile} does not take it`
  if (request.profile === 'emergency') return undefined
  const use = uses.find(({ name }) => isNamed(piece, name))
  const where = use?.path === undefined ? '' : ` of ${use.path}`
  if (use !== undefined) return `the workflow uses it: line ${use.line}${where}, ${use.text.slice(0, 80)}`
  const isSetUp = (folder: string): boolean => (piece.paths ?? []).some(path => isWithin(folder, path))
  const folder = ALWAYS_ON_PATH.has(piece.name) ? undefined : searchPath.find(isSetUp)
  return folder === undefined ? undefined : `an earlier step uses it: ${folder} is in PATH`
}

async function swapPieces(choosing: Choosing, world: DiskWorld): Promise<readonly Piece[]> {
  const swaps = parseSwaps((await world.readText('/proc/swaps')) ?? '')
  const available = parseAvailableMemory((await world.readText('/proc/meminfo')) ?? '')
  const pieces: Piece[] = []
  for (const { path, kind } of swaps) {
    const entry = kind === 'file' ? await world.entry(path) : undefined
    if (entry === undefined) continue
    const isAmple = isMemoryAmple(available, swaps)
    const reason = isAmple ? undefined : 'there is too little memory to do without swap'
    pieces.push({
      kind: 'swap',
      name: 'swap',
      title: `Swap file ${path}`,
      breaks: 'builds that need more memory than the machine has',
      tier: 'last',
      paths: [path],
      largest: [],
      device: entry.device,
      measured: { bytes: entry.bytes, seconds: 0.1, directories: 0, inodes: 1 },
      keptBecause: keptBecause({ name: 'swap' }, 'standard', choosing) ?? reason,
      isChoosable: isAmple,
    })
  }
  return pieces
}
