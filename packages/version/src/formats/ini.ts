/** A field of an INI file such as setup.cfg or .bumpversion.cfg. */
export interface IniField {
  readonly section: string
  /** In lower case, as Python's configparser has it. */
  readonly key: string
  /** Of the first line, without white space around it and without quotes. */
  readonly value: string
  readonly offset: number
}

const SECTION = /^\[([^\]\r\n]*)\]/
const FIELD = /^([^\s=:#;[][^=:\r\n]*)[=:][ \t]*([^\r\n]*)$/

/** In order. A line that starts with white space continues the one before, and is left out but for an empty first line. */
export function readIni(text: string): readonly IniField[] {
  const fields: IniField[] = []
  let section = ''
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  let open: { readonly key: string } | undefined
  for (const line of text.slice(offset).split('\n')) {
    // A longer line is data, and not worth a pattern.
    const content = line.length > 4000 ? '' : line.replace(/\r$/, '')
    const header = SECTION.exec(content)
    const field = FIELD.exec(content)
    if (open !== undefined && /^[ \t]+[^\s#;]/.test(content)) {
      const lead = content.length - content.trimStart().length
      fields.push({ section, key: open.key, value: content.trim(), offset: offset + lead })
      open = undefined
    } else if (header !== null) {
      section = header[1] ?? ''
      open = undefined
    } else if (field !== null) {
      const [, key = '', written = ''] = field
      open = written.trim() === '' ? { key: nameOf(key) } : undefined
      const start = offset + content.length - written.length
      if (open === undefined) fields.push({ section, key: nameOf(key), ...unquote(written, start) })
    }
    offset += line.length + 1
  }
  return fields
}

function nameOf(key: string): string {
  return key.trim().toLowerCase()
}

function unquote(written: string, start: number): { readonly value: string; readonly offset: number } {
  const plain = written.replace(/[ \t][#;].*$/, '').trim()
  const quote = plain.charAt(0)
  const isQuoted = plain.length > 1 && (quote === '"' || quote === "'") && plain.endsWith(quote)
  return isQuoted ? { value: plain.slice(1, -1), offset: start + 1 } : { value: plain, offset: start }
}

/** The last field of that name, as configparser reads it. */
export function iniField(fields: readonly IniField[], section: string, key: string): IniField | undefined {
  return fields.findLast(field => field.section === section && field.key === key)
}
