// Terminal sequences: CSI, OSC (closed by BEL or ESC \), and the two-character ones. The classes are disjoint, so matching is linear.
const ANSI =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g

// C0 but tab and newline, DEL, C1, soft hyphen, marks that turn the direction of text, invisible characters, line and paragraph
// separator, tag characters, and halves of a surrogate pair. Joiners (200C, 200D) stay: scripts and emoji need them.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

const LINE_END =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g

const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/

/** Text that shows what it holds: no terminal sequences, control characters made visible, `\r\n`, `\r` and other line ends as `\n`. */
export function cleanLines(text: string): string {
  return text.replace(ANSI, '').replace(LINE_END, '\n').replace(UNSEEN, visible)
}

/** The same on one line: line ends and tabs become a space. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/[\n\t]+/g, ' ')
}

function visible(character: string): string {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x20) return String.fromCodePoint(0x2400 + point)
  if (point === 0x7f) return '\u2421'
  return INVISIBLE.test(character) ? '' : '\ufffd'
}

/** The first `max` UTF-16 units, never half a character, with `…` when something is missing. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  const end = Math.max(0, max - 1)
  const last = text.charCodeAt(end - 1)
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`
}
