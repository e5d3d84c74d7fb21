/** The words of a line; white space within quotes belongs to a word, and the quotes do not. Undefined for an open quote. */
export function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word = ''
  let quote = ''
  let isInWord = false
  for (const character of line) {
    if (quote !== '') {
      if (character === quote) quote = ''
      else word += character
    } else if (character === '"' || character === "'") {
      quote = character
      isInWord = true
    } else if (/\s/.test(character)) {
      if (isInWord) words.push(word)
      word = ''
      isInWord = false
    } else {
      word += character
      isInWord = true
    }
  }
  if (quote !== '') return undefined
  return isInWord ? [...words, word] : words
}

/** A word that begins with # begins a comment. */
export function withoutComment(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => word.startsWith('#'))
  return at === -1 ? words : words.slice(0, at)
}

/** `a=x, y` is `a=x,y`: a list with a space after its comma is still one. */
export function joinLists(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last?.endsWith(',') && last.includes('=') && !word.includes('=')) joined[joined.length - 1] = `${last}${word}`
    else joined.push(word)
  }
  return joined
}
