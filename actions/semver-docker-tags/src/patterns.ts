/** A regular expression of a rule, read once. */
export interface Compiled {
  readonly regexp: RegExp
  /** The pattern with numbers of any length, where it has runs of single digits. */
  readonly widened: RegExp | undefined
  readonly note: string | undefined
}

const compiled = new Map<string, Compiled>()

/** Throws a SyntaxError for what is no regular expression. `/re/flags` may give flags. */
export function compile(pattern: string): Compiled {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const [, body = pattern, given = ''] = /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? []
  // With g or y a match would depend on what was matched before, and groups would be lost.
  const flags = given.replace(/[gy]/g, '')
  const wide = widenDigits(body)
  const hasRun = wide !== body
  const result = {
    regexp: new RegExp(body, flags),
    widened: hasRun ? new RegExp(wide, flags) : undefined,
    note: hasRun ? `${body} is read as ${wide}, since a number can have two digits` : undefined,
  }
  compiled.set(pattern, result)
  return result
}

/** As numbers first, then as written. */
export function search(
  pattern: string,
  text: string,
): { readonly match: RegExpExecArray; readonly note: string | undefined } | undefined {
  const { regexp, widened, note } = compile(pattern)
  const plain = regexp.exec(text)
  const wide = widened?.exec(text) ?? undefined
  if (wide !== undefined) return { match: wide, note: plain?.[0] === wide[0] ? undefined : note }
  return plain === null ? undefined : { match: plain, note: undefined }
}

const DIGIT = '(?:\\\\d|\\[0-9\\])'
const SINGLE_DIGITS = new RegExp(`(?<!\\\\)((?:\\\\\\\\)*)(${DIGIT}(?:\\\\?\\.${DIGIT})+)(?![+*?{])`, 'g')

/** `\d.\d.\d`, as documentation has it, would miss 10.2.3; a run of single digits with a dot between them is numbers. */
function widenDigits(pattern: string): string {
  return pattern.replace(SINGLE_DIGITS, (_, before: string, run: string) => {
    return before + run.replace(/\\d|\[0-9\]/g, '$&+').replace(/\\?\./g, '\\.')
  })
}
