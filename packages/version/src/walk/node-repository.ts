import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodeText } from './decode.ts'
import type { DirectoryEntry, Repository } from './walk.ts'

// The largest lockfiles of large workspaces have 5 MB; no manifest comes near.
const MAX_BYTES = 16 * 1024 * 1024

/**
 * A repository on this machine. `git` runs git there and gives what it writes to its standard output, or undefined when
 * it fails; without it, all files count that are not ignored by name.
 */
export function nodeRepository(
  root: string,
  git?: (args: readonly string[]) => Promise<string | undefined>,
): Repository {
  return {
    trackedFiles: async () => {
      // New files count too: a version that is not yet committed is what a person at the keyboard wants judged.
      const text = await git?.(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'])
      return text === undefined ? undefined : text.split('\0').filter(path => path !== '')
    },
    list: directory => list(join(root, directory)),
    readText: path => readText(root, path),
  }
}

async function list(path: string): Promise<readonly DirectoryEntry[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.map(entry => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
  }))
}

async function readText(root: string, path: string): Promise<string | undefined> {
  try {
    const [top, real] = await Promise.all([realpath(root), realpath(join(root, path))])
    if (!real.startsWith(top.endsWith(sep) ? top : top + sep)) return undefined
    const facts = await lstat(real)
    if (!facts.isFile() || facts.size > MAX_BYTES) return undefined
    const handle = await open(real)
    try {
      return decodeText(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch {
    // Gone, closed to us, or a broken link: there is nothing to read there.
    return undefined
  }
}
