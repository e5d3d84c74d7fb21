import { codeSpan, escapeHtml, escapeMarkdown, escapeUrl, JOINER } from './escape.ts'
import { type Content, type Markup, toMarkup } from './markup.ts'

export type Place = 'line' | 'cell'

type Run = Exclude<Markup, { kind: 'join' }>

/** One line of GitHub's Markdown, without a line end, safe at the start of a block. */
export function inlineMarkdown(content: Content, place: Place = 'line'): string {
  return markdownOf(runs(toMarkup(content)), place).trim()
}

/** One line of HTML for a place where Markdown is not read, such as `<summary>`. */
export function inlineHtml(content: Content): string {
  return runs(toMarkup(content)).map(htmlOf).join('').trim()
}

function markdownOf(parts: readonly Run[], place: Place): string {
  let result = ''
  parts.forEach((part, i) => {
    // Two spans side by side would read as one with longer marks.
    if (part.kind !== 'text' && parts[i - 1]?.kind === part.kind) result += JOINER
    result += runMarkdown(part, place)
  })
  return result
}

function runMarkdown(run: Run, place: Place): string {
  switch (run.kind) {
    case 'text':
      return escapeMarkdown(run.value)
    case 'code':
      return codeSpan(run.value, place === 'cell')
    case 'link':
      return `[${markdownOf(withoutLinks(runs(run.label)), place).trim()}](${escapeUrl(run.url)})`
    case 'strong':
      return strongMarkdown(markdownOf(withoutStrong(runs(run.content)), place))
  }
}

/** Marks next to punctuation or a space may not count as marks; a joiner between the two always does. */
function strongMarkdown(content: string): string {
  const inner = content.trim()
  if (inner === '') return ''
  const before = /^[\p{L}\p{N}]/u.test(inner) ? '' : JOINER
  const after = /[\p{L}\p{N}]$/u.test(inner) ? '' : JOINER
  return `**${before}${inner}${after}**`
}

function htmlOf(run: Run): string {
  switch (run.kind) {
    case 'text':
      return escapeHtml(run.value)
    case 'code':
      return `<code>${escapeHtml(run.value)}</code>`
    case 'link':
      return runs(run.label).map(htmlOf).join('')
    case 'strong':
      return `<strong>${runs(run.content).map(htmlOf).join('')}</strong>`
  }
}

/** Nested joins flattened, and text next to text made one, so that nothing can form across a border of two values. */
function runs(markup: Markup): readonly Run[] {
  const result: Run[] = []
  const pending: Markup[] = [markup]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === 'join') for (const part of next.parts.toReversed()) pending.push(part)
    else addRun(result, next)
  }
  return result
}

function addRun(result: Run[], run: Run): void {
  const last = result.at(-1)
  if (run.kind === 'text' && last?.kind === 'text')
    result[result.length - 1] = { kind: 'text', value: last.value + run.value }
  else if (run.kind !== 'text' || run.value !== '') result.push(run)
}

function withoutLinks(parts: readonly Run[]): readonly Run[] {
  return parts.flatMap(part => (part.kind === 'link' ? withoutLinks(runs(part.label)) : [part]))
}

function withoutStrong(parts: readonly Run[]): readonly Run[] {
  return parts.flatMap(part => (part.kind === 'strong' ? withoutStrong(runs(part.content)) : [part]))
}
