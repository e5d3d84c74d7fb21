import { askClient, judgeBytes, reasonIn, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'

const NAME = /^[A-Za-z0-9_][\w.-]*$/
const VERSION = /^[0-9][0-9A-Za-z.-]*$/

export function rubygemsCommand({ subject, version }: Question): Command {
  return { program: 'gem', args: ['fetch', subject, '--version', version, '--prerelease'] }
}

/** `gem fetch` ends with 0 whatever happens, so its words count. A yanked gem cannot be told from one that never was. */
export async function askRubygems(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a gem', subject)
  if (!VERSION.test(version)) return refuse('version of a gem', version)
  return await ports.inScratch({}, folder =>
    askClient({ ...rubygemsCommand(question), folder }, ports, async ended => {
      const file = /^Downloaded (\S+)$/m.exec(ended.stdout)?.[1]
      if (file !== undefined) return await compareGems(question, `${folder}/${file}.gem`, ports)
      const isAbsent = /Could not find a valid gem '[^']*' \([^)]*\) in any repository/.test(ended.stderr)
      if (isAbsent && !/Unable to download/.test(ended.stderr)) {
        return { kind: 'no', evidence: `no source has ${subject} ${version} (a yanked number looks the same)` }
      }
      return unknown(`gem did not answer: ${reasonIn(ended)}`, 'look at `gem sources`, then run the step again')
    }),
  )
}

async function compareGems(question: Question, path: string, ports: PublishedPorts): Promise<Published> {
  const published = await ports.digest(path, 'sha256')
  const gems = question.artifacts.filter(one => one.endsWith(`/${question.subject}-${question.version}.gem`))
  const found = await Promise.all(
    gems.map(async one => {
      const own = await ports.digest(one, 'sha256')
      return own === undefined || published === undefined ? 'not-compared' : own === published ? 'same' : 'other'
    }),
  )
  return { kind: 'yes', bytes: judgeBytes(found), evidence: `a source has ${question.subject} ${question.version}` }
}
