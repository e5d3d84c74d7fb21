// The tags that a summary of the kit may hold. GitHub drops more than this; here everything else is shown as text.
const ALLOWED = new Set(['details', 'summary', 'br', 'sub', 'sup', 'kbd', 'b', 'strong', 'i', 'em', 'code', 'p'])

export type HtmlPart =
  | { readonly kind: 'open' | 'close'; readonly tag: string; readonly isOpen: boolean }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Raw HTML of a Markdown text as allowed tags, without their attributes, and text. Comments are dropped, as a page shows
 * none; any other tag is text. Linear: a tag is at most 200 characters.
 */
export function parseHtml(raw: string): HtmlPart[] {
  const parts: HtmlPart[] = []
  let end = 0
  for (const match of raw.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]{0,15})((?:\s[^<>]{0,180})?)\/?>/gi)) {
    const tag = match[2]?.toLowerCase()
    if (tag !== undefined && !ALLOWED.has(tag)) continue
    pushText(parts, raw.slice(end, match.index))
    end = match.index + match[0].length
    if (tag === undefined) continue
    const isOpen = tag === 'details' && /\sopen\b/i.test(match[3] ?? '')
    parts.push({ kind: match[1] === '/' ? 'close' : 'open', tag, isOpen })
  }
  pushText(parts, raw.slice(end))
  return parts
}

function pushText(parts: HtmlPart[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text })
}

/** The text with the five characters that mean something in HTML escaped; fit for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** The link target if it is one that a page may lead to (http, https, mailto or a place in the page), else undefined. */
export function safeUrl(href: string): string | undefined {
  const url = href.trim()
  return /^(?:https?:\/\/|mailto:|#)[^\s\p{Cc}]*$/iu.test(url) ? url : undefined
}
