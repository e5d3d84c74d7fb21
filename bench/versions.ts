import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { costOf } from './measure.ts'
import { type Row, tableOf } from './table.ts'

// npm run bench:versions; after npm run build.
const RUNS = 9
const MANIFESTS = 1000
const GOAL_MANIFESTS_MS = 1000
// What a step of the kit costs that does nothing, in the same run: an empty repository.
const GOAL_START_MS = 300

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'ci-kit-bench-versions-'))
try {
  const agreeing = repository('agreeing', () => '1.2.3')
  const own = repository('own', i => `0.${i % 7}.${i}`)
  const rows = [
    row(
      'one package.json',
      repository('one', () => '1.2.3', 1),
      GOAL_START_MS,
    ),
    row(`${MANIFESTS} manifests that agree`, agreeing, GOAL_MANIFESTS_MS),
    row(`${MANIFESTS} manifests with versions of their own, and five earlier tags`, own, undefined),
  ]
  const machine = `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  console.log(`${tableOf(rows)}\n\n${machine}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** A workspace of npm, Python, Cargo and Helm packages; the root says what the tag says. */
function repository(name: string, versionOf: (i: number) => string, count = MANIFESTS): string {
  const path = join(work, name)
  mkdirSync(path)
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], {
      cwd: path,
      stdio: 'ignore',
    })
  }
  git('init', '--quiet')
  for (let i = 1; i < count; i += 1) write(path, manifest(i, versionOf(i)))
  for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.2.1', '1.2.2', '1.2.3']) {
    write(path, ['package.json', JSON.stringify({ name, version })])
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', version)
    git('tag', `v${version}`)
  }
  return path
}

function write(path: string, [name, text]: readonly [string, string]): void {
  mkdirSync(dirname(join(path, name)), { recursive: true })
  writeFileSync(join(path, name), text)
}

function manifest(i: number, version: string): readonly [string, string] {
  const name = `part${i}`
  switch (i % 4) {
    case 0:
      return [
        `packages/${name}/package.json`,
        JSON.stringify({ name, version, dependencies: { left: '1.2.3' } }, undefined, 2),
      ]
    case 1:
      return [`python/${name}/pyproject.toml`, `[project]\nname = "${name}"\nversion = "${version}"\n`]
    case 2:
      return [`crates/${name}/Cargo.toml`, `[package]\nname = "${name}"\nversion = "${version}"\n`]
    default:
      return [`charts/${name}/Chart.yaml`, `apiVersion: v2\nname: ${name}\nversion: ${version}\n`]
  }
}

function row(what: string, workspace: string, goalMs: number | undefined): Row {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/tags/v1.2.3',
    RUNNER_TEMP: work,
    INPUT_SUMMARY: 'never',
    'INPUT_FAIL-ON': 'never',
  }
  const { wallMs, peakMb } = costOf([process.execPath, join(root, 'dist', 'validate-version', 'index.js')], RUNS, env)
  return {
    what: `validate-version, a whole run: ${what}`,
    measured: `${Math.round(wallMs)} ms, ${Math.round(peakMb)} MB`,
    against: goalMs === undefined ? 'nothing' : 'a limit',
    ratio: undefined,
    goal: goalMs === undefined ? 'none' : `at most ${goalMs} ms`,
    isMet: goalMs === undefined || wallMs <= goalMs,
  }
}
