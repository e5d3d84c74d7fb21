import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FakeRun, fakeRun } from '@ci-kit/testing/fake-run'
import { parse } from 'yaml'
import { main } from '../src/main.ts'

const MANIFEST = join(dirname(fileURLToPath(import.meta.url)), '..', 'action.yml')

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

export const LIST = `defaults:
  context: images
  build-args: {MIRROR: deb.example.com}
images:
  debian-stable:
    dockerfile: images/debian.Dockerfile
    build-args: {SUITE: stable}
    tags: [stable, latest]
    test: sh images/test.sh stable
  debian-testing:
    build-args: {SUITE: testing, MIRROR: other.example.com}
  ubuntu-stable:
    image: ghcr.io/org/ubuntu
    tags: stable
    platforms: [linux/amd64, linux/arm64]
`

/** Runs the action with the defaults of its action.yml. */
export function planWith(
  inputs: Readonly<Record<string, string>> = {},
  list: string | undefined = LIST,
  serverUrl = 'https://github.com',
): Promise<FakeRun> {
  const manifest = parse(readFileSync(MANIFEST, 'utf8')) as Manifest
  const defaults = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? ''])
  return fakeRun({
    name: 'plan-images',
    inputs: { ...Object.fromEntries(defaults), ...inputs },
    outputs: Object.keys(manifest.outputs),
    files: list === undefined ? {} : { '.github/ci-kit-images.yml': list },
    environment: { serverUrl, repository: 'Org/App' },
  }).execute(main)
}

export interface JobView {
  readonly name: string
  readonly runner: string | readonly string[]
  readonly tags: string
  readonly [field: string]: unknown
}

export function jobsOf(run: FakeRun, kind: 'hosted' | 'self-hosted' = 'hosted'): readonly JobView[] {
  return run.outputs.get(kind) as unknown as readonly JobView[]
}

/** What the step says is wrong. */
export function errorOf(run: FakeRun): string {
  return run.annotations
    .filter(({ kind }) => kind === 'error')
    .map(({ message }) => message)
    .join('\n')
}
