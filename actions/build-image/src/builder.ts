import { KitError } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import type { Request } from './inputs.ts'
import type { BuildWorld } from './world.ts'

const ASK_TIMEOUT_MS = 30_000
// It pulls the image of BuildKit, some 200 MB.
const CREATE_TIMEOUT_MS = 300_000
export const OWN_BUILDER = 'ci-kit'

/**
 * The builder for `--builder`; undefined for the one that buildx takes by itself. Docker's own cannot export every kind
 * of cache or build for several platforms, so where it is the current one, another is made, or found from an earlier job.
 */
export async function chooseBuilder(request: Request, run: Run, world: BuildWorld): Promise<string | undefined> {
  if (request.builder !== undefined) return request.builder
  if (run.ports.workflow.variable('BUILDX_BUILDER') !== undefined) return undefined
  const current = await world.ask(['docker', 'buildx', 'inspect'], ASK_TIMEOUT_MS)
  if (current.code !== 0) throw noBuildx(current.text)
  if (driverOf(current.text) !== 'docker') return undefined
  const own = await world.ask(['docker', 'buildx', 'inspect', OWN_BUILDER], ASK_TIMEOUT_MS)
  if (own.code === 0) return OWN_BUILDER
  const create = ['docker', 'buildx', 'create', `--name=${OWN_BUILDER}`, '--driver=docker-container', '--bootstrap']
  const made = await world.ask(create, CREATE_TIMEOUT_MS)
  if (made.code === 0) return OWN_BUILDER
  throw new KitError('builder-missing', `no builder could be made: ${lastLine(made.text)}`, {
    fix: 'name one that exists with the input builder, or let this runner pull moby/buildkit',
  })
}

/** The driver that `docker buildx inspect` prints. */
export function driverOf(text: string): string | undefined {
  return /^Driver:[ \t]+(\S+)/m.exec(text)?.[1]
}

function noBuildx(text: string): KitError {
  return new KitError('builder-missing', `docker buildx does not answer: ${lastLine(text)}`, {
    fix: 'install Docker with buildx on this runner; hosted runners for Linux have both',
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300) || 'it says nothing'
}
