import type { VerdictKind } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import type { Answer } from '@ci-kit/published/published'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import type { SchemeName } from '@ci-kit/version/scheme-name'
import { judgeBranches } from './branches.ts'
import { judgeChangelog } from './changelog.ts'
import { versionOf, writtenOf } from './compare.ts'
import { directoryOfPart, type Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import { judgeGoModule } from './go-modules.ts'
import type { Request } from './inputs.ts'
import { counts, isDiffering, judgeFiles, verdictOf } from './judge.ts'
import { compareVersions, type LineTag, variantOf } from './line.ts'
import { judgeLocks } from './locks.ts'
import { judgeOrder, type Standing, standingOf } from './order.ts'
import { hasCommit } from './past.ts'
import { judgePins } from './pins.ts'
import { judgePublished, type PublishFacts, questionsOf, spentOf } from './published.ts'
import type { Purpose } from './purpose.ts'
import { type Repair, repairOf } from './repair.ts'
import { isMainOf, subjectNames } from './scope.ts'
import { judgeSources, type Source } from './sources.ts'
import { targetOf } from './targets.ts'
import { treeAt } from './tree-at.ts'
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
  const earlier = (facts.before ?? []).filter(
    tag => compareVersions(tag.version, reference) < limit && variantOf(tag.version, all) === undefined,
  )
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
    purpose,
    require: request.require ?? 'all',
  })
}

async function releaseFindings(
  request: Request,
  facts: Facts,
  { run, reference }: { readonly run: Run; readonly reference: string },
): Promise<readonly Finding[]> {
  const { subject, before, tree } = facts
  const isTag = subject.version !== undefined
  const earlier = (before ?? []).map(tag => tag.version)
  const directory = directoryOfPart(facts)
  const names = [
    ...new Set([...subjectNames(facts.statements), run.ports.environment.repository?.split('/').at(-1) ?? '']),
  ]
  const [order, changelog, pins, goModule, branches] = await Promise.all([
    orderFindings(request, facts, reference),
    isTag && !facts.isFloating
      ? judgeChangelog(
          {
            policy: request.changelog ?? 'auto',
            version: reference,
            directory,
            earlier: (before ?? []).filter(one => compareVersions(one.version, reference) < 0),
            readAt: (tag, file) => readIn(tag, file, run),
            isPrerelease: standingOf(reference, undefined).channel !== '',
          },
          tree,
        )
      : [],
    isTag && !facts.isFloating ? judgePins({ names, version: reference, earlier, directory }, tree) : [],
    isTag ? goFindings(facts, directory) : [],
    isTag ? judgeBranches(request.releaseBranch ?? [], subject, run.ports.workflow) : [],
  ])
  return [...order, ...changelog, ...goModule, ...branches, ...pins]
}

/** Empty for a file that was not there; undefined where the commit is not in the checkout. */
async function readIn(tag: LineTag, file: string, run: Run): Promise<string | undefined> {
  const { workflow } = run.ports
  if (tag.commit === undefined || !(await hasCommit(tag.commit, workflow))) return undefined
  return (await treeAt(tag.commit, [], workflow).read(file)) ?? ''
}

function orderFindings(
  request: Request,
  { subject, before, tags, isFloating, variantOf }: Facts,
  version: string,
): readonly Finding[] {
  const isTag = subject.version !== undefined
  const policy = request.monotonic ?? (isTag ? 'line' : 'off')
  if (policy === 'off' || isFloating) return []
  const level = request.monotonic === undefined ? 'warning' : 'error'
  if (before === undefined) {
    if (tags.kind !== 'unknown' || request.monotonic === undefined) return []
    const message = `whether ${version} is above the earlier tags is not known: ${tags.why}`
    return [{ level: 'warning', code: 'tags-unknown', message, fix: tags.fix }]
  }
  return judgeOrder({
    tag: subject.tag ?? '',
    version,
    commit: subject.commit,
    earlier: before,
    policy,
    level,
    isVariant: variantOf !== undefined,
  })
}

async function goFindings(facts: Facts, directory: string): Promise<readonly Finding[]> {
  const { subject, before, tree } = facts
  const { tag, version } = subject
  if (tag === undefined || version === undefined || facts.isFloating) return []
  const major = version.split('.')[0]
  const isEstablished = (before ?? []).some(one => one.version.split('.')[0] === major)
  return await judgeGoModule({ directory, tag: subject.intent?.name ?? tag, version, isEstablished }, tree)
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
