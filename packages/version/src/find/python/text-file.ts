import { posix } from 'node:path'
import type { Statement } from '../../statement.ts'
import { openFile } from '../open.ts'
import { stateVersion } from '../state.ts'
import { ended, type Trail } from './follow.ts'

/** The statement for a file that holds a version and nothing else, such as VERSION; `path` is relative to `directory`. */
export async function followTextFile(trail: Trail, directory: string, path: string): Promise<Statement> {
  const full = posix.join(directory, path)
  const file = await openFile(trail.tree, full)
  if (file === undefined) return ended(trail, `${full} is not in the repository`)
  const start = file.text.startsWith('\uFEFF') ? 1 : 0
  const text = file.text.slice(start)
  const [line = ''] = text.trim().split(/\s*[\r\n]/, 1)
  if (line === '' || text.trim() !== line || /\s/.test(line)) return ended(trail, `${full} holds more than a version`)
  return stateVersion(file, { text, offset: start }, trail.about)
}

/** The directory of a file; `''` for the root. */
export function directoryOf(path: string): string {
  const directory = posix.dirname(path)
  return directory === '.' ? '' : directory
}

/** The directories in which a project's modules are, next to its manifest. */
export function basesOf(manifest: string, named: readonly string[] = []): readonly string[] {
  const directory = directoryOf(manifest)
  const bases = [...named, '', 'src', 'lib', 'python', 'Lib'].map(name => posix.join(directory, name))
  return [...new Set(bases.map(base => (base === '.' ? '' : base.replace(/\/$/, ''))))]
}
