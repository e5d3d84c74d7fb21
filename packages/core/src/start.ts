import { types } from 'node:util'
import { KitError, toProblem } from './errors.ts'
import { type NodeWorld, nodeWorld } from './node-world.ts'
import type { ActionSpec, Main } from './run.ts'
import { Session } from './session.ts'

export type { ActionSpec, Main, Run } from './run.ts'

/** Runs an action. The one try/catch: whatever happens, the step has a true status, a summary and all of its outputs. */
export async function start(main: Main, action: ActionSpec, world: NodeWorld = nodeWorld()): Promise<void> {
  const session = new Session({ ...world, action })
  // Red until main has returned: an end that nobody foresaw is then a failure.
  world.door.setExitCode(1)
  const interruption = world.watchInterruptions()
  try {
    await Promise.race([main(session), interruption.happened])
    session.finish()
  } catch (thrown) {
    await session.abort(toProblem(thrown))
    await showStack(thrown, session)
    world.discardHalfWritten()
    world.leave()
  } finally {
    interruption.stopWatching()
  }
}

async function showStack(thrown: unknown, session: Session): Promise<void> {
  if (thrown instanceof KitError && thrown.cause === undefined) return
  const error = thrown instanceof KitError ? thrown.cause : thrown
  const stack = types.isNativeError(error) ? error.stack : undefined
  if (stack === undefined) return
  await session.log.group('Where it happened', async () => session.log.untrusted(stack))
}
