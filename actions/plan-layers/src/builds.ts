import { parseJson } from '@ci-kit/core/values'

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

export interface Builds {
  readonly builds: readonly Build[]
  readonly problems: readonly string[]
}

export interface BuildsRequest {
  readonly platforms: readonly string[]
  readonly runner: string
  readonly runners: readonly string[]
}

const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/
// https://docs.github.com/actions/reference/runners/github-hosted-runners: the arm64 label of public repositories.
const ARM = 'ubuntu-24.04-arm'

/** One build on the runner for no platform or one of linux/amd64; one on a native runner for each of several. */
export function planBuilds({ platforms, runner, runners }: BuildsRequest): Builds {
  const names = [...new Set(platforms)]
  const problems = names
    .filter(name => !PLATFORM.test(name))
    .map(name => `platforms has ${JSON.stringify(name)}; linux/arm64 is the form`)
  const given = new Map<string, Build['runner']>([
    ['linux/amd64', labelsOf(runner)],
    ['linux/arm64', ARM],
  ])
  for (const line of runners) {
    const equals = line.indexOf('=')
    const platform = line.slice(0, Math.max(0, equals)).trim()
    if (!PLATFORM.test(platform) || line.slice(equals + 1).trim() === '') {
      problems.push(`runners has ${JSON.stringify(line)}; linux/arm64=ubuntu-24.04-arm is the form`)
    } else given.set(platform, labelsOf(line.slice(equals + 1).trim()))
  }
  if (names.length === 0)
    return { builds: [{ name: 'native', platform: '', runner: labelsOf(runner), suffix: '' }], problems }
  const builds = names.map((platform): Build => {
    const labels = given.get(platform)
    if (labels === undefined && PLATFORM.test(platform)) problems.push(noRunner(platform))
    const name = platform.replaceAll('/', '-')
    // linux is what images are for; only the rest tells.
    const suffix = names.length === 1 ? '' : `-${name.replace(/^linux-/, '')}`
    return { name, platform, runner: labels ?? labelsOf(runner), suffix }
  })
  return { builds, problems }
}

function noRunner(platform: string): string {
  return `there is no runner for ${platform}; name one in runners: ${platform}=<label>`
}

function labelsOf(text: string): Build['runner'] {
  const json = text.startsWith('[') ? parseJson(text) : undefined
  const labels =
    json?.ok === true && Array.isArray(json.value) ? json.value.filter(label => typeof label === 'string') : []
  return labels.length > 0 ? labels : text
}
