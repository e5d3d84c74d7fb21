import { formatCount } from '@ci-kit/core/format'
import { type Content, code, md, strong, text } from '@ci-kit/core/markup'
import type { Annotation, Figure, Report, Section } from '@ci-kit/core/report'
import { versionOf } from './compare.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Request } from './inputs.ts'
import { counts, isDiffering } from './judge.ts'
import { isAtRoot } from './scope.ts'
import type { Source } from './sources.ts'
import type { Verdict } from './verdict.ts'

const MAX_ROWS = 100

/** The summary: the verdict, every place that states the version, what is published, what to do. */
export function renderReport(request: Request, facts: Facts, verdict: Verdict): Report {
  return {
    title: request.title ?? 'Version',
    verdict: { kind: verdict.kind, text: verdictText(facts, verdict) },
    figures: figuresOf(facts, verdict),
    sections: [
      ...findingsSection(verdict),
      ...sourcesSections(verdict),
      ...publishedSection(verdict),
      ...repairSection(verdict),
      ...inferenceSection(facts),
    ],
    nextSteps: nextSteps(verdict),
    annotations: verdict.findings.map(toAnnotation),
  }
}

function verdictText({ subject }: Facts, { sources, findings, version, kind, purpose }: Verdict): Content {
  const against = subject.version === undefined ? 'each other' : code(subject.tag ?? '')
  if (version === undefined)
    return `No file states a version that can be read${subject.tag === undefined ? '' : ', and the tag carries none'}`
  const differing = sources.filter(isDiffering)
  const counted = sources.filter(counts)
  if (differing.length > 0) {
    const said = [...new Set(differing.map(one => versionOf(one.statement.said) ?? ''))].slice(0, 3).join(', ')
    const files = formatCount(differing.length, 'file says', 'files say')
    return subject.version === undefined
      ? md`${files} ${code(said)}, and the others say ${code(version)}`
      : md`${files} ${code(said)}, and the tag ${against} says ${code(version)}`
  }
  const [worst] = findings.filter(one => one.level !== 'notice')
  if (worst !== undefined) return sentence(worst.message)
  if (kind === 'unknown')
    return md`Whether ${code(version)} is right could not be found out: no file is known to follow ${against}`
  if (counted.length === 0) return md`${code(version)} stands in the tag alone: no file states it`
  const word = purpose === 'release' ? '' : ` (${purpose})`
  return counted.length === 1
    ? md`${code(version)}${word}: the one file that states it agrees`
    : md`${code(version)}${word}: all ${counted.length} places that state it agree`
}

/** A name of a file or a command keeps its letters. */
function sentence(message: string): string {
  return /^[a-z]+[ ,]/.test(message) &&
    !/^(?:git|npm|cd|cargo|mvn|uv|poetry|pdm|bundle|pod|dart|mix|yarn|pnpm|composer) /.test(message)
    ? message.charAt(0).toUpperCase() + message.slice(1)
    : message
}

function figuresOf(
  { subject, before, tags }: Facts,
  { version, sources, standing, purpose }: Verdict,
): readonly Figure[] {
  const counted = sources.filter(counts)
  const agreeing = counted.filter(one => one.verdict !== 'differs').length
  const highest = before?.[0]
  return [
    {
      label: 'Version',
      value: version === undefined ? 'none' : code(version),
      note: subject.tag === undefined ? 'of the files' : md`of the tag ${code(subject.tag)}, a ${purpose}`,
    },
    {
      label: 'Places that agree',
      value: `${agreeing} of ${counted.length}`,
      note: `${sources.length} places state a version or should`,
    },
    {
      label: 'Latest',
      value: standing.isLatest === 'unknown' ? 'unknown' : standing.isLatest ? 'yes' : 'no',
      note:
        tags.kind === 'unknown'
          ? text(tags.why)
          : highest === undefined
            ? 'the first tag of its line'
            : md`highest earlier tag ${code(highest.name)}; channel ${standing.channel || 'none'}`,
    },
  ]
}

function findingsSection({ findings }: Verdict): readonly Section[] {
  // What differs stands in the table of sources, with more about it.
  const others = findings.filter(one => one.code !== 'differs')
  if (others.length === 0) return []
  const rows = others.slice(0, MAX_ROWS).map(one => [one.level, code(one.code), text(one.message, 600)])
  const columns = [{ title: 'Level' }, { title: 'Code' }, { title: 'What' }]
  return [{ title: 'Findings', value: 95, blocks: [{ kind: 'table', columns, rows, totalRows: others.length }] }]
}

const COLUMNS = [
  { title: 'Place' },
  { title: 'Kind' },
  { title: 'Written' },
  { title: 'Canonical' },
  { title: 'Agrees' },
  { title: 'Why' },
] as const

/** What has to agree is open; the rest is closed, with the reason. */
function sourcesSections({ sources }: Verdict): readonly Section[] {
  const table = (some: readonly Source[]): Section['blocks'] => [
    { kind: 'table', columns: COLUMNS, rows: some.slice(0, MAX_ROWS).map(rowOf), totalRows: some.length },
  ]
  const main = sources.filter(one => counts(one) || (one.verdict === 'unreadable' && isAtRoot(one.statement)))
  const rest = sources.filter(one => !main.includes(one))
  const order = ['differs', 'unreadable', 'spelling', 'agrees', 'dynamic']
  const sorted = main.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return [
    ...(sorted.length === 0 ? [] : [{ title: 'Sources', value: 90, blocks: table(sorted) }]),
    ...(rest.length === 0
      ? []
      : [{ title: `Not counted (${rest.length})`, collapsed: true, value: 20, blocks: table(rest) }]),
  ]
}

const WORDS = {
  agrees: 'yes',
  spelling: 'yes, other spelling',
  differs: 'no',
  dynamic: 'dynamic',
  unreadable: 'unreadable',
} as const

function rowOf(source: Source): readonly Content[] {
  const { statement, verdict, canonical, reason, problem, membership } = source
  const written = versionOf(statement.said)
  const isNo = isDiffering(source)
  const why = [reason, problem ?? '', verdict === 'differs' || membership.counts !== 'yes' ? membership.why : '']
  return [
    code(`${statement.file}:${statement.line}`, 200),
    statement.subject === undefined ? statement.kind : md`${statement.kind} ${code(statement.subject, 100)}`,
    written === undefined ? '' : code(written, 100),
    canonical === undefined ? '' : code(canonical, 100),
    isNo ? strong('no') : verdict === 'differs' ? 'not counted' : WORDS[verdict],
    text([...new Set(why)].filter(Boolean).join('; '), 400),
  ]
}

function publishedSection({ answers }: Verdict): readonly Section[] {
  if (answers.length === 0) return []
  const rows = answers.map(({ question, published, asked }) => [
    question.registry,
    code(`${question.subject} ${question.version}`, 200),
    published.kind === 'yes' && published.bytes !== 'not-compared' ? `yes, ${published.bytes} bytes` : published.kind,
    text(published.kind === 'unknown' ? published.reason : published.evidence, 300),
    code(asked, 300),
  ])
  const columns = [
    { title: 'Registry' },
    { title: 'Version' },
    { title: 'There' },
    { title: 'What it says' },
    { title: 'Asked' },
  ]
  return [{ title: 'Published', value: 80, blocks: [{ kind: 'table', columns, rows }] }]
}

function repairSection({ repair }: Verdict): readonly Section[] {
  if (repair === undefined) return []
  const { bump, diff, commands } = repair
  const place =
    bump === undefined
      ? undefined
      : bump.place === 'elsewhere'
        ? 'on another branch'
        : bump.commits === 0
          ? 'the tagged commit itself'
          : `${formatCount(bump.commits, 'commit')} ${bump.place} the tag`
  const found =
    bump === undefined
      ? 'No commit of the checkout has the version of the tag in all of these files.'
      : md`The commit ${code(bump.commit.slice(0, 12))} (${text(bump.title)}) has it, ${place ?? ''}.`
  return [
    {
      title: 'Repair',
      value: 85,
      blocks: [
        { kind: 'paragraph', text: found },
        ...(diff === '' ? [] : [{ kind: 'code', text: diff, language: 'diff', keep: 'head', maxLines: 120 } as const]),
        ...(commands.length === 0
          ? []
          : [{ kind: 'code', text: commands.join('\n'), language: 'sh', keep: 'head' } as const]),
      ],
    },
  ]
}

function inferenceSection({ scope, tags, notes, subject, before }: Facts): readonly Section[] {
  const how =
    tags.kind === 'known'
      ? `compared with ${formatCount(before?.length ?? 0, 'earlier tag')} of its line: ${tags.how}`
      : `compared with no other tag: ${tags.why}`
  const items = [
    `The files that count: ${scope.kind === 'part' ? scope.name : 'the whole repository'}, since ${scope.why}.`,
    `${sentence(how)}.`,
    ...(subject.intent?.inferredFrom === undefined
      ? []
      : [`The tag is for a ${subject.intent.purpose}: ${subject.intent.inferredFrom}.`]),
    ...notes,
  ]
  return [{ title: 'How this was decided', collapsed: true, value: 30, blocks: [{ kind: 'list', items }] }]
}

// The steps of the repair say what to do about these.
const REPAIRED = new Set(['differs', 'published-already', 'published-other', 'number-spent'])

function nextSteps({ findings, repair }: Verdict): readonly Content[] {
  const isRepaired = (finding: Finding): boolean => REPAIRED.has(finding.code) && repair !== undefined
  const fixes = findings.filter(one => one.level !== 'notice' && !isRepaired(one)).map(one => one.fix)
  const steps = (repair?.steps ?? []).map(({ what, command }) => md`${sentence(what)}: ${code(command, 400)}`)
  return [...steps, ...[...new Set(fixes)].map(fix => `${sentence(fix)}.`)].slice(0, 12)
}

function toAnnotation({ level, code: name, message, fix, place }: Finding): Annotation {
  return {
    kind: level,
    title: name,
    message: `${sentence(message)}. Fix: ${fix}`,
    ...(place === undefined ? {} : { file: place.file, line: place.line }),
  }
}
