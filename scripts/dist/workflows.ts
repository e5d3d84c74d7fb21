import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'yaml'

const DIR = ['.github', 'workflows'] as const

/**
 * The workflows that others call: those with `workflow_call`. They are released byte for byte under the same path, so
 * what is read on the main branch is what runs. It is also what lets a release be pushed with a job's own token:
 * GitHub refuses workflow files from it, but for those that another branch already has with this path and content.
 */
export function workflowFiles(root: string): readonly (readonly [path: string, content: Uint8Array])[] {
  const dir = join(root, ...DIR)
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => [posix.join(...DIR, name), readFileSync(join(dir, name))] as const)
    .filter(([path, content]) => isCallable(path, content.toString('utf8')))
}

function isCallable(path: string, text: string): boolean {
  const workflow: unknown = parse(text)
  if (typeof workflow !== 'object' || workflow === null || !('on' in workflow)) {
    throw new Error(`${path} has no "on"; a workflow says what starts it`)
  }
  const { on } = workflow
  if (Array.isArray(on)) return on.includes('workflow_call')
  return on === 'workflow_call' || (typeof on === 'object' && on !== null && 'workflow_call' in on)
}
