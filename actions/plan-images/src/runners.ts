import { nearest } from '@ci-kit/core/nearest'

export type RunnerKind = 'hosted' | 'self-hosted'

/**
 * The labels of the Linux runners that GitHub hosts, as of November 2026:
 * https://docs.github.com/en/actions/reference/runners/github-hosted-runners and https://github.com/actions/runner-images.
 * Larger runners have names of their own, which nobody else can know.
 */
export const HOSTED: ReadonlyMap<string, 'x64' | 'arm64'> = new Map([
  ['ubuntu-latest', 'x64'],
  ['ubuntu-26.04', 'x64'],
  ['ubuntu-24.04', 'x64'],
  ['ubuntu-22.04', 'x64'],
  ['ubuntu-26.04-arm', 'arm64'],
  ['ubuntu-24.04-arm', 'arm64'],
  ['ubuntu-22.04-arm', 'arm64'],
])

/** It exists, but is a container that may start no other: its Docker has no daemon (images/ubuntu-slim in runner-images). */
const WITHOUT_DOCKER = 'ubuntu-slim'

/** What a self-hosted runner gets by itself: https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-in-a-workflow */
const GIVEN = ['self-hosted', 'linux', 'x64', 'arm64', 'arm'] as const

export type CheckedRunner =
  | { readonly ok: true; readonly kind: RunnerKind }
  | { readonly ok: false; readonly message: string; readonly fix: string }

/** Whether jobs for this platform can run on a runner with these labels: a job on a label that nobody has waits for ever. */
export function checkRunner(
  labels: readonly string[],
  platform: string | undefined,
  ownLabels: readonly string[],
): CheckedRunner {
  const given = labels.map(label => label.toLowerCase())
  const own = new Set(ownLabels.map(label => label.toLowerCase()))
  const isOwn = given.some(label => own.has(label) || label === 'self-hosted')
  if (!isOwn && given.includes(WITHOUT_DOCKER)) {
    return no(`${WITHOUT_DOCKER} has no Docker daemon, so it cannot build an image`, 'runner: ubuntu-latest')
  }
  const known = isOwn ? [...own, ...GIVEN] : [...HOSTED.keys()]
  const unknown = labels.find(label => !known.includes(label.toLowerCase()))
  if (unknown !== undefined) return refuseLabel(unknown, [...HOSTED.keys(), ...ownLabels])
  if (!isOwn && given.length > 1) {
    return no(`no runner that GitHub hosts has the labels ${labels.join(', ')} together`, `runner: ${labels[0]}`)
  }
  const machine = isOwn ? given.find(label => label === 'x64' || label === 'arm64') : HOSTED.get(given[0] ?? '')
  const wanted = machineFor(platform)
  if (platform !== undefined && wanted === undefined && !isOwn) {
    return no(
      `${platform} has no runner that GitHub hosts`,
      `runners: ${platform}=<label of a runner of your own>, and that label in self-hosted-labels`,
    )
  }
  if (wanted !== undefined && machine !== undefined && machine !== wanted) {
    return no(
      `${platform} would be emulated on ${labels.join(', ')}, which is ${machine}`,
      `runners: ${platform}=${wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-latest'}`,
    )
  }
  return { ok: true, kind: isOwn ? 'self-hosted' : 'hosted' }
}

function refuseLabel(label: string, known: readonly string[]): CheckedRunner {
  const near = nearest(label, known)
  const hint = near === undefined ? '' : ` (did you mean ${near}?)`
  return no(
    `${label} is no label of a runner that is known${hint}, and a job on a label that no runner has waits for ever; known are ${known.join(', ')}`,
    near === undefined
      ? `self-hosted-labels: ${label}`
      : `runner: ${near}, or, for a runner of your own, self-hosted-labels: ${label}`,
  )
}

/** The machine that runs a platform natively; undefined for one that only machines of one's own do. */
function machineFor(platform: string | undefined): 'x64' | 'arm64' | undefined {
  const [, architecture] = platform?.split('/') ?? []
  if (architecture === 'amd64' || architecture === '386') return 'x64'
  return architecture === 'arm64' || architecture === 'arm' ? 'arm64' : undefined
}

function no(message: string, fix: string): CheckedRunner {
  return { ok: false, message, fix }
}
