// One piece of terminal output: an escape sequence of the CSI kind, a control character, or text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal reads
const PIECES = /\u001b\[([?\d;]*)([A-Za-z])|\u001b.|[\r\n]|[^\u001b\r\n]+/gu

/** What a terminal shows after it has read this output: the text that a person would copy from it. */
export function visibleText(output: string): string {
  const rows: string[] = ['']
  const cursor = { row: 0, column: 0 }
  for (const [piece, parameter = '', command] of output.matchAll(PIECES)) {
    if (piece === '\r') cursor.column = 0
    else if (piece === '\n') cursor.row += 1
    else if (command !== undefined) control(rows, cursor, { command, count: Number.parseInt(parameter, 10) })
    else if (!piece.startsWith('\u001b')) write(rows, cursor, piece)
  }
  return `${rows
    .map(row => row.trimEnd())
    .join('\n')
    .trimEnd()}\n`
}

interface Cursor {
  row: number
  column: number
}

function write(rows: string[], cursor: Cursor, text: string): void {
  while (rows.length <= cursor.row) rows.push('')
  const row = [...(rows[cursor.row] ?? '').padEnd(cursor.column)]
  const characters = [...text]
  row.splice(cursor.column, characters.length, ...characters)
  rows[cursor.row] = row.join('')
  cursor.column += characters.length
}

function control(rows: string[], cursor: Cursor, sequence: { command: string; count: number }): void {
  const count = Number.isNaN(sequence.count) ? 1 : sequence.count
  switch (sequence.command) {
    case 'A':
      cursor.row = Math.max(0, cursor.row - count)
      break
    case 'B':
      cursor.row += count
      break
    case 'G':
      cursor.column = Math.max(0, count - 1)
      break
    case 'K':
      rows[cursor.row] = sequence.count === 2 ? '' : (rows[cursor.row] ?? '').slice(0, cursor.column)
      break
    case 'J':
      rows.length = Math.min(rows.length, cursor.row + 1)
      break
  }
}
