/** A repository with several images, and workflows that call the kit's to build them. */
import { parse } from 'yaml'
import { readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { type Files, REPOSITORY } from './lab/context.ts'

/** The images of the lab's repository: real builds on one base, one whose test fails, one that does not build. */
export function imagesRepository(registry: string): Files {
  return {
    '.github/ci-kit-images.yml': `defaults:
  context: images
  build-args: {REGISTRY: "${registry}"}
images:
  debian-stable:
    build-args: {SUITE: stable}
    tags: [stable, latest]
    test: test -s images/Dockerfile
  debian-testing:
    build-args: {SUITE: testing}
  ubuntu-stable:
    image: ${registry}/org/ubuntu
    dockerfile: images/scratch.Dockerfile
    platforms: [linux/amd64, linux/arm64]
  untested:
    test: |
      echo 'the test says no' >&2
      exit 3
  unbuildable:
    dockerfile: images/broken.Dockerfile
`,
    // All in flow style, and one image that is its defaults alone.
    'images/good.yml': `{defaults: {dockerfile: images/Dockerfile, build-args: {REGISTRY: "${registry}"}}, images: {plain: , fancy: {build-args: {SUITE: fancy}}}}
`,
    'images/Dockerfile': `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35
ARG SUITE=none
RUN echo "$SUITE" > /suite
`,
    // Nothing runs in it, so that it needs no emulation either.
    'images/scratch.Dockerfile': 'FROM scratch\nCOPY scratch.Dockerfile /\n',
    'images/broken.Dockerfile': `ARG REGISTRY
FROM \${REGISTRY}/base/busybox:1.35
RUN echo 'no such package' >&2; exit 3
`,
  }
}

export type Inputs = Readonly<Record<string, unknown>>
type Jobs = Readonly<Record<string, { readonly with?: Inputs; readonly [key: string]: unknown }>>

/** The jobs of the first example of a page. */
export function exampleJobs(path: string): Jobs {
  const example = readExamples(REPOSITORY).find(one => one.path === path)
  if (example === undefined) throw new Error(`${path} has no example`)
  return (parse(toWorkflow(example)) as { readonly jobs: Jobs }).jobs
}

/** The one job of a page's example, with what the lab adds to its inputs. */
export function exampleCall(path: string, inputs: Inputs): Jobs[string] {
  const [job] = Object.values(exampleJobs(path))
  return { ...job, with: { ...job?.with, ...inputs } }
}

/** A job that calls a workflow of the kit, as a team's own does. */
export function callOf(file: string, inputs: Inputs): Jobs[string] {
  return {
    uses: `org/ci-kit/.github/workflows/${file}@v1`,
    permissions: { contents: 'read', packages: 'write' },
    with: inputs,
  }
}

export function workflowOf(on: unknown, jobs: Jobs): string {
  return JSON.stringify({ name: 'Calls', on, permissions: {}, jobs })
}
