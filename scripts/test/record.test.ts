import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { repositoryRoot } from '../root.ts'

// The script of build-and-push.yml that commits the table of the runs, against a repository on disk.

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name: string; readonly run?: string }[] }>
  >
}

const SNAPSHOT = 'workflow-snapshots/runs of ci.md'
const HEAD = '# Builds\n\n| Run time | Link |\n| --- | --- |\n'
const [OWN, EARLIER, OTHER] = ['| now | [3](u/3) |\n', '| before | [1](u/1) |\n', '| meanwhile | [2](u/2) |\n']
const END = '\nAsk the platform team.\n'

const path = join(repositoryRoot, '.github', 'workflows', 'build-and-push.yml')
const workflow = parse(readFileSync(path, 'utf8')) as Workflow
const script = workflow.jobs.record?.steps.find(({ name }) => name === 'Commit the table')?.run ?? 'exit 99'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const origin = (): string => join(folder, 'server', 'org', 'shop')
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function git(...args: readonly string[]): string {
  const own = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com']
  const { status, stdout, stderr } = spawnSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** Somebody's commit on the branch, with these files. */
function commitFiles(files: Readonly<Record<string, string>>): string {
  const clone = mkdtempSync(join(folder, 'clone-'))
  git('clone', '--quiet', origin(), clone)
  for (const [name, text] of Object.entries(files)) write(join(clone.slice(folder.length), name), text)
  git('-C', clone, 'add', '--all')
  git('-C', clone, 'commit', '--quiet', '-m', `somebody's ${Object.keys(files).join()}`)
  git('-C', clone, 'push', '--quiet', 'origin', 'HEAD:main')
  return git('-C', clone, 'rev-parse', 'HEAD')
}

function serve(files: Readonly<Record<string, string>>): string {
  mkdirSync(origin(), { recursive: true })
  git('init', '--quiet', '--bare', '--initial-branch', 'main', origin())
  return commitFiles(files)
}

function hook(text: string): void {
  const place = join(origin(), 'hooks', 'pre-receive')
  writeFileSync(place, `#!/bin/sh\n${text}\n`)
  chmodSync(place, 0o755)
}

/** The branch gets one more commit, prepared before, while each of the first `times` pushes is under way. */
function raceWith(commits: readonly string[]): void {
  const parts = commits.map((commit, at) => `refs/race/${at} ${commit}`)
  git('-C', origin(), 'update-ref', 'refs/heads/main', git('-C', origin(), 'rev-parse', `${commits[0]}~1`))
  write('race', `${parts.join('\n')}\n`)
  hook(`next=$(head -n 1 '${folder}/race')
[ -n "$next" ] || exit 0
sed -i 1d '${folder}/race'
env -u GIT_QUARANTINE_PATH git update-ref refs/heads/main "\${next##* }"`)
}

function record(sha: string, given: Readonly<Record<string, string>> = {}) {
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, '')
  const variables = {
    GITHUB_SERVER_URL: join(folder, 'server'),
    GITHUB_REPOSITORY: 'org/shop',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'Build',
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: folder,
    HOME: folder,
    SNAPSHOT,
    TOKEN: 'secret-token',
    RECORD: 'commit',
    ...given,
  }
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
  const env = { PATH: process.env.PATH ?? '', ...variables }
  const { status, stdout, stderr } = spawnSync('bash', bash, { cwd: folder, encoding: 'utf8', env, timeout: 60_000 })
  return { status, log: stdout + stderr, summary: readFileSync(summary, 'utf8') }
}

const onBranch = (name: string): string => git('-C', origin(), 'show', `main:${name}`)
const subjects = (): readonly string[] => git('-C', origin(), 'log', '--format=%s', 'main').split('\n')

describe('the table of the runs', () => {
  it('is committed to the branch, where it was not yet', () => {
    const sha = serve({ 'a.txt': 'a\n' })
    write(`reports/work/${SNAPSHOT}`, `${HEAD}${OWN}`)
    expect(record(sha, { SNAPSHOT: `./${SNAPSHOT}` })).toMatchObject({ status: 0, summary: '' })
    expect(`${onBranch(SNAPSHOT)}\n`).toBe(`${HEAD}${OWN}`)
    expect(subjects()).toEqual(['Record the run of Build [skip ci]', "somebody's a.txt"])
    expect(onBranch('a.txt')).toBe('a')
  })

  it('keeps what others put on the branch since the build began, rows of the same table too', () => {
    const sha = serve({ 'a.txt': 'a\n', [SNAPSHOT]: `${HEAD}${EARLIER}${END}` })
    commitFiles({ 'b.txt': 'b\n', [SNAPSHOT]: `${HEAD}${OTHER}${EARLIER}${END}` })
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}${EARLIER}${END}`)
    expect(record(sha).status).toBe(0)
    expect(`${onBranch(SNAPSHOT)}\n`).toBe(`${HEAD}${OWN}${OTHER}${EARLIER}${END}`)
    expect(onBranch('b.txt')).toBe('b')
  })

  it('that two runs make at once for the first time has one head and both rows', () => {
    const sha = serve({ 'a.txt': 'a\n' })
    commitFiles({ [SNAPSHOT]: `${HEAD}${OTHER}` })
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}`)
    expect(record(sha).status).toBe(0)
    expect(`${onBranch(SNAPSHOT)}\n`).toBe(`${HEAD}${OWN}${OTHER}`)
  })

  it('loses a race twice, and is there in the end with everything of the winners', () => {
    const sha = serve({ [SNAPSHOT]: `${HEAD}${EARLIER}` })
    const first = commitFiles({ 'b.txt': 'b\n' })
    const second = commitFiles({ [SNAPSHOT]: `${HEAD}${OTHER}${EARLIER}` })
    raceWith([first, second])
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}${EARLIER}`)
    const { status, log } = record(sha)
    expect([status, log.match(/somebody else was faster/g)?.length]).toEqual([0, 2])
    expect(`${onBranch(SNAPSHOT)}\n`).toBe(`${HEAD}${OWN}${OTHER}${EARLIER}`)
    expect(subjects()).toHaveLength(4)
  })

  it('that is on the branch already makes no commit', () => {
    const sha = serve({ [SNAPSHOT]: `${HEAD}${OWN}` })
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}`)
    expect(record(sha).status).toBe(0)
    expect(subjects()).toHaveLength(1)
  })
})

describe('a table that cannot be committed', () => {
  it('for a protected branch says so, with what to do and where the row is, and issues no command of the server', () => {
    const sha = serve({ 'a.txt': 'a\n' })
    hook("echo 'GH006: Protected branch update failed' >&2; echo '::error::of the server' >&2; exit 1")
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}`)
    const { status, log, summary } = record(sha)
    expect(status).toBe(1)
    expect(log).toContain('Protected branch update failed')
    expect(log).toMatch(/^::error title=The run is not recorded::the branch main did not take the commit/m)
    for (const part of ['past its protection', 'record: artifact', 'The row is in the artifact of the build']) {
      expect(summary).toContain(part)
    }
    const [, quoted = ''] = /^::stop-commands::(.+)$/m.exec(log) ?? []
    expect(log.slice(log.indexOf(`::stop-commands::${quoted}`), log.indexOf(`::${quoted}::`))).toContain(
      'of the server',
    )
    expect(subjects()).toHaveLength(1)
  })

  it.each([
    ['by a word that is none', { RECORD: 'comit::x\n$(id)' }, 'record is "comit??x??'],
    ['without a token', { TOKEN: '' }, 'record is commit, and the secret record-token is empty'],
    ['without a table of the build', { SNAPSHOT: 'other.md' }, 'the build left no other.md'],
    ['where the branch is gone', { GITHUB_REF: 'refs/heads/gone' }, 'the branch gone cannot be read'],
  ])('%s says so', (_, given, message) => {
    const sha = serve({ 'a.txt': 'a\n' })
    write(`reports/${SNAPSHOT}`, `${HEAD}${OWN}`)
    const { status, log, summary } = record(sha, given)
    expect([status, log.includes(`::error title=The run is not recorded::${message}`)]).toEqual([1, true])
    expect(summary).toContain(message)
    expect(log).not.toMatch(/(?<!::add-mask::.*)secret-token/)
  })
})
