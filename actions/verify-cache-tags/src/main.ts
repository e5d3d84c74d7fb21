import type { Run } from '@ci-kit/core/run'
import { isJobTokenRegistry } from '@ci-kit/registry/logins'
import { type Baseline, loadBaseline, recordBaseline } from './baseline.ts'
import { type Check, listChecks } from './checks.ts'
import { connect, credentialsFrom } from './connect.ts'
import { renderDryRun } from './dry-run.ts'
import { type Request, readRequest } from './inputs.ts'
import { type Judgement, judge } from './judge.ts'
import { renderReport } from './report.ts'
import { digestsOf, namesIn, reportFields } from './report-json.ts'
import { findSimilar, type Similar } from './similar.ts'
import { verify } from './verify.ts'

/** Asks registries for what is expected to be there, judges what they say, and reports. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const { clock, files } = run.ports
  const checks = await listChecks(request, { files, nowMs: clock.nowMs() })
  const credentials = credentialsFrom(request, run, registryOfInputs(request, checks))
  if (request.dryRun) {
    await reportDryRun(run, request, await renderDryRun(request, checks, credentials))
    return
  }
  const startMs = clock.monotonicMs()
  const baseline = await loadBaseline(request.baseline, run.ports)
  const client = connect(request, run, credentials)
  const { checked, waitedMs } = await verify(checks, {
    client,
    clock,
    depth: request.depth,
    hasBaseline: baseline !== undefined,
    waitForMs: request.waitFor ?? 0,
  })
  const similar = await findSimilar(checked, client)
  const judgement = judge(checked, judgeOptions(run, request, { baseline, checks, similar }))
  const elapsedMs = clock.monotonicMs() - startMs
  const facts = {
    requests: client.requestCount,
    elapsedMs,
    waitedMs,
    nowMs: clock.nowMs(),
    isRed: isRed(request, judgement),
  }
  await record(run, request, { baseline, judgement })
  const report = await run.writeReportFile(reportFields(judgement, facts))
  await run.report(renderReport(request, judgement, facts), outputsOf(judgement, report))
  failWhenAsked(run, request, judgement)
}

/** Reports of other actions may be the only ones that name a registry. */
function registryOfInputs(request: Request, checks: readonly Check[]): string | undefined {
  const registries = [...new Set(checks.map(check => check.reference.registry))]
  return request.registry ?? (registries.length === 1 ? registries[0] : undefined)
}

function judgeOptions(
  run: Run,
  request: Request,
  {
    baseline,
    checks,
    similar,
  }: { readonly baseline: Baseline | undefined; readonly checks: readonly Check[]; readonly similar: Similar },
): Parameters<typeof judge>[1] {
  const { environment, clock } = run.ports
  const own = checks
    .map(check => check.reference.registry)
    .filter(registry => isJobTokenRegistry(registry, environment.serverUrl))
  return {
    baseline,
    isRecording: request.record,
    maxGrowth: request.maxGrowth,
    advice: {
      nowMs: clock.nowMs(),
      prewarmWorkflow: request.prewarmWorkflow,
      jobTokenRegistries: new Set(own),
      similar,
    },
  }
}

function outputsOf(judgement: Judgement, report: string): Parameters<Run['report']>[1] {
  return {
    verdict: judgement.verdict,
    missing: namesIn(judgement, 'missing'),
    drifted: namesIn(judgement, 'drifted'),
    digests: digestsOf(judgement),
    report,
  }
}

/** Only what was good becomes what later runs are compared with. */
async function record(
  run: Run,
  request: Request,
  { baseline, judgement }: { readonly baseline: Baseline | undefined; readonly judgement: Judgement },
): Promise<void> {
  if (baseline === undefined || !request.record) return
  if (judgement.verdict !== 'pass' && judgement.verdict !== 'warn') {
    run.log.info('the baseline stays as it is: only a good run is recorded')
    return
  }
  const problem = await recordBaseline(baseline, judgement.checks, run.ports)
  if (problem !== undefined) run.log.notice(`the baseline could not be written: ${problem}`)
}

async function reportDryRun(
  run: Run,
  request: Request,
  { report, planned, lines }: Awaited<ReturnType<typeof renderDryRun>>,
): Promise<void> {
  run.log.untrusted(lines.join('\n'))
  const path = await run.writeReportFile({ verdict: 'unknown', isDryRun: request.dryRun, planned })
  await run.report(report, { verdict: 'unknown', missing: [], drifted: [], digests: {}, report: path })
}

/** `fail-on: error` is a verdict of fail; `warning` is anything but pass. */
function isRed({ failOn }: Request, { verdict }: Judgement): boolean {
  return failOn === 'warning' ? verdict !== 'pass' : failOn === 'error' && verdict === 'fail'
}

function failWhenAsked(run: Run, request: Request, judgement: Judgement): void {
  const [worst] = judgement.findings
  if (worst && isRed(request, judgement)) run.fail({ code: worst.code, message: worst.message, fix: worst.fix })
}
