import type { CacheRegistries } from '@ci-kit/buildcache/registry'
import type { Run } from '@ci-kit/core/run'
import { RegistryClient } from '@ci-kit/registry/client'
import { clientParts, loginsOf } from '@ci-kit/registry/logins'
import { RegistryWriter } from '@ci-kit/registry/writer'

// A build that could begin must not wait long for this.
const DEADLINE_MS = 20_000

/** The registries, with what `docker login` left. */
export function connect({ ports, inputs, log }: Run, insecureRegistries: readonly string[]): CacheRegistries {
  const credentials = loginsOf(ports, { token: undefined, notice: message => log.notice(message) })
  const parts = clientParts(
    { ...ports, mask: secret => inputs.mask(secret) },
    { credentials, insecureRegistries, action: 'build-image', withinMs: DEADLINE_MS, concurrency: 8 },
  )
  return {
    client: new RegistryClient(...parts),
    writer: where => new RegistryWriter(where, ...parts),
  }
}
