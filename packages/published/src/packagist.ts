import { askClient, reasonIn, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'

const NAME = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/
const VERSION = /^v?[0-9][\w.+-]*$/

export function packagistCommand({ subject }: Question): Command {
  const flags = ['--available', '--all', '--format=json', '--no-plugins', '--no-interaction', '--no-ansi']
  return { program: 'composer', args: ['show', ...flags, subject] }
}

/** Composer lists the tags of a package as they are written. */
export async function askPackagist(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a Composer package', subject)
  if (!VERSION.test(version)) return refuse('version of a Composer package', version)
  return await ports.inScratch({ 'composer.json': '{}' }, folder =>
    askClient({ ...packagistCommand(question), folder }, ports, ended => {
      const versions = versionsIn(ended.stdout)
      if (versions !== undefined) {
        const isThere = versions.some(one => bare(one) === bare(version))
        return isThere
          ? { kind: 'yes', bytes: 'not-compared', evidence: `${subject} ${version} is listed` }
          : { kind: 'no', evidence: `${versions.length} versions of ${subject} are listed, ${version} is not one` }
      }
      const isNobody = /Package ["']?[^"'\s]+["']? not found|Could not find package/i.test(ended.stderr)
      if (isNobody && !/could not be (?:fully )?(?:loaded|downloaded)/i.test(ended.stderr)) {
        return { kind: 'no', evidence: `no repository knows ${subject}` }
      }
      return unknown(`composer did not answer: ${reasonIn(ended)}`, 'look at its repositories, then run the step again')
    }),
  )
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
