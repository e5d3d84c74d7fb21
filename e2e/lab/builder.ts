import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Buildkit, type BuildkitRequest, startBuildkitd } from './buildkit.ts'
import { type CommandOptions, type CommandResult, capture, must } from './command.ts'
import { REGISTRY_PASSWORD, REGISTRY_USER } from './registry.ts'
import { type Scratch, scratchFolder } from './service.ts'
import { goTool } from './tools.ts'

export type ClientEnvironment = Readonly<Record<'PATH' | 'DOCKER_CONFIG' | 'BUILDX_CONFIG' | 'BUILDX_BUILDER', string>>

export interface Builder {
  readonly name: string
  readonly buildkit: Buildkit
  /** What a command needs in its environment, so that `docker buildx` and `buildx` use this builder. */
  readonly env: ClientEnvironment
  /** Runs buildx with this builder. */
  readonly buildx: (args: readonly string[], options?: CommandOptions) => Promise<CommandResult>
  /** The log of the latest build, in another format, from the daemon's own record of it. */
  readonly history: (format: 'plain' | 'rawjson') => Promise<string>
  readonly stop: () => Promise<void>
}

export interface BuilderRequest extends BuildkitRequest {
  readonly name?: string
  /** The configuration folder of another builder, so that one client knows both. */
  readonly sharesClientOf?: Builder
}

let created = 0

/** Starts a BuildKit daemon with an empty store and gives it a builder in a configuration folder of its own. */
export async function startBuilder(request: BuilderRequest): Promise<Builder> {
  const buildx = await goTool('buildx', () => undefined)
  const buildkit = await startBuildkitd(request)
  const scratch = await scratchFolder('docker')
  const name = request.name ?? `lab${++created}`
  try {
    const shared = request.sharesClientOf
    const env = shared ? { ...shared.env, BUILDX_BUILDER: name } : await clientEnvironment(scratch, buildx, name)
    await must([buildx, 'create', '--name', name, '--driver', 'remote', '--use', buildkit.address], { env })
    await must([buildx, 'inspect', '--bootstrap', name], { env })
    const run = (args: readonly string[], options: CommandOptions = {}) =>
      capture([buildx, ...args], { ...options, env: { ...env, ...options.env } })
    const stop = async () => {
      await buildkit.stop()
      await scratch.remove()
    }
    return { name, buildkit, env, buildx: run, history: format => latestLog(run, format), stop }
  } catch (error) {
    await buildkit.stop()
    await scratch.remove()
    throw error
  }
}

async function clientEnvironment(scratch: Scratch, buildx: string, builder: string): Promise<ClientEnvironment> {
  const config = join(scratch.path, 'config')
  const bin = join(scratch.path, 'bin')
  for (const folder of [config, bin]) await mkdir(folder)
  // `docker buildx ...` without a docker daemon or its client: the plugin alone is what builds.
  const login = join(dirname(fileURLToPath(import.meta.url)), 'docker-login.mjs')
  // With LAB_POOL each job gets the next builder of a list, as jobs on hosted runners have an empty one each.
  const shim = `#!/bin/sh
if [ -n "$LAB_POOL" ] && [ -n "$RUNNER_TEMP" ]; then
  for name in $LAB_POOL; do
    place="$LAB_POOL_FOLDER/$name"
    (set -C; echo "$RUNNER_TEMP" > "$place") 2>/dev/null
    [ "$(cat "$place")" = "$RUNNER_TEMP" ] && BUILDX_BUILDER="$name" && export BUILDX_BUILDER && LAB_POOL= && break
  done
  [ -z "$LAB_POOL" ] || { echo "docker: the lab has no builder left for this job" >&2; exit 1; }
fi
case "$1" in
  buildx) shift; exec '${buildx}' "$@" ;;
  login | logout) exec '${process.execPath}' '${login}' "$@" ;;
esac
echo "docker: the lab has only buildx, login and logout" >&2
exit 1
`
  await writeFile(join(bin, 'docker'), shim)
  await chmod(join(bin, 'docker'), 0o755)
  return {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    DOCKER_CONFIG: config,
    BUILDX_CONFIG: join(config, 'buildx'),
    BUILDX_BUILDER: builder,
  }
}

type Buildx = Builder['buildx']

async function latestLog(run: Buildx, format: 'plain' | 'rawjson'): Promise<string> {
  const listed = await run(['history', 'ls', '--format', 'json'])
  const refs = listed.stdout.trim().split('\n').filter(Boolean).map(readRef)
  const newest = refs.sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  if (newest === undefined) throw new Error(`the builder has no record of a build: ${listed.stderr}`)
  const log = await run(['history', 'logs', newest.ref, '--progress', format])
  if (log.code !== 0) throw new Error(`no log of ${newest.ref}: ${log.stderr}`)
  return log.stdout === '' ? log.stderr : log.stdout
}

function readRef(line: string): { readonly ref: string; readonly createdAt: string } {
  const value: unknown = JSON.parse(line)
  if (typeof value === 'object' && value !== null && 'ref' in value && 'created_at' in value) {
    return { ref: String(value.ref).split('/').pop() ?? '', createdAt: String(value.created_at) }
  }
  throw new Error(`buildx history ls printed something else: ${line}`)
}

/** Logs the builder's client in to a registry that startRegistry() protects. */
export async function login(builder: Builder, host: string): Promise<void> {
  const path = join(builder.env.DOCKER_CONFIG, 'config.json')
  const auth = Buffer.from(`${REGISTRY_USER}:${REGISTRY_PASSWORD}`).toString('base64')
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const config = JSON.parse(text) as { readonly auths?: object }
  await writeFile(path, JSON.stringify({ ...config, auths: { ...config.auths, [host]: { auth } } }))
}
