import { expandPaths } from '@ci-kit/core/glob'
import type { Run } from '@ci-kit/core/run'
import { askPublished } from '@ci-kit/published/ask'
import type { ImageAnswer, PublishedPorts } from '@ci-kit/published/ports'
import type { Answer } from '@ci-kit/published/published'
import type { RegistryClient } from '@ci-kit/registry/client'
import { connect, loginsOf } from '@ci-kit/registry/logins'
import type { Failure } from '@ci-kit/registry/outcome'
import { parseRepository } from '@ci-kit/registry/reference'
import { type PublishFacts, questionsOf } from './published.ts'

// A check before a release must not wait long for a registry of images.
const DEADLINE_MS = 60_000

/** Each registry through the client of its ecosystem, side by side. */
export async function ask(facts: PublishFacts, run: Run, token: string | undefined): Promise<readonly Answer[]> {
  const { paths } = await expandPaths(facts.artifacts, run.ports.files)
  const { questions } = questionsOf({ ...facts, artifacts: paths })
  return await askPublished(questions, portsOf(run, token))
}

function portsOf(run: Run, token: string | undefined): PublishedPorts {
  const { programs, files, workflow } = run.ports
  return {
    run: command => programs.run(command),
    inScratch: (given, use) => programs.inScratch(given, use),
    digest: (path, algorithm) => programs.digest(path, algorithm),
    readText: path => files.readText(path).catch(() => undefined),
    resolveImage: reference => resolveImage(reference, run, token),
    forge: path => workflow.github(path, token),
  }
}

async function resolveImage(reference: string, run: Run, token: string | undefined): Promise<ImageAnswer> {
  const colon = reference.lastIndexOf(':')
  const parsed = parseRepository(reference.slice(0, colon))
  if (!parsed.ok) return { kind: 'unknown', reason: parsed.reason, fix: 'image: ghcr.io/org/app' }
  const answer = await client(run, token).headManifest(parsed.value, reference.slice(colon + 1))
  switch (answer.kind) {
    case 'present':
      return { kind: 'present', digest: answer.value.digest ?? 'there' }
    case 'absent':
      return { kind: 'absent' }
    default:
      return { kind: 'unknown', reason: reasonOf(answer), fix: fixOf(answer) }
  }
}

function reasonOf({ kind, evidence: { url, status, message, as } }: Failure): string {
  const words = [status === undefined ? '' : `status ${status}`, message ?? ''].filter(Boolean).join(', ')
  const who = as === undefined ? '' : ` (asked as ${as})`
  return `the registry is ${kind} at ${url}${words === '' ? '' : `: ${words}`}${who}`
}

function fixOf(failure: Failure): string {
  switch (failure.kind) {
    case 'denied':
      return failure.hint ?? 'docker/login-action before this step, with a login that may read the image'
    case 'rate-limited':
      return 'run the step again later; a login (docker/login-action) often has a higher limit'
    case 'unreachable':
      return "look at the runner's network and at the name of the registry in image, then run the step again"
    case 'absent':
      return 'nothing'
  }
}

/** With what `docker login` left; the job's token is for its server's own registry alone. */
function client({ ports, inputs, log }: Run, token: string | undefined): RegistryClient {
  const credentials = loginsOf(ports, { token, notice: message => log.notice(message) })
  return connect(
    { ...ports, mask: secret => inputs.mask(secret) },
    { credentials, action: 'validate-version', withinMs: DEADLINE_MS, concurrency: 4 },
  )
}
