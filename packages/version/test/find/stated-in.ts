import { findStatements } from '../../src/find/find-statements.ts'
import type { Finder } from '../../src/find/finder.ts'
import { systemFinders } from '../../src/find/system-finders.ts'
import type { Statement } from '../../src/statement.ts'
import type { Tree } from '../../src/tree.ts'

export type Files = Readonly<Record<string, string>>

export function treeOf(files: Files): Tree {
  const texts = new Map(Object.entries(files))
  return { paths: new Set([...texts.keys()].sort()), read: async path => texts.get(path) }
}

/** `file:line:column version`, or the kind of what is said there; where a version is not in one piece, `=` is before it. */
export async function statedIn(files: Files, finders: readonly Finder[] = systemFinders): Promise<readonly string[]> {
  const { statements } = await findStatements(treeOf(files), { finders })
  return statements.map(one => `${one.file}:${one.line}:${one.column} ${said(one, files)}`)
}

function said({ said: one, ...place }: Statement, files: Files): string {
  if (one.kind !== 'version') return `${one.kind}: ${one.reason}`
  const line = (files[place.file] ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[place.line - 1] ?? ''
  const isThere = line.startsWith(one.written, place.column - 1)
  const via = one.via.length === 0 ? '' : ` via ${one.via.join(' ')}`
  return `${one.composed === undefined ? one.written : `=${one.composed}`}${isThere ? '' : ' (not at its place)'}${via}`
}
