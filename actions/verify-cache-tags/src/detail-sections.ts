import { formatNumber } from '@ci-kit/core/format'
import { type Content, code, join, md, text } from '@ci-kit/core/markup'
import type { Section } from '@ci-kit/core/report'
import type { Evidence } from '@ci-kit/registry/outcome'
import { formatReference } from '@ci-kit/registry/reference'
import type { Finding } from './findings.ts'
import type { Request } from './inputs.ts'
import type { Judgement } from './judge.ts'

/** Enough to ask again by hand. */
export function evidenceSection({ findings }: Judgement): readonly Section[] {
  const rows = findings
    .filter(finding => finding.level !== 'note')
    .flatMap(finding => finding.evidence.map(evidence => evidenceRow(finding, evidence)))
  if (rows.length === 0) return []
  const columns = [
    { title: 'Tag' },
    { title: 'Request' },
    { title: 'Answer' },
    { title: 'As' },
    { title: 'Tries', align: 'right' },
  ] as const
  return [
    {
      title: 'Evidence: what was asked, and what came back',
      collapsed: true,
      value: 85,
      blocks: [{ kind: 'table', columns, rows }],
    },
  ]
}

function evidenceRow(
  { name }: Finding,
  { method, url, status, code: error, message, as, tries }: Evidence,
): readonly Content[] {
  const parts: Content[] = []
  if (status !== undefined) parts.push(status)
  if (error !== undefined) parts.push(code(error, 100))
  if (message !== undefined) parts.push(text(message, 300))
  return [
    code(name, 200),
    code(`${method} ${url}`, 500),
    parts.length === 0 ? 'none' : join(parts, ' '),
    as ?? '',
    tries,
  ]
}

/** In full, one block to copy. */
export function digestSection({ checks }: Judgement): readonly Section[] {
  const lines = checks.flatMap(({ check, facts }) =>
    facts.kind === 'present' && facts.digest !== undefined
      ? [`${formatReference({ ...check.reference, digest: undefined })}@${facts.digest}`]
      : [],
  )
  if (lines.length === 0) return []
  return [
    { title: 'Digests', collapsed: true, value: 60, blocks: [{ kind: 'code', text: lines.join('\n'), keep: 'head' }] },
  ]
}

/** What each tag holds. */
export function holdsSection({ checks }: Judgement): readonly Section[] {
  const rows = checks.flatMap(({ check, facts, before }) => {
    if (facts.kind !== 'present' || facts.content === undefined) return []
    const { layers, bytes, manifests } = facts.content
    return [
      [
        code(check.name, 300),
        code(facts.mediaType ?? '', 120),
        formatNumber(manifests),
        formatNumber(layers),
        bytes === undefined ? 'not known' : `${formatNumber(bytes)} B`,
        before?.digest === facts.digest
          ? (before?.firstSeen?.slice(0, 10) ?? '')
          : before === undefined
            ? ''
            : 'since this run',
      ],
    ]
  })
  if (rows.length === 0) return []
  const columns = [
    { title: 'Tag' },
    { title: 'Media type' },
    { title: 'Manifests', align: 'right' },
    { title: 'Layers', align: 'right' },
    { title: 'Bytes', align: 'right' },
    { title: 'This digest since' },
  ] as const
  return [{ title: 'What they hold', collapsed: true, value: 40, blocks: [{ kind: 'table', columns, rows }] }]
}

export function howSection({ depth, baseline }: Request): readonly Section[] {
  const looked = {
    tag: 'Only the tags were looked at (depth: tag); what is below them was not. A digest is then what the registry states.',
    manifests:
      'Every manifest below the tags was read, and its digest computed (depth: manifests). The configurations of the images in an index, which have their ages and labels, are read for max-age and label: only, and with depth: blobs. Layers were not looked at.',
    blobs:
      'Every manifest below the tags and its configuration were read, their digests computed, and every layer asked for (depth: blobs). The bytes of layers were not read.',
  }[depth]
  const items: Content[] = [
    looked,
    'Sizes are those of configurations and layers as stored, each once; attestations are not in them. The age of a cache is that of its newest record, of an image that of its oldest platform.',
    'Missing is only what the registry says is absent; denied, rate-limited and unreachable are not known.',
    baseline === undefined
      ? 'Not compared with earlier runs: no baseline is given.'
      : md`Compared with the baseline ${code(baseline)}.`,
  ]
  return [{ title: 'How this was found out', collapsed: true, value: 20, blocks: [{ kind: 'list', items }] }]
}
