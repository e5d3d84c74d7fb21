import type { Answer, Question, RegistryName } from '@ci-kit/published/published'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { versionOf } from './compare.ts'
import type { Finding } from './finding.ts'
import { spellIn } from './spelling.ts'

export interface PublishFacts {
  readonly registries: readonly string[]
  /** The files that follow the tag. */
  readonly statements: readonly Statement[]
  /** The path of the Go module that the tag is for. */
  readonly goModule: string | undefined
  readonly version: string
  readonly tag: string | undefined
  readonly image: string | undefined
  readonly repository: string | undefined
  readonly artifacts: readonly string[]
}

const FILES: readonly (readonly [RegistryName, RegExp])[] = [
  ['npm', /(?:^|\/)package\.json$/],
  ['pypi', /(?:^|\/)(?:pyproject\.toml|setup\.(?:cfg|py))$/],
  ['crates', /(?:^|\/)Cargo\.toml$/],
  ['maven', /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
  ['nuget', /\.(?:csproj|fsproj|vbproj|nuspec)$/],
  ['rubygems', /\.gemspec$/],
  ['packagist', /(?:^|\/)composer\.json$/],
  ['hex', /(?:^|\/)mix\.exs$/],
]

const ARTIFACTS: Partial<Record<RegistryName, RegExp>> = {
  npm: /\.tgz$/,
  pypi: /\.(?:whl|tar\.gz|zip)$/,
  crates: /\.crate$/,
  maven: /\.(?:jar|war|aar|pom)$/,
  nuget: /\.s?nupkg$/,
  rubygems: /\.gem$/,
}

/** Which packages the registries are asked for; a registry without one is in `unasked`. */
export function questionsOf(facts: PublishFacts): {
  readonly questions: readonly Question[]
  readonly unasked: readonly string[]
} {
  const isAuto = facts.registries.includes('auto')
  const packages = FILES.filter(([registry]) => isAuto || facts.registries.includes(registry)).flatMap(
    ([registry, file]) => packagesIn(registry, file, facts),
  )
  const others = facts.registries.flatMap(name => otherQuestion(name, facts) ?? [])
  const questions = [...packages, ...others]
  const asked = new Set<string>(questions.map(one => one.registry))
  return { questions, unasked: facts.registries.filter(name => name !== 'auto' && !asked.has(name)) }
}

function packagesIn(registry: RegistryName, file: RegExp, facts: PublishFacts): readonly Question[] {
  const found = facts.statements.filter(one => [one.file, ...viaOf(one)].some(path => file.test(path)))
  const subjects = new Map(
    found.flatMap(one => one.subjects.map(subject => [subject, versionIn(one, facts.version)] as const)),
  )
  const artifacts = facts.artifacts.filter(path => ARTIFACTS[registry]?.test(path) ?? false)
  return [...subjects].map(([subject, version]) => ({ registry, subject, version, artifacts }))
}

function viaOf({ said }: Statement): readonly string[] {
  return said.kind === 'version' ? said.via : []
}

function versionIn(statement: Statement, version: string): string {
  return versionOf(statement.said) ?? spellIn(statement.scheme, version)
}

function otherQuestion(name: string, facts: PublishFacts): Question | undefined {
  const { version, tag, image, repository, artifacts } = facts
  if (name === 'oci' && image !== undefined)
    return { registry: 'oci', subject: image, version: version.replace(/\+/g, '_'), artifacts }
  if ((name === 'github' || name === 'gitea') && repository !== undefined && tag !== undefined) {
    return { registry: name, subject: repository, version: tag, artifacts }
  }
  const module = facts.goModule
  return name !== 'go' || module === undefined
    ? undefined
    : { registry: 'go', subject: module, version: `v${version.replace(/^v/, '')}`, artifacts }
}

/** Whether the number can still be used: the answer of all registries together. */
export type Spent = 'yes' | 'no' | 'unknown' | 'not-asked'

export function spentOf(answers: readonly Answer[]): Spent {
  if (answers.length === 0) return 'not-asked'
  const kinds = answers.map(one => one.published.kind)
  if (kinds.some(kind => kind === 'yes' || kind === 'withdrawn')) return 'yes'
  return kinds.includes('unknown') ? 'unknown' : 'no'
}

/** A version that is there with the same bytes is done; with others it can never be published again. */
export function judgePublished(
  answers: readonly Answer[],
  unasked: readonly string[],
  isTag: boolean,
): readonly Finding[] {
  const missing = unasked.map(
    (name): Finding => ({
      level: 'warning',
      code: 'published-unknown',
      message: `${name} was not asked: no file that follows the tag names a package for it`,
      fix: name === 'oci' ? 'image: ghcr.io/org/app' : `take ${name} out of published, or name the file in sources`,
    }),
  )
  return [...answers.flatMap(answer => judgeAnswer(answer, isTag)), ...missing]
}

function judgeAnswer({ question, published }: Answer, isTag: boolean): readonly Finding[] {
  const what = `${question.subject} ${question.version}`
  const level = isTag ? 'error' : 'notice'
  const next = 'take the next version; a number that was published once is spent'
  switch (published.kind) {
    case 'no':
      return []
    case 'unknown': {
      const message = `whether ${what} is in ${question.registry} is not known: ${published.reason}`
      return [{ level: isTag ? 'warning' : 'notice', code: 'published-unknown', message, fix: published.fix }]
    }
    case 'withdrawn': {
      const message = `${what} was withdrawn from ${question.registry}: ${published.evidence}`
      return [{ level, code: 'number-spent', message, fix: next }]
    }
    case 'yes':
      if (published.bytes === 'same') return []
      return [
        {
          level,
          code: published.bytes === 'other' ? 'published-other' : 'published-already',
          message: `${question.registry} has ${what} already${published.bytes === 'other' ? ', with other bytes' : ''}: ${published.evidence}`,
          fix: next,
        },
      ]
  }
}
