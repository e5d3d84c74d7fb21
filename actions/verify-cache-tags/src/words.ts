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
