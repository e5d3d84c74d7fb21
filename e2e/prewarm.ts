import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Yard } from './lab/yard.ts'

/** The layers of the shop; node and python build on base, side by side. */
export const LAYERS = `base
python needs=base
node needs=base`

export interface Call {
  readonly with: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly needs?: readonly string[]
}

/** A workflow whose jobs call workflows of the kit, as a team's own workflow does. */
export function callingWorkflow(file: string, calls: Readonly<Record<string, Call>>): string {
  const jobs = Object.entries(calls).map(([name, call]) => {
    const permissions = { contents: 'read', packages: 'write' }
    return [name, { uses: `org/ci-kit/.github/workflows/${file}@v1`, permissions, ...call }] as const
  })
  return JSON.stringify({ name: 'Calls', on: 'push', permissions: {}, jobs: Object.fromEntries(jobs) }, undefined, 2)
}

/** What every call of the lab gives: its registry, and a disk that need not be large. */
export function labInputs(yard: Yard, repository: string): Readonly<Record<string, unknown>> {
  return {
    image: `${yard.registry.host}/${repository}`,
    'build-args': `REGISTRY=${yard.registry.host}`,
    'min-free': '10MB',
  }
}

/** An environment in which each job takes the next of these builders, so that a hit can only come from the registry. */
export async function poolOf(yard: Yard, builders: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(yard.keep, 'pool-'))
  // The name itself is only what keeps the kit from looking for a builder.
  return { ...yard.env, BUILDX_BUILDER: 'pool', LAB_POOL: builders.join(' '), LAB_POOL_FOLDER: folder }
}

/** Names for so many builders. */
export function builderNames(prefix: string, count: number): readonly [string, ...string[]] {
  return [`${prefix}1`, ...Array.from({ length: count - 1 }, (_, at) => `${prefix}${at + 2}`)]
}
