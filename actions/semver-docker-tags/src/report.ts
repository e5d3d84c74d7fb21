import { formatCount } from '@ci-kit/core/format'
import { type Content, code, join, md, strong, text } from '@ci-kit/core/markup'
import type { Figure, Report, Section, VerdictKind } from '@ci-kit/core/report'
import type { Decision, Outcome } from './decide.ts'
import type { Request } from './inputs.ts'
import type { Finding } from './judge.ts'
import type { Replay } from './replay.ts'
import type { Result } from './result.ts'

export interface Answer {
  readonly verdict: VerdictKind
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
  readonly result: Result
  /** What versions were compared with, in words. */
  readonly comparedWith: string
  readonly notes: readonly string[]
  readonly replay: Replay | undefined
}

const WORDS: Readonly<Record<Outcome, string>> = { emitted: 'given', 'held-back': 'held back', skipped: 'skipped' }
const MAX_ROWS = 100

/** The summary: the tags, the reason for each, how to pull them, and what replay found. */
export function renderReport(request: Request, answer: Answer): Report {
  return {
    title: request.title ?? 'Image tags',
    verdict: { kind: answer.verdict, text: verdictText(request, answer) },
    figures: figuresOf(answer),
    sections: [
      ...findingsSection(answer),
      ...decisionsSection(answer),
      ...replaySections(answer),
      ...pullSection(answer),
      ...labelsSection(answer),
    ],
    nextSteps: [...new Set(answer.findings.map(one => `${one.fix.charAt(0).toUpperCase()}${one.fix.slice(1)}.`))],
  }
}

function verdictText(request: Request, { decisions, findings, result }: Answer): Content {
  const [worst] = findings
  if (worst !== undefined && (worst.level === 'error' || result.version === '')) return sentence(worst.message)
  const given = decisions.filter(one => one.outcome === 'emitted')
  const held = decisions.filter(one => one.outcome === 'held-back').length
  const names = join(given.slice(0, 8).map(one => code(one.tag, 130)))
  const more = given.length > 8 ? ` and ${given.length - 8} more` : ''
  const back = held === 0 ? '' : `; ${held} held back`
  const dry = request.dryRun === true ? 'Dry run: ' : ''
  const also = worst === undefined ? '' : `; ${worst.message}`
  return md`${dry}${formatCount(given.length, 'tag')}: ${names}${more}${back}${also}`
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

function figuresOf({ decisions, comparedWith, result }: Answer): readonly Figure[] {
  const count = (outcome: Outcome): number => decisions.filter(one => one.outcome === outcome).length
  return [
    {
      label: 'Version',
      value: result.version === '' ? 'none' : code(result.version, 130),
      note: 'the first tag, and the label org.opencontainers.image.version',
    },
    { label: 'Tags given', value: count('emitted'), note: `of ${decisions.length} rules, latest included` },
    { label: 'Held back', value: count('held-back'), note: comparedWith },
  ]
}

function findingsSection({ findings }: Answer): readonly Section[] {
  if (findings.length === 0) return []
  const rows = findings.slice(0, MAX_ROWS).map(one => [one.level, code(one.code), text(one.message, 500)])
  const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }]
  return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows, totalRows: findings.length }] }]
}

function decisionsSection({ decisions, notes }: Answer): readonly Section[] {
  const columns = [{ title: 'Tag' }, { title: 'Result' }, { title: 'Why' }, { title: 'Rule' }]
  const order: readonly Outcome[] = ['emitted', 'held-back', 'skipped']
  const sorted = order.flatMap(outcome => decisions.filter(one => one.outcome === outcome))
  const rows = sorted
    .slice(0, MAX_ROWS)
    .map(one => [
      one.tag === '' ? '' : code(one.tag, 130),
      one.outcome === 'emitted' ? strong('given') : WORDS[one.outcome],
      text(one.why, 400),
      code(one.rule, 200),
    ])
  const paragraphs = notes.map(note => ({ kind: 'paragraph', text: note }) as const)
  return [
    {
      title: 'Decisions',
      value: 90,
      blocks: [...paragraphs, { kind: 'table', columns, rows, totalRows: sorted.length }],
    },
  ]
}

function pullSection({ result }: Answer): readonly Section[] {
  if (result.tags.length === 0 || result.tags[0] === result.tagNames[0]) return []
  const commands = result.tags
    .slice(0, MAX_ROWS)
    .map(tag => `docker pull ${tag}`)
    .join('\n')
  return [{ title: 'Pull', value: 60, blocks: [{ kind: 'code', text: commands, language: 'sh', keep: 'head' }] }]
}

function labelsSection({ result }: Answer): readonly Section[] {
  const rows = [...result.labels].slice(0, MAX_ROWS).map(([name, value]) => [code(name, 200), text(value, 300)])
  const columns = [{ title: 'Label' }, { title: 'Value' }]
  return [
    {
      title: 'Labels',
      collapsed: true,
      value: 20,
      blocks: [{ kind: 'table', columns, rows, totalRows: result.labels.size }],
    },
  ]
}

function replaySections({ replay }: Answer): readonly Section[] {
  if (replay === undefined) return []
  const { tags, differences, published } = replay
  const [first] = differences
  const rolling = tags.filter(one => one.moves > 1)
  const columns = [
    { title: 'Tag' },
    { title: 'Forward only' },
    { title: 'Moved by every run' },
    { title: 'Runs', align: 'right' },
  ] as const
  const rows = rolling
    .slice(0, MAX_ROWS)
    .map(one => [
      code(one.tag, 130),
      code(one.forward, 130),
      one.forward === one.always ? 'the same' : strong(one.always.slice(0, 130)),
      one.moves,
    ])
  const verdict =
    first === undefined
      ? md`${formatCount(published, 'tag')} of the repository were replayed; no run would have moved a tag backwards.`
      : md`${formatCount(published, 'tag')} of the repository were replayed. The first difference is at ${code(first.at, 130)}: it would have moved ${code(first.tag, 130)} backwards from ${code(first.staysAt, 130)}; ${formatCount(differences.length, 'such move')} in all.`
  return [
    {
      title: 'Replay',
      value: 80,
      blocks: [
        { kind: 'paragraph', text: verdict },
        { kind: 'table', columns, rows, totalRows: rolling.length },
      ],
    },
  ]
}
