import { isPlainStem, parseTagAfter, parseTagName, parseTagOf, type TagName } from '@ci-kit/version/tag-name'
import { keyOf } from '@ci-kit/version/version-key'
import { compareWritten } from '@ci-kit/version/version-order'
import { isSameName, nameOf } from './scope.ts'
import type { GitTag } from './tags.ts'

/** The tags that carry one line of versions: those of the whole repository, or of one part of it. */
export interface Line {
  /** Empty for the whole repository. */
  readonly stem: string
  readonly read: (name: string) => TagName | undefined
}

export interface LineOptions {
  readonly tagPrefix: string | undefined
  readonly component: string | undefined
}

/** The line of a tag, or of a branch; undefined when the tag has no version, or another line than the inputs say. */
export function lineOf(
  tag: string | undefined,
  { tagPrefix, component }: LineOptions,
  known: readonly GitTag[],
): Line | undefined {
  if (tagPrefix !== undefined)
    return withSubject(tag, { stem: tagPrefix, read: name => parseTagAfter(name, tagPrefix) })
  if (component !== undefined) {
    const names = known.map(({ name }) => name)
    return withSubject(tag, lineOfPart(component, tag === undefined ? names : [tag, ...names]))
  }
  const stem = tag === undefined ? '' : parseTagName(tag)?.stem
  return stem === undefined ? undefined : plainLine(stem)
}

/**
 * The tags of a part, also `@scope/api@1.2.3` and `packages/api/v1.2.3` of api. Where none of these names is one of them,
 * the plain tags of the repository, such as v1.2.3, are versions of the part; without names they never are.
 */
export function lineOfPart(component: string, names?: readonly string[]): Line {
  const read = (name: string): TagName | undefined =>
    parseTagOf(name, component) ?? only(parseTagName(name), ({ stem }) => isSameName(nameOf(stem), component))
  const isPlain = names !== undefined && !names.some(name => read(name) !== undefined)
  return isPlain ? { ...plainLine(''), stem: component } : { stem: component, read }
}

function withSubject(tag: string | undefined, line: Line): Line | undefined {
  return tag === undefined || line.read(tag) !== undefined ? line : undefined
}

/** `v1.2.3`, `1.2.3` and `release-1.2.3` are one line: projects change from one to the other. */
function plainLine(stem: string): Line {
  if (isPlainStem(stem)) {
    return { stem: '', read: name => only(parseTagName(name), found => isPlainStem(found.stem)) }
  }
  return { stem, read: name => only(parseTagName(name), found => found.stem.toLowerCase() === stem.toLowerCase()) }
}

function only(tag: TagName | undefined, isOurs: (tag: TagName) => boolean): TagName | undefined {
  return tag !== undefined && isOurs(tag) ? tag : undefined
}

/** A tag of the line, with its version. */
export interface LineTag extends GitTag {
  readonly version: string
}

/** The tags of the line but this one, from the highest version to the lowest. */
export function tagsOfLine(
  line: Line,
  tags: readonly GitTag[],
  isLeftOut: (name: string) => boolean,
): readonly LineTag[] {
  return tags
    .flatMap(tag => {
      const version = isLeftOut(tag.name) ? undefined : line.read(tag.name)?.version
      return version === undefined ? [] : [{ ...tag, version }]
    })
    .sort((a, b) => compareVersions(b.version, a.version))
}

export function compareVersions(a: string, b: string): number {
  return compareWritten({ text: a, scheme: undefined }, { text: b, scheme: undefined })
}

/** `v4` beside v4.1.0, `v4.1` beside v4.1.2: a tag that is moved along. */
export function isFloating(version: string, others: readonly LineTag[]): boolean {
  if (!/^[0-9]+(?:\.[0-9]+)?$/.test(version)) return false
  return others.some(other => other.version.startsWith(`${version}.`))
}

/** Without build numbers, such as v999 beside v2.7.1: they count something else. */
export function withoutBuilds(tags: readonly LineTag[]): readonly LineTag[] {
  const highest = highestMajor(tags)
  return tags.filter(tag => !(LONE.test(tag.version) && Number(tag.version) > highest + 1))
}

const LONE = /^[0-9]+$/

/** A number alone, far above the versions of several numbers that most tags of its line have. */
export function isBuildNumber(version: string, others: readonly LineTag[]): boolean {
  return LONE.test(version) && Number(version) > highestMajor(others) + 1
}

/** Of those with several numbers, where most have; else there is no limit. */
function highestMajor(others: readonly LineTag[]): number {
  const majors = others.flatMap(({ version: other }) => /^([0-9]+)\./.exec(other)?.[1] ?? []).map(Number)
  return majors.length * 2 > others.length ? majors.reduce((a, b) => Math.max(a, b), 0) : Number.POSITIVE_INFINITY
}

const PRERELEASE =
  /^(?:dev|nightly|alpha|beta|milestone|pre|preview|rc|next|canary|snapshot|insiders?|experimental|unstable|testing|git|sp|post)$/

/** Whether a word after the numbers makes a pre-release, as far as words are known. */
export function isPrereleaseWord(word: string): boolean {
  return PRERELEASE.test(word)
}

const PLATFORM = /^(?:python|py|node|jdk|java|jre|php|ruby|cuda|ubuntu|debian|alpine|centos|el|fc)$/

/** `3.9.0` of 3.9.0-amd, when that is tagged as well and amd is no word for a pre-release. */
export function variantOf(version: string, others: readonly string[]): string | undefined {
  const key = keyOf({ text: version, scheme: undefined })
  if (key.kind === 'opaque' || key.after.length === 0) return undefined
  // 1.2.3-r1 packages 1.2.3 once more, as Hackage's revisions do.
  const isRevision = /^[0-9.]+-r[0-9]+$/.test(version)
  // 1.2.3-Python_3.10 is built for it; any other number behind a word may count releases.
  const isBuiltFor = PLATFORM.test(key.after[0] ?? '') && key.after.slice(1).every(word => /^[0-9]+$/.test(word))
  const isCounted = key.after.some(word => isPrereleaseWord(word) || /^[0-9]/.test(word))
  if (!isRevision && !isBuiltFor && isCounted) return undefined
  const base = /^[0-9]+(?:\.[0-9]+)*/.exec(version)?.[0]
  return base !== undefined && others.some(other => compareVersions(other, base) === 0) ? base : undefined
}
