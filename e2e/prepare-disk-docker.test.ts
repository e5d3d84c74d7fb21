import { join } from 'node:path'
import { beforeAll, expect, it } from '@jest/globals'
import { dockerMachine } from './disk/docker.ts'
import { runMachine } from './disk/machine.ts'
import { sourceOfKit } from './lab/kit.ts'

const KEEP_FOLDERS = 'swift\nandroid\ndotnet\ntool-cache\njava\ngcloud'
// What `docker image prune` took on a hosted runner, by byte.
const PRICE = 21.7 / 1.9e9

interface Piece {
  readonly name: string
  readonly predictedBytes: number
  readonly predictedSeconds: number
  readonly freedBytes: number
  readonly outcome: string
}

interface Told {
  readonly exitCode: number
  readonly pieces: readonly Piece[]
  readonly plan: readonly string[]
  readonly images: readonly string[]
  readonly cache: string
  readonly shownBytes: number
  readonly freedBytes: number
  readonly context: string
}

let kit = ''
beforeAll(() => {
  kit = join(sourceOfKit(), 'dist')
})

/** Runs the step beside a daemon of its own, and reads what became of what that had. */
async function runBeside(inputs: Readonly<Record<string, string>>): Promise<Told> {
  const after = 'cat "$(grep -m1 -o "/.*\\.json" /out/outputs)"'
  const outcome = await runMachine(await dockerMachine(kit, { inputs, after }))
  const report = JSON.parse(outcome.after.slice(outcome.after.indexOf('{'), outcome.after.lastIndexOf('}') + 1))
  const [here] = report.fileSystems
  return {
    exitCode: outcome.exitCode,
    pieces: here.pieces.filter(({ name }: Piece) => name.startsWith('docker-')),
    plan: (here.plan ?? []).map(({ name }: Piece) => name),
    images: outcome.after.match(/^\S+:\S+$/gm)?.filter(line => /^(?:used|unused|<none>):/.test(line)) ?? [],
    cache: /^Build Cache (\S+)$/m.exec(outcome.after)?.[1] ?? '',
    shownBytes: outcome.df[1] - outcome.df[0],
    freedBytes: Number(outcome.outputs.get('freed-bytes')),
    context: `${outcome.log}\n${outcome.summary}\n${outcome.after}`,
  }
}

/** What is claimed is what df shows; each piece gave what Docker had said, at the price that is known. */
function expectHonest({ pieces, shownBytes, freedBytes, context }: Told): void {
  expect([Math.abs(shownBytes - freedBytes) < 3e6, context]).toEqual([true, context])
  for (const { predictedBytes, predictedSeconds, freedBytes: freed, outcome } of pieces) {
    expect(outcome).toBe('removed')
    expect(Math.abs(freed - predictedBytes)).toBeLessThan(3e6)
    // In proportion to how fast this machine is, and to what the pieces before it took.
    expect(predictedSeconds / (predictedBytes * PRICE)).toBeGreaterThan(0.01)
    expect(predictedSeconds / (predictedBytes * PRICE)).toBeLessThan(100)
  }
}

it('prunes build cache and unused images when directories are not enough, and leaves the image of a container', async () => {
  const told = await runBeside({ 'min-free': '10GB' })
  expectHonest(told)
  expect(told.exitCode).toBe(1)
  expect(told.images).toEqual(['used:1'])
  expect(told.cache).toBe('0B')
  expect(told.pieces.map(({ name }) => name).sort()).toEqual(['docker-build-cache', 'docker-images'])
  expect(told.freedBytes).toBeGreaterThan(197e6)
}, 120_000)

it('prunes only what the target needs, the build cache for one', async () => {
  // 557 MB are free, the images would give 80 MB, and the build cache 120 MB.
  const told = await runBeside({ 'min-free': '660MB', keep: KEEP_FOLDERS })
  expectHonest(told)
  expect([told.exitCode, told.context]).toEqual([0, told.context])
  expect(told.pieces.map(({ name }) => name)).toEqual(['docker-build-cache'])
  expect(told.images).toEqual(['<none>:<none>', 'unused:1', 'used:1'])
}, 120_000)

it('takes only images without a name in the profile conservative, and none of Docker when keep names it', async () => {
  const careful = await runBeside({ 'min-free': '10GB', profile: 'conservative' })
  expectHonest(careful)
  expect([careful.images, careful.context]).toEqual([['unused:1', 'used:1'], careful.context])
  expect([careful.cache, careful.pieces.map(({ name }) => name)]).toEqual(['120MB', ['docker-images']])
  const kept = await runBeside({ 'min-free': '10GB', keep: 'docker' })
  expect(kept.pieces).toEqual([])
  expect(kept.images).toHaveLength(3)
  expect(kept.cache).toBe('120MB')
}, 120_000)

it('a dry run tells what of Docker would go', async () => {
  const told = await runBeside({ 'min-free': '660MB', keep: KEEP_FOLDERS, 'dry-run': 'true' })
  expect(told.plan).toEqual(['docker-build-cache'])
  expect(told.cache).toBe('120MB')
  expect(told.freedBytes).toBe(0)
}, 120_000)
