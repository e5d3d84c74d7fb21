const FIRST = '  hosted:\n'
const OPENING = '  # generated: the jobs on runners of your own, from those on hosted ones\n'
const CLOSING = '  # end of generated: the jobs on runners of your own, from those on hosted ones\n'

/**
 * The pipeline with its jobs on self-hosted runners written anew from those on hosted ones: `max-parallel` is one for a
 * whole matrix, so runners of two kinds need two, and a workflow has YAML anchors on some servers only.
 */
export function withOwnRunners(workflow: string): string {
  const first = workflow.indexOf(FIRST)
  const start = workflow.indexOf(OPENING)
  const end = workflow.indexOf(CLOSING)
  if (first === -1 || start < first || end < start) {
    throw new Error(`"${FIRST.trim()}", "${OPENING.trim()}" and "${CLOSING.trim()}" are needed, in this order`)
  }
  const own = workflow
    .slice(first, start)
    .replace(FIRST, '  self-hosted:\n')
    .replaceAll('outputs.hosted', 'outputs.self-hosted')
    .replaceAll('outputs.max-parallel ', 'outputs.max-parallel-self-hosted ')
  return `${workflow.slice(0, start)}${OPENING}\n${own}${workflow.slice(end)}`
}
