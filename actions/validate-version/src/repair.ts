import type { Workflow } from '@ci-kit/core/workflow'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import type { Tree } from '@ci-kit/version/tree'
import { keyOf } from '@ci-kit/version/version-key'
import { bumpCommand, quoted } from './commands.ts'
import { compareWith } from './compare.ts'
import { type Find, textIn } from './past.ts'
import type { Spent } from './published.ts'
import { spellIn } from './spelling.ts'
import { lines } from './tags.ts'
import { treeAt } from './tree-at.ts'

/** A commit in which all files say the version of the tag. */
export interface Bump {
  readonly commit: string
  readonly title: string
  /** Where it lies as seen from the tag. */
  readonly place: 'after' | 'before' | 'elsewhere'
  readonly commits: number
}

export interface Repair {
  readonly bump: Bump | undefined
  /** A unified diff that makes the files agree. */
  readonly diff: string
  readonly commands: readonly string[]
  /** What to do, in order. */
  readonly steps: readonly Step[]
}

export interface Step {
  readonly what: string
  readonly command: string
}

export interface RepairFacts {
  readonly tag: string
  readonly version: string
  readonly commit: string | undefined
  /** The files that are wrong. */
  readonly differing: readonly Statement[]
  readonly spent: Spent
  readonly tree: Tree
}

/** What makes the tag and the files agree: the commit that has the bump already, or the diff that makes it. */
export async function repairOf(
  facts: RepairFacts,
  ports: { readonly find: Find; readonly workflow: Workflow },
): Promise<Repair> {
  const bump = await findBump(facts, ports)
  const commands = facts.differing.flatMap(one => bumpCommand(one, spellIn(one.scheme, facts.version)) ?? [])
  const diffs = await Promise.all(facts.differing.slice(0, MAX_DIFFS).map(one => diffOf(one, facts)))
  return { bump, diff: diffs.join(''), commands: [...new Set(commands)], steps: stepsOf(facts, bump) }
}

const MAX_DIFFS = 30
const MAX_COMMITS = 12
const SEARCH_TIMEOUT_MS = 10_000

/** The commits that brought or took the version in one of the files; the nearest in which all of them say it. */
async function findBump(
  { version, commit, differing }: RepairFacts,
  ports: { readonly find: Find; readonly workflow: Workflow },
): Promise<Bump | undefined> {
  const [first] = differing
  if (first === undefined || commit === undefined) return undefined
  const texts = [...new Set([spellIn(first.scheme, version), version])]
  const searches = texts.map(text =>
    ports.workflow.git(
      ['log', '--all', '--format=%H', `--max-count=${MAX_COMMITS}`, `-S${text}`, '--', `:(literal)${first.file}`],
      SEARCH_TIMEOUT_MS,
    ),
  )
  const commits = new Set((await Promise.all(searches)).flatMap(lines))
  const found: Bump[] = []
  for (const candidate of [...commits].slice(0, MAX_COMMITS)) {
    if (!(await isRight(candidate, { version, differing }, ports))) continue
    found.push(await placeOf(candidate, commit, ports.workflow))
  }
  const order = { after: 0, before: 1, elsewhere: 2 } as const
  return found.sort((a, b) => order[a.place] - order[b.place] || a.commits - b.commits)[0]
}

async function isRight(
  commit: string,
  { version, differing }: Pick<RepairFacts, 'version' | 'differing'>,
  { find, workflow }: { readonly find: Find; readonly workflow: Workflow },
): Promise<boolean> {
  const paths = differing.flatMap(({ file, said }) => [file, ...(said.kind === 'version' ? said.via : [])])
  const found = await find(treeAt(commit, paths, workflow))
  return differing.every(statement => {
    const text = textIn(found, statement)
    if (text === undefined) return false
    const reference = { text: version, isFloating: false, isNightly: false }
    return compareWith(reference, { text, scheme: statement.scheme }).kind !== 'differs'
  })
}

async function placeOf(candidate: string, tagged: string, workflow: Workflow): Promise<Bump> {
  const [title, after, before] = await Promise.all([
    workflow.git(['show', '--no-patch', '--format=%s', candidate]),
    countBetween(tagged, candidate, workflow),
    countBetween(candidate, tagged, workflow),
  ])
  const place = after !== undefined ? 'after' : before !== undefined ? 'before' : 'elsewhere'
  return { commit: candidate, title: title.stdout.trim().slice(0, 200), place, commits: after ?? before ?? 0 }
}

/** How many commits lead from one to a descendant of it; undefined when it is none. */
async function countBetween(from: string, to: string, workflow: Workflow): Promise<number | undefined> {
  const isAncestor = await workflow.git(['merge-base', '--is-ancestor', from, to])
  if (!isAncestor.ok) return undefined
  const counted = await workflow.git(['rev-list', '--count', `${from}..${to}`])
  return counted.ok ? Number(counted.stdout.trim()) : undefined
}

/** One line of a unified diff; nothing for a version that the file writes in pieces. */
async function diffOf(statement: Statement, { version, tree }: RepairFacts): Promise<string> {
  const { file, line, column, said } = statement
  if (said.kind !== 'version' || said.composed !== undefined || statement.role === 'copy') return ''
  const old = (await tree.read(file))?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1]
  if (old === undefined || old.length > 500) return ''
  const at = old.indexOf(said.written, Math.max(0, column - 1 - said.written.length))
  if (at === -1) return ''
  const wanted = `${old.slice(0, at)}${spellIn(statement.scheme, version)}${old.slice(at + said.written.length)}`
  return `--- a/${file}\n+++ b/${file}\n@@ -${line} +${line} @@\n-${old}\n+${wanted}\n`
}

/** A tag whose version is published stays where it is: others have built from it. */
function stepsOf({ tag, version, spent, differing }: RepairFacts, bump: Bump | undefined): readonly Step[] {
  const next = nextVersion(version)
  const nextTag = quoted(tag.endsWith(version) ? `${tag.slice(0, tag.length - version.length)}${next}` : next)
  const takeNext = {
    what: `set the version to ${next} in all files, ${fileNames(differing)} too, commit, and tag that commit`,
    command: `git tag ${nextTag} && git push origin ${nextTag}`,
  }
  const own = quoted(tag)
  const target = bump === undefined ? '' : ` ${bump.commit.slice(0, 12)}`
  const move = {
    what: bump === undefined ? 'apply the diff, commit, then move the tag' : `move the tag to that commit`,
    command: `git tag --force ${own}${target} && git push --force origin refs/tags/${own}`,
  }
  if (spent === 'yes') {
    return [{ ...takeNext, what: `${version} is published, so leave ${tag} where it is: ${takeNext.what}` }]
  }
  if (spent === 'no') return [{ ...move, what: `${version} is not published: ${move.what}` }]
  return [
    { ...move, what: `if ${version} is not published yet, ${move.what}` },
    { ...takeNext, what: `if it is, ${takeNext.what}` },
  ]
}

function fileNames(statements: readonly Statement[]): string {
  const names = [...new Set(statements.map(one => one.file))]
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `${names.slice(0, 3).join(', ')}${more}`
}

/** The last number of the release or of the pre-release, one more. */
export function nextVersion(version: string): string {
  const key = keyOf({ text: version, scheme: undefined })
  if (key.kind === 'opaque') return version
  const bare = version.replace(/\+.*$/, '')
  const isRelease = key.after.length === 0
  const whole =
    isRelease && key.numbers.length < 3 && /^[0-9]+(?:\.[0-9]+){0,1}$/.test(bare)
      ? `${bare}${bare.includes('.') ? '' : '.0'}.0`
      : bare
  const last = /^(.*?)([0-9]+)([^0-9]*)$/s.exec(whole)
  return last === null ? whole : `${last[1] ?? ''}${BigInt(last[2] ?? '0') + 1n}${last[3] ?? ''}`
}
