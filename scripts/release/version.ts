export interface Version {
  readonly tag: string
  readonly numbers: readonly [major: number, minor: number, patch: number]
  readonly isPrerelease: boolean
}

const VERSION =
  /^v(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?$/i

/** Reads a version tag such as v1.2.3 or v1.2.3-rc.1; undefined for anything else. */
export function parseVersion(tag: string): Version | undefined {
  const [, major, minor, patch, prerelease] = VERSION.exec(tag) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return undefined
  return { tag, numbers: [Number(major), Number(minor), Number(patch)], isPrerelease: prerelease !== undefined }
}

/**
 * The tag that moves with each release. Workflows say `@v1` from the first release on, so the versions before 1.0.0
 * belong to v1 too.
 */
export function movingTag(version: Version): string {
  return `v${Math.max(1, version.numbers[0])}`
}

/** Whether the moving tag follows: only to the newest version of its line, and to no prerelease. */
export function movesTag(version: Version, existingTags: readonly string[]): boolean {
  if (version.isPrerelease) return false
  return existingTags
    .map(parseVersion)
    .filter(other => other !== undefined)
    .filter(other => !other.isPrerelease && movingTag(other) === movingTag(version))
    .every(other => compareNumbers(other.numbers, version.numbers) < 0)
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
