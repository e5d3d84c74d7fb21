import { expandPaths } from '@ci-kit/core/glob'
import type { Run } from '@ci-kit/core/run'
import { jobFacts } from '@ci-kit/pipeline/job-facts'
import { type JobState, jobState } from '@ci-kit/pipeline/job-state'
import type { Request } from './inputs.ts'
import type { Layer } from './plan.ts'

export interface Unmade {
  readonly name: string
  readonly state: JobState
}

/** Those of the needed layers that are not made, from the reports that their jobs left. */
export async function unmadeNeeds(layer: Layer, request: Request, run: Run): Promise<readonly Unmade[]> {
  const unmade: Unmade[] = []
  for (const name of layer.buildsOn) {
    const state = await stateOf(
      `${request.reports.replace(/\/+$/, '')}/${request.prefix ?? ''}${name}${request.suffix ?? ''}`,
      run,
    )
    // Where the server keeps no artifacts nothing is known, and the build itself shows whether the layer is there.
    if (state === 'missing') run.log.notice(`${name} left no report, so ${layer.name} is built without knowing of it`)
    else if (state !== 'made') unmade.push({ name, state })
  }
  return unmade
}

async function stateOf(folder: string, run: Run): Promise<JobState> {
  const { files } = run.ports
  const { paths } = await expandPaths([`${folder}/**/*.json`], files)
  const reports: unknown[] = []
  for (const path of paths) {
    try {
      reports.push(JSON.parse(await files.readText(path)))
    } catch {
      run.log.notice(`${path} is left out: it is no JSON`)
    }
  }
  return jobState(jobFacts(reports))
}
