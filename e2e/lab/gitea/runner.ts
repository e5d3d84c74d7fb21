import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '../command.ts'
import { scratchFolder, startService } from '../service.ts'
import type { GiteaPrograms } from './programs.ts'
import type { Gitea } from './server.ts'

export interface RunnerRequest {
  readonly env: Readonly<Record<string, string>>
  readonly capacity?: number
}

export interface GiteaRunner {
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** Registers a runner that runs its jobs on this machine without containers, and starts it. */
export async function startGiteaRunner(
  programs: GiteaPrograms,
  gitea: Gitea,
  request: RunnerRequest,
): Promise<GiteaRunner> {
  const scratch = await scratchFolder('runner')
  const config = join(scratch.path, 'config.yaml')
  const home = join(scratch.path, 'home')
  await mkdir(home)
  const { PATH = process.env.PATH ?? '', ...envs } = request.env
  // JSON is YAML.
  const settings = {
    runner: { file: join(scratch.path, '.runner'), capacity: request.capacity ?? 1, envs, fetch_interval: '1s' },
    cache: { enabled: false },
    host: { workdir_parent: join(scratch.path, 'work') },
  }
  await writeFile(config, JSON.stringify(settings))
  const command = [programs.runner, '--config', config]
  const env = { PATH, HOME: home, XDG_CACHE_HOME: join(home, '.cache') }
  const identity = ['--instance', gitea.url, '--token', gitea.registrationToken, '--name', 'lab']
  try {
    await must([...command, 'register', '--no-interactive', ...identity, '--labels', 'ubuntu-latest:host'], {
      cwd: scratch.path,
      env,
    })
    const service = await startService({
      name: 'gitea-runner',
      command: ['sh', '-c', 'cd "$0" && exec "$@"', scratch.path, ...command, 'daemon'],
      env,
      logFile: join(scratch.path, 'log'),
      isReady: async () => true,
    })
    const stop = async () => {
      await service.stop()
      await scratch.remove()
    }
    return { folder: scratch.path, stop }
  } catch (error) {
    await scratch.remove()
    throw error
  }
}
