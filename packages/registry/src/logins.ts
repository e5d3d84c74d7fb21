import { type ClientOptions, type ClientPorts, RegistryClient } from './client.ts'
import type { Credential } from './credentials.ts'
import {
  type DockerConfig,
  findCredential,
  type HelperAnswer,
  parseDockerConfig,
  parseHelperAnswer,
  type RunHelper,
} from './docker-config.ts'
import type { SenderPorts } from './sender.ts'

/** What a login is made of: the ports of a run are such a world. */
export interface LoginWorld {
  readonly network: {
    readonly dockerConfig: () => Promise<string | undefined>
    readonly credentialHelper: (
      helper: string,
      server: string,
      timeoutMs?: number,
    ) => Promise<HelperAnswer & { readonly message?: string }>
  }
  readonly environment: { readonly serverUrl: string | undefined; readonly actor: string | undefined }
}

export interface LoginOptions {
  /** The job's. */
  readonly token: string | undefined
  /** For a helper to answer. */
  readonly helperTimeoutMs?: number | undefined
  /** Told why a login that was meant to be there is not. */
  readonly notice: (message: string) => void
}

export type FindCredentials = (registry: string) => Promise<readonly Credential[]>

/** What `docker login` left for a registry, then the job's token where the registry is that of the server that gave it. */
export function loginsOf(
  { network, environment }: LoginWorld,
  { token, helperTimeoutMs, notice }: LoginOptions,
): FindCredentials {
  const askHelper = helperOf(network, { helperTimeoutMs, notice })
  let config: Promise<DockerConfig | undefined> | undefined
  return async registry => {
    config ??= readDockerConfig(network, notice)
    const known = await config
    const login = known && (await findCredential(known, registry, askHelper))
    const isOwn = token !== undefined && isJobTokenRegistry(registry, environment.serverUrl)
    const job = { source: 'the job token', username: environment.actor ?? 'x-access-token', password: token }
    return [...(login === undefined ? [] : [login]), ...(isOwn ? [job] : [])]
  }
}

/** A helper that cannot be asked is said, since nothing else would show why there is no login. */
function helperOf(network: LoginWorld['network'], { helperTimeoutMs, notice }: Omit<LoginOptions, 'token'>): RunHelper {
  return async (helper, server) => {
    const answer = await network.credentialHelper(helper, server, helperTimeoutMs)
    const isUsable = answer.text === undefined || parseHelperAnswer(answer.text, helper) !== undefined
    const trouble = isUsable ? undefined : `docker-credential-${helper} printed no user name and secret`
    const message = answer.kind === 'failed' ? answer.message : trouble
    if (message !== undefined) notice(`there is no login for ${server} from docker's config.json: ${message}`)
    return answer
  }
}

async function readDockerConfig(
  network: LoginWorld['network'],
  notice: LoginOptions['notice'],
): Promise<DockerConfig | undefined> {
  const text = await network.dockerConfig()
  if (text === undefined) return undefined
  const config = parseDockerConfig(text)
  if (typeof config !== 'string') return config
  notice(`docker's config.json is not used: ${config}`)
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

export interface ConnectOptions {
  readonly credentials: FindCredentials
  readonly insecureRegistries?: readonly string[] | undefined
  readonly trustedRealms?: readonly string[] | undefined
  /** The action that asks, by its name. */
  readonly action: string
  readonly withinMs: number
  readonly concurrency: number
}

export interface ConnectWorld {
  readonly clock: SenderPorts['clock']
  readonly random: { readonly token: () => string }
  readonly network: { readonly send: SenderPorts['send'] }
  readonly mask: (secret: string) => void
}

/** A client that has until the deadline, and shows each registry what is meant for it. */
export function connect(world: ConnectWorld, options: ConnectOptions): RegistryClient {
  return new RegistryClient(...clientParts(world, options))
}

/** What a client and a writer of the same deadline are made of. */
export function clientParts(
  { clock, random, network, mask }: ConnectWorld,
  options: ConnectOptions,
): readonly [options: ClientOptions, ports: ClientPorts] {
  const { credentials, action, withinMs, concurrency } = options
  return [
    {
      credentials,
      insecureRegistries: options.insecureRegistries ?? [],
      trustedRealms: options.trustedRealms ?? [],
      userAgent: `ci-kit/${action}`,
      deadlineMs: clock.monotonicMs() + withinMs,
      concurrency,
    },
    {
      send: one => network.send(one),
      clock,
      random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
      mask,
    },
  ]
}
