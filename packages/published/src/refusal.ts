import { stripVTControlCharacters } from 'node:util'
import { type Published, unknown } from './published.ts'

/** A client as a person speaks of it, and where its user gives it addresses and logins. */
export interface Client {
  readonly name: string
  /** Where it is told which registry to ask: `GOPROXY`, `settings.xml`. */
  readonly settings: string
  /** Where it is given a login. */
  readonly login: string
}

export interface Words {
  readonly stdout: string
  readonly stderr: string
}

/** What a client that did not answer said, and what to do about it. */
export function unanswered(
  client: Client,
  said: Words & { readonly code: number },
  best: readonly RegExp[],
): Published {
  const told = lastWords(said, best) ?? lastLine(said) ?? `it ended with ${said.code} and said nothing`
  return unknown(`${client.name} did not answer: ${told}`, fixOf(told, client))
}

/** The line that says most of why it failed, cut short and without a login; undefined when none says anything. */
export function lastWords(said: Words, best: readonly RegExp[]): string | undefined {
  const lines = linesOf(said)
  for (const pattern of [...best, ...TELLING]) {
    const line = lines.findLast(one => pattern.test(one))
    if (line !== undefined) return shown(line)
  }
  return undefined
}

function lastLine(said: Words): string | undefined {
  const line = linesOf(said).at(-1)
  return line === undefined ? undefined : shown(line)
}

function linesOf({ stdout, stderr }: Words): readonly string[] {
  const plain = stripVTControlCharacters(`${stdout.slice(-MAX_CHARACTERS)}\n${stderr.slice(-MAX_CHARACTERS)}`)
  return plain
    .split(/\r\n|\r|\n/)
    .map(line => line.slice(0, 2000).trim())
    .filter(line => line !== '')
}

// What a client says last is why it failed.
const MAX_CHARACTERS = 200_000
// From the most telling to the least: a status of HTTP, what the network did, a plain complaint.
const TELLING = [
  /(?:^|[\s([])(?:401|403|407|429|5[0-9]{2})(?![\w./:-]*[\w/])/,
  /timed? ?out|refused|reset|resolve|no such host|unreachable|certificate|\bE(?:OF|CONN\w+|NOTFOUND|TIMEDOUT)\b|proxy|premature/i,
  /error|fail|could not|cannot|unable|denied|forbidden|unauthori[sz]ed|invalid|not valid/i,
]

/** Clients repeat addresses as they were given, some with a name and a password. */
function shown(line: string): string {
  const bare = line.replace(/^[0-9.]+s\s+(?:INFO|WARN|ERROR) [\w:]+: /, '')
  return clip(bare.replace(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@'"]{1,500}@/gi, '$1***@'))
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

/** What helps against it; the address of a registry says nothing of the fault. */
export function fixOf(reason: string, { name, settings, login }: Client): string {
  const said = reason.replace(/\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi, '')
  const remedy = REMEDIES.find(([pattern]) => pattern.test(said))?.[1]
  switch (remedy) {
    case 'login':
      return `give ${name} a login that may read the package (${login})`
    case 'rights':
      return `give ${name} a login with the right to read the package (${login}), or ask who runs the registry or a filter before it`
    case 'proxy':
      return `look at the proxy (HTTPS_PROXY, NO_PROXY) that ${name} is told to use`
    case 'later':
      return `run the step again later; a login (${login}) often has a higher limit`
    case 'fault':
      return 'the registry has a fault; run the step again when it is over'
    case 'offline':
      return `let ${name} use the network (it is told to stay offline), or leave this registry out of published`
    case 'certificate':
      return `give the runner the certificate authority of the registry, then run the step again`
    case 'page':
      return `something else than the registry answers there, such as a sign-in page; look at the address in ${settings} and at the network`
    case 'network':
      return `look at the runner's network and at the address in ${settings}, then run the step again`
    case undefined:
      return `look at ${settings}, then run the step again`
  }
}

const STATUS = (codes: string): string => `(?:^|[^\\w.:/-])(?:${codes})(?![\\w/-]|\\.[0-9])`
const REMEDIES = [
  [/\boffline\b|network disabled|module lookup disabled/i, 'offline'],
  [new RegExp(`${STATUS('407')}|\\bproxy\\b.{0,40}\\b(?:refused|authenticat|tunnel|resolve)|tunnel`, 'i'), 'proxy'],
  [
    new RegExp(`${STATUS('401')}|unauthori[sz]ed|authenticat|E?NEEDAUTH|could not read username|log ?in\\b`, 'i'),
    'login',
  ],
  // GitHub has its limit under 403.
  [new RegExp(`${STATUS('429')}|too many requests|rate limit`, 'i'), 'later'],
  [new RegExp(`${STATUS('403')}|forbidden|authorization failed|denied`, 'i'), 'rights'],
  [new RegExp(STATUS('5[0-9]{2}'), 'i'), 'fault'],
  [
    /valid JSON|invalid (?:json|response from)|JSONDecodeError|looking for beginning|failed to parse|Non-readable POM|valid file/i,
    'page',
  ],
  [/certificate|\bx509\b|\bPKIX\b|\bSSL\b|\bTLS\b/i, 'certificate'],
  [
    /timed? ?out|no answer|refused|reset|resolv|no such host|name or service|unreachable|\bE(?:OF|CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT)\b|premature|mismatch|partial file|stream|transfer failed|connect/i,
    'network',
  ],
] as const
