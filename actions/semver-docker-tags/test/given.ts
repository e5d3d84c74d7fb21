import { type FakeRun, type FakeRunOptions, fakeRun } from '@ci-kit/testing/fake-run'
import { main } from '../src/main.ts'

export const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37'

export const REPOSITORY = {
  name: 'app',
  description: 'An app',
  license: { spdx_id: 'MIT' },
  html_url: 'https://github.example/octo/app',
  default_branch: 'main',
}

export interface Given {
  /** Rules, one per item. */
  readonly tags?: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly ref?: string
  readonly event?: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly variables?: Readonly<Record<string, string>>
  /** Versions that were published before; without them the workspace is no checkout. */
  readonly versions?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly network?: FakeRunOptions['network']
  readonly git?: (args: readonly string[]) => string | undefined
}

export async function runWith(given: Given): Promise<FakeRun> {
  const list = given.versions === undefined ? {} : { 'versions-from': 'list', versions: given.versions.join('\n') }
  const run = fakeRun({
    name: 'semver-docker-tags',
    inputs: { images: 'org/app', tags: (given.tags ?? []).join('\n'), ...list, ...given.inputs },
    files: given.files ?? {},
    ...(given.network === undefined ? {} : { network: given.network }),
    environment: { ref: given.ref ?? 'refs/heads/main', eventName: given.event ?? 'push', sha: SHA },
    workflow: {
      event: { repository: REPOSITORY, ...given.payload },
      variables: { SOURCE_DATE_EPOCH: '1578616200', ...given.variables },
      ...(given.git === undefined ? {} : { git: given.git }),
    },
  })
  return await run.execute(main)
}

/** The names of the tags that a run gives. */
export async function tagsOf(given: Given): Promise<readonly string[]> {
  const run = await runWith(given)
  if (run.hasFailed) throw new Error(run.annotations.map(one => one.message).join('\n'))
  return String(run.outputs.get('tag-names')).split('\n').filter(Boolean)
}

/** The error of a run that has to fail. */
export async function errorOf(given: Given): Promise<string> {
  const run = await runWith(given)
  return run.annotations.find(one => one.kind === 'error')?.message ?? 'no error'
}

interface Told {
  readonly tag: string
  readonly outcome: string
  readonly code: string
  readonly why: string
}

/** What became of each tag, from the report file. */
export async function decisionsOf(given: Given): Promise<readonly Told[]> {
  const run = await runWith(given)
  const text = run.files.written.get(String(run.outputs.get('report'))) ?? '{}'
  const report: { readonly decisions?: readonly Told[] } = JSON.parse(text)
  return report.decisions ?? []
}
