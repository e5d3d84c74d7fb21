import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { expect } from '@jest/globals'
import { releasedKit } from '../lab/kit.ts'

export type Files = Readonly<Record<string, string>>

export function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const chart = (version: string): string => `apiVersion: v2\nname: demo\nversion: ${version}\n`

/** Two releases of which the second forgot the chart, so there is something to repair. */
export function repository(folder: string, manifest: (version: string) => Files): string {
  mkdirSync(folder)
  const identity = ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com']
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch', 'main')
  for (const version of ['1.2.2', '1.2.3']) {
    write(folder, { ...manifest(version), 'Chart.yaml': chart('1.2.2') })
    git('add', '--all')
    git('commit', '--quiet', '-m', version)
    git('tag', `v${version}`)
  }
  return folder
}

interface Asked {
  readonly workspace: string
  readonly published: string
  readonly inputs?: Files
  readonly env?: Files
}

export function run({ workspace, published, inputs, env }: Asked): Promise<BundleResult> {
  return runBundle(join(releasedKit(), 'validate-version', 'index.js'), {
    inputs: { published, ...inputs },
    env: {
      GITHUB_WORKSPACE: workspace,
      GITHUB_REF: 'refs/tags/v1.2.3',
      GITHUB_REPOSITORY: 'octo/demo',
      GITHUB_EVENT_NAME: 'push',
      ...env,
    },
    timeoutMs: 150_000,
  })
}

export type State = 'present' | 'absent' | 'unknown'

const STATES = {
  present: { kind: 'yes', code: 'published-already', steps: [/^1\.2\.3 is published, so leave v1\.2\.3 where it is/] },
  absent: { kind: 'no', code: undefined, steps: [/^1\.2\.3 is not published: .*move the tag/] },
  unknown: {
    kind: 'unknown',
    code: 'published-unknown',
    steps: [/^if 1\.2\.3 is not published yet, .*move the tag/, /^if it is, set the version to 1\.2\.4 in all files/],
  },
} as const

/** The state stands in the report, in an annotation and in the summary, and the repair suits it. */
export function expectState(
  result: BundleResult,
  state: State,
  asked: { readonly registry: string; readonly says: RegExp },
): void {
  const { kind, code, steps } = STATES[state]
  expect(result.report).toMatchObject({
    published: expect.arrayContaining([expect.objectContaining({ registry: asked.registry, kind })]),
    repair: { steps: steps.map(what => ({ what: expect.stringMatching(what) })) },
  })
  // An image is asked for by two names.
  const titles = new Set(result.annotations.map(one => one.properties.get('title')))
  expect([...titles].filter(title => title?.startsWith('published'))).toEqual(code === undefined ? [] : [code])
  // What keeps a reader from making links of words.
  const summary = result.summary.replaceAll('\u2060', '')
  const section = summary.split('### Published')[1]?.split('###')[0] ?? ''
  expect(section).toContain(`| ${asked.registry} |`)
  expect(section).toMatch(asked.says)
  const next = summary.split('### Next steps')[1] ?? ''
  expect(next).toContain(state === 'absent' ? 'git tag --force v1.2.3' : 'git tag v1.2.4')
  expect(next.includes('git tag --force v1.2.3')).toBe(state !== 'present')
}
