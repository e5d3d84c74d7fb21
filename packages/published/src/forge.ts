import { refuse } from './client.ts'
import type { PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const FIX = 'grant `contents: read` and give the step a token, then run it again'

export function releasePath({ subject, version }: Question): string {
  return `/repos/${subject}/releases/tags/${encodeURIComponent(version)}`
}

/** A release of GitHub, Gitea or Forgejo by its tag. A private repository also says 404, so that is asked too. */
export async function askForge(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!REPOSITORY.test(subject)) return refuse('owner/repository', subject)
  const release = await ports.forge(releasePath(question))
  if (release.kind === 'found')
    return { kind: 'yes', bytes: 'not-compared', evidence: `${subject} has a release ${version}` }
  if (release.status !== 404) return unknown(`the release could not be asked for: ${release.message}`, FIX)
  const repository = await ports.forge(`/repos/${subject}`)
  return repository.kind === 'found'
    ? { kind: 'no', evidence: `${subject} has no release ${version}` }
    : unknown(`the repository ${subject} cannot be read: ${repository.message}`, FIX)
}
