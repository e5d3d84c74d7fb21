import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Builder } from './builder.ts'
import { pushBaseImage, REPOSITORY, writeFiles, writeShop } from './context.ts'
import { startRegistry } from './registry.ts'
import { startSlowLink } from './slow-link.ts'
import type { Studio } from './studio.ts'

const EXAMPLE = join(REPOSITORY, 'packages', 'cli', 'example')
// A name that belongs to nobody (RFC 2606), so that the example says where an image goes and names no real place.
const HOST = 'registry.example.com'
const LINK = { latencyMs: 30, bytesPerSecond: 12_000_000 }
const PACE_SECONDS = 0.9

/** The two logs that the kit ships as examples: one file changed, and a build that fails. */
export async function recordExample(studio: Studio): Promise<void> {
  const registry = await startRegistry()
  const link = await startSlowLink({ upstream: registry.host, ...LINK })
  try {
    const folder = await studio.folder('example')
    await writeShop(folder, PACE_SECONDS)
    const slowBuilder = () =>
      studio.builder({ httpRegistries: [HOST, registry.host], env: { http_proxy: link.proxyUrl } })
    const first = await slowBuilder()
    await pushBaseImage(first, registry, await studio.folder('example-base'))
    await run(first, folder, '1.4.0')
    await first.stop()

    await writeFiles(folder, { 'web/search.js': 'export const name = "search"\nexport const limit = 20\n' })
    const second = await slowBuilder()
    await writeFile(join(EXAMPLE, 'build.log'), await run(second, folder, '1.4.1'))
    await second.stop()

    await writeFiles(folder, { 'web/search.js': 'export const name = "search"\nexport const limit = 30\n' })
    await rm(join(folder, 'api', 'prices.py'))
    await writeFiles(folder, { 'api/prices.py': '' })
    const third = await slowBuilder()
    await writeFile(join(EXAMPLE, 'failed-build.log'), await run(third, folder, '1.4.2'))
    await third.stop()
  } finally {
    await link.stop()
    await registry.stop()
  }
}

async function run(builder: Builder, folder: string, version: string): Promise<string> {
  const cache = `type=registry,ref=${HOST}/shop/cache:main`
  const tags = ['-t', `${HOST}/shop/api:${version}`, '-t', `${HOST}/shop/api:latest`]
  const caches = ['--cache-from', cache, '--cache-to', `${cache},mode=max`]
  const args = ['build', '--progress', 'plain', '--push', '--build-arg', `REGISTRY=${HOST}`, ...tags, ...caches, '.']
  const { stderr } = await builder.buildx(args, { cwd: folder })
  return stderr
}
