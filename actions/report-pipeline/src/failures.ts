import { code, md } from '@ci-kit/core/markup'
import type { Section } from '@ci-kit/core/report'
import type { Judgement } from './judge.ts'

// Those of the others are in the summaries of their own jobs.
const MAX_SHOWN = 5
const MAX_LINES = 12

/** Of each row whose build failed: the step, where it is, and what it said last. */
export function failureSections({ rows }: Judgement): readonly Section[] {
  const failed = rows.flatMap(({ row, state, facts: { failedStep } }) =>
    state === 'failed' && failedStep !== undefined ? [{ row, failedStep }] : [],
  )
  return failed.slice(0, MAX_SHOWN).map(({ row, failedStep: { name, place, lines } }) => {
    const at = place === undefined ? '' : md` at ${code(place)}`
    return {
      title: `What ${row.name} said last`,
      value: 90,
      blocks: [
        { kind: 'paragraph', text: md`In ${code(name, 200)}${at}:` },
        { kind: 'code', text: lines.map(withoutTime).join('\n'), keep: 'tail', maxLines: MAX_LINES },
      ],
    }
  })
}

/** BuildKit puts the seconds since the start of the step before each line. */
function withoutTime(line: string): string {
  return line.replace(/^\d+\.\d+ ?/, '')
}
