import { assertNever } from '@ci-kit/core/errors'
import { formatDuration, formatPercent, formatSize } from '@ci-kit/core/format'
import { type Content, code, join, md } from '@ci-kit/core/markup'
import type { Block, Column, Section } from '@ci-kit/core/report'
import type { Problem } from '@ci-kit/pipeline/job-facts'
import type { Request } from './inputs.ts'
import type { JudgedRow, Judgement } from './judge.ts'

interface Cell {
  readonly column: Column
  readonly of: (row: JudgedRow) => Content | undefined
}

/** Columns about which no row has anything to say are left out. */
export function tableSection({ rowKind }: Request, { rows }: Judgement): readonly Section[] {
  if (rows.length === 0) return []
  const title = `${rowKind.charAt(0).toUpperCase()}${rowKind.slice(1)}`
  const cells = CELLS.filter(({ of }) => rows.some(row => of(row) !== undefined))
  const columns: readonly Column[] = [{ title }, { title: 'State' }, ...cells.map(({ column }) => column)]
  const lines = rows.map(row => [row.row.name, stateText(row), ...cells.map(({ of }) => of(row) ?? '')])
  const repositories = unique(rows.flatMap(({ facts }) => facts.tags.map(({ reference }) => repositoryOf(reference))))
  const place: readonly Block[] =
    repositories.length === 0
      ? []
      : [{ kind: 'paragraph', text: md`The tags are of ${join(repositories.map(name => code(name)))}.` }]
  return [{ value: 100, blocks: [{ kind: 'table', columns, rows: lines }, ...place] }]
}

function stateText({ state, problem, blockedBy }: JudgedRow): Content {
  switch (state) {
    case 'made':
      return problem === undefined ? '✅ made' : md`⚠️ made; ${shortOf(problem)}`
    case 'failed':
      return problem === undefined ? '❌ ended before its build was reported' : md`❌ ${problem.message}`
    case 'blocked':
      return md`⏸️ not begun: needs ${join(blockedBy.map(name => code(name)))}`
    case 'cancelled':
      return '🚫 cancelled'
    case 'missing':
      return '❔ left no report'
    default:
      return assertNever(state)
  }
}

/** A warning without its details: the summary of the job has them. */
export function shortOf({ message }: Problem): string {
  return message.split(': ', 1)[0] ?? message
}

const CELLS: readonly Cell[] = [
  {
    column: { title: 'Tags' },
    of: ({ facts }) => listed(unique(facts.tags.map(({ reference }) => shortTag(reference))).map(tag => code(tag))),
  },
  {
    column: { title: 'Digest' },
    of: ({ facts }) => listed(unique(facts.tags.map(({ digest }) => digest)).map(digestText)),
  },
  { column: { title: 'Size', align: 'right' }, of: ({ facts }) => sizeText(facts.tags.map(({ bytes }) => bytes)) },
  { column: { title: 'Steps cached', align: 'right' }, of: stepsText },
  {
    column: { title: 'Time', align: 'right' },
    of: ({ facts }) => (facts.seconds === undefined ? undefined : formatDuration(facts.seconds * 1000)),
  },
  {
    column: { title: 'Free disk', align: 'right' },
    of: ({ facts }) => (facts.freeBytes === undefined ? undefined : formatSize(facts.freeBytes)),
  },
]

function stepsText({ facts: { steps }, state }: JudgedRow): Content | undefined {
  // In a failed build BuildKit also calls steps cached that it only skipped.
  if (steps === undefined || state !== 'made') return undefined
  return `${steps.cached} of ${steps.total}, ${formatPercent(steps.cached / steps.total)}`
}

function listed(items: readonly Content[]): Content | undefined {
  return items.length === 0 ? undefined : join(items)
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values)].filter(value => value !== undefined)
}

const TAG = /:[\w][\w.-]{0,127}$/
const DIGEST = /@[a-z0-9]+:[0-9a-f]{32,}$/

/** The tag alone; the repository stands once, under the table. One without a tag has its digest in a column of its own. */
function shortTag(reference: string): string | undefined {
  const name = reference.replace(DIGEST, '')
  return TAG.exec(name)?.[0].slice(1) ?? (name === reference ? reference : undefined)
}

function repositoryOf(reference: string): string | undefined {
  const name = reference.replace(DIGEST, '')
  return TAG.test(name) || name !== reference ? name.replace(TAG, '') : undefined
}

// As docker prints it: enough to be told apart.
const DIGEST_LENGTH = 'sha256:'.length + 12

function digestText(digest: string): Content {
  return code(digest.slice(0, DIGEST_LENGTH))
}

function sizeText(sizes: readonly (number | undefined)[]): string | undefined {
  const known = [...new Set(sizes.filter(size => size !== undefined))]
  return known.length === 0 ? undefined : known.map(size => formatSize(size)).join(', ')
}
