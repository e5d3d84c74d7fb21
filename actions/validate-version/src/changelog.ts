import { agreementOf } from '@ci-kit/version/equality'
import type { Tree } from '@ci-kit/version/tree'
import type { Finding } from './finding.ts'
import { type Heading, hasTextBelow, headingsIn } from './headings.ts'
import type { LineTag } from './line.ts'

export interface ChangelogFacts {
  /** `auto`, `required`, `off` or a path. */
  readonly policy: string
  readonly version: string
  /** The directory of the part that the tag speaks for; empty for the root. */
  readonly directory: string
  /** The earlier tags, the nearest first: whether the changelog is kept at all, and before or after the tag is made. */
  readonly earlier: readonly LineTag[]
  readonly readAt: (tag: LineTag, file: string) => Promise<string | undefined>
  readonly isPrerelease: boolean
}

const NAMES =
  /^(?:change[-_ ]?log|changes|history|news|whats[-_ ]?new|release[-_ ]?notes|releases)(?:\.(?:md|markdown|mdx|rst|txt|adoc|asciidoc|org|rdoc|textile|html))?$/i
const FRAGMENTS =
  /^(?:.*\/)?(?:\.changeset|\.changes|changelog\.d|newsfragments|news\.d|changes\.d)\/[^/]+\.(?:md|rst|txt|ya?ml)$/i
const NO_FRAGMENT = /\/(?:readme|template|config|_template|index)[^/]*$/i

/** A heading of the version with text under it, as Keep a Changelog and its kin have it. */
export async function judgeChangelog(facts: ChangelogFacts, tree: Tree): Promise<readonly Finding[]> {
  if (facts.policy === 'off') return []
  const isRequired = facts.policy !== 'auto'
  const level = isRequired ? 'error' : 'warning'
  const given = isRequired && facts.policy !== 'required' ? facts.policy : undefined
  const files = given === undefined ? changelogsOf(tree, facts.directory) : [given]
  const read = await Promise.all(files.map(async file => ({ file, text: await tree.read(file) })))
  const logs = read.flatMap(({ file, text }) => (text === undefined ? [] : [logOf(file, text)]))
  if (logs.length === 0) return isRequired ? [missingFile(given)] : []
  const found = logs.flatMap(log => entriesOf(log, facts.version))
  const [entry] = found
  if (entry !== undefined) {
    return found.some(one => one.hasText) ? unreleased(entry, level) : [emptyEntry(entry, facts.version, level)]
  }
  if (hasFileOf(tree, facts.version)) return []
  // A pre-release is often part of the entry of its release.
  if (!isRequired && (facts.isPrerelease || !(await isKept(logs, facts)))) return []
  const pending = [...tree.paths].filter(path => FRAGMENTS.test(path) && !NO_FRAGMENT.test(path))
  return [missingEntry(logs[0], { version: facts.version, level, pending })]
}

const MAX_TAGS = 5

/** One of the last tags had its entry when it was made; some projects write it later, at their leisure. */
async function isKept(logs: readonly Log[], { earlier, readAt }: ChangelogFacts): Promise<boolean> {
  const last = earlier.slice(0, MAX_TAGS)
  const log = logs.find(one => last.some(tag => entriesOf(one, tag.version).length > 0))
  const tag = last.find(one => log !== undefined && entriesOf(log, one.version).length > 0)
  if (log === undefined || tag === undefined) return false
  const then = await readAt(tag, log.file)
  return then === undefined || entriesOf(logOf(log.file, then), tag.version).length > 0
}

interface Log {
  readonly file: string
  readonly text: string
  readonly headings: readonly Heading[]
}

interface Entry {
  readonly file: string
  readonly heading: Heading
  readonly hasText: boolean
}

function logOf(file: string, text: string): Log {
  return { file, text, headings: headingsIn(text) }
}

/** Those beside the part; the root's speaks of the whole, whose numbers may be the same by chance. */
function changelogsOf(tree: Tree, directory: string): readonly string[] {
  const below = (folders: readonly string[]): readonly string[] =>
    [...tree.paths].filter(path => {
      const slash = path.lastIndexOf('/')
      return folders.includes(path.slice(0, Math.max(slash, 0)).toLowerCase()) && NAMES.test(path.slice(slash + 1))
    })
  return directory !== ''
    ? below([directory.toLowerCase()])
    : below(['', 'docs', 'doc', '.github', 'docs/source', 'doc/source'])
}

function entriesOf({ file, text, headings }: Log, version: string): readonly Entry[] {
  return headings
    .filter(heading => heading.version !== undefined && isSame(heading.version, version))
    .map(heading => ({ file, heading, hasText: hasTextBelow(text, heading, headings) }))
}

function isSame(a: string, b: string): boolean {
  const agreement = agreementOf({ text: a, scheme: undefined }, { text: b, scheme: undefined })
  return agreement.kind !== 'different' || agreement.by === 'build'
}

/** One file for each version: docs/releases/1.2.3.md. */
function hasFileOf(tree: Tree, version: string): boolean {
  return [...tree.paths].some(path => {
    if (!/(?:change|release|news|history|whatsnew)/i.test(path)) return false
    const name = /(?:^|[/_-])v?([0-9][^/]*?)\.(?:md|rst|txt|adoc|html|ya?ml)$/i.exec(path)?.[1]
    return name !== undefined && isSame(name, version)
  })
}

function unreleased({ file, heading }: Entry, level: Finding['level']): readonly Finding[] {
  if (!/\bunreleased\b|\bTBD\b|\bin development\b/i.test(heading.text)) return []
  const message = `${file} calls ${heading.version ?? 'the version'} unreleased`
  return [
    {
      level,
      code: 'changelog-unreleased',
      message,
      fix: `write the date into the heading in ${file}`,
      place: { file, line: heading.line },
    },
  ]
}

function emptyEntry({ file, heading }: Entry, version: string, level: Finding['level']): Finding {
  const message = `${file} has a heading for ${version} and no text under it`
  return {
    level,
    code: 'changelog-empty',
    message,
    fix: `say under it what ${version} changes`,
    place: { file, line: heading.line },
  }
}

function missingFile(given: string | undefined): Finding {
  const message = given === undefined ? 'the repository has no changelog' : `there is no changelog ${given}`
  return { level: 'error', code: 'changelog-missing', message, fix: 'add CHANGELOG.md, or changelog: off' }
}

interface Missing {
  readonly version: string
  readonly level: Finding['level']
  readonly pending: readonly string[]
}

function missingEntry(log: Log | undefined, { version, level, pending }: Missing): Finding {
  const file = log?.file ?? 'CHANGELOG.md'
  const next = log?.headings.find(heading => heading.version !== undefined || /unreleased/i.test(heading.text))
  const waiting =
    pending.length === 0 ? '' : `, while ${pending.length} notes such as ${pending[0] ?? ''} wait to be put in`
  const fix =
    pending.length === 0
      ? `add a heading for ${version} with what it changes to ${file}, or changelog: off`
      : `run the tool that collects the notes (changeset version, towncrier build, changie merge), and commit ${file}`
  return {
    level,
    code: 'changelog-missing',
    message: `${file} has no heading for ${version}${waiting}`,
    fix,
    place: { file, line: next?.line ?? 1 },
  }
}
