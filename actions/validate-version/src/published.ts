import type { Answer, Question, RegistryName } from '@ci-kit/published/published'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { versionOf } from './compare.ts'
import type { Finding } from './finding.ts'
import { spellIn } from './spelling.ts'
import type { Target } from './targets.ts'

export interface PublishFacts {
  readonly registries: readonly string[]
  /** The files that follow the tag. */
  readonly statements: readonly Statement[]
  /** By the files of the statements. */
  readonly targets: ReadonlyMap<string, Target>
  /** The path of the Go module that the tag is for. */
  readonly goModule: string | undefined
  readonly version: string
  readonly tag: string | undefined
  /** The tagged one. */
  readonly commit: string | undefined
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
  const others = facts.registries.flatMap(name => otherQuestions(name, facts))
  const questions = [...packages, ...others]
  const asked = new Set<string>(questions.map(one => one.registry))
  return { questions, unasked: facts.registries.filter(name => name !== 'auto' && !asked.has(name)) }
}

function packagesIn(registry: RegistryName, file: RegExp, facts: PublishFacts): readonly Question[] {
  const found = facts.statements.filter(one => [one.file, ...viaOf(one)].some(path => file.test(path)))
  const artifacts = facts.artifacts.filter(path => ARTIFACTS[registry]?.test(path) ?? false)
  // Composer publishes a tag.
  const commit = registry === 'packagist' ? facts.commit : undefined
  const questions = found.flatMap(one => {
    const target = facts.targets.get(one.file)
    const place = target?.kind === 'own' && file.test(one.file) ? target.place : undefined
    const version = versionIn(one, facts.version)
    return one.subjects.map(subject => ({ registry, subject, version, artifacts, commit, target: place }))
  })
  return [...new Map(questions.map(question => [question.subject, question])).values()]
}

function viaOf({ said }: Statement): readonly string[] {
  return said.kind === 'version' ? said.via : []
}

function versionIn(statement: Statement, version: string): string {
  return versionOf(statement.said) ?? spellIn(statement.scheme, version)
}

function otherQuestions(name: string, facts: PublishFacts): readonly Question[] {
  const { version, tag, image, repository, artifacts, commit } = facts
  if (name === 'oci' && image !== undefined) {
    return imageTags(version, tag).map(one => ({ registry: 'oci', subject: image, version: one, artifacts }))
  }
  if ((name === 'github' || name === 'gitea') && repository !== undefined && tag !== undefined) {
    return [{ registry: name, subject: repository, version: tag, artifacts }]
  }
  const module = facts.goModule
  if (name !== 'go' || module === undefined) return []
  return [{ registry: 'go', subject: module, version: `v${version.replace(/^v/, '')}`, artifacts, commit }]
}

/** Images are tagged with the version, or with the tag of git as it is. */
function imageTags(version: string, tag: string | undefined): readonly string[] {
  const own = version.replace(/\+/g, '_')
  const isTag = tag !== undefined && /^\w[\w.-]{0,127}$/.test(tag)
  return [...new Set([own, ...(isTag ? [tag] : [])])]
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

// As a person speaks of them; which one it is, the client's settings say.
const WORDS: Readonly<Record<RegistryName, string>> = {
  npm: 'npm',
  pypi: 'the Python index',
  crates: 'the registry of crates',
  go: 'the Go proxy',
  maven: 'the Maven repository',
  nuget: 'the NuGet source',
  rubygems: 'the source of gems',
  packagist: 'the Composer repository',
  hex: 'Hex',
  oci: 'the image registry',
  github: 'GitHub',
  gitea: 'the forge',
}
// The push of a tag is what publishes there.
const BY_TAG: ReadonlySet<RegistryName> = new Set(['go', 'packagist'])

function judgeAnswer({ question, published }: Answer, isTag: boolean): readonly Finding[] {
  const where = WORDS[question.registry]
  const what = `${question.subject} ${question.version}`
  const level = isTag ? 'error' : 'notice'
  const next = 'take the next version; a number that was published once is spent'
  switch (published.kind) {
    case 'no':
      return []
    case 'unknown': {
      const message = `whether ${where} has ${what} is not known: ${published.reason}`
      return [{ level: isTag ? 'warning' : 'notice', code: 'published-unknown', message, fix: published.fix }]
    }
    case 'withdrawn': {
      const message = `${what} was withdrawn from ${where}: ${published.evidence}`
      return [{ level, code: 'number-spent', message, fix: next }]
    }
    case 'yes': {
      if (published.bytes === 'same') return []
      if (published.bytes === 'other') {
        const message = `${where} has ${what} already, with other content: ${published.evidence}`
        return [{ level, code: 'published-other', message, fix: next }]
      }
      const isExpected = BY_TAG.has(question.registry)
      const message = `${where} has ${what} already: ${published.evidence}`
      const fix = isExpected ? 'nothing, if this tag was never on another commit' : next
      return [{ level: isExpected ? 'notice' : level, code: 'published-already', message, fix }]
    }
  }
}
