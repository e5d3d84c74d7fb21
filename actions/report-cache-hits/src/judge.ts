import { type Diagnosis, diagnose, diagnoseMessage } from '@ci-kit/buildlog/diagnosis'
import type { BuildFacts, Rate } from '@ci-kit/buildlog/facts'
import { supersededBuilds } from '@ci-kit/buildlog/retry'
import { formatDuration, formatPercent } from '@ci-kit/core/format'
import type { VerdictKind } from '@ci-kit/core/report'
import { fixOf, nameOf } from './advice.ts'
import { judgeExpectations } from './expectations.ts'
import type { Request } from './inputs.ts'
import type { LogSource } from './sources.ts'

export type Level = 'error' | 'unknown' | 'warning'

export interface Finding {
  readonly level: Level
  readonly code: string
  readonly message: string
  readonly fix: string | undefined
  /** The name of the vertex that it is about; the message ends before it. */
  readonly vertex?: string | undefined
}

/** The whole of it in plain words. */
export function findingText({ message, vertex }: Finding): string {
  return vertex === undefined ? message : `${message} in ${vertex}`
}

export interface JudgedBuild {
  readonly path: string
  readonly facts: BuildFacts
  readonly diagnosis: Diagnosis | undefined
  /** A later build in the logs ran the same steps again. */
  readonly isSuperseded: boolean
}

export interface Duration {
  readonly seconds: number
  readonly kind: 'wall' | 'work'
}

export interface Judgement {
  readonly verdict: VerdictKind
  readonly builds: readonly JudgedBuild[]
  /** Steps of the builds that count: those that were not run again. */
  readonly steps: Rate
  readonly vertices: Rate
  readonly cachedLines: number
  readonly duration: Duration | undefined
  readonly diagnosis: Diagnosis | undefined
  /** The most severe first. */
  readonly findings: readonly Finding[]
}

const ORDER: readonly Level[] = ['error', 'unknown', 'warning']

export function judge(request: Request, sources: readonly LogSource[]): Judgement {
  const builds = sources.flatMap(judgedBuilds)
  const counted = builds.filter(build => !build.isSuperseded)
  const steps = sumRates(counted.map(build => build.facts.hitRates.steps))
  const duration = durationOf(builds)
  const failed = counted.find(build => build.diagnosis !== undefined)
  const findings = [
    ...sources.flatMap(sourceFindings),
    ...builds.flatMap(buildFindings),
    ...(failed ? [] : rateFindings(request, steps, counted.length > 0)),
    ...(failed
      ? []
      : judgeExpectations(
          request,
          counted.map(build => build.facts),
        )),
    ...durationFindings(request.maxDuration, duration),
  ].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
  return {
    verdict: verdictOf(findings),
    builds,
    steps,
    vertices: sumRates(counted.map(build => build.facts.hitRates.vertices)),
    cachedLines: counted.reduce((sum, build) => sum + build.facts.cachedLines, 0),
    duration,
    diagnosis: failed?.diagnosis ?? orphanDiagnosis(sources),
    findings,
  }
}

function judgedBuilds(source: LogSource): readonly JudgedBuild[] {
  if (source.kind !== 'read') return []
  const superseded = supersededBuilds(source.facts.builds)
  return source.facts.builds.map((facts, index) => ({
    path: source.path,
    facts,
    diagnosis: diagnose(facts),
    isSuperseded: superseded.has(index),
  }))
}

function verdictOf(findings: readonly Finding[]): VerdictKind {
  const worst = findings[0]?.level
  if (worst === undefined) return 'pass'
  return worst === 'error' ? 'fail' : worst === 'unknown' ? 'unknown' : 'warn'
}

function sumRates(rates: readonly Rate[]): Rate {
  const cached = rates.reduce((sum, rate) => sum + rate.cached, 0)
  const total = rates.reduce((sum, rate) => sum + rate.total, 0)
  return { cached, total, rate: total === 0 ? undefined : cached / total }
}

/** Wall time only when every build has it; builds of one log run one after the other. */
function durationOf(builds: readonly JudgedBuild[]): Duration | undefined {
  if (builds.length === 0) return undefined
  const walls = builds.map(build => build.facts.wallSeconds)
  const isWall = walls.every(wall => wall !== undefined)
  const seconds = isWall
    ? walls.reduce((sum: number, wall) => sum + (wall ?? 0), 0)
    : builds.reduce((sum, build) => sum + build.facts.doneSecondsSum, 0)
  return { seconds: Math.round(seconds * 10) / 10, kind: isWall ? 'wall' : 'work' }
}

function sourceFindings(source: LogSource): readonly Finding[] {
  if (source.kind === 'problem') return [{ level: 'unknown', ...source }]
  const { orphanError, builds, droppedBuilds, longLines } = source.facts
  const findings: Finding[] = []
  if (builds.length === 0 && orphanError !== undefined) {
    const kind = diagnoseMessage(orphanError)
    findings.push({
      level: 'error',
      code: kind,
      message: `no build began: ${orphanError}`,
      fix: fixOf(kind, orphanError, undefined),
    })
  }
  if (droppedBuilds > 0) {
    findings.push({
      level: 'warning',
      code: 'too-many-builds',
      message: `${droppedBuilds} more builds in ${source.path} are not in this report`,
      fix: 'give each build a log of its own',
    })
  }
  if (longLines > 0) {
    findings.push({
      level: 'warning',
      code: 'long-lines',
      message: `${longLines} lines of ${source.path} are too long and were cut`,
      fix: undefined,
    })
  }
  return findings
}

function orphanDiagnosis(sources: readonly LogSource[]): Diagnosis | undefined {
  for (const source of sources) {
    if (source.kind !== 'read' || source.facts.builds.length > 0) continue
    const message = source.facts.orphanError
    if (message !== undefined) return { kind: diagnoseMessage(message), vertex: null, message, exitCode: undefined }
  }
  return undefined
}

function buildFindings(build: JudgedBuild): readonly Finding[] {
  const { facts, diagnosis } = build
  const findings: Finding[] = transferFindings(facts)
  const isTransfer = diagnosis?.kind === 'cache-import-failed' || diagnosis?.kind === 'cache-export-failed'
  if (diagnosis && !isTransfer) {
    const level = build.isSuperseded ? 'warning' : 'error'
    const message = `${build.isSuperseded ? 'an earlier try failed' : 'the build failed'}: ${nameOf(diagnosis)}`
    const vertex = facts.failed.find(failure => failure.id === diagnosis.vertex)?.name
    const fix = fixOf(diagnosis.kind, diagnosis.message, diagnosis.exitCode)
    findings.push({ level, code: diagnosis.kind, message, fix, vertex })
  }
  if (!diagnosis && facts.vertices === 0) {
    findings.push({
      level: 'unknown',
      code: 'log-cut',
      message: `the log ends before the build did anything`,
      fix: CUT_FIX,
    })
  } else if (!diagnosis && isCut(facts)) {
    findings.push({
      level: 'unknown',
      code: 'log-cut',
      message: `the log ends while ${facts.unfinished} of ${facts.vertices} vertices are unfinished, so the build was stopped or its log is cut`,
      fix: CUT_FIX,
    })
  }
  return findings
}

const CUT_FIX =
  'see whether the job was cancelled, timed out or lost its runner, and write the log with | tee so that its end is kept'

/** BuildKit never ends `exporting to docker image format` in its text; anything else that is open is a cut log. */
export function isCut(facts: BuildFacts): boolean {
  return facts.vertexList.some(
    vertex => vertex.status === 'unfinished' && !/exporting to docker image format/.test(vertex.names[0] ?? ''),
  )
}

function transferFindings(facts: BuildFacts): Finding[] {
  const hasImported = facts.imports.some(({ status }) => status === 'done' || status === 'cached')
  const failed = {
    'cache-import': `${hasImported ? 'a cache was not' : 'no cache was'} imported`,
    'cache-export': 'the cache was not exported',
  }
  return [...facts.imports, ...facts.exports]
    .filter(transfer => transfer.status === 'error' && transfer.kind !== 'image-export')
    .map(transfer => {
      const operation = transfer.kind === 'cache-import' ? 'cache-import' : 'cache-export'
      const code = `${operation}-failed` as const
      const message = `${failed[operation]}: ${transfer.message ?? ''}`
      return { level: 'warning', code, message, fix: fixOf(code, transfer.message ?? '', undefined) }
    })
}

function rateFindings(request: Request, steps: Rate, hasBuilds: boolean): readonly Finding[] {
  const { minHitRate, warnHitRate } = request
  if (steps.rate === undefined) {
    if (!hasBuilds || minHitRate === undefined) return []
    return [
      {
        level: 'unknown',
        code: 'hit-rate-not-measured',
        message: 'the hit rate was not measured: the log has no step but FROM',
        fix: 'check that log is the log of this build',
      },
    ]
  }
  const measured = `${steps.cached} of ${steps.total} steps came from the cache, ${formatPercent(steps.rate)}`
  if (minHitRate !== undefined && steps.rate < minHitRate) {
    return [
      {
        level: 'error',
        code: 'hit-rate-low',
        message: `${measured}, below min-hit-rate ${formatPercent(minHitRate)}`,
        fix: undefined,
      },
    ]
  }
  if (warnHitRate !== undefined && steps.rate < warnHitRate) {
    return [
      {
        level: 'warning',
        code: 'hit-rate-low',
        message: `${measured}, below warn-hit-rate ${formatPercent(warnHitRate)}`,
        fix: undefined,
      },
    ]
  }
  return []
}

function durationFindings(limitMs: number | undefined, duration: Duration | undefined): readonly Finding[] {
  if (!limitMs || !duration || duration.seconds * 1000 <= limitMs) return []
  const what = duration.kind === 'wall' ? 'the build took' : 'the steps took, added up,'
  const message = `${what} ${formatDuration(duration.seconds * 1000)}, more than max-duration ${formatDuration(limitMs)}`
  return [{ level: 'warning', code: 'slow', message, fix: 'see the slowest steps' }]
}
