/** Line and column, both from 1, of an offset in a text; `\r\n`, `\n` and a lone `\r` end a line. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let i = start; i < Math.min(offset, text.length); i += 1) {
    const unit = text.charCodeAt(i)
    if (unit !== 10 && !(unit === 13 && text.charCodeAt(i + 1) !== 10)) continue
    line += 1
    start = i + 1
  }
  return { line, column: Math.max(offset - start, 0) + 1 }
}
