/** One measurement against its peer or limit, both from the same run. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly against: string
  /** Measured divided by the peer; undefined where the figure has a limit instead of a peer. */
  readonly ratio: number | undefined
  readonly goal: string
  readonly isMet: boolean
}

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, measured, against, ratio, goal, isMet }) => [
    what,
    measured,
    against,
    ratio?.toFixed(2) ?? '',
    goal,
    isMet ? 'yes' : 'NO',
  ])
  return [
    ['What', 'Measured', 'Against', 'Ratio', 'Goal', 'Met'],
    ['---', '---', '---', '---:', '---', '---'],
    ...lines,
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}
