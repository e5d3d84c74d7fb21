import type { Run } from '@ci-kit/core/run'
import { findUses, localReferences, type Use, workflowPath } from '@ci-kit/disk/workflow-use'

export type WorkflowFacts =
  | { readonly kind: 'read'; readonly path: string; readonly uses: readonly Use[] }
  | { readonly kind: 'not-read'; readonly why: string }

/**
 * What this job's workflow shows that it uses, and the reusable workflows and composite actions of the same repository
 * that it calls; the files are there after actions/checkout only.
 */
export async function readWorkflow(run: Run): Promise<WorkflowFacts> {
  const path = workflowPath(run.ports.environment.machine.workflowRef)
  if (path === undefined) return { kind: 'not-read', why: 'the runner does not say which workflow this is' }
  const text = await tryRead(path, run)
  if (text === undefined) {
    return { kind: 'not-read', why: `${path} is not in the workspace (it is there after actions/checkout)` }
  }
  return { kind: 'read', path, uses: firstOfEach([...findUses(text), ...(await usesOfCalled(text, path, run))]) }
}

// GitHub nests workflows four deep and composite actions ten; a workflow that calls more than this is read in part.
const MAX_CALLED = 50

/** What the called files use, and those that they call, each once. */
async function usesOfCalled(text: string, path: string, run: Run): Promise<readonly Use[]> {
  const waiting = [...localReferences(text)]
  const seen = new Set([path])
  const uses: Use[] = []
  for (let next = waiting.shift(); next !== undefined && seen.size <= MAX_CALLED; next = waiting.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    const called = await readCalled(next, run)
    if (called === undefined) continue
    uses.push(...findUses(called.text).map(use => ({ ...use, path: called.path })))
    waiting.push(...localReferences(called.text))
  }
  return uses
}

interface Called {
  readonly path: string
  readonly text: string
}

/** A reusable workflow is a file, an action a directory; of those only composite ones have steps. */
async function readCalled(path: string, run: Run): Promise<Called | undefined> {
  if (/\.ya?ml$/.test(path)) {
    const text = await tryRead(path, run)
    return text === undefined ? undefined : { path, text }
  }
  for (const name of ['action.yml', 'action.yaml']) {
    const file = `${path}/${name}`
    const text = await tryRead(file, run)
    if (text !== undefined) return /\busing:\s*['"]?composite\b/.test(text) ? { path: file, text } : undefined
  }
  return undefined
}

async function tryRead(path: string, run: Run): Promise<string | undefined> {
  try {
    return await run.ports.files.readText(path)
  } catch {
    // Not checked out, or not to be read: the build itself will tell where it is needed.
    return undefined
  }
}

function firstOfEach(uses: readonly Use[]): readonly Use[] {
  const found = new Map<string, Use>()
  for (const use of uses) if (!found.has(use.name)) found.set(use.name, use)
  return [...found.values()]
}
