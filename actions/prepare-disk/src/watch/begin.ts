import { join } from 'node:path'
import type { Run } from '@ci-kit/core/run'
import type { SpaceFacts } from '../judge.ts'
import type { Facts } from '../prepare.ts'
import type { DiskWorld } from '../world.ts'
import { parseRecord } from './record.ts'
import { WATCH_STATE, type WatchState } from './state.ts'

interface Watching {
  readonly world: DiskWorld
  readonly outputs: Readonly<Record<string, string | number>>
}

/** Starts the sampler on the tightest file system, and leaves for the post step what it needs. */
export function beginWatch(run: Run, facts: Facts, { world, outputs }: Watching): void {
  const tightest = facts.spaces.toSorted((a, b) => a.after.availableBytes - b.after.availableBytes)[0]
  if (tightest === undefined) return
  const { environment, random, clock } = run.ports
  const file = join(environment.tempDirectory, 'ci-kit', `watch-${random.token().slice(0, 16)}.json`)
  const state: WatchState = {
    file,
    path: tightest.space.place,
    point: tightest.space.mount?.point ?? tightest.space.place,
    freeBytes: tightest.after.availableBytes,
    totalBytes: tightest.after.totalBytes,
    minBytes: facts.target.minBytes,
    atMs: clock.nowMs(),
    isStillFreeing: tightest.rows.some(row => row.outcome === 'promised'),
    outputs,
  }
  run.state.save(WATCH_STATE, JSON.stringify(state))
  const { atMs: startedMs, freeBytes: lowestBytes, path } = state
  const lowestInodes = tightest.after.freeInodes
  world.startWatch(file, { path, startedMs, lowestBytes, lowestMs: startedMs, lowestInodes, samples: 1 })
}

/** The least free space that any watch of this job has seen on these file systems, or that this step saw itself. */
export async function lowestSoFar(run: Run, spaces: readonly SpaceFacts[], world: DiskWorld): Promise<number> {
  const own = spaces.map(({ space, after }) => Math.min(space.before.availableBytes, after.availableBytes))
  const folder = join(run.ports.environment.tempDirectory, 'ci-kit')
  const names = (await world.names(folder)).filter(name => /^watch-[0-9a-f]+\.json$/.test(name))
  const devices = new Set(spaces.map(({ space }) => space.device))
  for (const name of names) {
    const record = parseRecord((await world.readText(join(folder, name))) ?? '')
    const entry = record === undefined ? undefined : await world.entry(record.path)
    if (record !== undefined && entry !== undefined && devices.has(entry.device)) own.push(record.lowestBytes)
  }
  return Math.min(...own)
}
