import { formatCount, formatDuration } from '@ci-kit/core/format'
import { code, md } from '@ci-kit/core/markup'
import type { Report } from '@ci-kit/core/report'
import type { Attempt } from './attempt.ts'
import { isWorthAnother, type Outcome } from './build.ts'
import type { Request } from './inputs.ts'

export type Verdict = 'pass' | 'warn' | 'fail'

export function verdictOf({ last, attempts }: Outcome): Verdict {
  if (!last.isGood) return 'fail'
  return attempts.length > 1 ? 'warn' : 'pass'
}

export function renderReport(request: Request, outcome: Outcome): Report {
  const { attempts, digest, seconds } = outcome
  return {
    title: request.title ?? 'Build',
    verdict: { kind: verdictOf(outcome), text: messageOf(outcome) },
    figures: [
      {
        label: 'Time',
        value: formatDuration(seconds * 1000),
        note: `in ${formatCount(attempts.length, 'try', 'tries')}`,
      },
      ...(digest === undefined ? [] : [{ label: 'Digest', value: code(digest) }]),
    ],
    sections: [
      {
        title: 'Tries',
        value: 50,
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'Try', align: 'right' }, { title: 'Time', align: 'right' }, { title: 'How it ended' }],
            rows: attempts.map((attempt, at) => [at + 1, formatDuration(attempt.seconds * 1000), endText(attempt)]),
          },
        ],
      },
    ],
    nextSteps: outcome.last.isGood ? [] : [md`${fixOf(outcome)}`],
  }
}

function endText({ isGood, failure, message }: Attempt) {
  return isGood ? 'it worked' : md`${code(failure ?? 'unknown')}: ${message}`
}

export function messageOf({ last, attempts }: Outcome): string {
  const tries = attempts.length === 1 ? '' : `, after ${formatCount(attempts.length, 'try', 'tries')}`
  return last.isGood ? `Built${tries}` : `The build failed (${last.failure})${tries}: ${last.message}`
}

/** What a kind of failure always needs; report-cache-hits reads the log and knows more of the others. */
const FIXES: ReadonlyMap<string, string> = new Map([
  [
    'registry-denied',
    'log in to the registry before this step, as somebody who may write there; for the registry of GitHub the job needs `packages: write`',
  ],
  ['token-expired', 'log in again right before this step'],
  ['disk-full', 'free disk before the build with org/ci-kit/prepare-disk@v1, or use a runner with a larger disk'],
])

export function fixOf({ last, logFile }: Outcome): string {
  if (isWorthAnother(last)) {
    return 'run the job again later; look at the status page of the registry when it comes back'
  }
  const known = FIXES.get(last.failure ?? '')
  return known ?? `read the end of ${logFile}, or let org/ci-kit/report-cache-hits@v1 explain it`
}
