import { readFileSync } from 'node:fs'
import type { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { type FakeRun, type FakeRunOptions, fakeRun } from '@ci-kit/testing/fake-run'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { parse } from 'yaml'
import { main } from '../src/main.ts'

interface ManifestInput {
  readonly default?: string
}

const manifest = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, ManifestInput>>
  readonly outputs: Readonly<Record<string, unknown>>
}

const DEFAULTS = Object.fromEntries(
  Object.entries(manifest.inputs).map(([name, { default: fallback }]) => [
    name,
    name === 'token' ? '' : (fallback ?? ''),
  ]),
)

export interface World extends FakeRunOptions {
  readonly hosts: Readonly<Record<string, Pick<FakeRegistry, 'answer'>>>
  readonly privateHosts?: readonly string[]
  readonly latencyMs?: number
  readonly dockerConfig?: object | string
  readonly helpers?: Readonly<Record<string, string>>
  /** Called with the run before it starts. */
  readonly arrange?: (run: FakeRun) => void
}

/** Runs the action against registries in memory, with the defaults of its action.yml. */
export async function verifyIn(world: World): Promise<FakeRun> {
  const { hosts, privateHosts, latencyMs, dockerConfig, helpers } = world
  const run: FakeRun = fakeRun({
    ...world,
    name: 'verify-cache-tags',
    inputs: { ...DEFAULTS, ...world.inputs },
    outputs: Object.keys(manifest.outputs),
    network: {
      send: request =>
        fakeSend({
          hosts,
          clock: run.clock,
          ...(privateHosts === undefined ? {} : { privateHosts }),
          ...(latencyMs === undefined ? {} : { latencyMs }),
        })(request),
      dockerConfig: async () =>
        dockerConfig === undefined || typeof dockerConfig === 'string' ? dockerConfig : JSON.stringify(dockerConfig),
      credentialHelper: async helper => {
        const text = helpers?.[helper]
        return text === undefined ? { kind: 'nothing' } : { kind: 'answer', text }
      },
    },
  })
  world.arrange?.(run)
  return await run.execute(main)
}
