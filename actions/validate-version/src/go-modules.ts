import { go, modulePathProblem } from '@ci-kit/version/schemes/go'
import type { Tree } from '@ci-kit/version/tree'
import type { Finding } from './finding.ts'

export interface GoFacts {
  /** The directory that the tag's prefix names; empty for the root. */
  readonly directory: string
  readonly tag: string
  readonly version: string
  /** Earlier tags have this major version: who has shipped 2.1 without a module path for it builds programs, not a library. */
  readonly isEstablished: boolean
}

/** A Go module finds a tag only when its path has the major version, and the tag the module's directory. */
export async function judgeGoModule(
  { directory, tag, version, isEstablished }: GoFacts,
  tree: Tree,
): Promise<readonly Finding[]> {
  const file = directory === '' ? 'go.mod' : `${directory}/go.mod`
  const text = tree.paths.has(file) ? await tree.read(file) : undefined
  if (text === undefined) return []
  const lines = text.split(/\r?\n/)
  const index = lines.findIndex(line => /^\s*module\s+\S/.test(line))
  const path = /^\s*module\s+["`]?([^\s"`]+)/.exec(lines[index] ?? '')?.[1]
  const read = go.parse(`v${version}`)
  const place = { file, line: index + 1 }
  if (path === undefined) return []
  if (!read.ok) {
    const message = `Go reads no version in ${tag}: ${read.problem}`
    return [
      {
        level: 'notice',
        code: 'go-version',
        message,
        fix: `tag ${directory === '' ? '' : `${directory}/`}v1.2.3, with three numbers`,
        place,
      },
    ]
  }
  const isBare = !/(?:^|\/)v[0-9][^/]*$/.test(tag)
  if (isBare) {
    const message = `Go does not see the tag ${tag}: it has to begin with v`
    return [
      {
        level: 'notice',
        code: 'go-version',
        message,
        fix: `git tag ${tag.slice(0, tag.length - version.length)}v${version} ${tag}^{}`,
        place,
      },
    ]
  }
  const problem = modulePathProblem(path, read.version)
  if (problem === undefined) return []
  const { major } = read.version.version
  const bare = path.replace(/\/v[0-9]+$/, '')
  const fix =
    major < 2n
      ? `tag v${/\/v([0-9]+)$/.exec(path)?.[1] ?? '2'}.x.y, or module ${bare} in ${file}`
      : `module ${bare}/v${major} in ${file}, and the same in the module's own imports`
  return [
    {
      level: isEstablished ? 'notice' : 'error',
      code: 'go-module-path',
      message: `Go cannot use ${tag} of ${path}: ${problem}`,
      fix,
      place,
    },
  ]
}
