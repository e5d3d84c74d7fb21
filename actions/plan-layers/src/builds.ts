import { editDistance } from '@ci-kit/core/nearest'
import { doubtLabels, isHostedLabel, readLabels } from '@ci-kit/pipeline/runners'
import { spelledPlatform } from '@ci-kit/registry/platform'

/** One job of a matrix of native runners. */
export interface Build {
  readonly name: string
  /** Empty for the runner's own. */
  readonly platform: string
  /** A label, or several. */
  readonly runner: string | readonly string[]
  /** What tells the tags of this platform from those of the others; empty where there are no others. */
  readonly suffix: string
}

export interface Doubt {
  readonly message: string
  readonly fix: string
}

export interface Builds {
  readonly builds: readonly Build[]
  readonly problems: readonly string[]
  /** What cannot be right in the labels. */
  readonly doubts: readonly Doubt[]
  /** Labels that only a runner of one's own can have. */
  readonly unknownLabels: readonly string[]
}

export interface BuildsRequest {
  readonly platforms: readonly string[]
  readonly runner: readonly string[]
  readonly runners: readonly string[]
  /** Whether the server is github.com or one of its kind, whose hosted runners are known. */
  readonly isHosted: boolean
}

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/
// https://docs.github.com/actions/reference/runners/github-hosted-runners: the arm64 label of public repositories.
const ARM = 'ubuntu-24.04-arm'

/** One build on the runner for no platform or one of linux/amd64; one on a native runner for each of several. */
export function planBuilds({ platforms, runner, runners, isHosted }: BuildsRequest): Builds {
  const names = [...new Set(platforms)]
  const { given, problems } = runnersByPlatform(runners, runner)
  problems.push(
    ...names
      .filter(name => !PLATFORM.test(name))
      .map(name => `platforms has ${JSON.stringify(name)}; linux/arm64 is the form`),
  )
  const jobs = names.length === 0 ? [undefined] : names
  const unknown = new Set<string>()
  const doubts: Doubt[] = []
  const builds = jobs.map((platform): Build => {
    const known = platform === undefined ? runner : given.get(platform)
    if (known === undefined && PLATFORM.test(platform ?? '')) problems.push(noRunner(platform ?? ''))
    const labels = known ?? runner
    const doubt = isHosted && known !== undefined ? doubtLabels(labels, platform, editDistance) : undefined
    if (doubt !== undefined) doubts.push(doubt)
    if (isHosted && labels.length === 1 && !labels.every(isHostedLabel)) unknown.add(labels.join())
    return buildOf(platform, labels, names.length)
  })
  return { builds, problems, doubts, unknownLabels: [...unknown] }
}

function buildOf(platform: string | undefined, labels: readonly string[], count: number): Build {
  const [label = ''] = labels
  const runner = labels.length === 1 ? label : labels
  if (platform === undefined) return { name: 'native', platform: '', runner, suffix: '' }
  const name = platform.replaceAll('/', '-')
  // linux is what images are for; only the rest tells.
  return { name, platform, runner, suffix: count === 1 ? '' : `-${name.replace(/^linux-/, '')}` }
}

function runnersByPlatform(lines: readonly string[], runner: readonly string[]) {
  const given = new Map<string, readonly string[]>([
    ['linux/amd64', runner],
    ['linux/arm64', [ARM]],
  ])
  const problems: string[] = []
  for (const line of lines) {
    const equals = line.indexOf('=')
    const platform = spelledPlatform(line.slice(0, Math.max(0, equals)))
    const labels = readLabels(line.slice(equals + 1))
    if (PLATFORM.test(platform) && labels !== undefined) given.set(platform, labels)
    else problems.push(`runners has ${JSON.stringify(line)}; linux/arm64=ubuntu-24.04-arm is the form`)
  }
  return { given, problems }
}

function noRunner(platform: string): string {
  return `there is no runner for ${platform}; name one in runners: ${platform}=<label>`
}
