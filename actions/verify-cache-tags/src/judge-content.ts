import { formatCount, formatDuration, formatPercent, formatSize } from '@ci-kit/core/format'
import { shortDigest } from '@ci-kit/registry/digest'
import type { BaselineRecord } from './baseline.ts'
import type { Check } from './checks.ts'
import type { ContentFacts, PresentFacts } from './facts.ts'
import { type Advice, type Finding, workflowCommand } from './findings.ts'
import { isPlatform, judgeOwnPlatforms } from './platforms.ts'
import { formatSizeRule, type SizeRule } from './size-rule.ts'

export interface ContentCase {
  readonly check: Check
  readonly facts: PresentFacts
  readonly content: ContentFacts
  readonly before: BaselineRecord | undefined
  readonly maxGrowth: number | undefined
  readonly isRecording: boolean
  readonly advice: Advice
}

/** Everything that is expected of what a reference holds. */
export function judgeContent(one: ContentCase): readonly Finding[] {
  return [
    ...judgeKind(one),
    ...judgePlatforms(one),
    ...judgeOwnPlatforms(one),
    ...judgeLabels(one),
    ...judgeAge(one),
    ...judgeSize(one),
    ...judgeAttestations(one),
  ]
}

function drift(one: ContentCase, code: string, message: string, fix?: string): Finding {
  return { level: 'error', code, group: 'drifted', name: one.check.name, message, fix, evidence: [one.facts.evidence] }
}

function notKnown(one: ContentCase, code: string, message: string, fix?: string): Finding {
  return { level: 'unknown', code, group: 'other', name: one.check.name, message, fix, evidence: [] }
}

/** What could not be found out because something is gone, which is an error already, is only noted. */
function lost(one: ContentCase, code: string, message: string): Finding {
  const isGone = one.content.troubles.some(({ trouble }) => trouble.kind === 'absent' || trouble.kind === 'damaged')
  return { ...notKnown(one, code, message), level: isGone ? 'note' : 'unknown' }
}

function judgeKind(one: ContentCase): readonly Finding[] {
  const { content, check } = one
  if (content.kind === 'unknown') {
    if (content.troubles.length > 0 || content.limits.length > 0) return []
    return [
      {
        ...drift(
          one,
          'empty-index',
          `${check.name} is an index with nothing in it`,
          'push the image again with its platforms',
        ),
        group: 'missing',
      },
    ]
  }
  const { kind } = check.expect
  if (kind === undefined || kind === content.kind) return []
  return [
    drift(
      one,
      'kind-differs',
      `${check.name} is ${described(content.kind)}, and kind=${kind} is expected`,
      'check which job pushes this tag, and with which cache-to or --tag',
    ),
  ]
}

function described(kind: ContentFacts['kind']): string {
  if (kind === 'artifact') return 'neither an image nor a build cache'
  return kind === 'cache' ? 'a build cache' : 'an image'
}

function judgePlatforms(one: ContentCase): readonly Finding[] {
  const { check, content } = one
  const wanted = check.expect.platforms ?? []
  const missing = wanted.filter(platform => !content.images.some(image => isPlatform(image.platform, platform)))
  if (missing.length === 0) return []
  const known = content.images.flatMap(image => image.platform ?? [])
  if (content.images.some(image => image.platform === undefined) || content.limits.length > 0) {
    return [
      notKnown(one, 'platform-not-known', `whether ${check.name} has ${missing.join(', ')} could not be found out`),
    ]
  }
  const has = known.length === 0 ? 'has no platform' : `has ${known.join(', ')}`
  return [
    drift(
      one,
      'platform-missing',
      `${check.name} lacks ${missing.join(', ')}; it ${has}`,
      'build it with --platform for all of them, in one push',
    ),
  ]
}

function judgeLabels(one: ContentCase): readonly Finding[] {
  const { check, content } = one
  return (check.expect.labels ?? []).flatMap(([key, value]) => {
    const findings: Finding[] = []
    for (const { labels, platform } of content.images) {
      const where = content.images.length > 1 && platform !== undefined ? ` for ${platform}` : ''
      const actual = labels?.get(key)
      if (labels === undefined)
        findings.push(notKnown(one, 'label-not-known', `the labels of ${check.name}${where} could not be read`))
      else if (actual !== value) {
        const is = actual === undefined ? `has no label ${key}` : `has the label ${key}=${actual}`
        findings.push(
          drift(
            one,
            'label-differs',
            `${check.name}${where} ${is}, and ${key}=${value} is expected`,
            'check that this tag was pushed by the build that you mean',
          ),
        )
      }
    }
    if (content.images.length === 0)
      findings.push(drift(one, 'label-differs', `${check.name} holds no image, so it has no label ${key}`))
    return findings
  })
}

function judgeAge(one: ContentCase): readonly Finding[] {
  const { check, content, advice } = one
  const { maxAgeMs } = check.expect
  if (maxAgeMs === undefined) return []
  if (content.createdMs === undefined) {
    if (content.troubles.length > 0 || content.limits.length > 0)
      return [lost(one, 'age-not-known', `the age of ${check.name} was not found out: not all of it could be read`)]
    return [
      notKnown(
        one,
        'age-not-known',
        `the age of ${check.name} could not be found out: it states no time of its making`,
        'leave out max-age for reproducible builds, which state none',
      ),
    ]
  }
  const ageMs = advice.nowMs - content.createdMs
  if (ageMs <= maxAgeMs) return []
  const message = `${check.name} is ${formatDuration(ageMs)} old, more than max-age ${formatDuration(maxAgeMs)}`
  const { prewarmWorkflow } = advice
  return [
    drift(
      one,
      'too-old',
      message,
      prewarmWorkflow === undefined
        ? 'run the job that makes it'
        : `run the prewarm job: ${workflowCommand(prewarmWorkflow)}`,
    ),
  ]
}

function judgeSize(one: ContentCase): readonly Finding[] {
  const { check, content, before, maxGrowth } = one
  const { size } = check.expect
  const { bytes } = content
  if (size === undefined && maxGrowth === undefined) return []
  if (bytes === undefined) {
    const message = `the size of ${check.name} was not found out: not all of its manifests could be read`
    return size === undefined ? [] : [lost(one, 'size-not-known', message)]
  }
  const found: Finding[] = []
  if (size?.kind === 'range' && (bytes < size.min || bytes > size.max)) {
    const message = `${check.name} has ${formatSize(bytes)}, and ${formatSizeRule(size)} is expected`
    found.push(drift(one, 'size-differs', message, SIZE_FIX))
  }
  if (size?.kind !== 'relative' && maxGrowth === undefined) return found
  const known = before?.bytes
  if (known === undefined || known === 0) return [...found, noBaseline(one, size)]
  return [...found, ...judgeChange(one, { size, bytes, known })]
}

/** Against what the baseline has. */
function judgeChange(
  one: ContentCase,
  { size, bytes, known }: { readonly size: SizeRule | undefined; readonly bytes: number; readonly known: number },
): readonly Finding[] {
  const { check, maxGrowth } = one
  const change = bytes / known - 1
  const found: Finding[] = []
  if (size?.kind === 'relative' && (change > size.above || change < -size.below)) {
    const message = `${check.name} has ${formatSize(bytes)}, ${formatChange(change)} against ${formatSize(known)} in the baseline; ${formatSizeRule(size)} is expected`
    found.push(drift(one, 'size-differs', message, SIZE_FIX))
  }
  if (maxGrowth !== undefined && change > maxGrowth) {
    const message = `${check.name} grew by ${formatPercent(change)}, from ${formatSize(known)} to ${formatSize(bytes)}, more than max-growth ${formatPercent(maxGrowth)}`
    found.push(drift(one, 'grown', message, SIZE_FIX))
  }
  return found
}

const SIZE_FIX = 'look at what the last build added or lost; if it is meant, record a new baseline'

export function formatChange(change: number): string {
  return `${change < 0 ? '-' : '+'}${formatPercent(Math.abs(change))}`
}

/** The first run that records has nothing to compare with, which is as it should be. */
function noBaseline(one: ContentCase, size: SizeRule | undefined): Finding {
  const { check, isRecording } = one
  const message = `the size of ${check.name} was not compared: the baseline has no record of it yet`
  const fix = isRecording ? undefined : 'run once with record: true'
  const level = isRecording || size?.kind !== 'relative' ? 'note' : 'unknown'
  return { ...notKnown(one, 'no-baseline', message, fix), level }
}

function judgeAttestations(one: ContentCase): readonly Finding[] {
  const { check, content } = one
  const { attestations } = check.expect
  if (attestations === undefined) return []
  const { attested } = content
  if (attested === undefined) {
    const evidence = content.attestationTrouble === undefined ? [] : [content.attestationTrouble.evidence]
    return [
      {
        ...notKnown(one, 'attestation-not-known', `whether ${check.name} has attestations could not be found out`),
        evidence,
      },
    ]
  }
  if (!attestations) {
    const message = `${check.name} has attestations, and none are expected`
    return attested.size === 0
      ? []
      : [drift(one, 'attestation-present', message, 'build it with --provenance=false --sbom=false')]
  }
  const without = content.images.filter(image => !attested.has(image.digest))
  if (without.length === 0 && content.images.length > 0) return []
  const which = without.map(image => image.platform ?? shortDigest(image.digest)).join(', ')
  const message =
    content.images.length === 0
      ? `${check.name} holds no image, so it has no attestation`
      : `${check.name} has no attestation for ${formatCount(without.length, 'image')}: ${which}`
  return [
    drift(one, 'attestation-missing', message, 'build it with --attest type=provenance (or --sbom=true), or sign it'),
  ]
}
