import type { Run } from '@ci-kit/core/run'
import { gatherFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { type Request, readRequest } from './inputs.ts'
import { outputsOf } from './outputs.ts'
import { renderReport } from './report.ts'
import { reportFields } from './report-json.ts'
import { judgeAll } from './verdict.ts'

/** Do the tag and every file that states a version agree, and may this version be published? */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const facts = await gatherFacts(request, run)
  const verdict = await judgeAll(request, facts, {
    run,
    ask: async asked => await (await import('./ask-published.ts')).ask(asked, run, request.token),
  })
  const report = await run.writeReportFile(reportFields(facts, verdict))
  await run.report(renderReport(request, facts, verdict), { ...outputsOf(verdict), report })
  failWhenAsked(run, request, verdict.findings)
}

function failWhenAsked(run: Run, request: Request, findings: readonly Finding[]): void {
  const failOn = request.failOn ?? 'error'
  const worst = findings.find(one => one.level === 'error' || (failOn === 'warning' && one.level === 'warning'))
  if (worst === undefined || failOn === 'never') return
  run.fail({ code: worst.code, message: worst.message, fix: worst.fix })
}
