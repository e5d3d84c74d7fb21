// C0 and C1 controls, DEL, soft hyphen, line and paragraph separators, invisible characters and marks that turn the
// direction of text: none of them may come from a log into a person's terminal. Newline and tab are handled before.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

// Whole sequences first (CSI; OSC, DCS and the like up to their end), so that they leave nothing behind. What may come
// between start and end excludes every start, so the time is linear.
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]P^_X]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c)/g

const NOTHING_TO_DO = /^[\n -~\u00ae-\u061b]*$/

/** The text without escape sequences, control characters and marks that change the direction; tabs become two blanks. */
export function clean(text: string): string {
  return NOTHING_TO_DO.test(text) ? text : text.replace(SEQUENCES, '').replace(/\t/g, '  ').replace(UNSEEN, '')
}
