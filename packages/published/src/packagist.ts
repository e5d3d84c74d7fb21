import { askClient, type Ended, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const NAME = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/
const VERSION = /^v?[0-9][\w.+-]*$/

export function packagistCommand({ subject }: Question): Command {
  const flags = ['--available', '--all', '--format=json', '--no-plugins', '--no-interaction', '--no-ansi']
  // It breaks what it complains of into lines of this width.
  return { program: 'composer', args: ['show', ...flags, subject], env: { COLUMNS: '2000' } }
}

const CLIENT: Client = {
  name: 'composer',
  settings: 'its repositories (config.json)',
  login: 'COMPOSER_AUTH or auth.json',
}
// It then goes on with what it remembers, or with what other repositories have.
const STALE = /could not be (?:fully )?(?:loaded|downloaded)|from the local cache|Network disabled/i

/** Composer lists the tags of a package as they are written. */
export async function askPackagist(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a Composer package', subject)
  if (!VERSION.test(version)) return refuse('version of a Composer package', version)
  return await ports.inScratch({ 'composer.json': '{}' }, folder =>
    askClient({ command: { ...packagistCommand(question), folder }, client: CLIENT }, ports, ended =>
      readAnswer(ended, question),
    ),
  )
}

function readAnswer(ended: Ended, { subject, version }: Question): Published {
  const isStale = STALE.test(ended.stderr)
  const versions = versionsIn(ended.stdout)
  if (versions?.some(one => bare(one) === bare(version))) {
    return { kind: 'yes', bytes: 'not-compared', evidence: `${subject} ${version} is listed` }
  }
  if (isStale) return unanswered(CLIENT, ended, [/could not be fully loaded/, STALE])
  if (versions !== undefined) {
    return { kind: 'no', evidence: `${versions.length} versions of ${subject} are listed, ${version} is not one` }
  }
  const isNobody = /Package ["']?[^"'\s]+["']? not found|Could not find package/i.test(ended.stderr)
  if (isNobody) return { kind: 'no', evidence: `no repository knows ${subject}` }
  return unanswered(CLIENT, ended, [/does not contain valid JSON/])
}

function bare(version: string): string {
  return version.replace(/^[vV]/, '').toLowerCase()
}

function versionsIn(json: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || !('versions' in value)) return undefined
    return Array.isArray(value.versions) ? value.versions.filter(one => typeof one === 'string') : undefined
  } catch {
    return undefined
  }
}
