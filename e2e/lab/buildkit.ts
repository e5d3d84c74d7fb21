import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from './command.ts'
import { runcPath } from './debian.ts'
import { scratchFolder, startService } from './service.ts'
import { goTool } from './tools.ts'

export interface BuildkitRequest {
  /** Registries (`host:port`) that are spoken to without TLS. */
  readonly httpRegistries: readonly string[]
  /** The registry that stands for Docker Hub, for what BuildKit itself pulls from there. */
  readonly hub?: string
  /** Environment of the daemon, such as `http_proxy`. */
  readonly env?: Readonly<Record<string, string>>
  /** Puts the daemon's store on a file system of this size, so that it gets full. */
  readonly diskMiB?: number
}

export interface Buildkit {
  /** `unix://...`: what a builder with the remote driver connects to. */
  readonly address: string
  readonly stop: () => Promise<void>
  /** Kills the daemon as the kernel would. */
  readonly crash: () => Promise<void>
}

/** Starts a BuildKit daemon with an empty store of its own; needs root, as runc does. */
export async function startBuildkitd(request: BuildkitRequest): Promise<Buildkit> {
  if (process.getuid?.() !== 0) throw new Error('buildkitd needs root to run containers. Fix: run the lab as root')
  const program = await goTool('buildkitd', () => undefined)
  const runc = await runcPath(() => undefined)
  const scratch = await scratchFolder('buildkit')
  const root = join(scratch.path, 'root')
  await mkdir(root)
  const address = `unix://${join(scratch.path, 'sock')}`
  const config = join(scratch.path, 'buildkitd.toml')
  await writeFile(config, buildkitConfig(root, runc, request))
  try {
    const service = await startService({
      name: 'buildkitd',
      command: [...ownMounts(root, request.diskMiB), program, '--config', config, '--addr', address],
      ...(request.env === undefined ? {} : { env: request.env }),
      logFile: join(scratch.path, 'log'),
      isReady: () => answers(address),
    })
    const after = (end: () => Promise<void>) => async () => {
      await end()
      await scratch.remove()
    }
    return { address, stop: after(service.stop), crash: after(service.crash) }
  } catch (error) {
    await scratch.remove()
    throw error
  }
}

/** The daemon has mounts of its own, which are gone with it, however it ends. */
function ownMounts(root: string, diskMiB: number | undefined): readonly string[] {
  const disk = diskMiB === undefined ? '' : `mount -t tmpfs -o size=${diskMiB}m lab "$0"; `
  return ['unshare', '--mount', 'sh', '-ec', `${disk}exec "$@"`, root]
}

function buildkitConfig(root: string, runc: string, { httpRegistries, hub }: BuildkitRequest): string {
  const lines = [
    `root = ${JSON.stringify(root)}`,
    '[worker.oci]',
    'enabled = true',
    // Copies instead of mounts: runs on every file system and inside containers.
    'snapshotter = "native"',
    'networkMode = "host"',
    `binary = ${JSON.stringify(runc)}`,
    'gc = false',
    '[worker.containerd]',
    'enabled = false',
  ]
  for (const host of httpRegistries) lines.push(`[registry.${JSON.stringify(host)}]`, 'http = true')
  if (hub !== undefined) lines.push('[registry."docker.io"]', `mirrors = [${JSON.stringify(hub)}]`)
  return `${lines.join('\n')}\n`
}

async function answers(address: string): Promise<boolean> {
  const path = address.slice('unix://'.length)
  const { code } = await capture(['test', '-S', path])
  return code === 0
}
