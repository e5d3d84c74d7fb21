import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'yaml'
import { type ActionManifest, parseManifest } from './actions.ts'

const DIR = ['.github', 'workflows'] as const

interface Workflow {
  readonly name?: unknown
  readonly on?: { readonly workflow_call?: { readonly inputs?: object; readonly outputs?: object } | null }
}

/** The workflows that others call, described as an action is, under the path that `uses:` gives. */
export function listWorkflows(root: string): readonly ActionManifest[] {
  const dir = join(root, ...DIR)
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter(name => /\.ya?ml$/.test(name))
    .sort()
    .flatMap(name => readCallable(join(dir, name), posix.join(...DIR, name)))
}

function readCallable(path: string, place: string): readonly ActionManifest[] {
  const text = readFileSync(path, 'utf8')
  const { name, on } = parse(text) as Workflow
  if (typeof on !== 'object' || !('workflow_call' in on)) return []
  const { inputs = {}, outputs = {} } = on.workflow_call ?? {}
  // An action.yml and a workflow that is called say the same of their inputs and outputs.
  const manifest = { name, description: name, inputs, outputs, runs: { main: place } }
  return [{ ...parseManifest(JSON.stringify(manifest), path, place), text }]
}
