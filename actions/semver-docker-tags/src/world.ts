import type { Run } from '@ci-kit/core/run'
import { mentions } from './check-expressions.ts'
import { type Context, readContext, tagOf } from './context.ts'
import { loadDates } from './dates.ts'
import type { World } from './expressions.ts'
import type { Request } from './inputs.ts'
import { type Repository, readCommitMs, readRepository } from './repository.ts'
import { findVersion } from './versions.ts'

export interface Gathered {
  readonly world: World
  readonly repository: Repository
}

/** The event, the repository and the dates, as far as the rules need them. */
export async function gather(request: Request, run: Run): Promise<Gathered> {
  const told = await readContext(request.context ?? 'workflow', run.ports)
  const context = withoutRebuild(told, request.rebuildPrefix ?? 'docker-rebuild-')
  const repository = await readRepository(context, run, request.githubToken)
  const texts = { rules: request.rules, flavor: request.parsedFlavor, texts: [request.labels, request.annotations] }
  const needsCommit = mentions(texts, /\{\{[^}]*commit_date/)
  const needsDates = needsCommit || mentions(texts, /\{\{[^}]*date/)
  const commitMs = needsCommit ? await readCommitMs(context, run, request.githubToken) : context.nowMs
  const formatDate = needsDates ? await loadDates() : undefined
  return { world: { context, defaultBranch: repository.defaultBranch, commitMs, formatDate }, repository }
}

/** `docker-rebuild-v1.2.3` asks for the image of v1.2.3 again. */
function withoutRebuild(context: Context, prefix: string): Context {
  const tag = tagOf(context.ref)
  const rest = tag !== undefined && prefix !== '' && tag.startsWith(prefix) ? tag.slice(prefix.length) : undefined
  if (tag === undefined || rest === undefined || findVersion(rest) === undefined) return context
  const note = `The tag ${tag} asks for a rebuild, so this run gets the tags of ${rest}.`
  return { ...context, ref: `refs/tags/${rest}`, notes: [...context.notes, note] }
}
