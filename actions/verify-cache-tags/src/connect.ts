import type { Run } from '@ci-kit/core/run'
import type { RegistryClient } from '@ci-kit/registry/client'
import { connect as connectTo, type FindCredentials, loginsOf } from '@ci-kit/registry/logins'
import type { Request } from './inputs.ts'

/** A client that has until the deadline, and shows each registry what is meant for it. */
export function connect(request: Request, { ports, inputs }: Run, credentials: FindCredentials): RegistryClient {
  const { insecureRegistries, trustedRealms, deadline, waitFor = 0, concurrency } = request
  const limits = { insecureRegistries, trustedRealms, withinMs: deadline + waitFor, concurrency }
  return connectTo(
    { ...ports, mask: secret => inputs.mask(secret) },
    { credentials, action: 'verify-cache-tags', ...limits },
  )
}

/** What there is to show to a registry: the inputs first, since somebody meant them, then the login, then the job's token. */
export function credentialsFrom(request: Request, run: Run, registryOfInputs: string | undefined): FindCredentials {
  const { username, password, token, deadline } = request
  const notice = (message: string): void => run.log.notice(message)
  const logins = loginsOf(run.ports, { token, helperTimeoutMs: deadline, notice })
  return async registry => {
    const isMeant = username !== undefined && password !== undefined && registry === registryOfInputs
    return [...(isMeant ? [{ source: 'the inputs', username, password }] : []), ...(await logins(registry))]
  }
}
