import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import type { ActionManifest } from '../actions.ts'
import { listActions } from '../actions.ts'

/** A fenced YAML block of the documentation. */
export interface Example {
  readonly path: string
  readonly line: number
  readonly text: string
}

export interface ActionUse {
  readonly action: string
  readonly ref: string
  readonly inputs: ReadonlyMap<string, string>
}

type Mapping = Readonly<Record<string, unknown>>

/** Where the kit is said to be, in all of its documentation. */
export const KIT = 'org/ci-kit'
/** What a use of the kit itself is called: the root action. */
export const ROOT = ''
const USE = /^([\w.-]+\/[\w.-]+)(?:\/([\w./-]+))?@([\w./-]+)$/

export function documentPaths(root: string): readonly string[] {
  const docs = join(root, 'docs')
  const pages = existsSync(docs) ? readdirSync(docs).filter(name => name.endsWith('.md')) : []
  const readmes = listActions(root).map(({ dir }) => `actions/${dir}/README.md`)
  return ['README.md', 'CONTRIBUTING.md', ...pages.map(name => `docs/${name}`), ...readmes]
}

export function readExamples(root: string): readonly Example[] {
  return documentPaths(root).flatMap(path => findExamples(path, readFileSync(join(root, path), 'utf8')))
}

/** The YAML blocks of a Markdown text. Throws for a fence that is not closed: what it hides could not be tested. */
export function findExamples(path: string, markdown: string): readonly Example[] {
  const examples: Example[] = []
  let open:
    | { readonly fence: string; readonly indent: string; readonly isYaml: boolean; readonly line: number }
    | undefined
  let lines: string[] = []
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === undefined) {
      const [, indent = '', fence, info = ''] = /^([ \t]*)(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? []
      if (fence === undefined) continue
      open = { fence, indent, isYaml: /^ya?ml$/i.test(info), line: index + 2 }
      lines = []
    } else if (line.trim().startsWith(open.fence) && /^[`~]+$/.test(line.trim())) {
      if (open.isYaml) examples.push({ path, line: open.line, text: `${lines.join('\n')}\n` })
      open = undefined
    } else {
      lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line}: the code block is not closed`)
  return examples
}

/**
 * The workflow that an example stands for: itself, or a list of steps or a set of jobs with the rest around it.
 * Throws for YAML that does not parse, has a key twice, or is none of these.
 */
export function toWorkflow(example: Example): string {
  const value = parseExample(example)
  const frame = { name: 'Example', on: 'push', permissions: {} }
  if (Array.isArray(value)) {
    return stringify({ ...frame, jobs: { example: { 'runs-on': 'ubuntu-latest', steps: value as unknown[] } } })
  }
  if (isMapping(value) && 'jobs' in value && 'on' in value) return example.text
  if (isMapping(value) && 'jobs' in value) return stringify({ ...frame, ...value })
  throw new Error(
    `${place(example)}: the block is neither a workflow nor its jobs nor a list of steps; a test runs only those`,
  )
}

/** Each use of an action of the kit. Throws for a use that names no version. */
export function actionUses(example: Example): readonly ActionUse[] {
  const uses: ActionUse[] = []
  visit(parseExample(example), step => {
    const target = step.uses
    if (typeof target !== 'string' || !/(^|\/)ci-kit(\/|@|$)/.test(target)) return
    const [, repository, action, ref] = USE.exec(target) ?? []
    if (repository !== KIT || ref === undefined) {
      throw new Error(`${place(example)}: uses: ${target}; ${KIT}/<action>@v1 is needed`)
    }
    const given = isMapping(step.with) ? Object.entries(step.with) : []
    uses.push({
      action: action ?? ROOT,
      ref,
      inputs: new Map(given.map(([name, value]) => [name, String(value ?? '')])),
    })
  })
  return uses
}

/** What a use says that its action does not know. */
export function judgeUse(use: ActionUse, actions: readonly ActionManifest[]): readonly string[] {
  const action = actions.find(({ dir }) => dir === use.action)
  const shown = use.action === ROOT ? 'the root action' : use.action
  if (action === undefined) return [`there is no action ${shown}; there is ${actions.map(({ dir }) => dir).join(', ')}`]
  const problems = use.ref === 'v1' ? [] : [`the version is ${use.ref}; the documentation says v1`]
  for (const name of use.inputs.keys()) {
    if (!action.inputs.some(input => input.name === name)) problems.push(`${shown} has no input ${name}`)
  }
  for (const { name, isRequired } of action.inputs) {
    if (isRequired && !use.inputs.has(name)) problems.push(`${shown} needs the input ${name}`)
  }
  return problems
}

export function place({ path, line }: Example): string {
  return `${path}:${line}`
}

function parseExample(example: Example): unknown {
  const document = parseDocument(example.text, { uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) throw new Error(`${place(example)}: ${error.message}`)
  return document.toJS() as unknown
}

function visit(value: unknown, see: (mapping: Mapping) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  if (!isMapping(value)) return
  see(value)
  for (const child of Object.values(value)) visit(child, see)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
