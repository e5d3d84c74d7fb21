/** One run, with cells that are Markdown already: escaped, on one line, without a bar of their own. */
export interface SnapshotRow {
  /** What only this run has in its row, such as the address of the run; undefined where the run has none. */
  readonly key: string | undefined
  readonly cells: readonly string[]
}

export interface SnapshotTable {
  /** Heading of a file that does not exist yet. */
  readonly heading: string
  readonly columns: readonly string[]
}

/**
 * The text with the row of a run on top of its table; an older row of the same run goes. What else is in the file
 * stays as it is, line ends included. A text without such a table gets one at its end.
 */
export function withRow(text: string, table: SnapshotTable, row: SnapshotRow): string {
  const end = /\r\n/.test(text) ? '\r\n' : '\n'
  const header = line(table.columns)
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex((candidate, index) => isSame(candidate, header) && isRule(lines[index + 1]))
  const added = line(row.cells)
  if (at === -1) {
    const before = text.trim() === '' ? [`# ${table.heading}`, ''] : [...trimmed(lines), '']
    return [...before, header, rule(table.columns), added, ''].join(end)
  }
  const first = at + 2
  const length = lines.slice(first).findIndex(candidate => !candidate.trimStart().startsWith('|'))
  const rows = lines.slice(first, length === -1 ? undefined : first + length)
  const others = rows.filter(candidate => row.key === undefined || !hasKey(candidate, row.key))
  return [...lines.slice(0, first), added, ...others, ...lines.slice(first + rows.length)].join(end)
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function rule(columns: readonly string[]): string {
  return line(columns.map(() => '---'))
}

/** Formatters pad the cells of a table. */
function isSame(candidate: string, header: string): boolean {
  return candidate.replaceAll(/\s+/g, ' ').trim() === header
}

function isRule(candidate: string | undefined): boolean {
  return candidate !== undefined && /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(candidate)
}

/** The whole address, so that run 4 is not taken for run 42. */
function hasKey(candidate: string, key: string): boolean {
  return candidate.includes(`(${key})`)
}

function trimmed(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex(candidate => candidate.trim() !== '')
  return lines.slice(0, last + 1)
}
