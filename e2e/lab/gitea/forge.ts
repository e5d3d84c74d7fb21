import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { must } from '../command.ts'
import type { Gitea } from './server.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const IDENTITY = ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com']
/** The owner of everything; `org`, as the kit itself says, is a name that Gitea keeps for itself. */
export const OWNER = 'team'

interface Target {
  readonly name: string
  readonly owner?: string
  readonly tags?: readonly string[]
}

/** Makes a repository of a folder, with tags on its one commit, and returns that commit. */
async function createFrom(gitea: Gitea, folder: string, target: Target): Promise<string> {
  await gitea.api('POST', `/orgs/${target.owner ?? OWNER}/repos`, { name: target.name })
  return await commitAndPush(gitea, folder, target)
}

async function commitAndPush(
  gitea: Gitea,
  folder: string,
  { name, owner = OWNER, tags = [] }: Target,
): Promise<string> {
  const git = (...args: readonly string[]) => must(['git', ...IDENTITY, ...args], { cwd: folder })
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('add', '--all', '--force')
  await git('commit', '--quiet', '-m', name)
  for (const tag of tags) await git('tag', tag)
  const remote = `${gitea.url.replace('//', `//${gitea.user}:${gitea.token}@`)}/${owner}/${name}.git`
  await git('push', '--quiet', remote, 'main', ...tags)
  return (await git('rev-parse', 'HEAD')).trim()
}

/** The kit as docs/gitea.md says to push it, with the lab's stand-ins for the actions of others. */
export async function pushKit(
  gitea: Gitea,
  { checkout, scratch }: { readonly checkout: string; readonly scratch: string },
): Promise<void> {
  const artifacts = join(HERE, '..', 'artifacts')
  const standIns = {
    checkout: join(HERE, 'checkout'),
    'upload-artifact': join(artifacts, 'upload'),
    'download-artifact': join(artifacts, 'download'),
  }
  const commits = new Map<string, string>()
  for (const [name, source] of Object.entries(standIns)) {
    await cp(source, join(scratch, name), { recursive: true })
    commits.set(name, await createFrom(gitea, join(scratch, name), { name, owner: 'actions' }))
  }
  const kit = join(scratch, 'kit')
  await cp(checkout, kit, { recursive: true, filter: path => !path.endsWith('/.git') })
  const workflows = join(kit, '.github', 'workflows')
  for (const file of await readdir(workflows)) {
    const text = await readFile(join(workflows, file), 'utf8')
    const own = text
      .replaceAll('org/ci-kit', `${OWNER}/ci-kit`)
      .replace(/actions\/([\w-]+)@[0-9a-f]{40}.*/g, (all, name) => `actions/${name}@${commits.get(name) ?? all}`)
    await writeFile(join(workflows, file), own)
  }
  await createFrom(gitea, kit, { name: 'ci-kit', tags: ['v1'] })
}

export interface JobRun {
  readonly id: number
  readonly name: string
  readonly conclusion: string
  readonly log: string
}

/** Pushes a repository with a workflow, waits for its end, and returns its jobs. */
export async function runWorkflow(gitea: Gitea, folder: string, name: string): Promise<readonly JobRun[]> {
  await gitea.api('POST', `/orgs/${OWNER}/repos`, { name })
  for (const [secret, data] of Object.entries({ REG_USER: gitea.user, REG_PASSWORD: gitea.token })) {
    await gitea.api('PUT', `/repos/${OWNER}/${name}/actions/secrets/${secret}`, { data })
  }
  await commitAndPush(gitea, folder, { name })
  const deadline = Date.now() + 15 * 60_000
  while (Date.now() < deadline) {
    await delay(2_000)
    const { workflow_runs: runs = [] } = (await gitea.api('GET', `/repos/${OWNER}/${name}/actions/runs`)) as Runs
    const [run] = runs
    if (run?.status === 'completed') return await jobsOf(gitea, `/repos/${OWNER}/${name}/actions`, run.id)
  }
  throw new Error(`the run of ${name} did not end; a job may wait for a runner with a label that none has`)
}

interface Runs {
  readonly workflow_runs?: readonly { readonly id: number; readonly status: string }[]
}

async function jobsOf(gitea: Gitea, path: string, run: number): Promise<readonly JobRun[]> {
  const { jobs } = (await gitea.api('GET', `${path}/runs/${run}/jobs?limit=50`)) as { readonly jobs: readonly JobRun[] }
  const whole: JobRun[] = []
  for (const job of jobs) {
    const log = await gitea.api('GET', `${path}/jobs/${job.id}/logs`).catch(() => '')
    whole.push({ ...job, log: typeof log === 'string' ? log : JSON.stringify(log) })
  }
  return whole
}
