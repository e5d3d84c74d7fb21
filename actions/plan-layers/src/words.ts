/** The words of a line; white space within quotes belongs to a word, and the quotes do not. Undefined for an open quote. */
export function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  // A quoted run, a run without quotes and spaces, or a quote that nothing closes.
  for (const [word] of line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g)) {
    const bare = word.replaceAll(
      /"([^"]*)"|'([^']*)'/g,
      (_, double?: string, single?: string) => double ?? single ?? '',
    )
    if (/["']/.test(word.replaceAll(/"[^"]*"|'[^']*'/g, ''))) return undefined
    words.push(bare)
  }
  return words
}
