import type { CacheRegistries } from '@ci-kit/buildcache/registry'
import type { Run } from '@ci-kit/core/run'
import { type ClientOptions, RegistryClient } from '@ci-kit/registry/client'
import { findCredential, parseDockerConfig } from '@ci-kit/registry/docker-config'
import { RegistryWriter } from '@ci-kit/registry/writer'

// A build that could begin must not wait long for this.
const DEADLINE_MS = 20_000

/** The registries, with what `docker login` left. */
export async function connect(run: Run, insecureRegistries: readonly string[]): Promise<CacheRegistries> {
  const { clock, random, network } = run.ports
  const text = await network.dockerConfig()
  const config = text === undefined ? undefined : parseDockerConfig(text)
  const options: ClientOptions = {
    credentials: async registry => {
      if (config === undefined || typeof config === 'string') return []
      const ask = (helper: string, server: string) => network.credentialHelper(helper, server)
      const login = await findCredential(config, registry, ask)
      return login === undefined ? [] : [login]
    },
    insecureRegistries,
    trustedRealms: [],
    userAgent: 'ci-kit/build-image',
    deadlineMs: clock.monotonicMs() + DEADLINE_MS,
    concurrency: 8,
  }
  const ports = {
    send: network.send.bind(network),
    clock,
    random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
    mask: (secret: string) => run.inputs.mask(secret),
  }
  return {
    client: new RegistryClient(options, ports),
    writer: where => new RegistryWriter(where, options, ports),
  }
}
