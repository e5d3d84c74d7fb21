import type { OutputValue } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import { type Request, readRequest } from './inputs.ts'
import { findingText, type Judgement, judge } from './judge.ts'
import { renderReport } from './report.ts'
import { pushedOf, reportFields } from './report-json.ts'
import { readDockerfile, readLogs } from './sources.ts'

/** Reads build logs, judges them against what was asked, and reports. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const dockerfile = await readDockerfile(request.dockerfile, run.ports.files)
  const sources = await readLogs(request.log, run)
  const judgement = judge(request, sources)
  const reportPath = await run.writeReportFile(reportFields(judgement, sources))
  await run.report(renderReport(request, judgement, dockerfile), outputsOf(judgement, reportPath))
  if (request.snapshot !== undefined) {
    const { recordRun } = await import('./snapshot.ts')
    await recordRun(request.snapshot, judgement, run)
  }
  failWhenAsked(run, request, judgement)
}

function outputsOf(judgement: Judgement, reportPath: string): Readonly<Record<string, OutputValue>> {
  const { steps, duration, diagnosis } = judgement
  const hasBuilds = judgement.builds.length > 0
  return {
    verdict: judgement.verdict,
    'hit-rate': steps.rate === undefined ? '' : Math.round(steps.rate * 10_000) / 10_000,
    steps: hasBuilds ? steps.total : '',
    cached: hasBuilds ? steps.cached : '',
    'duration-seconds': duration?.seconds ?? '',
    pushed: pushedOf(judgement),
    failure: diagnosis?.kind ?? '',
    report: reportPath,
  }
}

/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run: Run, request: Request, { verdict, findings }: Judgement): void {
  const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn !== 'never' && verdict === 'fail'
  const [worst] = findings
  if (!isRed || !worst) {
    for (const finding of findings) if (finding.level !== 'error') run.log.warning(findingText(finding))
    return
  }
  run.fail({ code: worst.code, message: findingText(worst), ...(worst.fix === undefined ? {} : { fix: worst.fix }) })
}
