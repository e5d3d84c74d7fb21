import { askClient, type Ended, isRecord, parseRecord, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const MODULE = /^[A-Za-z0-9][\w.~-]*(?:\/[\w.~-]+)*$/
const VERSION = /^v[0-9][0-9A-Za-z.+-]*$/

export function goCommand({ subject, version }: Question): Command {
  return {
    program: 'go',
    args: ['list', '-m', '-retracted', '-json', `${subject}@${version}`],
    // The repository's own settings have no part in this, and no other toolchain is fetched for it.
    env: { GOFLAGS: '-mod=mod', GOWORK: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'on' },
  }
}

const CLIENT: Client = {
  name: 'go',
  settings: 'GOPROXY and GOPRIVATE',
  login: '.netrc, or the settings of git for modules in GOPRIVATE',
}
// A proxy or a server says this also of a repository that only those logged in can see.
const HIDDEN = /could not read Username|Repository not found|Permission denied|terminal prompts disabled/

// A proxy says 404 or 410; a repository that is asked directly, "unknown revision".
const ABSENT = /: (?:404 Not Found|410 Gone)|unknown revision|no matching versions for query|invalid version: unknown/

/** Asks by the proxies of GOPROXY. To ask a proxy for a version makes it fetch the version, which a release wants. */
export async function askGo(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!MODULE.test(subject) || !subject.includes('.')) return refuse('path of a Go module', subject)
  if (!VERSION.test(version)) return refuse('version of a Go module', version)
  return await ports.inScratch({}, folder =>
    askClient({ command: { ...goCommand(question), folder }, client: CLIENT }, ports, ended => {
      if (ended.code !== 0) {
        if (HIDDEN.test(ended.stderr)) return unanswered(CLIENT, ended, [HIDDEN])
        if (!ABSENT.test(ended.stderr)) return unanswered(CLIENT, ended, [])
        return { kind: 'no', evidence: `no proxy of GOPROXY has ${subject}@${version}` }
      }
      return readModule(ended, question)
    }),
  )
}

function readModule(ended: Ended, { subject, version, commit }: Question): Published {
  const told = parseRecord(ended.stdout)
  if (typeof told?.Version !== 'string') return unknown('go named no version', 'run the step again')
  const name = `${subject}@${version}`
  if (Array.isArray(told.Retracted)) {
    const reason = typeof told.Retracted[0] === 'string' ? told.Retracted[0].slice(0, 200) : 'no reason'
    return { kind: 'withdrawn', evidence: `${name} is retracted: ${reason}` }
  }
  // A proxy keeps the commit that it saw first, wherever the tag has gone since.
  const hash = isRecord(told.Origin) && typeof told.Origin.Hash === 'string' ? told.Origin.Hash : undefined
  const bytes = hash === undefined || commit === undefined ? 'not-compared' : hash === commit ? 'same' : 'other'
  const from = hash === undefined ? '' : `, of the commit ${hash.slice(0, 12)}`
  return { kind: 'yes', bytes, evidence: `a proxy of GOPROXY has ${name}${from}` }
}
