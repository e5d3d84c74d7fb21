import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture, must } from './command.ts'
import { writeFiles, writeShop } from './context.ts'
import { aptProgram } from './debian.ts'
import { scratchFolder, startService } from './service.ts'
import { BASE, type Studio } from './studio.ts'

const FAILING = (base: string) =>
  `FROM ${base}\nRUN echo prepared > /state\nRUN echo checking && exit 3\nRUN echo never\n`

/** Logs of the builders that are not BuildKit: the classic one of the docker daemon, and buildah. */
export async function recordPeers(studio: Studio): Promise<void> {
  const folder = await studio.folder('peers')
  await writeShop(folder, 0.1)
  const failing = await studio.folder('peers-failing', { Dockerfile: FAILING(BASE) })
  await recordClassic(studio, folder, failing)
  await writeFiles(folder, { 'web/search.js': 'export const name = "search"\n' })
  await recordBuildah(studio, folder, failing)
}

interface Build {
  readonly format: 'classic' | 'buildah'
  readonly name: string
  readonly command: readonly string[]
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  readonly note: string
}

async function recordBuild(studio: Studio, build: Build): Promise<void> {
  // One stream, as `2>&1 | tee` makes it.
  const shell = ['sh', '-c', 'exec "$@" 2>&1', 'sh', ...build.command]
  const result = await capture(shell, { cwd: build.folder, env: build.env ?? {} })
  const path = await studio.recorder.save(build.format, build.name, result.stdout)
  const shown = build.command.filter(word => !word.includes('/tmp/') && !word.startsWith('--root'))
  studio.recorder.describe(path, shown, result, build.note)
}

async function recordClassic(studio: Studio, folder: string, failing: string): Promise<void> {
  const dockerd = await aptProgram({ program: 'dockerd', package: 'docker.io' }, console.log)
  const scratch = await scratchFolder('dockerd')
  const host = `unix://${join(scratch.path, 'sock')}`
  const docker = ['docker', '--host', host]
  const options = [
    '--storage-driver',
    'vfs',
    '--iptables=false',
    '--bridge=none',
    '--data-root',
    join(scratch.path, 'data'),
  ]
  const places = ['--exec-root', join(scratch.path, 'exec'), '--pidfile', join(scratch.path, 'pid'), '--host', host]
  const service = await startService({
    name: 'dockerd',
    command: [dockerd, ...options, ...places],
    logFile: join(scratch.path, 'log'),
    isReady: async () => (await capture([...docker, 'version'])).code === 0,
  })
  try {
    const env = { DOCKER_BUILDKIT: '0', DOCKER_CONFIG: scratch.path }
    const build = [...docker, 'build', '--network', 'none', '-t', 'shop:1', '.']
    const classic = { format: 'classic', command: build, folder, env } as const
    await recordBuild(studio, { ...classic, name: 'cold', note: 'the builder before BuildKit, nothing cached' })
    await recordBuild(studio, { ...classic, name: 'warm', note: 'once more' })
    await writeFiles(folder, { 'web/search.js': 'export const limit = 20\n' })
    await recordBuild(studio, { ...classic, name: 'changed-file', note: 'web/search.js changed' })
    await recordBuild(studio, { ...classic, name: 'failing-run', folder: failing, note: 'a step fails' })
  } finally {
    await service.stop()
    await capture(['sh', '-c', 'umount "$1"/data/*/* 2>/dev/null', 'sh', scratch.path])
    await scratch.remove()
  }
}

async function recordBuildah(studio: Studio, folder: string, failing: string): Promise<void> {
  const buildah = await aptProgram({ program: 'buildah', package: 'buildah' }, console.log)
  const scratch = await scratchFolder('buildah')
  try {
    const policy = join(scratch.path, 'policy.json')
    await writeFile(policy, '{ "default": [{ "type": "insecureAcceptAnything" }] }\n')
    await mkdir(join(scratch.path, 'run'))
    const store = [
      '--root',
      join(scratch.path, 'root'),
      '--runroot',
      join(scratch.path, 'run'),
      '--storage-driver',
      'vfs',
    ]
    const flags = ['--isolation', 'chroot', '--tls-verify=false', '--signature-policy', policy, '--layers']
    const command = [buildah, ...store, 'bud', ...flags, '-t', 'shop:1', '.']
    const build = { format: 'buildah', command, folder } as const
    await recordBuild(studio, { ...build, name: 'cold', note: 'nothing cached' })
    await recordBuild(studio, { ...build, name: 'warm', note: 'once more' })
    await writeFiles(folder, { 'web/search.js': 'export const limit = 20\n' })
    await recordBuild(studio, { ...build, name: 'changed-file', note: 'web/search.js changed' })
    await recordBuild(studio, { ...build, name: 'failing-run', folder: failing, note: 'a step fails' })
    await must([buildah, ...store, 'rm', '--all'])
  } finally {
    await scratch.remove()
  }
}
