import { linesOf, type Span } from './source-text.ts'

const LINE = /^[ \t\f]*(?<key>[^\s=:#!][^\s=:]*)[ \t]*(?:[=:]|[ \t])[ \t]*(?<value>.*?)[ \t]*$/d

/** The entries of a Java properties file: the last value of a key counts. Lines that go on are not joined. */
export function parseProperties(text: string): ReadonlyMap<string, Span> {
  const entries = new Map<string, Span>()
  for (const line of linesOf(text)) {
    const match = LINE.exec(line.text)
    const { key, value } = match?.groups ?? {}
    const range = match?.indices?.groups?.value
    if (key !== undefined && value !== undefined && range !== undefined) {
      entries.set(key, { text: value, offset: line.offset + range[0] })
    }
  }
  return entries
}
