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

export interface KnownRunners {
  readonly ownLabels: readonly string[]
  /** Which of these names is meant. */
  readonly nearest: (name: string, known: readonly string[]) => string | undefined
}

export type CheckedRunner =
  | { readonly ok: true; readonly kind: RunnerKind }
  | { readonly ok: false; readonly message: string; readonly fix: string }

/** Whether jobs for this platform can run on a runner with these labels: a job on a label that nobody has waits for ever. */
export function checkRunner(
  labels: readonly string[],
  platform: string | undefined,
  { ownLabels, nearest }: KnownRunners,
): CheckedRunner {
  const given = labels.map(label => label.toLowerCase())
  const own = new Set(ownLabels.map(label => label.toLowerCase()))
  const isOwn = given.some(label => own.has(label) || label === 'self-hosted')
  if (!isOwn && given.includes(WITHOUT_DOCKER)) {
    return no(`${WITHOUT_DOCKER} has no Docker daemon, so it cannot build an image`, 'runner: ubuntu-latest')
  }
  const known = isOwn ? [...own, ...GIVEN] : [...HOSTED.keys()]
  const unknown = labels.find(label => !known.includes(label.toLowerCase()))
  if (unknown !== undefined) return refuseLabel(unknown, [...HOSTED.keys(), ...ownLabels], nearest)
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

/** More edits than these make another name, such as one of a larger runner. */
const TYPING_ERROR_EDITS = 2

/**
 * What cannot be right in a label, where nobody has listed the runners of his own: a hosted machine of another kind
 * than the platform, or the name of a hosted one with a typing error. Undefined for what may be right.
 */
export function doubtLabels(
  labels: readonly string[],
  platform: string | undefined,
  editDistance: (a: string, b: string) => number,
): { readonly message: string; readonly fix: string } | undefined {
  const [label = ''] = labels
  if (labels.length > 1 || label.toLowerCase() === 'self-hosted') return undefined
  const isHosted = isHostedLabel(label) || label.toLowerCase() === WITHOUT_DOCKER
  const name = label.toLowerCase()
  const meant = [...HOSTED.keys()].find(
    // ubuntu-latest-m is how larger runners are called.
    one => !name.startsWith(`${one}-`) && editDistance(name, one) <= TYPING_ERROR_EDITS,
  )
  if (!isHosted && meant === undefined) return undefined
  if (!isHosted) {
    const fix = `${meant}; or, for a runner of your own that has this label, ["self-hosted", ${JSON.stringify(label)}]`
    return { message: `${label} is no label of a runner that GitHub hosts (did you mean ${meant}?)`, fix }
  }
  const checked = checkRunner(labels, platform, { ownLabels: [], nearest: () => undefined })
  return checked.ok ? undefined : checked
}

/** Whether GitHub hosts a runner with this label. */
export function isHostedLabel(label: string): boolean {
  return HOSTED.has(label.toLowerCase())
}

const LABEL = /^[\w.-]{1,100}$/
export const LABELS_NEEDED = 'the label of a runner, such as ubuntu-24.04-arm, or a JSON list of labels'

/** A label, or a JSON list of labels, as `runs-on` takes it; undefined for anything else. */
export function readLabels(text: string): readonly string[] | undefined {
  const trimmed = text.trim()
  const items = trimmed.startsWith('[') ? jsonList(trimmed) : [trimmed]
  const labels = items.filter(one => typeof one === 'string').filter(one => LABEL.test(one))
  return labels.length > 0 && labels.length === items.length ? [...new Set(labels)] : undefined
}

function jsonList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function refuseLabel(label: string, known: readonly string[], nearest: KnownRunners['nearest']): CheckedRunner {
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
