import type { Run } from '@ci-kit/core/run'
import { findUses, type Use, workflowPath } from '@ci-kit/disk/workflow-use'

export type WorkflowFacts =
  | { readonly kind: 'read'; readonly path: string; readonly uses: readonly Use[] }
  | { readonly kind: 'not-read'; readonly why: string }

/** What this job's workflow file shows that it uses; the file is there after actions/checkout only. */
export async function readWorkflow(run: Run): Promise<WorkflowFacts> {
  const path = workflowPath(run.ports.environment.machine.workflowRef)
  if (path === undefined) return { kind: 'not-read', why: 'the runner does not say which workflow this is' }
  try {
    return { kind: 'read', path, uses: findUses(await run.ports.files.readText(path)) }
  } catch {
    return { kind: 'not-read', why: `${path} is not in the workspace (it is there after actions/checkout)` }
  }
}
