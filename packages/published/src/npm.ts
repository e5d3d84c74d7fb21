import { askClient, baseName, compareFiles, isAddress, isRecord, parseRecord, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'
import { type Client, fixOf, unanswered } from './refusal.ts'

// What npm accepts for a new package, and the capitals of old ones.
const NAME = /^(?:@[a-zA-Z0-9~-][\w.~-]*\/[a-zA-Z0-9~-]|[a-zA-Z0-9~])[\w.~-]*$/
// npm's own waits are 10 s and 60 s; a check is run again sooner than that.
const FLAGS = [
  '--update-notifier=false',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
]
const VERSION = /^[0-9][0-9A-Za-z.+-]*$/

export function npmCommand({ subject, target }: Question): Command {
  // All versions and their times: the times keep what was unpublished.
  return {
    program: 'npm',
    args: ['view', subject, 'versions', 'time', '--json', ...registryFlag(subject, target), ...FLAGS],
  }
}

/** As `npm publish` takes it from the manifest. */
function registryFlag(subject: string, target: string | undefined): readonly string[] {
  if (target === undefined) return []
  const scope = /^@[^/]+/.exec(subject)?.[0]
  return [scope === undefined ? `--registry=${target}` : `--${scope}:registry=${target}`]
}

export async function askNpm(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of an npm package', subject)
  if (!VERSION.test(version)) return refuse('version of an npm package', version)
  if (question.target !== undefined && !isAddress(question.target))
    return refuse('address of a registry', question.target)
  return await askClient({ command: npmCommand(question), client: CLIENT }, ports, async ended => {
    const root = parseRecord(ended.stdout)
    if (root === undefined) return unanswered(CLIENT, ended, [])
    if (isRecord(root.error)) return await readError(root.error, question, ports)
    // Build metadata has no part in a version of npm.
    const [number = version] = version.split('+', 1)
    const versions = Array.isArray(root.versions) ? root.versions : [root.versions]
    if (versions.includes(number)) return await compareTarballs({ ...question, version: number }, ports)
    const time = isRecord(root.time) ? root.time : {}
    if (isRecord(time.unpublished)) return { kind: 'withdrawn', evidence: `${subject} was unpublished as a whole` }
    if (Object.hasOwn(time, number)) {
      return { kind: 'withdrawn', evidence: `${subject}@${number} was published and then unpublished` }
    }
    if (!versions.some(one => typeof one === 'string')) {
      return unknown('npm listed no version', 'run the step again')
    }
    return { kind: 'no', evidence: `${versions.length} versions of ${subject} are published, ${number} is not one` }
  })
}

async function readError(
  error: Readonly<Record<string, unknown>>,
  question: Question,
  ports: PublishedPorts,
): Promise<Published> {
  const { subject } = question
  const summary = String(error.summary ?? '').slice(0, 300)
  const said = `${String(error.code)}: ${summary}`
  if (error.code !== 'E404') return unknown(`npm says ${said}`, fixOf(said.replace(/^E(?=[0-9]{3}:)/, ''), CLIENT))
  if (/unpublished/i.test(`${summary} ${String(error.detail ?? '')}`)) {
    return { kind: 'withdrawn', evidence: `${subject} was unpublished as a whole` }
  }
  const none: Published = { kind: 'no', evidence: `npm knows no package ${subject}` }
  return subject.startsWith('@') ? await confirmLogin(question, none, ports) : none
}

/** A private package, which has a scope, is to those without a login as if there was none. */
async function confirmLogin({ subject, target }: Question, none: Published, ports: PublishedPorts): Promise<Published> {
  const args = ['whoami', ...registryFlag(subject, target), ...FLAGS]
  return await askClient({ command: { program: 'npm', args }, client: CLIENT }, ports, ended =>
    ended.code === 0
      ? none
      : unknown(`npm knows no ${subject} without a login, which a private package needs`, fixOf('401', CLIENT)),
  )
}

const CLIENT: Client = { name: 'npm', settings: '.npmrc', login: 'a token in .npmrc' }

async function compareTarballs(
  { subject, version, artifacts, target }: Question,
  ports: PublishedPorts,
): Promise<Published> {
  const evidence = `${subject}@${version} is published`
  const tarballs = artifacts.filter(path => path.endsWith('.tgz'))
  if (tarballs.length === 0) return { kind: 'yes', bytes: 'not-compared', evidence }
  const args = ['view', `${subject}@${version}`, 'dist.integrity', '--json', ...registryFlag(subject, target), ...FLAGS]
  return await askClient({ command: { program: 'npm', args }, client: CLIENT }, ports, async ended => {
    const hex = sha512Of(ended.stdout)
    if (hex === undefined) return { kind: 'yes', bytes: 'not-compared', evidence: `${evidence}, without a sha512` }
    const bytes = await compareFiles(tarballs, hex, path => ports.digest(path, 'sha512'))
    return { kind: 'yes', bytes, evidence: `${evidence}; compared with ${tarballs.map(baseName).join(', ')}` }
  })
}

/** From `"sha512-<base64>"`. */
function sha512Of(json: string): string | undefined {
  const match = /^\s*"sha512-([A-Za-z0-9+/]{86}==)"\s*$/.exec(json)
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64').toString('hex')
}
