import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { EVENT_RULES, EVENTS } from '../actions/semver-docker-tags/test/events.ts'
import { actionUses, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { runAct, type StepRun } from './lab/act.ts'
import { REPOSITORY } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { type Registry, startRegistry } from './lab/registry.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'
import { startTokenRegistry } from './lab/token-registry.ts'

const ACTION = 'org/ci-kit/semver-docker-tags@v1'
const RULES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=semver,pattern={{channel}}',
].join('\n')

let scratch: Scratch
let registry: Registry
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  scratch = await scratchFolder('tags')
  stops.push(scratch.remove)
  registry = await startRegistry()
  stops.push(registry.stop)
}, 120_000)

afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
}, 60_000)

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com', '-c', 'protocol.file.allow=always']
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A repository with one commit for each tag, in this order. */
function repository(name: string, tags: readonly string[]): string {
  const path = join(scratch.path, name)
  mkdirSync(path)
  git(path, 'init', '--quiet', '--initial-branch', 'main')
  for (const tag of tags) {
    git(path, 'commit', '--quiet', '--allow-empty', '-m', tag)
    git(path, 'tag', '-a', '-m', tag, tag)
  }
  return path
}

interface Options {
  readonly ref?: string | undefined
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

function run(workspace: string, { ref, inputs, env }: Options) {
  return runBundle(join(releasedKit(), 'semver-docker-tags', 'index.js'), {
    inputs: { images: 'ghcr.io/org/app', tags: RULES, ...inputs },
    env: { GITHUB_WORKSPACE: workspace, GITHUB_REF: ref ?? 'refs/heads/main', GITHUB_EVENT_NAME: 'push', ...env },
  })
}

async function namesOf(workspace: string, options: Options): Promise<readonly string[]> {
  const { outputs } = await run(workspace, options)
  return (outputs.get('tag-names') ?? '').split('\n').filter(Boolean)
}

describe('real checkouts', () => {
  const TAGS = ['v1.2.3', 'v1.3.0', 'v2.0.0', 'v1.2.4', 'v2.1.0-rc.1']

  it('a full one: a backport takes nothing that is ahead of it', async () => {
    const full = repository('full', TAGS)
    expect(await namesOf(full, { ref: 'refs/tags/v1.2.4' })).toEqual(['1.2.4', '1.2'])
    expect(await namesOf(full, { ref: 'refs/tags/v2.0.0' })).toEqual(['2.0.0', '2.0', '2', 'latest'])
    expect(await namesOf(full, { ref: 'refs/tags/v2.1.0-rc.1' })).toEqual(['2.1.0-rc.1', 'rc'])
  })

  it('a shallow one asks its remote, and says so when that does not answer', async () => {
    const origin = repository('origin', TAGS)
    const shallow = join(scratch.path, 'shallow')
    git(scratch.path, 'clone', '--quiet', '--depth', '1', '--branch', 'v1.2.4', `file://${origin}`, shallow)
    expect(await namesOf(shallow, { ref: 'refs/tags/v1.2.4' })).toEqual(['1.2.4', '1.2'])
    git(shallow, 'remote', 'set-url', 'origin', join(scratch.path, 'gone'))
    const result = await run(shallow, { ref: 'refs/tags/v1.2.4' })
    expect([result.exitCode, result.outputs.get('verdict')]).toEqual([0, 'warn'])
    expect(result.stdout).toContain('versions-unknown')
    const strict = await run(shallow, { ref: 'refs/tags/v1.2.4', inputs: { strict: 'true' } })
    expect(strict.exitCode).toBe(1)
  })

  it('a detached one and a worktree, read from git', async () => {
    const own = repository('own', TAGS)
    git(own, 'checkout', '--quiet', '--detach', 'v1.3.0')
    expect(await namesOf(own, { inputs: { context: 'git' } })).toEqual(['1.3.0', '1.3', '1'])
    const tree = join(scratch.path, 'tree')
    git(own, 'worktree', 'add', '--quiet', '--detach', tree, 'v2.0.0')
    expect(await namesOf(tree, { inputs: { context: 'git' } })).toEqual(['2.0.0', '2.0', '2', 'latest'])
    git(own, 'checkout', '--quiet', '-b', 'topic')
    expect(await namesOf(own, { inputs: { context: 'git', tags: 'type=ref,event=branch' } })).toEqual(['topic'])
  })

  it('one with hundreds of tags is replayed, with the first difference', async () => {
    const many = repository('many', ['v1.0.0', 'v2.0.0'])
    const names = Array.from({ length: 300 }, (_, i) => `v1.${1 + Math.floor(i / 10)}.${i % 10}`)
    execFileSync('git', ['update-ref', '--stdin'], {
      cwd: many,
      input: names.map(name => `create refs/tags/${name} HEAD\n`).join(''),
    })
    git(many, 'commit', '--quiet', '--allow-empty', '-m', 'backport')
    git(many, 'tag', 'v1.0.1')
    const { report } = await run(many, { inputs: { replay: 'true', tags: `${RULES}\ntype=sha` } })
    expect(report).toMatchObject({
      replay: { published: 303, differences: expect.arrayContaining([{ at: 'v1.0.1', tag: '1', staysAt: 'v1.30.9' }]) },
    })
  }, 60_000)
})

describe('a real registry', () => {
  const EMPTY = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
  const CONFIG = 'application/vnd.oci.image.config.v1+json'
  const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

  async function push(repositoryName: string, tag: string): Promise<void> {
    const base = `${registry.url}/v2/${repositoryName}`
    const start = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
    const place = new URL(start.headers.get('location') ?? '', registry.url)
    place.searchParams.set('digest', EMPTY)
    await fetch(place, { method: 'PUT', body: '{}', headers: { 'content-type': 'application/octet-stream' } })
    const body = JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: CONFIG, digest: EMPTY, size: 2 },
      layers: [],
    })
    const put = await fetch(`${base}/manifests/${tag}`, { method: 'PUT', body, headers: { 'content-type': MANIFEST } })
    if (put.status !== 201) throw new Error(`the registry answers ${put.status}: ${await put.text()}`)
  }

  it('is asked for versions, and for tags that exist', async () => {
    for (const tag of ['1.2.3', '1.2', '1', '2.0.0', 'latest']) await push('org/app', tag)
    const workspace = join(scratch.path, 'empty')
    mkdirSync(workspace)
    const images = `${registry.host}/org/app`
    const from = { images, 'versions-from': 'registry' }
    expect(await namesOf(workspace, { ref: 'refs/tags/v1.2.4', inputs: from })).toEqual(['1.2.4', '1.2', '1'])
    const again = { ref: 'refs/tags/v1.2.3', inputs: { ...from, existing: 'fail' } }
    const failed = await run(workspace, again)
    expect(failed.exitCode).toBe(1)
    expect(failed.stdout).toContain(`tag-exists: ${images}:1.2.3 exists already`)
    expect(await namesOf(workspace, { ...again, inputs: { ...from, existing: 'skip' } })).toEqual(['1.2', '1'])
    expect((await run(workspace, { ref: 'refs/tags/v1.2.5', inputs: { ...from, existing: 'fail' } })).exitCode).toBe(0)
  })

  it('is then asked by verify-cache-tags for what the report says', async () => {
    const workspace = join(scratch.path, 'verified')
    mkdirSync(workspace)
    const inputs = { images: `${registry.host}/org/verified`, 'versions-from': 'registry' }
    const { report } = await run(workspace, { ref: 'refs/tags/v3.0.0', inputs })
    writeFileSync(join(workspace, 'report.json'), JSON.stringify(report))
    const verify = () =>
      runBundle(join(releasedKit(), 'verify-cache-tags', 'index.js'), {
        inputs: { 'report-from': 'report.json' },
        env: { GITHUB_WORKSPACE: workspace },
      })
    for (const tag of ['3.0.0', '3.0', '3']) await push('org/verified', tag)
    const missing = await verify()
    expect([missing.exitCode, missing.outputs.get('verdict')]).toEqual([1, 'fail'])
    expect(missing.outputs.get('missing')).toContain('org/verified:latest')
    await push('org/verified', 'latest')
    expect((await verify()).outputs.get('verdict')).toBe('pass')
  })

  it.each(['fail', 'skip'])(
    'that does not say is no pass for existing: %s',
    async existing => {
      const guarded = await startTokenRegistry()
      stops.push(guarded.stop)
      for (const host of ['127.0.0.1:1', guarded.host]) {
        const inputs = { images: `${host}/org/app`, existing, versions: 'v1.0.0' }
        const result = await run(scratch.path, { ref: 'refs/tags/v1.2.3', inputs })
        expect([result.exitCode, result.outputs.get('verdict')]).toEqual([1, 'fail'])
        expect(result.stdout).toContain('registry-unknown')
        const given = (result.outputs.get('tag-names') ?? '').split('\n')
        expect(given.includes('1.2.3')).toBe(existing === 'fail')
      }
    },
    60_000,
  )
})

describe('the API', () => {
  it('tells of the repository, the commit and the tags where the event and the checkout do not', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      const answer = answerOf(request.url ?? '')
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer ?? { message: 'Not Found' }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    stops.push(() => new Promise(resolve => server.close(() => resolve())))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const workspace = join(scratch.path, 'api')
    mkdirSync(workspace)
    const { outputs, exitCode } = await run(workspace, {
      ref: 'refs/tags/v1.2.4',
      inputs: { 'versions-from': 'github', 'github-token': 'secret-token', labels: "date={{commit_date 'YYYY'}}" },
      env: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: 'octo/app' },
    })
    expect([exitCode, outputs.get('tag-names')]).toEqual([0, '1.2.4\n1.2\n1'])
    const labels = outputs.get('labels') ?? ''
    expect(labels).toContain('org.opencontainers.image.description=From the API')
    expect(labels).toContain('org.opencontainers.image.licenses=Apache-2.0')
    expect(labels).toContain('date=2001')
    expect(asked).toHaveLength(3)
    expect(asked.every(one => one.endsWith('token secret-token'))).toBe(true)
  })

  function answerOf(url: string): unknown {
    if (url.startsWith('/repos/octo/app/commits/')) return { commit: { committer: { date: '2001-02-03T04:05:06Z' } } }
    if (url.startsWith('/repos/octo/app/tags')) return [{ name: 'v2.0.0' }, { name: 'v1.2.3' }]
    const licence = { spdx_id: 'Apache-2.0' }
    return url === '/repos/octo/app' ? { name: 'app', description: 'From the API', license: licence } : undefined
  }
})

describe('under act', () => {
  it.each(EVENTS.map(one => [one.name, one] as const))(
    '%s gives its tags',
    async (_name, { event, payload, tags }) => {
      const step = { id: 'meta', uses: ACTION, with: { tags: EVENT_RULES.join('\n'), 'sep-tags': ' ' } }
      const steps = [{ uses: 'actions/checkout@v7', with: { 'fetch-depth': 0 } }, step]
      const result = await inAct(
        { on: event, jobs: { tags: { 'runs-on': 'ubuntu-latest', steps } } },
        { event, payload },
      )
      expect(result.problem).toBe('')
      expect(result.steps.find(one => one.outputs.has('verdict'))?.outputs.get('tag-names')).toBe(tags)
    },
    60_000,
  )

  const EXAMPLES = readExamples(REPOSITORY).filter(one =>
    actionUses(one).some(use => use.action === 'semver-docker-tags'),
  )

  it.each(EXAMPLES.map(example => [`${example.path}:${example.line}`, example] as const))(
    '%s: the example works',
    async (_place, example) => {
      const event = { event: 'push', payload: { ref: 'refs/tags/v1.2.4' } }
      const result = await inAct(toWorkflow(example), event)
      expect(result.problem).toBe('')
      const reports = result.steps.filter(step => step.outputs.has('verdict'))
      expect(reports).toHaveLength(actionUses(example).length)
      for (const { outputs, summary } of reports) {
        expect(outputs.get('verdict')).not.toBe('unknown')
        expect(summary).toContain('### Decisions')
      }
    },
    60_000,
  )
})

interface Trigger {
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

async function inAct(
  workflow: object | string,
  trigger: Trigger,
): Promise<{ readonly problem: string; readonly steps: readonly StepRun[] }> {
  const result = await runAct({
    workflow: typeof workflow === 'string' ? workflow : JSON.stringify(workflow),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    trigger,
    prepare: async workspace => {
      git(workspace, 'init', '--quiet', '--initial-branch', 'main')
      for (const tag of ['v1.2.3', 'v1.3.0', 'api/v1.2.3', 'v1.2.4']) {
        git(workspace, 'commit', '--quiet', '--allow-empty', '-m', tag)
        git(workspace, 'tag', tag)
      }
    },
  })
  return { problem: result.code === 0 ? '' : result.transcript.slice(-4000), steps: result.steps }
}
