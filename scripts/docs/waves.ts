const FIRST = '  wave-1:\n'
const OPENING = '  # generated: the other waves, from wave 1\n'
const CLOSING = '  # end of generated: the other waves, from wave 1\n'
const WAVES = 6

/**
 * The pipeline with its waves from the second on written anew from the first: a workflow has neither loops nor, on
 * every server, YAML anchors. A wave waits for all before it.
 */
export function withWaves(workflow: string): string {
  const first = workflow.indexOf(FIRST)
  const start = workflow.indexOf(OPENING)
  const end = workflow.indexOf(CLOSING)
  if (first === -1 || start < first || end < start) {
    throw new Error(`"${FIRST.trim()}", "${OPENING.trim()}" and "${CLOSING.trim()}" are needed, in this order`)
  }
  const wave = workflow.slice(first, start)
  const others = Array.from({ length: WAVES - 1 }, (_, at) => waveOf(wave, at + 2))
  return `${workflow.slice(0, start)}${OPENING}\n${others.join('')}${workflow.slice(end)}`
}

function waveOf(first: string, number: number): string {
  const before = Array.from({ length: number - 1 }, (_, at) => `wave-${at + 1}`)
  const renamed = first.replaceAll('wave-1', `wave-${number}`)
  const waiting = renamed.replace('needs: [plan]', `needs: [plan, ${before.join(', ')}]`)
  if (renamed === first || waiting === renamed) throw new Error('wave 1 is not as expected: it has "needs: [plan]"')
  return waiting
}
