import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles, writeShop } from './context.ts'
import type { Studio } from './studio.ts'

const BAKE = `
group "default" {
  targets = ["api", "tools"]
}
target "shared" {
  context = "."
}
target "api" {
  inherits = ["shared"]
  target = "runtime"
}
target "assets" {
  inherits = ["shared"]
  target = "builder"
}
target "tools" {
  inherits = ["shared"]
  target = "python"
}
`

/** The shop, cold, warm, and changed: how the cache is meant to work. */
export async function recordShop(studio: Studio): Promise<void> {
  const { recorder, registry } = studio
  const folder = await studio.folder('shop')
  await writeShop(folder, 0.1)
  const cache = `type=registry,ref=${registry.host}/shop/cache:main`
  const push = ['-t', `${registry.host}/shop/api:1.4.0`, '--push']
  const args = ['build', ...push, '--cache-from', cache, '--cache-to', `${cache},mode=max`, '.']

  const first = await studio.builder()
  await recorder.record({ name: 'cold', builder: first, args, folder, note: 'empty builder, no cache in the registry' })
  await recorder.record({ name: 'local-cache', builder: first, args, folder, note: 'the same builder once more' })
  const noCache = ['build', '--no-cache-filter', 'node,builder', '--target', 'builder', '.']
  await recorder.record({
    name: 'no-cache-filter',
    builder: first,
    args: noCache,
    folder,
    note: 'two stages without cache',
  })
  await first.stop()

  const second = await studio.builder()
  await recorder.record({
    name: 'warm',
    builder: second,
    args,
    folder,
    note: 'empty builder, all from the registry cache',
  })
  await second.stop()

  await writeFiles(folder, { 'web/search.js': 'export const name = "search"\nexport const limit = 20\n' })
  const third = await studio.builder()
  const note = 'empty builder, registry cache, web/search.js changed: hits whose layers are pulled'
  await recorder.record({ name: 'changed-file', builder: third, args, folder, note })
  await third.stop()

  await writeFiles(folder, { 'requirements.txt': 'fastapi 0.121.3 96\nuvicorn 0.38.0 68\n' })
  const fourth = await studio.builder()
  await recorder.record({ name: 'changed-stage', builder: fourth, args, folder, note: 'requirements.txt changed' })
  await fourth.stop()
}

/** The shop as a bake of targets that share stages. */
export async function recordBake(studio: Studio): Promise<void> {
  const { recorder, registry } = studio
  const folder = await studio.folder('bake')
  await writeShop(folder, 0.1)
  await writeFiles(folder, { 'docker-bake.hcl': BAKE })
  const targets = ['api', 'assets', 'tools']
  const args = (run: string) => {
    const cache = (target: string) => `type=registry,ref=${registry.host}/bake/${target}:cache-${run}`
    const sets = targets.flatMap(target => [
      `--set=${target}.cache-to=${cache(target)},mode=max`,
      `--set=${target}.cache-from=${cache(target)}`,
      `--set=${target}.tags=${registry.host}/bake/${target}:1`,
    ])
    return ['bake', '--push', ...sets, ...targets]
  }
  // The daemon keeps a record of each target alone, so the bake is run twice, each time with a cache of its own.
  const once = async (name: string, note: string) => {
    const first = await studio.builder()
    await recorder.record({ name, builder: first, args: args('one'), folder, note, rawjson: 'none' })
    await first.stop()
    const second = await studio.builder()
    const again = `${note}; the same bake again, on another empty builder, with another cache`
    await recorder.recordRaw({ name, builder: second, args: args('two'), folder, note: again })
    await second.stop()
  }
  await once('bake-cold', 'three targets that share stages, empty builder')
  await once('bake-warm', 'the same, empty builder, registry cache')

  await writeFiles(folder, { 'web/search.js': 'export const name = "search"\nexport const limit = 20\n' })
  await once('bake-changed-file', 'web/search.js changed: only api and assets are touched')

  await rm(join(folder, 'api', 'prices.py'))
  await writeFiles(folder, { 'api/prices.py': '' })
  await once('bake-failed', 'a check of the target api fails')
}
