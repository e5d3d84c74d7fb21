import type { Run } from '@ci-kit/core/run'
import { RegistryClient } from '@ci-kit/registry/client'
import type { Credential } from '@ci-kit/registry/credentials'
import { findCredential, parseDockerConfig } from '@ci-kit/registry/docker-config'

export interface ConnectOptions {
  readonly insecureRegistries: readonly string[]
  readonly token: string | undefined
}

// A step that names tags must not wait long for a registry.
const DEADLINE_MS = 60_000

/** A client with what `docker login` left; the job's token is for GitHub's own registry alone. */
export async function connect(run: Run, { insecureRegistries, token }: ConnectOptions): Promise<RegistryClient> {
  const { clock, random, network, environment } = run.ports
  const text = await network.dockerConfig()
  const config = text === undefined ? undefined : parseDockerConfig(text)
  const credentials = async (registry: string): Promise<readonly Credential[]> => {
    const login =
      config === undefined || typeof config === 'string'
        ? undefined
        : await findCredential(config, registry, (helper, server) => network.credentialHelper(helper, server))
    const isOwn = registry === 'ghcr.io' && (environment.serverUrl ?? 'https://github.com') === 'https://github.com'
    const job =
      isOwn && token !== undefined ? [{ source: 'the job token', username: 'x-access-token', password: token }] : []
    return [...(login === undefined ? [] : [login]), ...job]
  }
  return new RegistryClient(
    {
      credentials,
      insecureRegistries,
      trustedRealms: [],
      userAgent: 'ci-kit/semver-docker-tags',
      deadlineMs: clock.monotonicMs() + DEADLINE_MS,
      concurrency: 8,
    },
    {
      send: one => network.send(one),
      clock,
      random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
      mask: secret => run.inputs.mask(secret),
    },
  )
}
