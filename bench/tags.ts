import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { costOf } from './measure.ts'
import { type Row, tableOf } from './table.ts'

const RUNS = 15
const RULES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=sha',
]

// docker/metadata-action 6, measured on this kind of machine with the API on loopback: 530 ms of wall time, 223 ms of CPU.
const PEER = { wallMs: 530, cpuMs: 223 }
const GOAL_WALL_MS = 150
const GOAL_REPLAY_MS = 1000

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'ci-kit-bench-tags-'))
try {
  const rows = [
    ...runRows('ten tags', repository('ten', 10)),
    emptyRow(),
    ...runRows('1,000 tags', repository('thousand', 1000)),
    replayRow(),
  ]
  const machine = `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  console.log(`${tableOf(rows)}\n\n${machine}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function repository(name: string, tags: number): string {
  const path = join(work, name)
  mkdirSync(path)
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], {
      cwd: path,
      stdio: 'ignore',
    })
  }
  git('init', '--quiet')
  git('commit', '--quiet', '--allow-empty', '-m', 'one')
  for (let i = 0; i < tags; i += 1) git('tag', `v${1 + (i % 4)}.${Math.floor(i / 40)}.${Math.floor(i / 4) % 10}`)
  git('pack-refs', '--all')
  return path
}

function environment(workspace: string, inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const event = join(work, 'event.json')
  const known = { name: 'app', description: '', license: null, html_url: 'https://github.example/o/app' }
  writeFileSync(event, JSON.stringify({ repository: { ...known, default_branch: 'main' } }))
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/tags/v1.0.1',
    GITHUB_SHA: '860c1904a1ce19322e91ac35af1ab07466440c37',
    RUNNER_TEMP: work,
    INPUT_IMAGES: 'ghcr.io/org/app',
    INPUT_TAGS: RULES.join('\n'),
    INPUT_SUMMARY: 'never',
    ...inputs,
  }
}

function cost(workspace: string, inputs: Readonly<Record<string, string>> = {}): ReturnType<typeof costOf> {
  const bundle = join(root, 'dist', 'semver-docker-tags', 'index.js')
  return costOf([process.execPath, bundle], RUNS, environment(workspace, inputs))
}

function runRows(title: string, workspace: string): readonly Row[] {
  const { wallMs, cpuMs } = cost(workspace)
  const row = (what: string, measured: number, peer: number, goal: number | undefined): Row => ({
    what: `a whole run, ${title}, ${what}`,
    measured: `${Math.round(measured)} ms`,
    against: `docker/metadata-action ${peer} ms`,
    ratio: measured / peer,
    goal: goal === undefined ? 'none' : `at most ${goal} ms`,
    isMet: goal === undefined || measured <= goal,
  })
  return [row('wall time', wallMs, PEER.wallMs, GOAL_WALL_MS), row('CPU', cpuMs, PEER.cpuMs, undefined)]
}

/** What Node itself takes, in the same run: no action can start sooner. */
function emptyRow(): Row {
  const empty = join(work, 'empty.mjs')
  writeFileSync(empty, '')
  const [floor, own] = [costOf([process.execPath, empty], RUNS), cost(join(work, 'ten'))]
  return {
    what: 'a whole run, ten tags, CPU above an empty module',
    measured: `${Math.round(own.cpuMs - floor.cpuMs)} ms`,
    against: `an empty module ${Math.round(floor.cpuMs)} ms`,
    ratio: own.cpuMs / floor.cpuMs,
    goal: 'none',
    isMet: true,
  }
}

function replayRow(): Row {
  const { wallMs } = cost(join(work, 'thousand'), { INPUT_REPLAY: 'true' })
  return {
    what: 'replay of 1,000 tags, the whole run, wall time',
    measured: `${Math.round(wallMs)} ms`,
    against: 'a limit',
    ratio: undefined,
    goal: `at most ${GOAL_REPLAY_MS} ms`,
    isMet: wallMs <= GOAL_REPLAY_MS,
  }
}
