import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const FILE = join('node_modules', '@mermaid-js', 'tiny', 'dist', 'mermaid.tiny.js')

/**
 * The source of mermaid from the nearest node_modules at or above the folder, as Node looks for packages; undefined when
 * there is none. It is read, never run, and not part of the kit's bundle, which it would make three times as large.
 */
export async function findMermaid(from: string): Promise<string | undefined> {
  for (let dir = from; ; dir = dirname(dir)) {
    try {
      return await readFile(join(dir, FILE), 'utf8')
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    }
    if (dirname(dir) === dir) return undefined
  }
}
