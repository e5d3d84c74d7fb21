import { spelledPlatform } from '@ci-kit/registry/platform'
import type { Finding } from './findings.ts'
import type { ContentCase } from './judge-content.ts'

/** A wanted `linux/arm` is also served by `linux/arm/v7`. */
export function isPlatform(platform: string | undefined, wanted: string): boolean {
  if (platform === undefined) return false
  const [has, wants] = [spelledPlatform(platform), spelledPlatform(wanted)]
  return has === wants || (wants.split('/').length === 2 && has.startsWith(`${wants}/`))
}

/** An image that runs nowhere: the index gives it to machines of one kind, and it was built for another. */
export function judgeOwnPlatforms({ check, content, facts }: ContentCase): readonly Finding[] {
  const machineOf = (platform: string): string => spelledPlatform(platform).split('/').slice(0, 2).join('/')
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
