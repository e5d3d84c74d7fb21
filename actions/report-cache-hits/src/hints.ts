import type { BuildFacts } from '@ci-kit/buildlog/facts'
import { formatCount, formatDuration } from '@ci-kit/core/format'
import { type Content, code, md } from '@ci-kit/core/markup'
import { type Miss, missesOf } from './misses.ts'

// Below this there is nothing to win by moving a line of a Dockerfile.
const WORTH_SECONDS = 5

/** What would make the next build hit more, where the log proves it. */
export function hintsOf(builds: readonly BuildFacts[]): readonly Content[] {
  const misses = builds.flatMap(missesOf).sort((a, b) => b.followedSeconds - a.followedSeconds)
  const copy = misses.find(isCostlyCopy)
  return [...(copy ? [copyHint(copy)] : []), ...noImportHint(builds), ...restoredHint(builds)]
}

function isCostlyCopy(miss: Miss): boolean {
  const instruction = miss.step.position?.instruction ?? ''
  const runs = miss.followed.some(step => /^RUN\b/i.test(step.position?.instruction ?? ''))
  return /^(?:COPY|ADD)\b/i.test(instruction) && runs && miss.followedSeconds >= WORTH_SECONDS
}

function copyHint(miss: Miss): Content {
  const first = code(miss.step.names[0] ?? '', 120)
  const cost = formatDuration(miss.followedSeconds * 1000)
  return md`${first} missed, so ${formatCount(miss.followed.length, 'step')} behind it ran again for ${cost}. Where they need only a part of it, such as the dependency manifests, copy that part first and the rest behind them.`
}

function noImportHint(builds: readonly BuildFacts[]): readonly Content[] {
  const steps = builds.reduce((sum, build) => sum + build.stepsWithoutFrom.total, 0)
  const cached = builds.reduce((sum, build) => sum + build.stepsWithoutFrom.cached, 0)
  const isBuildKit = builds.some(build => build.format.startsWith('buildkit'))
  if (!isBuildKit || steps === 0 || cached > 0 || builds.some(build => build.imports.length > 0)) return []
  return [
    md`No cache was imported, and nothing was cached on the builder. Give the build ${code('--cache-from')} and ${code('--cache-to')}, such as ${code('type=registry,ref=...,mode=max')} or ${code('type=gha,mode=max')}.`,
  ]
}

function restoredHint(builds: readonly BuildFacts[]): readonly Content[] {
  const restored = builds.flatMap(build => build.vertexList.filter(vertex => vertex.restored)).length
  if (restored === 0) return []
  return [
    md`${formatCount(restored, 'step')} only downloaded and extracted layers and printed no output: probably restored from a cache, though BuildKit does not say CACHED. They are counted as not cached.`,
  ]
}
