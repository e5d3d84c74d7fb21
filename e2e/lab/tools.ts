import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, type Progress } from './cache.ts'
import { findProgram, must } from './command.ts'

/** The tools of the lab, each at the version that the tests were written against. */
const GO_TOOLS = {
  act: { module: 'github.com/nektos/act', version: 'v0.2.89', path: '' },
  actionlint: { module: 'github.com/rhysd/actionlint', version: 'v1.7.12', path: '/cmd/actionlint' },
  // Newer ones of buildkitd and buildx need a Go module that public proxies do not have.
  buildkitd: { module: 'github.com/moby/buildkit', version: 'v0.26.3', path: '/cmd/buildkitd' },
  buildx: { module: 'github.com/docker/buildx', version: 'v0.37.2', path: '/cmd/buildx' },
  // Second opinions on registries, which the benchmark measures against.
  crane: { module: 'github.com/google/go-containerregistry', version: 'v0.22.1', path: '/cmd/crane' },
  regctl: { module: 'github.com/regclient/regclient', version: 'v0.11.7', path: '/cmd/regctl' },
  registry: { module: 'github.com/distribution/distribution/v3', version: 'v3.1.2', path: '/cmd/registry' },
} as const

export type GoTool = keyof typeof GO_TOOLS

const NODE_24 = '24.21.0'
const ZIZMOR = '1.32.0'

/** The version of each tool, for the record. */
export function toolVersions(): Readonly<Record<string, string>> {
  const go = Object.entries(GO_TOOLS).map(([name, tool]) => [name, tool.version] as const)
  return Object.fromEntries([...go, ['node', NODE_24] as const, ['zizmor', ZIZMOR] as const])
}

/** The path of a tool that is written in Go; built in a module of its own, because their versions clash. */
export async function goTool(name: GoTool, progress: Progress): Promise<string> {
  const { module, version, path } = GO_TOOLS[name]
  const folder = await cached(
    {
      name,
      version,
      proof: `bin/${name}`,
      install: draft => buildGoTool({ folder: draft, module, version, package: `${module}${path}` }),
    },
    progress,
  )
  return join(folder, 'bin', name)
}

interface GoBuild {
  readonly folder: string
  readonly module: string
  readonly version: string
  readonly package: string
}

async function buildGoTool(build: GoBuild): Promise<void> {
  if ((await findProgram('go')) === undefined) {
    throw new Error(`go is not on PATH; ${build.package} is built from source. Fix: install Go 1.25 or newer`)
  }
  const source = join(build.folder, 'module')
  await mkdir(source)
  await writeFile(join(source, 'go.mod'), 'module lab\n')
  const env = { GOBIN: join(build.folder, 'bin'), GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' }
  const nice = ['nice', '-n', '5', 'go']
  await must([...nice, 'get', '-tool', `${build.package}@${build.version}`], { cwd: source, env })
  await must([...nice, 'install', 'tool'], { cwd: source, env })
}

/** The folder with the `node` of Node 24, to put first on PATH. */
export async function node24Folder(progress: Progress): Promise<string> {
  const name = `node-linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`
  const bin = join('node_modules', name, 'bin')
  const install = async (folder: string) => {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    await must(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${NODE_24}`], { cwd: folder })
  }
  return join(await cached({ name: 'node', version: NODE_24, proof: join(bin, 'node'), install }, progress), bin)
}

/** The path of zizmor, which looks for security problems in workflows. */
export async function zizmorPath(progress: Progress): Promise<string> {
  const install = async (folder: string) => {
    await must(['python3', '-m', 'venv', folder])
    await must([join(folder, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', `zizmor==${ZIZMOR}`])
  }
  const folder = await cached({ name: 'zizmor', version: ZIZMOR, proof: 'bin/zizmor', install }, progress)
  return join(folder, 'bin', 'zizmor')
}
