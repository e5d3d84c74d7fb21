import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, type Progress } from '../cache.ts'
import { must } from '../command.ts'

/** The newest of both that the Go module proxies have whole. */
export const SERVER = '1.27.3'
export const RUNNER = '1.0.8'

export interface GiteaPrograms {
  readonly server: string
  /** Templates, translations and what else the server reads; there is no frontend in it. */
  readonly assets: string
  readonly runner: string
}

/** Builds Gitea and its runner from their Go modules; 10 to 20 minutes the first time. */
export async function giteaPrograms(progress: Progress): Promise<GiteaPrograms> {
  const runner = await cached(
    { name: 'gitea-runner', version: RUNNER, proof: 'gitea-runner', install: buildRunner },
    progress,
  )
  const server = await cached({ name: 'gitea', version: SERVER, proof: 'gitea', install: buildServer }, progress)
  return {
    server: join(server, 'gitea'),
    assets: join(server, 'assets'),
    runner: join(runner, 'gitea-runner'),
  }
}

const ENV = { GOFLAGS: '-buildvcs=false -mod=mod -p=2', GOWORK: 'off' }
const NICE = ['nice', '-n', '10', 'go']

async function buildRunner(folder: string): Promise<void> {
  const source = join(folder, 'module')
  await mkdir(source)
  const module = `module lab\n\ngo 1.26.0\n\nrequire gitea.com/gitea/runner v${RUNNER}\n`
  await writeFile(join(source, 'go.mod'), module)
  const target = join(folder, 'gitea-runner')
  await must([...NICE, 'build', '-o', target, 'gitea.com/gitea/runner'], { cwd: source, env: ENV })
  await rm(source, { recursive: true })
}

/**
 * One of its modules is known to the proxies under an older name alone. Two of the imports from other forges want
 * modules that they do not have: those imports are left out, and nothing else.
 */
async function buildServer(folder: string): Promise<void> {
  const found = await must(['go', 'mod', 'download', '-json', `code.gitea.io/gitea@v${SERVER}`], { cwd: folder })
  const source = join(folder, 'module')
  await cp(String((JSON.parse(found) as { readonly Dir?: string }).Dir), source, { recursive: true })
  await must(['chmod', '-R', 'u+w', source])
  for (const file of ['gitlab.go', 'gitea_downloader.go']) await rm(join(source, 'services', 'migrations', file))
  const tests = await must(['find', source, '-name', '*_test.go'])
  for (const file of tests.split('\n').filter(Boolean)) await rm(file, { force: true })
  await mkdir(join(source, 'lab-sdk'))
  await writeFile(join(source, 'lab-sdk', 'go.mod'), 'module gitea.dev/sdk\n')
  const edits = [
    '-replace=gitea.dev/actions-proto-go=code.gitea.io/actions-proto-go@v0.6.0',
    '-replace=gitea.dev/sdk=./lab-sdk',
    '-droprequire=gitlab.com/gitlab-org/api/client-go/v2',
  ]
  await must(['go', 'mod', 'edit', ...edits], { cwd: source })
  const version = `-s -w -X "main.Version=${SERVER}"`
  const target = join(folder, 'gitea')
  await must([...NICE, 'build', '-ldflags', version, '-o', target, '.'], {
    cwd: source,
    env: ENV,
    timeoutMs: 3_600_000,
  })
  for (const part of ['templates', 'options', 'public']) {
    await cp(join(source, part), join(folder, 'assets', part), { recursive: true })
  }
  await rm(source, { recursive: true })
}
