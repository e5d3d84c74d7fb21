import type { OutputValue } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import { build, type Outcome } from './build.ts'
import { type Request, readRequest } from './inputs.ts'
import { nodeBuildWorld } from './node-world.ts'
import { fixOf, messageOf, renderReport, verdictOf } from './report.ts'
import type { BuildWorld } from './world.ts'

/** Builds an image, again when the network was in the way, and reports. */
export async function main(run: Run): Promise<void> {
  await buildImage(run, nodeBuildWorld(run.ports.environment.workspace))
}

/** The same on any machine: tests give one of their own. */
export async function buildImage(run: Run, world: BuildWorld): Promise<void> {
  const request = readRequest(run.inputs)
  const outcome = await build(request, run, world)
  const fields = outputsOf(request, outcome)
  const report = await run.writeReportFile({
    ...fields,
    findings: findingsOf(outcome),
    tries: outcome.attempts,
    digest: outcome.digest ?? null,
    caches: outcome.imports ?? null,
  })
  await run.report(renderReport(request, outcome), { ...fields, digest: outcome.digest ?? '', report })
  const { last } = outcome
  if (last.isGood || request.failOn === 'never') return
  run.fail({ code: last.failure ?? 'unknown', message: messageOf(outcome), fix: fixOf(outcome) })
}

function outputsOf(request: Request, outcome: Outcome): Readonly<Record<string, OutputValue>> {
  const isPushed = outcome.last.isGood && request.push
  const pushed = isPushed ? (request.tags ?? []) : []
  return {
    verdict: verdictOf(outcome),
    attempts: outcome.attempts.length,
    seconds: outcome.seconds,
    pushed: pushed.map(reference => ({ reference, digest: outcome.digest ?? null })),
    failure: outcome.last.failure ?? '',
    log: outcome.logFile,
    record: outcome.recordFile ?? '',
  }
}

function findingsOf(outcome: Outcome): readonly Readonly<Record<string, string>>[] {
  if (outcome.attempts.length === 1 && outcome.last.isGood) return []
  const failed = outcome.attempts.findLast(({ isGood }) => !isGood)
  const code = failed?.failure ?? 'unknown'
  if (!outcome.last.isGood) return [{ level: 'error', code, message: messageOf(outcome), fix: fixOf(outcome) }]
  return [{ level: 'warning', code, message: `${messageOf(outcome)}: ${failed?.message}` }]
}
