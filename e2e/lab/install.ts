import type { Progress } from './cache.ts'
import { aptProgram, chromiumPath, runcPath, staticBusybox } from './debian.ts'
import { goTool, node24Folder } from './tools.ts'

/** Installs what the tests need and is not there yet; everything is at a pinned version. */
export async function installLab(progress: Progress): Promise<void> {
  await runcPath(progress)
  await staticBusybox(progress)
  await aptProgram({ program: 'git', package: 'git' }, progress)
  await chromiumPath(progress)
  await node24Folder(progress)
  // One after the other: the Go compiler uses all processors as it is.
  for (const tool of ['buildkitd', 'buildx', 'registry', 'act'] as const) await goTool(tool, progress)
}
