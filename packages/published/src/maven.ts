import { askClient, type Ended, isAddress, refuse } from './client.ts'
import { MAVEN as CLIENT, compareMaven, mavenRun, pathOf } from './maven-files.ts'
import type { Command, PublishedPorts } from './ports.ts'
import type { Published, Question } from './published.ts'
import { unanswered } from './refusal.ts'

const COORDINATES = /^[A-Za-z0-9_][\w.-]*:[A-Za-z0-9_][\w.-]*$/
const VERSION = /^[A-Za-z0-9_][\w.+-]*$/

export function mavenCommand(): Command {
  return mavenRun('validate')
}

/**
 * A project that needs no plugin, and imports the pom that is asked for: to read its own model Maven fetches that from the
 * repositories of its settings, and nothing else.
 */
function projectFor({ subject, version, target }: Question): string {
  const [group = '', artifact = ''] = subject.split(':')
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>ci-kit</groupId>
  <artifactId>question</artifactId>
  <version>0</version>
  <packaging>pom</packaging>
  <dependencyManagement><dependencies><dependency>
    <groupId>${group}</groupId>
    <artifactId>${artifact}</artifactId>
    <version>${version}</version>
    <type>pom</type>
    <scope>import</scope>
  </dependency></dependencies></dependencyManagement>${repositoryIn(target)}
</project>
`
}

/** Where it is deployed to, under the name for which settings.xml has the login. */
function repositoryIn(target: string | undefined): string {
  if (target === undefined) return ''
  const [id = '', url = ''] = target.split(' ')
  return `\n  <repositories><repository><id>${id}</id><url>${url}</url></repository></repositories>`
}

function isTarget(target: string): boolean {
  const [id = '', url = '', ...more] = target.split(' ')
  return /^[\w.-]+$/.test(id) && isAddress(url) && more.length === 0
}

/** Fetches the pom into an empty local repository: what the build itself installed there would count as published. */
export async function askMaven(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!COORDINATES.test(subject)) return refuse('group:artifact of Maven', subject)
  if (!VERSION.test(version)) return refuse('version of Maven', version)
  if (question.target !== undefined && !isTarget(question.target))
    return refuse('address of a repository', question.target)
  return await ports.inScratch({ 'pom.xml': projectFor(question) }, folder =>
    askClient({ command: { ...mavenCommand(), folder }, client: CLIENT }, ports, async ended => {
      const pom = `${folder}/repository/${pathOf(question, '.pom')}`
      const text = await ports.readText(pom)
      // Its parent may be missing; the pom is there all the same.
      if (text !== undefined && isPomOf(text, question)) return await compareMaven(question, folder, ports)
      return readRefusal(ended, question)
    }),
  )
}

/** A repository, or what stands before it, may answer with a page. */
function isPomOf(text: string, { subject }: Question): boolean {
  return /<project[\s>]/.test(text) && text.includes(`<artifactId>${subject.split(':')[1] ?? ''}</artifactId>`)
}

function readRefusal(ended: Ended, { subject, version }: Question): Published {
  const said = `${ended.stdout}\n${ended.stderr}`
  const isAbsent = said.includes(`Could not find artifact ${subject}:pom:${version} in `)
  if (isAbsent && !/Could not transfer artifact|in offline mode/.test(said)) {
    return { kind: 'no', evidence: `Maven found no ${subject}:${version} in any of its repositories` }
  }
  const own = /\[(?:ERROR|FATAL)\].*(?:Could not transfer|Non-readable POM|offline mode|Non-resolvable)/
  return tidy(unanswered(CLIENT, ended, [own, /\[(?:ERROR|FATAL)\]/]))
}

/** Without the marks of Maven's log. */
function tidy(published: Published): Published {
  if (published.kind !== 'unknown') return published
  const reason = published.reason
    .replace(/\[(?:ERROR|FATAL)\]\s*/g, '')
    .replace(/ @ line [0-9]+, column [0-9]+/g, '')
    .replace(/ -> \[Help [0-9]+\]$/, '')
  return { ...published, reason }
}
