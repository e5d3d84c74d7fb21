import { field, listOf, mappingOf, numberOf, path, textOf } from './loose-json.ts'

export type Level = 'error' | 'unknown' | 'warning'

/** What one step of a job found wrong. */
export interface Problem {
  readonly action: string
  readonly level: Level
  readonly code: string
  readonly message: string
  readonly fix: string | undefined
}

/** A reference that the job pushed, or that it looked at in the registry. */
export interface TagFacts {
  readonly reference: string
  readonly digest: string | undefined
  /** Of all its layers, where verify-cache-tags looked. */
  readonly bytes: number | undefined
  readonly isVerified: boolean
}

/** What a job's own reports say, all together. */
export interface JobFacts {
  /** The actions that reported, by name. */
  readonly actions: readonly string[]
  /** The most severe first; within a level in the order of the steps. */
  readonly problems: readonly Problem[]
  readonly tags: readonly TagFacts[]
  readonly steps: { readonly cached: number; readonly total: number } | undefined
  readonly seconds: number | undefined
  /** How often the build was run; more than once where a push failed by the network. */
  readonly attempts: number | undefined
  readonly freeBytes: number | undefined
  readonly blockedBy: readonly string[]
  readonly isCancelled: boolean
  /** The step of the build that failed. */
  readonly failedStep: FailedStep | undefined
}

export interface FailedStep {
  readonly name: string
  /** `Dockerfile:7`, where the log says it. */
  readonly place: string | undefined
  /** The end of what it said; its message where it said nothing. */
  readonly lines: readonly string[]
}

/** Whose problem explains those of the others: an early step's; and report-cache-hits knows more of a build than who ran it. */
const ORDER = ['plan-layers', 'prepare-disk', 'semver-docker-tags', 'report-cache-hits', 'build-image']
const LEVELS: readonly Level[] = ['error', 'unknown', 'warning']

/** The facts in the reports of one job's steps; what is no report of the kit is left out. */
export function jobFacts(reports: readonly unknown[]): JobFacts {
  const known = reports.filter(isReport).toSorted((a, b) => rank(a) - rank(b))
  const of = (action: string): unknown => known.findLast(report => field(report, 'action') === action)
  const cache = of('report-cache-hits')
  const build = of('build-image')
  const space = of('prepare-disk')
  const problems = known.flatMap(problemsOf)
  return {
    actions: [...new Set(known.map(nameOf))],
    problems: LEVELS.flatMap(level => problems.filter(problem => problem.level === level)),
    tags: tagsOf({ cache, build, verified: of('verify-cache-tags') }),
    steps: stepsOf(cache),
    seconds: numberOf(path(cache, 'duration', 'seconds')) ?? numberOf(field(build, 'seconds')),
    attempts: numberOf(field(build, 'attempts')),
    freeBytes: leastFree(space),
    blockedBy: listOf(field(of('plan-layers'), 'blockedBy')).flatMap(name => textOf(name) ?? []),
    isCancelled:
      textOf(path(cache, 'diagnosis', 'kind')) === 'cancelled' || problems.some(({ code }) => code === 'cancelled'),
    failedStep: failedStepOf(cache),
  }
}

/** Of the build that the diagnosis is about: a failure of one that was tried again is history. */
function failedStepOf(cache: unknown): FailedStep | undefined {
  const build = listOf(field(cache, 'builds')).findLast(one => mappingOf(field(one, 'diagnosis')) !== undefined)
  const failed = listOf(field(build, 'failed'))
  const vertex = path(build, 'diagnosis', 'vertex')
  const one = failed.find(failure => field(failure, 'id') === vertex)
  const name = textOf(field(one, 'name'))
  if (name === undefined) return undefined
  const file = textOf(path(one, 'source', 'file'))
  const line = numberOf(path(one, 'source', 'line'))
  const said = listOf(field(one, 'tail')).flatMap(text => textOf(text) ?? [])
  return {
    name,
    place: file === undefined || line === undefined ? undefined : `${file}:${line}`,
    lines: said.length > 0 ? said : [textOf(field(one, 'message')) ?? ''].filter(Boolean),
  }
}

function isReport(value: unknown): boolean {
  return field(value, 'version') === 1 && textOf(field(value, 'action')) !== undefined
}

function nameOf(report: unknown): string {
  return textOf(field(report, 'action')) ?? ''
}

function rank(report: unknown): number {
  const at = ORDER.indexOf(nameOf(report))
  return at === -1 ? ORDER.length : at
}

/** `findings` of most, `finding` of prepare-disk, `error` of a step that could not give its answer. */
function problemsOf(report: unknown): readonly Problem[] {
  const action = nameOf(report)
  const verdict = textOf(field(report, 'verdict'))
  const fallback: Level = verdict === 'fail' ? 'error' : verdict === 'unknown' ? 'unknown' : 'warning'
  // A build that did not fail made its image, whatever was expected of its cache.
  const isCacheOnly = action === 'report-cache-hits' && field(report, 'diagnosis') === null
  const findings = listOf(field(report, 'findings')).map(finding => problemOf(finding, action, fallback))
  const found = [
    ...findings.map(one => (isCacheOnly && one?.level === 'error' ? { ...one, level: 'warning' as const } : one)),
    problemOf(field(report, 'finding'), action, fallback),
    problemOf(field(report, 'error'), action, 'error'),
  ]
  return found.filter(problem => problem !== undefined)
}

function problemOf(value: unknown, action: string, fallback: Level): Problem | undefined {
  const message = textOf(field(value, 'message'))
  if (message === undefined) return undefined
  const said = textOf(field(value, 'level'))
  // A note asks for nothing.
  if (said === 'note' || said === 'notice') return undefined
  return {
    action,
    level: LEVELS.find(level => level === said) ?? fallback,
    code: textOf(field(value, 'code')) ?? 'unknown',
    message,
    fix: textOf(field(value, 'fix')),
  }
}

interface TagSources {
  readonly cache: unknown
  readonly build: unknown
  readonly verified: unknown
}

/** What the registry has counts more than what the log says. */
function tagsOf({ cache, build, verified }: TagSources): readonly TagFacts[] {
  const tags = new Map<string, TagFacts>()
  for (const one of [...listOf(field(cache, 'pushed')), ...listOf(field(build, 'pushed'))]) {
    const reference = textOf(field(one, 'reference'))
    if (reference === undefined || tags.has(reference)) continue
    tags.set(reference, {
      reference,
      digest: textOf(field(one, 'digest')),
      bytes: undefined,
      isVerified: false,
    })
  }
  for (const one of listOf(field(verified, 'tags'))) {
    const reference = textOf(field(one, 'reference'))
    if (reference === undefined || field(one, 'outcome') !== 'present') continue
    const [bytes, state] = [numberOf(path(one, 'content', 'bytes')), field(one, 'state')]
    const isVerified = state === 'as-expected' || state === 'warned'
    tags.set(reference, { reference, digest: textOf(field(one, 'digest')), bytes, isVerified })
  }
  return [...tags.values()]
}

function stepsOf(cache: unknown): JobFacts['steps'] {
  const cached = numberOf(path(cache, 'hitRates', 'steps', 'cached'))
  const total = numberOf(path(cache, 'hitRates', 'steps', 'total'))
  return cached === undefined || total === undefined || total === 0 ? undefined : { cached, total }
}

function leastFree(space: unknown): number | undefined {
  const free = listOf(field(space, 'fileSystems')).flatMap(
    system => numberOf(path(system, 'after', 'availableBytes')) ?? [],
  )
  return free.length === 0 ? undefined : Math.min(...free)
}
