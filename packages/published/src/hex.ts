import { askClient, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const NAME = /^[a-z]\w*$/
const VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/

export function hexCommand({ subject, version }: Question): Command {
  return { program: 'mix', args: ['hex.info', subject, version] }
}

const CLIENT: Client = { name: 'mix', settings: 'HEX_API_URL; install Hex (mix local.hex)', login: 'HEX_API_KEY' }

export async function askHex(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a Hex package', subject)
  if (!VERSION.test(version)) return refuse('version of a Hex package', version)
  return await ports.inScratch({}, folder =>
    askClient({ command: { ...hexCommand(question), folder }, client: CLIENT }, ports, ended => {
      const said = `${ended.stdout}\n${ended.stderr}`
      if (/\bNo (?:release|package) with name\b/.test(said)) {
        return { kind: 'no', evidence: `Hex has no ${subject} ${version}` }
      }
      if (ended.code !== 0 || !/^Config:/m.test(said)) {
        return unanswered(CLIENT, ended, [])
      }
      if (/^This version has been retired/m.test(said))
        return { kind: 'withdrawn', evidence: `${subject} ${version} is retired` }
      return { kind: 'yes', bytes: 'not-compared', evidence: `Hex has ${subject} ${version}` }
    }),
  )
}
