import { askClient, type Bytes, baseName, compareFiles } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { type Client, lastWords } from './refusal.ts'

export const MAVEN: Client = { name: 'Maven', settings: 'settings.xml', login: 'a server in settings.xml' }

// Maven itself waits half an hour for an answer, and three minutes when it was asked to come later.
const LIMITS = ['-Dmaven.wagon.rto=60000', '-Dmaven.wagon.httpconnectionManager.maxBackoffSeconds=10']

/** Maven in a folder of its own: what the build itself installed would count as published. */
export function mavenRun(...goal: readonly string[]): Command {
  // -U: an absence that was remembered is asked again.
  const flags = ['-B', '-ntp', '-U', '-Dstyle.color=never', '-Dmaven.repo.local=repository', ...LIMITS]
  return { program: 'mvn', args: [...flags, '--file', 'pom.xml', ...goal] }
}

/** Where a repository has a file of an artifact: `.pom`, `.jar`, `-sources.jar`. */
export function pathOf({ subject, version }: Question, ending: string): string {
  const [group = '', artifact = ''] = subject.split(':')
  return `${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}${ending}`
}

// Each is a run of Maven; a release has a main file, its sources and its documentation.
const MAX_FILES = 4

/** The pom is there already; other files are fetched one by one, since one that is missing ends a run. */
export async function compareMaven(question: Question, folder: string, ports: PublishedPorts): Promise<Published> {
  const evidence = `Maven got the pom of ${question.subject}:${question.version}`
  const own = question.artifacts.flatMap(path => {
    const ending = endingOf(baseName(path), question)
    return ending === undefined ? [] : [{ path, ending }]
  })
  const poms = own.filter(one => one.ending === '.pom')
  const others = own.filter(one => one.ending !== '.pom')
  const files = others.slice(0, MAX_FILES)
  const found: Bytes[] = []
  const problems = others
    .slice(MAX_FILES)
    .map(({ path }) => `${baseName(path)} was not compared: only ${MAX_FILES} files are`)
  for (const { path, ending } of [...poms, ...files]) {
    const problem = ending === '.pom' ? undefined : await fetchFile(question, ending, { folder, ports })
    if (problem !== undefined) problems.push(`${baseName(path)} was not compared: ${problem}`)
    else found.push(await compareOne(path, `${folder}/repository/${pathOf(question, ending)}`, ports))
  }
  return { kind: 'yes', bytes: judgeAll(found, problems.length), evidence: [evidence, ...problems].join('; ') }
}

/** The same only when each file is: a pom alone says little about its jar. */
function judgeAll(found: readonly Bytes[], uncompared: number): Bytes {
  if (found.includes('other')) return 'other'
  return found.length > 0 && uncompared === 0 && found.every(one => one === 'same') ? 'same' : 'not-compared'
}

/** `-sources.jar` of `demo-1.2.3-sources.jar`; undefined for a file of something else. */
function endingOf(name: string, { subject, version }: Question): string | undefined {
  const start = `${subject.split(':')[1] ?? ''}-${version}`
  const ending = name.startsWith(start) ? name.slice(start.length) : ''
  return /^(?:-[A-Za-z0-9][\w-]{0,40})?\.(?:jar|war|aar|pom)$/.test(ending) ? ending : undefined
}

/** Undefined when it is there, else why it is not; the plugin comes from the repositories of the build, too. */
async function fetchFile(
  { subject, version }: Question,
  ending: string,
  { folder, ports }: { readonly folder: string; readonly ports: PublishedPorts },
): Promise<string | undefined> {
  const [classifier = '', type = ''] = ending.slice(ending.startsWith('-') ? 1 : 0).split('.')
  const coordinates = [subject, version, type, ...(classifier === '' ? [] : [classifier])].join(':')
  const command = { ...mavenRun('dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false'), folder }
  let problem: string | undefined
  const answer = await askClient({ command, client: MAVEN }, ports, ended => {
    const said = `${ended.stdout}\n${ended.stderr}`
    const isAbsent = /Could not find artifact \S+ in /.exec(said)?.[0]?.includes(`${subject}:${type}:`) === true
    if (isAbsent) problem = 'no repository has such a file'
    else if (ended.code !== 0)
      problem = (lastWords(ended, [/\[(?:ERROR|FATAL)\]/]) ?? `mvn ended with ${ended.code}`).slice(0, 300)
    return { kind: 'yes', bytes: 'not-compared', evidence: '' }
  })
  return answer.kind === 'unknown' ? answer.reason : problem
}

async function compareOne(path: string, published: string, ports: PublishedPorts): Promise<Bytes> {
  const sha256 = (one: string): Promise<string | undefined> => ports.digest(one, 'sha256')
  return await compareFiles([path], await sha256(published), sha256)
}
