import { askClient, type Ended, isRecord, parseRecord, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const NAME = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/
const VERSION = /^v?[0-9][\w.+-]*$/

export function packagistCommand({ subject }: Question, ...version: readonly string[]): Command {
  const flags = ['--available', '--all', '--format=json', '--no-plugins', '--no-interaction', '--no-ansi']
  // It breaks what it complains of into lines of this width.
  return { program: 'composer', args: ['show', ...flags, subject, ...version], env: { COLUMNS: '2000' } }
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
    askClient({ command: { ...packagistCommand(question), folder }, client: CLIENT }, ports, async ended => {
      const published = readAnswer(ended, question)
      return published.kind === 'yes' ? await compareCommit(question, published, { folder, ports }) : published
    }),
  )
}

/** A tag is what publishes: the commit that is there is the one that was tagged, or of a repository split off from it. */
async function compareCommit(
  question: Question,
  published: Extract<Published, { readonly kind: 'yes' }>,
  { folder, ports }: { readonly folder: string; readonly ports: PublishedPorts },
): Promise<Published> {
  if (question.commit === undefined) return published
  const command = { ...packagistCommand(question, bare(question.version)), folder }
  return await askClient({ command, client: CLIENT }, ports, ended => {
    const source = parseRecord(ended.stdout)?.source
    const isSame = isRecord(source) && source.reference === question.commit
    return isSame ? { ...published, bytes: 'same', evidence: `${published.evidence}, of the tagged commit` } : published
  }).then(told => (told.kind === 'yes' ? told : published))
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
  const versions = parseRecord(json)?.versions
  return Array.isArray(versions) ? versions.filter(one => typeof one === 'string') : undefined
}
