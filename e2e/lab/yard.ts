import { startBuilder } from './builder.ts'
import { pushBaseImage } from './context.ts'
import { type Registry, startRegistry } from './registry.ts'
import { pushScanner } from './scanner.ts'
import { scratchFolder } from './service.ts'
import { type Link, startSlowLink } from './slow-link.ts'

/** A name that belongs to nobody (RFC 2606); a proxy leads it to the registry of the lab. */
export const REGISTRY_HOST = 'registry.example.com'

export interface Yard {
  readonly registry: Registry
  /** A registry that wants a login, which nobody has. */
  readonly guarded: Registry
  /** The environment of a workflow whose jobs build. */
  readonly env: Readonly<Record<string, string>>
  /** A folder that outlives the workflow. */
  readonly keep: string
  readonly stop: () => Promise<void>
}

export interface YardRequest {
  /** The builders, by name, each with an empty store. */
  readonly builders: readonly [string, ...string[]]
  /** Those that reach the registry over a link with a latency. */
  readonly distant: readonly string[]
  /** Those whose store is on a file system of so many MiB. */
  readonly small?: Readonly<Record<string, number>>
}

// BuildKit prints what changed within 100 ms as one: a hit that is pulled faster than that is never printed as CACHED.
const LATENCY_MS = 500

/** Starts registries and builders. */
export async function openYard(request: YardRequest): Promise<Yard> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.reverse()) await end()
  }
  const opened = async <T extends { readonly stop: () => Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting
    stops.push(started.stop)
    return started
  }
  try {
    const registry = await opened(startRegistry())
    const guarded = await opened(startRegistry({ auth: 'htpasswd' }))
    const link = (latencyMs: number): Promise<Link> =>
      opened(startSlowLink({ upstream: registry.host, latencyMs, bytesPerSecond: 200_000_000 }))
    const links = { near: await link(0), distant: await link(LATENCY_MS) }
    const scratch = await scratchFolder('keep')
    stops.push(scratch.remove)
    const httpRegistries = [registry.host, guarded.host, REGISTRY_HOST]
    const start = (name: string, client: object) => {
      const { proxyUrl } = request.distant.includes(name) ? links.distant : links.near
      const diskMiB = request.small?.[name]
      const disk = diskMiB === undefined ? {} : { diskMiB }
      const env = { http_proxy: proxyUrl }
      return opened(startBuilder({ name, httpRegistries, hub: registry.host, env, ...disk, ...client }))
    }
    const [firstName, ...others] = request.builders
    const first = await start(firstName, {})
    for (const name of others) await start(name, { sharesClientOf: first })
    const pusher = await startBuilder({ httpRegistries })
    await pushBaseImage(pusher, registry, `${scratch.path}/base`)
    await pushScanner(pusher, registry, `${scratch.path}/scanner`)
    await pusher.stop()
    // Each job names its own builder.
    const { BUILDX_BUILDER: _, ...client } = first.env
    const env = { ...client, REGISTRY: REGISTRY_HOST, GUARDED: guarded.host, KEEP: scratch.path }
    return { registry, guarded, env, keep: scratch.path, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
