import { expandPaths } from '@ci-kit/core/glob'
import type { Run } from '@ci-kit/core/run'
import { parseList } from '@ci-kit/core/values'
import { nodeDiskWorld } from '../../prepare-disk/src/node-world.ts'
import type { DiskWorld } from '../../prepare-disk/src/world.ts'
import { composeReport } from './compose.ts'
import { checkInputs } from './inputs.ts'
import type { Kit } from './kit.ts'
import { runPart } from './part-run.ts'
import { diskPart } from './parts.ts'
import { type OldLog, PHASE_STATE, saveMemory } from './state.ts'

/** Where prepare-disk's second program lies, seen from the program of the root action. */
export const WORKER_FOLDER = 'prepare-disk'

/** The main step: the space at once, and everything that the post step needs. */
export async function begin(run: Run, kit: Kit, world: DiskWorld = nodeDiskWorld(WORKER_FOLDER)): Promise<void> {
  // First of all: an engine runs the post step of a main step that failed, too.
  run.state.save(PHASE_STATE, 'post')
  await checkInputs(run.inputs, kit)
  const oldLogs = await findLogs(run, kit)
  const { prepareDisk } = await import('../../prepare-disk/src/main.ts')
  const disk = await runPart(run, kit['prepare-disk'], { main: own => prepareDisk(own, world) })
  const { problem } = disk
  await saveMemory(run, { disk, isReported: problem !== undefined, oldLogs })
  if (problem === undefined) {
    run.setOutputs(disk.outputs)
    return
  }
  const part = diskPart(disk, undefined)
  await run.report(composeReport([part], { title: titleOf(run), jobStatus: undefined }), disk.outputs)
  run.fail(problem)
}

export function titleOf(run: Run): string | undefined {
  return run.inputs.values.get('title')?.trim() || undefined
}

/** The build logs that are there now; on a machine that keeps its files, those of an earlier job. */
export async function findLogs(run: Run, kit: Kit): Promise<readonly OldLog[]> {
  const fallback = kit['report-cache-hits'].inputs.find(([name]) => name === 'log')?.[1] ?? ''
  const patterns = parseList(run.inputs.values.get('log')?.trim() || fallback)
  const { paths } = await expandPaths(patterns, run.ports.files)
  const found: OldLog[] = []
  for (const path of paths) {
    const facts = await run.ports.files.facts(path).catch(() => undefined)
    if (facts !== undefined) found.push({ path, bytes: facts.bytes })
  }
  return found
}
