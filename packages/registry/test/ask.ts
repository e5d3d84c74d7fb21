import { FakeClock } from '@ci-kit/testing/fake-ports'
import type { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { type ClientOptions, RegistryClient } from '../src/client.ts'
import type { Credential } from '../src/credentials.ts'

export const PASSWORD = 'hunter2-hunter2'
export const LOGIN: Credential = { source: 'the inputs', username: 'user', password: PASSWORD }

export interface Asking extends Partial<ClientOptions> {
  readonly hosts: Readonly<Record<string, Pick<FakeRegistry, 'answer'>>>
  readonly privateHosts?: readonly string[]
  readonly logins?: readonly Credential[]
  readonly clock?: FakeClock
  readonly random?: () => number
  readonly latencyMs?: number
}

export interface Asker {
  readonly client: RegistryClient
  readonly clock: FakeClock
  readonly masked: string[]
  readonly startMs: number
}

/** A client of registries in memory, with a minute to ask. */
export function asker(asking: Asking): Asker {
  const {
    hosts,
    privateHosts,
    logins = [LOGIN],
    clock = new FakeClock(),
    random = () => 0.5,
    latencyMs,
    ...options
  } = asking
  const masked: string[] = []
  const startMs = clock.monotonicMs()
  const send = fakeSend({
    hosts,
    clock,
    ...(privateHosts === undefined ? {} : { privateHosts }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
  })
  const client = new RegistryClient(
    {
      credentials: async () => logins,
      insecureRegistries: [],
      trustedRealms: [],
      userAgent: 'test',
      deadlineMs: startMs + 60_000,
      concurrency: 8,
      ...options,
    },
    { send, clock, random, mask: secret => void masked.push(secret) },
  )
  return { client, clock, masked, startMs }
}
