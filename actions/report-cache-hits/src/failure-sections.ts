import { isCacheTransfer } from '@ci-kit/buildlog/diagnosis'
import type { FailureFacts, SourceExcerpt } from '@ci-kit/buildlog/facts'
import { code, md } from '@ci-kit/core/markup'
import type { Block, Section } from '@ci-kit/core/report'
import type { JudgedBuild } from './judge.ts'

const MAX_FAILURES = 10

/** Each failed vertex with its message, the lines of the Dockerfile and the end of its output. */
export function failureSections(builds: readonly JudgedBuild[]): readonly Section[] {
  const sections = builds.flatMap(build => {
    const value = build.isSuperseded ? 45 : 99
    const failures = build.facts.failed.map(failure => ({
      title: isCacheTransfer(failure, build.facts)
        ? md`Cache: ${code(failure.name, 200)}`
        : md`Failed: ${code(failure.name, 200)}`,
      value,
      blocks: failureBlocks(failure),
    }))
    return [...failures, ...clientFailure(build, value)]
  })
  return sections.slice(0, MAX_FAILURES)
}

function failureBlocks(failure: FailureFacts): readonly Block[] {
  const output = failure.tail.map(line => line.replace(/^\d+\.\d+ ?/, ''))
  return [
    { kind: 'code', text: failure.message, keep: 'ends', maxLines: 12 },
    ...(failure.source ? sourceBlocks(failure.source) : []),
    ...(output.length > 0 ? outputBlocks(output) : []),
  ]
}

function sourceBlocks(source: SourceExcerpt): readonly Block[] {
  const width = Math.max(...source.lines.map(({ line }) => String(line).length), 1)
  const lines = source.lines.map(
    ({ line, text, isMarked }) => `${String(line).padStart(width)} ${isMarked ? '>>>' : '   '} ${text}`,
  )
  return [
    { kind: 'paragraph', text: md`${code(`${source.file}:${source.line}`)}` },
    { kind: 'code', text: lines.join('\n'), keep: 'head', maxLines: 40 },
  ]
}

function outputBlocks(output: readonly string[]): readonly Block[] {
  return [
    { kind: 'paragraph', text: 'The last lines of its output:' },
    { kind: 'code', text: output.join('\n'), keep: 'tail', maxLines: 20 },
  ]
}

/** The client failed without a vertex: a Dockerfile that does not parse, a target that does not exist, a lost builder. */
function clientFailure(build: JudgedBuild, value: number): readonly Section[] {
  const { diagnosis, facts } = build
  if (!diagnosis || diagnosis.vertex !== null || diagnosis.message === '') return []
  const source = facts.sources[0]
  const blocks: Block[] = [
    { kind: 'code', text: diagnosis.message, keep: 'ends', maxLines: 12 },
    ...(source ? sourceBlocks(source) : []),
  ]
  return [{ title: 'What the build client said', value, blocks }]
}
