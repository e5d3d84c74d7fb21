import type { BuildFacts, Rate } from '@ci-kit/buildlog/facts'
import type { JudgedBuild, Judgement } from './judge.ts'
import type { LogSource } from './sources.ts'

type Json = Readonly<Record<string, unknown>>

/** The fields of the JSON report; `docs/report-cache-hits.md` describes them. Absent values are null. */
export function reportFields(judgement: Judgement, sources: readonly LogSource[]): Json {
  const { diagnosis } = judgement
  return {
    verdict: judgement.verdict,
    findings: judgement.findings.map(nullsFor),
    diagnosis: diagnosis ? { ...diagnosis, exitCode: diagnosis.exitCode ?? null } : null,
    hitRates: {
      steps: rateJson(judgement.steps),
      vertices: rateJson(judgement.vertices),
      time: null,
      cachedLines: judgement.cachedLines,
    },
    duration: judgement.duration ?? null,
    pushed: pushedOf(judgement),
    logs: sources.map(logJson),
    builds: judgement.builds.map(buildJson),
    totals: totalsOf(judgement.builds.map(build => build.facts)),
  }
}

/** What is in the registry now, each reference once, the last push first in doubt. */
export function pushedOf({
  builds,
}: Judgement): readonly { readonly reference: string; readonly digest: string | null }[] {
  const pushed = builds.flatMap(build => build.facts.pushes).filter(push => push.status === 'pushed')
  return [
    ...new Map(pushed.map(({ reference, digest }) => [reference, { reference, digest: digest ?? null }])).values(),
  ]
}

function rateJson({ cached, total, rate }: Rate): Json {
  return { cached, total, rate: rate ?? null }
}

function logJson(source: LogSource): Json {
  if (source.kind === 'problem') return { path: source.path, problem: source.code, message: source.message }
  const { bytes, encoding, droppedBuilds, longLines, orphanError } = source.facts
  return {
    path: source.path,
    bytes,
    encoding,
    builds: source.facts.builds.length,
    droppedBuilds,
    longLines,
    clientError: orphanError ?? null,
  }
}

function buildJson({ path, facts, diagnosis, isSuperseded }: JudgedBuild): Json {
  const { stages, hitRates, vertexList, sources, ...plain } = facts
  return {
    ...nullsFor(plain),
    log: path,
    isSuperseded,
    diagnosis: diagnosis ? { ...diagnosis, exitCode: diagnosis.exitCode ?? null } : null,
    stages: Object.fromEntries([...stages].map(([key, stage]) => [key, nullsFor({ ...stage, present: stage.steps })])),
    hitRates: { steps: rateJson(hitRates.steps), vertices: rateJson(hitRates.vertices), time: null },
    imports: facts.imports.map(nullsFor),
    exports: facts.exports.map(nullsFor),
    pushes: facts.pushes.map(nullsFor),
    failed: facts.failed.map(nullsFor),
    warnings: facts.warnings.map(nullsFor),
    sources,
    vertexList: vertexList.map(nullsFor),
  }
}

function nullsFor(fields: object): Json {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]))
}

function totalsOf(builds: readonly BuildFacts[]): Json {
  const sum = (count: (build: BuildFacts) => number): number => builds.reduce((total, build) => total + count(build), 0)
  const steps = sum(build => build.stepsWithoutFrom.total)
  const stepsCached = sum(build => build.stepsWithoutFrom.cached)
  return {
    builds: builds.length,
    vertices: sum(build => build.vertices),
    cached: sum(build => build.cached),
    errors: sum(build => build.errors),
    steps,
    stepsCached,
    hitRate: steps === 0 ? null : stepsCached / steps,
    pushes: sum(build => build.pushes.length),
    exports: sum(build => build.exports.length),
    imports: sum(build => build.imports.length),
  }
}
