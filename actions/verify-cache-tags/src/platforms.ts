import type { Finding } from './findings.ts'
import type { ContentCase } from './judge-content.ts'

/** Other names of the same, as clients read them. */
const ALIASES = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['armhf', 'arm/v7'],
  ['armel', 'arm/v6'],
])
/** What an image without a variant has all the same. */
const DEFAULT_VARIANTS = new Set(['amd64/v1', 'arm64/v8'])

/** `linux/arm64/v8` and `linux/aarch64` are `linux/arm64`. */
function normalise(platform: string): string {
  const [os = '', named = '', ...rest] = platform.split('/')
  const machine = [ALIASES.get(named) ?? named, ...rest].join('/')
  return `${os}/${DEFAULT_VARIANTS.has(machine) ? (machine.split('/')[0] ?? '') : machine}`
}

/** A wanted `linux/arm` is also served by `linux/arm/v7`. */
export function isPlatform(platform: string | undefined, wanted: string): boolean {
  if (platform === undefined) return false
  const [has, wants] = [normalise(platform), normalise(wanted)]
  return has === wants || (wants.split('/').length === 2 && has.startsWith(`${wants}/`))
}

/** An image that runs nowhere: the index gives it to machines of one kind, and it was built for another. */
export function judgeOwnPlatforms({ check, content, facts }: ContentCase): readonly Finding[] {
  const machineOf = (platform: string): string => normalise(platform).split('/').slice(0, 2).join('/')
  return content.images.flatMap(({ platform, ownPlatform }): readonly Finding[] => {
    if (platform === undefined || ownPlatform === undefined) return []
    if (machineOf(platform) === machineOf(ownPlatform)) return []
    return [
      {
        level: 'warning',
        code: 'platform-mismatch',
        group: 'other',
        name: check.name,
        message: `${check.name} lists an image for ${platform}, which says itself that it is for ${ownPlatform}`,
        fix: 'build it with --platform for each of them, and not under a name that is put on afterwards',
        evidence: [facts.evidence],
      },
    ]
  })
}
