// The entities that writers of Markdown use; any other name stays as it is written, which is what a person can still read.
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['rarr', '→'],
  ['larr', '←'],
  ['le', '≤'],
  ['ge', '≥'],
  ['vert', '|'],
  ['verbar', '|'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['ast', '*'],
  ['lowbar', '_'],
  ['grave', '`'],
  ['num', '#'],
  ['colon', ':'],
  ['commat', '@'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
])

/** The text with its HTML entities decoded; a reference to no character becomes U+FFFD, as in a browser. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([A-Za-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    return character(hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16))
  })
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
