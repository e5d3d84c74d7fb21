import type { Statement } from '../statement.ts'
import type { FoundStatement } from './find-statements.ts'

/**
 * Each place once, sorted by file, line and column. A place that several manifests lead to names them all in `via`; its
 * kind is that of the one that leads there, since that says what the version is for.
 */
export function mergeStatements(statements: readonly Statement[]): readonly FoundStatement[] {
  const places = new Map<string, Statement[]>()
  for (const one of statements) {
    const key = `${one.file}\0${one.line}\0${one.column}`
    const known = places.get(key)
    if (known === undefined) places.set(key, [one])
    else known.push(one)
  }
  return [...places.values()].map(join).sort(byPlace)
}

function join(same: readonly Statement[]): FoundStatement {
  const sorted = same.toSorted(byWorth)
  const [best] = sorted
  if (best === undefined) throw new RangeError('a place without a statement')
  // A module has a name of its own; what counts is that of the project that leads to it.
  const named = sorted.filter(one => one.kind === best.kind && one.subject !== undefined)
  const subjects = [...new Set(named.flatMap(one => one.subject ?? []))]
  const via = [...new Set(sorted.flatMap(one => (one.said.kind === 'version' ? one.said.via : [])))]
  const said = best.said.kind === 'version' ? { ...best.said, via } : best.said
  return { ...best, subject: subjects.length > 1 ? undefined : subjects[0], subjects, said }
}

/** A version before a reason, then the one that a manifest leads to, then by name, so that the order of finding is nothing. */
function byWorth(a: Statement, b: Statement): number {
  return (
    Number(b.said.kind === 'version') - Number(a.said.kind === 'version') ||
    viaOf(b).length - viaOf(a).length ||
    compare(viaOf(a).join('\0'), viaOf(b).join('\0')) ||
    compare(a.kind, b.kind) ||
    compare(a.subject ?? '', b.subject ?? '')
  )
}

function viaOf({ said }: Statement): readonly string[] {
  return said.kind === 'version' ? said.via : []
}

function byPlace(a: Statement, b: Statement): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
