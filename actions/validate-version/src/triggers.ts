import { entriesOf, itemsOf, type Node, nodeAt } from '@ci-kit/version/formats/node'
import { positionAt } from '@ci-kit/version/formats/position'
import { parseYaml } from '@ci-kit/version/formats/yaml'
import type { Tree } from '@ci-kit/version/tree'
import type { Finding } from './finding.ts'

const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/
const USES = /\buses:\s*['"]?(?:[\w.-]+\/)*(?:validate-version)(?:@|['"]?\s*$)/m

interface Started {
  readonly file: string
  readonly line: number
  /** Why no push of a tag starts it; undefined when one does. */
  readonly why: string | undefined
}

/** Workflows with this check in them, when a push of a tag starts none. A workflow that others call is theirs to start. */
export async function judgeTriggers(tree: Tree): Promise<readonly Finding[]> {
  const files = await Promise.all(
    [...tree.paths].filter(path => WORKFLOW.test(path)).map(async path => ({ path, text: await tree.read(path) })),
  )
  const found = files.flatMap(({ path, text }) => (text !== undefined && USES.test(text) ? [startOf(path, text)] : []))
  if (found.length === 0 || found.some(one => one === undefined || one.why === undefined)) return []
  return found.flatMap(one =>
    one === undefined
      ? []
      : [
          {
            level: 'warning' as const,
            code: 'never-on-tags',
            message: `no push of a tag starts this check: ${one.why}`,
            fix: "on: push: tags: ['v*'] in a workflow of its own, without path filters",
            place: { file: one.file, line: one.line },
          },
        ],
  )
}

/** Undefined where it cannot be told. */
function startOf(file: string, text: string): Started | undefined {
  const parsed = parseYaml(text)
  if (parsed.kind === 'broken') return undefined
  // YAML 1.1 reads the key `on` as true; the runner does not, and neither does our parser.
  const on = nodeAt(parsed.root, 'on') ?? nodeAt(parsed.root, 'true')
  if (on === undefined) return undefined
  const { line } = positionAt(text, on.offset)
  return { file, line, why: whyNot(on) ?? whyNotByIf(parsed.root) }
}

// The whole condition, or one that all others are joined to; with an or, or a not, it may hold all the same.
const ONLY_BRANCHES =
  /(?:^|&&|\()\s*(?:github\.ref\s*==\s*'refs\/heads\/[^']*'|github\.ref_type\s*==\s*'branch'|startsWith\(\s*github\.ref\s*,\s*'refs\/heads\/[^']*'\s*\)|github\.event_name\s*==\s*'pull_request(?:_target)?')\s*(?:$|&&|\))/

/** Where each job that has the check, or the check in it, has a condition that no tag meets. */
function whyNotByIf(root: Node | undefined): string | undefined {
  const conditions = entriesOf(nodeAt(root, 'jobs')).flatMap(({ value: job }) =>
    itemsOf(nodeAt(job, 'steps')).flatMap(step =>
      /(?:^|\/)validate-version(?:@|$)/.test(textAt(step, 'uses')) ? [[textAt(job, 'if'), textAt(step, 'if')]] : [],
    ),
  )
  const refusing = conditions.map(both => both.find(isOnlyBranches))
  const [first] = refusing
  return refusing.length === 0 || refusing.includes(undefined) ? undefined : `its condition is ${first}`
}

function textAt(node: Node, key: string): string {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' ? value.text : ''
}

function isOnlyBranches(condition: string): boolean {
  const bare = condition
    .trim()
    .replace(/^\$\{\{|\}\}$/g, '')
    .trim()
  return bare.length < 500 && !/\|\||!(?!=)/.test(bare) && ONLY_BRANCHES.test(bare)
}

function whyNot(on: Node): string | undefined {
  const events = eventsOf(on)
  const others = ['create', 'release', 'workflow_dispatch', 'repository_dispatch', 'workflow_call', 'workflow_run']
  if (others.some(event => events.has(event))) return undefined
  if (!events.has('push')) return `it starts on ${[...events.keys()].join(', ') || 'nothing'}`
  const push = events.get('push')
  const keys = new Set(entriesOf(push).map(({ key }) => key))
  if (keys.has('tags')) return undefined
  const ignored = nodeAt(push, 'tags-ignore')
  const isAll = itemsOf(ignored).some(item => item.kind === 'scalar' && item.text === '**')
  if (ignored !== undefined) return isAll ? 'push ignores all tags' : undefined
  const branches = ['branches', 'branches-ignore'].find(key => keys.has(key))
  if (branches !== undefined) return `push has ${branches} and no tags`
  const paths = ['paths', 'paths-ignore'].find(key => keys.has(key))
  return paths === undefined ? undefined : `push is filtered by ${paths} and has no tags; a tag changes no path`
}

/** `on: push`, `on: [push]` and the full form. */
function eventsOf(on: Node): ReadonlyMap<string, Node | undefined> {
  if (on.kind === 'scalar') return new Map([[on.text, undefined]])
  if (on.kind === 'sequence') return new Map(on.items.map(item => [item.kind === 'scalar' ? item.text : '', undefined]))
  return new Map(on.entries.map(({ key, value }) => [key, value]))
}
