import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, type Progress } from './cache.ts'
import { must } from './command.ts'
import { freePort, scratchFolder, startService } from './service.ts'
import { node24Folder } from './tools.ts'

const VERDACCIO = '6.10.4'
const PYPISERVER = '2.4.2'

export interface PackageRegistry {
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface NpmRegistry extends PackageRegistry {
  /** A user's settings, with a login that may publish and read everything. */
  readonly settings: string
  /** The same registry without a login. */
  readonly anonymous: string
}

/** Verdaccio on the loopback interface, empty and without uplinks; packages under `@secret` are for those logged in. */
export async function startNpmRegistry(progress: Progress): Promise<NpmRegistry> {
  const install = async (folder: string) => {
    // Verdaccio names this one by a moving tag, which a mirror need not have.
    const manifest = { private: true, overrides: { 'node-fetch': '2.7.0' } }
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
    await must(['npm', 'install', ...flags, `verdaccio@${VERDACCIO}`], { cwd: folder })
  }
  const program = join('node_modules', 'verdaccio', 'bin', 'verdaccio')
  const folder = await cached({ name: 'verdaccio', version: VERDACCIO, proof: program, install }, progress)
  const scratch = await scratchFolder('npm')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const config = join(scratch.path, 'config.json')
  await writeFile(config, JSON.stringify(verdaccioConfig(scratch.path)))
  const service = await startService({
    name: 'verdaccio',
    command: [
      join(await node24Folder(progress), 'node'),
      join(folder, program),
      '--config',
      config,
      '--listen',
      `127.0.0.1:${port}`,
    ],
    logFile: join(scratch.path, 'log'),
    isReady: () => answers(`${url}-/ping`),
  })
  const token = await register(url)
  const anonymous = join(scratch.path, 'anonymous.npmrc')
  const settings = join(scratch.path, 'lab.npmrc')
  await writeFile(anonymous, `registry=${url}\n`)
  await writeFile(settings, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${token}\n`)
  return { url, settings, anonymous, stop: stopper(service.stop, scratch.remove) }
}

function verdaccioConfig(folder: string): object {
  const rights = { access: '$all', publish: '$authenticated', unpublish: '$authenticated' }
  return {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: {},
    packages: { '@secret/*': { ...rights, access: '$authenticated' }, '**': rights },
    log: { type: 'stdout', level: 'warn' },
  }
}

async function register(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:lab`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'lab', password: 'lab-password' }),
  })
  const body: unknown = await answer.json()
  if (typeof body === 'object' && body !== null && 'token' in body) return String(body.token)
  throw new Error(`verdaccio gave no login: ${answer.status} ${JSON.stringify(body)}`)
}

/** A Python index on the loopback interface with the files of a folder. */
export async function startPythonIndex(
  files: Readonly<Record<string, string>>,
  progress: Progress,
): Promise<PackageRegistry> {
  const install = async (folder: string) => {
    await must(['python3', '-m', 'venv', folder])
    await must([
      join(folder, 'bin', 'pip'),
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `pypiserver==${PYPISERVER}`,
    ])
  }
  const folder = await cached({ name: 'pypiserver', version: PYPISERVER, proof: 'bin/python', install }, progress)
  const scratch = await scratchFolder('pypi')
  const packages = join(scratch.path, 'packages')
  await mkdir(packages)
  for (const [name, text] of Object.entries(files)) await writeFile(join(packages, name), text)
  const port = await freePort()
  const service = await startService({
    name: 'pypi-server',
    command: [
      join(folder, 'bin', 'python'),
      '-m',
      'pypiserver',
      'run',
      '-i',
      '127.0.0.1',
      '-p',
      String(port),
      '--disable-fallback',
      packages,
    ],
    logFile: join(scratch.path, 'log'),
    isReady: () => answers(`http://127.0.0.1:${port}/simple/`),
  })
  return { url: `http://127.0.0.1:${port}/simple/`, stop: stopper(service.stop, scratch.remove) }
}

function stopper(stop: () => Promise<void>, remove: () => Promise<void>): () => Promise<void> {
  return async () => {
    await stop()
    await remove()
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
