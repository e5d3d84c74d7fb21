import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface ActionInput {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  readonly fallback: string | undefined
  readonly deprecation: string | undefined
}

export interface ActionOutput {
  readonly name: string
  readonly description: string
}

/** What an `action.yml` says, checked: the documentation and the examples are judged by it. */
export interface ActionManifest {
  readonly dir: string
  readonly title: string
  readonly description: string
  readonly inputs: readonly ActionInput[]
  readonly outputs: readonly ActionOutput[]
  readonly main: string
  readonly text: string
}

/** The actions of the kit: each directory of `actions/` that has an action.yml, by name. */
export function listActions(root: string): readonly ActionManifest[] {
  const dir = join(root, 'actions')
  return readdirSync(dir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(dir, entry.name, 'action.yml')))
    .map(entry => readManifest(join(dir, entry.name, 'action.yml'), entry.name))
    .sort((a, b) => (a.dir < b.dir ? -1 : 1))
}

/** The workflows that others call, as if they were actions: each file with `workflow_call`, by its path. */
export function listWorkflows(root: string): readonly ActionManifest[] {
  const dir = join(root, '.github', 'workflows')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter(name => name.endsWith('.yml'))
    .sort()
    .flatMap(name => workflowManifest(readFileSync(join(dir, name), 'utf8'), `.github/workflows/${name}`))
}

function workflowManifest(text: string, path: string): readonly ActionManifest[] {
  const root = record(parse(text), path, 'the file')
  const on = typeof root.on === 'object' && root.on !== null && 'workflow_call' in root.on ? root.on : undefined
  if (on === undefined) return []
  const call = record(on.workflow_call, path, 'on.workflow_call')
  const inputs = Object.entries(record(call.inputs ?? {}, path, 'inputs'))
  const outputs = Object.entries(record(call.outputs ?? {}, path, 'outputs'))
  return [
    {
      dir: path,
      title: line(root.name, path, 'name'),
      description: line(root.name, path, 'name'),
      inputs: inputs.map(([name, value]) => readInput(name, record(value, path, `inputs.${name}`), path)),
      outputs: outputs.map(([name, value]) => ({
        name,
        description: line(record(value, path, `outputs.${name}`).description, path, `outputs.${name}.description`),
      })),
      main: path,
      text,
    },
  ]
}

export function readManifest(path: string, dir: string): ActionManifest {
  return parseManifest(readFileSync(path, 'utf8'), path, dir)
}

/** Throws with the file and the field when something that the documentation needs is missing. */
export function parseManifest(text: string, path: string, dir: string): ActionManifest {
  const root = record(parse(text), path, 'the file')
  const runs = record(root.runs, path, 'runs')
  const inputs = Object.entries(record(root.inputs ?? {}, path, 'inputs'))
  const outputs = Object.entries(record(root.outputs ?? {}, path, 'outputs'))
  return {
    dir,
    title: line(root.name, path, 'name'),
    description: line(root.description, path, 'description'),
    inputs: inputs.map(([name, value]) => readInput(name, record(value, path, `inputs.${name}`), path)),
    outputs: outputs.map(([name, value]) => ({
      name,
      description: line(record(value, path, `outputs.${name}`).description, path, `outputs.${name}.description`),
    })),
    main: line(runs.main, path, 'runs.main'),
    text,
  }
}

function readInput(name: string, value: Record<string, unknown>, path: string): ActionInput {
  const fallback = value.default
  const deprecation = value.deprecationMessage
  return {
    name,
    description: line(value.description, path, `inputs.${name}.description`),
    isRequired: value.required === true,
    fallback: fallback === undefined || fallback === null ? undefined : String(fallback),
    deprecation: deprecation === undefined ? undefined : line(deprecation, path, `inputs.${name}.deprecationMessage`),
  }
}

function record(value: unknown, path: string, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path}: ${field} is ${JSON.stringify(value) ?? 'missing'}; a mapping is needed`)
  }
  return value as Record<string, unknown>
}

function line(value: unknown, path: string, field: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`${path}: ${field} is ${JSON.stringify(value) ?? 'missing'}; a text is needed`)
  }
  return value.trim()
}
