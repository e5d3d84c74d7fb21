import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { isPlainStem, parseTagName } from '@ci-kit/version/tag-name'
import type { GitTag } from './tags.ts'

/** What of the repository the tag speaks for. */
export type Scope =
  | { readonly kind: 'whole'; readonly why: string }
  | { readonly kind: 'part'; readonly name: string; readonly why: string }
  /** Its stem names nothing that states a version. */
  | { readonly kind: 'unclear'; readonly name: string; readonly why: string }

export interface ScopeFacts {
  readonly stem: string
  /** An input names the part. */
  readonly isGiven: boolean
  readonly statements: readonly Statement[]
  readonly tags: readonly GitTag[]
  /** `owner/name`. */
  readonly repository: string | undefined
}

export function scopeOf(facts: ScopeFacts): Scope {
  const name = nameOf(facts.stem)
  if (name === '' || isPlainStem(facts.stem)) return { kind: 'whole', why: 'the tag names no part of the repository' }
  const members = facts.statements.filter(one => isOfPart(one, name))
  // A lockfile at the root has the names of all parts.
  if (members.length > 0 && !members.some(one => one.role === 'source' && isAtRoot(one))) {
    return { kind: 'part', name, why: `the tag is one of ${name}` }
  }
  if (members.length > 0) return { kind: 'whole', why: `${name} is what the root of the repository calls itself` }
  if (isRepositoryName(name, facts.repository)) return { kind: 'whole', why: `${name} is the name of the repository` }
  if (!facts.isGiven && isOnlyStem(facts)) {
    return { kind: 'whole', why: `nearly all version tags begin with ${facts.stem}` }
  }
  return { kind: 'unclear', name, why: `${facts.stem} names no part of the repository that states a version` }
}

/** `@scope/pkg` of `@scope/pkg@`, `mod/sub` of `mod/sub/v`, `api` of `-api`, which stands after the version. */
export function nameOf(stem: string): string {
  return stem
    .replace(/^[-+/]+/, '')
    .replace(/(?<=[/@_.:+-])v$/i, '')
    .replace(/[/@_.:+-]+$/, '')
}

/** `api` of `@scope/api` and of `packages/api`. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one !== '' && (one === other || lastPart(one) === other || one === lastPart(other))
}

const LANGUAGES: readonly (readonly [names: RegExp, kinds: RegExp])[] = [
  [/^(?:py|python|pypi)$/i, /python|pyproject|pep|pypi|setup/i],
  [/^(?:js|ts|node|nodejs|npm|javascript|typescript)$/i, /npm|node|javascript|jsr|deno/i],
  [/^(?:rs|rust|crate|cargo)$/i, /cargo|rust|crate/i],
  [/^(?:java|jvm|maven|kotlin)$/i, /maven|gradle|java/i],
  [/^(?:rb|ruby|gem)$/i, /ruby|gem/i],
  [/^(?:dotnet|csharp|nuget|net)$/i, /\.net|nuget|msbuild|csproj|assembly/i],
  [/^(?:helm|chart|charts)$/i, /helm|chart/i],
  [/^(?:php|composer)$/i, /php|composer/i],
]

/** By its own name, its last part, its directory, or the language that short prefixes such as `py-` stand for. */
export function isOfPart(statement: Statement, name: string): boolean {
  const wanted = name.toLowerCase()
  const subjects = statement.subjects.map(one => one.toLowerCase())
  if (subjects.some(one => one === wanted || lastPart(one) === wanted)) return true
  const directory = directoryOf(statement.file).toLowerCase()
  if (directory !== '' && (directory === wanted || directory.endsWith(`/${wanted}`))) return true
  if (directory.startsWith(`${wanted}/`) || directory.includes(`/${wanted}/`)) return true
  const language = LANGUAGES.find(([names]) => names.test(name))
  return language?.[1].test(statement.kind) === true
}

/** A file of the root, or one that a file of the root leads to. */
export function isAtRoot({ file, said }: Statement): boolean {
  return directoryOf(file) === '' || (said.kind === 'version' && said.via.some(path => directoryOf(path) === ''))
}

// They describe the project to others, and start with what a template has.
const ASIDE = ['SonarQube analysis', 'Docker image label']

/** The root of the repository, or of the part: what is called as the part, or lies in its directory. */
export function isMainOf(scope: Scope, statement: Statement): boolean {
  if (ASIDE.includes(statement.kind)) return false
  if (scope.kind !== 'part') return isAtRoot(statement)
  const name = scope.name.toLowerCase()
  const directory = directoryOf(statement.file).toLowerCase()
  const isNamed = statement.subjects.some(one => [one, lastPart(one)].some(text => text.toLowerCase() === name))
  return isNamed || directory === name || directory.endsWith(`/${name}`)
}

/** What the root calls itself, also by the last part of its name. */
export function subjectNames(statements: readonly Statement[]): readonly string[] {
  return statements.filter(isAtRoot).flatMap(({ subjects }) => subjects.flatMap(one => [one, lastPart(one)]))
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

function lastPart(subject: string): string {
  return subject.split(/[/:]/).at(-1) ?? subject
}

function isRepositoryName(name: string, repository: string | undefined): boolean {
  const own = repository?.split('/').at(-1)?.toLowerCase()
  // LANG_2_5 of commons-lang: the last word of the name.
  return own !== undefined && [own, own.split(/[-_.]/).at(-1)].includes(name.toLowerCase())
}

/** The tags have one stem: curl-8_1_2 in a repository that is called otherwise. */
function isOnlyStem({ stem, tags }: ScopeFacts): boolean {
  const stems = tags.flatMap(tag => parseTagName(tag.name)?.stem.toLowerCase() ?? [])
  const own = stems.filter(one => one === stem.toLowerCase()).length
  return own * 10 >= stems.length * 9
}

/** The parts that have tags of their own, besides the line of the subject. */
export function partsWithTags(tags: readonly GitTag[], ownStem: string): readonly string[] {
  const stems = new Set(tags.flatMap(tag => parseTagName(tag.name)?.stem ?? []))
  return [...stems].filter(stem => !isPlainStem(stem) && stem !== ownStem).map(nameOf)
}
