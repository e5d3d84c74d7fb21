/** A repository with several images, and workflows that call the kit's to build them. */
import type { Files } from './lab/context.ts'

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
  tools:
    image: ${registry}/org/tools
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

/** A workflow whose jobs call a workflow of the kit, as a team's own does. */
export function callOf(file: string, on: unknown, calls: Readonly<Record<string, Inputs>>): string {
  const jobs = Object.entries(calls).map(([name, inputs]) => [
    name,
    {
      uses: `org/ci-kit/.github/workflows/${file}@v1`,
      permissions: { contents: 'read', packages: 'write' },
      with: inputs,
    },
  ])
  return JSON.stringify({ name: 'Calls', on, permissions: {}, jobs: Object.fromEntries(jobs) })
}
