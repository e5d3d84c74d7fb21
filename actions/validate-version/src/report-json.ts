import { versionOf } from './compare.ts'
import type { Facts } from './facts.ts'
import { counts } from './judge.ts'
import type { Source } from './sources.ts'
import type { Verdict } from './verdict.ts'

/** The fields of the report file. */
export function reportFields(
  { subject, scope, tags, before }: Facts,
  verdict: Verdict,
): Readonly<Record<string, unknown>> {
  const { kind, purpose, version, sources, findings, answers, repair, standing } = verdict
  return {
    verdict: kind,
    tag: subject.tag ?? null,
    tagVersion: subject.version ?? null,
    versionJudged: version ?? null,
    purpose,
    scheme: verdict.scheme,
    scope: { kind: scope.kind, name: scope.kind === 'whole' ? null : scope.name, why: scope.why },
    sources: sources.map(sourceFields),
    findings: findings.map(({ level, code, message, fix, place }) => ({
      level,
      code,
      message,
      fix,
      file: place?.file ?? null,
      line: place?.line ?? null,
    })),
    published: answers.map(({ question, published, asked }) => ({ ...question, asked, ...published })),
    repair: repair ?? null,
    isLatest: standing.isLatest,
    channel: standing.channel,
    earlierTags:
      tags.kind === 'known'
        ? (before ?? []).slice(0, 50).map(({ name, version: one }) => ({ name, version: one }))
        : null,
  }
}

function sourceFields(source: Source): Readonly<Record<string, unknown>> {
  const { statement, verdict, reason, problem, canonical, membership } = source
  const { file, line, column, kind, scheme, subject, role } = statement
  return {
    file,
    line,
    column,
    kind,
    subject: subject ?? null,
    role,
    written: versionOf(statement.said) ?? null,
    canonical: canonical ?? null,
    scheme,
    verdict,
    reason: [reason, problem ?? ''].filter(Boolean).join('; ') || null,
    counts: counts(source),
    why: membership.why,
  }
}
