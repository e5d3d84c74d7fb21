import type { Run } from '@ci-kit/core/run'
import { nodeDiskWorld } from './node-world.ts'
import { WATCH_STATE } from './watch/state.ts'
import type { DiskWorld } from './world.ts'

/** Makes room for a build, or, after the job, says how much room it needed. */
export async function main(run: Run): Promise<void> {
  await prepareDisk(run, nodeDiskWorld())
}

/** The same on any machine: tests give one of their own. */
export async function prepareDisk(run: Run, world: DiskWorld): Promise<void> {
  if (run.state.read(WATCH_STATE) !== undefined) {
    const { reportWatch } = await import('./watch/report-watch.ts')
    await reportWatch(run, world)
    return
  }
  const { prepare } = await import('./prepare.ts')
  await prepare(run, world)
}
