import { isHit } from '@ci-kit/buildlog/build-facts'
import type { BuildFacts, VertexFacts } from '@ci-kit/buildlog/facts'

/** The first step of a stage that did not come from the cache, and what had to be done because of it. */
export interface Miss {
  readonly stageKey: string
  readonly step: VertexFacts
  /** Steps behind it in the same stage that did not come from the cache either. */
  readonly followed: readonly VertexFacts[]
  /** Seconds of those steps, without the first. */
  readonly followedSeconds: number
}

export function missesOf(build: BuildFacts): readonly Miss[] {
  return [...build.stages.entries()].flatMap(([stageKey, stage]) => {
    const step = build.vertexList.find(vertex => vertex.id === stage.firstNotCached?.id)
    return step ? [missOf(stageKey, step, build)] : []
  })
}

function missOf(stageKey: string, step: VertexFacts, build: BuildFacts): Miss {
  const index = step.position?.index ?? 0
  const followed = build.vertexList
    .filter(vertex => vertex.kind === 'step' && vertex.position?.stageKey === stageKey && !isHit(vertex))
    .filter(vertex => (vertex.position?.index ?? 0) > index)
    .sort((a, b) => (a.position?.index ?? 0) - (b.position?.index ?? 0))
  return { stageKey, step, followed, followedSeconds: sumSeconds(followed) }
}

export function sumSeconds(vertices: readonly VertexFacts[]): number {
  return vertices.reduce((sum, vertex) => sum + (vertex.seconds ?? 0), 0)
}

export function slowestSteps(builds: readonly BuildFacts[], count: number): readonly VertexFacts[] {
  return builds
    .flatMap(build => build.vertexList)
    .filter(vertex => vertex.kind === 'step' && (vertex.seconds ?? 0) > 0)
    .sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))
    .slice(0, count)
}

export interface CostShare {
  readonly label: string
  readonly count: number
  readonly seconds: number
}

/** Where the seconds of all vertices went: the work, and what the cache itself cost. */
export function costShares(builds: readonly BuildFacts[]): readonly CostShare[] {
  const all = builds.flatMap(build => build.vertexList)
  const transfers = builds.flatMap(build => build.exports)
  const images = transfers.filter(transfer => transfer.kind === 'image-export')
  const pushes = all.filter(vertex => vertex.kind === 'push')
  const pushSeconds = images.reduce((sum, image) => sum + image.pushSeconds, 0)
  const share = (label: string, vertices: readonly VertexFacts[]) => ({
    label,
    count: vertices.length,
    seconds: sumSeconds(vertices),
  })
  const exported = share(
    'Image export',
    all.filter(vertex => vertex.kind === 'image-export'),
  )
  const pushedImages = images.filter(image => image.pushSeconds > 0).length
  return [
    share(
      'Steps that ran',
      all.filter(vertex => vertex.kind === 'step' && !isHit(vertex)),
    ),
    share(
      'Cached layers pulled',
      all.filter(vertex => vertex.kind === 'step' && vertex.status === 'cached-then-pulled'),
    ),
    share(
      'Base images',
      all.filter(vertex => vertex.kind === 'from'),
    ),
    share(
      'Cache import',
      all.filter(vertex => vertex.kind === 'cache-import'),
    ),
    share(
      'Cache export',
      all.filter(vertex => vertex.kind === 'cache-export'),
    ),
    { ...exported, seconds: Math.max(0, exported.seconds - pushSeconds) },
    { label: 'Push', count: pushedImages + pushes.length, seconds: pushSeconds + sumSeconds(pushes) },
    share(
      'Context, metadata and the rest',
      all.filter(vertex => vertex.kind === 'internal' || vertex.kind === 'other'),
    ),
  ].filter(one => one.count > 0)
}
