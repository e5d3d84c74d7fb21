import { type Content, code, join, md } from '@ci-kit/core/markup'
import type { Report, VerdictKind } from '@ci-kit/core/report'
import type { PartOutcome } from './part-run.ts'

/** One part of the job, as the summary shows it. */
export interface Part {
  readonly title: string
  readonly state: VerdictKind | 'nothing-to-do'
  readonly text: Content
  /** Shown open also when all is well. */
  readonly isOpen: boolean
  /** What its action found, in the order of time. */
  readonly reports: readonly Report[]
}

export const TITLES = { disk: 'Disk space', build: 'Build cache', tags: 'Registry tags' } as const

/** The worst first. */
export const ORDER: readonly VerdictKind[] = ['fail', 'unknown', 'warn', 'pass']

export function worstOf(kinds: readonly VerdictKind[]): VerdictKind {
  return ORDER.find(kind => kinds.includes(kind)) ?? 'pass'
}

/** Space before the job, and, once it is known, how much of it the job needed. */
export function diskPart(before: PartOutcome, after: PartOutcome | undefined): Part {
  const outcomes = after === undefined ? [before] : [before, after]
  const reports = outcomes.map(outcome => reportOf(outcome, TITLES.disk))
  return {
    title: TITLES.disk,
    state: worstOf(reports.map(({ verdict }) => verdict.kind)),
    text: join(
      reports.map(({ verdict }) => verdict.text),
      '. ',
    ),
    isOpen: false,
    reports,
  }
}

export function partOf(title: string, outcome: PartOutcome, isOpen: boolean): Part {
  const report = reportOf(outcome, title)
  return { title, state: report.verdict.kind, text: report.verdict.text, isOpen, reports: [report] }
}

export function idlePart(title: string, text: Content): Part {
  return { title, state: 'nothing-to-do', text, isOpen: false, reports: [] }
}

/** What the action reported, or why it could not. */
function reportOf({ report, problem }: PartOutcome, title: string): Report {
  if (report !== undefined) return report
  const lines = (problem?.message ?? 'it ended without an answer').split('\n')
  return {
    title,
    verdict: { kind: 'unknown', text: md`${code(problem?.code ?? 'internal')}: ${lines[0] ?? ''}` },
    figures: [],
    sections: lines.length < 2 ? [] : [{ value: 90, blocks: [{ kind: 'list', items: lines.slice(1) }] }],
    nextSteps: problem?.fix === undefined ? [] : problem.fix.split('\n').filter(line => line.trim() !== ''),
  }
}
