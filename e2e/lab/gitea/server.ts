import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { must } from '../command.ts'
import { freePort, scratchFolder, startService } from '../service.ts'
import type { GiteaPrograms } from './programs.ts'

export interface Gitea {
  /** `127.0.0.1:PORT`, which is the registry too. */
  readonly host: string
  readonly url: string
  readonly user: string
  /** A token of that user that may do everything. */
  readonly token: string
  /** What a runner registers with. */
  readonly registrationToken: string
  readonly api: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly stop: () => Promise<void>
}

const USER = 'lab'

/** Starts a Gitea on loopback, with Actions and packages, and one user. */
export async function startGitea(programs: GiteaPrograms): Promise<Gitea> {
  const scratch = await scratchFolder('gitea')
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const url = `http://${host}`
  const config = join(scratch.path, 'app.ini')
  await mkdir(join(scratch.path, 'work'))
  await writeFile(config, configOf({ port, url, folder: scratch.path, assets: programs.assets }))
  const env = { GITEA_WORK_DIR: join(scratch.path, 'work'), HOME: scratch.path, USER: 'root' }
  const gitea = (...args: readonly string[]) => must([programs.server, '--config', config, ...args], { env })
  const create = ['--username', USER, '--random-password', '--email', 'lab@example.com', '--admin']
  try {
    await gitea('migrate')
    await gitea('admin', 'user', 'create', ...create, '--must-change-password=false')
    const token = await gitea('admin', 'user', 'generate-access-token', '--username', USER, '--scopes', 'all', '--raw')
    const service = await startService({
      name: 'gitea',
      command: [programs.server, '--config', config, 'web'],
      env,
      logFile: join(scratch.path, 'log'),
      isReady: () => answers(`${url}/api/v1/version`),
    })
    const registrationToken = await gitea('actions', 'generate-runner-token')
    const stop = async () => {
      await service.stop()
      await scratch.remove()
    }
    const api = apiOf(url, token.trim())
    return { host, url, user: USER, token: token.trim(), registrationToken: registrationToken.trim(), api, stop }
  } catch (error) {
    await scratch.remove()
    throw error
  }
}

function apiOf(url: string, token: string): Gitea['api'] {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    return text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text
  }
}

interface Settings {
  readonly port: number
  readonly url: string
  readonly folder: string
  readonly assets: string
}

function configOf({ port, url, folder, assets }: Settings): string {
  return `APP_NAME = lab
RUN_USER = root
RUN_MODE = prod
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${assets}
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = ${folder}/gitea.db
[repository]
ROOT = ${folder}/repositories
DEFAULT_BRANCH = main
[security]
INSTALL_LOCK = true
[log]
MODE = console
LEVEL = warn
[log.console]
STDERR = true
[actions]
ENABLED = true
DEFAULT_ACTIONS_URL = self
[packages]
ENABLED = true
[cron]
ENABLED = false
[mailer]
ENABLED = false
`
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
