import type { Answer } from './report.ts'

/** The fields of the report file; `tags` is what verify-cache-tags takes as its expectation. */
export function reportFields(answer: Answer): Readonly<Record<string, unknown>> {
  const { verdict, decisions, findings, result, comparedWith, replay } = answer
  const hasImages = result.tags.length > 0 && result.tags[0] !== result.tagNames[0]
  return {
    verdict,
    imageVersion: result.version,
    decisions,
    comparedWith,
    findings,
    tags: hasImages ? result.tags.map(reference => ({ reference, digest: null })) : [],
    tagNames: result.tagNames,
    labels: Object.fromEntries(result.labels),
    replay: replay ?? null,
  }
}
