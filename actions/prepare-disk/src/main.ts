import type { Run } from '@ci-kit/core/run'
import { nodeDiskWorld } from './node-world.ts'
import { BEGUN_STATE, parseOutputs, WATCH_STATE } from './watch/state.ts'
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
  // The post step of a main step that watches nothing, or that could not begin: that one has said all.
  const begun = run.state.read(BEGUN_STATE)
  if (begun !== undefined) {
    // Set again, so that this one blanks none of them.
    run.setOutputs(parseOutputs(begun))
    return
  }
  run.state.save(BEGUN_STATE, JSON.stringify({ verdict: 'unknown' }))
  const { prepare } = await import('./prepare.ts')
  await prepare(run, world)
}
