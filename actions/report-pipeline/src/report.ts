import { formatCount, formatDuration } from '@ci-kit/core/format'
import { type Content, code, join, link, md, strong } from '@ci-kit/core/markup'
import type { Annotation, Figure, Report } from '@ci-kit/core/report'
import { failureSections } from './failures.ts'
import type { Request } from './inputs.ts'
import type { JudgedRow, Judgement } from './judge.ts'
import { shortOf, tableSection } from './table.ts'
import { usageSection } from './usage.ts'

export function renderReport(request: Request, judgement: Judgement, runUrl: string | undefined): Report {
  return {
    title: request.title ?? 'Pipeline',
    verdict: { kind: judgement.verdict, text: verdictText(request, judgement) },
    figures: figuresOf(judgement),
    sections: [...tableSection(request, judgement), ...failureSections(judgement), ...usageSection(request, judgement)],
    nextSteps: nextSteps(request, judgement, runUrl),
    annotations: annotationsOf(request, judgement),
  }
}

export function verdictText({ rowKind }: Request, { rows, otherJobs }: Judgement): Content {
  const [other] = otherJobs
  if (rows.length === 0) {
    return other === undefined
      ? `No ${rowKind} was planned`
      : md`The job ${code(other.name)} ended with ${other.result}`
  }
  const made = rows.filter(({ state }) => state === 'made')
  const count = `${made.length} of ${formatCount(rows.length, rowKind)} made`
  const [first] = firstFailures(rows)
  const isOne = rows.length === 1
  if (first !== undefined) return md`${count}; ${isOne ? 'it' : strong(first.row.name)} ${outcomeText(first)}`
  if (other !== undefined) return md`${count}, but the job ${code(other.name)} ended with ${other.result}`
  const missing = rows.filter(({ state }) => state === 'missing')
  if (missing.length > 0) return `${count}; ${missing.map(({ row }) => row.name).join(', ')} left no report`
  const warned = rows.find(({ problem }) => problem !== undefined)
  if (warned?.problem === undefined) return count
  const what = shortOf(warned.problem)
  if (isOne) return md`${count}; ${what}`
  const same = rows.filter(({ problem }) => problem !== undefined && shortOf(problem) === what)
  return md`${count}; ${join(same.map(({ row }) => strong(row.name)))}: ${what}`
}

/** Those that failed by themselves: from them the pipeline is run again. */
export function firstFailures(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  return rows.filter(({ state }) => state === 'failed' || state === 'cancelled')
}

function outcomeText({ state, problem }: JudgedRow): Content {
  if (state === 'cancelled') return 'was cancelled'
  if (problem === undefined) return 'ended before its build was reported'
  return md`failed: ${problem.message.replace(/^the build failed: /, '')}`
}

function figuresOf({ rows }: Judgement): readonly Figure[] {
  const again = rows.filter(({ facts }) => (facts.attempts ?? 1) > 1)
  const tried: readonly Figure[] =
    again.length === 0
      ? []
      : [
          {
            label: 'Tried again',
            value: again.map(({ row }) => row.name).join(', '),
            note: 'by the build step itself',
          },
        ]
  // The table says the same of a single one.
  return rows.length < 2 ? tried : [...sumsOf(rows), ...tried]
}

function sumsOf(rows: readonly JudgedRow[]): readonly Figure[] {
  const cached = rows.reduce((sum, { facts }) => sum + (facts.steps?.cached ?? 0), 0)
  const total = rows.reduce((sum, { facts }) => sum + (facts.steps?.total ?? 0), 0)
  const seconds = rows.reduce((sum, { facts }) => sum + (facts.seconds ?? 0), 0)
  return [
    ...(total === 0 ? [] : [{ label: 'Steps cached', value: `${cached} of ${total}`, note: 'over all builds' }]),
    ...(seconds === 0
      ? []
      : [
          {
            label: 'Build time',
            value: formatDuration(seconds * 1000),
            note: 'sum over all builds, some side by side',
          },
        ]),
  ]
}

function nextSteps(request: Request, { rows, otherJobs }: Judgement, runUrl: string | undefined): readonly Content[] {
  const failures = firstFailures(rows)
  const others = rows.filter(({ state }) => state === 'made' || state === 'missing')
  const again = failures.length > 0 ? [runAgain(request, failures, runUrl)] : []
  const jobs = otherJobs.map(({ name }) => md`See the log and the summary of the job ${code(name)}`)
  // What was made can wait.
  return [
    ...fixesOf(failures, rows.length),
    ...again,
    ...jobs,
    ...fixesOf(others, rows.length),
    ...silentSteps(rows),
    ...(request.reminders ?? []),
  ]
}

/** Each fix once, with all that it is for; a single row needs no name. */
function fixesOf(advised: readonly JudgedRow[], rowCount: number): readonly Content[] {
  return [...new Set(advised.flatMap(({ problem }) => problem?.fix ?? []))].map(fix => {
    const names = advised.filter(({ problem }) => problem?.fix === fix).map(({ row }) => strong(row.name))
    return rowCount === 1 ? fix : md`${join(names)}: ${fix}`
  })
}

function runAgain({ rowKind }: Request, failures: readonly JudgedRow[], runUrl: string | undefined): Content {
  const names = join(failures.map(({ row }) => strong(row.name)))
  const button = runUrl === undefined ? 'Re-run failed jobs' : link('Re-run failed jobs', runUrl)
  return md`Then run again from ${names}: ${button} keeps what was made and runs the ${rowKind}s that failed, and those that need them`
}

function silentSteps(rows: readonly JudgedRow[]): readonly Content[] {
  if (!rows.some(({ state }) => state === 'missing')) return []
  return ['See the jobs that left no report: they ended early, or this server keeps no artifacts']
}

function annotationsOf(request: Request, { rows }: Judgement): readonly Annotation[] {
  return firstFailures(rows).map(({ row, problem }) => ({
    kind: 'error',
    title: `${request.rowKind} ${row.name}`,
    message: problem === undefined ? 'was not made' : `${problem.message}${problem.fix ? `. Fix: ${problem.fix}` : ''}`,
  }))
}
