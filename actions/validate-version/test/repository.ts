import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FakeRun, fakeRun } from '@ci-kit/testing/fake-run'
import { main } from '../src/main.ts'

export type Files = Readonly<Record<string, string>>

/** A real repository in a folder of its own. */
export class Repository {
  readonly path = mkdtempSync(join(tmpdir(), 'ci-kit-version-'))
  #seconds = 1_700_000_000
  #step = 3600

  constructor() {
    this.git('init', '--quiet', '--initial-branch', 'main')
  }

  git(...args: readonly string[]): string {
    // Each commit an hour after the one before, so that tags have an order in time.
    const date = `${this.#seconds} +0000`
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false']
    return execFileSync('git', [...identity, ...args], {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', HOME: this.path, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  }

  write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true })
      writeFileSync(join(this.path, name), text)
    }
  }

  /** One commit, with tags on it. */
  commit(files: Files, ...tags: readonly string[]): string {
    this.#seconds += this.#step
    this.write(files)
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '-m', `change ${Object.keys(files).join(' ')}`)
    const head = this.#head()
    // As `git tag` does it, without a process for each.
    for (const tag of tags) this.#writeRef(`refs/tags/${tag}`, head)
    return head
  }

  /** What HEAD stands for; a process for it would be a third of the time of a commit. */
  #head(): string {
    const head = readFileSync(join(this.path, '.git', 'HEAD'), 'utf8').trim()
    return head.startsWith('ref: ') ? readFileSync(join(this.path, '.git', head.slice(5)), 'utf8').trim() : head
  }

  #writeRef(name: string, commit: string): void {
    const path = join(this.path, '.git', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${commit}\n`)
  }

  /** From now on all commits are of one second, as a program makes them. */
  holdTime(): void {
    this.#step = 0
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

export interface Report {
  readonly findings: readonly Told[]
  readonly sources: readonly {
    readonly file: string
    readonly line: number
    readonly verdict: string
    readonly counts: boolean
    readonly why: string
    readonly written: string | null
  }[]
  readonly repair: {
    readonly bump?: { readonly commit: string; readonly place: string }
    readonly diff: string
    readonly commands: readonly string[]
    readonly steps: readonly { readonly what: string; readonly command: string }[]
  } | null
  readonly isLatest: boolean | 'unknown'
  readonly channel: string
}

export interface Told {
  readonly level: string
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly file: string | null
  readonly line: number | null
}

export interface Checked {
  readonly run: FakeRun
  readonly verdict: string
  /** `error differs package.json:3`, the most serious first. */
  readonly findings: readonly string[]
  /** `package.json:3 differs counts`. */
  readonly sources: readonly string[]
  readonly report: Report
}

export interface CheckOptions {
  readonly inputs?: Readonly<Record<string, string>>
  readonly repository?: string
  /** Commands that git refuses, as in a checkout without a history. */
  readonly refuses?: (args: readonly string[]) => boolean
}

/** Runs the action in the repository; with a tag as its push does, else as on a branch. */
export async function check(repository: Repository, tag?: string, options: CheckOptions = {}): Promise<Checked> {
  const git = (args: readonly string[]): string | undefined => {
    if (options.refuses?.(args) === true) return undefined
    try {
      const stdio = ['ignore', 'pipe', 'ignore'] as const
      return execFileSync('git', [...args], { cwd: repository.path, encoding: 'utf8', stdio: [...stdio] })
    } catch {
      return undefined
    }
  }
  const run = fakeRun({
    name: 'validate-version',
    inputs: options.inputs ?? {},
    environment: {
      workspace: repository.path,
      repository: options.repository ?? 'octo/app',
      ref: tag === undefined ? 'refs/heads/main' : `refs/tags/${tag}`,
    },
    workflow: { git },
  })
  await run.execute(main)
  const text = run.files.written.get(String(run.outputs.get('report'))) ?? '{"findings":[],"sources":[]}'
  const report: Report = JSON.parse(text)
  return {
    run,
    verdict: String(run.outputs.get('verdict')),
    findings: report.findings.map(({ level, code, file, line }) =>
      [level, code, file === null ? '' : `${file}:${line}`].filter(Boolean).join(' '),
    ),
    sources: report.sources.map(
      ({ file, line, verdict, counts }) => `${file}:${line} ${verdict}${counts ? ' counts' : ''}`,
    ),
    report,
  }
}

export function npm(version: string, name = 'app'): string {
  return `{\n  "name": "${name}",\n  "version": "${version}"\n}\n`
}

export function npmLock(version: string, name = 'app'): string {
  return JSON.stringify({ name, version, lockfileVersion: 3, packages: { '': { name, version } } }, undefined, 2)
}

export function python(version: string, name = 'app'): string {
  return `[build-system]\nrequires = ["setuptools"]\n\n[project]\nname = "${name}"\nversion = "${version}"\n`
}

export function chart(version: string, name = 'app'): string {
  return `apiVersion: v2\nname: ${name}\nversion: ${version}\n`
}
