import { readFile } from 'node:fs/promises'
import { nodePrograms } from '@ci-kit/core/node-programs'
import { askPublished } from '@ci-kit/published/ask'
import type { PublishedPorts } from '@ci-kit/published/ports'
import type { Published, RegistryName } from '@ci-kit/published/published'

export interface Asked {
  readonly registry: RegistryName
  readonly subject: string
  readonly version: string
  readonly artifacts?: readonly string[]
  readonly target?: string
  readonly env?: Readonly<Record<string, string>>
  /** Where the client runs. */
  readonly folder: string
  readonly timeoutMs?: number
}

/** Asks with the programs of this machine; there is no forge and no registry of images. */
export async function ask({ env, folder, timeoutMs, ...question }: Asked): Promise<Published> {
  const programs = nodePrograms({ ...process.env, ...env, GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder })
  const ports: PublishedPorts = {
    ...programs,
    run: command => programs.run(timeoutMs === undefined ? command : { ...command, timeoutMs }),
    readText: path => readFile(path, 'utf8').catch(() => undefined),
    resolveImage: async () => ({ kind: 'absent' }),
    forge: async () => ({ kind: 'failed', status: 404, message: 'no forge here' }),
  }
  const [answer] = await askPublished([{ artifacts: [], ...question }], ports)
  if (answer === undefined) throw new Error('no answer')
  return answer.published
}
