import { FakeClock } from '@ci-kit/testing/fake-ports'
import type { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { type ClientOptions, RegistryClient, type Repository } from '../src/client.ts'
import type { Credential } from '../src/credentials.ts'
import { RegistryWriter } from '../src/writer.ts'

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
  readonly writer: (where: Repository) => RegistryWriter
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
  const all: ClientOptions = {
    credentials: async () => logins,
    insecureRegistries: [],
    trustedRealms: [],
    userAgent: 'test',
    deadlineMs: startMs + 60_000,
    concurrency: 8,
    ...options,
  }
  const ports = { send, clock, random, mask: (secret: string) => void masked.push(secret) }
  const writer = (where: Repository): RegistryWriter => new RegistryWriter(where, all, ports)
  return { client: new RegistryClient(all, ports), writer, clock, masked, startMs }
}
