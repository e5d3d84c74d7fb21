import { plainText } from '@ci-kit/core/markup'
import type { Run } from '@ci-kit/core/run'
import { gatherRows } from './gather.ts'
import { type Request, readRequest } from './inputs.ts'
import { type Judgement, judge } from './judge.ts'
import { renderReport, verdictText } from './report.ts'
import { namesOf, reportFields } from './report-json.ts'

/** Reads what the jobs of a pipeline left, says what became of each, and reports. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const gathered = await gatherRows(request, run)
  const judgement = judge(gathered, request.results ?? new Map())
  const report = await run.writeReportFile(reportFields(judgement))
  const outputs = {
    verdict: judgement.verdict,
    made: namesOf(judgement.rows, true),
    'not-made': namesOf(judgement.rows, false),
    report,
  }
  await run.report(renderReport(request, judgement, run.ports.environment.runUrl), outputs)
  failWhenAsked(run, request, judgement)
}

/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function failWhenAsked(run: Run, request: Request, judgement: Judgement): void {
  const { verdict } = judgement
  const isRed = request.failOn === 'warning' ? verdict !== 'pass' : request.failOn === 'error' && verdict === 'fail'
  if (!isRed) return
  const fix = 'see the table of the summary for what to do with each'
  run.fail({ code: 'pipeline-incomplete', message: plainText(verdictText(request, judgement)), fix })
}
