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
