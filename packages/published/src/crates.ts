import { askClient, compareFiles, type Ended, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const NAME = /^[A-Za-z_][\w-]{0,63}$/
const VERSION = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/

export function cratesCommand(): Command {
  return {
    program: 'cargo',
    args: ['generate-lockfile', '--config', 'config.toml'],
    env: { CARGO_TERM_COLOR: 'never', CARGO_LOG: UNREADABLE_LOG },
  }
}

// Cargo skips lines of the index that it cannot read, such as the page of a sign-in, and tells of it here alone.
const UNREADABLE_LOG = 'cargo::sources::registry::index=info'

const CLIENT: Client = {
  name: 'cargo',
  settings: 'the config.toml of cargo',
  login: 'CARGO_REGISTRIES_<NAME>_TOKEN or `cargo login`',
}
const UNASKED = /using offline mode|failed to parse "[^"]*" registry package/
// The causes stand below the complaint.
const TELLING = [/^failed to get successful HTTP response/, /^(?:download of .+ failed|\[[0-9]+\] .+)$/]

/** A package that needs exactly this version; to lock it, cargo asks the index and says whether it is yanked. */
function manifestFor({ subject, version, target }: Question): string {
  const [number = version] = version.split('+', 1)
  return `[package]
name = "ci-kit-question"
version = "0.0.0"
edition = "2021"

[lib]
path = "lib.rs"

[dependencies]
${subject} = { version = "=${number}"${target === undefined ? '' : `, registry = "${target}"`} }
`
}

/** The index of a registry as the repository has it; one of the user's own settings needs no mention. */
async function registryFor(target: string | undefined, ports: PublishedPorts): Promise<string> {
  if (target === undefined) return ''
  for (const path of ['.cargo/config.toml', '.cargo/config']) {
    const text = (await ports.readText(path))?.replace(/\r\n/g, '\n') ?? ''
    const table = text.split(/^(?=\[)/m).find(part => part.startsWith(`[registries.${target}]`)) ?? ''
    const short = new RegExp(`^${target}\\s*=\\s*\\{[^}\\n]*`, 'm').exec(text)?.[0] ?? ''
    const index = /\bindex\s*=\s*"((?:sparse\+)?https?:\/\/[\w.:~%@+/-]+)"/.exec(`${table}\n${short}`)?.[1]
    if (index !== undefined) return `[registries.${target}]\nindex = "${index}"\n`
  }
  return ''
}

export async function askCrates(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!NAME.test(subject)) return refuse('name of a crate', subject)
  if (!VERSION.test(version)) return refuse('version of a crate', version)
  const { target } = question
  if (target !== undefined && !/^[A-Za-z][\w-]{0,63}$/.test(target)) return refuse('name of a registry', target)
  const files = { 'Cargo.toml': manifestFor(question), 'lib.rs': '', 'config.toml': await registryFor(target, ports) }
  return await ports.inScratch(files, folder =>
    askClient({ command: { ...cratesCommand(), folder }, client: CLIENT }, ports, async ended => {
      const lock = await ports.readText(`${folder}/Cargo.lock`)
      const checksum = lock === undefined ? undefined : checksumIn(lock, subject)
      if (ended.code === 0 && checksum !== undefined) return await compareCrates(question, checksum, ports)
      return readRefusal(ended, question)
    }),
  )
}

/** Only a refusal of this very crate says something about it; one of its dependencies may be refused as well. */
function readRefusal(ended: Ended, { subject, version }: Question): Published {
  const said = ended.stderr
  // In both cases it goes on to say that there is no such crate.
  if (UNASKED.test(said)) return unanswered(CLIENT, ended, [UNASKED])
  if (said.includes(`failed to select a version for the requirement \`${subject} = `)) {
    if (/^\s*version \S+ is yanked\s*$/m.test(said)) {
      return { kind: 'withdrawn', evidence: `${subject} ${version} is yanked` }
    }
    if (said.includes("candidate versions found which didn't match")) {
      return { kind: 'no', evidence: `other versions of ${subject} are published, ${version} is not` }
    }
  }
  const isNobody = said.includes(`no matching package named \`${subject}\` found`)
  return isNobody ? { kind: 'no', evidence: `the index knows no crate ${subject}` } : unanswered(CLIENT, ended, TELLING)
}

function checksumIn(lock: string, subject: string): string | undefined {
  const entry = lock.split('[[package]]').find(text => text.includes(`\nname = "${subject}"\n`))
  return entry === undefined ? undefined : /\nchecksum = "([0-9a-f]{64})"/.exec(entry)?.[1]
}

async function compareCrates(question: Question, checksum: string, ports: PublishedPorts): Promise<Published> {
  const crates = question.artifacts.filter(path => path.endsWith('.crate'))
  const bytes = await compareFiles(crates, checksum, path => ports.digest(path, 'sha256'))
  const evidence = `the index has ${question.subject} ${question.version}, sha256 ${checksum.slice(0, 12)}`
  return { kind: 'yes', bytes, evidence }
}
