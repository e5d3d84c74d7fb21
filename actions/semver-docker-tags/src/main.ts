import type { VerdictKind } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import type { RegistryClient } from '@ci-kit/registry/client'
import { type Decision, decide, type Policy } from './decide.ts'
import { type Candidate, type EvaluateOptions, evaluateRules } from './evaluate.ts'
import { type Existing, fetchExisting, leaveOutExisting } from './existing.ts'
import type { World } from './expressions.ts'
import { type FetchedHistory, fetchHistory } from './fetch-history.ts'
import { resolveFlavor } from './flavor.ts'
import { type Request, readRequest } from './inputs.ts'
import { type Finding, judge } from './judge.ts'
import { publish } from './publish.ts'
import { type Replay, replay } from './replay.ts'
import { type Answer, renderReport } from './report.ts'
import { reportFields } from './report-json.ts'
import { type Result, resultOf } from './result.ts'
import { gather } from './world.ts'

/** Works out which tags this commit gets, which it does not get, and why. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const { world, repository } = await gather(request, run)
  const evaluate = evaluateOptions(request, world)
  const candidates = evaluateRules(request.rules, world, evaluate)
  const client = lazily(async () =>
    (await import('./connect.ts')).connect(run, {
      insecureRegistries: request.insecureRegistries ?? [],
      token: request.githubToken,
    }),
  )
  const fetched = needsHistory(request, candidates) ? await askHistory(request, run, client) : undefined
  const policy: Policy = {
    moves: request.moves ?? 'forward',
    zero: request.zero ?? 'strict',
    history: fetched?.ok === true ? fetched.history : fetched?.known,
    evaluate,
  }
  const decided = decide(candidates, world, policy)
  const { decisions, existing } = await askExisting(request, decided, client)
  const result = resultOf({
    decisions,
    existing: request.existing === 'skip' ? existing : [],
    images: request.names,
    facts: { repository, context: world.context, world },
    labels: request.labels ?? '',
    annotations: request.annotations ?? '',
    levels: (run.ports.workflow.variable('DOCKER_METADATA_ANNOTATIONS_LEVELS') ?? 'manifest').split(','),
    bakeTarget: request.bakeTarget ?? 'docker-metadata-action',
  })
  const unknownHistory = fetched?.ok === false ? fetched : undefined
  const findings = judge(request, {
    decisions,
    existing,
    images: request.names,
    unknownHistory,
    version: result.version,
  })
  const answer: Answer = {
    verdict: verdictOf(findings),
    decisions,
    findings,
    result,
    comparedWith: comparedWith(fetched),
    notes: world.context.notes,
    replay: replayed(request, world, policy),
  }
  await tell(run, request, answer)
}

async function tell(run: Run, request: Request, answer: Answer): Promise<void> {
  const [report, outputs] = await Promise.all([
    run.writeReportFile(reportFields(answer)),
    publish(request, run, answer.result),
  ])
  await run.report(renderReport(request, answer), { verdict: answer.verdict, ...outputs, report })
  failWhenAsked(run, request, answer.findings)
}

function evaluateOptions(request: Request, world: World): EvaluateOptions {
  return {
    flavor: resolveFlavor(request.parsedFlavor, world),
    component: request.component,
    tagPrefix: request.tagPrefix,
    testPrefix: request.testPrefix ?? 'test-',
  }
}

/** Only what speaks for a version is compared with others, and replay needs them all. */
function needsHistory(request: Request, candidates: readonly Candidate[]): boolean {
  if (request.replay === true) return true
  return (request.moves ?? 'forward') === 'forward' && candidates.some(candidate => candidate.subject !== undefined)
}

async function askHistory(request: Request, run: Run, client: () => Promise<RegistryClient>): Promise<FetchedHistory> {
  const list = request.versions ?? []
  const from = request.versionsFrom ?? (list.length > 0 ? 'list' : 'git')
  return await fetchHistory(
    { from, list, image: request.names[0], token: request.githubToken, needsOrder: request.replay === true, client },
    run,
  )
}

interface Asked {
  readonly decisions: readonly Decision[]
  readonly existing: readonly Existing[]
}

async function askExisting(
  request: Request,
  decided: readonly Decision[],
  client: () => Promise<RegistryClient>,
): Promise<Asked> {
  if (request.existing !== 'skip' && request.existing !== 'fail') return { decisions: decided, existing: [] }
  const existing = await fetchExisting(request.names, decided, await client())
  if (request.existing === 'fail') return { decisions: decided, existing }
  return { decisions: leaveOutExisting(decided, request.names, existing), existing }
}

function replayed(request: Request, world: World, policy: Policy): Replay | undefined {
  if (request.replay !== true || policy.history === undefined) return undefined
  return replay(request.rules, world, { policy, history: policy.history })
}

function comparedWith(fetched: FetchedHistory | undefined): string {
  if (fetched === undefined) return 'no rule here needs a look at other versions'
  if (!fetched.ok) return `compared with ${fetched.known?.names.length ?? 'nothing'}: ${fetched.why}`
  return `compared with ${fetched.history.names.length} names: ${fetched.how}`
}

function verdictOf(findings: readonly Finding[]): VerdictKind {
  if (findings.length === 0) return 'pass'
  return findings.some(one => one.level === 'error') ? 'fail' : 'warn'
}

function failWhenAsked(run: Run, request: Request, findings: readonly Finding[]): void {
  const failOn = request.failOn ?? 'error'
  const [worst] = findings
  const isRed = worst !== undefined && failOn !== 'never' && (failOn === 'warning' || worst.level === 'error')
  for (const finding of isRed ? findings.slice(1) : findings) {
    run.log.warning(`${finding.code}: ${finding.message}. Fix: ${finding.fix}`)
  }
  if (isRed) run.fail({ code: worst.code, message: worst.message, fix: worst.fix })
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

export type { Result }
