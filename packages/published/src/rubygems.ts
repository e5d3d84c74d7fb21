import { askClient, baseName, compareFiles, isAddress, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const NAME = /^[A-Za-z0-9_][\w.-]*$/
const VERSION = /^[0-9][0-9A-Za-z.-]*$/

export function rubygemsCommand({ subject, version, target }: Question): Command {
  const source = target === undefined ? [] : ['--source', target]
  return { program: 'gem', args: ['fetch', subject, '--version', version, '--prerelease', ...source] }
}

const CLIENT: Client = {
  name: 'gem',
  settings: '`gem sources`',
  login: 'https://<name>:<password>@ in the source',
}

/** `gem fetch` ends with 0 whatever happens, so its words count. A yanked gem cannot be told from one that never was. */
export async function askRubygems(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a gem', subject)
  if (!VERSION.test(version)) return refuse('version of a gem', version)
  if (question.target !== undefined && !isAddress(question.target))
    return refuse('address of a registry', question.target)
  return await ports.inScratch({}, folder =>
    askClient({ command: { ...rubygemsCommand(question), folder }, client: CLIENT }, ports, async ended => {
      const file = /^Downloaded (\S+)$/m.exec(ended.stdout)?.[1]
      if (file !== undefined) return await compareGems(question, `${folder}/${file}.gem`, ports)
      const isAbsent = /Could not find a valid gem '[^']*' \([^)]*\) in any repository/.test(ended.stderr)
      if (isAbsent && !/Unable to download/.test(ended.stderr)) {
        return { kind: 'no', evidence: `no source has ${subject} ${version} (a yanked number looks the same)` }
      }
      return unanswered(CLIENT, ended, [/Unable to download/, /^ERROR:/])
    }),
  )
}

async function compareGems(question: Question, path: string, ports: PublishedPorts): Promise<Published> {
  const gems = question.artifacts.filter(one => baseName(one) === baseName(path))
  const sha256 = (one: string): Promise<string | undefined> => ports.digest(one, 'sha256')
  const bytes = await compareFiles(gems, await sha256(path), sha256)
  return { kind: 'yes', bytes, evidence: `a source has ${question.subject} ${question.version}` }
}
