import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from './cache.ts'
import { aptProgram } from './debian.ts'
import { freePort, scratchFolder, startService } from './service.ts'
import { goTool } from './tools.ts'

export interface RegistryRequest {
  /** `htpasswd` refuses everything to a client that is not logged in. */
  readonly auth?: 'none' | 'htpasswd'
  readonly port?: number
  /** Refuses every push, as a pull-through mirror or a registry under maintenance does. */
  readonly isReadOnly?: boolean
  /**
   * 3 unless told otherwise. Only 2, which is Debian's, takes an index over blobs that are no manifests, as BuildKit
   * writes a cache with image-manifest=false.
   */
  readonly generation?: 2 | 3
}

export interface Registry {
  /** `127.0.0.1:PORT`: the first part of an image reference. */
  readonly host: string
  readonly url: string
  readonly stop: () => Promise<void>
}

export const REGISTRY_USER = 'lab'
export const REGISTRY_PASSWORD = 'lab-password'
// What `htpasswd -Bbn lab lab-password` prints.
const HTPASSWD = 'lab:$2b$05$dLeXPAv9waDKaRLuD5KeH.UusKXmd3LnokAvwUii9fvtqMVpm7nwW\n'

/** Debian's registry is of generation 2; no Go module of it can be built any more. */
export function olderRegistryPath(progress: Progress): Promise<string> {
  return aptProgram({ program: 'docker-registry', package: 'docker-registry' }, progress)
}

/** Starts an OCI registry on the loopback interface, with its storage in a temporary folder. */
export async function startRegistry(request: RegistryRequest = {}): Promise<Registry> {
  const program = await (request.generation === 2
    ? olderRegistryPath(() => undefined)
    : goTool('registry', () => undefined))
  const scratch = await scratchFolder('registry')
  const host = `127.0.0.1:${request.port ?? (await freePort())}`
  const config = join(scratch.path, 'config.json')
  await writeFile(join(scratch.path, 'htpasswd'), HTPASSWD)
  // JSON is YAML.
  await writeFile(config, JSON.stringify(registryConfig(host, scratch.path, request)))
  const service = await startService({
    name: 'registry',
    command: [program, 'serve', config],
    env: { OTEL_TRACES_EXPORTER: 'none' },
    logFile: join(scratch.path, 'log'),
    isReady: () => answers(`http://${host}/v2/`),
  })
  const stop = async () => {
    await service.stop()
    await scratch.remove()
  }
  return { host, url: `http://${host}`, stop }
}

function registryConfig(host: string, folder: string, request: RegistryRequest): object {
  const isReadOnly = request.isReadOnly ?? false
  return {
    version: 0.1,
    log: { level: 'warn' },
    storage: {
      filesystem: { rootdirectory: join(folder, 'storage') },
      delete: { enabled: true },
      maintenance: { readonly: { enabled: isReadOnly } },
    },
    http: { addr: host },
    ...(request.auth === 'htpasswd' ? { auth: { htpasswd: { realm: 'lab', path: join(folder, 'htpasswd') } } } : {}),
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url)
    return status === 200 || status === 401
  } catch {
    return false
  }
}
