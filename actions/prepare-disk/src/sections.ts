import { formatCount, formatDuration } from '@ci-kit/core/format'
import { type Content, code, join } from '@ci-kit/core/markup'
import type { Column, Section } from '@ci-kit/core/report'
import type { Freed } from './freeing.ts'
import { bothSizes, gigabytes } from './gigabytes.ts'
import type { Request } from './inputs.ts'
import type { Facts } from './prepare.ts'

const right = (title: string): Column => ({ title, align: 'right' })

/** What would go, where nothing went. */
export function planSection(request: Request, facts: Facts): readonly Section[] {
  return facts.spaces.flatMap(({ planned, rows, restraint }): readonly Section[] => {
    if (planned === undefined || rows.length > 0 || (restraint === undefined && !request.dryRun)) return []
    if (planned.chosen.length === 0) {
      return [
        { title: 'Plan', value: 70, blocks: [{ kind: 'paragraph', text: 'Nothing that may go was found here.' }] },
      ]
    }
    const table = planned.chosen.map(one => [
      one.piece.title,
      one.piece.measured === undefined ? 'not known' : bothSizes(one.bytes),
      one.piece.measured === undefined ? 'not known' : formatDuration(one.seconds * 1000),
      one.piece.breaks,
    ])
    const isCounted = planned.chosen.every(({ piece }) => piece.measured !== undefined)
    const missed = isCounted ? 'That would not be enough.' : 'That would not be enough without what is not known.'
    const enough = planned.isEnough ? 'That would be enough.' : missed
    return [
      {
        title: 'Plan',
        value: 70,
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'Would go' }, right('Predicted'), right('Time'), { title: 'Breaks' }],
            rows: table,
          },
          {
            kind: 'paragraph',
            text: `Predicted: ${bothSizes(planned.bytes)} in ${formatDuration(planned.seconds * 1000)}. ${enough}`,
          },
        ],
      },
    ]
  })
}

/** What went, with what was predicted and what the file system shows. */
export function piecesSection(facts: Facts): readonly Section[] {
  const rows = facts.spaces.flatMap(space => space.rows)
  if (rows.length === 0) return []
  const columns = [
    { title: 'Removed' },
    { title: 'Outcome' },
    right('Predicted'),
    right('Freed'),
    right('Predicted time'),
    right('Time'),
    { title: 'No longer works' },
  ]
  return [{ title: 'What was removed', value: 80, blocks: [{ kind: 'table', columns, rows: rows.map(pieceRow) }] }]
}

const OUTCOMES: Readonly<Record<Freed['outcome'], string>> = {
  removed: 'all of it',
  partly: 'a part',
  kept: 'nothing',
  promised: 'being deleted in the background',
}

function pieceRow(row: Freed): readonly Content[] {
  const isKnown = row.predictedBytes !== undefined
  return [
    row.piece.title,
    OUTCOMES[row.outcome],
    isKnown ? gigabytes(row.predictedBytes ?? 0) : 'not known',
    `${gigabytes(row.freedBytes)}${row.freedInodes > 0 ? `, ${formatCount(row.freedInodes, 'inode')}` : ''}`,
    isKnown ? formatDuration(row.predictedSeconds * 1000) : 'not known',
    formatDuration(row.seconds * 1000),
    row.outcome === 'kept' ? '' : row.piece.breaks,
  ]
}

export function refusedSection(facts: Facts): readonly Section[] {
  const rows = facts.spaces.flatMap(space => space.rows).filter(row => row.refusedCount > 0)
  const listed = facts.pieces.filter(piece => piece.tier === 'listed' && piece.keptBecause !== undefined)
  if (rows.length + listed.length === 0) return []
  const shown = [
    ...listed.map(piece => [code(piece.title), piece.keptBecause ?? '']),
    ...rows.flatMap(row => row.refused.map(({ path, reason }) => [code(path), reason])),
  ]
  const total = rows.reduce((sum, row) => sum + row.refusedCount, listed.length)
  return [
    {
      title: 'Left alone',
      value: 75,
      blocks: [{ kind: 'table', columns: [{ title: 'Path' }, { title: 'Why' }], rows: shown, totalRows: total }],
    },
  ]
}

export function usersSection(facts: Facts): readonly Section[] {
  return facts.spaces.flatMap(({ users }): readonly Section[] => {
    if (users === undefined || users.directories.length === 0) return []
    const rows = users.directories.map(({ path, bytes }) => [code(path), bothSizes(bytes)])
    const note = users.isPartial ? 'Counted for 3 seconds, so these are at least; ' : ''
    return [
      {
        title: 'What fills the disk',
        value: 60,
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'Directory' }, right(users.isPartial ? 'Holds at least' : 'Holds')],
            rows,
          },
          { kind: 'paragraph', text: `${note}other file systems are not counted.`.replace(/^o/, 'O') },
        ],
      },
    ]
  })
}

/** What is there and stays, with the reason. */
export function keptSection(facts: Facts): readonly Section[] {
  const kept = facts.pieces.filter(piece => piece.tier !== 'listed' && piece.keptBecause !== undefined)
  const notes: Content[] = []
  if (facts.workflow?.kind === 'not-read') notes.push(`What the workflow uses is not known: ${facts.workflow.why}.`)
  if (kept.length === 0 && notes.length === 0) return []
  const rows = kept.map(piece => [
    code(piece.name),
    piece.measured === undefined ? 'not known' : gigabytes(piece.measured.bytes),
    piece.keptBecause ?? '',
  ])
  const columns = [{ title: 'Stays' }, right('Predicted'), { title: 'Why' }]
  return [
    {
      title: 'What was found and stays',
      collapsed: true,
      value: 40,
      blocks: [
        ...(rows.length === 0 ? [] : [{ kind: 'table', columns, rows } as const]),
        ...(notes.length === 0 ? [] : [{ kind: 'paragraph', text: join(notes, ' ') } as const]),
      ],
    },
  ]
}
