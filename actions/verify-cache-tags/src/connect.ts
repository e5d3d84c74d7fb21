import type { Run } from '@ci-kit/core/run'
import { RegistryClient } from '@ci-kit/registry/client'
import type { Credential } from '@ci-kit/registry/credentials'
import {
  type DockerConfig,
  findCredential,
  parseDockerConfig,
  parseHelperAnswer,
  type RunHelper,
} from '@ci-kit/registry/docker-config'
import type { Request } from './inputs.ts'

export type FindCredentials = (registry: string) => Promise<readonly Credential[]>

/** A client that has until the deadline, and shows each registry what is meant for it. */
export function connect(request: Request, run: Run, credentials: FindCredentials): RegistryClient {
  const { clock, random, network } = run.ports
  return new RegistryClient(
    {
      credentials,
      insecureRegistries: request.insecureRegistries ?? [],
      trustedRealms: request.trustedRealms ?? [],
      userAgent: 'ci-kit/verify-cache-tags',
      deadlineMs: clock.monotonicMs() + request.deadline + (request.waitFor ?? 0),
      concurrency: request.concurrency,
    },
    {
      send: one => network.send(one),
      clock,
      random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
      mask: secret => run.inputs.mask(secret),
    },
  )
}

/** What there is to show to a registry: the inputs first, since somebody meant them, then the login, then the job's token. */
export function credentialsFrom(request: Request, run: Run, registryOfInputs: string | undefined): FindCredentials {
  const { environment } = run.ports
  const askHelper = helperOf(request, run)
  let config: Promise<DockerConfig | undefined> | undefined
  return async registry => {
    const found: Credential[] = []
    const { username, password, token } = request
    if (username !== undefined && password !== undefined && registry === registryOfInputs) {
      found.push({ source: 'the inputs', username, password })
    }
    config ??= readDockerConfig(run)
    const known = await config
    const login = known && (await findCredential(known, registry, askHelper))
    if (login !== undefined) found.push(login)
    if (token !== undefined && isJobTokenRegistry(registry, environment.serverUrl)) {
      found.push({ source: 'the job token', username: environment.actor ?? 'x-access-token', password: token })
    }
    return found
  }
}

/** A helper that cannot be asked is said, since nothing else would show why there is no login. */
function helperOf({ deadline }: Request, run: Run): RunHelper {
  return async (helper, server) => {
    const answer = await run.ports.network.credentialHelper(helper, server, deadline)
    const isUsable = answer.kind !== 'answer' || parseHelperAnswer(answer.text, helper) !== undefined
    const trouble = isUsable ? undefined : `docker-credential-${helper} printed no user name and secret`
    const message = answer.kind === 'failed' ? answer.message : trouble
    if (message !== undefined) run.log.notice(`there is no login for ${server} from docker's config.json: ${message}`)
    return answer
  }
}

async function readDockerConfig(run: Run): Promise<DockerConfig | undefined> {
  const text = await run.ports.network.dockerConfig()
  if (text === undefined) return undefined
  const config = parseDockerConfig(text)
  if (typeof config !== 'string') return config
  run.log.notice(`docker's config.json is not used: ${config}`)
  return undefined
}

/** The job's token is for the registry of the server that gave it, and nothing else may see it. */
export function isJobTokenRegistry(registry: string, serverUrl: string | undefined): boolean {
  const host = hostOf(serverUrl)
  if (host === undefined) return false
  if (host === 'github.com') return registry === 'ghcr.io'
  return registry === host || registry === `containers.${host}`
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url).host.toLowerCase()
  } catch {
    // A variable that holds no address.
    return undefined
  }
}
