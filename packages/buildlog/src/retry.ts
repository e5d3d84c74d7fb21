import type { BuildFacts } from './facts.ts'

/**
 * Which builds were run again later in the same log: a failed build whose steps, for the most part, appear in a later
 * one. Gives the indices of the superseded builds; a retry that fails too supersedes the tries before it.
 */
export function supersededBuilds(builds: readonly BuildFacts[]): ReadonlySet<number> {
  const superseded = new Set<number>()
  builds.forEach((build, index) => {
    if (build.isFailed && builds.slice(index + 1).some(later => isRetryOf(later, build))) superseded.add(index)
  })
  return superseded
}

function isRetryOf(later: BuildFacts, build: BuildFacts): boolean {
  const names = stepNames(build)
  const laterNames = stepNames(later)
  const definition = definitionOf(build)
  if (names.size === 0) return definition !== undefined && definition === definitionOf(later)
  const shared = [...names].filter(name => laterNames.has(name)).length
  return shared * 2 > names.size
}

function stepNames(build: BuildFacts): ReadonlySet<string> {
  return new Set(build.vertexList.filter(vertex => vertex.position).flatMap(vertex => vertex.names))
}

/** A build that failed before its first step is known by the file that it loaded. */
function definitionOf(build: BuildFacts): string | undefined {
  return build.vertexList.find(vertex => /load build definition from /.test(vertex.names[0] ?? ''))?.names[0]
}
