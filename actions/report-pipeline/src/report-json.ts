import type { JudgedRow, Judgement } from './judge.ts'

type Json = Readonly<Record<string, unknown>>

/** The fields of the JSON report; the README describes them. Absent values are null. */
export function reportFields({ verdict, rows, otherJobs }: Judgement): Json {
  return { verdict, rows: rows.map(rowJson), jobs: otherJobs }
}

function rowJson({ row, facts, state, blockedBy }: JudgedRow): Json {
  const { actions, problems, tags, steps, seconds, attempts, freeBytes } = facts
  return {
    name: row.name,
    state,
    needs: row.needs,
    blockedBy,
    actions,
    findings: problems.map(problem => ({ ...problem, fix: problem.fix ?? null })),
    tags: tags.map(tag => ({ ...tag, digest: tag.digest ?? null, bytes: tag.bytes ?? null })),
    steps: steps ?? null,
    seconds: seconds ?? null,
    attempts: attempts ?? null,
    freeBytes: freeBytes ?? null,
  }
}

export function namesOf(rows: readonly JudgedRow[], isMade: boolean): readonly string[] {
  return rows.filter(({ state }) => (state === 'made') === isMade).map(({ row }) => row.name)
}
