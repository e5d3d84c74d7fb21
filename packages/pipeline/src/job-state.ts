import type { JobFacts } from './job-facts.ts'

/**
 * What became of a job. `blocked` is one that did not begin, because one that it needs was not made; `missing` is one
 * that left no report: nothing is known of it but the result that the engine tells.
 */
export type JobState = 'made' | 'failed' | 'blocked' | 'cancelled' | 'missing'

const BUILDS = ['report-cache-hits', 'build-image']

export function jobState(facts: JobFacts): JobState {
  if (facts.actions.length === 0) return 'missing'
  if (facts.blockedBy.length > 0) return 'blocked'
  if (facts.isCancelled) return 'cancelled'
  if (facts.problems.some(problem => problem.level === 'error')) return 'failed'
  // A job that died before its build has only said what was good until then.
  return facts.actions.some(action => BUILDS.includes(action)) ? 'made' : 'failed'
}
