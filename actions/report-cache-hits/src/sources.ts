import { type DockerfileStage, parseDockerfile } from '@ci-kit/buildlog/dockerfile'
import type { LogFacts } from '@ci-kit/buildlog/facts'
import { LogParser } from '@ci-kit/buildlog/parser'
import { KitError } from '@ci-kit/core/errors'
import { expandPaths } from '@ci-kit/core/glob'
import type { Files } from '@ci-kit/core/ports'
import type { Run } from '@ci-kit/core/run'

/** One log: what it says, or why it says nothing. */
export type LogSource =
  | { readonly kind: 'read'; readonly path: string; readonly facts: LogFacts }
  | {
      readonly kind: 'problem'
      readonly path: string
      readonly code: string
      readonly message: string
      readonly fix: string
    }

export interface DockerfileSource {
  readonly path: string
  readonly stages: readonly DockerfileStage[]
}

const WRITE_LOG = 'write one with: docker buildx build --progress plain . 2>&1 | tee build.log'

export async function readLogs(patterns: readonly string[], run: Run): Promise<readonly LogSource[]> {
  const { paths, unmatched } = await expandPaths(patterns, run.ports.files)
  const sources: LogSource[] = unmatched.map(pattern =>
    problem(pattern, 'log-missing', `no file matches ${pattern}`, `check the input log, or ${WRITE_LOG}`),
  )
  // One after the other: two logs at once would need twice the memory.
  for (const path of paths) sources.push(await readLog(path, run))
  return sources
}

function problem(path: string, code: string, message: string, fix: string): LogSource {
  return { kind: 'problem', path, code, message, fix }
}

async function readLog(path: string, run: Run): Promise<LogSource> {
  const { files } = run.ports
  try {
    const found = await files.facts(path)
    if (!found) return problem(path, 'log-missing', `${path} does not exist`, `check the input log, or ${WRITE_LOG}`)
    if (found.kind === 'directory') {
      return problem(
        path,
        'log-is-directory',
        `${path} is a directory`,
        `name the file, or a glob such as ${path.replace(/\/$/, '')}/*.log`,
      )
    }
    return judgeFacts(path, await parse(path, found.bytes, run))
  } catch (error) {
    if (!(error instanceof KitError)) throw error
    return problem(path, 'log-unreadable', error.message, 'let the user of this step read the file')
  }
}

async function parse(path: string, totalBytes: number, run: Run): Promise<LogFacts> {
  const parser = new LogParser()
  const progress = run.log.progress(path)
  let bytes = 0
  try {
    for await (const chunk of run.ports.files.readChunks(path)) {
      parser.push(chunk)
      bytes += chunk.length
      progress.update(bytes, totalBytes)
    }
  } finally {
    progress.end()
  }
  return parser.finish()
}

function judgeFacts(path: string, facts: LogFacts): LogSource {
  if (facts.bytes === 0) {
    return problem(
      path,
      'log-empty',
      `${path} is empty`,
      'BuildKit writes its progress to standard error: docker buildx build --progress plain . 2>&1 | tee build.log',
    )
  }
  if (facts.builds.length > 0 || facts.orphanError !== undefined) return { kind: 'read', path, facts }
  if (facts.isBinary)
    return problem(path, 'log-binary', `${path} is a binary file, not a log`, 'name the text that the build printed')
  return problem(
    path,
    'log-no-build',
    `${path} has no container build in it`,
    `print the progress of the build: ${WRITE_LOG}`,
  )
}

/** The Dockerfile that the input names, or the usual one where it exists; without one, lines are not annotated. */
export async function readDockerfile(given: string | undefined, files: Files): Promise<DockerfileSource | undefined> {
  const path = given ?? 'Dockerfile'
  if (given === undefined && (await files.facts(path).catch(() => undefined))?.kind !== 'file') return undefined
  try {
    return { path, stages: parseDockerfile(await files.readText(path)) }
  } catch (error) {
    if (given === undefined) return undefined
    throw new KitError('bad-input', `dockerfile is "${given}", which cannot be read`, {
      fix: 'give the path of the Dockerfile relative to the workspace, or leave the input out',
      cause: error,
    })
  }
}
