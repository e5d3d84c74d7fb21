import { execFileSync } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ActRun, calledStep, runAct } from './lab/act.ts'
import { must } from './lab/command.ts'
import { writeShop } from './lab/context.ts'
import { type GitServer, startGitServer } from './lab/git-server.ts'
import { releasedKit } from './lab/kit.ts'
import { type Attestation, attestationsOf, digestOf } from './lab/registry-view.ts'
import { openYard, type Yard } from './lab/yard.ts'
import { builderNames, callingWorkflow, labInputs, poolOf } from './prewarm.ts'

// Three builds, and the job that joins two of them.
const NAMES = builderNames('inputs', 4)
const TOKEN = 'token-of-an-app'
const SNAPSHOT = 'workflow-snapshots/ci-runtime-snapshot.md'
const SBOM = 'https://spdx.dev/Document'
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v/

// The second push, which is that of the table, loses a race against somebody's commit.
const HOOK = `#!/bin/sh
read -r old new ref
case "$old" in *[1-9a-f]*) ;; *) exit 0 ;; esac
[ ! -e raced ] || exit 0
touch raced
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
commit=$(git -c user.name=ada -c user.email=ada@example.com commit-tree -m 'in the meantime' -p "$old" "$old^{tree}")
git update-ref "$ref" "$commit"
`

let yard: Yard
let server: GitServer
let origin = ''
let run: ActRun

beforeAll(async () => {
  yard = await openYard({ builders: NAMES, distant: [] })
  origin = join(yard.keep, 'server', 'lab', 'shop')
  await mkdir(origin, { recursive: true })
  await must(['git', 'init', '--quiet', '--bare', '--initial-branch', 'main', origin])
  await must(['git', '-C', origin, 'config', 'http.receivepack', 'true'])
  await writeFile(join(origin, 'hooks', 'pre-receive'), HOOK)
  await chmod(join(origin, 'hooks', 'pre-receive'), 0o755)
  server = await startGitServer(join(yard.keep, 'server'), TOKEN)
  const attested = { 'rebuild-deps-cache': true, provenance: 'mode=max', target: 'base', layers: 'base' }
  run = await runAct({
    workflow: callingWorkflow('build-and-push.yml', {
      one: {
        with: { ...labInputs(yard, 'one/app'), ...attested, sbom: true, record: 'commit', name: 'one' },
        secrets: { 'record-token': TOKEN },
      },
      several: {
        with: {
          ...labInputs(yard, 'several/app'),
          ...attested,
          // As one names it that cannot pull from Docker Hub.
          sbom: `generator=${yard.registry.host}/docker/buildkit-syft-scanner:stable-1`,
          tags: 'type=sha,prefix=runtime-,format=long\ntype=raw,value=edge',
          // Two platforms that one processor can run.
          platforms: 'linux/amd64, linux/amd64/v2',
          runners: 'linux/amd64/v2=ubuntu-latest',
          name: 'several',
        },
      },
    }),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: { ...(await poolOf(yard, NAMES)), GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: 'lab/shop' },
    origin,
    prepare: workspace => writeShop(workspace, 0),
  })
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await yard?.stop()
}, 120_000)

const tagOf = (caller: string): string => calledStep(run, caller, ['plan', 'tags']).outputs.get('version') ?? ''
const attestations = (caller: string): Promise<readonly Attestation[]> =>
  attestationsOf(yard.registry, `${caller}/app`, tagOf(caller))

describe('sbom and provenance', () => {
  it('are attached to the image of one platform', async () => {
    const found = await attestations('one')
    expect(found.map(({ predicateType }) => predicateType)).toEqual(
      expect.arrayContaining([SBOM, expect.stringMatching(PROVENANCE)]),
    )
    expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set(['linux/amd64']))
  })

  it('say what is in the image, and with mode=max how it was built', async () => {
    const found = await attestations('one')
    const of = (type: RegExp): string => JSON.stringify(found.filter(one => type.test(one.predicateType)))
    expect(of(/spdx/)).toContain('"/etc/passwd"')
    expect(of(PROVENANCE)).toContain('install.sh system')
  })

  it('of each platform are in the index that joins them', async () => {
    const { result, log } = calledStep(run, 'several', ['join', 'join'])
    expect(result === 'success' ? '' : log).toBe('')
    const found = await attestations('several')
    for (const platform of ['linux/amd64', 'linux/amd64/v2']) {
      const types = found.filter(one => one.platform === platform).map(({ predicateType }) => predicateType)
      expect([platform, ...types]).toEqual([platform, ...[SBOM, expect.stringMatching(PROVENANCE)]])
    }
    expect(found).toHaveLength(4)
    expect(await digestOf(yard.registry, 'several/app', 'edge')).toBe(
      await digestOf(yard.registry, 'several/app', tagOf('several')),
    )
  })

  it.each([
    ['one', 'build native', 'verify', 2],
    ['several', 'build linux-amd64', 'verify', 2],
    ['several', 'join', 'verify', 2],
  ])('are demanded in the registry: %s, %s', async (caller, job, id, count) => {
    const { outputs, result } = calledStep(run, caller, [job, id])
    expect([result, outputs.get('verdict'), outputs.get('missing'), outputs.get('drifted')]).toEqual([
      'success',
      'pass',
      '[]',
      '[]',
    ])
    const names = Object.keys(JSON.parse(outputs.get('digests') ?? '{}') as object)
    expect(names).toHaveLength(count)
  })
})

describe('record: commit', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', origin, ...args], { encoding: 'utf8' }).trim()

  it('puts the row of the run on the branch, after a push that lost a race, and loses no commit', () => {
    expect(run.code === 0 ? '' : run.transcript.slice(-4000)).toBe('')
    expect(git('log', '--format=%s', 'main').split('\n')).toEqual([
      expect.stringMatching(/^Record the run of .+ \[skip ci\]$/),
      'in the meantime',
      'lab',
    ])
    const rows = git('show', `main:${SNAPSHOT}`)
      .split('\n')
      .filter(line => line.startsWith('| 20'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(/\| 0 % \(0 of 4\) \|.*\| push by .*\/actions\/runs\/1\) \|$/)
    expect(git('diff', '--name-only', 'main~1', 'main')).toBe(SNAPSHOT)
    expect(run.transcript).toContain('somebody else was faster')
  })

  it('shows the token nowhere', () => {
    const forms = [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')]
    const shown = run.steps.filter(({ log, summary }) => forms.some(form => (log + summary).includes(form)))
    expect(shown.map(({ job, step }) => [job, step])).toEqual([])
  })
})
