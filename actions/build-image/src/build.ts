import { join, resolve } from 'node:path'
import type { CacheImports } from '@ci-kit/buildcache/registry'
import type { DiagnosisKind } from '@ci-kit/buildlog/diagnosis'
import { KitError } from '@ci-kit/core/errors'
import { formatDuration } from '@ci-kit/core/format'
import type { Run } from '@ci-kit/core/run'
import { type Attempt, runOnce } from './attempt.ts'
import { chooseBuilder } from './builder.ts'
import { cacheSources } from './caches.ts'
import { buildCommand } from './command.ts'
import { connect } from './connect.ts'
import type { Request } from './inputs.ts'
import type { BuildWorld } from './world.ts'

export interface Outcome {
  /** At least one; only the last can have worked. */
  readonly attempts: readonly Attempt[]
  readonly last: Attempt
  readonly seconds: number
  readonly digest: string | undefined
  readonly logFile: string
  /** The builder's own record of the build, which tells of hits that the log leaves out; only of one that worked at once. */
  readonly recordFile: string | undefined
  /** Which caches were joined; undefined where there was nothing to join. */
  readonly imports: CacheImports | undefined
}

/** What passes by itself: nothing in the sources or the permissions is wrong. */
const PASSING: readonly DiagnosisKind[] = ['upload-broken', 'registry-unreachable', 'rate-limited']
const DIGEST = /^sha256:[0-9a-f]{64}$/
const REF = /^[a-z0-9]{1,64}$/

/** Builds, and builds again while only the network or the registry was in the way. */
export async function build(request: Request, run: Run, world: BuildWorld): Promise<Outcome> {
  const { clock, environment, random } = run.ports
  const logFile = resolve(environment.workspace, request.log)
  const metadataFile = join(environment.tempDirectory, 'ci-kit', `metadata-${random.token().slice(0, 16)}.json`)
  // Also makes the folder that the metadata are written to.
  await run.ports.files.writeText(metadataFile, '{}\n')
  // A step that is cancelled gives no other answer, and its log is wanted all the same.
  run.setOutputs({ log: logFile })
  const startMs = clock.monotonicMs()
  const builder = await chooseBuilder(request, run, world)
  const caches = await cacheSources(request, run, () => connect(run, request.insecureRegistries ?? []))
  const command = buildCommand(request, { builder, metadataFile, cacheSources: caches.sources })
  await world.startLog(logFile)
  const attempts: Attempt[] = []
  for (;;) {
    const last = await start({ command, logFile }, run, world)
    attempts.push(last)
    if (last.isGood || !isWorthAnother(last) || attempts.length >= request.attempts) {
      const seconds = Math.round(clock.monotonicMs() - startMs) / 1000
      const { digest, ref } = await metadataIn(metadataFile, run)
      // The record of a second try would call everything cached that the first one built.
      const isWhole = last.isGood && attempts.length === 1 && ref !== undefined
      const recordFile = isWhole ? await fetchRecord({ ref, builder, logFile }, world) : undefined
      return { attempts, last, seconds, digest, logFile, recordFile, imports: caches.imports }
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

interface Metadata {
  readonly digest: string | undefined
  /** What the builder calls this build. */
  readonly ref: string | undefined
}

/** Empty for a build that ended without telling. */
async function metadataIn(metadataFile: string, run: Run): Promise<Metadata> {
  try {
    const metadata: unknown = JSON.parse(await run.ports.files.readText(metadataFile))
    const digest = textIn(metadata, 'containerimage.digest')
    const ref = textIn(metadata, 'buildx.build.ref')?.split('/').at(-1)
    return { digest: digest && DIGEST.test(digest) ? digest : undefined, ref: ref && REF.test(ref) ? ref : undefined }
  } catch {
    return { digest: undefined, ref: undefined }
  }
}

function textIn(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const text: unknown = Reflect.get(value, name)
  return typeof text === 'string' ? text : undefined
}

interface RecordRequest {
  readonly ref: string
  readonly builder: string | undefined
  readonly logFile: string
}

/** Older builders keep no record; the log alone is good enough then. */
async function fetchRecord({ ref, builder, logFile }: RecordRequest, world: BuildWorld): Promise<string | undefined> {
  const recordFile = `${logFile.replace(/\.log$/, '')}.rawjson`
  const at = builder === undefined ? [] : [`--builder=${builder}`]
  const command = ['docker', 'buildx', 'history', 'logs', ...at, '--progress=rawjson', ref]
  try {
    await world.startLog(recordFile)
    const ended = await world.run(command, { logFile: recordFile, onChunk: () => undefined })
    return ended.code === 0 ? recordFile : undefined
  } catch {
    return undefined
  }
}
