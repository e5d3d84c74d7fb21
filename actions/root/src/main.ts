import type { Run } from '@ci-kit/core/run'
import type { Kit } from './kit.ts'
import { PHASE_STATE } from './state.ts'

/** Makes room before the job; after it, reports the build, the tags and the space, as one. */
export async function main(run: Run, kit: Kit): Promise<void> {
  if (run.state.read(PHASE_STATE) === undefined) {
    const { begin } = await import('./begin.ts')
    await begin(run, kit)
  } else {
    const { finish } = await import('./finish.ts')
    await finish(run, kit)
  }
}
