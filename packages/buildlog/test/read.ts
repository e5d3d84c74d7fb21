import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BuildFacts, LogFacts } from '../src/facts.ts'
import { LogParser } from '../src/parser.ts'

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url))

export function fixture(path: string): Buffer {
  return readFileSync(`${FIXTURES}${path}`)
}

export function fixtureNames(format: string): readonly string[] {
  return readdirSync(`${FIXTURES}${format}`, { encoding: 'utf8', recursive: true })
    .filter(name => name.endsWith('.log'))
    .sort()
}

/** The facts of a log that comes in pieces of these sizes, over and over. */
export function read(input: string | Uint8Array, sizes: readonly number[] = []): LogFacts {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const parser = new LogParser()
  let at = 0
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes.length === 0 ? bytes.length : Math.max(1, sizes[index % sizes.length] ?? 1)
    parser.push(bytes.subarray(at, at + size))
    at += size
  }
  return parser.finish()
}

export function readOne(input: string | Uint8Array): BuildFacts {
  const { builds } = read(input)
  const [build] = builds
  if (!build || builds.length !== 1) throw new Error(`${builds.length} builds instead of one`)
  return build
}

/** What must stay the same however a log was transported: all but byte counts, encodings and times of day. */
export function essence(facts: LogFacts): unknown {
  return facts.builds.map(({ wallSeconds: _, stages, ...rest }) => ({ ...rest, stages: [...stages] }))
}

/** Everything of a build that a reviewer can check in one line against its log. */
export function inOneLine(build: BuildFacts): string {
  const { vertices, cached, cachedThenPulled, done, errors, canceled, unfinished, stepsWithoutFrom, fromSteps } = build
  const stages = [...build.stages].map(
    ([key, stage]) => `${key || '-'} ${stage.cached}/${stage.steps} of ${stage.declared}`,
  )
  return [
    `${vertices} vertices: ${cached} cached (${cachedThenPulled} pulled) ${done} done ${errors} errors ${canceled} canceled ${unfinished} unfinished`,
    `steps ${stepsWithoutFrom.cached}/${stepsWithoutFrom.total} from ${fromSteps.cached}/${fromSteps.total}`,
    `stages ${stages.join(', ') || 'none'}`,
    `transfers ${[...build.imports, ...build.exports].map(one => `${one.kind} ${one.status}`).join(', ') || 'none'}`,
    `pushes ${build.pushes.map(push => `${push.reference} ${push.digest?.slice(7, 15)} ${push.status}`).join(', ') || 'none'}`,
    `lint ${build.warnings.length} sources ${build.sources.map(source => `${source.file}:${source.line}`).join(' ') || 'none'}`,
    `failed ${build.failed.map(one => `#${one.id} exit ${one.exitCode} tail ${one.tail.length}`).join(', ') || 'none'}`,
    build.isFailed ? 'FAILED' : 'ok',
  ].join('; ')
}
