import { clip } from './clean.ts'

/**
 * Inline markup as data. It is escaped when it is rendered, for the place where it then stands, so a value cannot be
 * escaped twice, or for the wrong place.
 */
export type Markup =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'link'; readonly label: Markup; readonly url: string }
  | { readonly kind: 'strong'; readonly content: Markup }
  | { readonly kind: 'join'; readonly parts: readonly Markup[] }

/** What a report takes wherever text may stand: a plain string or number is text, and gets escaped. */
export type Content = Markup | string | number

// A step name can be many kilobytes (heredocs, expanded arguments); a reader has no use for more than this in a line.
const MAX_INLINE_LENGTH = 1000
const MAX_URL_LENGTH = 2000

/** Any string, shown as it is. Longer text is cut with `…`. */
export function text(value: string, max = MAX_INLINE_LENGTH): Markup {
  return { kind: 'text', value: clip(value, max) }
}

/** A name, path, command or digest in code type. An empty one is shown as `(empty)`. */
export function code(value: string, max = MAX_INLINE_LENGTH): Markup {
  return value.trim() === '' ? text('(empty)') : { kind: 'code', value: clip(value, max) }
}

/** A link when the address is http(s); otherwise only the label. User name and password are left out of the address. */
export function link(label: Content, url: string): Markup {
  const content = toMarkup(label)
  const href = webAddress(url)
  return href === undefined ? content : { kind: 'link', label: content, url: href }
}

export function strong(content: Content): Markup {
  return { kind: 'strong', content: toMarkup(content) }
}

/** All items one after the other with the separator between them. */
export function join(items: readonly Content[], separator: Content = ', '): Markup {
  return {
    kind: 'join',
    parts: items.flatMap((item, i) => (i === 0 ? [toMarkup(item)] : [toMarkup(separator), toMarkup(item)])),
  }
}

/** `` md`${count} of ${code(name)}` ``: every value is escaped unless it is Markup; the literal parts are plain words. */
export function md(literals: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts: Markup[] = []
  literals.forEach((literal, i) => {
    if (literal !== '') parts.push(text(literal))
    const value = values[i]
    if (value !== undefined) parts.push(toMarkup(value))
  })
  return { kind: 'join', parts }
}

export function toMarkup(content: Content): Markup {
  if (typeof content === 'string') return text(content)
  return typeof content === 'number' ? text(String(content)) : content
}

/** The text alone, for places that know no markup: an annotation, a log line, a data file. */
export function plainText(content: Content): string {
  if (typeof content !== 'object') return String(content)
  switch (content.kind) {
    case 'text':
    case 'code':
      return content.value
    case 'link':
      return plainText(content.label)
    case 'strong':
      return plainText(content.content)
    case 'join':
      return content.parts.map(plainText).join('')
  }
}

function webAddress(url: string): string | undefined {
  if (url.length > MAX_URL_LENGTH || !/^https?:\/\//i.test(url.trim())) return undefined
  try {
    const parsed = new URL(url.trim())
    parsed.username = ''
    parsed.password = ''
    return parsed.href
  } catch {
    // Not an address, so it is shown as text.
    return undefined
  }
}
