import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actionUses, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { type ActRun, runAct } from './lab/act.ts'
import { must } from './lab/command.ts'
import { REPOSITORY } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { type NpmRegistry, startNpmRegistry } from './lab/package-registries.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'

type Files = Readonly<Record<string, string>>

let scratch: Scratch
let npm: NpmRegistry

beforeAll(async () => {
  scratch = await scratchFolder('validate-version')
  npm = await startNpmRegistry(() => undefined)
}, 240_000)

afterAll(async () => {
  await npm?.stop()
  await scratch?.remove()
})

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com', '-c', 'protocol.file.allow=always']
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function commit(folder: string, files: Files, ...tags: readonly string[]): void {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', tags.join(' ') || 'change')
  for (const tag of tags) git(folder, 'tag', tag)
}

/** Two releases; the second one forgot the chart. */
function repository(name: string): string {
  const folder = join(scratch.path, name)
  mkdirSync(folder)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  commit(folder, { 'package.json': manifest('1.2.3'), 'chart/Chart.yaml': chart('1.2.3') }, 'v1.2.3')
  commit(folder, { 'package.json': manifest('1.2.4') }, 'v1.2.4')
  return folder
}

function manifest(version: string, name = 'demo'): string {
  return `{\n  "name": "${name}",\n  "version": "${version}"\n}\n`
}

function chart(version: string): string {
  return `apiVersion: v2\nname: demo\nversion: ${version}\n`
}

interface Options {
  readonly ref?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

function run(workspace: string, { ref, inputs, env }: Options) {
  return runBundle(join(releasedKit(), 'validate-version', 'index.js'), {
    inputs: { ...inputs },
    env: { GITHUB_WORKSPACE: workspace, GITHUB_REF: ref ?? 'refs/heads/main', GITHUB_EVENT_NAME: 'push', ...env },
  })
}

describe('real checkouts', () => {
  it('a full one knows which file was forgotten', async () => {
    const full = repository('full')
    const result = await run(full, { ref: 'refs/tags/v1.2.4' })
    expect([result.exitCode, result.outputs.get('verdict')]).toEqual([1, 'fail'])
    expect(result.annotations[0]?.properties.get('file')).toBe('chart/Chart.yaml')
    expect((await run(full, { inputs: { tag: 'v1.2.3' } })).outputs.get('verdict')).toBe('pass')
  })

  it('a shallow one does not guess, and asks its remote for the tags', async () => {
    const origin = repository('origin')
    const shallow = join(scratch.path, 'shallow')
    git(scratch.path, 'clone', '--quiet', '--depth', '1', '--branch', 'v1.2.4', `file://${origin}`, shallow)
    const result = await run(shallow, { ref: 'refs/tags/v1.2.4' })
    expect([result.exitCode, result.outputs.get('verdict'), result.outputs.get('is-latest')]).toEqual([
      0,
      'pass',
      'true',
    ])
    expect(result.stdout).toContain('may-differ')
  })
})

describe('a real registry', () => {
  it('has a version already, has it not, or cannot be asked', async () => {
    const folder = join(scratch.path, 'package')
    write(folder, { 'package.json': manifest('1.2.4') })
    await must(['npm', 'publish', '--userconfig', npm.settings], { cwd: folder })
    const full = repository('published')
    const inputs = { published: 'npm', exclude: 'chart/**' }
    const env = { NPM_CONFIG_USERCONFIG: npm.settings }
    const again = await run(full, { ref: 'refs/tags/v1.2.4', inputs, env })
    expect([again.exitCode, again.outputs.get('verdict')]).toEqual([1, 'fail'])
    expect(again.stdout).toContain('published-already')
    const fresh = await run(full, { ref: 'refs/tags/v1.2.3', inputs: { ...inputs, tag: 'v1.2.3' }, env })
    expect(fresh.outputs.get('verdict')).toBe('pass')
    const nobody = { ...env, NPM_CONFIG_REGISTRY: 'http://127.0.0.1:9/', NPM_CONFIG_FETCH_RETRIES: '0' }
    const unknown = await run(full, { ref: 'refs/tags/v1.2.4', inputs, env: nobody })
    expect([unknown.exitCode, unknown.outputs.get('verdict')]).toEqual([0, 'warn'])
    expect(unknown.stdout).toContain('published-unknown')
  }, 120_000)
})

describe('under act', () => {
  const TRIGGERS: readonly (readonly [string, string, Readonly<Record<string, unknown>>, string])[] = [
    ['a tag that agrees', 'push', { ref: 'refs/tags/v1.2.4' }, 'pass'],
    ['a tag that differs', 'push', { ref: 'refs/tags/v1.2.5' }, 'fail'],
    ['a pull request', 'pull_request', { number: 7, pull_request: { number: 7 } }, 'pass'],
  ]

  it.each(TRIGGERS)(
    '%s',
    async (_, event, payload, verdict) => {
      const steps = [
        { uses: 'actions/checkout@v7', with: { 'fetch-depth': 0 } },
        { uses: 'org/ci-kit/validate-version@v1' },
      ]
      const workflow = JSON.stringify({ on: event, jobs: { version: { 'runs-on': 'ubuntu-latest', steps } } })
      const result = await inAct(workflow, event, payload)
      const [step] = result.steps.filter(one => one.outputs.has('verdict'))
      expect([step?.outputs.get('verdict'), result.code === 0]).toEqual([verdict, verdict === 'pass'])
      const errors = step?.commands.filter(one => one.name === 'error' && one.properties.file !== undefined) ?? []
      expect(errors.length > 0).toBe(verdict === 'fail')
    },
    60_000,
  )

  const EXAMPLES = readExamples(REPOSITORY).filter(one =>
    actionUses(one).some(use => use.action === 'validate-version'),
  )

  it.each(EXAMPLES.map(example => [`${example.path}:${example.line}`, example] as const))(
    '%s: the example works',
    async (_place, example) => {
      const isPart = example.text.includes('component: api')
      const payload = { ref: `refs/tags/${isPart ? 'api-v1.2.4' : 'v1.2.4'}` }
      const result = await inAct(toWorkflow(example), 'push', payload)
      expect(result.code === 0 ? '' : result.transcript.slice(-4000)).toBe('')
      const reports = result.steps.filter(step => step.outputs.has('verdict'))
      expect(reports.map(step => step.outputs.get('verdict'))).toEqual(actionUses(example).map(() => 'pass'))
    },
    60_000,
  )
})

const API = (version: string): Files => ({
  'packages/api/package.json': manifest(version, '@demo/api'),
  'packages/api/native/version.h': `#define API_VERSION "${version}"\n`,
})

async function inAct(workflow: string, event: string, payload: Readonly<Record<string, unknown>>): Promise<ActRun> {
  return await runAct({
    workflow,
    repositories: { 'org/ci-kit@v1': releasedKit() },
    trigger: { event, payload },
    prepare: async workspace => {
      git(workspace, 'init', '--quiet', '--initial-branch', 'main')
      const log = '# Changelog\n\n## 1.2.3\n\n- One.\n'
      commit(
        workspace,
        { 'chart/Chart.yaml': chart('1.2.3'), 'CHANGELOG.md': log, ...API('1.2.3') },
        'v1.2.3',
        'api-v1.2.3',
      )
      const more = log.replace('## 1.2.3', '## 1.2.4\n\n- Two.\n\n## 1.2.3')
      commit(
        workspace,
        { 'chart/Chart.yaml': chart('1.2.4'), 'CHANGELOG.md': more, ...API('1.2.4') },
        'v1.2.4',
        'api-v1.2.4',
      )
    },
  })
}
