import type { Run } from '@ci-kit/core/run'
import type { RegistryClient } from '@ci-kit/registry/client'
import { connect as connectTo, loginsOf } from '@ci-kit/registry/logins'

export interface ConnectOptions {
  readonly insecureRegistries: readonly string[]
  readonly token: string | undefined
}

// A step that names tags must not wait long for a registry.
const DEADLINE_MS = 60_000

/** A client with what `docker login` left; the job's token is for its server's own registry alone. */
export function connect({ ports, inputs, log }: Run, { insecureRegistries, token }: ConnectOptions): RegistryClient {
  const credentials = loginsOf(ports, { token, notice: message => log.notice(message) })
  return connectTo(
    { ...ports, mask: secret => inputs.mask(secret) },
    { credentials, insecureRegistries, action: 'semver-docker-tags', withinMs: DEADLINE_MS, concurrency: 8 },
  )
}
