import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files by their path inside the tree, with `/` on every system, sorted. */
export type Tree = ReadonlyMap<string, Uint8Array>

export interface TreeDifference {
  readonly path: string
  readonly kind: 'missing' | 'extra' | 'different'
  readonly detail: string
}

/** Reads a directory; one that does not exist is an empty tree. */
export function readTree(dir: string): Tree {
  const files = new Map<string, Uint8Array>()
  for (const path of listFiles(dir, '')) files.set(path, readFileSync(join(dir, path)))
  return files
}

/** Replaces the directory by the tree: what the tree does not have is gone afterwards. */
export function writeTree(dir: string, tree: Tree): void {
  rmSync(dir, { recursive: true, force: true })
  for (const [path, bytes] of tree) {
    const file = join(dir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes, { mode: 0o644 })
  }
}

export function sortedTree(files: Iterable<readonly [string, Uint8Array | string]>): Tree {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return new Map(entries.map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]))
}

/** Every difference of `actual` from `expected`; empty when the trees are the same, byte for byte. */
export function compareTrees(expected: Tree, actual: Tree): readonly TreeDifference[] {
  const differences: TreeDifference[] = []
  for (const path of [...new Set([...expected.keys(), ...actual.keys()])].sort()) {
    const want = expected.get(path)
    const have = actual.get(path)
    if (want === undefined) differences.push({ path, kind: 'extra', detail: 'the build does not make this file' })
    else if (have === undefined) differences.push({ path, kind: 'missing', detail: 'the build makes this file' })
    else if (!Buffer.from(want).equals(have)) {
      differences.push({ path, kind: 'different', detail: `first difference at byte ${firstDifference(want, have)}` })
    }
  }
  return differences
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at
  return length
}

function listFiles(dir: string, prefix: string): string[] {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(join(dir, prefix), { withFileTypes: true })
  } catch (error) {
    if (prefix === '' && (error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return entries
    .flatMap(entry => (entry.isDirectory() ? listFiles(dir, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]))
    .sort()
}
