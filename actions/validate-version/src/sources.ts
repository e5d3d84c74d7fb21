import type { Workflow } from '@ci-kit/core/workflow'
import { agreementOf, isDevelopment } from '@ci-kit/version/equality'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { canonicalOf, schemeOf } from '@ci-kit/version/schemes/table'
import { keyOf } from '@ci-kit/version/version-key'
import { type Comparison, compareStatement, type Reference, writtenOf } from './compare.ts'
import { isPreRelease, type Membership, membershipOf } from './follow.ts'
import type { LineTag } from './line.ts'
import { manifestOf } from './locks.ts'
import { type Find, type Past, readPast } from './past.ts'
import { isAtRoot, isMainOf, isOfPart, type Scope } from './scope.ts'

export type SourceVerdict = 'agrees' | 'spelling' | 'differs' | 'dynamic' | 'unreadable'

/** One place that states a version, judged. */
export interface Source {
  readonly statement: Statement
  readonly verdict: SourceVerdict
  /** Why the verdict; empty for what simply agrees. */
  readonly reason: string
  /** Why the tools of its ecosystem refuse it. */
  readonly problem: string | undefined
  /** The spelling of its scheme; undefined where there is no version, or the scheme refuses it. */
  readonly canonical: string | undefined
  /** Whether it has to agree: a part with versions of its own has not. */
  readonly membership: Membership
}

export interface SourcesFacts {
  readonly statements: readonly Statement[]
  /** The places that the input names: they always count. */
  readonly named: ReadonlySet<Statement>
  readonly reference: Reference
  readonly scope: Scope
  /** Parts with tags of their own. */
  readonly parts: readonly string[]
  /** Earlier tags of the line, the nearest first. */
  readonly earlier: readonly LineTag[]
}

// The last five tell what is the rule now; the others whether it was another one before.
/** Nothing is read of tags further back. */
export const LAST_PLACE = 60
const PLACES = [0, 1, 2, 3, 4, 7, 12, 20, 35, LAST_PLACE]
const RECENT = 5
const MAX_FILES = 200

/** All places against one reference; for those that differ the earlier tags tell whether they have to agree. */
export async function judgeSources(
  facts: SourcesFacts,
  ports: { readonly find: Find; readonly workflow: Workflow },
): Promise<readonly Source[]> {
  const compared = facts.statements.map(statement => ({ statement, comparison: compare(statement, facts.reference) }))
  const asked = compared.filter(
    ({ statement, comparison }) =>
      comparison?.kind === 'differs' && !facts.named.has(statement) && outsideOf(statement, facts) === undefined,
  )
  const past = await readAllPast(asked.map(({ statement }) => statement).slice(0, MAX_FILES), facts, ports)
  const hasFollower = compared.some(
    ({ statement, comparison }) =>
      isMainOf(facts.scope, statement) && comparison !== undefined && comparison.kind !== 'differs',
  )
  const isAlone =
    compared.every(one => one.comparison === undefined || one.comparison.kind === 'differs') &&
    new Set(asked.map(({ statement }) => writtenOf(statement)?.text)).size === 1
  const stating = compared.filter(one => one.comparison !== undefined && outsideOf(one.statement, facts) === undefined)
  const isOnly =
    !stating.some(({ statement }) => isMainOf(facts.scope, statement)) &&
    new Set(stating.map(({ statement }) => writtenOf(statement)?.text)).size === 1
  const memberOf = (statement: Statement, comparison: Comparison | undefined): Membership =>
    firstMembership(statement, comparison, facts) ??
    membershipOf({
      statement,
      past,
      hasEarlier: facts.earlier.length > 0,
      isMain: isMainOf(facts.scope, statement),
      hasFollower,
      isAlone,
      isOnly,
      isUnreleased: isUnreleased(statement, facts.reference),
      isReleaseOfTag: isReleaseOf(statement, facts.reference),
      // What the tag names has to follow it, however far it is.
      isNear: facts.scope.kind === 'part' || isNear(statement, facts.reference),
      isCounter: isCounter(statement, facts.reference),
    })
  const sources = facts.statements.filter(one => one.role === 'source')
  return compared.map(({ statement, comparison }) => {
    const manifest = statement.role === 'copy' ? manifestOf(statement, sources) : undefined
    // What a lockfile has of a package counts as the package does.
    if (manifest === undefined || comparison?.kind !== 'differs') {
      return toSource(statement, comparison, memberOf(statement, comparison))
    }
    const { counts } = memberOf(manifest, compare(manifest, facts.reference))
    return toSource(statement, comparison, { counts, why: `it is written after ${manifest.file}` })
  })
}

/** 1.7.2 at v1.7.3, and not the 1.0.0 that a template starts with. */
function isNear(statement: Statement, reference: Reference): boolean {
  const written = writtenOf(statement)
  const [own, tag] = [written, { text: reference.text, scheme: undefined }].map(one =>
    one === undefined ? undefined : keyOf(one),
  )
  return own?.kind === 'version' && tag?.kind === 'version' && own.numbers[0] === tag.numbers[0]
}

// A project may tag v12 after 11.3.0, and has hardly left out this many versions.
const MAX_LEAP = 20

function isCounter(statement: Statement, { text }: Reference): boolean {
  const own = /^v?([0-9]+)\./.exec(writtenOf(statement)?.text ?? '')?.[1]
  return own !== undefined && /^[0-9]+$/.test(text) && Number(text) > Number(own) + MAX_LEAP
}

/** 1.2.0-SNAPSHOT at v1.2.0. */
function isUnreleased(statement: Statement, reference: Reference): boolean {
  const written = writtenOf(statement)
  if (written === undefined || !isDevelopment(written)) return false
  const agreement = agreementOf(written, { text: reference.text, scheme: undefined })
  return agreement.kind === 'different' && agreement.by === 'prerelease'
}

/** 1.2.0 at v1.2.0-rc1. */
function isReleaseOf(statement: Statement, { text }: Reference): boolean {
  const written = writtenOf(statement)
  if (written === undefined || !isPreRelease(text) || isPreRelease(written.text)) return false
  const agreement = agreementOf(written, { text, scheme: undefined })
  return agreement.kind === 'different' && agreement.by === 'prerelease'
}

function compare(statement: Statement, reference: Reference): Comparison | undefined {
  const written = writtenOf(statement)
  return written === undefined ? undefined : compareStatement(reference, statement, written.text)
}

async function readAllPast(
  statements: readonly Statement[],
  { earlier }: SourcesFacts,
  ports: { readonly find: Find; readonly workflow: Workflow },
): Promise<readonly Past[]> {
  if (statements.length === 0) return []
  const tags = PLACES.flatMap((place, i) =>
    earlier[place] === undefined ? [] : [{ tag: earlier[place], isRecent: i < RECENT }],
  )
  const read = await Promise.all(
    tags.map(async ({ tag, isRecent }) => {
      const past = await readPast(tag, statements, ports)
      return past === undefined ? [] : [{ ...past, isRecent }]
    }),
  )
  return read.flat()
}

/** What is known without a look at earlier tags. */
function firstMembership(
  statement: Statement,
  comparison: Comparison | undefined,
  facts: SourcesFacts,
): Membership | undefined {
  if (facts.named.has(statement)) return { counts: 'yes', why: 'the input sources names it' }
  const outside = outsideOf(statement, facts)
  if (outside !== undefined) return { counts: 'no', why: outside }
  if (comparison === undefined) return { counts: 'no', why: 'it states no version that can be read' }
  if (comparison.kind !== 'differs') return { counts: 'yes', why: 'it agrees' }
  return facts.scope.kind === 'unclear' ? { counts: 'unknown', why: facts.scope.why } : undefined
}

function outsideOf(statement: Statement, { scope, parts }: SourcesFacts): string | undefined {
  if (scope.kind === 'part') {
    return isOfPart(statement, scope.name) ? undefined : `it is no part of ${scope.name}, which the tag speaks for`
  }
  if (isAtRoot(statement)) return undefined
  const part = parts.find(name => name !== '' && isOfPart(statement, name))
  return part === undefined ? undefined : `${part} has tags of its own`
}

function toSource(statement: Statement, comparison: Comparison | undefined, membership: Membership): Source {
  const { said } = statement
  if (said.kind !== 'version') {
    return { statement, verdict: said.kind, reason: said.reason, problem: undefined, canonical: undefined, membership }
  }
  const written = writtenOf(statement)
  const canonical = written === undefined ? undefined : canonicalOf(statement.scheme, written.text)
  const problem = canonical?.ok === false ? canonical.problem : undefined
  const reason = comparison === undefined || comparison.kind === 'agrees' ? '' : comparison.reason
  return {
    statement,
    verdict: comparison?.kind ?? 'unreadable',
    reason,
    problem: problem === undefined ? undefined : `no ${schemeOf(statement.scheme).title} version: ${problem}`,
    canonical: canonical?.ok === true ? canonical.text : undefined,
    membership,
  }
}
