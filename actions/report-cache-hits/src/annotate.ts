import { findStep } from '@ci-kit/buildlog/dockerfile'
import type { BuildFacts, FailureFacts, SourceExcerpt } from '@ci-kit/buildlog/facts'
import { formatCount, formatDuration } from '@ci-kit/core/format'
import type { Annotation } from '@ci-kit/core/report'
import type { JudgedBuild, Judgement } from './judge.ts'
import { type Miss, missesOf } from './misses.ts'
import type { DockerfileSource } from './sources.ts'

/** The file that a build read, by its base name, as BuildKit prints it; undefined in other formats. */
function definitionOf(build: BuildFacts): string | undefined {
  for (const { names } of build.vertexList) {
    const file = /\] load build definition from (\S+)/.exec(names[0] ?? '')?.[1]
    if (file !== undefined) return baseName(file)
  }
  return undefined
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** The Dockerfile at hand, if it can be the one of this build: a log may hold builds of several. */
function ownDockerfile(build: BuildFacts, dockerfile: DockerfileSource | undefined): DockerfileSource | undefined {
  const definition = definitionOf(build)
  return dockerfile && (definition === undefined || baseName(dockerfile.path) === definition) ? dockerfile : undefined
}

/** Lines of the Dockerfile: what failed, the first miss of each stage, and BuildKit's own warnings. */
export function annotationsOf(judgement: Judgement, dockerfile: DockerfileSource | undefined): readonly Annotation[] {
  const builds = judgement.builds.filter(build => !build.isSuperseded)
  return [
    ...builds.flatMap(build => failureAnnotations(build, ownDockerfile(build.facts, dockerfile))),
    ...builds.flatMap(build => lintAnnotations(build.facts, ownDockerfile(build.facts, dockerfile))),
    ...(judgement.diagnosis
      ? []
      : builds.flatMap(build => missAnnotations(build.facts, ownDockerfile(build.facts, dockerfile)))),
  ]
}

function failureAnnotations(build: JudgedBuild, dockerfile: DockerfileSource | undefined): readonly Annotation[] {
  if (!build.diagnosis) return []
  const named = build.facts.failed.flatMap(failure => {
    const place = failure.source
      ? placeOfSource(failure.source, dockerfile)
      : placeOfStep(failure.id, build.facts, dockerfile)
    return place
      ? [{ kind: 'error' as const, title: 'The build failed here', message: lastLine(failure), ...place }]
      : []
  })
  const [source] = build.facts.sources
  if (named.length > 0 || !source) return named
  return [
    {
      kind: 'error',
      title: 'The build failed here',
      message: build.diagnosis.message,
      ...placeOfSource(source, dockerfile),
    },
  ]
}

function lastLine(failure: FailureFacts): string {
  const last = failure.tail.at(-1)?.replace(/^\d+\.\d+ ?/, '')
  return last ? `${failure.message}\n${last}` : failure.message
}

interface Place {
  readonly file: string
  readonly line: number
  readonly endLine?: number | undefined
}

/** BuildKit prints the base name of the Dockerfile; the input tells in which directory it is. */
function placeOfSource(source: SourceExcerpt, dockerfile: DockerfileSource | undefined): Place {
  const marked = source.lines.filter(line => line.isMarked).map(line => line.line)
  const isSame = dockerfile !== undefined && baseName(dockerfile.path) === baseName(source.file)
  return { file: isSame && dockerfile ? dockerfile.path : source.file, line: source.line, endLine: marked.at(-1) }
}

function placeOfStep(id: string, build: BuildFacts, dockerfile: DockerfileSource | undefined): Place | undefined {
  const position = build.vertexList.find(vertex => vertex.id === id)?.position
  if (!position || !dockerfile) return undefined
  const stage = build.stages.get(position.stageKey)?.name ?? ''
  const found = findStep(dockerfile.stages, { stage, ...position })
  return found ? { file: dockerfile.path, line: found.line, endLine: found.endLine } : undefined
}

function lintAnnotations(build: BuildFacts, dockerfile: DockerfileSource | undefined): readonly Annotation[] {
  const file = dockerfile?.path ?? definitionOf(build)
  return build.warnings.map(warning => ({
    kind: 'warning',
    title: warning.rule ?? 'Dockerfile',
    message: warning.message,
    ...(warning.line === undefined ? {} : { file: file ?? warning.file ?? 'Dockerfile', line: warning.line }),
  }))
}

/** Only where the Dockerfile is at hand: a first miss without its line is in the table already. */
function missAnnotations(build: BuildFacts, dockerfile: DockerfileSource | undefined): readonly Annotation[] {
  return missesOf(build).flatMap(miss => {
    const place = placeOfStep(miss.step.id, build, dockerfile)
    return place
      ? [{ kind: 'notice' as const, title: 'First step that was not cached', message: missText(miss), ...place }]
      : []
  })
}

function missText({ step, followed, followedSeconds }: Miss): string {
  const own = step.seconds === undefined ? '' : ` took ${formatDuration(Math.round(step.seconds * 1000))}`
  if (followed.length === 0) return `${step.names[0] ?? ''}${own}`
  return `${step.names[0] ?? ''}${own}; ${formatCount(followed.length, 'step')} behind it took ${formatDuration(Math.round(followedSeconds * 1000))}`
}
