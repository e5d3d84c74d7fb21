import { parseXml as parse, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml'

export interface Element {
  /** Without a prefix of a name space: `n:version` is `version`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** The text directly within it, as written, comments left out. */
  readonly text: string
  /** Of the first character of its text that is no white space; of the element when it has none. */
  readonly textOffset: number
  /** Of its `<`. */
  readonly offset: number
}

export type ParsedXml =
  | { readonly kind: 'parsed'; readonly root: Element }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number }

/** Never throws: what cannot be read is `broken`, at its offset. No entity is fetched, none of a DTD is expanded. */
export function parseXml(text: string): ParsedXml {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const shift = text.length - source.length
  try {
    const document: XmlDocument = parse(source, { includeOffsets: true, ignoreUndefinedEntities: true })
    const { root } = document
    if (root === null) return { kind: 'broken', reason: 'no XML: it has no element', offset: 0 }
    return { kind: 'parsed', root: convert(root, text, shift) }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'broken', reason: 'nested too deeply', offset: 0 }
    if (!(error instanceof Error)) throw error
    const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0
    return { kind: 'broken', reason: `no XML: ${error.message.split('\n', 1)[0]}`, offset: offset + shift }
  }
}

function convert(element: XmlElement, source: string, shift: number): Element {
  const texts = element.children.filter(child => child instanceof XmlText)
  const text = texts.map(child => child.text).join('')
  const first = texts.find(child => child.text.trim() !== '')
  // In the source, since the parser's text has other line ends.
  const lead = first === undefined ? 0 : leadOf(source, shift + first.start)
  return {
    name: element.name.slice(element.name.indexOf(':') + 1),
    attributes: new Map(Object.entries(element.attributes)),
    children: element.children.filter(child => child instanceof XmlElement).map(child => convert(child, source, shift)),
    text: text.trim(),
    textOffset: shift + (first === undefined ? element.start : first.start + lead),
    offset: shift + element.start,
  }
}

/** The first child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(child => child.name === name)
}

function leadOf(source: string, start: number): number {
  let offset = start
  while (/\s/.test(source.charAt(offset))) offset += 1
  return offset - start
}
