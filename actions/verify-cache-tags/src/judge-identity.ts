import { bareType, manifestClass } from '@ci-kit/registry/media-types'
import { formatReference } from '@ci-kit/registry/reference'
import type { BaselineRecord } from './baseline.ts'
import { hasDigest, type PresentFacts } from './facts.ts'
import { type Advice, absentFix, type Finding, failureFinding } from './findings.ts'
import type { Checked, CheckedTwin } from './verify.ts'

/** Whether it is the digest that the input, the baseline or a report expects, and the registry's own word is true. */
export function digestFindings(
  { check }: Checked,
  facts: PresentFacts,
  { before, isRecording }: { readonly before: BaselineRecord | undefined; readonly isRecording: boolean },
): readonly Finding[] {
  const { name } = check
  const actual = facts.digest ?? 'no digest'
  const differs = (wanted: string, by: string): Finding => ({
    level: 'error',
    code: 'digest-differs',
    group: 'drifted',
    name,
    message: `${name} is ${actual}, and ${wanted} is expected (${by})`,
    fix: 'if it was just pushed, give the registry time with wait-for: 2m; otherwise another job moved the tag',
    evidence: [facts.evidence],
  })
  const wanted = check.expect.digest
  const found: Finding[] = []
  if (wanted === 'baseline' && before === undefined) {
    found.push({
      // The first run with it makes what the later ones are compared with.
      level: isRecording ? 'note' : 'unknown',
      code: 'no-baseline',
      group: 'other',
      name,
      message: `the digest of ${name} was not compared: the baseline has no record of it yet`,
      fix: isRecording ? undefined : 'run once with record: true',
      evidence: [],
    })
  } else {
    const digest = wanted === 'baseline' ? before?.digest : wanted
    if (digest !== undefined && !hasDigest(facts, digest))
      found.push(differs(digest, wanted === 'baseline' ? 'baseline' : 'input'))
  }
  for (const { digest, by } of check.pushed)
    if (!hasDigest(facts, digest)) found.push(differs(digest, `pushed, says ${by}`))
  if (facts.statedDigest !== undefined) {
    const message = `the registry says that ${name} is ${facts.statedDigest}, but its bytes are ${actual}; the bytes count`
    found.push({
      level: 'warning',
      code: 'digest-header-wrong',
      group: 'other',
      name,
      message,
      fix: `report it to the operator of ${check.reference.registry}`,
      evidence: [facts.evidence],
    })
  }
  return found
}

/** Whether another tag is the same digest. */
export function twinFindings(
  { check }: Checked,
  facts: PresentFacts,
  { twin: { twin, outcome }, advice }: { readonly twin: CheckedTwin; readonly advice: Advice },
): readonly Finding[] {
  const { name } = check
  if (outcome.kind === 'absent') {
    const message = `${twin.name}, the twin of ${name}, is absent`
    return [
      {
        level: 'error',
        code: 'twin-missing',
        group: 'missing',
        name: twin.name,
        message,
        fix: absentFix(twin.reference, advice),
        evidence: [outcome.evidence],
      },
    ]
  }
  if (outcome.kind !== 'present')
    return [failureFinding(name, `${twin.name}, the twin of ${name},`, outcome, { reference: twin.reference, advice })]
  if (hasDigest(facts, outcome.digest)) return []
  const message = `${name} is ${facts.digest ?? 'without a digest'}, and its twin ${twin.name} is ${outcome.digest}`
  return [
    {
      level: 'error',
      code: 'twin-differs',
      group: 'drifted',
      name,
      message,
      fix: `push both tags in one build, or copy one to the other: docker buildx imagetools create -t ${formatReference(twin.reference)} ${formatReference(check.reference)}`,
      evidence: [facts.evidence, outcome.evidence],
    },
  ]
}

/** Whether it has the expected media type, and is served as what it is. */
export function typeFindings({ check }: Checked, facts: PresentFacts): readonly Finding[] {
  const { name, expect } = check
  const base = { name, evidence: [facts.evidence] } as const
  const found: Finding[] = []
  const actual = bareType(facts.mediaType ?? '')
  if (expect.mediaTypes !== undefined && !expect.mediaTypes.map(bareType).includes(actual)) {
    const message = `${name} has the media type ${actual === '' ? '(none)' : actual}, and ${expect.mediaTypes.join(' or ')} is expected`
    found.push({
      ...base,
      level: 'error',
      code: 'media-type-differs',
      group: 'drifted',
      message,
      fix: 'push it with the exporter that you mean: oci-mediatypes=true or false',
    })
  }
  if (manifestClass(actual) === 'legacy' && expect.mediaTypes === undefined) {
    const message = `${name} is in Docker's first format (${actual}), which current clients refuse to pull`
    const fix = 'push it again with a current Docker or BuildKit'
    found.push({ ...base, level: 'warning', code: 'legacy-format', group: 'other', message, fix })
  }
  const served = facts.contentType
  if (served !== undefined && served !== actual) {
    const isManifest = manifestClass(served) !== 'other'
    const message = `${name} is served as ${served === '' ? 'no type at all' : served}, and says itself that it is ${actual}`
    const fix = isManifest
      ? 'push it again: clients refuse a manifest of which the two differ'
      : 'look for a proxy before the registry that changes the header'
    found.push({
      ...base,
      level: isManifest ? 'error' : 'warning',
      code: 'media-type-mismatch',
      group: isManifest ? 'drifted' : 'other',
      message,
      fix,
    })
  }
  return found
}
