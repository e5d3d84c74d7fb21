import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageOf } from './errors.ts'
import type { CacheProblem, CacheService } from './network.ts'

/**
 * The cache service of this runner. The service finds an entry by its path as well as by its key, so the path is
 * relative to the workspace, where it is the same on every machine; the file is gone again before a step can see it.
 */
export function actionsCache(workspace: string): CacheService {
  return {
    async restore(file, prefix) {
      const path = join(workspace, file)
      try {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache')
        if (!isFeatureAvailable()) return unavailable('this runner has no cache service')
        const hit = await restoreCache([file], `${prefix}none`, [prefix])
        return hit === undefined ? { kind: 'nothing' } : { kind: 'found', text: await readFile(path, 'utf8') }
      } catch (error) {
        return unavailable(messageOf(error))
      } finally {
        await remove(path)
      }
    },
    async save(file, key, text) {
      const path = join(workspace, file)
      try {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache')
        if (!isFeatureAvailable()) return unavailable('this runner has no cache service')
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, text)
        const id = await saveCache([file], key)
        return id === -1 ? unavailable('the cache service did not take the entry') : undefined
      } catch (error) {
        return unavailable(messageOf(error))
      } finally {
        await remove(path)
      }
    },
  }
}

function unavailable(message: string): CacheProblem {
  return { kind: 'unavailable', message }
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true })
  // The folders only when nobody else has anything there.
  for (let folder = dirname(path); /[/\\]\.ci-kit(?:[/\\]|$)/.test(folder); folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!isGone) return
  }
}
