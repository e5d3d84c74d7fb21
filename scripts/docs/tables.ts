import type { ActionInput, ActionManifest } from '../actions.ts'

/** The actions that are designed but not built; one that has an action.yml is no longer listed here. */
const PLANNED: readonly string[] = [
  'prepare-disk',
  'verify-cache-tags',
  'semver-docker-tags',
  'validate-version',
  'plan-image-builds',
]

export function inputsTable({ inputs }: ActionManifest): string {
  if (inputs.length === 0) return 'None.'
  const rows = inputs.map(input => [`\`${input.name}\``, defaultCell(input), descriptionCell(input)])
  return table(['Input', 'Default', 'What it says'], rows)
}

export function outputsTable({ outputs }: ActionManifest): string {
  if (outputs.length === 0) return 'None.'
  return table(
    ['Output', 'What it holds'],
    outputs.map(({ name, description }) => [`\`${name}\``, prose(description)]),
  )
}

/** The actions that can be used, and one line on those that cannot yet. */
export function actionsTable(actions: readonly ActionManifest[]): string {
  const rows = actions.map(({ dir, description }) => [`[${dir}](actions/${dir}/README.md)`, prose(description)])
  const planned = PLANNED.filter(name => !actions.some(({ dir }) => dir === name))
  const line = planned.length === 0 ? '' : `\n\nPlanned, and not usable yet: ${planned.join(', ')}.`
  return table(['Action', 'What it does'], rows) + line
}

/** Columns are padded to one width, which is how the formatter leaves a table. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, column) =>
    Math.max(3, ...[title, ...rows.map(row => row[column] ?? '')].map(width)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`
  return [line(titles), line(widths.map(count => '-'.repeat(count))), ...rows.map(line)].join('\n')
}

function width(cell: string): number {
  return [...cell].length
}

function defaultCell({ fallback, isRequired }: ActionInput): string {
  if (isRequired) return 'required'
  const lines = (fallback ?? '').split('\n').filter(line => line.trim() !== '')
  return lines.map(code).join('<br>')
}

function descriptionCell({ description, deprecation }: ActionInput): string {
  return deprecation === undefined ? prose(description) : `${prose(description)} **Deprecated:** ${prose(deprecation)}`
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text.replaceAll('|', '\\|') + pad + fence
}

/** A description as one table cell: its paragraphs stay apart, code between backticks stays code. */
function prose(text: string): string {
  const paragraphs = text.split(/\n[ \t]*\n/).map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
  return paragraphs.map(escapeProse).join('<br><br>')
}

function escapeProse(text: string): string {
  const parts = text.split(/(`[^`]*`)/)
  const escaped = parts.map(part =>
    part.startsWith('`') ? part : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )
  return escaped.join('').replaceAll('|', '\\|')
}
