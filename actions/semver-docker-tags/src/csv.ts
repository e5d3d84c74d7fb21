interface Scan {
  readonly fields: readonly string[]
  /** Where the next record begins. */
  readonly next: number
}

/**
 * The records of a list input: one per line, fields separated by commas. A field in double quotes may hold commas,
 * line ends and doubled quotes; a quote within a plain field stands for itself. Lines that begin with `#` and blank
 * lines are left out. Fields are trimmed.
 */
export function parseRecords(text: string): readonly (readonly string[])[] {
  return scanRecords(text, false)
}

/** Whole lines, such as labels, with their commas and spaces; the quotes around a field are taken off. */
export function parseLines(text: string): readonly string[] {
  return scanRecords(text, true).map(fields => fields.join(',').trim())
}

function scanRecords(text: string, isExact: boolean): readonly (readonly string[])[] {
  const records: (readonly string[])[] = []
  for (let at = 0; at < text.length; ) {
    const scan = /^[ \t]*#/.test(text.slice(at, lineEnd(text, at)))
      ? { fields: [], next: lineEnd(text, at) + 1 }
      : scanRecord(text, at, isExact)
    if (scan.fields.some(field => field.trim() !== '')) records.push(scan.fields)
    at = scan.next
  }
  return records
}

function scanRecord(text: string, start: number, isExact: boolean): Scan {
  const { fields, next, isQuoted } = scanFields(text, start, isExact)
  if (isExact) return { fields, next }
  const own = isQuoted && fields.length === 1 ? splitLine(fields[0] ?? '') : fields
  return { fields: own.map(field => unwrap(field.trim())), next }
}

/** A line within quotes as a whole, as programs that write CSV have it, has its fields within them. */
function splitLine(line: string): readonly string[] {
  const { fields } = scanFields(line, 0, false)
  return fields.some(field => /^\s*[a-z-]+=/i.test(field)) ? fields : [line]
}

function scanFields(text: string, start: number, isExact: boolean): Scan & { readonly isQuoted: boolean } {
  const fields: string[] = []
  let isQuoted = false
  for (let at = start; ; ) {
    const quoted = scanQuoted(text, at, isExact)
    const { value, end } = quoted ?? scanPlain(text, at)
    isQuoted ||= quoted !== undefined
    fields.push(value)
    if (text[end] !== ',') return { fields, next: text.startsWith('\r\n', end) ? end + 2 : end + 1, isQuoted }
    at = end + 1
  }
}

interface Scanned {
  readonly value: string
  readonly end: number
}

/** Undefined when the field does not begin with a quote, or when what follows its last quote is no end of a field. */
function scanQuoted(text: string, start: number, isExact: boolean): Scanned | undefined {
  const skipSpace = (from: number): number => {
    let at = from
    while (!isExact && (text[at] === ' ' || text[at] === '\t')) at += 1
    return at
  }
  const at = skipSpace(start)
  if (text[at] !== '"') return undefined
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] !== '"') continue
    if (text[end + 1] === '"') {
      end += 1
      continue
    }
    const after = skipSpace(end + 1)
    if (after < text.length && !',\r\n'.includes(text[after] ?? '')) return undefined
    return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: after }
  }
  return undefined
}

// Longer than any expression; a limit keeps the time linear in the input.
const MAX_EXPRESSION = 300

/** Up to the next comma that is not part of an expression, such as `{{date 'D, YYYY'}}`. */
function scanPlain(text: string, start: number): Scanned {
  let end = start
  while (end < text.length && !',\r\n'.includes(text[end] ?? '')) {
    const expression = text.startsWith('{{', end) ? text.slice(end, end + MAX_EXPRESSION) : ''
    end += /^\{\{[^\r\n]*?\}\}/.exec(expression)?.[0].length ?? 1
  }
  return { value: text.slice(start, end), end }
}

/** `"""pattern=a,b"""` was needed where lines are parsed twice; it goes on to mean what it meant there. */
function unwrap(value: string): string {
  return /^"[\s\S]*"$/.test(value) && value.length > 1 ? value.slice(1, -1).replaceAll('""', '"') : value
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** `key=value` at the first `=` that has something before it; a key is in lower case. */
export function splitField(field: string): { readonly key: string | undefined; readonly value: string } {
  const at = field.indexOf('=', 1)
  // The = of an expression's option, as in {{date 'YYYY' tz='UTC'}}, ends no key.
  if (at === -1 || field.slice(0, at).includes('{{')) return { key: undefined, value: field.trim() }
  return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() }
}
