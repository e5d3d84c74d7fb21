import type { Run } from '@ci-kit/core/run'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import type { Tree } from '@ci-kit/version/tree'
import { readCustomSources } from './custom-sources.ts'
import type { Request } from './inputs.ts'
import {
  isBuildNumber,
  isFloating,
  type Line,
  type LineTag,
  lineOf,
  lineOfPart,
  tagsOfLine,
  variantOf,
  withoutBuilds,
} from './line.ts'
import type { Find } from './past.ts'
import { type Intent, intentOf } from './purpose.ts'
import { nameOf, partsWithTags, type Scope, scopeOf } from './scope.ts'
import { type GitTag, laterThan, readTags, type TagList } from './tags.ts'
import { finderOf, openCommit, openWorkTree } from './world.ts'

/** The tag that is judged; without one, the files of a branch are held against each other. */
export interface Subject {
  /** As it is called in git; undefined on a branch. */
  readonly tag: string | undefined
  readonly intent: Intent | undefined
  /** Undefined on a branch, and for a tag that carries no version. */
  readonly version: string | undefined
  readonly commit: string | undefined
  readonly line: Line
  /** Why the tag is not compared though there is one. */
  readonly problem: string | undefined
}

export interface Facts {
  readonly subject: Subject
  readonly tree: Tree
  readonly find: Find
  readonly statements: readonly Statement[]
  readonly named: ReadonlySet<Statement>
  readonly tags: TagList
  /** Of the line, made before the subject, from the highest version to the lowest; undefined when the tags are not known. */
  readonly before: readonly LineTag[] | undefined
  readonly scope: Scope
  readonly parts: readonly string[]
  readonly isFloating: boolean
  /** The version that the tag is a variant of: 3.9.0 of 3.9.0-amd. */
  readonly variantOf: string | undefined
  /** `owner/name`. */
  readonly repository: string | undefined
  readonly notes: readonly string[]
}

export async function gatherFacts(request: Request, run: Run): Promise<Facts> {
  const { workflow, environment } = run.ports
  const tag = tagName(request.tag) ?? tagName(refOf(run))
  const [tags, commits] = await Promise.all([readTags(workflow), readCommits(tag, run)])
  const find = finderOf(request.exclude ?? [])
  const isElsewhere = commits.tagged !== undefined && commits.head !== commits.tagged && request.tag !== undefined
  const tree =
    isElsewhere && commits.tagged !== undefined ? await openCommit(commits.tagged, run) : await openWorkTree(run)
  const found = await find(tree)
  const scheme = request.scheme === undefined || request.scheme === 'auto' ? 'semver' : request.scheme
  const custom = await readCustomSources(request.sourceRules, tree, scheme)
  const known = tags.kind === 'known' ? tags.tags : []
  const read = subjectOf(request, { tag, commit: commits.tagged ?? commits.head, statements: found, known })
  const later = await laterThan(tag, known, workflow)
  const isLeftOut = (name: string): boolean =>
    name === tag || later.has(name) || intentOf(name, 'auto').purpose !== 'release'
  const all = tags.kind === 'known' ? tagsOfLine(read.line, known, isLeftOut) : undefined
  const before = all === undefined ? undefined : withoutBuilds(all)
  const subject = isBuildNumber(read.version ?? '', all ?? []) ? withoutVersion(read) : read
  const scope = scopeOf({
    stem: subject.line.stem,
    isGiven: request.component !== undefined || request.tagPrefix !== undefined,
    statements: found,
    tags: known,
    repository: environment.repository,
  })
  return {
    subject,
    tree,
    find,
    statements: [...custom, ...found.filter(one => !custom.some(other => isSamePlace(one, other)))],
    named: new Set([...custom, ...found.filter(one => isNamed(one, request))]),
    tags,
    before,
    scope,
    parts: partsWithTags(known, subject.line.stem),
    variantOf: variantIn(subject, known),
    isFloating: subject.version !== undefined && isFloating(subject.version, before ?? []),
    repository: environment.repository,
    notes: isElsewhere ? [`The files are those of ${tag ?? ''}, not those that are checked out.`] : [],
  }
}

/** Of all tags of the line, also those that were made after this one. */
function variantIn({ version, line }: Subject, tags: readonly GitTag[]): string | undefined {
  if (version === undefined) return undefined
  return variantOf(
    version,
    tags.flatMap(({ name }) => line.read(name)?.version ?? []),
  )
}

function refOf(run: Run): string | undefined {
  const { ref } = run.ports.environment
  return ref?.startsWith('refs/tags/') ? ref : undefined
}

function tagName(given: string | undefined): string | undefined {
  return given?.replace(/^refs\/tags\//, '') || undefined
}

interface Commits {
  readonly head: string | undefined
  readonly tagged: string | undefined
}

async function readCommits(tag: string | undefined, run: Run): Promise<Commits> {
  const resolve = async (name: string): Promise<string | undefined> => {
    const answer = await run.ports.workflow.git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
    return answer.ok ? answer.stdout.trim() : undefined
  }
  const [head, tagged] = await Promise.all([
    resolve('HEAD'),
    tag === undefined ? undefined : resolve(`refs/tags/${tag}`),
  ])
  return { head, tagged }
}

function isNamed(statement: Statement, { sourceRules }: Request): boolean {
  return sourceRules.some(rule => rule.kind === 'file' && rule.path.replace(/^\.\//, '') === statement.file)
}

function isSamePlace(a: Statement, b: Statement): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column
}

interface Given {
  readonly tag: string | undefined
  readonly commit: string | undefined
  readonly statements: readonly Statement[]
  readonly known: readonly GitTag[]
}

function subjectOf(request: Request, { tag, commit, statements, known }: Given): Subject {
  const options = { tagPrefix: request.tagPrefix, component: request.component }
  const whole: Line = lineOf(undefined, options, known) ?? { stem: '', read: () => undefined }
  if (tag === undefined) {
    return { tag, intent: undefined, version: undefined, commit, line: whole, problem: undefined }
  }
  const intent = intentOf(tag, request.purpose)
  const line = lineOf(intent.name, options, known)
  const version = line?.read(intent.name)?.version
  if (line === undefined || version === undefined || isDateOfNightly(intent, version)) {
    const isOther = options.tagPrefix !== undefined || options.component !== undefined
    const problem = isOther
      ? `the tag ${tag} is none of ${options.tagPrefix ?? options.component ?? ''}`
      : `the tag ${tag} carries no version`
    return { tag, intent, version: undefined, commit, line: whole, problem }
  }
  return partAfterVersion({ tag, intent, version, commit, line, problem: undefined }, statements)
}

function withoutVersion(subject: Subject): Subject {
  const problem = `the tag ${subject.tag ?? ''} has one number, far above the versions of its line`
  return { ...subject, version: undefined, problem }
}

/** `nightly-2024-01-02` says when, not what. */
function isDateOfNightly({ purpose, name }: Intent, version: string): boolean {
  return purpose === 'nightly' && /^nightly/i.test(name) && /^(?:19|20)[0-9]{2}/.test(version)
}

/** `v1.2.3-pkg` is version 1.2.3 of pkg where there is such a part. */
function partAfterVersion(subject: Subject, statements: readonly Statement[]): Subject {
  const tail = /^([0-9]+(?:\.[0-9]+)+)-([A-Za-z][\w.-]*)$/.exec(subject.version ?? '')
  const name = tail?.[2]
  if (name === undefined || subject.intent === undefined) return subject
  const wanted = name.toLowerCase()
  const isPart = statements.some(({ subjects }) =>
    subjects.some(one => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`/${wanted}`)),
  )
  const line = lineOfPart(name)
  const version = isPart ? line.read(subject.intent.name)?.version : undefined
  return version === undefined ? subject : { ...subject, line, version }
}

/** The directory of the part that the tag speaks for, as its prefix names it. */
export function directoryOfPart({ scope, statements, subject }: Facts): string {
  if (scope.kind === 'whole') return ''
  const name = nameOf(subject.line.stem).toLowerCase()
  const own = statements.find(({ file, subjects }) => {
    const directory = file.split('/').slice(0, -1).join('/').toLowerCase()
    return directory === name || directory.endsWith(`/${name}`) || subjects.some(one => one.toLowerCase() === name)
  })
  return own === undefined ? nameOf(subject.line.stem) : own.file.split('/').slice(0, -1).join('/')
}
