import { comparePep440, parsePep440 } from '@ci-kit/version/pep440'
import { askClient, baseName, judgeBytes, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'
import { type Client, fixOf, unanswered } from './refusal.ts'

// The grammar of names in the packaging specifications.
const NAME = /^(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9])$/
const VERSION = /^(?:[0-9]+!)?[0-9][0-9A-Za-z.+]*$/
const SDIST = /\.(?:tar\.gz|zip|tar\.bz2|tgz|tar\.xz)$/

export function pypiCommand({ subject }: Question): Command {
  // Only the verbose output tells all: files for other platforms, yanked ones, and why a page could not be read.
  const flags = ['--pre', '--ignore-requires-python', '--disable-pip-version-check', '--no-input', '--no-color', '-vv']
  return { program: 'python3', args: ['-m', 'pip', 'index', 'versions', subject, ...flags] }
}

// As the reasons of other clients have it.
const STRANGE = 'invalid response from the index'

interface Link {
  readonly file: string
  readonly sha256: string | undefined
  readonly isYanked: boolean
}

/** pip says "no matching distribution" also when it reached no index, so what it did is read, not how it ended. */
export async function askPypi(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a Python project', subject)
  if (!VERSION.test(version)) return refuse('normal form of a Python version', version)
  return await askClient({ command: pypiCommand(question), client: CLIENT }, ports, async ended => {
    const said = `${ended.stdout}\n${ended.stderr}`.split(/\r\n|\r|\n/)
    const links = said.flatMap(readLink).filter(link => isSameVersion(versionOf(link.file, subject), version))
    if (links.length > 0) return await judgeLinks(question, links, ports)
    return readAbsence(said, question) ?? unanswered(CLIENT, ended, FAILURES)
  })
}

/** Undefined when pip did not read all that it was to read. */
function readAbsence(said: readonly string[], { subject, version }: Question): Published | undefined {
  const hasEnded = said.some(line => /^Available versions: |^ERROR: No matching distribution found for /.test(line))
  if (!hasEnded || said.some(line => FAILURES.some(pattern => pattern.test(line)))) return undefined
  if (said.some(line => /^\s*Fetched page /.test(line))) {
    const page = strangePage(said)
    return page === undefined
      ? { kind: 'no', evidence: `no file of ${subject} ${version} is in the index` }
      : unknown(`pip found no file at all in ${page}`, fixOf(STRANGE, CLIENT))
  }
  return said.some(line => /Could not fetch URL .*: 404 Client Error/.test(line))
    ? { kind: 'no', evidence: `the index knows no project ${subject}` }
    : undefined
}

const CLIENT: Client = {
  name: 'pip',
  settings: 'pip.conf or PIP_INDEX_URL (and use pip 21.2 or newer)',
  login: '.netrc, keyring or PIP_INDEX_URL',
}

// A page that was not read; one that is not there was.
const FAILURES = [/Could not fetch URL (?!.*: 404 Client Error)/, /Skipping page .* because/]

/** A page of HTML without any distribution: a proxy or a network shows its sign-in page. Other formats are their own proof. */
function strangePage(said: readonly string[]): string | undefined {
  const pages = said.flatMap(line => /^\s*Fetched page (\S+) as text\/html/.exec(line)?.[1] ?? [])
  // An index may have sent pip on to another address, so the pages are counted.
  const telling = said.filter(line => readLink(line).some(({ file }) => file.endsWith('.whl') || SDIST.test(file)))
  const addresses = new Set(telling.map(line => /\(from (\S+?)\)/.exec(line)?.[1]))
  return pages.length > addresses.size ? (pages.find(page => !addresses.has(page)) ?? pages[0]) : undefined
}

function readLink(line: string): readonly Link[] {
  const match = /^\s*(Found link|Skipping link:)\s(?:.*\s)?(\S+:\/\/\S+)\s\(from /.exec(line.slice(0, 8000))
  if (match?.[2] === undefined) return []
  const [address = '', fragment = ''] = match[2].split('#', 2)
  const sha256 = /^sha256=([0-9a-f]{64})$/.exec(fragment)?.[1]
  const isYanked = match[1] !== 'Found link' && /Skipping link: yanked/.test(line)
  return [{ file: decode(baseName(address.split('?', 1)[0] ?? '')), sha256, isYanked }]
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `Foo_Bar-1.0-py3-none-any.whl` and `foo-bar-1.0.tar.gz` are files of foo-bar 1.0. */
function versionOf(file: string, subject: string): string | undefined {
  if (file.endsWith('.whl')) {
    const [name = '', version] = file.split('-')
    return normal(name) === normal(subject) ? version?.replaceAll('_', '+') : undefined
  }
  if (!SDIST.test(file)) return undefined
  const stem = file.replace(SDIST, '')
  for (let dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
    if (normal(stem.slice(0, dash)) === normal(subject)) return stem.slice(dash + 1).replaceAll('_', '+')
  }
  return undefined
}

/** Old files have other spellings, such as `1.0.0-rc1` or `1.0`. */
function isSameVersion(one: string | undefined, other: string): boolean {
  const [left, right] = [one === undefined ? undefined : parsePep440(one), parsePep440(other)]
  return left !== undefined && right !== undefined && comparePep440(left, right) === 0
}

function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-')
}

async function judgeLinks(
  { subject, version, artifacts }: Question,
  links: readonly Link[],
  ports: PublishedPorts,
): Promise<Published> {
  const names = links.map(link => link.file)
  if (links.every(link => link.isYanked)) {
    return { kind: 'withdrawn', evidence: `${subject} ${version} is yanked (${names.join(', ')})` }
  }
  const found = await Promise.all(
    artifacts.map(async path => {
      const sha256 = links.find(link => link.file === baseName(path))?.sha256
      const own = sha256 === undefined ? undefined : await ports.digest(path, 'sha256')
      return own === undefined ? 'not-compared' : own === sha256 ? 'same' : 'other'
    }),
  )
  return { kind: 'yes', bytes: judgeBytes(found), evidence: `the index has ${names.slice(0, 3).join(', ')}` }
}
