import type { Progress } from './cache.ts'
import { findProgram } from './command.ts'
import { aptProgram, chromiumPath, runcPath, staticBusybox } from './debian.ts'
import { olderRegistryPath } from './registry.ts'
import { goTool, node24Folder } from './tools.ts'

/** Says at once, before anything takes minutes, what the lab cannot do without. */
export async function checkMachine(): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error(`the lab runs BuildKit, which needs Linux; this is ${process.platform}`)
  if (process.getuid?.() !== 0)
    throw new Error('the lab runs containers, which needs root. Fix: sudo env "PATH=$PATH" npm run test:e2e')
  if ((await findProgram('go')) === undefined) {
    throw new Error(
      'go is not on PATH; the lab builds BuildKit, buildx, act and a registry. Fix: install Go 1.25 or newer',
    )
  }
}

/** Installs what the tests need and is not there yet; everything is at a pinned version. */
export async function installLab(progress: Progress): Promise<void> {
  await runcPath(progress)
  await staticBusybox(progress)
  await aptProgram({ program: 'git', package: 'git' }, progress)
  await olderRegistryPath(progress)
  await chromiumPath(progress)
  await node24Folder(progress)
  // One after the other: the Go compiler uses all processors as it is.
  for (const tool of ['buildkitd', 'buildx', 'registry', 'act'] as const) await goTool(tool, progress)
}
