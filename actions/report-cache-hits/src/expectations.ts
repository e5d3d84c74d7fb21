import { isHit } from '@ci-kit/buildlog/build-facts'
import type { BuildFacts, VertexFacts } from '@ci-kit/buildlog/facts'
import { nearest } from '@ci-kit/core/nearest'
import type { Request } from './inputs.ts'
import type { Finding } from './judge.ts'

/** Which of the stages and targets that the user named did not behave as expected. */
export function judgeExpectations(request: Request, builds: readonly BuildFacts[]): readonly Finding[] {
  if (builds.length === 0) return []
  const check = (name: string, judgeSteps: (name: string, steps: readonly VertexFacts[]) => Finding | undefined) => {
    const steps = stepsOf(name, builds)
    return steps.length === 0 ? notThere(name, builds) : judgeSteps(name, steps)
  }
  return [
    ...(request.expectCached ?? []).map(name => check(name, judgeCached)),
    ...(request.expectRebuilt ?? []).map(name => check(name, judgeRebuilt)),
  ].filter(finding => finding !== undefined)
}

function judgeCached(name: string, steps: readonly VertexFacts[]): Finding | undefined {
  const missed = steps.filter(step => !isHit(step))
  if (missed.length === 0) return undefined
  const message = `${name} was expected from the cache, but ${missed.length} of its ${steps.length} steps were not: first ${missed[0]?.names[0] ?? ''}`
  return {
    level: 'error',
    code: 'expected-cached',
    message,
    fix: `see what changed for that step; where a prewarm pipeline makes ${name}, run it again; else take ${name} out of expect-cached`,
  }
}

function judgeRebuilt(name: string, steps: readonly VertexFacts[]): Finding | undefined {
  if (steps.some(step => !isHit(step))) return undefined
  const message = `${name} was expected to be rebuilt, but all of its ${steps.length} steps came from the cache`
  return {
    level: 'error',
    code: 'expected-rebuilt',
    message,
    fix: `build with --no-cache-filter ${name}, or take ${name} out of expect-rebuilt`,
  }
}

function notThere(name: string, builds: readonly BuildFacts[]): Finding {
  const known = knownNames(builds)
  const hint = nearest(name, known)
  const message = `${name} is no stage or target with steps in this log, which has ${known.join(', ') || 'none'}`
  return {
    level: 'unknown',
    code: 'stage-not-in-log',
    message,
    fix: hint === undefined ? 'name a stage of the Dockerfile or a bake target' : `did you mean ${hint}?`,
  }
}

function knownNames(builds: readonly BuildFacts[]): readonly string[] {
  const names = builds.flatMap(build => [...build.stages.values()].flatMap(stage => [stage.name, stage.target ?? '']))
  return [...new Set(names.filter(name => name !== ''))]
}

/** Steps that any of their names puts into the stage or target: a shared step belongs to all that share it. */
function stepsOf(name: string, builds: readonly BuildFacts[]): readonly VertexFacts[] {
  return builds.flatMap(build =>
    build.vertexList.filter(vertex => vertex.kind === 'step' && vertex.names.some(one => isIn(one, name, build))),
  )
}

function isIn(vertexName: string, name: string, build: BuildFacts): boolean {
  const key = /^\[([^\]]*?)\s*[\d*]+\/[\d*]+\]/.exec(vertexName)?.[1]?.trim()
  if (key === undefined) return false
  const stage = build.stages.get(key)
  return key === name || stage?.name === name || stage?.target === name || key.split(' ').includes(name)
}
