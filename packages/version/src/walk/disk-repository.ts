import { posix } from 'node:path'
import { decodeText } from './decode.ts'
import type { DirectoryEntry, Repository } from './walk.ts'

// The largest lockfiles of large workspaces have 5 MB; no manifest comes near.
const MAX_BYTES = 16 * 1024 * 1024

/** What is needed of a file system; `node:fs/promises` is one. */
export interface FileSystem {
  readonly readdir: (path: string, options: { readonly withFileTypes: true }) => Promise<readonly FileEntry[]>
  readonly realpath: (path: string) => Promise<string>
  readonly stat: (path: string) => Promise<{ readonly size: number; readonly isFile: () => boolean }>
  readonly readFile: (path: string) => Promise<Uint8Array>
}

interface FileEntry {
  readonly name: string
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

export interface DiskOptions {
  /**
   * Runs git in the repository and gives what it writes to its standard output, or undefined when it fails. Without it,
   * all files count that are not ignored by name.
   */
  readonly git?: (args: readonly string[]) => Promise<string | undefined>
}

/** A repository in a directory. */
export function diskRepository(root: string, system: FileSystem, { git }: DiskOptions = {}): Repository {
  let top: Promise<string> | undefined
  const read = async (path: string): Promise<string | undefined> => {
    top ??= system.realpath(root)
    return await readText(system, top, posix.join(root, path))
  }
  return {
    trackedFiles: async () => {
      // New files count too: a version that is not yet committed is what a person at the keyboard wants judged.
      const text = await git?.(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'])
      return text === undefined ? undefined : text.split('\0').filter(path => path !== '')
    },
    list: directory => list(system, posix.join(root, directory)),
    readText: read,
  }
}

async function list(system: FileSystem, path: string): Promise<readonly DirectoryEntry[]> {
  const entries = await system.readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.map(entry => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
  }))
}

/** Undefined for what is gone, closed to us, a broken link, too large, or out of the repository by a link. */
async function readText(system: FileSystem, root: Promise<string>, path: string): Promise<string | undefined> {
  try {
    const [top, real] = await Promise.all([root, system.realpath(path)])
    const rest = real.slice(top.length)
    if (!real.startsWith(top) || !(/^[/\\]/.test(rest) || /[/\\]$/.test(top))) return undefined
    const facts = await system.stat(real)
    return facts.isFile() && facts.size <= MAX_BYTES ? decodeText(await system.readFile(real)) : undefined
  } catch {
    return undefined
  }
}
