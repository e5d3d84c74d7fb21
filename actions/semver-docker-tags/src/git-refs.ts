import { join } from 'node:path'
import type { Files, Ports } from '@ci-kit/core/ports'

export interface LocalTags {
  readonly names: readonly string[]
  readonly isShallow: boolean
}

// What makes git look elsewhere than in the workspace's own .git.
const ELSEWHERE = ['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_WORK_TREE']

/**
 * The tags of the checkout, from the files that git keeps them in: a process of git takes longer than all the rest of
 * this action. Undefined where they are kept in another way, for git itself to say.
 */
export async function readLocalTags({ files, workflow }: Ports): Promise<LocalTags | undefined> {
  if (ELSEWHERE.some(name => workflow.variable(name) !== undefined)) return undefined
  try {
    const folder = await commonFolder(files)
    if (folder === undefined || (await hasOtherStorage(files, folder))) return undefined
    const [shallow, packed, loose] = await Promise.all([
      files.facts(join(folder, 'shallow')),
      readIfThere(files, join(folder, 'packed-refs')),
      looseNames(files, join(folder, 'refs', 'tags')),
    ])
    const names = new Set([...packedNames(packed ?? ''), ...loose])
    return { names: [...names].sort(), isShallow: (shallow?.bytes ?? 0) > 0 }
  } catch {
    // A folder that cannot be read, or was changed meanwhile: git can say more about it.
    return undefined
  }
}

/** Where all work trees of the repository keep their tags. */
async function commonFolder(files: Files): Promise<string | undefined> {
  const own = await ownFolder(files)
  if (own === undefined || (await files.facts(join(own, 'HEAD'))) === undefined) return undefined
  const common = (await readIfThere(files, join(own, 'commondir')))?.trim()
  if (common === undefined || common === '') return own
  return common.startsWith('/') ? common : join(own, common)
}

/** A work tree and a submodule have a file that names their folder. */
async function ownFolder(files: Files): Promise<string | undefined> {
  const found = await files.facts('.git')
  if (found?.kind === 'directory') return '.git'
  if (found?.kind !== 'file') return undefined
  return /^gitdir: (.+?)\r?\n?$/.exec(await files.readText('.git'))?.[1]
}

/** `extensions.refStorage = reftable`, and whatever comes after it. */
async function hasOtherStorage(files: Files, folder: string): Promise<boolean> {
  const config = await readIfThere(files, join(folder, 'config'))
  return config === undefined || /refstorage/i.test(config)
}

async function readIfThere(files: Files, path: string): Promise<string | undefined> {
  return (await files.facts(path)) === undefined ? undefined : await files.readText(path)
}

function packedNames(text: string): readonly string[] {
  return [...text.matchAll(/^[0-9a-f]{40,64} refs\/tags\/(.+?)\r?$/gm)].map(match => match[1] ?? '')
}

// Deeper than any name of a tag that git takes.
const MAX_DEPTH = 64

async function looseNames(files: Files, folder: string, depth = 0): Promise<readonly string[]> {
  if (depth > MAX_DEPTH || (await files.facts(folder)) === undefined) return []
  const entries = await files.list(folder)
  const names = entries.map(async entry => {
    if (!entry.endsWith('/')) return entry.endsWith('.lock') ? [] : [entry]
    const inner = await looseNames(files, join(folder, entry), depth + 1)
    return inner.map(name => `${entry}${name}`)
  })
  return (await Promise.all(names)).flat()
}
