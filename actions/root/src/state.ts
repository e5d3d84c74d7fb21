import { join } from 'node:path'
import { messageOf } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import type { PartOutcome } from './part-run.ts'

/** What tells the post step that it is one. */
export const PHASE_STATE = 'ci-kit-phase'
const MEMORY_STATE = 'ci-kit-memory'

/** A log that was there before the job built anything. */
export interface OldLog {
  readonly path: string
  readonly bytes: number
}

/** What the main step leaves for the post step. */
export interface Memory {
  readonly disk: PartOutcome
  /** The main step has written it to the summary already. */
  readonly isReported: boolean
  readonly oldLogs: readonly OldLog[]
}

/** In a file, because a report is longer than an environment variable may be. */
export async function saveMemory(run: Run, memory: Memory): Promise<void> {
  const { environment, random, files } = run.ports
  const path = join(environment.tempDirectory, 'ci-kit', `job-${random.token().slice(0, 16)}.json`)
  try {
    await files.writeText(path, JSON.stringify(memory))
    run.state.save(MEMORY_STATE, path)
  } catch (error) {
    run.log.notice(`what this step found cannot be kept for the report at the end of the job: ${messageOf(error)}`)
  }
}

/** `undefined` when the main step had no answer, or could not keep it. */
export async function readMemory(run: Run): Promise<Memory | undefined> {
  const path = run.state.read(MEMORY_STATE)
  if (path === undefined || path === '') return undefined
  try {
    const value: unknown = JSON.parse(await run.ports.files.readText(path))
    return isMemory(value) ? value : undefined
  } catch (error) {
    run.log.notice(`what the main step left cannot be read: ${messageOf(error)}`)
    return undefined
  }
}

/** Written by our own main step, so the outline tells enough. */
function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  const { disk, oldLogs } = value as { readonly disk?: unknown; readonly oldLogs?: unknown }
  return typeof disk === 'object' && disk !== null && 'outputs' in disk && Array.isArray(oldLogs)
}
