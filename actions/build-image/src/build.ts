import { join, resolve } from 'node:path'
import type { DiagnosisKind } from '@ci-kit/buildlog/diagnosis'
import { KitError } from '@ci-kit/core/errors'
import { formatDuration } from '@ci-kit/core/format'
import type { Run } from '@ci-kit/core/run'
import { type Attempt, runOnce } from './attempt.ts'
import { chooseBuilder } from './builder.ts'
import { buildCommand } from './command.ts'
import type { Request } from './inputs.ts'
import type { BuildWorld } from './world.ts'

export interface Outcome {
  /** At least one; only the last can have worked. */
  readonly attempts: readonly Attempt[]
  readonly last: Attempt
  readonly seconds: number
  readonly digest: string | undefined
  readonly logFile: string
}

/** What passes by itself: nothing in the sources or the permissions is wrong. */
const PASSING: readonly DiagnosisKind[] = ['upload-broken', 'registry-unreachable', 'rate-limited']
const DIGEST = /^sha256:[0-9a-f]{64}$/

/** Builds, and builds again while only the network or the registry was in the way. */
export async function build(request: Request, run: Run, world: BuildWorld): Promise<Outcome> {
  const { clock, environment, random } = run.ports
  const logFile = resolve(environment.workspace, request.log)
  const metadataFile = join(environment.tempDirectory, 'ci-kit', `metadata-${random.token().slice(0, 16)}.json`)
  // Also makes the folder that the metadata are written to.
  await run.ports.files.writeText(metadataFile, '{}\n')
  const startMs = clock.monotonicMs()
  const builder = await chooseBuilder(request, run, world)
  const command = buildCommand(request, { builder, metadataFile })
  await world.startLog(logFile)
  const attempts: Attempt[] = []
  for (;;) {
    const last = await start({ command, logFile }, run, world)
    attempts.push(last)
    if (last.isGood || !isWorthAnother(last) || attempts.length >= request.attempts) {
      const seconds = Math.round(clock.monotonicMs() - startMs) / 1000
      return { attempts, last, seconds, digest: await digestIn(metadataFile, run), logFile }
    }
    const waitMs = waitBefore(attempts.length, request.retryWait)
    run.log.warning(
      `try ${attempts.length} of ${request.attempts} failed (${last.failure}): ${last.message}; the next one in ${formatDuration(waitMs)}`,
    )
    await clock.sleep(waitMs)
  }
}

export function isWorthAnother({ failure }: Attempt): boolean {
  return failure !== undefined && PASSING.includes(failure)
}

/** Twice as long each time: a registry that is busy is not helped by haste. */
function waitBefore(tries: number, firstMs: number): number {
  return firstMs * 2 ** (tries - 1)
}

async function start(request: Parameters<typeof runOnce>[0], run: Run, world: BuildWorld): Promise<Attempt> {
  try {
    return await runOnce(request, run, world)
  } catch (error) {
    throw new KitError('builder-missing', 'docker cannot be started', {
      fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
      cause: error,
    })
  }
}

/** Undefined for a build that ended without telling it. */
async function digestIn(metadataFile: string, run: Run): Promise<string | undefined> {
  try {
    const metadata: unknown = JSON.parse(await run.ports.files.readText(metadataFile))
    if (typeof metadata !== 'object' || metadata === null || !('containerimage.digest' in metadata)) return undefined
    const digest = metadata['containerimage.digest']
    return typeof digest === 'string' && DIGEST.test(digest) ? digest : undefined
  } catch {
    return undefined
  }
}
