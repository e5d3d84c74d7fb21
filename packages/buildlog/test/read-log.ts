import { readFileSync } from 'node:fs'
import { factsOf } from '../src/build-facts.ts'
import type { BuildState } from '../src/build-state.ts'
import type { BuildFacts, VertexStatus } from '../src/facts.ts'
import type { BuildSink, FormatParser } from '../src/format.ts'
import { LogParser } from '../src/parser.ts'
import { stripAnsi } from '../src/transport.ts'

export type ParserClass = new (sink: BuildSink) => FormatParser

export function readFixture(name: string): readonly string[] {
  const text = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
  return text.split('\n').map(line => stripAnsi(line).replace(/\r+$/, ''))
}

/** The builds that one format's parser finds in lines that have no transport around them. */
export function parseLines(
  Parser: ParserClass,
  lines: readonly string[],
  timesMs?: readonly number[],
): readonly BuildFacts[] {
  const builds: BuildState[] = []
  const parser = new Parser({ begin: build => builds.push(build) })
  lines.forEach((text, at) => {
    parser.line({ text, timeMs: timesMs?.[at] })
  })
  parser.finish()
  return builds.map(factsOf)
}

/** The one build of a log. */
export function parseBuild(Parser: ParserClass, lines: readonly string[]): BuildFacts {
  const builds = parseLines(Parser, lines)
  const [build] = builds
  if (!build || builds.length !== 1) throw new Error(`expected one build, found ${builds.length}`)
  return build
}

/** Cached and total steps, written as in a report. */
export function hits(build: BuildFacts): string {
  return `${build.stepsWithoutFrom.cached}/${build.stepsWithoutFrom.total}`
}

/** Each vertex by its name with its status. */
export function statuses(build: BuildFacts): Readonly<Record<string, VertexStatus>> {
  return Object.fromEntries(build.vertexList.map(({ names, status }) => [names[0] ?? '', status]))
}

/** Each stage as `name cached/steps of declared`. */
export function stageLines(build: BuildFacts): readonly string[] {
  return [...build.stages].map(
    ([key, stage]) => `${key || '(none)'} ${stage.cached}/${stage.steps} of ${stage.declared}`,
  )
}

/** The builds that the parser of all formats finds in the bytes of a fixture. */
export function parseFile(name: string): readonly BuildFacts[] {
  const parser = new LogParser()
  parser.push(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
  return parser.finish().builds
}
