import { formatReference } from '@ci-kit/registry/reference'
import type { RefFacts } from './facts.ts'
import type { Finding } from './findings.ts'
import type { JudgedCheck, Judgement } from './judge.ts'
import type { RunFacts } from './report.ts'

type Json = Readonly<Record<string, unknown>>

/** The fields of the JSON report; `docs/verify-cache-tags.md` describes them. Absent values are null. */
export function reportFields(judgement: Judgement, run: RunFacts): Json {
  return {
    verdict: judgement.verdict,
    findings: judgement.findings.map(findingJson),
    tags: judgement.checks.map(tagJson),
    requests: run.requests,
    elapsedMs: Math.round(run.elapsedMs),
    waitedMs: Math.round(run.waitedMs),
  }
}

export function namesIn(judgement: Judgement, group: Finding['group']): readonly string[] {
  return [
    ...new Set(judgement.findings.filter(one => one.level === 'error' && one.group === group).map(one => one.name)),
  ]
}

/** By the tag as it was written. */
export function digestsOf(judgement: Judgement): Json {
  return Object.fromEntries(
    judgement.checks.flatMap(({ check, facts }) =>
      facts.kind === 'present' && facts.digest !== undefined ? [[check.name, facts.digest] as const] : [],
    ),
  )
}

function findingJson({ level, code, name, message, fix, evidence }: Finding): Json {
  return { level, code, tag: name, message, fix: fix ?? null, evidence }
}

function tagJson({ check, facts, twins, state, before }: JudgedCheck): Json {
  return {
    name: check.name,
    reference: formatReference(check.reference),
    state,
    outcome: facts.kind,
    ...factsJson(facts),
    baseline: before ?? null,
    twins: twins.map(({ twin, outcome }) => ({
      name: twin.name,
      reference: formatReference(twin.reference),
      outcome: outcome.kind,
      digest: outcome.kind === 'present' ? outcome.digest : null,
    })),
  }
}

function factsJson(facts: RefFacts): Json {
  if (facts.kind !== 'present') return { digest: null, mediaType: null, content: null }
  const { digest, mediaType, content } = facts
  const base = { digest: digest ?? null, mediaType: mediaType ?? null }
  if (content === undefined) return { ...base, content: null }
  return {
    ...base,
    content: {
      kind: content.kind,
      isIndex: content.isIndex,
      platforms: content.images.flatMap(image => image.platform ?? []),
      manifests: content.manifests,
      layers: content.layers,
      bytes: content.bytes ?? null,
      created: content.createdMs === undefined ? null : new Date(content.createdMs).toISOString(),
      troubles: content.troubles.map(({ what, digest: part, platform, trouble }) => ({
        what,
        digest: part,
        platform: platform ?? null,
        outcome: trouble.kind,
        evidence: trouble.evidence,
      })),
      limits: content.limits,
    },
  }
}
