import { canonicalOf } from '@ci-kit/version/schemes/table'
import { askClient, baseName, compareFiles, parseRecord, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, unanswered } from './refusal.ts'

const ID = /^\w[\w.-]{0,99}$/
const VERSION = /^[0-9]+(?:\.[0-9]+){1,3}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

export function nugetCommand(): Command {
  return {
    program: 'dotnet',
    args: ['restore', 'question.csproj', '--packages', 'packages', '--no-cache', '--verbosity', 'minimal'],
    env: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', DOTNET_CLI_UI_LANGUAGE: 'en' },
  }
}

const CLIENT: Client = { name: 'dotnet', settings: 'NuGet.config', login: 'packageSourceCredentials in NuGet.config' }
// A source that was not read, as an error, or as a warning where the settings want it so.
const UNREAD =
  /\bNU(?:1301|1302|1801)\b|Unable to load the service index|Failed to (?:retrieve|download)|status code does not indicate success/

/** Downloads exactly this version, without its dependencies: a search would hide one that is unlisted. */
function projectFor({ subject, version }: Question): string {
  const [number = version] = version.split('+', 1)
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
  <ItemGroup><PackageDownload Include="${subject}" Version="[${number}]" /></ItemGroup>
</Project>
`
}

export async function askNuget(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!ID.test(subject)) return refuse('id of a NuGet package', subject)
  if (!VERSION.test(version)) return refuse('version of a NuGet package', version)
  const settings = await ownSettings(ports)
  return await ports.inScratch({ 'question.csproj': projectFor(question), ...settings }, folder =>
    askClient({ command: { ...nugetCommand(), folder }, client: CLIENT }, ports, async ended => {
      if (ended.code === 0) return await compareContent(question, folder, ports)
      const said = `${ended.stdout}\n${ended.stderr}`
      // NU1101: no package of that id in any source; NU1102: no such version; NU1103: only pre-releases of it.
      const own = `Unable to find ${/\bNU1103\b/.test(said) ? 'a stable ' : ''}package ${subject}`.toLowerCase()
      const absent = said.split('\n').find(line => /\bNU110[123]\b/.test(line) && line.toLowerCase().includes(own))
      if (absent !== undefined && !UNREAD.test(said)) {
        return { kind: 'no', evidence: `no source has ${subject} ${version}` }
      }
      return unanswered(CLIENT, ended, [/status code does not indicate success/, UNREAD])
    }),
  )
}

/**
 * A source signs what it is given, so that its file has other bytes than what was pushed. Beside it dotnet writes the digest of
 * the package without signatures, which is that of an unsigned file as it was packed.
 */
async function compareContent(
  { subject, version, artifacts }: Question,
  folder: string,
  ports: PublishedPorts,
): Promise<Published> {
  const evidence = `dotnet restored ${subject} ${version}`
  const normal = canonicalOf('nuget', version.split('+', 1)[0] ?? version)
  const number = normal.ok ? normal.text : version
  const name = `${subject}.${number}.nupkg`.toLowerCase()
  const packages = artifacts.filter(path => baseName(path).toLowerCase() === name)
  if (packages.length === 0) return { kind: 'yes', bytes: 'not-compared', evidence }
  const place = `${folder}/packages/${`${subject}/${number}`.toLowerCase()}/.nupkg.metadata`
  const metadata = parseRecord((await ports.readText(place)) ?? '')
  const content = hexOf(metadata?.contentHash)
  const bytes = await compareFiles(packages, content, path => ports.digest(path, 'sha512'))
  if (bytes === 'same') return { kind: 'yes', bytes, evidence: `${evidence}; its content is that of ${name}` }
  const isSigned = bytes === 'other' && (await isAnySigned(packages, ports))
  if (bytes === 'other' && !isSigned) return { kind: 'yes', bytes, evidence: `${evidence}; ${name} has other content` }
  const why = isSigned ? 'is signed, and only unsigned content can be compared' : 'has no digest to be compared with'
  return { kind: 'yes', bytes: 'not-compared', evidence: `${evidence}; ${name} ${why}` }
}

/** From base64, in which dotnet writes a SHA-512. */
function hexOf(hash: unknown): string | undefined {
  const isSha512 = typeof hash === 'string' && /^[A-Za-z0-9+/]{86}==$/.test(hash)
  return isSha512 ? Buffer.from(hash, 'base64').toString('hex') : undefined
}

/** A signature is an entry of this name; a file that cannot be read may have one. */
async function isAnySigned(paths: readonly string[], ports: PublishedPorts): Promise<boolean> {
  const texts = await Promise.all(paths.map(path => ports.readText(path)))
  return texts.some(text => text === undefined || text.includes('.signature.p7s'))
}

/** The sources of the repository are static data; nothing else of it is used. */
async function ownSettings(ports: PublishedPorts): Promise<Readonly<Record<string, string>>> {
  for (const name of ['nuget.config', 'NuGet.config', 'NuGet.Config']) {
    const text = await ports.readText(name)
    if (text !== undefined) return { 'nuget.config': text }
  }
  return {}
}
