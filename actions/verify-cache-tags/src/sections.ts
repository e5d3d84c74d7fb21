import { formatCount, formatDuration, formatSize } from '@ci-kit/core/format'
import { type Content, code, text } from '@ci-kit/core/markup'
import type { Section } from '@ci-kit/core/report'
import { shortDigest } from '@ci-kit/registry/digest'
import type { BaselineRecord } from './baseline.ts'
import type { ContentFacts, RefFacts } from './facts.ts'
import type { JudgedCheck, Judgement, State } from './judge.ts'
import { formatChange } from './judge-content.ts'

const STATES: Readonly<Record<State, string>> = {
  'as-expected': '✅ as expected',
  warned: '⚠️ as expected, with a warning',
  missing: '❌ missing',
  incomplete: '❌ incomplete',
  drifted: '❌ not as expected',
  unknown: '❔ not known',
}
const LEVELS = { error: 'error', unknown: 'could not find out', warning: 'warning', note: 'note' } as const
const MAX_PLATFORMS = 6

export function tagsSection({ checks }: Judgement, nowMs: number): readonly Section[] {
  if (checks.length === 0) return []
  const columns = [
    { title: 'Tag' },
    { title: 'Kind' },
    { title: 'Digest' },
    { title: 'Platforms' },
    { title: 'Size', align: 'right' },
    { title: 'Age', align: 'right' },
    { title: 'State' },
  ] as const
  const rows = checks.map(check => rowOf(check, nowMs))
  return [{ title: 'Tags', value: 100, blocks: [{ kind: 'table', columns, rows }] }]
}

function rowOf({ check, facts, before, state, findings }: JudgedCheck, nowMs: number): readonly Content[] {
  const content = facts.kind === 'present' ? facts.content : undefined
  const digest = facts.kind === 'present' ? facts.digest : undefined
  const why = state === 'unknown' ? findings.find(finding => finding.level === 'unknown')?.code : undefined
  return [
    code(check.name, 300),
    content === undefined ? kindOfFailure(facts) : kindText(content),
    digest === undefined ? '' : code(shortDigest(digest)),
    content === undefined ? '' : platformsText(content),
    content === undefined ? '' : sizeText(content, before),
    content === undefined ? '' : ageText(content, nowMs),
    why === undefined ? STATES[state] : `${STATES[state]}: ${why}`,
  ]
}

function ageText({ createdMs, images }: ContentFacts, nowMs: number): string {
  if (createdMs !== undefined) return formatDuration(Math.max(0, nowMs - createdMs))
  return images.some(image => image.isConfigRead === false) ? 'not asked' : ''
}

function kindOfFailure(facts: RefFacts): string {
  return facts.kind === 'present' ? 'not looked at' : ''
}

function kindText(content: ContentFacts): string {
  if (content.kind === 'cache') return `build cache, ${formatCount(content.layers, 'layer')}`
  if (content.kind === 'image')
    return content.isIndex ? `index of ${formatCount(content.images.length, 'image')}` : 'image'
  return content.kind === 'artifact' ? 'artifact' : content.isIndex ? 'index' : 'not known'
}

function platformsText({ images }: ContentFacts): Content {
  const names = images.flatMap(image => image.platform ?? [])
  const more = names.length > MAX_PLATFORMS ? `, and ${names.length - MAX_PLATFORMS} more` : ''
  return text(`${names.slice(0, MAX_PLATFORMS).join(', ')}${more}`)
}

/** `120 MB (+4 MB, +3 %)`. */
function sizeText({ bytes }: ContentFacts, before: BaselineRecord | undefined): string {
  if (bytes === undefined) return 'not known'
  const known = before?.bytes
  if (known === undefined || known === 0) return formatSize(bytes)
  if (known === bytes) return `${formatSize(bytes)} (as before)`
  const sign = bytes > known ? '+' : ''
  return `${formatSize(bytes)} (${sign}${formatSize(bytes - known)}, ${formatChange(bytes / known - 1)})`
}

export function findingsSection({ findings }: Judgement): readonly Section[] {
  const [first] = findings
  if (first === undefined || (findings.length === 1 && first.level !== 'note')) return []
  const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }]
  const rows = findings.map(finding => [LEVELS[finding.level], code(finding.code), text(finding.message, 700)])
  return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows }] }]
}

/** Tags that have to be the same digest. */
export function twinsSection({ checks }: Judgement): readonly Section[] {
  const rows = checks.flatMap(({ check, facts, twins }) =>
    twins.map(({ twin, outcome }) => {
      const own = facts.kind === 'present' ? facts.digest : undefined
      const state =
        outcome.kind !== 'present'
          ? TWIN_STATES[outcome.kind]
          : own === outcome.digest
            ? '✅ same digest'
            : own === undefined
              ? ''
              : '❌ another digest'
      return [
        code(check.name, 300),
        code(twin.name, 300),
        outcome.kind === 'present' ? code(shortDigest(outcome.digest)) : '',
        state,
      ]
    }),
  )
  if (rows.length === 0) return []
  const columns = [{ title: 'Tag' }, { title: 'Has to be the same as' }, { title: 'Its digest' }, { title: 'State' }]
  return [{ title: 'Twins', value: 98, blocks: [{ kind: 'table', columns, rows }] }]
}

const TWIN_STATES = {
  absent: '❌ missing',
  denied: '❔ not known: denied',
  'rate-limited': '❔ not known: rate-limited',
  unreachable: '❔ not known: unreachable',
} as const
