import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Builder, startBuilder } from './builder.ts'
import type { BuildkitRequest } from './buildkit.ts'
import { type Files, pushBaseImage, writeFiles } from './context.ts'
import { Recorder, type Recording } from './recorder.ts'
import { type Registry, startRegistry } from './registry.ts'

// Ports that stay the same, so that a log that is made again differs from the old one in little.
const PORTS = { open: 5000, guarded: 5001, readOnly: 5002 }
/** The registry that takes everything. */
export const OPEN = `127.0.0.1:${PORTS.open}`
/** The one image that everything starts from. */
export const BASE = `${OPEN}/base/busybox:1.35`
// A path that says nothing of the machine on which the logs were made.
const CONTEXTS = '/tmp/ci-kit-lab'

/** What the recordings are made with: three registries and builders on demand. */
export interface Studio {
  readonly recorder: Recorder
  readonly registry: Registry
  readonly guarded: Registry
  readonly readOnly: Registry
  /** An empty folder for the context of a build. */
  readonly folder: (name: string, files?: Files) => Promise<string>
  /** A builder with an empty store. */
  readonly builder: (request?: Partial<BuildkitRequest>) => Promise<Builder>
  readonly stop: () => Promise<void>
}

/** Starts the registries; `only` names the logs to write, all when it is empty. */
export async function openStudio(only: readonly string[]): Promise<Studio> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.reverse()) await end()
    await rm(CONTEXTS, { recursive: true, force: true })
  }
  const folder = async (name: string, files: Files = {}) => {
    const path = join(CONTEXTS, name)
    await rm(path, { recursive: true, force: true })
    await mkdir(path, { recursive: true })
    await writeFiles(path, files)
    return path
  }
  try {
    const registry = await startRegistry({ port: PORTS.open })
    const guarded = await startRegistry({ port: PORTS.guarded, auth: 'htpasswd' })
    const readOnly = await startRegistry({ port: PORTS.readOnly, isReadOnly: true })
    stops.push(registry.stop, guarded.stop, readOnly.stop)
    const httpRegistries = [registry.host, guarded.host, readOnly.host]
    const builder = async (request: Partial<BuildkitRequest> = {}) => {
      const made = await startBuilder({ httpRegistries, ...request })
      stops.push(made.stop)
      return made
    }
    const first = await builder()
    await pushBaseImage(first, registry, await folder('base'))
    await first.stop()
    return { recorder: new Recorder(only), registry, guarded, readOnly, folder, builder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export interface Take extends Omit<Recording, 'folder' | 'args'> {
  readonly dockerfile: string
  readonly files?: Files
  /** Arguments of `buildx build` before the context. */
  readonly args?: readonly string[]
}

/** Records one build of one Dockerfile. */
export async function take(studio: Studio, request: Take): Promise<string> {
  const { dockerfile, files, args, ...recording } = request
  const folder = await studio.folder(request.name, { Dockerfile: dockerfile, ...files })
  return studio.recorder.record({ ...recording, folder, args: ['build', ...(args ?? []), '.'] })
}
