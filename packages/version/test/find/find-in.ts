import { findStatements } from '../../src/find/find-statements.ts'
import type { Statement } from '../../src/statement.ts'
import type { Tree } from '../../src/tree.ts'

export type Files = Readonly<Record<string, string>>

/** A repository in memory. */
export function treeOf(files: Files): Tree {
  const texts = new Map(Object.entries(files))
  return { paths: new Set([...texts.keys()].sort()), read: async path => texts.get(path) }
}

/**
 * What is found, a line each: `file:line:column kind version <- the files that lead there`, or the reason in words.
 * Each place is checked against the text on the way.
 */
export async function findIn(files: Files): Promise<readonly string[]> {
  const { statements } = await findStatements(treeOf(files))
  return statements.map(statement => {
    checkPlace(files, statement)
    return lineOf(statement)
  })
}

function lineOf({ file, line, column, kind, said, role }: Statement): string {
  const place = `${file}:${line}:${column} ${kind}${role === 'copy' ? ' (copy)' : ''}`
  if (said.kind !== 'version') return `${place} ${said.kind}: ${said.reason}`
  const via = said.via.length === 0 ? '' : ` <- ${said.via.join(' ')}`
  return `${place} ${said.composed === undefined ? said.written : `${said.composed} from ${said.written}`}${via}`
}

/** The text at the place starts with what is said to be written there. */
export function checkPlace(files: Files, { file, line, column, said }: Statement): void {
  const text = (files[file] ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1]
  if (text === undefined) throw new Error(`${file} has no line ${line}`)
  if (said.kind === 'version' && !text.startsWith(said.written, column - 1)) {
    throw new Error(`${file}:${line}:${column} is ${JSON.stringify(text.slice(column - 1))}, not ${said.written}`)
  }
}
