import { isRecord, refuse } from './client.ts'
import type { ForgeAnswer, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'
import { type Client, fixOf } from './refusal.ts'

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const CLIENT: Client = {
  name: 'the step',
  settings: 'GITHUB_API_URL',
  login: 'token: with `contents: read`',
}

export function releasePath({ subject, version }: Question): string {
  return `/repos/${subject}/releases/tags/${encodeURIComponent(version)}`
}

/** A release of GitHub, Gitea or Forgejo by its tag. A private repository also says 404, so that is asked too. */
export async function askForge(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!REPOSITORY.test(subject) || subject.split('/').some(part => /^\.+$/.test(part))) {
    return refuse('owner/repository', subject)
  }
  const release = await ports.forge(releasePath(question))
  if (release.kind === 'found') {
    return textAt(release.value, 'tag_name') === version
      ? { kind: 'yes', bytes: 'not-compared', evidence: `${subject} has a release ${version}` }
      : strange('the release', release.value)
  }
  if (release.status !== 404) return unreadable('the release could not be asked for', release)
  const repository = await ports.forge(`/repos/${subject}`)
  // Nobody sees a repository without its name; it may have moved since.
  if (repository.kind === 'failed') return unreadable(`the repository ${subject} cannot be read`, repository)
  return textAt(repository.value, 'full_name') === undefined
    ? strange('the repository', repository.value)
    : { kind: 'no', evidence: `${subject} has no release ${version}` }
}

function textAt(value: unknown, key: string): string | undefined {
  const text = isRecord(value) ? value[key] : undefined
  return typeof text === 'string' ? text : undefined
}

function strange(what: string, value: unknown): Published {
  const kind = typeof value === 'string' ? 'a text' : 'something else'
  return unknown(`${what} was asked for, and the answer is ${kind}`, fixOf('invalid response from the server', CLIENT))
}

function unreadable(what: string, { status, message }: Extract<ForgeAnswer, { readonly kind: 'failed' }>): Published {
  const said = status === undefined || message.includes(String(status)) ? message : `${status} ${message}`
  const isHidden = status === 404 || message === NO_TOKEN
  return unknown(`${what}: ${said}`, isHidden ? fixOf('401', CLIENT) : fixOf(said, CLIENT))
}

const NO_TOKEN = 'no token was given'
