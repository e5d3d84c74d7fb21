import type { VerdictKind } from '@ci-kit/core/report'
import type { JobFacts, Problem } from '@ci-kit/pipeline/job-facts'
import { type JobState, jobState } from '@ci-kit/pipeline/job-state'
import type { RowFacts } from './gather.ts'
import type { Row } from './rows.ts'

export interface JudgedRow {
  readonly row: Row
  readonly facts: JobFacts
  readonly state: JobState
  /** Why it was not made, or what is to be looked at although it was. */
  readonly problem: Problem | undefined
  readonly blockedBy: readonly string[]
}

export interface Judgement {
  readonly verdict: VerdictKind
  readonly rows: readonly JudgedRow[]
  /** Jobs that ended badly, by the engine's word, with nothing in the rows that would explain it. */
  readonly otherJobs: readonly { readonly name: string; readonly result: string }[]
}

const BAD = new Set(['failure', 'cancelled'])
const GOOD = new Set(['success', 'skipped'])

export function judge(gathered: readonly RowFacts[], results: ReadonlyMap<string, string>): Judgement {
  const isCancelled = [...results.values()].includes('cancelled')
  const rows: JudgedRow[] = []
  const isWell = results.size > 0 && [...results.values()].every(result => GOOD.has(result))
  for (const one of gathered) {
    // Where the engine calls every job good, a row without a report stopped nobody: its report was not kept.
    const before = isWell ? rows.filter(({ state }) => state !== 'missing') : rows
    rows.push(judgeRow(one, before, isCancelled))
  }
  const isExplained = rows.some(({ state }) => state !== 'made' && state !== 'missing')
  const otherJobs = [...results]
    .filter(([, result]) => BAD.has(result) && !isExplained)
    .map(([name, result]) => ({ name, result }))
  const hasFailed = [...results.values()].includes('failure')
  const isSilent = hasFailed && rows.some(({ state }) => state === 'missing')
  return { verdict: verdictOf(rows, otherJobs.length > 0 || isSilent), rows, otherJobs }
}

function judgeRow({ row, facts }: RowFacts, before: readonly JudgedRow[], isCancelled: boolean): JudgedRow {
  const said = jobState(facts)
  // Without a report of its own a row is blocked when one that it needs was not made.
  const unmade = row.needs.filter(name => before.some(one => one.row.name === name && one.state !== 'made'))
  const blockedBy = facts.blockedBy.length > 0 ? facts.blockedBy : said === 'missing' ? unmade : []
  const silent: JobState = blockedBy.length > 0 ? 'blocked' : isCancelled ? 'cancelled' : 'missing'
  const state = said === 'missing' ? silent : said
  return { row, facts, state, problem: facts.problems[0], blockedBy }
}

function verdictOf(rows: readonly JudgedRow[], hasOther: boolean): VerdictKind {
  if (hasOther || rows.some(({ state }) => state === 'failed' || state === 'blocked' || state === 'cancelled')) {
    return 'fail'
  }
  if (rows.some(({ state }) => state === 'missing') || rows.length === 0) return 'unknown'
  const levels = new Set(rows.map(({ problem }) => problem?.level))
  return levels.has('unknown') ? 'unknown' : levels.has('warning') ? 'warn' : 'pass'
}
