import type { VerdictKind } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import type { Answer } from '@ci-kit/published/published'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import type { SchemeName } from '@ci-kit/version/scheme-name'
import { versionOf, writtenOf } from './compare.ts'
import { directoryOfPart, type Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Request } from './inputs.ts'
import { counts, isDiffering, judgeFiles, verdictOf } from './judge.ts'
import { compareVersions, type LineTag, variantOf } from './line.ts'
import { judgeLocks } from './locks.ts'
import { type Standing, standingOf } from './order.ts'
import { judgePublished, type PublishFacts, questionsOf, spentOf } from './published.ts'
import type { Purpose } from './purpose.ts'
import { releaseFindings } from './release.ts'
import { type Repair, repairOf } from './repair.ts'
import { isMainOf } from './scope.ts'
import { judgeSources, LAST_PLACE, type Source } from './sources.ts'
import { targetOf } from './targets.ts'
import { judgeTriggers } from './triggers.ts'

/** Everything that the summary, the report and the outputs are made of. */
export interface Verdict {
  readonly kind: VerdictKind
  readonly purpose: Purpose
  /** The tag's version, or on a branch the one that most files say. */
  readonly version: string | undefined
  readonly scheme: SchemeName
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
  readonly answers: readonly Answer[]
  readonly repair: Repair | undefined
  readonly standing: Standing
}

export interface Asking {
  readonly ask: (facts: PublishFacts) => Promise<readonly Answer[]>
}

export async function judgeAll(
  request: Request,
  facts: Facts,
  { run, ask }: { readonly run: Run } & Asking,
): Promise<Verdict> {
  const purpose = facts.subject.intent?.purpose ?? 'release'
  const reference = facts.subject.version ?? commonVersion(facts)
  const sources = reference === undefined ? [] : await sourcesOf(facts, { run, reference })
  const isTag = facts.subject.version !== undefined
  const isRelease = purpose === 'release'
  const publishFacts = await factsForPublishing(request, facts, { sources, reference })
  const answers = publishFacts === undefined ? [] : await ask(publishFacts)
  const unasked = publishFacts === undefined ? [] : questionsOf(publishFacts).unasked
  const found = [
    ...problemOf(facts),
    ...(reference === undefined ? [] : filesFindings(request, facts, { sources, reference, purpose })),
    ...judgeLocks(sources),
    ...(reference === undefined || !isRelease ? [] : await releaseFindings(request, facts, { run, reference })),
    ...judgePublished(answers, unasked, isTag && isRelease),
    ...(isTag ? [] : await judgeTriggers(facts.tree)),
  ]
  const findings = found.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
  const differing = sources.filter(isDiffering).map(one => one.statement)
  return {
    kind: verdictOf(findings, sources),
    purpose,
    version: reference,
    scheme: schemeFor(request, sources),
    sources,
    findings,
    answers,
    repair: await repairFor(facts, { differing, spent: spentOf(answers) }, run),
    standing: reference === undefined ? { isLatest: 'unknown', channel: '' } : standingOf(reference, facts.before),
  }
}

const LEVELS = ['error', 'warning', 'notice'] as const

interface Judged {
  readonly sources: readonly Source[]
  readonly reference: string | undefined
}

async function sourcesOf(
  facts: Facts,
  { run, reference }: { readonly run: Run; readonly reference: string },
): Promise<readonly Source[]> {
  // On a branch the version may be that of the last tag still.
  const limit = facts.subject.version === undefined ? 1 : 0
  const all = (facts.before ?? []).map(tag => tag.version)
  const earlier: LineTag[] = []
  for (const tag of facts.before ?? []) {
    if (earlier.length > LAST_PLACE) break
    if (compareVersions(tag.version, reference) >= limit) continue
    if (variantOf(tag.version, all) === undefined) earlier.push(tag)
  }
  return await judgeSources(
    {
      statements: facts.statements,
      named: facts.named,
      reference: {
        text: reference,
        isFloating: facts.isFloating,
        variantOf: facts.variantOf,
        isNightly: facts.subject.intent?.purpose === 'nightly',
      },
      scope: facts.scope,
      parts: facts.parts,
      earlier,
    },
    { find: facts.find, workflow: run.ports.workflow },
  )
}

/** On a branch: what most of the files at the root say, the first of them where none has more. */
function commonVersion({ statements, scope }: Facts): string | undefined {
  const main = statements.filter(one => isMainOf(scope, one) && versionOf(one.said) !== undefined)
  const all = main.length > 0 ? main : statements.filter(one => versionOf(one.said) !== undefined)
  const sources = all.some(one => one.role === 'source') ? all.filter(one => one.role === 'source') : all
  const counted = sources.map(one => ({ one, votes: sources.filter(other => isSame(one, other)).length }))
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (most, next) => (most === undefined || next.votes > most.votes ? next : most),
    undefined,
  )
  return best === undefined ? undefined : versionOf(best.one.said)
}

function isSame(a: Statement, b: Statement): boolean {
  const [left, right] = [writtenOf(a), writtenOf(b)]
  return left !== undefined && right !== undefined && compareVersions(left.text, right.text) === 0
}

function problemOf({ subject }: Facts): readonly Finding[] {
  if (subject.problem === undefined || subject.intent?.purpose === 'nightly') return []
  const fix = 'a tag such as v1.2.3, or leave the step out for such tags with if:'
  return [
    {
      level: 'warning',
      code: 'no-version',
      message: `${subject.problem}, so the files are compared with each other`,
      fix,
    },
  ]
}

function filesFindings(
  request: Request,
  { subject }: Facts,
  {
    sources,
    reference,
    purpose,
  }: { readonly sources: readonly Source[]; readonly reference: string; readonly purpose: Purpose },
): readonly Finding[] {
  return judgeFiles({
    sources,
    against: subject.version === undefined ? 'the first of the others' : `the tag ${subject.tag ?? ''}`,
    version: reference,
    // Nobody said that the files of a commit with such a name agree.
    purpose: subject.problem === undefined ? purpose : 'test',
    require: request.require ?? 'all',
  })
}

async function factsForPublishing(
  request: Request,
  facts: Facts,
  { sources, reference }: Judged,
): Promise<PublishFacts | undefined> {
  const registries = request.published ?? []
  if (registries.length === 0 || reference === undefined) return undefined
  const counted = sources.filter(counts).map(one => one.statement)
  const targets = new Map(
    await Promise.all(counted.map(async ({ file }) => [file, await targetOf(file, facts.tree)] as const)),
  )
  return {
    registries,
    // What says of itself that it is private is in no registry.
    statements: counted.filter(({ file }) => targets.get(file)?.kind !== 'nowhere'),
    targets,
    goModule: goModuleOf(facts),
    version: reference,
    tag: facts.subject.tag,
    commit: facts.subject.tag === undefined ? undefined : facts.subject.commit,
    image: request.image,
    repository: facts.repository,
    artifacts: request.artifacts ?? [],
  }
}

function goModuleOf(facts: Facts): string | undefined {
  const directory = directoryOfPart(facts)
  const file = directory === '' ? 'go.mod' : `${directory}/go.mod`
  return facts.statements.find(one => one.file === file)?.subject
}

/** The tag's own scheme where an input or the first file that follows it says so. */
function schemeFor(request: Request, sources: readonly Source[]): SchemeName {
  if (request.scheme !== undefined && request.scheme !== 'auto') return request.scheme
  return sources.find(one => counts(one) && one.verdict !== 'differs')?.statement.scheme ?? 'semver'
}

async function repairFor(
  { subject, tree, find }: Facts,
  { differing, spent }: { readonly differing: readonly Statement[]; readonly spent: ReturnType<typeof spentOf> },
  run: Run,
): Promise<Repair | undefined> {
  if (differing.length === 0 || subject.version === undefined || subject.tag === undefined) return undefined
  return await repairOf(
    { tag: subject.tag, version: subject.version, commit: subject.commit, differing, spent, tree },
    { find, workflow: run.ports.workflow },
  )
}
